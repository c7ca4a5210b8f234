using PatientSim.Testing;

namespace PatientSim.Cli.Tests;

/// <summary>Chats recorded over a server and replayed without it.</summary>
public sealed class CassetteTests
{
    private const string Input = "Hello Maya.\nWhat brings you here?\n";

    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Chat_Recorded_ReplaysTheSameBytesWithoutAServer()
    {
        var tape = Path.Combine(_folder.Path, "maya.cassette.jsonl");
        Run recorded;
        await using (var server = (await LoopbackChatServer.StartAsync()).Reply(ChatReply.Text("Hi. Sorry."), ChatReply.Text("Sleep, mostly.")))
        {
            recorded = await Run.Piped(Input, "chat", "maya-brooks", "--json", "--instructor", "--client", "openai", "--model", "m", "--endpoint", server.V1.ToString(), "--record", tape);
            var again = await Run.Piped(Input, "chat", "maya-brooks", "--json", "--instructor", "--client", "openai", "--model", "m", "--endpoint", server.V1.ToString(), "--record", tape);
            Assert.That(again, Is.EqualTo(recorded));
            Assert.That(server.Requests, Has.Count.EqualTo(2));
        }

        var replayed = await Run.Piped(Input, "chat", "maya-brooks", "--json", "--instructor", "--cassette", tape);

        Assert.That(recorded.Exit, Is.Zero, recorded.Error);
        Assert.That(recorded.Output, Does.Contain("Sleep, mostly."));
        Assert.That(replayed, Is.EqualTo(recorded));
    }

    [Test]
    public async Task Chat_WithARequestThatIsNotRecorded_IsExitThreeAndTheDifference([Values] bool terminal)
    {
        var tape = Path.Combine(_folder.Path, "maya.cassette.jsonl");
        await using (var server = (await LoopbackChatServer.StartAsync()).Reply(ChatReply.Text("Hi. Sorry.")))
        {
            await Run.Piped("Hello Maya.\n", "chat", "maya-brooks", "--client", "openai", "--model", "m", "--endpoint", server.V1.ToString(), "--record", tape);
        }

        var run = terminal
            ? await Run.OnTerminal("Good morning, Maya.\n/end\n", "chat", "maya-brooks", "--cassette", tape)
            : await Run.Piped("Good morning, Maya.\n", "chat", "maya-brooks", "--cassette", tape);

        Assert.That(run.Exit, Is.EqualTo(terminal ? 0 : 3));
        var said = string.Join(' ', (terminal ? run.Output : run.Error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.That(said, Does.Contain("- Hello Maya.").And.Contain("+ Good morning, Maya.").And.Contain("record again"));
    }

    [Test]
    public async Task Cassette_ThatIsDamaged_IsExitOneWithEachProblem()
    {
        var tape = _folder.Write("bad.jsonl", "{\"format\":\"patientsim-cassette/1\"}\nx\n{}\n");
        foreach (var run in new[]
        {
            await Run.Piped(Input, "chat", "maya-brooks", "--cassette", tape),
            await Run.Piped(Input, "chat", "maya-brooks", "--record", tape, "--client", "openai", "--model", "m", "--endpoint", "http://127.0.0.1:9/v1"),
        })
        {
            Assert.That((run.Exit, run.Output), Is.EqualTo((1, "")));
            Assert.That(run.Error, Does.Contain($"{tape}(2,1): error PSIM3001: ").And.Contain($"{tape}(3,1): error PSIM1004: "));
        }
    }
}
