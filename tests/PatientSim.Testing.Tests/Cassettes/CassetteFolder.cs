using System.Text;
using Microsoft.Extensions.AI;
using PatientSim.Loading;
using PatientSim.Testing.Cassettes;

namespace PatientSim.Testing.Tests.Cassettes;

/// <summary>A folder for the cassettes of one test.</summary>
internal sealed class CassetteFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cassettes-");

    /// <summary>The cassette most tests use.</summary>
    public string Tape => this["maya.cassette.jsonl"];

    public string Text => File.ReadAllText(Tape);

    public string[] Lines => File.ReadAllLines(Tape);

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    public string Write(byte[] bytes)
    {
        File.WriteAllBytes(Tape, bytes);
        return Tape;
    }

    /// <summary>Records what a model says to each of these turns, of conversations of one turn each.</summary>
    public async Task RecordAsync(Func<string, string> reply, params string[] turns)
    {
        using var voice = CassetteChatClient.Record(Tape, Fakes.FakeModel.Saying(messages => reply(messages[^1].Text)));
        foreach (var turn in turns)
        {
            await voice.GetResponseAsync(Request(turn));
        }
    }

    /// <summary>The problems of the cassette, without its folder.</summary>
    public IReadOnlyList<string> Problems()
    {
        var exception = Assert.Catch<PatientProfileException>(() => CassetteChatClient.Replay(Tape).Dispose())!;
        return [.. exception.Diagnostics.Select(problem => (problem with { Path = Path.GetFileName(problem.Path) }).ToString())];
    }

    public static ChatMessage[] Request(string turn) => [new(ChatRole.System, "You are Maya.\nYou say little."), new(ChatRole.User, turn)];

    public void Dispose() => _folder.Delete(recursive: true);
}
