using Npgsql;
using PatientSim.PostgreSql.Tests.Fakes;

namespace PatientSim.PostgreSql.Tests;

/// <summary>The server of all tests: the one that PATIENTSIM_POSTGRES names, or one of their own.</summary>
[SetUpFixture]
public sealed class TestDatabase
{
    private const string Variable = "PATIENTSIM_POSTGRES";

    private static int s_schemas;
    private PrivateServer? _server;

    internal static string ConnectionString { get; private set; } = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            ConnectionString = given;
            return;
        }

        SkipWithoutPrograms();
        _server = await PrivateServer.StartAsync();
        ConnectionString = _server.ConnectionString;
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    internal static void SkipWithoutPrograms()
    {
        const string Why = $"There is no PostgreSQL server to test with: install one (its initdb is looked for), or name one in {Variable}.";
        if (PrivateServer.Programs is null && Environment.GetEnvironmentVariable("PATIENTSIM_REQUIRE_ALL") == "1")
        {
            throw new InvalidOperationException(Why);
        }

        if (PrivateServer.Programs is null)
        {
            Assert.Ignore(Why + " Set PATIENTSIM_REQUIRE_ALL=1 to make that a failure.");
        }
    }

    /// <summary>A schema's name that no other test has.</summary>
    internal static string NewSchema() => FormattableString.Invariant($"t_{Environment.ProcessId}_{Guid.NewGuid().ToString("N")[..8]}_{Interlocked.Increment(ref s_schemas)}");

    internal static async Task DropAsync(NpgsqlDataSource dataSource, string schema) => await ExecuteAsync(dataSource, $"DROP SCHEMA IF EXISTS {schema} CASCADE");

    internal static async Task ExecuteAsync(NpgsqlDataSource dataSource, string sql)
    {
        await using var command = dataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
