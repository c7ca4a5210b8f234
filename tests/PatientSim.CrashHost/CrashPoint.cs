using PatientSim.Sessions.Journal;

namespace PatientSim.CrashHost;

/// <summary>Where the process ends while it writes a turn, or the session as a whole.</summary>
public enum CrashPoint
{
    BeforeWrite,
    HalfOfHeader,
    HalfOfPayload,
    WrittenNotFlushed,
    FlushedNotReturned,
    HalfOfTemporaryFile,
    TemporaryFlushedNotRenamed,
    RenamedFolderNotFlushed,
}

internal static class CrashPoints
{
    /// <summary>Whether the point is in the writing of the whole session.</summary>
    public static bool IsInSave(this CrashPoint point) => point >= CrashPoint.HalfOfTemporaryFile;

    /// <summary>Lets the operation at this point end the process.</summary>
    public static void Arm(this CrashPoint point, InterruptedFiles files, Action end)
    {
        var (step, before, part) = point switch
        {
            CrashPoint.BeforeWrite => (FileStep.Write, true, 1.0),
            CrashPoint.HalfOfHeader => (FileStep.Write, false, 0),
            CrashPoint.HalfOfPayload or CrashPoint.HalfOfTemporaryFile => (FileStep.Write, false, 0.5),
            CrashPoint.WrittenNotFlushed => (FileStep.Flush, true, 1),
            CrashPoint.FlushedNotReturned => (FileStep.Flush, false, 1),
            CrashPoint.TemporaryFlushedNotRenamed => (FileStep.Rename, true, 1),
            _ => (FileStep.Rename, false, 1),
        };
        files.Part = length => part == 0 ? JournalRecord.HeaderLength / 2 : (int)(length * part);
        var listener = (FileStep at, string _) =>
        {
            if (at == step)
            {
                end();
            }
        };
        if (before)
        {
            files.Before = listener;
        }
        else
        {
            files.After = listener;
        }
    }
}
