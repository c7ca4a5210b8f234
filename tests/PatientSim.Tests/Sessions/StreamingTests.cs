using FsCheck;
using Microsoft.Extensions.AI;
using PatientSim.Guards;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>However a reply is cut into pieces: the same turn, nothing let through that the guards reject, and what was let through is what is committed.</summary>
public sealed class StreamingTests
{
    private static readonly string[] s_fragments =
    [
        "I don't know. ", "Yes! ", "Sort of", ", I guess", "no? ", "... ", "\u2026 ", "I was... going ", "I was... Then not. ", "\n", "\n\n", "  ", "\t", "\r\n",
        "*sighs* ", "*looks at the floor. Then up.* ", "(looks away. Then back.) ", "*never* ", "*", "**", "(", ") ", "[pause", "] ", "<b>", "</b> ", "<think>Hm. ", "</think>",
        "\"", "\u201C", "\u201D ", "Nadia: ", "Nadia Test:\n", "Therapist: And? ", "1. ", "2. ", "- ", "# ", "`",
        "As an AI, ", "I am a language model. ", "I'm a complete failure. ", "a complete failure ", "They are going to sack ", "me by Friday. ",
        "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen. ", "\u00E9\U0001F600 ", "Mr. Hall ", "34. ", "'Fine.' ",
    ];

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Reply_CutAnywhere_IsTheSameTurn(NonNegativeInt[] fragments, PositiveInt[] cuts)
    {
        ArgumentNullException.ThrowIfNull(fragments);
        ArgumentNullException.ThrowIfNull(cuts);
        var reply = string.Concat(fragments.Select(fragment => s_fragments[fragment.Get % s_fragments.Length]));
        if (string.IsNullOrWhiteSpace(reply))
        {
            return true;
        }

        var pieces = Cut(reply, cuts);
        var (_, plain) = Turn(reply, [reply], streaming: false).GetAwaiter().GetResult();
        var (whole, _) = Turn(reply, [reply], streaming: true).GetAwaiter().GetResult();
        var (let, streamed) = Turn(reply, pieces, streaming: true).GetAwaiter().GetResult();
        var chars = Turn(reply, [.. reply.Select(c => c.ToString())], streaming: true).GetAwaiter().GetResult();

        Assert.That(streamed, Is.EqualTo(plain), reply);
        Assert.That(chars.Turn, Is.EqualTo(plain), reply);
        Assert.That((let, whole, chars.Let), Is.EqualTo((plain.Text, plain.Text, plain.Text)), reply);
        Assert.That(GuardChain.Default.Check(Guards.Reviews.Of(plain.Text)).Verdict.Action, Is.Not.EqualTo(GuardAction.Reject), reply);
        Assert.That(plain.Text, Is.EqualTo(plain.Text.Trim()).And.Not.Empty);
        return true;
    }

    [Test]
    public async Task Reply_OfVeryManyWordsWithoutASentence_IsTakenInTime()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var (_, turn) = await TestSessions.Session(new ScriptedChatClient().Streams([.. Enumerable.Repeat("and ", 10_000)])).Say("Hello.", streaming: true);

        Assert.That(turn.Flags, Is.EqualTo(new[] { "too_long" }));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task Reply_AfterLongReasoning_IsSaid([Values] bool streaming)
    {
        var reasoning = string.Concat(Enumerable.Repeat("She is guarded here. ", 200));

        var (let, turn) = await TestSessions.Session(ScriptedChatClient.Saying($"<think>{reasoning}</think>Not great.")).Say("How are you?", streaming);

        Assert.That((let, turn.Usage.ModelCalls), Is.EqualTo(("Not great.", 1)));
    }

    [Test]
    public async Task Reply_OfBlanksWithoutEnd_IsNoReply()
    {
        var voice = new ScriptedChatClient().Streams([.. Enumerable.Repeat(" \n", 20_000), "Yes."]);

        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => TestSessions.Session(voice).Say("Hello.", streaming: true));

