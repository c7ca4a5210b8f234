using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>A thousand sessions at once in one host, with one voice and one store: each with a canary of its own, which turns up nowhere else.</summary>
[Parallelizable] // It takes long and shares nothing.
[TestFixture(false)]
[TestFixture(true)]
public sealed partial class IsolationTests(bool inFiles)
{
    private const int Sessions = 1000;
    private const int Turns = 20;
    private const int Patients = 50;

    [Test]
    public async Task Sessions_AThousandAtOnce_NeverMix()
    {
        using var folder = new TestFolder();
        using var logs = new ListLoggerProvider();
        var voice = new EchoingVoice();
        using var host = Host(voice, logs, inFiles ? folder.Path : null);
        var catalog = host.Services.GetRequiredService<PatientCatalog>();

        var played = await Task.WhenAll(Enumerable.Range(0, Sessions).Select(number => Task.Run(() => PlayAsync(catalog, voice, number))));

        var store = host.Services.GetRequiredService<IPatientSessionStore>();
        foreach (var (number, session) in played.Index())
        {
            var stored = (await store.LoadAsync(Key(number)))!.Snapshot;
            Assert.That(session.Turns, Has.Count.EqualTo(Turns));
            Assert.That(stored, Is.EqualTo(session.Snapshot()));
            Assert.That(session.Turns.Select(turn => (Canaries(turn.Trainee), Canaries(turn.Text))), Has.All.EqualTo((Canary(number), Canary(number))));
            Assert.That(Canaries(stored.ToJson()), Is.EqualTo(Canary(number)));
        }

        Assert.That(voice.Mixed, Is.Empty);
        Assert.That(voice.Requests, Is.GreaterThanOrEqualTo(Sessions * Turns));
        Assert.That(logs.Entries.Where(entry => AnyCanary().IsMatch(entry.Text)), Is.Empty);
        Assert.That(logs.Entries, Has.Count.GreaterThanOrEqualTo(Sessions * Turns), "every turn is logged, without its words");
        if (inFiles)
        {
            Assert.That(folder.Files.Select(file => Canaries(File.ReadAllText(file))).Where(text => text.Length > 0).Order(), Is.EqualTo(Enumerable.Range(0, Sessions).Select(Canary)));
        }
    }

    private static async Task<PatientSession> PlayAsync(PatientCatalog catalog, EchoingVoice voice, int number)
    {
        var patient = catalog.Get(PatientId(number % Patients));
        var session = await patient.OpenSessionAsync(Key(number), new() { Seed = number });
        for (var turn = 1; turn <= Turns; turn++)
        {
            if (turn == Turns / 2)
            {
                session = await DisturbAsync(patient, session, voice, number);
            }

            await session.Say($"What happened then? {Canary(number)} turn {turn}.", streaming: (number + turn) % 2 == 0);
        }

        return session;
    }

