using Npgsql;
using PatientSim.PostgreSql.Tests.Fakes;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests;

/// <summary>Texts that look like SQL are texts, and no text of a session stands in an exception.</summary>
public sealed class StoredTextTests
{
    private const string Canary = "canary-7f3a";

    private static readonly string[] s_hostile =
    [
        "'; DROP TABLE sessions; --", "\"; DROP SCHEMA patientsim CASCADE; --", "$1", ":owner", "@p0", "' OR '1'='1", "\\'; SELECT pg_sleep(9); --", "$$; DELETE FROM turns; $$", "{schema}", "%s%n", "E'\\x00'", "/* */ --",
        "owner\" COLLATE \"C", "NULL", "', ',", "{a,b}", "(1,2)", "\\copy sessions to program 'id'",
    ];

    private TestSchema _schema = null!;

    [OneTimeSetUp]
    public void CreateSchema() => _schema = new();

    [OneTimeTearDown]
    public async Task DropSchemaAsync() => await _schema.DisposeAsync();

    [Test]
    public async Task Texts_ThatLookLikeSql_AreKeptAsTheyAre([ValueSource(nameof(s_hostile))] string text)
    {
        var (key, empty, turn) = (new SessionKey(text, text + " id"), await PlayedSessions.NewAsync(), await PlayedSessions.TurnAsync(1, text, text + "\0\u2028" + text));
        await _schema.Store.SaveAsync(key, empty, 0);
        await _schema.Store.AppendAsync(key, turn, 1);
        Assert.That(await _schema.Store.LoadAsync(key), Is.EqualTo(new StoredSession(empty.With(turn), 2)));

        await _schema.Store.SaveAsync(key, empty.With(turn), 2);
        Assert.That(await _schema.Store.LoadAsync(key), Is.EqualTo(new StoredSession(empty.With(turn), 3)));
        Assert.That(await _schema.Store.DeleteAsync(key), Is.True);
        Assert.That(await _schema.ReadAsync<long>("SELECT count(*) FROM {schema}.turns"), Is.Zero);
    }

    [Test]
    public async Task Failure_OfAnyKind_SaysNothingOfTheSession()
    {
        await using var schema = new TestSchema();
        var (store, key) = (schema.Store, new SessionKey(Canary, Canary));
        var snapshot = (await PlayedSessions.NewAsync()).With(await PlayedSessions.TurnAsync(1, Canary, Canary));
        await store.SaveAsync(key, snapshot, 0);
        await schema.ExecuteAsync($"ALTER TABLE {{schema}}.turns ADD CHECK (record NOT LIKE '%{Canary} refused%')");
        await schema.ExecuteAsync($"ALTER TABLE {{schema}}.turns ADD CHECK (strpos(record, 'divided {Canary}') = 0 OR length(record) / (length(record) - length(record)) > 0)");
        List<Exception> failures =
        [
            await FailureAsync(async () => await store.AppendAsync(key, await PlayedSessions.TurnAsync(2, Canary, Canary), 1)),
            await FailureAsync(async () => await store.AppendAsync(key, await PlayedSessions.TurnAsync(2, null, $"{Canary} refused"), 1)),
            await FailureAsync(async () => await store.AppendAsync(key, await PlayedSessions.TurnAsync(2, null, $"divided {Canary}"), 1)),
            await FailureAsync(async () => await store.SaveAsync(key, snapshot.With(await PlayedSessions.TurnAsync(2, null, $"{Canary} refused")), 1)),
            await FailureAsync(async () => await store.SaveAsync(key, snapshot, 9)),
        ];
        await schema.ExecuteAsync($"UPDATE {{schema}}.turns SET record = '{{\"{Canary}\":1}}'");
        failures.Add(await FailureAsync(async () => await store.LoadAsync(key)));
        await schema.ExecuteAsync($"UPDATE {{schema}}.sessions SET snapshot = '{Canary}'");
        failures.Add(await FailureAsync(async () => await store.LoadAsync(key)));
        await schema.ExecuteAsync("DROP TABLE {schema}.turns CASCADE");
        failures.Add(await FailureAsync(async () => await store.LoadAsync(key)));

        Assert.That(failures.Select(failure => failure.GetType().Name), Is.SupersetOf(new[] { nameof(SessionConflictException), nameof(PostgresException), nameof(PatientSnapshotException) }));
        Assert.That(failures.Select(failure => $"{failure}{string.Join(' ', failure.Data.Values.Cast<object>())}"), Has.None.Contains(Canary));
    }

    private static async Task<Exception> FailureAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception exception)
        {
            return exception;
        }

        throw new AssertionException("The call succeeded.");
    }
}
