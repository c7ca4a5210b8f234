namespace PatientSim.CrashHost;

/// <summary>An operation on files.</summary>
internal enum FileStep
{
    Exists,
    CreateFolder,
    Lock,
    Open,
    Create,
    Length,
    Read,
    Write,
    Truncate,
    Flush,
    Rename,
    Delete,
    FlushFolder,
}
