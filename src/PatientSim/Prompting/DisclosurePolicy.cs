namespace PatientSim.Prompting;

/// <summary>What of the formulation a chat model is sent.</summary>
public enum DisclosurePolicy
{
    /// <summary>Only what is in reach, when it is in reach.</summary>
    Staged,

    /// <summary>The whole diagram in one prompt, as PATIENT-Ψ does (Wang et al. 2024, arXiv 2405.19660); for comparison studies.</summary>
    Everything,
}
