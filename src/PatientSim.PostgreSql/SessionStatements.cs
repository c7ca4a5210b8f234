namespace PatientSim.PostgreSql;

/// <summary>The SQL of the store. The schema's name is the only thing that is not a parameter; its options have checked it.</summary>
internal sealed class SessionStatements(string schema)
{
    /// <summary>One statement, so one state of the database: the session and all its turns.</summary>
    public string Load { get; } =
        $"""
        SELECT version, snapshot, turns, ARRAY(SELECT record FROM "{schema}".turns t WHERE t.owner = s.owner AND t.id = s.id ORDER BY number)
        FROM "{schema}".sessions s WHERE owner = $1 AND id = $2
        """;

    public string Version { get; } = $"""SELECT version FROM "{schema}".sessions WHERE owner = $1 AND id = $2""";

    /// <summary>One statement, and so one transaction: the turn and the version are written together, in one round trip.</summary>
    public string Append { get; } =
        $"""
        WITH session AS (
            UPDATE "{schema}".sessions SET version = version + 1, turns = turns + 1, changed_at = now()
            WHERE owner = $1 AND id = $2 AND version = $3 AND turns + 1 = $4
            RETURNING turns)
        INSERT INTO "{schema}".turns (owner, id, number, turn_id, record)
        SELECT $1, $2, session.turns, $5, $6 FROM session
        """;

    /// <summary>A session that is not there yet.</summary>
    public string Insert { get; } =
        $"""
        INSERT INTO "{schema}".sessions (owner, id, version, turns, snapshot) VALUES ($1, $2, $3 + 1, $4, $5) ON CONFLICT (owner, id) DO NOTHING
        """;

    /// <summary>A session in place of the one that is there.</summary>
    public string Update { get; } =
        $"""
        UPDATE "{schema}".sessions SET version = version + 1, turns = $4, snapshot = $5, changed_at = now() WHERE owner = $1 AND id = $2 AND version = $3
        """;

    public string DeleteTurns { get; } = $"""DELETE FROM "{schema}".turns WHERE owner = $1 AND id = $2""";

    public string InsertTurns { get; } =
        $"""
        INSERT INTO "{schema}".turns (owner, id, number, turn_id, record)
        SELECT $1, $2, turn.number, turn.turn_id, turn.record FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS turn (turn_id, record, number)
        """;

    /// <summary>The turns go with the session.</summary>
    public string Delete { get; } = $"""DELETE FROM "{schema}".sessions WHERE owner = $1 AND id = $2""";
}
