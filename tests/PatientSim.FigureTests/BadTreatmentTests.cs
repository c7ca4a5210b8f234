using PatientSim.Profiles;

namespace PatientSim.FigureTests;

/// <summary>Badly treated, the patient is still this one person, and nothing deep comes out.</summary>
public sealed class BadTreatmentTests
{
    // Two replies of a short session may begin alike.
    private const int MostAlike = 2;

    [Test]
    public void Reply_InPoorSessions_IsOneInFourASlipOfThisPerson()
    {
        var cells = Stage.Poor.GroupBy(played => (played.Patient, played.Style)).Select(cell =>
        {
            var slips = Spoken.Slips(cell.First().View.Profile).ToList();
            var said = cell.Select(played => played.Replies.SelectMany(reply => slips.Where(slip => Spoken.Says(reply, slip)).Take(1)).ToList()).ToList();
            return (cell.Key, Share: (double)said.Sum(lines => lines.Count) / cell.Sum(played => played.Replies.Count()), Repeated: said.Sum(lines => lines.Count - lines.Distinct().Count()), Sessions: said.Count);
        }).ToList();
        var share = cells.Average(cell => cell.Share);
        TestContext.Out.WriteLine($"{share:P1} of replies in poor sessions carry a slip of this person; said twice within a session: {cells.Sum(cell => cell.Repeated)} in {cells.Sum(cell => cell.Sessions)} sessions");
        TestContext.Out.WriteLine($"  by patient: {Lowest(cells.GroupBy(cell => cell.Key.Patient).Select(group => (group.Key, group.Average(cell => cell.Share))))}");
        TestContext.Out.WriteLine($"  by style: {Lowest(cells.GroupBy(cell => cell.Key.Style).Select(group => (group.Key, group.Average(cell => cell.Share))))}");
        var slipped = Stage.Poor.GroupBy(played => played.Script.Name).Select(group =>
            (group.Key, group.Average(played => played.Replies.Average(reply => Spoken.Slips(played.View.Profile).Any(slip => Spoken.Says(reply, slip)) ? 1.0 : 0))));
        TestContext.Out.WriteLine($"  by script: {Lowest(slipped)}");
        Assert.That(share, Is.GreaterThanOrEqualTo(0.25));
    }

    [Test]
    public void Rules_AndBeliefs_AreNeverToldInPoorSessions()
    {
        var deep = Stage.Poor.Where(played => played.View.Turns.Any(turn => turn.Told.Any(told => told.Rung >= Rung.Rule))).ToList();
        TestContext.Out.WriteLine($"{deep.Count} of {Stage.Poor.Count} poor sessions tell a rule or deeper");
        foreach (var session in deep.Take(2))
        {
            TestContext.Out.WriteLine($"e.g. {session.Where}\n{session.Transcript()}");
        }

        Assert.That(deep.Select(played => played.Where), Is.Empty);
    }

    [Test]
    public void OpeningWord_OfReplies_IsNoTic()
    {
        var cells = Stage.Poor.GroupBy(played => (played.Patient, played.Style)).Select(cell => (cell.Key, Top: Top(cell.SelectMany(played => played.Replies)))).OrderByDescending(cell => cell.Top.Share).ToList();
        var sessions = Stage.Poor.Concat(Stage.Good).Select(played => (played.Where, Top: Top(played.Replies))).OrderByDescending(session => session.Top.Share).ToList();
        var tics = sessions.Count(session => IsTic(session.Top));
        TestContext.Out.WriteLine($"Most used opening word of a patient and style: {string.Join(", ", cells.Take(6).Select(cell => $"{cell.Key.Patient}/{cell.Key.Style} '{cell.Top.Word}' {cell.Top.Share:P0}"))}");
        TestContext.Out.WriteLine($"{tics} of {sessions.Count} sessions ({(double)tics / sessions.Count:P1}) open more than one reply in five with the same word; worst: {string.Join("; ", sessions.Take(4).Select(session => $"{session.Where} '{session.Top.Word}' {session.Top.Share:P0}"))}");
        TestContext.Out.WriteLine($"  by style: {string.Join(", ", Stage.Poor.Concat(Stage.Good).GroupBy(played => played.Style).Select(group => $"{group.Key} {group.Average(played => IsTic(Top(played.Replies)) ? 1.0 : 0):P0}"))}");
        TestContext.Out.WriteLine($"  words: {string.Join(", ", sessions.Where(session => IsTic(session.Top)).CountBy(session => session.Top.Word).OrderByDescending(word => word.Value).Take(12).Select(word => $"{word.Key} {word.Value}"))}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cells[0].Top.Share, Is.LessThanOrEqualTo(0.2));
            Assert.That((double)tics / sessions.Count, Is.LessThanOrEqualTo(0.01), "Sessions of twelve turns in which a word opens more than one reply in five.");
        }
    }

