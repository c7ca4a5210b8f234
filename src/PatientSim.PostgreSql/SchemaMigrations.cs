using System.Data;
using System.Globalization;
using Npgsql;

namespace PatientSim.PostgreSql;

/// <summary>Applies the numbered SQL files of the package that a schema does not have yet, all in one transaction.</summary>
internal sealed class SchemaMigrations(NpgsqlDataSource dataSource, string schema)
{
    private static readonly List<(int Number, string Name, string Sql)> s_known = ReadAll();

    public static int Latest => s_known[^1].Number;

    private string Table => $"\"{schema}\".migrations";

    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

        // First without a transaction: on all starts but one nothing is to be done, and a role without the right to do it can start.
        if (await IsUpToDateAsync(connection, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        // Whoever waits for the lock has to see what the one before it did, which a stricter isolation level would hide.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await ExecuteAsync(connection, "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", cancellationToken, $"patientsim migrations of {schema}").ConfigureAwait(false);
        var at = await ReadNumberAsync(connection, cancellationToken).ConfigureAwait(false);
        ThrowIfLater(at);
        if (at is null)
        {
            await CreateTableAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        await ExecuteAsync(connection, "SELECT set_config('search_path', quote_ident($1), true)", cancellationToken, schema).ConfigureAwait(false);
        foreach (var (number, name, sql) in s_known.Where(migration => migration.Number > (at ?? 0)))
        {
            await ExecuteAsync(connection, sql, cancellationToken).ConfigureAwait(false);
            await ExecuteAsync(connection, $"INSERT INTO {Table} (number, name) VALUES ($1, $2)", cancellationToken, number, name).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static List<(int Number, string Name, string Sql)> ReadAll()
    {
        var assembly = typeof(SchemaMigrations).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        (int, string, string) Read(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = Path.GetFileNameWithoutExtension(resource);
            return (int.Parse(name.Split('_')[0], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsUpToDateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var at = await ReadNumberAsync(connection, cancellationToken).ConfigureAwait(false);
        ThrowIfLater(at);
        return at == Latest;
    }

    private void ThrowIfLater(int? at)
    {
        if (at > Latest)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The tables in schema '{schema}' are at migration {at}, and this version of PatientSim.PostgreSql knows {Latest} at most: a later version made them. Update the package here."));
        }
    }

    /// <summary>The last migration that was applied; null when there never was one.</summary>
    private async Task<int?> ReadNumberAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Asked of the catalogue, since to_regclass may answer from what the connection knew before it waited for the lock.
        const string Exists = "SELECT EXISTS (SELECT FROM pg_class WHERE relname = 'migrations' AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = $1))";
        await using var exists = new NpgsqlCommand(Exists, connection) { Parameters = { new() { Value = schema } } };
        if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not true)
        {
            return null;
        }

        await using var last = new NpgsqlCommand($"SELECT coalesce(max(number), 0) FROM {Table}", connection);
        return (int)(await last.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>A schema that is there is left alone: <c>IF NOT EXISTS</c> would ask for the right to make one all the same.</summary>
    private async Task CreateTableAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)", connection) { Parameters = { new() { Value = schema } } };
        if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not true)
        {
            await ExecuteAsync(connection, $"CREATE SCHEMA \"{schema}\"", cancellationToken).ConfigureAwait(false);
        }

        await ExecuteAsync(
            connection, $"CREATE TABLE {Table} (number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())", cancellationToken).ConfigureAwait(false);
    }
}
