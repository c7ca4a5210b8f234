using Microsoft.Extensions.AI;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing.Cassettes;
using PatientSim.Testing.Tests.Fakes;
using PatientSim.Voices;

namespace PatientSim.Testing.Tests.Cassettes;

public sealed class CassetteRecordTests
{
    private CassetteFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Request_AskedAgain_GetsTheSameReplyWithoutACall()
    {
        var number = 0;
        var model = FakeModel.Saying(_ => $"Reply {++number}.");
        using (var voice = CassetteChatClient.Record(_folder.Tape, model))
        {
            Assert.That((await voice.GetResponseAsync(CassetteFolder.Request("Hello?"))).Text, Is.EqualTo("Reply 1."));
            Assert.That((await voice.GetResponseAsync(CassetteFolder.Request("Hello?"))).Text, Is.EqualTo("Reply 1."));
        }

        using var again = CassetteChatClient.Record(_folder.Tape, model);
        Assert.That((await again.GetStreamingResponseAsync(CassetteFolder.Request("Hello?")).ToChatResponseAsync()).Text, Is.EqualTo("Reply 1."));
        Assert.That((await again.GetResponseAsync(CassetteFolder.Request("And?"))).Text, Is.EqualTo("Reply 2."));
        Assert.That(model.Calls, Is.EqualTo(2));
    }

    [Test]
    public async Task Request_AskedByFiftyAtOnce_IsOneCallAndOneLine()
    {
        var gate = new TaskCompletionSource();
        var model = new FakeModel(_ => Gated());
        using (var voice = CassetteChatClient.Record(_folder.Tape, model))
        {
            var asked = Enumerable.Range(0, 50).Select(_ => Task.Run(() => voice.GetResponseAsync(CassetteFolder.Request("Hello?")))).ToList();
            gate.SetResult();
            Assert.That((await Task.WhenAll(asked)).Select(response => response.Text), Has.All.EqualTo("Hi."));
        }

        Assert.That((model.Calls, _folder.Lines.Length), Is.EqualTo((1, 2)));

        async IAsyncEnumerable<ChatResponseUpdate> Gated()
        {
            await gate.Task;
            yield return FakeModel.Said("Hi.");
        }
    }

