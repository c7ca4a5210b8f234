using PatientSim.Sessions;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class ChatTerminalTests
{
    [Test]
    public async Task Terminal_Opened_ShowsTheIntakeAndNothingOfTheFormulation()
    {
        var run = await Run.OnTerminal("/end\n", "chat", "maya-brooks");
        Approved.Verify(run.Transcript);
        var known = run.Output.ReplaceLineEndings(" ");
        Assert.That(known, Does.Not.Contain("incompetent").And.Not.Contain("father").And.Not.Contain("drawings back"));
    }

    [Test]
    public async Task Terminal_Turn_ShowsTheReplyAfterTheName()
    {
        var run = await Run.OnTerminal("Hello Maya.\n/end\n", "chat", "maya-brooks");
        var reply = (await Run.Piped("Hello Maya.\n", "chat", "maya-brooks")).Lines[0];
        Assert.That(run.Output, Does.Contain($"You: Maya: {reply}\n"));
        Assert.That(run.Output, Does.Contain("1 turn, not saved."));
        Assert.That(run.Lines, Has.All.Length.LessThanOrEqualTo(80 + "You: ".Length));
    }

    [Test]
    public async Task Terminal_Commands_AreAnswered()
    {
        var run = await Run.OnTerminal("/help\n/foo [bold]\n/undo\n/state\n/save\n/intake\n", "chat", "maya-brooks");
        Assert.That(run.Exit, Is.Zero);
        Assert.That(run.Output, Does.Contain("/undo").And.Contain("There is no command /foo").And.Contain("nothing to take back").And.Contain("for instructors").And.Contain("Name a file"));
        Assert.That(run.Output.Split("You are meeting"), Has.Length.EqualTo(3));
        Assert.That(run.Output, Does.Not.Contain("how the patient feels"), "/state is listed for instructors only");
    }

    [Test]
    public async Task Terminal_Instructor_SeesAPanelPerTurnAndTheState()
    {
        var run = await Run.OnTerminal("What happened with the drawings?\n/state\n/help\n/end\n", "chat", "maya-brooks", "--instructor");
        Assert.That(run.Output, Does.Contain("question_open").And.Contain("After turn 1").And.Contain("├── openness: ").And.Contain("└── why, last turn").And.Contain("how the patient feels"));
    }

    [Test]
    public async Task Terminal_Undo_TakesTheLastTurnBack()
    {
        using var folder = new TempFolder();
        var file = folder.File("s.json");
        var run = await Run.OnTerminal("Hello [red]you[/].\nStop worrying.\n/undo\n/end\n", "chat", "maya-brooks", "--save", file);
        Assert.That(run.Output, Does.Contain("Taken back: \"Stop worrying.\"").And.Contain($"1 turn, saved"));
        var saved = PatientSessionSnapshot.FromJson(File.ReadAllText(file));
        Assert.That(saved.Turns.Select(record => record.Turn.Trainee), Is.EqualTo(new[] { "Hello [red]you[/]." }));
    }

    [Test]
    public async Task Terminal_Save_KeepsTheSessionFromThereOn()
    {
        using var folder = new TempFolder();
        var (file, other) = (folder.File("s.json"), folder.Write("other.json", "mine"));
        var run = await Run.OnTerminal($"Hello.\n/save {other}\n/save {folder.File("no/such.json")}\n/save {file}\nWhat brings you here?\n/end\n", "chat", "maya-brooks");
        Assert.That(run.Output, Does.Contain("exists already").And.Contain("no such folder"));
        Assert.That(File.ReadAllText(other), Is.EqualTo("mine"));
        Assert.That(PatientSessionSnapshot.FromJson(File.ReadAllText(file)).Turns, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Terminal_SaveOption_NeverReplacesAnotherSession()
    {
        using var folder = new TempFolder();
        var run = await Run.OnTerminal("Hello.\n", "chat", "maya-brooks", "--save", folder.Write("s.json", "mine"));
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("exists already"));
    }

    [Test]
    public async Task CtrlC_AtThePrompt_SavesUnderAFreeName()
    {
        using var folder = new TempFolder();
        for (var time = 0; time < 3; time++)
        {
            using var interrupts = new Interrupts();
            using var typed = new InterruptingReader(interrupts, "Hello.");
            var run = await Run.OnTerminal(typed, interrupts, folder.Path, "chat", "maya-brooks");
            Assert.That(run.Exit, Is.Zero);
        }

        Assert.That(Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "maya-brooks-session-2.json", "maya-brooks-session-3.json", "maya-brooks-session.json" }));
    }

    [Test]
    public async Task CtrlC_BeforeAnyTurn_SavesNothing()
    {
        using var folder = new TempFolder();
        using var interrupts = new Interrupts();
        using var typed = new InterruptingReader(interrupts);
        await Run.OnTerminal(typed, interrupts, folder.Path, "chat", "maya-brooks");
        Assert.That(Directory.GetFiles(folder.Path), Is.Empty);
    }

    [Test]
    public async Task CtrlC_DuringAReply_CancelsThatTurnAndTheSessionGoesOn()
    {
        using var folder = new TempFolder();
        using var interrupts = new Interrupts();
        using var server = new SilentServer(interrupts);
        using var typed = new StringReader("Hello.\n/foo\n");
        var run = await Run.OnTerminal(typed, interrupts, folder.Path, "chat", "maya-brooks", "--client", "openai", "--model", "m", "--endpoint", server.Endpoint);
        Assert.That(run.Output, Does.Contain("that turn was not taken").And.Contain("There is no command /foo").And.Contain("0 turns"));
    }

    [Test]
    public async Task Terminal_ServerDown_SaysSoAndGoesOn()
    {
        using var interrupts = new Interrupts();
        using var server = new SilentServer(interrupts);
        server.Dispose();
        var run = await Run.OnTerminal("Hello.\n/foo\n/end\n", "chat", "maya-brooks", "--client", "openai", "--model", "m", "--endpoint", server.Endpoint);
        Assert.That(run.Exit, Is.Zero);
        Assert.That(run.Output, Does.Contain("could not be reached").And.Contain("There is no command /foo"));
    }

    [Test]
    public async Task Terminal_PatientTextLikeMarkup_IsShownAsItIs()
    {
        using var folder = new TempFolder();
        var run = await Run.OnTerminal("Hello [bold]you[/] [/].\n/undo\n/state\n/end\n", "chat", folder.Write("ola.yaml", TestFiles.Markup), "--instructor");
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("You are meeting [red]Ola[/] Nord.").And.Contain("[bold]Worry[/] and [link=x]sleep[/].").And.Contain("See [[the]] file [/] closed.").And.Contain("Taken back: \"Hello [bold]you[/] [/].\""));
    }

    [Test]
    public async Task Terminal_Resumed_ShowsTheLastTurns()
    {
        using var folder = new TempFolder();
        var file = folder.File("s.json");
        await Run.Piped("Hello.\nWhat brings you here?\n", "chat", "maya-brooks", "--save", file);
        SavedSession.AssumeReadable(file);
        var run = await Run.OnTerminal("/end\n", "chat", "--resume", file);
        Assert.That(run.Output, Does.Contain("Going on after turn 2.").And.Contain("You: What brings you here?\nMaya: "));
    }

    [Test]
    public async Task Terminal_NextSession_SaysWhichAndShowsWhatTheWeekDid()
    {
        using var folder = new TempFolder();
        var file = folder.File("s.json");
        await Run.Piped("Hello.\nWhat brings you here?\nThat is your own fault.\n", "chat", "maya-brooks", "--save", file);
        var run = await Run.OnTerminal("/state\n/end\n", "chat", "--resume", file, "--next-session", "--after", "10d", "--homework", "not_done", "--instructor");
        Assert.That(run.Output, Does.Contain("Session 2 with Maya.").And.Contain("session: 2, 10 days after the last; homework not_done").And.Contain("an earlier session, told: ").And.Contain("10 days later: distress -"));
    }

    [TestCase(20, 0, "one two three four\nfive")]
    [TestCase(20, 6, "one two three\nfour five")]
    [TestCase(40, 6, "one two three four five")]
    public void WrappedText_InPieces_BreaksBetweenWords(int width, int column, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = CliHost.PlainConsole(output);
        console.Profile.Width = width;
        var text = new WrappedText(console, column);
        text.Write("one two ");
        text.Write("thr");
        text.Write("ee four\nfive");
        Assert.That(output.ToString(), Is.EqualTo(expected));
    }
}
