using System.Text;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Studies;

namespace PatientSim.Testing.Tests.Studies;

public sealed class StudyFolderTests
{
    private static readonly StudyCell s_cell = new("maya-brooks", ConversationalStyle.Plain, "kind", 2);

    [Test]
    public async Task Folder_OfAStudy_IsReadBack()
    {
        using var room = new StudyRoom();
        var outcome = await room.PlayAsync();
        using var folder = StudyFolder.Open(room.Path());

        var report = folder.Read(s_cell)!;
        Assert.That(folder.Design, Is.EqualTo(StudyRoom.Design));
        Assert.That((report.Trainee, report.End, report.Session.Patient, report.Session.Seed, report.Turns.Count), Is.EqualTo(("kind", InterviewEnd.MostTurns, "maya-brooks", 2, 4)));
        Assert.That(folder.ReadAll().Select(read => StudyResult.Of(read.Cell, read.Report)), Is.EqualTo(outcome.Results));
        Assert.That(folder.ReadAll().Select(read => read.Cell), Is.EqualTo(StudyRoom.Design.Cells()));
    }

    [Test]
    public async Task Files_OfAStudy_AreOnesThatOthersCanRead()
    {
        using var room = new StudyRoom();
        await room.PlayAsync();
        var files = room.Files();
        var lines = files["sessions/maya-brooks/plain/kind/seed-2.jsonl"].Split('\n');

        Assert.That(lines[0], Does.StartWith("""{"format":"patientsim-session/1","simulated":true,"patient":"maya-brooks",""").And.Contain("\"seed\":2"));
        Assert.That(lines[1..5].Select(line => TurnRecord.FromJson(line).Turn.Trainee), Is.EqualTo(StudyRoom.Kind.Lines));
        Assert.That(lines[5..], Is.EqualTo(new[] { """{"end":"most_turns"}""", "" }));
        Assert.That(files["results.jsonl"].Split('\n')[0], Does.StartWith("""{"patient":"gwen-pritchard","style":"plain","trainee":"curt","seed":1,"end":"trainee_done","turns":3,"words":""").And.EndsWith(""","file":"sessions/gwen-pritchard/plain/curt/seed-1.jsonl"}"""));
        Assert.That(files["study.json"], Does.StartWith("{\n  \"format\": \"patientsim-study/1\",\n  \"simulated\": true,\n  \"library\": \"").And.EndsWith("}\n"));
        Assert.That(StudyDesign.FromJson(files["study.json"]), Is.EqualTo(StudyRoom.Design));
    }

    [Test]
    public async Task LastLine_BrokenOffAnywhere_IsDroppedAndPlayedAgain()
    {
        using var room = new StudyRoom();
        await room.PlayAsync();
        var whole = room.Files();
        var file = Path.Combine(room.Path(), s_cell.File);
        var bytes = await File.ReadAllBytesAsync(file);
        for (var length = 0; length < bytes.Length; length += 997)
        {
            await File.WriteAllBytesAsync(file, bytes[..length]);
            var rest = await room.PlayAsync();
            Assert.That(rest.TurnsTaken, Is.EqualTo(4 - Math.Max(0, bytes.AsSpan(0, length).Count((byte)'\n') - 1)), $"{length} bytes");
            Assert.That(room.Files(), Is.EqualTo(whole), $"{length} bytes");
        }
    }