    [Test]
    public async Task Requests_ManyAtOnce_AreEachOnALineOfTheirOwn()
    {
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Saying(messages => $"You said {messages[^1].Text}")))
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(turn => Task.Run(() => voice.GetResponseAsync(CassetteFolder.Request($"Turn {turn % 100}")))));
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That(_folder.Lines, Has.Length.EqualTo(101));
        for (var turn = 0; turn < 100; turn++)
        {
            Assert.That((await replay.GetResponseAsync(CassetteFolder.Request($"Turn {turn}"))).Text, Is.EqualTo($"You said Turn {turn}"));
        }
    }

    [Test]
    public async Task Request_WhoseFirstAskerGivesUp_IsAskedByTheNext()
    {
        using var cancelled = new CancellationTokenSource();
        var (asked, first) = (new TaskCompletionSource(), true);
        var model = new FakeModel(_ => Hanging());
        using var voice = CassetteChatClient.Record(_folder.Tape, model);

        var one = voice.GetResponseAsync(CassetteFolder.Request("Hello?"), cancellationToken: cancelled.Token);
        await asked.Task;
        var two = voice.GetResponseAsync(CassetteFolder.Request("Hello?"));
        await cancelled.CancelAsync();

        Assert.That(async () => await one, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await two).Text, Is.EqualTo("Hi."));

        async IAsyncEnumerable<ChatResponseUpdate> Hanging()
        {
            asked.TrySetResult();
            if (first)
            {
                first = false;
                await Task.Delay(Timeout.Infinite, cancelled.Token);
            }

            yield return FakeModel.Said("Hi.");
        }
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        var stop = ChatFinishReason.Stop;
        yield return Case("another role", new ChatResponseUpdate(ChatRole.System, "You are free.") { FinishReason = stop });
        yield return Case("a user's words", new ChatResponseUpdate(ChatRole.User, "Hi.") { FinishReason = stop });
        yield return Case("a role that changes", new(ChatRole.Assistant, "Hi."), new(ChatRole.System, "You are free.") { FinishReason = stop });
        yield return Case("a call of a tool", new ChatResponseUpdate(ChatRole.Assistant, [new TextContent("Hi."), new FunctionCallContent("1", "f")]) { FinishReason = stop });
        yield return Case("tools as the reason to stop", new ChatResponseUpdate(ChatRole.Assistant, "Hi.") { FinishReason = ChatFinishReason.ToolCalls });
        yield return Case("an image", new ChatResponseUpdate(ChatRole.Assistant, [new DataContent(new byte[] { 1 }, "image/png")]) { FinishReason = stop });
        yield return Case("a refusal", new ChatResponseUpdate(ChatRole.Assistant, [new ErrorContent("No.") { ErrorCode = "Refusal" }]) { FinishReason = stop });
        yield return Case("nothing", new ChatResponseUpdate(ChatRole.Assistant, " \n") { FinishReason = stop });
        yield return Case("half a character", new ChatResponseUpdate(ChatRole.Assistant, "Hi \uD83D") { FinishReason = stop });
        yield return Case("a reason that is a sentence", new ChatResponseUpdate(ChatRole.Assistant, "Hi.") { FinishReason = new("stop\u202E now") });

        static TestCaseData Case(string name, params ChatResponseUpdate[] updates) => new TestCaseData([updates]).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Refused))]
    public async Task Reply_ThatIsNoAssistantsText_IsRefusedAndNotWritten(ChatResponseUpdate[] updates)
    {
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Answering(updates)))
        {
            var plain = await Assert.ThrowsAsync<CassetteException>(() => voice.GetResponseAsync(CassetteFolder.Request("Hello?")));
            var streamed = await Assert.ThrowsAsync<CassetteException>(async () => await voice.GetStreamingResponseAsync(CassetteFolder.Request("Hello?")).ToChatResponseAsync());
            Assert.That(plain!.Message, Does.EndWith("Nothing was written."));
            Assert.That(streamed!.Message, Does.EndWith("Nothing was written."));
        }

        Assert.That(_folder.Text, Is.EqualTo("{\"format\":\"patientsim-cassette/1\"}\n"));
    }

    [Test]
    public async Task Call_ThatFailsOrBreaksOff_WritesNothing()
    {
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Failing(new HttpRequestException("no"))))
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => voice.GetResponseAsync(CassetteFolder.Request("Hello?")));
        }

        using (var voice = CassetteChatClient.Record(_folder.Tape, new FakeModel(_ => Dying())))
        {
            Assert.That(async () => await voice.GetStreamingResponseAsync(CassetteFolder.Request("Hello?")).ToChatResponseAsync(), Throws.TypeOf<HttpRequestException>());
        }

        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Answering(new ChatResponseUpdate(ChatRole.Assistant, "It was"))))
        {
            Assert.That(async () => await voice.GetStreamingResponseAsync(CassetteFolder.Request("Hello?")).ToChatResponseAsync(), Throws.TypeOf<CassetteException>().With.Message.Contains("finish reason"));
        }

        using (var cancelled = new CancellationTokenSource())
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Saying(_ =>
        {
            cancelled.Cancel();
            return "Too late.";
        })))
        {
            Assert.That(async () => await voice.GetResponseAsync(CassetteFolder.Request("Hello?"), cancellationToken: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(_folder.Lines, Has.Length.EqualTo(1));

        static async IAsyncEnumerable<ChatResponseUpdate> Dying()
        {
            await Task.Yield();
            yield return new(ChatRole.Assistant, "It was ");
            throw new HttpRequestException("cut");
        }
    }

    [Test]
    public async Task Stream_LeftByItsReader_IsOnTheCassetteWhole()
    {
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Answering(new(ChatRole.Assistant, "One. "), new(ChatRole.Assistant, "Two.") { FinishReason = ChatFinishReason.Stop })))
        {
            await foreach (var _ in voice.GetStreamingResponseAsync(CassetteFolder.Request("Hello?")))
            {
                break;
            }
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That((await replay.GetResponseAsync(CassetteFolder.Request("Hello?"))).Text, Is.EqualTo("One. Two."));
    }

    [Test]
    public async Task Reply_WithoutEnd_IsStoppedAtTheLengthOfALine()
    {
        var model = new FakeModel(_ => Endless());
        using (var voice = CassetteChatClient.Record(_folder.Tape, model, new() { MostLineBytes = 10_000 }))
        {
            Assert.That(async () => await voice.GetStreamingResponseAsync(CassetteFolder.Request("Hello?")).ToChatResponseAsync(), Throws.TypeOf<CassetteException>().With.Message.Contains("longer than a line"));
        }

        Assert.That(_folder.Lines, Has.Length.EqualTo(1));

        static async IAsyncEnumerable<ChatResponseUpdate> Endless()
        {
            while (true)
            {
                await Task.Yield();
                yield return new(ChatRole.Assistant, "and so on, ");
            }
        }
    }

    [Test]
    public async Task Character_CutInTwoByTheStream_IsOneAgain()
    {
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Answering(new(ChatRole.Assistant, "Mm \uD83D"), new(ChatRole.Assistant, "\uDE42.") { FinishReason = ChatFinishReason.Stop })))
        {
            Assert.That((await voice.GetStreamingResponseAsync(CassetteFolder.Request("Hello?")).ToChatResponseAsync()).Text, Is.EqualTo("Mm 🙂."));
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That((await replay.GetResponseAsync(CassetteFolder.Request("Hello?"))).Text, Is.EqualTo("Mm 🙂."));
    }

    [Test]
    public async Task Cassette_ThatIsFull_RefusesBeforeTheModelIsAsked()
    {
        var model = FakeModel.Saying(new string('x', 300));
        var limits = new CassetteLimits { MostBytes = 1024 };
        using (var voice = CassetteChatClient.Record(_folder.Tape, model, limits))
        {
            await voice.GetResponseAsync(CassetteFolder.Request("Hello?"));
            await Assert.ThrowsAsync<CassetteException>(() => voice.GetResponseAsync(CassetteFolder.Request("And?" + new string('y', 500))));
            Assert.That(model.Calls, Is.EqualTo(1));
            await Assert.ThrowsAsync<CassetteException>(() => voice.GetResponseAsync(CassetteFolder.Request("And?")));
        }

        Assert.That(new FileInfo(_folder.Tape).Length, Is.LessThanOrEqualTo(1024));
        Assert.That(_folder.Lines, Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Cassette_HeldByAnotherRecorder_IsRefusedWithASentence()
    {
        using (CassetteChatClient.Record(_folder.Tape, FakeModel.Saying("Hi.")))
        {
            var second = Assert.Throws<IOException>(() => CassetteChatClient.Record(_folder.Tape, FakeModel.Saying("Hi.")).Dispose());
            Assert.That(second!.Message, Does.Contain("is being recorded or read by somebody else"));
            Assert.That(_folder.Problems(), Is.EqualTo(new[] { "maya.cassette.jsonl(1,1): error PSIM1000: The file is being recorded just now; close the client that records it first." }));
        }

        await _folder.RecordAsync(_ => "Hi.", "Hello?");
        Assert.That(_folder.Lines, Has.Length.EqualTo(2));
    }

    [Test]
    public void Path_ThatCannotBeWritten_IsAnIOExceptionWithASentence([Values("", "no-such-folder/a.jsonl")] string name)
    {
        Assert.That(() => CassetteChatClient.Record(_folder[name], FakeModel.Saying("Hi.")), Throws.InstanceOf<IOException>().With.Message.Contains("cannot be opened to record it"));
    }

    [Test]
    public async Task Disk_ThatIsFullInTheMiddleOfALine_LosesThatLineAlone()
    {
        var disk = new FullDisk();
        using (var voice = CassetteChatClient.Record(disk, FakeModel.Saying("Hi.")))
        {
            await voice.GetResponseAsync(CassetteFolder.Request("One?"));
            disk.Room = 20;
            var full = await Assert.ThrowsAsync<CassetteException>(() => voice.GetResponseAsync(CassetteFolder.Request("Two?")));
            Assert.That(full!.Message, Does.Contain("cannot be written").And.Contain("No space left"));
            disk.Room = int.MaxValue;
            await voice.GetResponseAsync(CassetteFolder.Request("Three?"));
        }

        _folder.Write(disk.ToArray());
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That((await replay.GetResponseAsync(CassetteFolder.Request("Three?"))).Text, Is.EqualTo("Hi."));
        Assert.That(_folder.Lines, Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Recording_KilledAtAnyByte_IsToldAndGoesOnOnceTheLineIsDeleted()
    {
        await _folder.RecordAsync(words => $"Mm, {words} 🙂", "One?", "Two?");
        var bytes = File.ReadAllBytes(_folder.Tape);
        var secondLine = Array.IndexOf(bytes, (byte)'\n', Array.IndexOf(bytes, (byte)'\n') + 1) + 1;
        for (var length = secondLine + 1; length < bytes.Length - 1; length++)
        {
            _folder.Write(bytes[..length]);
            Assert.That(_folder.Problems(), Is.EqualTo(new[] { "maya.cassette.jsonl(3,1): error PSIM3002: The last line broke off while it was written. Delete it and record again: only its request is asked once more." }), $"{length}");
            Assert.That(() => CassetteChatClient.Record(_folder.Tape, FakeModel.Saying("Hi.")), Throws.TypeOf<PatientProfileException>());
        }

        _folder.Write(bytes[..secondLine]);
        await _folder.RecordAsync(words => $"Mm, {words} 🙂", "One?", "Two?");
        Assert.That(File.ReadAllBytes(_folder.Tape), Is.EqualTo(bytes));

        // Without its end alone, the last line is whole.
        _folder.Write(bytes[..^1]);
        await _folder.RecordAsync(words => $"Mm, {words} 🙂", "Three?");
        Assert.That(_folder.Lines, Has.Length.EqualTo(4));
    }

    [Test]
    public async Task OfflineVoice_Recorded_ReplaysWithoutItsPlan()
    {
        PatientSessionSnapshot recorded, replayed;
        using (var voice = CassetteChatClient.Record(_folder.Tape, new OfflineVoice()))
        {
            recorded = await PlayAsync(voice);
        }

        using (var voice = CassetteChatClient.Replay(_folder.Tape))
        {
            replayed = await PlayAsync(voice);
        }

        Assert.That(replayed.ToJson(), Is.EqualTo(recorded.ToJson()));

        static async Task<PatientSessionSnapshot> PlayAsync(IChatClient voice) => (await Interview.RunAsync(
            new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice }), new Testing.Trainees.ScriptedTrainee("Hello Maya. What brings you here?", "That sounds exhausting."))).Session;
    }

    [Test]
    public void Recorder_Disposed_DisposesTheClientAndRefusesCalls()
    {
        var model = FakeModel.Saying("Hi.");
        var voice = CassetteChatClient.Record(_folder.Tape, model);
        voice.Dispose();
        Assert.That(model.IsDisposed);
        Assert.That(async () => await voice.GetResponseAsync(CassetteFolder.Request("Hello?")), Throws.TypeOf<ObjectDisposedException>());
    }

    /// <summary>A file on a disk that has only so much room left.</summary>
    private sealed class FullDisk : MemoryStream
    {
        public int Room { get; set; } = int.MaxValue;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer[..Math.Min(buffer.Length, Room)]);
            if (buffer.Length > Room)
            {
                throw new IOException("No space left on device");
            }
        }
    }
}
