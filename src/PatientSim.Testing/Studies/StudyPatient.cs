using PatientSim.Profiles;

namespace PatientSim.Testing.Studies;

/// <summary>A patient of a study.</summary>
/// <param name="Id">The patient's id.</param>
/// <param name="ProfileHash">A hash of the profile, to notice that it has changed.</param>
/// <param name="Style">The patient's own style.</param>
public sealed record StudyPatient(string Id, string ProfileHash, ConversationalStyle Style)
{
    /// <summary>The patient of a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>Its id, hash and style.</returns>
    public static StudyPatient Of(PatientProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile.Id, ProfileJson.Hash(profile), profile.Style);
    }
}
