using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.FigureTests;

/// <summary>Skill is visibly rewarded.</summary>
public sealed class GoodTreatmentTests
{
    [Test]
    public void Dodge_GentlyFollowedUp_OpensMoreThanTheFirstAsking()
    {
        var lines = Lines.Of("follow-ups");
        var evaded = Stage.Each(Stage.Good.Where(played => played.Seed < 2), played =>
            played.View.Turns.Where(turn => (turn.Plan.Dodges is not null || turn.Act.Has(TraineeFlag.OpenQuestion)) && !turn.Turn.Ended && Opened.In(played.View, turn.Turn.Number) == 0).Select(turn =>
            {
                var number = turn.Turn.Number;
                var fork = played.Session.Fork(number);
                var line = lines[(number + played.Seed + (played.Script.Name[^1] - '0')) % lines.Count];
                var reply = Stage.Say(fork, line).Text;
                var view = fork.ForInstructor();
                var dodged = turn.Plan.Dodges;
                return (played.Patient, played.Style, turn.Plan.Stance, Rung: dodged is null ? Rung.Presenting : view.Formulation.Find(dodged)!.Rung, Dodged: dodged is not null, First: Opened.In(view, number), Then: Opened.In(view, number + 1), OfIt: dodged is not null && view.State.StatusOf(dodged) >= DisclosureStatus.Hinted,
                    Text: $"{played.Where} turn {number}, dodged {dodged}\n   T  {turn.Turn.Trainee}\n   P  {turn.Turn.Text}\n   T  {line}\n   P  {reply}   [{string.Join('+', view.Turns[^1].Act.Flags)} {view.Turns[^1].Plan.Stance} reach {view.State.Reach}]");
            }).ToList()).SelectMany(list => list).ToList();
        var episodes = evaded.Where(episode => episode.Dodged).ToList();
        var more = episodes.Average(episode => episode.Then > episode.First ? 1.0 : 0);
        TestContext.Out.WriteLine($"{episodes.Count} dodges followed up gently: more than the first asking in {more:P1}, of the very thing asked in {episodes.Average(episode => episode.OfIt ? 1.0 : 0):P1}");
        var without = evaded.Where(episode => !episode.Dodged && episode.Stance is Stance.DontKnow or Stance.Wander or Stance.Unclear or Stance.Acknowledge).ToList();
        if (without.Count > 0)
        {
            TestContext.Out.WriteLine($"{without.Count} open questions that got nothing although the plan dodges nothing: a follow-up opens something in {without.Average(episode => episode.Then > 0 ? 1.0 : 0):P1} e.g. {without[0].Text}");
        }

        TestContext.Out.WriteLine($"  by rung dodged: {Shares(episode => episode.Rung.ToString())}");
        TestContext.Out.WriteLine($"  by style: {Shares(episode => episode.Style)}");
        TestContext.Out.WriteLine($"  by patient: {Shares(episode => episode.Patient)}");
        TestContext.Out.WriteLine($"  by stance of the dodge: {Shares(episode => episode.Stance.ToString())}");
        foreach (var episode in episodes.Where(episode => episode.Then <= episode.First).Where((_, index) => index % 97 == 0).Take(6))
        {
            TestContext.Out.WriteLine($"no more: {episode.Text}");
        }

        Assert.That(more, Is.GreaterThanOrEqualTo(0.8));

        string Shares(Func<(string Patient, string Style, Stance Stance, Rung Rung, bool Dodged, int First, int Then, bool OfIt, string Text), string> key) =>
            string.Join(", ", episodes.GroupBy(key).Select(group => $"{group.Key} {group.Average(episode => episode.Then > episode.First ? 1.0 : 0):P0} of {group.Count()}"));
    }

