using System.Collections;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>Turns as the exchanges they were, made as they are read: a prompt reads only the last of them.</summary>
/// <remarks>An exchange at which the provider's content filter stepped in is left out: it would step in again at every later turn.</remarks>
internal sealed class SpokenHistory : IReadOnlyList<Exchange>
{
    private readonly ValueList<TurnRecord> _turns;

    public SpokenHistory(ValueList<TurnRecord> turns) =>
        _turns = turns.Any(IsFiltered) ? [.. turns.Where(record => !IsFiltered(record))] : turns;

    public int Count => _turns.Count;

    public Exchange this[int index] => new(_turns[index].Turn.Trainee, _turns[index].Turn.Text) { Invented = _turns[index].Invented, Number = _turns[index].Turn.Number };

    public IEnumerator<Exchange> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool IsFiltered(TurnRecord record) => record.Turn.Flags.Contains(PatientTurn.FilteredFlag);
}
