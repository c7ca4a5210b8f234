namespace PatientSim.Mind;

/// <summary>How the patient takes a turn.</summary>
public enum Stance
{
    /// <summary>Answers the question asked.</summary>
    Answer,

    /// <summary>Greets back.</summary>
    Greet,

    /// <summary>Says goodbye.</summary>
    Farewell,

    /// <summary>Says how the week was, without giving anything away.</summary>
    SmallTalk,

    /// <summary>Takes a reflection in.</summary>
    Acknowledge,

    /// <summary>Feels understood.</summary>
    Moved,

    /// <summary>Takes an apology.</summary>
    Mended,

    /// <summary>Agrees in words.</summary>
    GoAlong,

    /// <summary>Avoids the question asked.</summary>
    Dodge,

    /// <summary>Makes it smaller than it is.</summary>
    Minimise,

    /// <summary>Reacts to a trainee's error.</summary>
    Stung,

    /// <summary>Objects.</summary>
    PushBack,

    /// <summary>Wants to know whether it was right.</summary>
    SeekApproval,

    /// <summary>Drifts off.</summary>
    Wander,

    /// <summary>Does not know.</summary>
    DontKnow,

    /// <summary>Does not understand what is meant.</summary>
    Puzzled,

    /// <summary>Could not make sense of it: asks back.</summary>
    Unclear,

    /// <summary>Has said all there is to say on this.</summary>
    NothingMore,

    /// <summary>Answers a question about risk plainly.</summary>
    Risk,

    /// <summary>Says nothing.</summary>
    Silent,

    /// <summary>Doubts aloud that this helps.</summary>
    Doubt,

    /// <summary>Ends the session.</summary>
    Leave,

    /// <summary>Is concerned for the trainee, who is at a loss.</summary>
    Concerned,
}
