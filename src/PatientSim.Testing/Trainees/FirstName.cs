using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>What to call a patient.</summary>
internal static class FirstName
{
    /// <summary>The first word of the name that is not a title.</summary>
    public static string Of(PatientIntake intake) =>
        intake.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.TrimEnd('.') is not ("Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Prof")) ?? intake.Name;
}
