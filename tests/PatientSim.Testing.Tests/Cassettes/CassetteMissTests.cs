using Microsoft.Extensions.AI;
using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing.Cassettes;
using PatientSim.Testing.Tests.Fakes;
using PatientSim.Testing.Trainees;
using PatientSim.Tests;

namespace PatientSim.Testing.Tests.Cassettes;

/// <summary>What an engineer is told when a request has changed.</summary>
public sealed class CassetteMissTests
{
    private const string System = "You are Maya.\nYou are a person.\nKeep replies short.\nNever leave your part.\nYou say little.\nYou like pottery.";

    private CassetteFolder _folder = null!;

    [SetUp]
    public async Task Record()
    {
        _folder = new();
        using var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Saying("Mm."));
        await voice.GetResponseAsync(Talk(System, "Hello?"), new() { Temperature = 0.7f });
        await voice.GetResponseAsync(Talk(System, "Hello?", "Mm.", "What brings you here?"), new() { Temperature = 0.7f });
        await voice.GetResponseAsync(Talk(System, "Hello?", "Mm.", "What brings you here?", "Sleep.", "Since when?"), new() { Temperature = 0.7f });
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Prompt_ChangedInALine_IsToldWithThatLine() =>
        Approved.Verify(await MissAsync(Talk(System.Replace("short", "very short", StringComparison.Ordinal), "Hello?", "Mm.", "What brings you here?")));

    [Test]
    public async Task Reply_ChangedInTheHistory_IsToldWithItsMessage() =>
        Approved.Verify(await MissAsync(Talk(System, "Hello?", "Mm.", "What brings you here?", "Work.", "Since when?")));

    [Test]
    public async Task Options_Changed_AreTold() =>
        Approved.Verify(await MissAsync(Talk(System, "Hello?"), new() { Temperature = 0.9f, StopSequences = ["\n"] }));

    [Test]
    public async Task Message_Added_IsToldAsOne() =>
        Approved.Verify(await MissAsync([.. Talk(System, "Hello?"), new(ChatRole.System, "[Say it in other words.]")]));

    [Test]
    public async Task Message_CutInTwo_IsToldAsOneMore() =>
        Assert.That(
            await MissAsync([new(ChatRole.System, System.Split("\nKeep", 2)[0]), new(ChatRole.System, "Keep" + System.Split("\nKeep", 2)[1]), new(ChatRole.User, "Hello?")]),
            Does.Contain("    + (a system message)\n"));

    [Test]
    public async Task Characters_ThatCannotBeSeen_AreShown() =>
        Assert.That(await MissAsync(Talk(System + " ", "Hello\u202E?\u001B[2J")), Does.Contain("+ You like pottery.·\n").And.Contain("\\u202E").And.Contain("\\u001B[2J").And.Not.Contain("\u001B"));

    [Test]
    public async Task LongLine_Changed_IsShownAroundTheChange()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200));
        using (var voice = CassetteChatClient.Record(_folder["long.jsonl"], FakeModel.Saying("Mm.")))
        {
            await voice.GetResponseAsync([new(ChatRole.User, words)]);
        }

        using var replay = CassetteChatClient.Replay(_folder["long.jsonl"]);
        var miss = await Assert.ThrowsAsync<CassetteMissException>(() => replay.GetResponseAsync([new(ChatRole.User, words.Replace(" 150 ", " hundred and fifty ", StringComparison.Ordinal))]));
        Assert.That(miss!.Difference, Does.Contain(" 149 150 151 ").And.Contain(" 149 hundred and fifty 151 "));
        Assert.That(miss.Difference.Split('\n').Select(line => line.Length), Has.All.LessThan(180));
    }

    [Test]
    public async Task Prompt_ChangedEverywhere_IsToldInFortyLinesAndACount()
    {
        var miss = await MissAsync(Talk(string.Join('\n', Enumerable.Range(0, 5000).Select(line => $"Rule {line}")), "Hello?"));
        Assert.That(miss.Split('\n'), Has.Length.LessThan(50));
        Assert.That(miss, Does.Match(@"\.\.\. and \d+ more changed lines"));
        Assert.That(miss, Does.EndWith("the replies were given to another request."));
    }

    [Test]
    public async Task Nearest_OfManySessions_IsTheOneOfTheSameWords()
    {
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        var miss = await Assert.ThrowsAsync<CassetteMissException>(() => replay.GetResponseAsync(Talk("Another prompt.", "Hello?", "Mm.", "What brings you here?"), new() { Temperature = 0.7f }));
        Assert.That(miss!.Message, Does.Contain("is on line 3 (4 message(s), the trainee said 'What brings you here?')"));
        Assert.That(miss.Key, Does.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public async Task Miss_InASession_IsInsideTheExceptionAndInItsText()
    {
        var maya = PatientLibrary.Load("maya-brooks");
        var trainee = new ScriptedTrainee("Hello Maya. What brings you here?", "That sounds exhausting.");
        var tape = _folder["session.jsonl"];
        using (var voice = CassetteChatClient.Record(tape, FakeModel.Saying("Mm. Sleep, mostly.")))
        {
            await Interview.RunAsync(new SimulatedPatient(maya, new() { Voice = voice }), trainee);
        }

        using var replay = CassetteChatClient.Replay(tape);
        var changed = new SimulatedPatient(maya with { Identity = maya.Identity with { Occupation = "senior architect" } }, new() { Voice = replay });
        var exception = await Assert.ThrowsAsync<PatientUnavailableException>(() => Interview.RunAsync(changed, trainee));

        Assert.That(exception!.InnerException, Is.TypeOf<CassetteMissException>());
        Assert.That(exception.ToString(), Does.Contain("    - Occupation: junior architect\n    + Occupation: senior architect\n").And.Contain("record again"));
        Assert.That(exception.Message, Does.Not.Contain("architect"));
    }

    private async Task<string> MissAsync(ChatMessage[] messages, ChatOptions? options = null)
    {
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        var miss = await Assert.ThrowsAsync<CassetteMissException>(() => replay.GetResponseAsync(messages, options ?? new() { Temperature = 0.7f }));
        Assert.That(miss!.Message, Does.Contain(miss.Difference.TrimEnd('\n')));
        return miss.Message.Replace(_folder.Tape, "maya.cassette.jsonl", StringComparison.Ordinal);
    }

    private static ChatMessage[] Talk(string system, params string[] turns) =>
        [new(ChatRole.System, system), .. turns.Select((turn, index) => new ChatMessage(index % 2 == 0 ? ChatRole.User : ChatRole.Assistant, turn))];
}
