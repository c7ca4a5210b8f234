using PatientSim.Sessions;
using PatientSim.Testing.Studies;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Studies;

public sealed class StudyRunnerTests
{
    [Test]
    public async Task Study_OfOneTwoAndSixteenWorkers_IsTheSameBytes()
    {
        using var room = new StudyRoom();
        var outcome = await room.PlayAsync("one", workers: 1);
        await room.PlayAsync("two", workers: 2);
        await room.PlayAsync("sixteen", workers: 16);

        Assert.That((outcome.Results.Count, outcome.Unfinished.Count, outcome.TurnsTaken), Is.EqualTo((16, 0, 2 * 2 * 2 * (4 + 3))));
        Assert.That(room.Files("one"), Has.Count.EqualTo(16 + 2));
        Assert.That(room.Files("two"), Is.EqualTo(room.Files("one")));
        Assert.That(room.Files("sixteen"), Is.EqualTo(room.Files("one")));
    }

    [Test]
    public async Task Study_PlayedAgain_AsksNobodyAndStaysAsItIs()
    {
        using var room = new StudyRoom();
        var first = await room.PlayAsync();
        var before = room.Files();
        var again = await room.PlayAsync(trainees: [StudyRoom.Kind, StudyRoom.Curt], engine: new() { Voice = InterruptedVoice.FailingAfter(0) });

        Assert.That((again.TurnsTaken, again.Unfinished.Count), Is.EqualTo((0, 0)));
        Assert.That(again.Results, Is.EqualTo(first.Results));
        Assert.That(room.Files(), Is.EqualTo(before));
    }

    [Test]
    public async Task Study_WhoseVoiceFailsNowAndThen_LeavesThoseInterviewsAndGoesOnWithThemLater()
    {
        using var room = new StudyRoom();
        await room.PlayAsync("whole");
        var taken = 0;
        for (var run = 0; run < 20; run++)
        {
            var outcome = await room.PlayAsync("bit by bit", engine: new() { Voice = InterruptedVoice.FailingAfter(5) });
            taken += outcome.TurnsTaken;
            Assert.That(outcome.Unfinished.Select(cell => (cell.IsUnavailable, cell.Reason)).Distinct(), Is.SubsetOf(new[] { (true, "The voice failed; the session is as before. See the inner exception.") }));
            Assert.That(outcome.Results.Count + outcome.Unfinished.Count, Is.EqualTo(16), "the others go on");
            if (outcome.Unfinished.Count == 0)
            {
                break;
            }
        }

        Assert.That(taken, Is.EqualTo(56), "no turn is taken twice");
        Assert.That(room.Files("bit by bit"), Is.EqualTo(room.Files("whole")));
    }

    [Test]
    public async Task Study_Stopped_GoesOnWhereItWas([Values(0, 1, 3, 10, 27, 55)] int after)
    {
        using var room = new StudyRoom();
        await room.PlayAsync("whole");
        using var stop = new CancellationTokenSource();
        Assert.That(
            async () => await room.PlayAsync(engine: new() { Voice = new InterruptedVoice(after, stop.Cancel) }, cancellationToken: stop.Token),
            Throws.InstanceOf<OperationCanceledException>());

        var rest = await room.PlayAsync();

        Assert.That(rest.TurnsTaken, Is.EqualTo(56 - after));
        Assert.That(room.Files(), Is.EqualTo(room.Files("whole")));
    }

    [Test]
    public async Task Shards_Together_AreTheStudy()
    {
        using var room = new StudyRoom();
        await room.PlayAsync("whole");
        for (var shard = 3; shard >= 1; shard--)
        {
            await room.PlayAsync("parts", cells: design => design.Shard(shard, 3));
        }

        Assert.That(StudyRoom.Design.Shard(1, 3).Concat(StudyRoom.Design.Shard(2, 3)).Concat(StudyRoom.Design.Shard(3, 3)), Is.EquivalentTo(StudyRoom.Design.Cells()));
        Assert.That(room.Files("parts"), Is.EqualTo(room.Files("whole")));
    }

    [Test]
    public async Task Interviews_ThatEndEarly_AreNotTakenUpAgain()
    {
        using var room = new StudyRoom();
        ITrainee[] trainees = [new ScriptedTrainee { Name = "silent" }, new ScriptedTrainee("Hello.", "Stop simulation.", "Hello?") { Name = "stops" }, new ScriptedTrainee("End exercise") { Name = "stops-at-once" }];
        var first = await room.PlayAsync(trainees: trainees);
        var again = await room.PlayAsync(trainees: trainees);

        Assert.That(first.Results.Select(result => (result.Trainee, result.End, result.Turns, result.Words is null)).Distinct(), Is.EquivalentTo(new[]
        {
            ("silent", InterviewEnd.TraineeDone, 0, true), ("stops", InterviewEnd.Paused, 1, false), ("stops-at-once", InterviewEnd.Paused, 0, true),
        }));
        Assert.That(again.Results, Is.EqualTo(first.Results));
        Assert.That(again.TurnsTaken, Is.Zero);
    }

    [Test]
    public async Task Trainee_WhoseWordsReadAsDistress_IsNobodyToLookAfter()
    {
        using var room = new StudyRoom();
        var outcome = await room.PlayAsync(trainees: [new ScriptedTrainee("I can't do this any more, I need to stop.", "Sorry. How are you?") { Name = "upset" }]);
        Assert.That(outcome.Results.Select(result => (result.End, result.Turns)).Distinct(), Is.EqualTo(new[] { (InterviewEnd.TraineeDone, 2) }));
    }

    [Test]
    public async Task Progress_IsToldInOrder()
    {
        using var room = new StudyRoom();
        using var folder = StudyFolder.Create(room.Path(), StudyRoom.Design);
        var told = new ToldProgress();
        await new StudyRunner(folder, StudyRoom.Patients, [StudyRoom.Kind, StudyRoom.Curt]).RunAsync(4, progress: told);

        Assert.That(told.Said.Select(said => (said.Done, said.All)), Is.EqualTo(Enumerable.Range(1, 16).Select(done => (done, 16))));
        Assert.That(told.Said.Select(said => said.TurnsTaken), Is.Ordered);
        Assert.That(told.Said[^1].TurnsTaken, Is.EqualTo(56));
    }

    [Test]
    public void Runner_OfAnotherStudy_SaysWhatDiffers()
    {
        using var room = new StudyRoom();
        using var folder = StudyFolder.Create(room.Path(), StudyRoom.Design);

        Assert.That(
            () => new StudyRunner(folder, StudyRoom.Patients.Take(1), [StudyRoom.Kind, new ScriptedTrainee("Other words.") { Name = "curt" }]),
            Throws.TypeOf<StudyException>().With.Message.Contains("patients differ (only there: gwen-pritchard)").And.Message.EndsWith("trainees have changed since."));
    }

    private sealed class ToldProgress : IProgress<StudyProgress>
    {
        public List<StudyProgress> Said { get; } = [];

        public void Report(StudyProgress value) => Said.Add(value);
    }
}
