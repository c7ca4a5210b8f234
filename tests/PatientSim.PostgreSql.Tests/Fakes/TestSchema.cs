using Npgsql;

namespace PatientSim.PostgreSql.Tests.Fakes;

/// <summary>A store in a schema of its own, dropped afterwards.</summary>
internal sealed class TestSchema : IAsyncDisposable
{
    public TestSchema(Action<NpgsqlConnectionStringBuilder>? change = null)
    {
        DataSource = NewDataSource(TestDatabase.ConnectionString, change);
        Store = NewStore(DataSource);
    }

    public PostgreSqlSessionOptions Options { get; } = new() { Schema = TestDatabase.NewSchema() };

    public NpgsqlDataSource DataSource { get; }

    public PostgreSqlSessionStore Store { get; }

    public static NpgsqlDataSource NewDataSource(string connectionString, Action<NpgsqlConnectionStringBuilder>? change = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        change?.Invoke(builder);
        return NpgsqlDataSource.Create(builder);
    }

    /// <summary>A store of the same sessions, as another machine would have it.</summary>
    public PostgreSqlSessionStore NewStore(NpgsqlDataSource? dataSource = null) => new(dataSource ?? DataSource, Options);

    public Task ExecuteAsync(string sql) => TestDatabase.ExecuteAsync(DataSource, sql.Replace("{schema}", Options.Schema, StringComparison.Ordinal));

    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql.Replace("{schema}", Options.Schema, StringComparison.Ordinal));
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await TestDatabase.DropAsync(DataSource, Options.Schema);
        await DataSource.DisposeAsync();
    }
}
