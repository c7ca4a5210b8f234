using PatientSim.Mind;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Trainees;

/// <summary>The listening and the clumsy trainee with every shipped patient in every style.</summary>
public sealed class RuleDrivenTraineeTests
{
    private static readonly string[] s_styles = ["plain", "upset", "verbose", "reserved", "tangent", "pleasing"];

    private (InterviewReport Reflective, InterviewReport Poor)[] _pairs = [];

    [OneTimeSetUp]
    public async Task InterviewEverybody()
    {
        var interviews = from id in PatientLibrary.Ids
                         let patient = new SimulatedPatient(PatientLibrary.Load(id))
                         from style in s_styles
                         from seed in Enumerable.Range(1, 3)
                         select Task.Run(async () =>
                         {
                             var options = new PatientSessionOptions { Style = new(style), Seed = seed };
                             return (await Interview.RunAsync(patient, new ReflectiveTrainee(), options), await Interview.RunAsync(patient, new PoorTrainee(), options));
                         });
        _pairs = await Task.WhenAll(interviews);
    }

    [Test]
    public void Reflective_AgainstPoor_IsToldMoreAndDeeper()
    {
        var better = _pairs.Count(pair => Below(pair.Reflective) > Below(pair.Poor) && Deepest(pair.Reflective) > Deepest(pair.Poor));
        TestContext.Out.WriteLine($"told below the surface {_pairs.Average(pair => Below(pair.Reflective)):0.00} against {_pairs.Average(pair => Below(pair.Poor)):0.00}; better {better} of {_pairs.Length}; "
            + string.Join(", ", _pairs.CountBy(pair => Deepest(pair.Reflective)).OrderBy(depth => depth.Key).Select(depth => $"{depth.Key} {depth.Value}")));
        Assert.That(better, Is.GreaterThanOrEqualTo(_pairs.Length * 0.9));
    }

    [Test]
    public void Poor_IsTold_NoRuleAndNoBelief() => Assert.That(_pairs.Select(pair => Deepest(pair.Poor)), Has.All.LessThan(Rung.Rule));

    [Test]
    public void Reflective_Heard_ListensAndAsksOpenly()
    {
        var acts = _pairs.SelectMany(pair => pair.Reflective.Turns.SkipLast(1)).Select(turn => turn.Act).ToList();
        TestContext.Out.WriteLine($"reflecting {Share(acts, act => act.Has(TraineeFlag.Reflection)):0.00}, open {Share(acts, act => act.Has(TraineeFlag.OpenQuestion)):0.00}, either {Share(acts, Listens):0.00}, closed {Share(acts, act => act.Has(TraineeFlag.ClosedQuestion)):0.00}, erring {Share(acts, act => act.Errors.Count > 0):0.000}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Share(acts, Listens), Is.GreaterThan(0.95));
            Assert.That(Share(acts, act => act.Has(TraineeFlag.Reflection)), Is.GreaterThan(0.7));
            Assert.That(Share(acts, act => act.Has(TraineeFlag.OpenQuestion)), Is.GreaterThan(0.75));
            Assert.That(Share(acts, act => act.Has(TraineeFlag.Advice) || act.Errors.Count > 0), Is.LessThan(0.01));
        }
    }

    [Test]
    public void Poor_Heard_AdvisesErrsAndAsksForYesOrNo()
    {
        var acts = _pairs.SelectMany(pair => pair.Poor.Turns).Select(turn => turn.Act).ToList();
        TestContext.Out.WriteLine($"erring {Share(acts, act => act.Errors.Count > 0):0.00}, advice {Share(acts, act => act.Has(TraineeFlag.Advice)):0.00}, closed {Share(acts, act => act.Has(TraineeFlag.ClosedQuestion)):0.00}, listening {Share(acts, Listens):0.00}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Share(acts, act => act.Errors.Count > 0), Is.GreaterThan(0.45));
            Assert.That(Share(acts, act => act.Errors.Count > 0 || act.Has(TraineeFlag.Advice) || act.Has(TraineeFlag.ClosedQuestion) || act.Main == TraineeCode.TherapistInput), Is.GreaterThan(0.75));
            Assert.That(acts.SelectMany(act => act.Errors).Distinct(), Is.SupersetOf((TraineeError[])[TraineeError.UnaskedAdvice, TraineeError.MisreadFeeling, TraineeError.Blame, TraineeError.Invalidation, TraineeError.PrematureReassurance]));
        }
    }

    [Test]
    public void Trainee_InASession_HardlyRepeatsASentence()
    {
        foreach (var trainee in All().GroupBy(report => report.Trainee))
        {
            var (sentences, repeated, turns) = (0, 0, 0);
            foreach (var report in trainee)
            {
                var said = report.Turns.Select(turn => turn.Turn.Trainee).ToList();
                turns += said.Count - said.Distinct().Count();
                var each = said.SelectMany(Wording.Sentences).Where(sentence => Wording.CountWords(sentence) > 3).Select(Wording.Key).ToList();
                (sentences, repeated) = (sentences + each.Count, repeated + each.Count - each.Distinct().Count());
            }

            TestContext.Out.WriteLine($"{trainee.Key}: {repeated} of {sentences} sentences, {turns} whole turns");
            Assert.That(repeated, Is.LessThan(sentences * 0.02), trainee.Key);
            Assert.That(turns, Is.Zero, trainee.Key);
        }
    }

    [Test]
    public void Trainee_InASession_SpeaksInTurnsOfHumanSize() =>
        Assert.That(All().SelectMany(report => report.Turns).Select(turn => Wording.CountWords(turn.Turn.Trainee)), Has.All.InRange(1, 40));

    [Test]
    public void Session_WithEither_IsNeverPaused() => Assert.That(All().Select(report => report.End), Has.All.EqualTo(InterviewEnd.TraineeDone).Or.EqualTo(InterviewEnd.PatientLeft));

    [Test]
    public void Poor_NowAndThen_NamesWhatWasSpokenOf()
    {
        var specific = _pairs.Count(pair => pair.Poor.Turns.Zip(pair.Poor.Turns.Skip(1)).Any(turns => TopicEcho.Find(turns.First.Turn.Text) is { } topic && turns.Second.Turn.Trainee.Contains(topic, StringComparison.Ordinal)));
        Assert.That(specific, Is.GreaterThan(_pairs.Length / 3));
    }

    private IEnumerable<InterviewReport> All() => _pairs.SelectMany(pair => (InterviewReport[])[pair.Reflective, pair.Poor]);

    private static bool Listens(TraineeAct act) => act.Has(TraineeFlag.Reflection) || act.Has(TraineeFlag.OpenQuestion);

    private static double Share(List<TraineeAct> acts, Func<TraineeAct, bool> does) => (double)acts.Count(does) / acts.Count;

    private static int Below(InterviewReport report) => report.Disclosures.Count(told => told.Element.Rung > Rung.Presenting);

    private static Rung Deepest(InterviewReport report) => report.Disclosures.Select(told => told.Element.Rung).DefaultIfEmpty().Max();
}
