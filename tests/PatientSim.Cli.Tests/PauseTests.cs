using System.Text.Json.Nodes;
using PatientSim.Sessions;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class PauseTests
{
    [Test]
    public async Task Terminal_StopWord_ShowsWhereHelpIsAndGoesOnWhenTold()
    {
        using var folder = new TempFolder();
        var file = folder.File("s.json");
        var run = await Run.OnTerminal("Hello.\nstop simulation\nHow are you?\n/undo\n/continue\n/continue\nHow are you?\n/end\n",
            "chat", "maya-brooks", "--support", "Your supervisor, [room] 2.14", "--support", "The counselling service", "--save", file);
        Approved.Verify(run.Transcript.Replace(file, "FILE", StringComparison.Ordinal));
        Assert.That(PatientSessionSnapshot.FromJson(File.ReadAllText(file)).Turns.Select(record => record.Turn.Trainee), Is.EqualTo(new[] { "Hello.", "How are you?" }));
    }

    [Test]
    public async Task Session_SavedWhilePaused_IsStillPausedWhenResumed()
    {
        using var folder = new TempFolder();
        var file = folder.File("s.json");
        await Run.OnTerminal("Hello.\n/pause\n/end\n", "chat", "maya-brooks", "--save", file);

        var terminal = await Run.OnTerminal("/end\n", "chat", "--resume", file);
        var piped = await Run.Piped("How are you?\n", "chat", "--resume", file);
        var continued = await Run.Piped("/continue\nHow are you?\n", "chat", "--resume", file);

        Assert.That(terminal.Output, Does.Contain("The practice is paused."));
        Assert.That((piped.Exit, piped.Output), Is.EqualTo((1, "")));
        Assert.That((continued.Exit, continued.Lines.Length), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Script_WithAStopWord_EndsThereAndSaysSo()
    {
        var run = await Run.Piped("Hello.\nStop the simulation!\nNever said.\n", "chat", "maya-brooks", "--json", "--support", "Your supervisor");
        var last = JsonNode.Parse(run.Lines[^1])!.AsObject();
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((1, 2)));
        Assert.That((last["paused"]!.ToString(), last["turn"]!.GetValue<int>(), last["resources"]![0]!.ToString()), Is.EqualTo(("stop_word", 1, "Your supervisor")));
        Assert.That(run.Error, Does.Contain("as you asked").And.Contain("Your supervisor").And.Contain("/continue"));
    }
}
