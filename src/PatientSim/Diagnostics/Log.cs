using Microsoft.Extensions.Logging;

namespace PatientSim.Diagnostics;

/// <summary>Everything the library logs. Text of a session is at Trace only, and only where the host enabled sensitive data.</summary>
/// <remarks>An exception is never handed to the logger: a provider's may quote the prompt. Its type is named instead. Event ids are not used again for something else.</remarks>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "No IChatClient is registered: patients speak with the built-in offline voice.")]
    public static partial void OfflineVoiceUsed(ILogger logger);

    [LoggerMessage(2, LogLevel.Debug, "Patient {PatientId}, turn {Turn}: {Stance}, {ModelCalls} model call(s), flags: {Flags}.")]
    public static partial void TurnTaken(ILogger logger, string patientId, int turn, string stance, int modelCalls, string flags);

    [LoggerMessage(3, LogLevel.Warning, "Patient {PatientId}, turn {Turn}: the voice failed ({Reason}, {Cause}); the session is as before.")]
    public static partial void VoiceFailed(ILogger logger, string patientId, int turn, string reason, string cause);

    [LoggerMessage(4, LogLevel.Debug, "Patient {PatientId}, turn {Turn}: the turn id was seen before; the turn taken then is returned.")]
    public static partial void TurnRepeated(ILogger logger, string patientId, int turn);

    [LoggerMessage(5, LogLevel.Information, "Patient {PatientId}, turn {Turn}: a conflict; somebody else wrote to the stored session, or the turn id stands for other words.")]
    public static partial void TurnConflicted(ILogger logger, string patientId, int turn);

    [LoggerMessage(6, LogLevel.Warning, "Patient {PatientId}: the session is paused for the trainee's sake ({PauseReason}).")]
    public static partial void SessionPaused(ILogger logger, string patientId, string pauseReason);

    [LoggerMessage(7, LogLevel.Warning, "Patient {PatientId}: the session is paused, and the pause could not be stored ({Cause}).")]
    public static partial void PauseNotStored(ILogger logger, string patientId, string cause);

    [LoggerMessage(8, LogLevel.Debug, "Patient {PatientId}, turn {Turn}: not taken ({Outcome}).")]
    public static partial void TurnNotTaken(ILogger logger, string patientId, int turn, string outcome);

    [LoggerMessage(9, LogLevel.Error, "Patient {PatientId}, turn {Turn}: a step of the host or its store failed ({Cause}).")]
    public static partial void TurnFailed(ILogger logger, string patientId, int turn, string cause);

    [LoggerMessage(20, LogLevel.Trace, "Patient {PatientId}, turn {Turn}: the voice is sent {Messages}")]
    public static partial void VoiceAsked(ILogger logger, string patientId, int turn, string messages);

    [LoggerMessage(21, LogLevel.Trace, "Patient {PatientId}, turn {Turn}: the voice said {Reply}")]
    public static partial void VoiceAnswered(ILogger logger, string patientId, int turn, string reply);

    [LoggerMessage(22, LogLevel.Trace, "Patient {PatientId}, turn {Turn}: to {Trainee} the patient says {Reply}")]
    public static partial void TurnSaid(ILogger logger, string patientId, int turn, string trainee, string reply);
}
