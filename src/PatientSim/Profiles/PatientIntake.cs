namespace PatientSim.Profiles;

/// <summary>What a trainee may see of a patient before the session.</summary>
/// <remarks>A type of its own, so that nothing of the formulation can travel in it.</remarks>
/// <param name="Id">The patient's id.</param>
/// <param name="Name">The patient's name.</param>
/// <param name="Age">Age in years, where the profile gives it.</param>
/// <param name="Pronouns">Pronouns, where the profile gives them.</param>
/// <param name="Occupation">Occupation, where the profile gives it.</param>
/// <param name="PresentingProblem">What the patient came with.</param>
/// <param name="Text">What the referral says.</param>
public sealed record PatientIntake(string Id, string Name, int? Age, string? Pronouns, string? Occupation, string? PresentingProblem, string? Text)
{
    /// <summary>The trainee's view of a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>Its surface.</returns>
    public static PatientIntake Of(PatientProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile.Id, profile.Name, profile.Identity.Age, profile.Identity.Pronouns, profile.Identity.Occupation, profile.PresentingProblem, profile.Intake);
    }

    /// <summary>A text without the words of the file, safe to log.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => $"the intake of {Id}";
}
