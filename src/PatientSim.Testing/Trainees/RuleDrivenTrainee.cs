namespace PatientSim.Testing.Trainees;

/// <summary>An interviewer of rules and phrases. The same patient, turns and seed give the same words. English only. Thread-safe.</summary>
/// <remarks>
/// A descendant of ELIZA (Weizenbaum 1966, Communications of the ACM 9:36-45): no chat model, and no knowledge of the patient beyond the intake
/// and what was said. What the patient says is given back only where that cannot pause the session.
/// </remarks>
public abstract class RuleDrivenTrainee : ITrainee
{
    private protected RuleDrivenTrainee(string name, PhraseFile phrases, int turns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(turns, 1);
        (Name, Phrases, Turns) = (name, phrases, turns);
    }

    /// <inheritdoc/>
    public string Name { get; init; }

    /// <summary>How many turns the trainee takes; the last one ends the session.</summary>
    public int Turns { get; }

    private protected PhraseFile Phrases { get; }

    /// <inheritdoc/>
    public ValueTask<string?> NextAsync(TraineeView view, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(view.Turns.Count < Turns ? Next(view) : null);
    }

    private protected abstract string Answer(TraineeView view, PhrasePicker picker);

    private string Next(TraineeView view)
    {
        var picker = new PhrasePicker(Phrases, view);
        var name = FirstName.Of(view.Intake);
        if (view.Turns.Count == 0)
        {
            return $"{picker.Pick("greeting", ("name", name))} {picker.Pick("problem")}";
        }

        if (view.Turns.Count == Turns - 1)
        {
            return picker.Pick("closing", ("name", name));
        }

        var words = Answer(view, picker);
        return HarmlessWords.Are(words, view.LastReply) ? words : picker.Pick("otherwise");
    }
}
