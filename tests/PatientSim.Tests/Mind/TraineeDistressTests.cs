using System.Globalization;
using System.Text.Json;
using PatientSim.Mind;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Mind;

/// <summary>The trainee's own distress against what therapists say to patients who are not well.</summary>
public sealed class TraineeDistressTests
{
    [TestCase("trainee-distress-seen.txt")]
    [TestCase("trainee-distress-unseen.txt")]
    public void Read_TraineeWhoIsNotWell_IsNoticed(string file)
    {
        var lines = Lines(file).Select(line => line.Split(" | ", 2)).Select(parts => (Kind: Enum.Parse<TraineeDistressKind>(parts[0]), Text: parts[1])).ToList();
        var read = lines.ConvertAll(line => (line.Kind, Found: TraineeDistress.Read(line.Text), line.Text));
        var missed = read.FindAll(line => line.Found is null);
        var (recall, right) = (1 - (missed.Count / (double)lines.Count), read.Count(line => line.Found == line.Kind) / (double)lines.Count);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {lines.Count} lines, noticed {recall:0.000}, with the right kind {right:0.000}"));
        missed.ForEach(line => TestContext.Out.WriteLine($"missed: {line.Text}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Count.AtLeast(50));
            Assert.That(recall, Is.AtLeast(0.95));
            Assert.That(right, Is.AtLeast(0.93));
        }
    }

    [TestCase("trainee-distress-lookalikes-seen.txt")]
    [TestCase("trainee-distress-lookalikes-unseen.txt")]
    public void Read_TherapistWhoOnlySoundsSo_IsLeftAlone(string file)
    {
        var lines = Lines(file);
        var alarms = Alarms(lines);
        Report(file, lines.Count, alarms);
        Assert.That(lines, Has.Count.AtLeast(100));
        Assert.That(alarms.Count / (double)lines.Count, Is.AtMost(0.01));
    }

    [Test]
    public void Read_TypedTurns_OnlyThoseThatLeaveTheRolePlayAsToStop()
    {
        var turns = Directory.EnumerateFiles(Folder, "typed-turns-*.jsonl").SelectMany(File.ReadLines).Select(line => Turn.Of(line)).ToList();
        var alarms = turns.FindAll(turn => TraineeDistress.Read(turn.Text) is not null);
        Assert.That(turns, Has.Count.AtLeast(400));
        Assert.That(alarms.Select(turn => turn.Text), Is.EquivalentTo(new[] { "pause the simulation pls, i have to go. bye", "ok stop the role play now. write me a summary of my performance as trainer" }));
        Assert.That(alarms.Select(turn => TraineeDistress.Read(turn.Text)), Has.All.EqualTo(TraineeDistressKind.AsksToStop));
    }

    [Test]
    public void Read_ScriptsOfTheFigures_NoAlarm()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(ProjectFile.Repository, "tests", "PatientSim.FigureTests", "scripts"), "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines).ToList();
        Assert.That(lines, Has.Count.AtLeast(400));
        Assert.That(Alarms(lines), Is.Empty);
    }

    [Test]
    public void Read_TherapistsOfRealSessions_OneInAThousandAtMost()
    {
        var (therapists, clients) = (AnnoMi.Therapists(), AnnoMi.Clients());
        var alarms = Alarms(therapists);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AnnoMI dev: therapists {alarms.Count} of {therapists.Count}, clients {Alarms(clients).Count} of {clients.Count} (for information)"));
        Assert.That(alarms.Count / (double)therapists.Count, Is.AtMost(0.001));
    }

    [TestCase("You said \"I want to die\". What was that like?")]
    [TestCase("So it goes \u201CI can\u2019t do this any more\u201D, over and over.")]
    [TestCase("'I want to disappear' - that's the thought?")]
    public void Read_WordsInQuotationMarks_ArePatientsWords(string text) => Assert.That(TraineeDistress.Read(text), Is.Null);

    [Test]
    public void Read_WhatThePatientJustSaid_IsAnEchoOnlyWhereItWasSaid()
    {
        Assert.That(TraineeDistress.Read("I can't do this any more.", "I don't know. I can\u2019t do this any more. That's all."), Is.Null);
        Assert.That(TraineeDistress.Read("I can't do this any more.", "He shouts and then he's sweet again."), Is.EqualTo(TraineeDistressKind.Overwhelmed));
        Assert.That(TraineeDistress.Read("I can't do this any more."), Is.EqualTo(TraineeDistressKind.Overwhelmed));
    }

    [Test]
    public void Read_ThePatientsVoiceBeforeABreakingOut_IsNotMistakenForIt()
    {
        Assert.That(TraineeDistress.Read("So you tell yourself, I want to die. I can't go on."), Is.Null);
        Assert.That(TraineeDistress.Read("So you tell yourself, I want to die. Out of character, I can't go on. I want to die."), Is.EqualTo(TraineeDistressKind.OwnRisk));
    }

    [Test]
    public void Read_SeveralKinds_TheGravestIsTold()
    {
        Assert.That(TraineeDistress.Read("Please stop. I'm having a panic attack."), Is.EqualTo(TraineeDistressKind.Overwhelmed));
        Assert.That(TraineeDistress.Read("Please stop. I'm having a panic attack. I want to die."), Is.EqualTo(TraineeDistressKind.OwnRisk));
    }

    [TestCase("")]
    [TestCase("   \n ")]
    [TestCase("'")]
    [TestCase("\"\"")]
    [TestCase("\uD83D\uDE00\uD800")]
    public void Read_NoWords_Nothing(string text) => Assert.That(TraineeDistress.Read(text), Is.Null);

    [TestCase("I want to die and ")]
    [TestCase("\" ' ")]
    [TestCase("' i")]
    [TestCase("you say i. ")]
    [TestCase("my life. ")]
    public void Read_AVeryLongTurn_IsReadToTheEnd(string again)
    {
        var text = string.Concat(Enumerable.Repeat(again, 20_000 / again.Length));
        Assert.That(() => TraineeDistress.Read(text, text), Throws.Nothing);
        Assert.That(TraineeDistress.Read(text + "\nMy own voice now, out of character: I want to die."), Is.EqualTo(TraineeDistressKind.OwnRisk));
    }

    private static string Folder => Path.Combine(ProjectFile.Directory, "Mind");

    private static List<string> Lines(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#')];

    private static List<string> Alarms(IEnumerable<string> lines) => [.. lines.Where(line => TraineeDistress.Read(line) is not null)];

    private static void Report(string name, int count, List<string> alarms)
    {
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {alarms.Count} false alarms in {count} lines"));
        alarms.ForEach(line => TestContext.Out.WriteLine($"false alarm ({TraineeDistress.Read(line)}): {line}"));
    }

    private sealed record Turn(string Text, string? Speaker)
    {
        public static Turn Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            return new(json.RootElement.GetProperty("text").GetString()!, json.RootElement.TryGetProperty("speaker", out var speaker) ? speaker.GetString() : null);
        }
    }
}
