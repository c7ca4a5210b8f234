using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>How a host looks after its trainees: stop words, the reading of a trainee's own distress, and where to find help.</summary>
/// <remarks>A trainee may be touched where the patient is. Reading for it is by English phrases: it misses some and is no assessment of anybody; a supervisor within reach is not replaced.</remarks>
public sealed record TraineeCare
{
    /// <summary>Turns that are nothing but one of these pause the session, in any case and punctuation and even while a turn runs. Never sent to a model.</summary>
    /// <remarks>By default "stop", "pause", "end", "quit" or "exit" with "simulation", "exercise", "role play" or "roleplay", with "the", "this" or neither between them.</remarks>
    public ValueList<string> StopWords { get; init; } = [.. Mind.StopWords.Default];

    /// <summary>Whether a session pauses when a trainee's words read as their own distress, or as a wish to stop. Default: true.</summary>
    public bool ReadsDistress { get; init; } = true;

    /// <summary>Where to find help, one line each: a supervisor, a counselling service, the local crisis line. Empty by default, since only the host knows.</summary>
    public ValueList<string> Resources { get; init; } = [];

    /// <summary>Why the trainee's words ask for a pause; null when they do not.</summary>
    internal PauseReason? Distress(string text, string? patientSaid) => (ReadsDistress ? TraineeDistress.Read(text, patientSaid) : null) switch
    {
        TraineeDistressKind.OwnRisk => PauseReason.OwnRisk,
        TraineeDistressKind.Overwhelmed => PauseReason.Overwhelmed,
        TraineeDistressKind.AsksToStop => PauseReason.AskedToStop,
        _ => null,
    };

    internal SafetySignal Signal(PauseReason reason, int turn) => new(reason, turn, Message(reason), Resources);

    private static string Message(PauseReason reason) => reason switch
    {
        PauseReason.OwnRisk => "The practice is paused. It sounded as if this may be about you, not about the exercise. What you wrote was sent to nobody. "
            + "You do not have to carry it alone: please talk to somebody now, to your supervisor, to a person you trust, or to a crisis line. If you are in danger, call your local emergency number.",
        PauseReason.Overwhelmed => "The practice is paused. It sounded as if it has become too much, or has touched something of your own. What you wrote was sent to nobody. Take a break; it may help to talk to your supervisor or to somebody you trust.",
        PauseReason.Host => "The practice is paused.",
        _ => "The practice is paused, as you asked. Nothing goes on until you say so.",
    };
}
