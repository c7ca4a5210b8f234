namespace PatientSim.Profiles;

/// <summary>Beck's three categories of core beliefs about the self.</summary>
public enum CoreBeliefCategory
{
    /// <summary>Not able: incompetent, trapped, out of control.</summary>
    Helpless,

    /// <summary>Not to be loved: bound to be rejected, abandoned, alone.</summary>
    Unlovable,

    /// <summary>Not worth anything, or bad.</summary>
    Worthless,
}
