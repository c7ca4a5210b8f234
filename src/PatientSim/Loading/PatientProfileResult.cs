using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>A profile, or the reasons why there is none.</summary>
public sealed class PatientProfileResult
{
    internal PatientProfileResult(PatientProfile? profile, ValueList<ProfileDiagnostic> diagnostics, IReadOnlyDictionary<string, SourceLocation> locations)
    {
        Profile = profile;
        Diagnostics = diagnostics;
        Locations = locations;
    }

    /// <summary>The profile; null when there is an error.</summary>
    public PatientProfile? Profile { get; }

    /// <summary>Every problem, in the order of the file; warnings may come with a profile.</summary>
    public ValueList<ProfileDiagnostic> Diagnostics { get; }

    /// <summary>Where each field stands in the file, by its path, such as <c>situations[0].text</c>.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Locations { get; }

    /// <summary>The profile.</summary>
    /// <returns>The profile, never null.</returns>
    /// <exception cref="PatientProfileException">There is an error.</exception>
    public PatientProfile GetOrThrow() => Profile ?? throw new PatientProfileException(Diagnostics);
}
