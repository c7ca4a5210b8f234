using PatientSim.Guards;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

/// <summary>A persona break anywhere in a reply is never shown, streamed or not.</summary>
public sealed class PersonaStreamingTests
{
    private static readonly string[] s_breaks = [.. RoleLines.Of("persona-breaks-seen").Where(line => new PersonaGuard().Check(Reviews.Of(line)).Reason.Length > 0).Where((_, index) => index % 7 == 0)];

    [Test]
    public async Task Break_InTheSecondSentence_EndsTheReplyBeforeIt([Values] bool streaming)
    {
        var voice = new ScriptedChatClient().Streams("Not great. As an", " AI, I do", "n't sleep. Sorry.");

        var (let, turn) = await TestSessions.Session(voice).Say("How are you?", streaming);

        Assert.That((let, turn.Text), Is.EqualTo(("Not great.", "Not great.")));
        Assert.That((string.Join(' ', turn.Flags), turn.Usage.ModelCalls), Is.EqualTo(("out_of_character", 1)));
    }

    [Test]
    public async Task Break_InTheFirstSentence_IsAskedForAgainWithTheReason([Values] bool streaming)
    {
        var voice = ScriptedChatClient.Saying("I'm sorry, but I can't continue with this roleplay.", "Not great.");

        var (let, turn) = await TestSessions.Session(voice).Say("How are you?", streaming);

        Assert.That((let, string.Join(' ', turn.Flags), turn.Usage.ModelCalls), Is.EqualTo(("Not great.", "out_of_character", 2)));
        Assert.That(voice.Requests[1].Messages[^1].Text, Does.Contain("It was not the patient speaking"));
    }

    [Test]
    public async Task Break_AfterABreak_FallsBackInCharacterAfterTwoCalls([Values] bool streaming)
    {
        foreach (var line in s_breaks)
        {
            var voice = ScriptedChatClient.Saying("As an AI, I have no feelings.", "I'm an AI. " + line, "Never asked for.");

            var (let, turn) = await TestSessions.Session(voice).Say("How are you?", streaming);

            Assert.That(voice.Requests, Has.Count.EqualTo(2));
            Assert.That(turn.Flags, Is.EqualTo(new[] { "out_of_character", "fallback" }));
            Assert.That(turn.Text, Is.EqualTo(let).And.Not.Empty);
            Assert.That(new PersonaGuard().Check(Reviews.Of(turn.Text)).Reason, Is.Empty);
        }
    }

    [Test]
    public async Task EveryBreak_BehindWordsOfThePatient_IsNeverShown()
    {
        foreach (var line in s_breaks)
        {
            var voice = new ScriptedChatClient().Streams([.. ("Not great. " + line).Chunk(5).Select(piece => new string(piece))]).Replies("Fine.");

            var (let, turn) = await TestSessions.Session(voice).Say("How are you?", streaming: true);

            // What stands in brackets is taken out as markup, which leaves what the patient said.
            Assert.That(turn.Text, Is.EqualTo(let));
            Assert.That(new PersonaGuard().Check(Reviews.Of(let)).Reason, Is.Empty, line);
            Assert.That(turn.Usage.ModelCalls, Is.AtMost(2));
        }
    }
}
