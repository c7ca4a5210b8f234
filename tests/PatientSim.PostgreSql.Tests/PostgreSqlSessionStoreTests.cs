using PatientSim.PostgreSql.Tests.Fakes;
using PatientSim.Sessions;
using PatientSim.Tests;

namespace PatientSim.PostgreSql.Tests;

/// <summary>The contract of every store, and what this one says of turns.</summary>
public sealed class PostgreSqlSessionStoreTests : SessionStoreContract
{
    private TestSchema _schema = null!;

    [OneTimeSetUp]
    public void CreateSchema() => _schema = new();

    [OneTimeTearDown]
    public async Task DropSchemaAsync() => await _schema.DisposeAsync();

    [Test]
    public async Task Turn_OfAnIdThatIsThere_IsAConflictAndTheSessionStaysAsItWas()
    {
        var key = NewKey();
        await Open().SaveAsync(key, await PlayedSessions.NewAsync(), 0);
        await Open().AppendAsync(key, await PlayedSessions.TurnAsync(1, "turn-a", "Hello?"), 1);
        var before = await Open().LoadAsync(key);

        var conflict = await Assert.ThrowsAsync<SessionConflictException>(async () => await Open().AppendAsync(key, await PlayedSessions.TurnAsync(2, "turn-a", "Hello again?"), 2));

        Assert.That(conflict!.Message, Does.Contain("Load it again"));
        Assert.That(await Open().LoadAsync(key), Is.EqualTo(before));
    }

    [Test]
    public async Task Turns_OfOneIdInOneSave_AreAConflictAndNothingIsWritten()
    {
        var (key, snapshot) = (NewKey(), await PlayedSessions.NewAsync());
        await Open().SaveAsync(key, snapshot, 0);
        var doubled = snapshot.With(await PlayedSessions.TurnAsync(1, "turn-a", "Hello?")).With(await PlayedSessions.TurnAsync(2, "turn-a", "Hello?"));

        await Assert.ThrowsAsync<SessionConflictException>(async () => await Open().SaveAsync(key, doubled, 1));

        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(snapshot, 1)));
    }

    [Test]
    public async Task Turns_OfOneIdInTwoSessions_AreBothKept()
    {
        foreach (var key in new[] { NewKey(), NewKey() })
        {
            await Open().SaveAsync(key, await PlayedSessions.NewAsync(), 0);
            Assert.That(await Open().AppendAsync(key, await PlayedSessions.TurnAsync(1, "turn-a", "Hello?"), 1), Is.EqualTo(2));
        }
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(0)]
    [TestCase(int.MinValue)]
    public async Task Turn_ThatIsNotTheNext_IsRefused(int number)
    {
        var (key, snapshot) = (NewKey(), (await PlayedSessions.NewAsync()).With(await PlayedSessions.TurnAsync(1, null, "Hello?")));
        await Open().SaveAsync(key, snapshot, 0);

        await Assert.ThrowsAsync<ArgumentException>(async () => await Open().AppendAsync(key, await PlayedSessions.TurnAsync(number, null, "When?"), 1));

        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(snapshot, 1)));
    }

    [TestCase("")]
    [TestCase("a\0b")]
    [TestCase("half a pair", '\ud800')]
    public async Task Turn_OfAnIdThatCannotBeKept_IsRefused(string start, params char[] end)
    {
        var (key, id) = (NewKey(), start + new string(end));
        await Open().SaveAsync(key, await PlayedSessions.NewAsync(), 0);

        await Assert.ThrowsAsync<ArgumentException>(async () => await Open().AppendAsync(key, await PlayedSessions.TurnAsync(1, id, "Hello?"), 1));
    }

    [TestCase("UPDATE {schema}.sessions SET snapshot = 'not json' WHERE owner = '{owner}'")]
    [TestCase("UPDATE {schema}.sessions SET snapshot = '' WHERE owner = '{owner}'")]
    [TestCase("UPDATE {schema}.sessions SET turns = 7 WHERE owner = '{owner}'")]
    [TestCase("UPDATE {schema}.turns SET record = '{}' WHERE owner = '{owner}'")]
    [TestCase("UPDATE {schema}.turns SET record = 'null' WHERE owner = '{owner}'")]
    [TestCase("DELETE FROM {schema}.turns WHERE owner = '{owner}'")]
    public async Task Session_TamperedWithInTheDatabase_IsNoSession(string sql)
    {
        var key = NewKey();
        await Open().SaveAsync(key, (await PlayedSessions.NewAsync()).With(await PlayedSessions.TurnAsync(1, null, "Hello?")), 0);
        await _schema.ExecuteAsync(sql.Replace("{owner}", key.Owner, StringComparison.Ordinal));

        await Assert.ThrowsAsync<PatientSnapshotException>(async () => await Open().LoadAsync(key));
    }

    [Test]
    public async Task SessionOfAnIsolationLevelThatIsStricter_WrittenByTwo_IsAConflictToo()
    {
        await using var strict = TestSchema.NewDataSource(TestDatabase.ConnectionString, builder => builder.Options = "-c default_transaction_isolation=serializable");
        var (store, key) = (_schema.NewStore(strict), NewKey());
        await store.SaveAsync(key, await PlayedSessions.NewAsync(), 0);

        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            try
            {
                return await store.AppendAsync(key, await PlayedSessions.TurnAsync(1, null, $"Writer {writer}"), 1);
            }
            catch (SessionConflictException)
            {
                return 0;
            }
        })));

        Assert.That(written.Where(version => version != 0), Is.EqualTo(new[] { 2 }));
        Assert.That((await store.LoadAsync(key))!.Snapshot.Turns, Has.Count.EqualTo(1));
    }

    protected override IPatientSessionStore Open() => _schema.NewStore();
}