    [Test]
    public void Error_OfEachKind_DrawsItsOwnKindOfReply()
    {
        string[] kinds = ["unasked_advice", "blame", "invalidation", "interrogation", "misread_feeling", "ordinary"];
        var lines = kinds.ToDictionary(kind => kind, kind => Lines.Of($"errors/{kind}").ToList());
        string[][] leads = [["Hi, come in. How are you?", "So what's been going on?"], ["Hello.", "What brings you here?", "Can you tell me what happened?"]];
        var cells = from patient in Stage.Patients from style in Stage.Styles from lead in leads from seed in Enumerable.Range(0, 2) select (patient, style, lead, seed);
        var replies = Stage.Each(cells, cell =>
        {
            var session = Stage.Start(cell.patient, cell.style, cell.seed);
            foreach (var line in cell.lead)
            {
                Stage.Say(session, line);
            }

            return (from kind in kinds from line in lines[kind] select Answer(kind, line)).ToList();

            (string Patient, string Style, string Kind, string Line, string Text, bool Heard) Answer(string kind, string line)
            {
                var fork = session.Fork(session.Turns.Count);
                var text = Stage.Say(fork, line).Text;
                return (cell.patient, cell.style, kind, line, text, fork.ForInstructor().Turns[^1].Act.Errors.Any(error => kind == "ordinary" || Same(error, kind)));
            }
        }).SelectMany(list => list).ToList();
        foreach (var kind in replies.Where(reply => reply.Kind != "ordinary").GroupBy(reply => reply.Kind))
        {
            var unheard = kind.Where(reply => !reply.Heard).CountBy(reply => reply.Line).OrderByDescending(line => line.Value).ToList();
            TestContext.Out.WriteLine($"{kind.Key}: heard as such {kind.Average(reply => reply.Heard ? 1.0 : 0):P0}{(unheard.Count > 0 ? "; not heard: " + string.Join(" | ", unheard.Select(line => line.Key)) : "")}");
        }

        TestContext.Out.WriteLine($"Ordinary turns heard as an error: {replies.Where(reply => reply.Kind == "ordinary").Average(reply => reply.Heard ? 1.0 : 0):P0}");
        Named([.. replies.Select(reply => (reply.Patient, reply.Kind, reply.Text))], "patients");
        var byStyle = Named([.. replies.Select(reply => (reply.Style, reply.Kind, reply.Text))], "styles");
        var byLine = Named([.. replies.Select(reply => (lines[reply.Kind].IndexOf(reply.Line) % 2 == 0 ? "first half" : "second half", reply.Kind, reply.Text))], "wordings of the error");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OfErrors(byStyle), Is.GreaterThanOrEqualTo(0.6), "styles not met before; one in six by chance");
            Assert.That(OfErrors(byLine), Is.GreaterThanOrEqualTo(0.6), "wordings not met before; one in six by chance");
            Assert.That(byLine.Where(kind => kind.Key != "ordinary" && kind.Value < 0.4).Select(kind => kind.Key), Is.Empty, "kinds that are not told from the others");
        }

        static double OfErrors(Dictionary<string, double> named) => named.Where(kind => kind.Key != "ordinary").Average(kind => kind.Value);
    }

    [Test]
    public void SafeFact_AskedForInAPoorSession_IsTold()
    {
        var questions = Lines.Of("facts").Select(line => line.Split('|')).Select(parts => (Topics: parts[0].Split(',', StringSplitOptions.TrimEntries).ToHashSet(), Question: parts[1].Trim())).ToList();
        var cells = from patient in Stage.Patients from style in Stage.Styles from script in Script.Poor.Index() where script.Index % 3 == 0 select (patient, style, script.Item, After: 2 + (script.Index / 3 * 2));
        var asked = Stage.Each(cells, cell =>
        {
            var session = Stage.Start(cell.patient, cell.style, seed: cell.After);
            foreach (var line in cell.Item.Turns.Take(cell.After).TakeWhile(_ => !session.HasEnded))
            {
                Stage.Say(session, line);
            }

            var profile = session.ForInstructor().Profile;
            var state = session.ForInstructor().State;
            return (from question in session.HasEnded ? [] : questions
                    let facts = profile.Facts.Where(fact => fact.Topic is { } topic && question.Topics.Contains(topic)).ToList()
                    where facts.Count > 0 && !facts.Exists(fact => state.HasTold(fact.Id))
                    let reply = Stage.Say(session.Fork(session.Turns.Count), question.Question).Text
                    select (cell.patient, cell.style, question.Question, reply, Answered: facts.Exists(fact => Spoken.Says(reply, fact.Text, longEnough: 3)) || SaysWho(reply, profile.Identity))).ToList();
        }).SelectMany(list => list).ToList();
        var share = asked.Average(question => question.Answered ? 1.0 : 0);
        TestContext.Out.WriteLine($"{share:P1} of {asked.Count} plain questions ({questions.Count} ways of asking) are answered with the fact");
        foreach (var question in asked.GroupBy(question => question.Question).Select(group => (group.Key, Share: group.Average(one => one.Answered ? 1.0 : 0), Missed: group.FirstOrDefault(one => !one.Answered))).Where(group => group.Share < 0.9).OrderBy(group => group.Share))
        {
            TestContext.Out.WriteLine($"  {question.Share,5:P0} {question.Key}  e.g. {question.Missed.patient}/{question.Missed.style}: {question.Missed.reply}");
        }

        Assert.That(share, Is.GreaterThanOrEqualTo(0.9));
    }

    private static bool Same(TraineeError error, string kind) => string.Equals(error.ToString(), kind.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static bool SaysWho(string reply, PatientIdentity identity) =>
        new[] { identity.Lives, identity.Family, identity.Occupation }.OfType<string>().Any(text => Spoken.Says(reply, text, longEnough: 3));

    /// <summary>How often the kind is named of replies of somebody (or a style) that the classifier has not met.</summary>
    private static Dictionary<string, double> Named(IReadOnlyList<(string Fold, string Kind, string Text)> replies, string unseen)
    {
        var named = replies.Select(reply => reply.Fold).Distinct().SelectMany(fold =>
        {
            var classifier = new WordClassifier(replies.Where(reply => reply.Fold != fold).Select(reply => (reply.Kind, reply.Text)));
            return replies.Where(reply => reply.Fold == fold).Select(reply => (reply.Fold, reply.Kind, As: classifier.Name(reply.Text)));
        }).ToList();
        var right = named.GroupBy(reply => reply.Kind).ToDictionary(group => group.Key, group => group.Average(reply => reply.Kind == reply.As ? 1.0 : 0));
        TestContext.Out.WriteLine($"Kinds of reply named, {unseen} not met before: {right.Values.Average():P1} ({string.Join(", ", named.GroupBy(reply => reply.Fold).Select(fold => $"{fold.Key} {fold.Average(reply => reply.Kind == reply.As ? 1.0 : 0):P0}"))})");
        foreach (var kind in named.GroupBy(reply => reply.Kind))
        {
            TestContext.Out.WriteLine($"  {kind.Key} taken for: {string.Join(", ", kind.CountBy(reply => reply.As).OrderByDescending(other => other.Value).Select(other => $"{other.Key} {(double)other.Value / kind.Count():P0}"))}");
        }

        return right;
    }

    private static bool IsTic((string Word, int Times, double Share) top) => top.Share > 0.2 && top.Times > MostAlike;

    private static (string Word, int Times, double Share) Top(IEnumerable<string> replies)
    {
        var openings = replies.Select(reply => Spoken.Words(reply).FirstOrDefault("...")).ToList();
        var most = openings.CountBy(word => word).MaxBy(word => word.Value);
        return (most.Key, most.Value, (double)most.Value / openings.Count);
    }

    private static string Lowest(IEnumerable<(string Name, double Share)> shares) => string.Join(", ", shares.OrderBy(share => share.Share).Select(share => $"{share.Name} {share.Share:P0}"));
}
