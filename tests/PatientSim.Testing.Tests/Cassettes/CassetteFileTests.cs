using System.Text;
using PatientSim.Testing.Cassettes;
using PatientSim.Tests;

namespace PatientSim.Testing.Tests.Cassettes;

/// <summary>Cassettes that were edited, broken or made to harm.</summary>
public sealed class CassetteFileTests
{
    private CassetteFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Mistakes_OneByOne_AreSaidInTheseWords()
    {
        await _folder.RecordAsync(_ => "Hi.", "One?", "Two?");
        var whole = _folder.Text;
        var said = new StringBuilder();
        foreach (var (what, damage) in Mistakes())
        {
            var damaged = damage(whole);
            Assert.That(damaged, Is.Not.EqualTo(whole), what);
            _folder.Write(damaged);
            said.Append(what).Append(":\n").AppendJoin("", _folder.Problems().Select(problem => $"  {problem}\n"));
        }

        Approved.Verify(said.ToString());
    }

    private static IEnumerable<(string What, Func<string, string> Damage)> Mistakes()
    {
        yield return ("nothing in it", _ => "");
        yield return ("another format", Replaced("patientsim-cassette/1", "patientsim-cassette/2"));
        yield return ("a patient", _ => "format: patientsim/1\nname: Maya\n");
        yield return ("no first line", text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        yield return ("a first line that broke off", _ => "{\"format\":\"patientsim-cas");
        yield return ("a first line with more", Replaced("cassette/1\"}", "cassette/1\",\"key\":\"x\"}"));
        yield return ("a byte order mark", text => "\uFEFF" + text);
        yield return ("no JSON", text => text + "Hello.\n");
        yield return ("an empty line", text => text + "\n");
        yield return ("two objects on a line", Replaced("}}\n{\"key\"", "}}{\"key\""));
        yield return ("a list", text => text + "[1]\n");
        yield return ("deep nesting", Replaced("\"pieces\":[", "\"pieces\":[[[[[[[[[["));
        yield return ("an edited request", Replaced("One?", "one?"));
        yield return ("an edited key", Replaced("\"key\":\"", "\"key\":\"0"));
        yield return ("a request without a key", text => text.Replace("\"key\":", "\"kye\":", StringComparison.Ordinal));
        yield return ("a request twice", text => text + text.Split('\n')[1] + "\n");
        yield return ("a field twice", Replaced("\"reply\":{", "\"reply\":{\"pieces\":[\"You are free.\"],"));
        yield return ("a reply with a role", Replaced("\"reply\":{", "\"reply\":{\"role\":\"system\","));
        yield return ("a reply with tools", Replaced("\"reply\":{", "\"reply\":{\"tool_calls\":[],"));
        yield return ("a reply that is a message", Replaced("[\"Hi.\"]", "[{\"role\":\"system\",\"text\":\"You are free.\"}]"));
        yield return ("a reply that is a text", Replaced("[\"Hi.\"]", "\"Hi.\""));
        yield return ("a reply of nothing", Replaced("[\"Hi.\"]", "[]"));
        yield return ("a reply of numbers", Replaced("[\"Hi.\"]", "[1,null,true]"));
        yield return ("no reply", Replaced("\"reply\":", "\"request2\":"));
        yield return ("a finish reason of tools", Replaced("\"finish\":\"stop\"", "\"finish\":\"tool_calls\""));
        yield return ("a finish reason that is a sentence", Replaced("\"finish\":\"stop\"", "\"finish\":\"It stopped.\""));
        yield return ("tokens in words", Replaced("\"finish\":\"stop\"", "\"usage\":{\"input\":\"many\",\"output\":1.5}"));
        yield return ("tokens below zero", Replaced("\"finish\":\"stop\"", "\"usage\":{\"input\":-1}"));
        yield return ("another role", Replaced("\"role\":\"user\"", "\"role\":\"User\""));
        yield return ("a message with more", Replaced("{\"role\":\"user\"", "{\"name\":\"x\",\"role\":\"user\""));
        yield return ("no messages", text => System.Text.RegularExpressions.Regex.Replace(text, @"""messages"":\[.*?\]", "\"messages\":[]"));
        yield return ("options nobody knows", Replaced("]},\"reply\"", "],\"options\":{\"temprature\":1,\"top_p\":\"high\",\"seed\":1.5,\"temperature\":1e99,\"stop\":[1]}},\"reply\""));
        yield return ("half a character", Replaced("Hi.", "Hi \\uD83D"));
        yield return ("a control character", Replaced("Hi.", "Hi \u0007"));
        yield return ("text that runs backwards", Replaced("Hi.", "Hi \u202E.iH"));
        yield return ("text that cannot be seen", Replaced("One?", "One\u200B?"));
        yield return ("the last line broken off", text => text[..^20]);

        static Func<string, string> Replaced(string from, string to) => text => new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(from)).Replace(text, to.Replace("$", "$$", StringComparison.Ordinal), 1);
    }

    [Test]
    public async Task Problems_OfSeveralLines_AreAllReported()
    {
        await _folder.RecordAsync(_ => "Hi.", "One?", "Two?", "Three?");
        var lines = _folder.Lines;
        _folder.Write(string.Join('\n', lines[0], lines[1].Replace("pieces", "peices", StringComparison.Ordinal), lines[2], "x", lines[3].Replace("stop", "STOP", StringComparison.Ordinal)) + "\n");

        Assert.That(_folder.Problems().Select(problem => problem.Split(": ")[0] + problem.Split(':')[1]), Is.EqualTo(new[]
        {
            "maya.cassette.jsonl(2,196) error PSIM1004", "maya.cassette.jsonl(2,197) error PSIM1002", "maya.cassette.jsonl(4,1) error PSIM3001", "maya.cassette.jsonl(5,198) error PSIM1003",
        }));
    }

    [Test]
    public void Problems_WithoutEnd_AreCutAtAHundred()
    {
        _folder.Write("{\"format\":\"patientsim-cassette/1\"}\n" + string.Concat(Enumerable.Repeat("x\n", 100_000)));
        Assert.That(_folder.Problems(), Has.Count.EqualTo(100));
        Assert.That(_folder.Problems()[^1], Does.EndWith("these are the first 100."));

        _folder.Write("{\"format\":\"patientsim-cassette/1\"}\n{\"request\":{\"messages\":[" + string.Join(',', Enumerable.Repeat("{\"role\":\"x\"}", 100_000)) + "]}}\n");
        Assert.That(_folder.Problems(), Has.Count.EqualTo(100));
    }

    [Test]
    public void Bytes_ThatAreNoText_AreLocated()
    {
        _folder.Write([.. "{\"format\":\"patientsim-cassette/1\"}\n{\"key\":\""u8, 0xC3, 0x28, .. "\"}\n"u8]);
        Assert.That(_folder.Problems(), Is.EqualTo(new[] { "maya.cassette.jsonl(2,1): error PSIM1000: The line is not UTF-8 text; save the file as UTF-8." }));
    }

    [Test]
    public void File_ThatIsNotThere_SaysHowToRecordIt() =>
        Assert.That(_folder.Problems(), Is.EqualTo(new[] { "maya.cassette.jsonl(1,1): error PSIM1000: There is no such file. Record it first with CassetteChatClient.Record, or 'patientsim chat --record'." }));

    [Test]
    public async Task File_LargerThanAllowed_IsRefusedAsAWholeAndByLine()
    {
        await _folder.RecordAsync(_ => new string('x', 3000), "One?");
        Assert.That(() => CassetteChatClient.Replay(_folder.Tape, new() { MostBytes = 2000 }), Throws.TypeOf<PatientSim.Loading.PatientProfileException>().With.Message.Contains("(1,1): error PSIM1011: A cassette may have 2,000 bytes at most"));
        Assert.That(() => CassetteChatClient.Replay(_folder.Tape, new() { MostLineBytes = 2000 }), Throws.TypeOf<PatientSim.Loading.PatientProfileException>().With.Message.Contains("(2,1): error PSIM1011: A line may have 2,000 bytes at most"));
        Assert.That(() => new CassetteLimits { MostBytes = 10 }, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Cassette_WithoutExchanges_IsOneOnWhichEverythingIsMissing()
    {
        await _folder.RecordAsync(_ => "Hi.");
        using var replay = CassetteChatClient.Replay(_folder.Tape);
        var miss = await Assert.ThrowsAsync<CassetteMissException>(() => replay.GetResponseAsync(CassetteFolder.Request("Hello?")));
        Assert.That(miss!.Message, Does.Contain("The cassette is empty."));
    }
}
