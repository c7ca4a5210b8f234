using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>A small rule-driven interviewer who listens: reflects what was said, asks open questions from what happened down to what it means, follows up gently, says sorry. Thread-safe.</summary>
/// <remarks>
/// It is a baseline for tests, not a model of good therapy: it prefers a short safe reflection to a long broken one, and where it has none it says little.
/// </remarks>
public sealed class ReflectiveTrainee : RuleDrivenTrainee
{
    private const double ReflectsAlone = 0.15;

    private static readonly PhraseFile s_phrases = new("reflective.txt");
    private static readonly string[] s_ofThought = ["thought", "meaning", "deeper", "rule", "self"];

    /// <summary>Makes a trainee.</summary>
    /// <param name="turns">How many turns to take, from 1; the last one ends the session.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="turns"/> is less than 1.</exception>
    public ReflectiveTrainee(int turns = 12)
        : base("reflective", s_phrases, turns)
    {
    }

    private protected override string Answer(TraineeView view, PhrasePicker picker)
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
            ClauseKind.Thought => "mind",
            ClauseKind.Judgement => ofThought ? "mind" : "seems",
            ClauseKind.Plain when ofThought => "mind",
            _ => "plain",
        };
        return clause is null ? null : picker.Pick(frames, ("clause", clause.Text), ("Clause", char.ToUpperInvariant(clause.Text[0]) + clause.Text[1..]));
    }
}
