using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using PatientSim.Sessions;

namespace PatientSim.Cli.Tests;

public sealed class ChatFilterTests
{
    private const string Script = "Hi Maya, how has your week been?\n\n  \nWhat happened with the drawings? 😀\n/end\nnever said\n";

    [Test]
    public async Task Chat_Piped_AnswersEachLineUntilTheEnd()
    {
        var run = await Run.Piped(Script, "chat", "maya-brooks");
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Lines, Has.Length.EqualTo(2).And.All.Not.Empty);
    }

    [Test]
    public async Task ChatJson_Twice_IsTheSameText()
    {
        string[] args = ["chat", "maya-brooks", "--json", "--instructor", "--seed", "7", "--style", "upset"];
        var once = await Run.Piped(Script, args);
        var again = await Run.Piped(Script, args);
        Assert.That(again.Transcript, Is.EqualTo(once.Transcript));
    }

    [Test]
    public async Task ChatJson_WithoutInstructor_HasTheTraineesFieldsOnly()
    {
        var run = await Run.Piped(Script, "chat", "maya-brooks", "--json");
        var turn = JsonNode.Parse(run.Lines[1])!.AsObject();
        Assert.That(turn.Select(field => field.Key), Is.EqualTo(new[] { "turn", "trainee", "patient", "flags", "usage" }));
        Assert.That(turn["trainee"]!.ToString(), Is.EqualTo("What happened with the drawings? 😀"));
        Assert.That(run.Lines[1], Does.Contain("😀").And.Contain("\"flags\":[]").And.Contain("\"model_calls\":1"));
    }

    [Test]
    public async Task ChatJson_WithInstructor_AddsTheAnswerKey()
    {
        var run = await Run.Piped(Script, "chat", "maya-brooks", "--json", "--instructor");
        var turns = run.Lines.Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.That(turns[0].Select(field => field.Key), Is.EqualTo(new[] { "turn", "trainee", "patient", "flags", "usage", "act", "before", "state", "plan", "reasons", "told", "deepest" }));
        var told = turns[1]["told"]!.AsArray();
        Assert.That(told, Is.Not.Empty);
        Assert.That(told[0]!.AsObject().Select(field => field.Key), Is.EqualTo(new[] { "id", "kind", "rung" }));
        Assert.That(turns[1]["reasons"]![0]!.ToString(), Does.Match(@"^.+: \w+ [+-]?[\d.]+$"));
        Assert.That(turns[1]["deepest"]!.GetValue<int>(), Is.InRange(0, 5));
        Assert.That(turns[1]["before"]!.ToJsonString(), Is.EqualTo(turns[0]["state"]!.ToJsonString()), "what a turn meets is what the last one left");
        Assert.That(turns[0]["before"]!["openness"], Is.Not.Null);
    }

    [Test]
    public async Task Chat_WhosePatientLeaves_SaysSoAndStops()
    {
        var blame = string.Concat(Enumerable.Repeat("It's your own fault. You're being lazy. Just answer the question!\nBut you just said that. I don't believe you. You're making excuses.\n", 40));
        var run = await Run.Piped(blame, "chat", "denise-kaminski", "--style", "upset", "--json");
        Assert.That(run.Exit, Is.Zero);
        Assert.That(run.Lines, Has.Length.LessThan(80));
        Assert.That(run.Lines[^1], Does.Contain("\"ended\""));
        Assert.That(run.Error, Does.Contain("ended the session at turn"));
    }

    [Test]
    public async Task Chat_WithScript_SaysTheLinesOfTheFile()
    {
        using var folder = new TempFolder();
        var run = await Run.Piped("not these\n", "chat", "maya-brooks", "--script", folder.Write("script.txt", "\uFEFF" + Script));
        Assert.That(run, Is.EqualTo(await Run.Piped(Script, "chat", "maya-brooks")));
    }

    [Test]
    public async Task Chat_WithoutAnyLine_IsFine() => Assert.That(await Run.Piped("", "chat", "maya-brooks"), Is.EqualTo(new Run(0, "", "")));

    [Test]
    public async Task Chat_OfAVeryLongLine_AnswersOnce()
    {
        var run = await Run.Piped(string.Concat(Enumerable.Repeat("[bold]so[/] ", 1_300)) + "\n", "chat", "maya-brooks");
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Chat_OfALineThatIsTooLong_SaysSoAfterTheAnswersBefore()
    {
        var run = await Run.Piped($"Hello.\n{new string('a', 20_000)}\n", "chat", "maya-brooks");
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((2, 1)));
        Assert.That(run.Error, Does.Contain("16,000"));
    }

    [Test]
    public async Task Chat_WithSave_WritesASnapshotAfterEachTurn()
    {
        using var folder = new TempFolder();
        var file = folder.File("session.json");
        Assert.That((await Run.Piped(Script, "chat", "maya-brooks", "--save", file, "--seed", "3")).Exit, Is.Zero);
        var saved = PatientSessionSnapshot.FromJson(File.ReadAllText(file));
        Assert.That((saved.Patient, saved.Seed, saved.Turns.Count), Is.EqualTo(("maya-brooks", 3, 2)));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1), "no part of a file is left behind");
    }

    [Test]
    public async Task Chat_Resumed_GoesOnAsIfItHadNeverStopped()
    {
        using var folder = new TempFolder();
        var file = folder.File("session.json");
        var whole = await Run.Piped("Hello.\nWhat brings you here?\nWhat happened?\n", "chat", "maya-brooks", "--seed", "3", "--json");
        await Run.Piped("Hello.\nWhat brings you here?\n", "chat", "maya-brooks", "--seed", "3", "--save", file);
        SavedSession.AssumeReadable(file);
        var rest = await Run.Piped("What happened?\n", "chat", "--resume", file, "--json");
        Assert.That(rest.Lines, Is.EqualTo(whole.Lines[2..]), rest.Error);
        Assert.That((await Run.Piped("", "chat", "--resume", file, "--seed", "4")).Exit, Is.EqualTo(2), "the seed is the session's");
    }

    [Test]
    public async Task Chat_NextSession_RemembersTheLastOneAndKeepsItInTheFile()
    {
        using var folder = new TempFolder();
        var file = folder.File("session.json");
        await Run.Piped("Hello.\nWhat brings you here?\n", "chat", "maya-brooks", "--seed", "3", "--save", file);
        var next = await Run.Piped("How was your week?\nWhat about the homework?\n", "chat", "--resume", file, "--next-session", "--after", "2w", "--homework", "done", "--save", file, "--json", "--instructor");
        Assert.That((next.Exit, next.Error, next.Lines.Length), Is.EqualTo((0, "", 2)));
        Assert.That(next.Lines.Select(line => JsonNode.Parse(line)!["told"]![0]!["id"]!.ToString()), Is.EqualTo(new[] { "between.1", "homework.1" }));

        var saved = PatientSessionSnapshot.FromJson(File.ReadAllText(file));
        Assert.That((saved.SessionNumber, saved.Seed, saved.Earlier[0].Turns.Count, saved.Turns.Count), Is.EqualTo((2, 3, 2, 2)));
        Assert.That(saved.Opening!.Elapsed, Is.EqualTo(TimeSpan.FromDays(14)));
        Assert.That((await Run.Piped("Go on.\n", "chat", "--resume", file)).Exit, Is.Zero, "a second session goes on too");
    }

    [Test]
    public async Task CtrlC_BetweenLines_StopsAndKeepsWhatWasSaid()
    {
        using var folder = new TempFolder();
        using var interrupts = new Interrupts();
        using var typed = new InterruptingReader(interrupts, "Hello.");
        var run = await Run.Piped(typed, interrupts, "chat", "maya-brooks", "--save", folder.File("session.json"));
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((130, 1)));
        Assert.That(PatientSessionSnapshot.FromJson(File.ReadAllText(folder.File("session.json"))).Turns, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Chat_WithAServerThatIsDown_IsExitThree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var run = await Run.Piped("Hello.\n", "chat", "maya-brooks", "--client", "openai", "--model", "m", "--endpoint", FormattableString.Invariant($"http://127.0.0.1:{port}/v1"));
        Assert.That((run.Exit, run.Output), Is.EqualTo((3, "")));
        Assert.That(run.Error, Does.StartWith("patientsim: ").And.Contain("could not be reached"));
    }
}
