namespace PatientSim.PostgreSql.Tests.Fakes;

/// <summary>Where in an append the connection is cut. An append is one statement: Parse, Bind, Describe, Execute, and Sync, which commits it.</summary>
public enum CutPoint
{
    /// <summary>While the connection lies in the pool.</summary>
    Idle,

    /// <summary>Nothing of the statement reaches the server, where its transaction has not begun.</summary>
    NothingSent,

    /// <summary>The server has parsed the statement.</summary>
    Parsed,

    /// <summary>The server has half of the values.</summary>
    InsideTheValues,

    /// <summary>The server has written version and turn, and has not been told to commit.</summary>
    Written,

    /// <summary>The same, and the client has been told that a row was written.</summary>
    WrittenAndToldSo,

    /// <summary>The commit has been sent, and the connection is cut in the same moment: it may happen or not.</summary>
    CommitSent,

    /// <summary>The server has committed, and the client hears nothing of it.</summary>
    Committed,

    /// <summary>The server has committed, and the client gets the first half of the answer.</summary>
    InsideTheAnswer,
}
