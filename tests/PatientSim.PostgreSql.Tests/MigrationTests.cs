using Npgsql;
using PatientSim.PostgreSql.Tests.Fakes;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests;

public sealed class MigrationTests
{
    private static readonly SessionKey s_key = new("ann", "s1");

    private TestSchema _schema = null!;

    [SetUp]
    public void CreateSchema() => _schema = new();

    [TearDown]
    public async Task DropSchemaAsync() => await _schema.DisposeAsync();

    [Test]
    public async Task Tables_MadeTwice_KeepWhatTheyHold()
    {
        await _schema.Store.MigrateAsync();
        await _schema.Store.SaveAsync(s_key, await PlayedSessions.NewAsync(), 0);

        await _schema.Store.MigrateAsync();
        await _schema.NewStore().MigrateAsync();

        Assert.That((await _schema.NewStore().LoadAsync(s_key))!.Version, Is.EqualTo(1));
        Assert.That(await AppliedAsync(), Is.EqualTo(SchemaMigrations.Latest));
    }

    [Test]
    public async Task Tables_MadeByEightMachinesAtOnce_AreMadeOnce([Range(1, 5)] int round)
    {
        var machines = Enumerable.Range(0, 8).Select(_ => TestSchema.NewDataSource(TestDatabase.ConnectionString)).ToList();

        await Task.WhenAll(machines.Select((machine, number) => Task.Run(async () =>
        {
            var store = _schema.NewStore(machine);
            await store.MigrateAsync();
            await store.SaveAsync(new($"machine {number}", $"round {round}"), await PlayedSessions.NewAsync(), 0);
        })));

        Assert.That(await AppliedAsync(), Is.EqualTo(SchemaMigrations.Latest));
        Assert.That(await _schema.ReadAsync<long>("SELECT count(*) FROM {schema}.sessions"), Is.EqualTo(8));
        machines.ForEach(machine => machine.Dispose());
    }

    [Test]
    public async Task FirstUse_OfEightCallersAtOnce_MakesTheTables()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await _schema.Store.LoadAsync(s_key))));

        Assert.That(found, Is.All.Null);
        Assert.That(await AppliedAsync(), Is.EqualTo(SchemaMigrations.Latest));
    }

    [Test]
    public async Task FirstUse_AfterOneThatFailed_MakesTheTables()
    {
        var schema = _schema.Options.Schema;
        await _schema.ExecuteAsync("CREATE SCHEMA {schema}; CREATE TABLE {schema}.sessions (in_the_way integer)");
        await Assert.ThrowsAsync<PostgresException>(async () => await _schema.Store.LoadAsync(s_key));
        Assert.That(await _schema.ReadAsync<bool>($"SELECT to_regclass('{schema}.migrations') IS NULL"), "Nothing of a migration that failed may stay.");
        await _schema.ExecuteAsync("DROP TABLE {schema}.sessions");

        Assert.That(await _schema.Store.LoadAsync(s_key), Is.Null);
    }

    [Test]
    public async Task FirstUse_OfAStoreThatMayNotMigrate_MakesNothing()
    {
        var store = new PostgreSqlSessionStore(_schema.DataSource, _schema.Options with { MigrateOnFirstUse = false });

        var missing = await Assert.ThrowsAsync<PostgresException>(async () => await store.LoadAsync(s_key));
        Assert.That(missing!.SqlState, Is.EqualTo(PostgresErrorCodes.UndefinedTable));

        await store.MigrateAsync();
        Assert.That(await store.LoadAsync(s_key), Is.Null);
    }

    [Test]
    public async Task Tables_OfALaterVersion_AreRefusedWithBothNumbers()
    {
        await _schema.Store.MigrateAsync();
        await _schema.ExecuteAsync("INSERT INTO {schema}.migrations (number, name) VALUES (9000, '9000_later')");

        var store = _schema.NewStore();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.LoadAsync(s_key));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.MigrateAsync());

        Assert.That(refused!.Message, Does.Contain("9000").And.Contain($"{SchemaMigrations.Latest}").And.Contain(_schema.Options.Schema).And.Contain("Update"));
    }

    [Test]
    public async Task TablesThatAreThere_UsedByARoleThatMayNotMakeAny_Work()
    {
        var role = _schema.Options.Schema + "_role";
        await _schema.Store.MigrateAsync();
        await _schema.ExecuteAsync($"CREATE ROLE {role}; GRANT USAGE ON SCHEMA {{schema}} TO {role}; GRANT SELECT, INSERT, UPDATE, DELETE ON {{schema}}.sessions, {{schema}}.turns TO {role}; GRANT SELECT ON {{schema}}.migrations TO {role}");
        try
        {
            await using var limited = TestSchema.NewDataSource(TestDatabase.ConnectionString, builder => builder.Options = $"-c role={role}");
            var store = _schema.NewStore(limited);
            await store.SaveAsync(s_key, await PlayedSessions.NewAsync(), 0);
            await store.AppendAsync(s_key, await PlayedSessions.TurnAsync(1, null, "Hello?"), 1);

            Assert.That((await store.LoadAsync(s_key))!.Version, Is.EqualTo(2));
            Assert.That(await store.DeleteAsync(s_key), Is.True);
        }
        finally
        {
            await _schema.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Test]
    public async Task Schemas_OfOneDatabase_KeepApart()
    {
        await using var other = new TestSchema();
        await _schema.Store.SaveAsync(s_key, await PlayedSessions.NewAsync(), 0);

        Assert.That(await other.Store.LoadAsync(s_key), Is.Null);
    }

    [TestCase("")]
    [TestCase("Big")]
    [TestCase("9lives")]
    [TestCase("a-b")]
    [TestCase("a\"; DROP TABLE x; --")]
    [TestCase("a.b")]
    [TestCase("\u00e9t\u00e9")]
    [TestCase("a234567890123456789012345678901234567890123456789012345678901234")]
    public void Schema_OfAnotherName_IsRefused(string schema) => Assert.That(() => new PostgreSqlSessionOptions { Schema = schema }, Throws.ArgumentException);

    [TestCase("order")]
    [TestCase("_")]
    [TestCase("a23456789012345678901234567890123456789012345678901234567890123")]
    public async Task Schema_OfAnAllowedName_Works(string schema)
    {
        await TestDatabase.ExecuteAsync(_schema.DataSource, $"DROP SCHEMA IF EXISTS \"{schema}\" CASCADE");
        var store = new PostgreSqlSessionStore(_schema.DataSource, new() { Schema = schema });

        Assert.That(await store.LoadAsync(s_key), Is.Null);

        await TestDatabase.ExecuteAsync(_schema.DataSource, $"DROP SCHEMA \"{schema}\" CASCADE");
    }

    private async Task<int> AppliedAsync() => (int)await _schema.ReadAsync<long>("SELECT count(*) FROM {schema}.migrations");
}
