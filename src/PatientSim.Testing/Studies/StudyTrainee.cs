using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Studies;

/// <summary>A trainee of a study.</summary>
/// <param name="Name">The trainee's name, which is also the name of a folder.</param>
/// <param name="Hash">A hash of a script's lines, to notice that they have changed; null for a trainee without lines.</param>
public sealed record StudyTrainee(string Name, string? Hash = null)
{
    /// <summary>The entry of a trainee.</summary>
    /// <param name="trainee">The trainee.</param>
    /// <returns>Its name, and the hash of its lines when it is scripted.</returns>
    public static StudyTrainee Of(ITrainee trainee)
    {
        ArgumentNullException.ThrowIfNull(trainee);
        return new(trainee.Name, trainee is ScriptedTrainee scripted ? StudyJson.Hash(scripted.Lines) : null);
    }
}
