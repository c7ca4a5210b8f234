using PatientSim.Testing.Studies;

namespace PatientSim.Testing.Tests.Studies;

public sealed class StudyMergeTests
{
    [Test]
    public async Task Parts_Merged_AreTheBytesOfAStudyInOnePiece()
    {
        using var room = new StudyRoom();
        await room.PlayAsync("whole");
        await PlayPartsAsync(room);

        var report = StudyMerge.Run([room.Path("3"), room.Path("1"), room.Path("2")], room.Path("merged"));

        Assert.That((report.Merged, report.IsComplete), Is.EqualTo((16, true)));
        Assert.That(room.Files("merged"), Is.EqualTo(room.Files("whole")));
        Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(room.Path())!).Select(Path.GetFileName), Is.EquivalentTo(new[] { "whole", "1", "2", "3", "merged" }));
    }

    [Test]
    public async Task Part_Missing_IsListedAndNothingWritten()
    {
        using var room = new StudyRoom();
        await PlayPartsAsync(room);

        var report = StudyMerge.Run([room.Path("1"), room.Path("3")], room.Path("merged"));

        Assert.That(report.Missing, Is.EqualTo(StudyRoom.Design.Shard(2, 3)));
        Assert.That(Directory.Exists(room.Path("merged")), Is.False);
    }

    [Test]
    public async Task Interview_UnfinishedInAPart_IsMissing()
    {
        using var room = new StudyRoom();
        await PlayPartsAsync(room);
        var cell = StudyRoom.Design.Cells().First();
        var file = Path.Combine(room.Path("1"), cell.File);
        await File.WriteAllTextAsync(file, string.Join('\n', (await File.ReadAllLinesAsync(file))[..2]) + "\n");

        Assert.That(StudyMerge.Run([room.Path("1"), room.Path("2"), room.Path("3")], room.Path("merged")).Missing, Is.EqualTo(new[] { cell }));
    }

    [Test]
    public async Task Interview_InTwoParts_HasToBeTheSame()
    {
        using var room = new StudyRoom();
        await PlayPartsAsync(room);
        var cell = StudyRoom.Design.Cells().First();
        var (file, copy) = (Path.Combine(room.Path("1"), cell.File), Path.Combine(room.Path("2"), cell.File));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
        Assert.That(StudyMerge.Run([room.Path("1"), room.Path("2"), room.Path("3")], room.Path("merged")).IsComplete, "the same is fine");

        await File.WriteAllTextAsync(copy, (await File.ReadAllTextAsync(copy)).Replace("\"most_turns\"", "\"trainee_done\"", StringComparison.Ordinal).Replace("\"trainee_done\"}", "\"most_turns\"}", StringComparison.Ordinal));
        Assert.That(StudyMerge.Run([room.Path("1"), room.Path("2"), room.Path("3")], room.Path("again")).Contradictory, Is.EqualTo(new[] { cell }));
    }

    [Test]
    public async Task Parts_OfTwoStudies_AreRefused()
    {
        using var room = new StudyRoom();
        await PlayPartsAsync(room);
        StudyFolder.Create(room.Path("other"), StudyRoom.Of(StudyRoom.Kind)).Dispose();

        Assert.That(() => StudyMerge.Run([room.Path("1"), room.Path("other")], room.Path("merged")), Throws.TypeOf<StudyException>().With.Message.Contains("are not parts of one study").And.Message.Contains("trainees differ (only there: curt)"));
        Assert.That(() => StudyMerge.Run([room.Path("1"), room.Path("2"), room.Path("3")], room.Path("1")), Throws.TypeOf<StudyException>().With.Message.EndsWith("is there already; name a new folder."));
        Assert.That(() => StudyMerge.Run([], room.Path("merged")), Throws.TypeOf<StudyException>());
    }

    private static async Task PlayPartsAsync(StudyRoom room)
    {
        for (var part = 1; part <= 3; part++)
        {
            await room.PlayAsync($"{part}", cells: design => design.Shard(part, 3));
        }
    }
}