    /// <summary>What hosts do in the middle of a session; the session then goes on as if nothing had been.</summary>
    private static async Task<PatientSession> DisturbAsync(ISimulatedPatient patient, PatientSession session, EchoingVoice voice, int number)
    {
        switch (number % 6)
        {
            case 0:
                using (var source = new CancellationTokenSource())
                {
                    var held = session.Say($"{EchoingVoice.Held} {Canary(number)}", streaming: number % 4 == 0, source.Token);
                    await voice.HeldOf(Canary(number));
                    await Assert.ThrowsAsync<TurnInProgressException>(() => session.SayAsync($"Meanwhile, {Canary(number)}."));
                    await source.CancelAsync();
                    await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => held);
                }

                return session;
            case 1:
                await foreach (var _ in session.SayStreamingAsync($"And then? {Canary(number)}"))
                {
                    break;
                }

                return session;
            case 2:
                var fork = session.Fork(3);
                await fork.SayAsync($"What if? {Canary(number)}");
                Assert.That(Canaries(fork.Snapshot().ToJson()), Is.EqualTo(Canary(number)));
                return session;
            case 3:
                var copy = patient.Resume(PatientSessionSnapshot.FromJson(session.Snapshot().ToJson()));
                await copy.SayAsync($"Again. {Canary(number)}");
                Assert.That(Canaries(copy.Snapshot().ToJson()), Is.EqualTo(Canary(number)));
                return session;
            case 4:
                return await patient.OpenSessionAsync(Key(number));
            default:
                return session;
        }
    }

    private static IHost Host(IChatClient voice, ILoggerProvider logs, string? folder)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(logs);
        builder.Services.AddSingleton(voice);
        var patients = builder.Services.AddPatientSim();
        for (var patient = 0; patient < Patients; patient++)
        {
            var canary = PatientCanary(patient);
            patients.AddPatient(TestSessions.Nadia with
            {
                Id = PatientId(patient),
                PresentingProblem = $"Trouble sleeping since {canary}.",
                Intake = $"Referred by {canary}.",
                Situations = [TestSessions.Nadia.Situations[0] with { Text = $"I burnt forty loaves at {canary}." }],
                CoreBeliefs = [TestSessions.Nadia.CoreBeliefs[0] with { Statement = $"I'm a failure like {canary}." }],
            });
        }

        if (folder is not null)
        {
            patients.KeepSessionsIn(folder);
        }

        return builder.Build();
    }

    private static SessionKey Key(int number) => new(FormattableString.Invariant($"owner-{number}"), "week-1");

    private static string Canary(int number) => FormattableString.Invariant($"sc{number:0000}x");

    private static string PatientCanary(int patient) => FormattableString.Invariant($"pc{patient:00}x");

    private static string PatientId(int patient) => FormattableString.Invariant($"nadia-{patient}");

    /// <summary>The sessions' canaries in a text, each once.</summary>
    private static string Canaries(string text) => string.Join(' ', SessionCanary().Matches(text).Select(match => match.Value).Distinct());

    [GeneratedRegex(@"sc\d{4}x")]
    private static partial Regex SessionCanary();

    [GeneratedRegex(@"pc\d{2}x")]
    private static partial Regex ProfileCanary();

    [GeneratedRegex(@"sc\d{4}x|pc\d{2}x")]
    private static partial Regex AnyCanary();

    /// <summary>One voice for all sessions. It says the canary it was told, and keeps every request that holds another one too.</summary>
    private sealed class EchoingVoice : IChatClient
    {
        public const string Held = "Hold on.";

        private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = [];
        private int _requests;

        public ConcurrentQueue<string> Mixed { get; } = [];

        public int Requests => _requests;

        public Task HeldOf(string canary) => Gate(canary).Task;

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            new(new ChatMessage(ChatRole.Assistant, await ReplyAsync([.. messages], cancellationToken))) { FinishReason = ChatFinishReason.Stop };

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var piece in (await ReplyAsync([.. messages], cancellationToken)).Chunk(5))
            {
                yield return new(ChatRole.Assistant, new string(piece));
                await Task.Yield();
            }

            yield return new() { FinishReason = ChatFinishReason.Stop };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private async Task<string> ReplyAsync(List<ChatMessage> messages, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _requests);
            var all = string.Join('\n', messages.Select(message => message.Text));
            var trainee = messages.Last(message => message.Role == ChatRole.User).Text;
            var canary = Canaries(trainee);
            var patient = PatientCanary(int.Parse(canary[2..6], CultureInfo.InvariantCulture) % Patients);
            if (Canaries(all) != canary || !all.Contains(patient, StringComparison.Ordinal) || ProfileCanary().Matches(all).Any(match => match.Value != patient))
            {
                Mixed.Enqueue($"{canary}: {Canaries(all)}, {string.Join(' ', ProfileCanary().Matches(all).Select(match => match.Value).Distinct())}");
            }

            if (trainee.StartsWith(Held, StringComparison.Ordinal))
            {
                Gate(canary).SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await Task.Yield();
            return $"Mm, {canary}. I don't know, {canary}.";
        }

        private TaskCompletionSource Gate(string canary) => _held.GetOrAdd(canary, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
