using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>From one session to the next.</summary>
/// <param name="last">The setting of the last session.</param>
/// <param name="turns">Its turns.</param>
internal sealed class NextSession(SessionSetting last, ValueList<TurnRecord> turns)
{
    /// <summary>The setting of a session that is not the first.</summary>
    public static SessionSetting Continue(SessionSetting first, ValueList<EarlierSession> earlier, SessionOpening opening)
    {
        var formulation = Formulation.Of(first.Profile, Meantimes(earlier, opening));
        var invented = earlier.SelectMany(session => session.Turns).Where(record => !SpokenHistory.IsFiltered(record)).SelectMany(record => record.Invented);
        return first with
        {
            Formulation = formulation,
            Disclosures = new(formulation),
            Earlier = earlier,
            Opening = opening,
            LastTime = LastTime.Write(earlier.Count + 1, SessionGap.Later(opening.Elapsed), opening.State, formulation, invented, first.Policy),
        };
    }

    /// <summary>How the next session begins.</summary>
    public SessionOpening Open(SessionInterval interval)
    {
        if (interval.Elapsed < SessionInterval.Shortest || interval.Elapsed > SessionInterval.Longest)
        {
            throw new ArgumentException("The time between two sessions has to be from one hour to 730 days.", nameof(interval));
        }

        var state = turns.Count > 0 ? turns[^1].State : last.Start;
        var dynamics = last.Engine.Dynamics;
        var homework = interval.Homework ?? (HomeworkWasSet() ? dynamics.DecideHomework(state, last.Profile, last.Style, last.Seed) : HomeworkOutcome.NotSet);
        var begun = dynamics.BeginNextSession(state, last.Profile, last.Formulation, last.Style, last.Difficulty, interval.Elapsed, homework);
        return new() { Elapsed = interval.Elapsed, Homework = homework, Event = Event(interval.Event), Changes = begun.Changes, State = begun.State };
    }

    public static IEnumerable<Meantime> Meantimes(IEnumerable<EarlierSession> earlier, SessionOpening? opening) =>
        earlier.Select(session => session.Opening).Append(opening).Index()
            .Where(session => session.Item is not null).Select(session => new Meantime(session.Index + 1, session.Item!.Event, session.Item.Homework));

    /// <summary>The author's homework is that of the first session; after that it is the trainee who sets some.</summary>
    private bool HomeworkWasSet() =>
        (last.Earlier.Count == 0 && last.Profile.Sessions.Homework is not null) || turns.Any(record => record.Act.Has(TraineeFlag.Homework));

    private int? Event(int? wanted)
    {
        var count = last.Profile.Sessions.Between.Count;
        var past = last.Earlier.Select(session => session.Opening).Append(last.Opening).Select(opening => opening?.Event).OfType<int>().ToHashSet();
        return wanted switch
        {
            null => Enumerable.Range(1, count).Where(number => !past.Contains(number)).Select(number => (int?)number).FirstOrDefault(),
            0 => null,
            { } number when number < 0 || number > count => throw new ArgumentException(
                FormattableString.Invariant($"There is no event {number}: the profile's sessions.between has {count}, and 0 is none."), nameof(wanted)),
            { } number when past.Contains(number) => throw new ArgumentException(FormattableString.Invariant($"Event {number} has come true before an earlier session."), nameof(wanted)),
            _ => wanted,
        };
    }
}
