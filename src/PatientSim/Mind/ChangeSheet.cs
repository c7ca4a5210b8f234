using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>The changes of one step. Together they are exactly what differs between the state before and after.</summary>
/// <param name="before">The state that is changed.</param>
/// <param name="mostBelief">How far a belief may be from where it stood when the session began.</param>
internal sealed class ChangeSheet(PatientState before, double mostBelief = 100)
{
    private readonly List<StateChange> _changes = [];

    public void Add(string variable, double delta, string reason)
    {
        if (StateVariables.Rounded(variable, delta) is not 0 and var step)
        {
            _changes.Add(new(variable, step, reason));
        }
    }

    /// <summary>Changes the state; what would lead beyond the end of a scale is cut from the last changes.</summary>
    public StateTransition ApplyTo(PatientState state)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var change in _changes)
        {
            values[change.Variable] = (values.TryGetValue(change.Variable, out var sum) ? sum : StateVariables.Of(before, change.Variable)) + change.Delta;
        }

        foreach (var (variable, wanted) in values.ToList())
        {
            var (least, most) = Range(variable);
            values[variable] = StateVariables.Rounded(variable, Math.Clamp(wanted, least, most));
            Cut(variable, wanted - values[variable]);
        }

        return new(StateVariables.With(state, values), [.. _changes.Where(change => change.Delta != 0)]);
    }

    private void Cut(string variable, double excess)
    {
        for (var at = _changes.Count - 1; at >= 0 && StateVariables.Rounded(variable, excess) != 0; at--)
        {
            var change = _changes[at];
            if (change.Variable == variable && Math.Sign(change.Delta) == Math.Sign(excess))
            {
                var cut = Math.Sign(excess) * Math.Min(Math.Abs(change.Delta), Math.Abs(excess));
                _changes[at] = change with { Delta = StateVariables.Rounded(variable, change.Delta - cut) };
                excess -= cut;
            }
        }
    }

    private (double Least, double Most) Range(string variable)
    {
        if (StateVariables.BeliefNamed(variable) is { } id)
        {
            if (before.BeliefsAtStart.TryGetValue(id, out var start))
            {
                var now = StateVariables.Of(before, variable);
                return (Math.Min(now, Math.Max(0, start - mostBelief)), Math.Max(now, Math.Min(100, start + mostBelief)));
            }
        }

        return (0, StateVariables.Most(variable));
    }
}
