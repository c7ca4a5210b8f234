namespace PatientSim.Cli;

/// <summary>How a command ends.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>A file has errors, or a field reaches no prompt.</summary>
    public const int Findings = 1;

    public const int Usage = 2;

    /// <summary>The chat model could not be had.</summary>
    public const int Provider = 3;

    /// <summary>Ctrl-C outside a terminal chat, as shells count it.</summary>
    public const int Interrupted = 130;
}
