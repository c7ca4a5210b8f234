using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests;

public sealed class InterviewTests
{
    private static readonly SimulatedPatient s_maya = new(PatientLibrary.Load("maya-brooks"));

    private static readonly ScriptedTrainee s_trainee = new(
        "Hello Maya. What brings you here?",
        "That sounds exhausting. Can you tell me about one time it was bad?",
        "It sounds like it stayed with you. What went through your mind?");

    [Test]
    public async Task Interview_OfAScript_IsReportedAsData()
    {
        var report = await Interview.RunAsync(s_maya, s_trainee, new() { Seed = 7 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((report.Trainee, report.End, report.Session.Patient, report.Session.Seed), Is.EqualTo(("scripted", InterviewEnd.TraineeDone, "maya-brooks", 7)));
            Assert.That(report.Turns.Select(turn => turn.Turn.Trainee), Is.EqualTo(s_trainee.Lines));
            Assert.That(report.Disclosures.Select(told => told.Turn), Is.Ordered.And.Not.Empty);
            Assert.That(report.Disclosures.Select(told => told.Element.Id), Is.Unique);
            Assert.That((report.ModelCalls, report.InputTokens, report.GuardHits.Count), Is.EqualTo((3, (long?)null, 0)));
            Assert.That(report.Words, Has.All.GreaterThan(0));
            Assert.That(report.Transcript("Maya"), Does.StartWith("1. Trainee: Hello Maya. What brings you here?\n   Maya: "));
        }
    }

    [Test]
    public async Task Interview_OfASessionUnderWay_GoesOnWithTheNextLine()
    {
        var whole = await Interview.RunAsync(s_maya, s_trainee, new() { Seed = 7 });
        var first = await Interview.RunAsync(s_maya, s_trainee, new() { Seed = 7 }, mostTurns: 1);
        var rest = await Interview.RunAsync(s_maya, s_maya.Resume(first.Session), s_trainee);

        Assert.That((first.End, rest.Session.ToJson()), Is.EqualTo((InterviewEnd.MostTurns, whole.Session.ToJson())));
    }

    [Test]
    public async Task Interview_WithAStopWord_IsPausedAndKeepsTheTurnsBeforeIt()
    {
        var report = await Interview.RunAsync(s_maya, new ScriptedTrainee("Hello Maya.", "Stop simulation.", "Are you there?"));
        Assert.That((report.End, report.Turns.Count), Is.EqualTo((InterviewEnd.Paused, 1)));
    }

    [Test]
    public async Task Interview_OfAPatientWhoLeaves_EndsThere()
    {
        string[] blame = ["Well, that's your own fault, isn't it?", "You should try getting up earlier.", "You brought that on yourself, if you ask me.", "You've only got yourself to blame for that."];
        var insults = new ScriptedTrainee(Enumerable.Range(0, 60).Select(turn => blame[turn % blame.Length]));
        var ends = new List<InterviewReport>();
        for (var seed = 0; seed < 6; seed++)
        {
            ends.Add(await Interview.RunAsync(s_maya, insults, new() { Style = ConversationalStyle.Upset, Seed = seed }));
        }

        Assert.That(ends.Where(report => report.End == InterviewEnd.PatientLeft).Select(report => report.Turns.Count), Is.Not.Empty.And.All.LessThan(60));
    }

    [Test]
    public void Interview_Cancelled_IsNotReported()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(async () => await Interview.RunAsync(s_maya, s_trainee, cancellationToken: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }
}
