using Npgsql;
using PatientSim.PostgreSql.Tests.Fakes;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests;

/// <summary>What the server does to a call: it ends the connection, it is restarted, it crashes; and what a caller does: cancel.</summary>
public sealed class ServerFailureTests
{
    private static readonly SessionKey s_key = new("ann", "s1");

    [Test]
    public async Task Append_WhoseConnectionTheServerEnds_FailsAndIsNotThere()
    {
        await using var schema = new TestSchema(builder => builder.ApplicationName = "victim");
        await schema.Store.SaveAsync(s_key, await PlayedSessions.NewAsync(), 0);
        await using var bystander = TestSchema.NewDataSource(TestDatabase.ConnectionString);

        var failure = await WhileLockedAsync(schema, bystander, async () =>
        {
            var append = schema.Store.AppendAsync(s_key, await PlayedSessions.TurnAsync(1, "turn 1", "Hello?"), 1).AsTask();
            await EndWaitingAsync(bystander);
            return await Assert.ThrowsAsync<PostgresException>(() => append);
        });

        Assert.That(failure!.SqlState, Is.EqualTo(PostgresErrorCodes.AdminShutdown));
        await AssertGoesOnAsync(schema);
    }

    [Test]
    public async Task Append_CancelledWhileItWaits_IsCancelledAndIsNotThere()
    {
        await using var schema = new TestSchema(builder => builder.ApplicationName = "victim");
        await schema.Store.SaveAsync(s_key, await PlayedSessions.NewAsync(), 0);
        await using var bystander = TestSchema.NewDataSource(TestDatabase.ConnectionString);
        using var source = new CancellationTokenSource();

        await WhileLockedAsync(schema, bystander, async () =>
        {
            var append = schema.Store.AppendAsync(s_key, await PlayedSessions.TurnAsync(1, "turn 1", "Hello?"), 1, source.Token).AsTask();
            await WaitingAsync(bystander);
            await source.CancelAsync();
            Assert.That(async () => await append, Throws.InstanceOf<OperationCanceledException>());
            return append;
        });

        await AssertGoesOnAsync(schema);
    }

    [TestCase("fast")]
    [TestCase("immediate")]
    public async Task Server_StoppedWhileFourWrite_LosesAndDoublesNothing(string mode)
    {
        TestDatabase.SkipWithoutPrograms();
        await using var server = await PrivateServer.StartAsync();
        await using var dataSource = TestSchema.NewDataSource(server.ConnectionString);
        var (store, acknowledged, failures, stopped) = (new PostgreSqlSessionStore(dataSource), new int[4], 0, false);
        for (var writer = 0; writer < acknowledged.Length; writer++)
        {
            await store.SaveAsync(new($"writer {writer}", "s1"), await PlayedSessions.NewAsync(), 0);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var writers = Enumerable.Range(0, acknowledged.Length).Select(writer => Task.Run(async () =>
        {
            var (key, afterwards) = (new SessionKey($"writer {writer}", "s1"), 0);
            for (var stored = await LoadAsync(key); afterwards < 20;)
            {
                try
                {
                    var number = stored.Snapshot.Turns.Count + 1;
                    var turn = await PlayedSessions.TurnAsync(number, $"turn {number}", "Hello?");
                    stored = new(stored.Snapshot.With(turn), await store.AppendAsync(key, turn, stored.Version));
                    acknowledged[writer] = number;
                    afterwards += Volatile.Read(ref stopped) ? 1 : 0;
                }
                catch (NpgsqlException)
                {
                    Interlocked.Increment(ref failures);
                    var before = stored.Snapshot.Turns;
                    stored = await LoadAsync(key);
                    Assert.That(stored.Snapshot.Turns.Count - before.Count, Is.InRange(0, 1));
                    Assert.That(stored.Snapshot.Turns.Take(before.Count), Is.EqualTo(before));
                }
            }
        })).ToList();
        await UntilAsync(() => Task.FromResult(acknowledged.All(turns => turns >= 20)));

        await server.StopAsync(mode);
        await server.StartAgainAsync();
        Volatile.Write(ref stopped, true);
        await Task.WhenAll(writers);

        Assert.That(failures, Is.GreaterThan(0), "The stop has to be felt.");
        for (var writer = 0; writer < acknowledged.Length; writer++)
        {
            var stored = (await store.LoadAsync(new($"writer {writer}", "s1")))!;
            Assert.That(stored.Snapshot.Turns.Select(turn => turn.Id), Is.EqualTo(Enumerable.Range(1, acknowledged[writer]).Select(number => $"turn {number}")));
            Assert.That(stored.Version, Is.EqualTo(acknowledged[writer] + 1));
        }

        TestContext.Out.WriteLine($"{mode}: {acknowledged.Sum()} turns acknowledged, {failures} calls failed, none lost or doubled.");

        async Task<StoredSession> LoadAsync(SessionKey key)
        {
            while (true)
            {
                try
                {
                    return (await store.LoadAsync(key, patience.Token))!;
                }
                catch (NpgsqlException)
                {
                    await Task.Delay(20, patience.Token);
                }
            }
        }
    }

    private static async Task<T> WhileLockedAsync<T>(TestSchema schema, NpgsqlDataSource bystander, Func<Task<T>> act)
    {
        await using var connection = await bystander.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"SELECT FROM {schema.Options.Schema}.sessions FOR UPDATE", connection);
        await command.ExecuteNonQueryAsync();
        return await act();
    }

    private static Task WaitingAsync(NpgsqlDataSource bystander) => UntilAsync(async () => await CountAsync(bystander, "SELECT count(*)") == 1);

    private static async Task EndWaitingAsync(NpgsqlDataSource bystander)
    {
        await WaitingAsync(bystander);
        Assert.That(await CountAsync(bystander, "SELECT count(pg_terminate_backend(pid))"), Is.EqualTo(1));
    }

    private static async Task<long> CountAsync(NpgsqlDataSource bystander, string select)
    {
        await using var command = bystander.CreateCommand($"{select} FROM pg_stat_activity WHERE application_name = 'victim' AND wait_event_type = 'Lock'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task AssertGoesOnAsync(TestSchema schema)
    {
        Assert.That(await schema.Store.LoadAsync(s_key), Is.EqualTo(new StoredSession(await PlayedSessions.NewAsync(), 1)));
        Assert.That(await schema.Store.AppendAsync(s_key, await PlayedSessions.TurnAsync(1, "turn 1", "Hello?"), 1), Is.EqualTo(2));
    }
}
