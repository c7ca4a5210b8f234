using System.Text.Json;
using Microsoft.Extensions.AI;
using PatientSim.Testing.Cassettes;
using PatientSim.Testing.Tests.Fakes;

namespace PatientSim.Testing.Tests.Cassettes;

/// <summary>What makes two requests the same, and what a reply is.</summary>
public sealed class CassetteReplayTests
{
    private CassetteFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Cassette_Recorded_IsLinesOfReadableJson()
    {
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Answering(
            new(ChatRole.Assistant, "Mm. ") { ModelId = "gpt-x" }, new(ChatRole.Assistant, "It’s the 🙂 drawings.\nYeah\u202E."), new(ChatRole.Assistant, [new UsageContent(new() { InputTokenCount = 120, OutputTokenCount = 7 })]) { FinishReason = ChatFinishReason.Stop })))
        {
            await voice.GetStreamingResponseAsync(CassetteFolder.Request("Où? 'Quoted' \"twice\" <b>"), new() { Temperature = 0.7f, StopSequences = ["\n\n"], ResponseFormat = ChatResponseFormat.Text, Seed = 7 }).ToChatResponseAsync();
        }

        PatientSim.Tests.Approved.Verify(_folder.Text);
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That(
            (await replay.GetResponseAsync(CassetteFolder.Request("Où? 'Quoted' \"twice\" <b>"), new() { Temperature = 0.7f, StopSequences = ["\n\n"], ResponseFormat = ChatResponseFormat.Text, Seed = 7 })).Text,
            Is.EqualTo("Mm. It’s the 🙂 drawings.\nYeah\u202E."));
    }

    [Test]
    public async Task Reply_RecordedEitherWay_IsTheSameEitherWay([Values] bool recordStreaming)
    {
        ChatMessage[] asked = CassetteFolder.Request("Hello?");
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Answering(new(ChatRole.Assistant, "Mm. "), new(ChatRole.Assistant, "Hi.") { FinishReason = ChatFinishReason.Length, ModelId = "m" })))
        {
            _ = recordStreaming ? await voice.GetStreamingResponseAsync(asked).ToChatResponseAsync() : await voice.GetResponseAsync(asked);
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        var (plain, streamed) = (await replay.GetResponseAsync(asked), await replay.GetStreamingResponseAsync(asked).ToChatResponseAsync());
        foreach (var response in new[] { plain, streamed })
        {
            Assert.That((response.Text, response.FinishReason, response.ModelId, response.Messages.Single().Role), Is.EqualTo(("Mm. Hi.", ChatFinishReason.Length, "m", ChatRole.Assistant)));
        }
    }

    [Test]
    public async Task Request_OfTheSameContent_FindsItsReplyHoweverTheFileIsWritten()
    {
        var options = new ChatOptions { Temperature = 0.5f, TopP = 1, MaxOutputTokens = 100, Seed = 12 };
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Saying("Hi.")))
        {
            await voice.GetResponseAsync(CassetteFolder.Request("One\ntwo"), options);
        }

        // Other order of properties, other numbers, white space, Windows line ends in the file and in the texts.
        var line = JsonDocument.Parse(_folder.Lines[1]).RootElement;
        _folder.Write($$"""
            {"format":"patientsim-cassette/1"}
            { "reply" : {{line.GetProperty("reply")}}, "request": {"options": {"top_p": 1.0, "temperature": 5e-1, "seed": 12, "max_output_tokens": 100}, "messages": [{"text": "You are Maya.\r\nYou say little.", "role": "system"}, {"role":"\u0075ser","text":"One\ntwo"} ]}, "key": {{line.GetProperty("key").GetRawText()}} }
            """.ReplaceLineEndings("\r\n") + "\r\n");
        using var replay = CassetteChatClient.Replay(_folder.Tape);

        Assert.That((await replay.GetResponseAsync(CassetteFolder.Request("One\r\ntwo"), options)).Text, Is.EqualTo("Hi."));
    }

    [Test]
    public async Task Request_OfOtherContent_IsAMiss()
    {
        using (var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Saying("Hi.")))
        {
            await voice.GetResponseAsync([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc")], new() { Temperature = 0.5f });
        }

        using var replay = CassetteChatClient.Replay(_folder.Tape);
        (ChatMessage[] Messages, ChatOptions? Options)[] others =
        [
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc")], null),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc")], new() { Temperature = 0.6f }),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc")], new() { TopP = 0.5f }),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc")], new() { Temperature = 0.5f, ModelId = "m" }),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc")], new() { Temperature = 0.5f, StopSequences = ["x"] }),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc")], new() { Temperature = 0.5f, ResponseFormat = ChatResponseFormat.Json }),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b"), new(ChatRole.User, "c")], new() { Temperature = 0.5f }),
            ([new(ChatRole.User, "b\nuser 1\nc"), new(ChatRole.System, "a")], new() { Temperature = 0.5f }),
            ([new(ChatRole.User, "a"), new(ChatRole.System, "b\nuser 1\nc")], new() { Temperature = 0.5f }),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "b\nuser 1\nc ")], new() { Temperature = 0.5f }),
            ([new(ChatRole.System, "a"), new(ChatRole.User, "B\nuser 1\nc")], new() { Temperature = 0.5f }),
        ];
        foreach (var (messages, options) in others)
        {
            await Assert.ThrowsAsync<CassetteMissException>(() => replay.GetResponseAsync(messages, options));
            await Assert.ThrowsAsync<CassetteMissException>(async () => await replay.GetStreamingResponseAsync(messages, options).ToChatResponseAsync());
        }
    }

    [Test]
    public void Request_OfMoreThanText_IsRefused()
    {
        using var voice = CassetteChatClient.Record(_folder.Tape, FakeModel.Saying("Hi."));
        (ChatMessage[] Messages, ChatOptions? Options)[] refused =
        [
            ([], null),
            ([new(ChatRole.Tool, "result")], null),
            ([new(new ChatRole("developer"), "Be brief.")], null),
            ([new(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])], null),
            ([new(ChatRole.User, "half \uD83D")], null),
            ([new(ChatRole.User, "Hi")], new() { ConversationId = "c1" }),
            ([new(ChatRole.User, "Hi")], new() { Tools = [AIFunctionFactory.CreateDeclaration("f", "d", JsonDocument.Parse("{}").RootElement)] }),
            ([new(ChatRole.User, "Hi")], new() { Temperature = float.NaN }),
        ];
        foreach (var (messages, options) in refused)
        {
            Assert.That(async () => await voice.GetResponseAsync(messages, options), Throws.TypeOf<CassetteException>());
        }
    }

    [Test]
    public async Task Reply_EditedByHand_IsWhatIsSaid()
    {
        await _folder.RecordAsync(_ => "Hi.", "Hello?");
        _folder.Write(_folder.Text.Replace("\"Hi.\"", "\"Hello\",\" there.\"", StringComparison.Ordinal).TrimEnd('\n'));
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That((await replay.GetResponseAsync(CassetteFolder.Request("Hello?"))).Text, Is.EqualTo("Hello there."));
    }

    [Test]
    public async Task Services_WhenReplaying_AreTheCassettesOwn()
    {
        await _folder.RecordAsync(_ => "Hi.", "Hello?");
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        using var voice = new PatientSim.Voices.OfflineVoice();
        using var record = CassetteChatClient.Record(_folder["other.jsonl"], voice);

        Assert.That(replay.GetService(typeof(PatientSim.Voices.OfflineVoice)), Is.Null);
        Assert.That(((ChatClientMetadata)replay.GetService(typeof(ChatClientMetadata))!).ProviderName, Is.EqualTo("patientsim.cassette"));
        Assert.That(record.GetService(typeof(PatientSim.Voices.OfflineVoice)), Is.SameAs(voice));
        Assert.That(record.GetService(typeof(CassetteChatClient)), Is.SameAs(record));
    }

    [Test]
    public async Task Call_CancelledBefore_IsNotAnswered()
    {
        await _folder.RecordAsync(_ => "Hi.", "Hello?");
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        Assert.That(async () => await replay.GetResponseAsync(CassetteFolder.Request("Hello?"), cancellationToken: new(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }
}