    [Test]
    public void CoreBelief_WhenReached_IsSaidOnce()
    {
        var reached = (from played in Stage.Good
                       from belief in played.View.Formulation.Elements
                       where belief.Kind == ElementKind.CoreBelief && played.View.State.HasTold(belief.Id)
                       let lines = belief.Says.Tell.Append(belief.Text).ToList()
                       let times = played.Replies.Count(reply => lines.Exists(line => Spoken.Says(reply, line)))
                       select (played, belief.Id, times, Turn: played.View.Turns.First(turn => turn.Told.Any(told => told.Id == belief.Id)).Turn.Number)).ToList();
        TestContext.Out.WriteLine($"A core belief is told in {reached.Select(one => one.played).Distinct().Count()} of {Stage.Good.Count} good sessions, at turn {(reached.Count > 0 ? reached.Average(one => one.Turn) : 0):0.0} on average; more than once: {reached.Count(one => one.times > 1)}");
        TestContext.Out.WriteLine($"  by style: {string.Join(", ", reached.CountBy(one => one.played.Style).Select(style => $"{style.Key} {style.Value}"))}");
        TestContext.Out.WriteLine($"  by script: {string.Join(", ", reached.CountBy(one => one.played.Script.Name).Select(style => $"{style.Key} {style.Value}"))}");
        foreach (var again in reached.Where(one => one.times > 1).Take(2))
        {
            TestContext.Out.WriteLine($"e.g. {again.Id} in {again.played.Where}\n{again.played.Transcript()}");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reached, Is.Not.Empty, "No good session reaches a core belief, so that this says nothing.");
            Assert.That(reached.Where(one => one.times > 1).Select(one => one.played.Where), Is.Empty);
        }
    }

    [Test]
    public void Sentence_OfAReply_IsNotSaidAgainInTheSession()
    {
        var sessions = Stage.Good.Concat(Stage.Poor).Select(played => (played, Again: Twice(played.Replies))).ToList();
        var repeating = sessions.Where(session => session.Again.Length > 0).ToList();
        TestContext.Out.WriteLine($"{repeating.Count} of {sessions.Count} sessions ({(double)repeating.Count / sessions.Count:P1}) say a sentence of four words or more twice");
        foreach (var sentence in repeating.CountBy(session => session.Again).OrderByDescending(sentence => sentence.Value).Take(8))
        {
            TestContext.Out.WriteLine($"  {sentence.Value} times: {sentence.Key}, e.g. {repeating.First(session => session.Again == sentence.Key).played.Where}");
        }

        Assert.That((double)repeating.Count / sessions.Count, Is.LessThanOrEqualTo(0.01), "A fact that is asked for twice may be told twice; nothing else.");

        static string Twice(IEnumerable<string> replies) =>
            replies.SelectMany(Spoken.Sentences).Where(sentence => Spoken.Count(sentence) >= 4).GroupBy(sentence => string.Join(' ', Spoken.Words(sentence))).FirstOrDefault(group => group.Count() > 1)?.Key ?? "";
    }

    [Test]
    public void GoodInterviewer_IsUnderstood_AndNotLeft()
    {
        var turns = Stage.Good.SelectMany(played => played.View.Turns).ToList();
        TestContext.Out.WriteLine($"Stances towards good interviewers: {string.Join(", ", turns.CountBy(turn => turn.Plan.Stance).OrderByDescending(stance => stance.Value).Select(stance => $"{stance.Key} {(double)stance.Value / turns.Count:P1}"))}");
        foreach (var line in turns.Where(turn => turn.Plan.Stance is Stance.Unclear).CountBy(turn => turn.Turn.Trainee).OrderByDescending(line => line.Value).Take(15))
        {
            TestContext.Out.WriteLine($"  not understood {line.Value} times: {line.Key}");
        }

        TestContext.Out.WriteLine($"Sessions that the patient left: good {Left(Stage.Good):P1}, poor {Left(Stage.Poor):P1} ({string.Join(", ", Stage.Poor.GroupBy(played => played.Script.Name).Select(script => $"{script.Key} {Left([.. script]):P0}"))})");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(turns.Average(turn => turn.Plan.Stance is Stance.Unclear ? 1.0 : 0), Is.LessThanOrEqualTo(0.02), "Good interviewers are asked back what they mean.");
            Assert.That(Left(Stage.Good), Is.Zero, "Good interviewers are left.");
        }

        static double Left(IReadOnlyCollection<Played> sessions) => sessions.Average(played => played.Session.HasEnded ? 1.0 : 0);
    }
}