    [TestCase(1, "", "seed-2.jsonl(1): The text is not a session snapshot")]
    [TestCase(1, "{}", "seed-2.jsonl(1): The text is not a session snapshot")]
    [TestCase(2, "", "seed-2.jsonl(2): The text is not a turn of a session")]
    [TestCase(2, "null", "seed-2.jsonl(2): The turn of a session is empty")]
    [TestCase(3, "{\"turn\":", "seed-2.jsonl(3): The text is not a turn of a session")]
    [TestCase(3, "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "seed-2.jsonl(3): The text is not a turn of a session")]
    [TestCase(4, "\uD800", "seed-2.jsonl(4): ")]
    [TestCase(6, "{\"end\":\"happily\"}", "seed-2.jsonl(6): The text is not the end of an interview")]
    [TestCase(3, "{\"end\":\"most_turns\"}", "seed-2.jsonl(4): nothing may come after the line that says how the interview ended")]
    public async Task Line_ThatIsHostile_IsRefusedWithItsPlaceAndTheOthersGoOn(int number, string line, string message)
    {
        using var room = new StudyRoom();
        await room.PlayAsync();
        var file = Path.Combine(room.Path(), s_cell.File);
        var lines = await File.ReadAllLinesAsync(file);
        lines[number - 1] = line;
        await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n");
        var before = await File.ReadAllTextAsync(file);

        var outcome = await room.PlayAsync();

        Assert.That(outcome.Unfinished.Select(cell => (cell.Cell, cell.IsUnavailable)), Is.EqualTo(new[] { (s_cell, false) }));
        Assert.That(outcome.Unfinished[0].Reason, Does.StartWith("sessions/maya-brooks/plain/kind/").And.Contain(message));
        Assert.That(outcome.Results, Has.Count.EqualTo(15));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(before), "nothing of it is dropped");
    }

    [Test]
    public async Task Session_OfAnotherCell_IsRefused()
    {
        using var room = new StudyRoom();
        await room.PlayAsync();
        File.Copy(Path.Combine(room.Path(), (s_cell with { Seed = 1 }).File), Path.Combine(room.Path(), s_cell.File), overwrite: true);
        using var folder = StudyFolder.Open(room.Path());

        Assert.That(() => folder.Read(s_cell), Throws.TypeOf<PatientSnapshotException>().With.Message.StartsWith("sessions/maya-brooks/plain/kind/seed-2.jsonl(1): the session is not the one that belongs here"));
    }

    [Test]
    public async Task Session_WithATurnLeftOut_IsRefused()
    {
        using var room = new StudyRoom();
        await room.PlayAsync();
        var file = Path.Combine(room.Path(), s_cell.File);
        await File.WriteAllTextAsync(file, string.Join('\n', (await File.ReadAllLinesAsync(file)).Where((_, index) => index != 2)) + "\n");
        using var folder = StudyFolder.Open(room.Path());

        Assert.That(() => folder.Read(s_cell), Throws.TypeOf<PatientSnapshotException>().With.Message.EqualTo("sessions/maya-brooks/plain/kind/seed-2.jsonl: Turn 2 of the snapshot is not whole."));
    }

    [Test]
    public void SecondProcess_InTheSameFolder_IsRefused()
    {
        using var room = new StudyRoom();
        using (StudyFolder.Create(room.Path(), StudyRoom.Design))
        {
            Assert.That(() => StudyFolder.Create(room.Path(), StudyRoom.Design), Throws.TypeOf<StudyException>().With.Message.StartsWith("Another process is playing the study in "));
            Assert.That(() => StudyFolder.Open(room.Path()).Dispose(), Throws.Nothing, "reading is no trouble");
        }

        Assert.That(() => StudyFolder.Create(room.Path(), StudyRoom.Design).Dispose(), Throws.Nothing);
    }

    [Test]
    public void AnotherStudy_InTheSameFolder_SaysWhatDiffers()
    {
        using var room = new StudyRoom();
        StudyFolder.Create(room.Path(), StudyRoom.Design).Dispose();
        var other = StudyRoom.Of(StudyRoom.Kind) with { Turns = 6, LastSeed = 3, Difficulty = Difficulty.Hard, Library = "0.0.9" };

        Assert.That(() => StudyFolder.Create(room.Path(), other), Throws.TypeOf<StudyException>().With.Message.Contains(
            "holds another study: library is 0.1.0 there and 0.0.9 here, trainees differ (only there: curt), last_seed is 2 there and 3 here, turns is 4 there and 6 here, difficulty is not said there and hard here."));
    }

    [Test]
    public void FolderOfSomethingElse_IsLeftAlone()
    {
        using var room = new StudyRoom();
        Directory.CreateDirectory(room.Path());
        File.WriteAllText(Path.Combine(room.Path(), "diary.txt"), "Dear diary");
        File.WriteAllText(room.Path("file"), "");

        Assert.That(() => StudyFolder.Create(room.Path(), StudyRoom.Design), Throws.TypeOf<StudyException>().With.Message.EndsWith("is not empty and holds no study; name another folder."));
        Assert.That(() => StudyFolder.Create(room.Path("file"), StudyRoom.Design), Throws.TypeOf<StudyException>().With.Message.EndsWith("is a file; name a folder."));
        Assert.That(() => StudyFolder.Open(room.Path()), Throws.TypeOf<StudyException>().With.Message.EndsWith("there is no study.json in it."));
        Assert.That(room.Files().Keys, Is.EqualTo(new[] { "diary.txt" }));
    }

    [Test]
    public void Keys_OfNoCell_AreRefused()
    {
        using var room = new StudyRoom();
        using var folder = StudyFolder.Create(room.Path(), StudyRoom.Design);
        SessionKey[] keys = [new("maya-brooks", "s1"), new("maya-brooks/plain", "kind/seed-3"), new("../maya-brooks", "kind/seed-1"), new("maya-brooks/plain", "kind/seed-+1"), new("maya-brooks/plain", "../seed-1")];

        Assert.That(keys.Select(key => Assert.ThrowsAsync<ArgumentException>(async () => await folder.LoadAsync(key))), Has.Exactly(keys.Length).Items);
        Assert.That(async () => await folder.LoadAsync(s_cell.Key), Is.Null);
    }

    [Test]
    public void Interview_NotBegun_CannotBeFinished()
    {
        using var room = new StudyRoom();
        using var folder = StudyFolder.Create(room.Path(), StudyRoom.Design);
        Assert.That(() => folder.Finish(s_cell, InterviewEnd.MostTurns), Throws.TypeOf<SessionConflictException>());
        Assert.That(folder.Read(s_cell), Is.Null);
    }

    [Test]
    public void File_OverTheLimit_IsRefusedUnread()
    {
        using var room = new StudyRoom();
        using var folder = StudyFolder.Create(room.Path(), StudyRoom.Design);
        var file = Path.Combine(room.Path(), s_cell.File);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var large = File.Create(file))
        {
            large.SetLength(SessionLines.MostBytes + 1L);
        }

        Assert.That(() => folder.Read(s_cell), Throws.TypeOf<PatientSnapshotException>().With.Message.Contains("longer than 64 MiB"));
    }
}
