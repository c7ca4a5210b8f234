using System.Data;
using Npgsql;
using NpgsqlTypes;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql;

/// <summary>Keeps sessions in PostgreSQL, for hosts with several machines. Thread-safe.</summary>
/// <remarks>
/// A <see cref="SessionConflictException"/> says that somebody else wrote first, or that the session has a turn of this id; nothing
/// is written then. Any other failure of the database is Npgsql's own exception. When the connection is lost the write may or
/// may not have happened, as <see cref="IPatientSessionStore"/> says: a session that is loaded then is as it was, or has exactly
/// the one turn more. Every text travels as a parameter, and stands in no exception as long as the connection string does not ask
/// for <c>Include Error Detail</c>. The database has to be one in UTF-8.
/// </remarks>
public sealed class PostgreSqlSessionStore : IPatientSessionStore
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly SchemaMigrations _migrations;
    private readonly SessionStatements _statements;
    private readonly bool _migrates;
    private readonly Lock _lock = new();
    private Task? _migrated;

    /// <summary>Makes the store. It opens no connection before it is used.</summary>
    /// <param name="dataSource">Where connections come from; it stays the caller's to dispose.</param>
    /// <param name="options">Where and how sessions are kept; null for the defaults.</param>
    public PostgreSqlSessionStore(NpgsqlDataSource dataSource, PostgreSqlSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        options ??= new();
        _dataSource = dataSource;
        _migrations = new(dataSource, options.Schema);
        _statements = new(options.Schema);
        _migrates = options.MigrateOnFirstUse;
    }

    /// <summary>Makes the tables, or brings them up to date. Several machines may do so at once, and again.</summary>
    /// <param name="cancellationToken">Cancels the call; nothing is changed then.</param>
    /// <returns>When the tables are as this version of the package needs them.</returns>
    /// <exception cref="InvalidOperationException">The tables were made by a later version of the package.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken = default) => _migrations.ApplyAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var command = Command(connection, _statements.Load, key);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken).ConfigureAwait(false);
        if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var (version, snapshot, turns) = (reader.GetInt64(0), PatientSessionSnapshot.FromJson(reader.GetString(1)), reader.GetInt32(2));
        var records = await reader.GetFieldValueAsync<string[]>(3, cancellationToken).ConfigureAwait(false);
        return snapshot.Turns is { Count: 0 } && records.Length == turns
            ? new(snapshot with { Turns = [.. records.Select(TurnRecord.FromJson)] }, version)
            : throw new PatientSnapshotException("The stored session does not have the turns it should have.");
    }

    /// <inheritdoc/>
    public async ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(snapshot);
        var turns = snapshot.Turns;
        var (turnIds, records) = (turns.Select(turn => CheckedId(turn)).ToArray(), turns.Select(turn => turn.ToJson()).ToArray());
        try
        {
            await using var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
            await using var session = Command(
                connection, expectedVersion == 0 ? _statements.Insert : _statements.Update, key, Of(expectedVersion), Of(turns.Count), Of((snapshot with { Turns = [] }).ToJson()));
            if (await session.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 0)
            {
                throw SessionConflictException.AtAnotherVersion(await ReadVersionAsync(connection, key, cancellationToken).ConfigureAwait(false), expectedVersion);
            }

            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { With(new(_statements.DeleteTurns), key), With(new(_statements.InsertTurns), key, Of(turnIds), Of(records)) } };
            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return expectedVersion + 1;
        }
        catch (PostgresException exception) when (IsConflict(exception))
        {
            throw Conflict(exception);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The turn's number is not the session's next one.</exception>
    public async ValueTask<long> AppendAsync(SessionKey key, TurnRecord turn, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(turn);
        var turnId = CheckedId(turn);
        try
        {
            await using var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var command = Command(connection, _statements.Append, key, Of(expectedVersion), Of(turn.Turn.Number), Of(turnId), Of(turn.ToJson()));

            // Not a scalar: this returns only after the server has said that the statement is committed.
            if (await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1)
            {
                return expectedVersion + 1;
            }

            var version = await ReadVersionAsync(connection, key, cancellationToken).ConfigureAwait(false);
            throw version == 0 ? SessionConflictException.NotStored()
                : version != expectedVersion ? SessionConflictException.AtAnotherVersion(version, expectedVersion)
                : new ArgumentException("The turn's number is not the session's next one.", nameof(turn));
        }
        catch (PostgresException exception) when (IsConflict(exception))
        {
            throw Conflict(exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(SessionKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var command = Command(connection, _statements.Delete, key);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1;
    }

    /// <summary>Two turns of one id, or what a stricter isolation level says when two write at once.</summary>
    private static bool IsConflict(PostgresException exception) => exception.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure;

    private static SessionConflictException Conflict(PostgresException exception) =>
        new("Somebody else wrote to the session, or it has a turn of this id already. Load it again.", exception);

    /// <summary>The turn's id, by the rules of a key.</summary>
    private static string? CheckedId(TurnRecord turn) => turn.Id is { } id ? new SessionKey(id, id).Id : null;

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, SessionKey key, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        Add(command.Parameters, key, values);
        return command;
    }

    private static NpgsqlBatchCommand With(NpgsqlBatchCommand command, SessionKey key, params ReadOnlySpan<NpgsqlParameter> values)
    {
        Add(command.Parameters, key, values);
        return command;
    }

    private static void Add(NpgsqlParameterCollection parameters, SessionKey key, ReadOnlySpan<NpgsqlParameter> values)
    {
        parameters.Add(Of(key.Owner));
        parameters.Add(Of(key.Id));
        foreach (var value in values)
        {
            parameters.Add(value);
        }
    }

    private static NpgsqlParameter Of(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Of(string?[] texts) => new() { Value = texts, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Of(long number) => new() { Value = number, NpgsqlDbType = NpgsqlDbType.Bigint };

    private static NpgsqlParameter Of(int number) => new() { Value = number, NpgsqlDbType = NpgsqlDbType.Integer };

    /// <summary>The version a session is at; 0 when there is none.</summary>
    private async Task<long> ReadVersionAsync(NpgsqlConnection connection, SessionKey key, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, _statements.Version, key);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as long? ?? 0;
    }

    private async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_migrates)
        {
            await MigratedAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return await _dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One migration for all who wait; one that failed is tried again by the next call.</summary>
    private Task MigratedAsync()
    {
        lock (_lock)
        {
            return _migrated is null or { IsCompleted: true, IsCompletedSuccessfully: false } ? _migrated = _migrations.ApplyAsync(CancellationToken.None) : _migrated;
        }
    }
}
