using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>A conversation under way.</summary>
internal sealed class Chat
{
    public required ISimulatedPatient Patient { get; init; }

    /// <summary>The session; taking a turn back replaces it.</summary>
    public required PatientSession Session { get; set; }

    /// <summary>The file that is written after every turn; null when none was named.</summary>
    public string? SavePath { get; set; }

    public bool Instructor { get; init; }

    /// <summary>What to call the patient in a line of dialogue.</summary>
    public string FirstName => Patient.Intake.Name.Split(' ')[0];

    public void SaveIfAsked()
    {
        if (SavePath is not null)
        {
            SessionFile.Write(SavePath, Session);
        }
    }
}
