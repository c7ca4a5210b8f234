using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>A small rule-driven interviewer as clumsy as an ordinary beginner: unasked advice, strings of closed questions, misread feelings, blame, minimising, lectures. Thread-safe.</summary>
/// <remarks>Meant to be told next to nothing that lies deep.</remarks>
public sealed class PoorTrainee : RuleDrivenTrainee
{
    private const double Specific = 0.85;
    private const double SaysWell = 0.25;

    private static readonly PhraseFile s_phrases = new("poor.txt");
    private static readonly string[] s_ways = ["advice", "questions", "misread", "blame", "minimise", "lecture", "ignore", "reassure", "fair", "advice"];
    private static readonly (string Section, string[] Words)[] s_known = [.. s_phrases.Sections.Where(section => section.StartsWith("advice about ", StringComparison.Ordinal) && !section.Contains('{', StringComparison.Ordinal)).Select(section => (section, section.Split(' ')[2..]))];

    /// <summary>Makes a trainee.</summary>
    /// <param name="turns">How many turns to take, from 1; the last one ends the session.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="turns"/> is less than 1.</exception>
    public PoorTrainee(int turns = 12)
        : base("poor", s_phrases, turns)
    {
    }

    private protected override string Answer(TraineeView view, PhrasePicker picker)
    {
        var kind = ReplyReading.Of(view.LastReply);
        if (kind is ReplyKind.Silence or ReplyKind.ToldOff && picker.PickNew(kind == ReplyKind.Silence ? "silence" : "told off") is { } cross)
        {
            return cross;
        }

        var way = Way(view);
        var words = About(way, view.LastReply!, picker);
        return way is "advice" or "misread" or "lecture" or "minimise" && picker.Chance() < SaysWell ? $"{picker.Pick("well")} {words}" : words;
    }

    /// <summary>The ways of going wrong come in an order of the session's own.</summary>
    private static string Way(TraineeView view)
    {
        var round = (view.Turns.Count - 1) / s_ways.Length;
        var random = new SeededRandom(view.Seed, round, 1, view.Intake.Id);
        var ways = s_ways.ToList();
        for (var at = ways.Count - 1; at > 0; at--)
        {
            var other = random.Below(at + 1);
            (ways[at], ways[other]) = (ways[other], ways[at]);
        }

        return ways[(view.Turns.Count - 1) % ways.Count];
    }

    private static string About(string way, string reply, PhrasePicker picker)
    {
        var words = Wording.Words(ReplyReading.Start(reply));
        if (way == "advice" && Array.Find(s_known, known => known.Words.Any(words.Contains)) is { Section: { } section } && picker.PickNew(section) is { } advice)
        {
            return advice;
        }

        var aboutTopic = way + " about {topic}";
        return s_phrases.Sections.Contains(aboutTopic) && TopicEcho.Find(reply) is { } topic && !picker.HasSaid(topic) && picker.Chance() < Specific
            ? picker.Pick(aboutTopic, ("topic", topic))
            : picker.Pick(way);
    }
}
