using Microsoft.Extensions.Logging;

namespace PatientSim.Diagnostics;

/// <summary>Everything the library logs. Text of a session is never among it.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "No IChatClient is registered: patients speak with the built-in offline voice.")]
    public static partial void OfflineVoiceUsed(ILogger logger);

    [LoggerMessage(2, LogLevel.Debug, "Patient {PatientId}, turn {Turn}: {Stance}, {ModelCalls} model call(s), flags: {Flags}.")]
    public static partial void TurnTaken(ILogger logger, string patientId, int turn, string stance, int modelCalls, string flags);

    [LoggerMessage(3, LogLevel.Warning, "Patient {PatientId}, turn {Turn}: the voice failed ({Reason}); the session is as before.")]
    public static partial void TurnFailed(ILogger logger, string patientId, int turn, string reason);
}
