using System.Collections;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>Turns as the exchanges they were, made as they are read: a prompt reads only the last of them.</summary>
internal sealed class SpokenHistory(ValueList<TurnRecord> turns) : IReadOnlyList<Exchange>
{
    public int Count => turns.Count;

    public Exchange this[int index] => new(turns[index].Turn.Trainee, turns[index].Turn.Text) { Invented = turns[index].Invented };

    public IEnumerator<Exchange> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
