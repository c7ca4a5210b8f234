using System.Globalization;

namespace PatientSim.Profiles;

/// <summary>What has happened between two sessions that the patient can tell.</summary>
/// <param name="Session">The session after it, from 2.</param>
/// <param name="Event">The line of <c>sessions.between</c> that has come true, from 1; null when none has.</param>
/// <param name="Homework">What became of the homework.</param>
internal readonly record struct Meantime(int Session, int? Event, HomeworkOutcome Homework)
{
    private static readonly Dictionary<HomeworkOutcome, string[]> s_homeworkLines = new()
    {
        [HomeworkOutcome.NotDone] = ["I didn't do the homework. Sorry.", "The homework... no. I didn't do it.", "I meant to do the homework. I didn't."],
        [HomeworkOutcome.Partly] = ["I did some of the homework. Not all of it.", "Some of the homework, yes. Then it sort of stopped.", "I did about half of the homework."],
        [HomeworkOutcome.Done] = ["I did the homework. All of it.", "Yes, I did the homework.", "I did do the homework, most days."],
    };

    /// <summary>The ids, beside those of elements, under which an author may write lines for later sessions.</summary>
    public static IEnumerable<string> SpokenIds(PatientProfile profile) =>
        [.. profile.Sessions.Between.Select((_, index) => EventId(index + 1)), .. s_homeworkLines.Keys.Select(SpokenId)];

    /// <summary>The elements that a patient has from this session on.</summary>
    public IEnumerable<FormulationElement> ElementsOf(PatientProfile profile)
    {
        var says = profile.Voice.Says;
        if (Event is { } number && number > 0 && number <= profile.Sessions.Between.Count)
        {
            var text = profile.Sessions.Between[number - 1];
            yield return new()
            {
                Id = EventId(number),
                Kind = ElementKind.Event,
                Text = text,
                Rung = Rung.Situation,
                Field = string.Create(CultureInfo.InvariantCulture, $"sessions.between[{number - 1}]"),
                Says = says.TryGetValue(EventId(number), out var lines) ? lines : new() { Tell = [text] },
            };
        }

        if (s_homeworkLines.TryGetValue(Homework, out var own))
        {
            yield return new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"homework.{Session - 1}"),
                Kind = ElementKind.Homework,
                Text = Session == 2 && profile.Sessions.Homework is { } homework ? $"{own[0]} (It was: {homework.TrimEnd('.')}.)" : own[0],
                Rung = Rung.Presenting,
                Field = "sessions.homework",
                Says = says.TryGetValue(SpokenId(Homework), out var lines) ? lines : new() { Tell = [.. own] },
            };
        }
    }

    private static string EventId(int number) => string.Create(CultureInfo.InvariantCulture, $"between.{number}");

    private static string SpokenId(HomeworkOutcome outcome) => outcome switch
    {
        HomeworkOutcome.Done => "homework.done",
        HomeworkOutcome.Partly => "homework.partly",
        _ => "homework.not_done",
    };
}
