using System.Collections.Concurrent;
using PatientSim.PostgreSql.Tests.Fakes;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests;

/// <summary>Two writers of one session, and many sessions of many owners, on two machines.</summary>
public sealed class ConcurrencyTests
{
    private TestSchema _schema = null!;

    [OneTimeSetUp]
    public void CreateSchema() => _schema = new();

    [OneTimeTearDown]
    public async Task DropSchemaAsync() => await _schema.DisposeAsync();

    [Test]
    public async Task TwoMachines_WritingOneSession_OneWinsEachRound()
    {
        const int Rounds = 100;
        await using var other = TestSchema.NewDataSource(TestDatabase.ConnectionString);
        var (stores, key) = (new[] { _schema.NewStore(), _schema.NewStore(other) }, new SessionKey("ann", "two-machines"));
        await stores[0].SaveAsync(key, await PlayedSessions.NewAsync(), 0);
        var winners = new List<int>();
        for (var round = 1; round <= Rounds; round++)
        {
            var outcomes = await Task.WhenAll(stores.Select((store, machine) => Task.Run(() => WinsAsync(store, key, round, machine))));
            Assert.That(outcomes.Count(won => won), Is.EqualTo(1), $"round {round}");
            winners.Add(Array.IndexOf(outcomes, true));
        }

        var stored = (await stores[1].LoadAsync(key))!;
        Assert.That(stored.Version, Is.EqualTo(Rounds + 1));
        Assert.That(stored.Snapshot.Turns.Select(turn => turn.Turn.Trainee), Is.EqualTo(winners.Select((machine, index) => $"round {index + 1} machine {machine}")));
        TestContext.Out.WriteLine($"{Rounds} rounds, the first machine won {winners.Count(machine => machine == 0)}.");
    }

    [Test]
    public async Task ThousandSessions_OfTwentyOwnersAtOnce_HoldNothingOfOneAnother()
    {
        const int Owners = 20, Turns = 4;
        await using var other = TestSchema.NewDataSource(TestDatabase.ConnectionString, builder => builder.MaxPoolSize = 20);
        var (stores, snapshot) = (new[] { _schema.NewStore(), _schema.NewStore(other) }, await PlayedSessions.NewAsync());
        var found = new ConcurrentDictionary<string, int>();

        // The same fifty ids for every owner: only the owner keeps them apart.
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (session, cancellationToken) =>
        {
            var (key, canary) = (new SessionKey($"owner {session % Owners}", $"session {session / Owners}"), $"canary-{session:D4}");
            var version = await stores[session % 2].SaveAsync(key, snapshot with { Seed = session }, 0, cancellationToken);
            for (var turn = 1; turn <= Turns; turn++)
            {
                version = await stores[(session + turn) % 2].AppendAsync(key, await PlayedSessions.TurnAsync(turn, $"turn {turn}", canary), version, cancellationToken);
            }

            var json = (await stores[session % 2].LoadAsync(key, cancellationToken))!.Snapshot.ToJson();
            foreach (var word in json.Split(canary).Skip(1))
            {
                found.AddOrUpdate(canary, 1, (_, count) => count + 1);
            }

            Assert.That(json.Replace(canary, "", StringComparison.Ordinal), Does.Not.Contain("canary-"));
        });

        Assert.That(found, Has.Count.EqualTo(1000));
        Assert.That(found.Values, Is.All.EqualTo(Turns));
        Assert.That(await _schema.ReadAsync<long>("SELECT count(*) FROM {schema}.turns WHERE owner LIKE 'owner %'"), Is.EqualTo(1000 * Turns));
        var astray = await _schema.ReadAsync<long>(
            $"SELECT count(*) FROM {{schema}}.turns WHERE owner LIKE 'owner %' AND record NOT LIKE '%canary-' || lpad((substr(id, 9)::int * {Owners} + substr(owner, 7)::int)::text, 4, '0') || '%'");
        Assert.That(astray, Is.Zero);
    }

    [Test]
    public async Task Load_WhileAnotherSavesAndAppends_IsAlwaysOneState()
    {
        var (key, snapshot) = (new SessionKey("ann", "torn"), await PlayedSessions.NewAsync());
        var one = await PlayedSessions.TurnAsync(1, "turn 1", "Hello?");
        await _schema.Store.SaveAsync(key, snapshot with { Seed = 0 }, 0);
        using var stop = new CancellationTokenSource();
        var loads = 0;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                // Even versions have the turn, odd ones have none.
                var stored = (await _schema.Store.LoadAsync(key))!;
                Assert.That(stored.Snapshot.Turns, Has.Count.EqualTo((int)((stored.Version - 1) % 2)));
                Interlocked.Increment(ref loads);
            }
        })).ToList();

        long version = 1;
        for (var round = 0; round < 60; round++)
        {
            version = await _schema.Store.AppendAsync(key, one, version);
            version = await _schema.Store.SaveAsync(key, snapshot with { Seed = round }, version);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.That(loads, Is.GreaterThan(60));
    }

    private static async Task<bool> WinsAsync(PostgreSqlSessionStore store, SessionKey key, int round, int machine)
    {
        try
        {
            return await store.AppendAsync(key, await PlayedSessions.TurnAsync(round, null, $"round {round} machine {machine}"), round) == round + 1;
        }
        catch (SessionConflictException)
        {
            return false;
        }
    }
}
