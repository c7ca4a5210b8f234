using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>A small rule-driven interviewer who listens: reflects what was said, asks open questions from what happened down to what it means, follows up gently, says sorry. Thread-safe.</summary>
/// <remarks>
/// A descendant of ELIZA (Weizenbaum 1966, Communications of the ACM 9:36-45): no chat model, and no knowledge of the patient beyond the intake
/// and what was said. The same patient, turns and seed give the same words. It is a baseline for tests, not a model of good therapy. English only.
/// </remarks>
public sealed class ReflectiveTrainee : ITrainee
{
    private const double ReflectsAlone = 0.15;

    private static readonly PhraseFile s_phrases = new("reflective.txt");
    private static readonly string[] s_ofThought = ["thought", "meaning", "deeper", "rule", "self"];

    /// <summary>Makes a trainee.</summary>
    /// <param name="turns">How many turns to take, from 1; the last one closes the session.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="turns"/> is less than 1.</exception>
    public ReflectiveTrainee(int turns = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(turns, 1);
        Turns = turns;
    }

    /// <inheritdoc/>
    public string Name { get; init; } = "reflective";

    /// <summary>How many turns the trainee takes.</summary>
    public int Turns { get; }

    /// <inheritdoc/>
    public ValueTask<string?> NextAsync(TraineeView view, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(view.Turns.Count < Turns ? Next(view) : null);
    }

    private string Next(TraineeView view)
    {
        var picker = new PhrasePicker(s_phrases, view);
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
        return HarmlessWords.Are(words, view.LastReply) ? words : $"{picker.Pick("no hurry")} {picker.Pick("more")}";
    }

    private static string Answer(TraineeView view, PhrasePicker picker)
    {
        string Ask() => picker.Pick(Ladder.Next(s_phrases, view));
        var before = view.Turns.Count > 1 ? ReplyReading.Of(view.Turns[^2].Text) : ReplyKind.Content;
        var kind = ReplyReading.Of(view.LastReply);
        return kind switch
        {
            ReplyKind.Risk when picker.PickNew("risk") is { } asked => asked,
            ReplyKind.Risk => $"{picker.Pick("after risk")} {picker.Pick("more")}",
            ReplyKind.ToldOff => $"{picker.Pick("sorry")} {(before == ReplyKind.ToldOff ? picker.Pick("no hurry") : picker.Pick("mend"))}",
            ReplyKind.Silence => before == ReplyKind.Silence ? $"{picker.Pick("silence")} {picker.Pick("more")}" : $"{picker.Pick("silence")} {Ask()}",
            ReplyKind.Dodge => $"{picker.Pick("no hurry")} {Ask()}",
            ReplyKind.Puzzled => $"{picker.Pick("clearer")} {Ask()}",
            ReplyKind.Brief => $"{picker.Pick(view.Turns.Count == 1 ? "welcome" : "short")} {Ask()}",
            _ => Reflect(view, picker) is not { } reflection ? $"{Warmth(view, picker)} {Ask()}"
                : view.Turns.Count > 2 && picker.Chance() < ReflectsAlone ? reflection
                : $"{reflection} {Ask()}",
        };
    }

    private static string Warmth(TraineeView view, PhrasePicker picker) =>
        view.Turns.Count == 1 ? picker.Pick("welcome")
        : TopicEcho.Find(view.LastReply!) is { } topic && !picker.HasSaid(topic) ? picker.Pick("topic", ("topic", topic))
        : picker.PickNew("hard") ?? picker.Pick("short");

    private static string? Reflect(TraineeView view, PhrasePicker picker)
    {
        var reply = view.LastReply!;
        if (FeelingEcho.Find(reply) is { Count: > 0 } feelings && string.Join(" and ", feelings) is var felt && !picker.HasSaid(felt))
        {
            return picker.Pick("felt", ("feelings", felt));
        }

        var step = Wording.Key(view.Turns[^1].Trainee);
        var ofThought = s_ofThought.Any(section => s_phrases[section].Any(question => step.EndsWith(Wording.Key(question), StringComparison.Ordinal)));
        var clause = ClauseEcho.Find(reply).Where(clause => !picker.HasSaid(clause.Text)).OrderByDescending(clause => clause.OfSelf).FirstOrDefault();
        var frames = clause?.Kind switch
        {
            ClauseKind.Deed => "did",
            ClauseKind.Condition => "if",
            ClauseKind.Judgement => "mind",
            ClauseKind.Plain when ofThought && clause.OfSelf => "mind",
            _ => "plain",
        };
        return clause is null ? null : picker.Pick(frames, ("clause", clause.Text), ("Clause", char.ToUpperInvariant(clause.Text[0]) + clause.Text[1..]));
    }
}