        Assert.That((failure!.Reason, voice.Abandoned), Is.EqualTo((UnavailableReason.InvalidReply, true)));
    }

    [TestCase("*looks at the floor. Then up.* I'm fine. Really.", "I'm fine. Really.", "markup")]
    [TestCase("\"I'm fine. Really. Go on.\"", "I'm fine. Really. Go on.", "markup")]
    [TestCase("\"Fine,\" she said. I left. That's it.", "\"Fine,\" she said. I left. That's it.", "")]
    [TestCase("A.  B.  C.", "A. B. C.", "")]
    [TestCase("A.\nB.\nC.", "A. B. C.", "")]
    [TestCase("1. I feel bad.\n2. I feel sad.", "I feel bad. I feel sad.", "markup")]
    [TestCase("... I don't know. Maybe. Yes.", "... I don't know. Maybe. Yes.", "")]
    [TestCase("(pause.) I don't know. Maybe.", "I don't know. Maybe.", "markup")]
    [TestCase("**Nadia:** I don't know. Maybe.", "I don't know. Maybe.", "markup")]
    [TestCase("Fine.\nTherapist: Are you?\nNadia: Yes.", "Fine.", "markup")]
    [TestCase("Fine. I'm a complete failure. Sorry.", "Fine.", "leak")]
    public async Task Reply_ThatChangesAsItGoesOn_IsLetThroughOnce(string reply, string said, string flags)
    {
        foreach (var pieces in (string[][])[[reply], [.. reply.Select(c => c.ToString())], [.. reply.Split(' ').Select((word, index) => index == 0 ? word : " " + word)]])
        {
            foreach (var streaming in (bool[])[false, true])
            {
                var (let, turn) = await Turn(reply, pieces, streaming);
                Assert.That((let, turn.Text, string.Join(' ', turn.Flags), turn.Usage.ModelCalls), Is.EqualTo((said, said, flags, 1)));
            }
        }
    }

    [Test]
    public async Task Sentence_Finished_IsLetThroughBeforeTheNextOneEnds()
    {
        var gate = new TaskCompletionSource();
        var session = TestSessions.Session(new GatedVoice(gate.Task));
        var updates = session.SayStreamingAsync("What happened?").GetAsyncEnumerator();
        await using (updates)
        {
            Assert.That(await updates.MoveNextAsync());
            Assert.That(updates.Current, Is.EqualTo(new PatientTurnUpdate("It was the bread.")));
            Assert.That(session.Turns, Is.Empty);
            gate.SetResult();
            Assert.That(await updates.MoveNextAsync());
            Assert.That(updates.Current.Text, Is.EqualTo(" I burnt it."));
            Assert.That(await updates.MoveNextAsync());
            Assert.That(updates.Current.Turn!.Text, Is.EqualTo("It was the bread. I burnt it."));
            Assert.That(session.Turns, Has.Count.EqualTo(1));
            Assert.That(await updates.MoveNextAsync(), Is.False);
        }
    }

    [Test]
    public async Task Guard_ThatTakesBackWhatWasLetThrough_EndsTheReplyThere([Values] bool streaming)
    {
        var voice = new ScriptedChatClient().Streams("One. ", "Two. ", "Three.");
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = voice, Guards = new(new Capricious()) }).StartSession();

        var (let, turn) = await session.Say("Go on.", streaming);

        Assert.That((let, turn.Text, string.Join(' ', turn.Flags)), Is.EqualTo(("One.", "One.", "capricious cut_short")));
    }

    [TestCase("and so on, and so on, and so on, ")]
    [TestCase("No. Yes. No. Yes, sort of. ")]
    [TestCase("(well (<think>*[\"1. ")]
    public async Task Voice_ThatNeverEnds_IsNotListenedToForever(string piece)
    {
        var pieces = Enumerable.Repeat(piece, 5_000).ToArray();
        var (let, streamed) = await TestSessions.Session(new ScriptedChatClient().Streams(pieces).Streams(pieces)).Say("Go on.", streaming: true);
        var (_, plain) = await TestSessions.Session(new ScriptedChatClient().Streams(pieces).Streams(pieces)).Say("Go on.", streaming: false);

        Assert.That(let, Is.EqualTo(plain.Text).And.Length.LessThan(1000));
        Assert.That((streamed.Text, streamed.Flags), Is.EqualTo((plain.Text, plain.Flags)));
        Assert.That(plain.Flags, Is.Not.Empty);
    }

    private static Task<(string Let, PatientTurn Turn)> Turn(string reply, string[] pieces, bool streaming)
    {
        // The second call, if there is one, says the same again.
        var voice = new ScriptedChatClient().Streams(pieces).Streams(reply);
        return TestSessions.Session(voice, new() { Style = ConversationalStyle.Verbose }).Say("What happened?", streaming);
    }

    private static string[] Cut(string text, PositiveInt[] cuts)
    {
        var pieces = new List<string>();
        for (var (at, cut) = (0, 0); at < text.Length; cut++)
        {
            var length = cuts.Length == 0 ? 3 : 1 + (cuts[cut % cuts.Length].Get % 9);
            pieces.Add(text.Substring(at, Math.Min(length, text.Length - at)));
            at += length;
        }

        return [.. pieces];
    }

    private sealed class Capricious : IReplyGuard
    {
        public GuardVerdict Check(ReplyReview review) =>
            review.Unfinished ? new(GuardAction.Pass, "One.") : new(GuardAction.Repair, "Something else altogether.", "capricious");
    }

    private sealed class GatedVoice(Task gate) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return new(ChatRole.Assistant, "It was the bread. I");
            await gate;
            yield return new(ChatRole.Assistant, " burnt it.");
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
