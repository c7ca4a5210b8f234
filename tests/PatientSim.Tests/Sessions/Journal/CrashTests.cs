using System.Diagnostics;
using System.Globalization;
using PatientSim.CrashHost;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>A process that is killed while it writes: what it acknowledged is there, once, and the next one goes on.</summary>
/// <remarks>
/// A killed process leaves what it wrote to the operating system, so this says nothing about a power failure; <see cref="PowerLossTests"/>
/// does. Set PATIENTSIM_CRASHES to the number of kills at each of the eight points: each is a process and costs about 0.2 s.
/// </remarks>
[Parallelizable] // It takes long and shares nothing.
public sealed class CrashTests
{
    private static readonly int s_kills = int.TryParse(Environment.GetEnvironmentVariable("PATIENTSIM_CRASHES"), out var count) ? count : 5;

    [Test]
    public async Task Process_KilledAtAPoint_LosesNothingItAcknowledged([Values] CrashPoint point)
    {
        using var folder = new TestFolder();

        await Parallel.ForEachAsync(Enumerable.Range(0, s_kills), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (kill, cancellationToken) =>
        {
            var turns = kill % 6;
            var key = new SessionKey("crash", $"s{kill}");
            var (acknowledged, exit) = await PlayAndBeKilledAsync(folder, key, point, turns);
            Assert.That(acknowledged, Is.EqualTo(Enumerable.Range(1, turns + 1)), "what was acknowledged before the kill");
            Assert.That(exit, Is.EqualTo(OperatingSystem.IsWindows() ? -1 : 128 + 9), "killed, not ended");

            var store = new FileSessionStore(folder);
            var stored = (await store.LoadAsync(key, cancellationToken))!;

            var written = point is CrashPoint.WrittenNotFlushed or CrashPoint.FlushedNotReturned or CrashPoint.RenamedFolderNotFlushed ? turns + 1 : turns;
            Assert.That(stored.Version, Is.EqualTo(written + 1));
            Assert.That(stored.Snapshot.Turns.Select(turn => turn.Turn.Number), Is.EqualTo(Enumerable.Range(1, written)));
            Assert.That(stored.Snapshot.Turns.Select(turn => turn.Id), Is.EqualTo(Enumerable.Range(1, written).Select(number => $"turn-{number}")));

            var next = StoredTurns.Turn(written + 1);
            Assert.That(await store.AppendAsync(key, next, stored.Version, cancellationToken), Is.EqualTo(stored.Version + 1));
            Assert.That(await new FileSessionStore(folder).LoadAsync(key, cancellationToken), Is.EqualTo(new StoredSession(stored.Snapshot.With(next), stored.Version + 1)));
        });

        Assert.That(folder.Files.Count(file => file.EndsWith(".journal", StringComparison.Ordinal)), Is.EqualTo(s_kills));
        Assert.That(folder.Files.Where(file => file.EndsWith(".tmp", StringComparison.Ordinal)), Is.Empty, "what was left behind is used up by the next whole write");
        TestContext.Out.WriteLine($"{s_kills} kills: 0 acknowledged turns lost, 0 doubled, 0 unreadable files");
    }

    private static async Task<(List<int> Acknowledged, int Exit)> PlayAndBeKilledAsync(string folder, SessionKey key, CrashPoint point, int turns)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CrashPoint).Assembly.Location, folder, key.Id, $"{point}", turns.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ([.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture))], process.ExitCode);
    }
}
