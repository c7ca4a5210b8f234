namespace PatientSim.Profiles;

/// <summary>Who wrote a profile, under which terms, and that it is fictional.</summary>
public sealed record ProfileAttribution
{
    /// <summary>The authors.</summary>
    public ValueList<string> Authors { get; init; } = [];

    /// <summary>The licence, as an SPDX id.</summary>
    public string? License { get; init; }

    /// <summary>Always true: a profile that says otherwise is refused.</summary>
    public bool Fictional { get; init; } = true;

    /// <summary>What the author drew on.</summary>
    public ValueList<string> Sources { get; init; } = [];
}
