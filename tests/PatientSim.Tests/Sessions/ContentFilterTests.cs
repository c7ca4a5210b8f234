using Microsoft.Extensions.AI;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>A provider's content filter, at either side, is no end: the turn can be tried again, or the patient stays in character.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class ContentFilterTests(bool streaming)
{
    private static readonly ChatResponseUpdate[][] s_filtered =
    [
        [new() { FinishReason = ChatFinishReason.ContentFilter }],
        [new(ChatRole.Assistant, "I sometimes think. And then I"), new() { FinishReason = ChatFinishReason.ContentFilter }],
        [new(ChatRole.Assistant, [new ErrorContent("no") { ErrorCode = "Refusal" }]), new() { FinishReason = ChatFinishReason.Stop }],
    ];

    [Test]
    public async Task Filter_Failing_LeavesTheSessionAsItWas([Range(0, 2)] int how)
    {
        var session = TestSessions.Session(ScriptedChatClient.Saying("One.").Updates(s_filtered[how]).Replies("Two."));
        await session.SayAsync("Hello.");
        var before = session.Snapshot().ToJson();

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => session.Say("Something the filter minds.", streaming));

        Assert.That(failure!.Reason, Is.EqualTo(UnavailableReason.ContentFiltered));
        Assert.That(session.Snapshot().ToJson(), Is.EqualTo(before));
        Assert.That((await session.Say("Something else.", streaming)).Turn.Text, Is.EqualTo("Two."));
    }

    [Test]
    public async Task Filter_StayingInCharacter_IsATurnThatNoLaterPromptHolds([Range(0, 2)] int how)
    {
        var voice = ScriptedChatClient.Saying("One.").Updates(s_filtered[how]).Replies("Three.", "Four.");
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice, VoiceOptions = new() { ContentFilter = ContentFilterAction.StayInCharacter } }).StartSession();
        await session.Say("Hello.", streaming);

        var (let, turn) = await session.Say("Something the filter minds.", streaming);
        await session.Say("Something else.", streaming);
        await PatientOf(voice).Resume(session.Snapshot()).Say("And on.", streaming);

        Assert.That(let, Is.EqualTo(turn.Text).And.Not.Empty.And.Not.Contains("And then"));
        Assert.That(turn.Flags, Does.Contain("content_filtered"));
        Assert.That(turn.Usage.ModelCalls, Is.EqualTo(1));
        foreach (var later in voice.Requests.Skip(2))
        {
            Assert.That(later.Text, Does.Not.Contain("the filter minds").And.Contains("Hello."));
            Assert.That(later.Messages.Count(message => message.Role == ChatRole.User), Is.EqualTo(later.Messages.Count(message => message.Role == ChatRole.Assistant) + 1));
        }
    }

    private static SimulatedPatient PatientOf(ScriptedChatClient voice) => TestSessions.With(voice);
}
