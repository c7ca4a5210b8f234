using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>The patient has ended the session, so nothing more can be said in it. <see cref="PatientSession.Fork"/> goes back to before, a next session begins anew.</summary>
public sealed class SessionEndedException : PatientSimException
{
    internal SessionEndedException(int turn)
        : base(FormattableString.Invariant($"The patient ended the session at turn {turn}. Fork it at an earlier turn, or start the next session."))
    {
    }
}
