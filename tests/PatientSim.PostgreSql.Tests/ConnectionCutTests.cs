using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PatientSim.PostgreSql.Tests.Fakes;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests;

/// <summary>
/// What is left of a turn when the connection is cut in the middle of it. For the server a client that was killed is just that: its
/// socket is closed. PATIENTSIM_CUTS says how often each point is cut.
/// </summary>
public sealed class ConnectionCutTests
{
    private static readonly int s_rounds = int.TryParse(Environment.GetEnvironmentVariable("PATIENTSIM_CUTS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 10;

    private CuttingProxy _proxy = null!;
    private TestSchema _schema = null!;

    [SetUp]
    public async Task CreateSchemaAsync()
    {
        _proxy = new(TestDatabase.ConnectionString);
        _schema = new(_proxy.Redirect);
        await _schema.Store.MigrateAsync();
    }

    [TearDown]
    public async Task DropSchemaAsync()
    {
        _proxy.CutNothing();
        await _schema.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Test]
    public async Task Append_CutAtAPoint_IsThereWholeOrNotAtAllAndTheNextOneWorks([Values] CutPoint point)
    {
        var (store, key, watch) = (_schema.Store, new SessionKey("ann", $"{point}"), Stopwatch.StartNew());
        var version = await store.SaveAsync(key, await PlayedSessions.NewAsync(), 0);
        var (acknowledged, kept, late) = (0, 0, 0);
        for (var round = 1; round <= s_rounds; round++)
        {
            var turn = await PlayedSessions.TurnAsync(round, $"turn {round}", $"words {round}");
            var cut = _proxy.CutNext(point, abruptly: round % 2 == 0 && point != CutPoint.WrittenAndToldSo);
            if (point == CutPoint.Idle)
            {
                _proxy.CutNothing();
                _proxy.CutAll(cut.Abruptly);
            }

            var failure = await FailureAsync(async () => version = await store.AppendAsync(key, turn, version));
            _proxy.CutNothing();

            Assert.That(cut.Happened, Is.EqualTo(point != CutPoint.Idle), "The test has to cut where it means to.");
            Assert.That(failure, Is.Null.Or.InstanceOf<NpgsqlException>());
            acknowledged += failure is null ? 1 : 0;
            var stored = (await store.LoadAsync(key))!;
            var there = stored.Snapshot.Turns.Count - (round - 1);
            kept += there;
            Assert.That(there, Is.InRange(failure is null ? 1 : 0, 1), $"round {round}");
            Assert.That(stored.Version, Is.EqualTo(round + there));
            (version, var came) = await AddAsync(store, key, turn, stored);
            late += came ? 1 : 0;
        }

        var turns = (await store.LoadAsync(key))!.Snapshot.Turns;
        Assert.That(turns.Select(turn => (turn.Id, turn.Turn.Number, turn.Turn.Trainee)), Is.EqualTo(Enumerable.Range(1, s_rounds).Select(round => ($"turn {round}", round, $"words {round}"))));
        TestContext.Out.WriteLine($"{point}: {s_rounds} cuts, {acknowledged} acknowledged, {kept} kept, {late} kept a moment later, {watch.ElapsedMilliseconds} ms.");
        Assert.That(acknowledged, Is.Zero, "Nothing is acknowledged that was not answered in full.");
        if (point != CutPoint.CommitSent)
        {
            Assert.That(late, Is.Zero);
            Assert.That(kept, Is.EqualTo(point is CutPoint.Committed or CutPoint.InsideTheAnswer ? s_rounds : 0));
        }
    }

    [Test]
    public async Task Save_CutAfterAnyMessage_IsThereWholeOrNotAtAll([Values] bool abruptly)
    {
        var (store, key, empty) = (_schema.Store, new SessionKey("ann", "save"), await PlayedSessions.NewAsync());
        var version = await store.SaveAsync(key, empty, 0);
        var (before, cuts, kept) = (new StoredSession(empty, 1), 0, 0);
        while (true)
        {
            // Each save has one turn more than the one before, so that a mixture would be seen.
            var next = empty with { Seed = cuts, Turns = [.. await Task.WhenAll(Enumerable.Range(1, cuts % 5).Select(turn => PlayedSessions.TurnAsync(turn, null, $"save {cuts}")))] };
            var cut = _proxy.CutAfter(cuts, abruptly);
            var failure = await FailureAsync(async () => version = await store.SaveAsync(key, next, before.Version));
            _proxy.CutNothing();
            if (!cut.Happened)
            {
                Assert.That(failure, Is.Null);
                Assert.That(await store.LoadAsync(key), Is.EqualTo(new StoredSession(next, before.Version + 1)));
                break;
            }

            Assert.That(failure, Is.InstanceOf<NpgsqlException>());
            var stored = (await store.LoadAsync(key))!;
            Assert.That(stored, Is.EqualTo(before).Or.EqualTo(new StoredSession(next, before.Version + 1)));
            kept += stored == before ? 0 : 1;
            (before, cuts) = (stored, cuts + 1);
        }

        TestContext.Out.WriteLine($"A save is {cuts} messages; {kept} of the saves that were cut are kept.");
        Assert.That(cuts, Is.GreaterThan(10));
    }

    [Test]
    public async Task Pool_OfManyConnectionsThatAreAllCut_RecoversAfterOneFailure([Values] bool abruptly)
    {
        var (store, key) = (_schema.Store, new SessionKey("ann", "pool"));
        await store.SaveAsync(key, await PlayedSessions.NewAsync(), 0);
        var open = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _schema.DataSource.OpenConnectionAsync().AsTask()));
        foreach (var connection in open)
        {
            await connection.DisposeAsync();
        }

        _proxy.CutAll(abruptly);
        var failures = new List<Exception?>();
        for (var call = 0; call < 12; call++)
        {
            failures.Add(await FailureAsync(async () => await store.LoadAsync(key)));
        }

        Assert.That(failures.OfType<NpgsqlException>().Count(), Is.EqualTo(1));
        Assert.That(failures.Count(failure => failure is null), Is.EqualTo(11));
    }

    /// <summary>Goes on as a host would: a turn that is not there is added; when a late commit comes first, that is a conflict, and the session is loaded anew.</summary>
    private static async Task<(long Version, bool Late)> AddAsync(PostgreSqlSessionStore store, SessionKey key, TurnRecord turn, StoredSession stored)
    {
        if (stored.Snapshot.Turns.Any(there => there.Id == turn.Id))
        {
            return (stored.Version, false);
        }

        try
        {
            return (await store.AppendAsync(key, turn, stored.Version), false);
        }
        catch (SessionConflictException)
        {
            return ((await store.LoadAsync(key))!.Version, true);
        }
    }

    private static async Task<Exception?> FailureAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
