using System.Collections.Concurrent;
using System.Text.Json;
using PatientSim.Profiles;

namespace PatientSim.Tests;

/// <summary>Text that telemetry may not hold: everything said and sent in sessions, everything patients hide, and words planted for the purpose.</summary>
/// <remarks>Found are four words in a row of any such text, or a whole text of one to three words, with at least twelve letters, and each planted word.</remarks>
internal sealed class Canaries
{
    private const int RunLength = 4;
    private const int FewestLetters = 12;

    private readonly ConcurrentDictionary<ulong, byte> _runs = [];
    private readonly ConcurrentDictionary<ulong, byte> _allowed = [];
    private readonly ConcurrentDictionary<(int, int), byte> _seen = [];
    private readonly ConcurrentDictionary<string, byte> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many runs and words are looked for.</summary>
    public int Count => _runs.Count + _words.Count;

    /// <summary>Plants a word that no sentence of the library has.</summary>
    public void AddWord(string word) => _words.TryAdd(word, 0);

    public void Add(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || !_seen.TryAdd((text.GetHashCode(StringComparison.Ordinal), text.Length), 0))
        {
            return;
        }

        var words = WordsOf(text);
        foreach (var (hash, from, to) in Runs(words, Math.Min(words.Count, RunLength)))
        {
            if (text[from..to].Count(char.IsLetter) >= FewestLetters)
            {
                _runs.TryAdd(hash, 0);
            }
        }
    }

    /// <summary>Adds every text of a profile: all values that are more than one word. The patient's id may be named, though it is often the name that patients give when they are asked.</summary>
    public void Add(PatientProfile profile)
    {
        var id = WordsOf(profile.Id);
        foreach (var run in Enumerable.Range(1, Math.Min(id.Count, RunLength)).SelectMany(length => Runs(id, length)))
        {
            _allowed.TryAdd(run.Hash, 0);
        }

        foreach (var (field, text) in ProfileJson.Fields(profile))
        {
            if (text.Contains(' ', StringComparison.Ordinal) && !field.StartsWith("about", StringComparison.Ordinal) && field != "name")
            {
                Add(text);
            }
        }
    }

    /// <summary>Adds what a voice was sent: the content of <c>gen_ai.input.messages</c>.</summary>
    public void AddMessages(string json)
    {
        using var messages = JsonDocument.Parse(json);
        foreach (var line in messages.RootElement.EnumerateArray().SelectMany(message => message.GetProperty("parts").EnumerateArray()).Select(part => part.GetProperty("content").GetString()!))
        {
            Add(line);
        }
    }

    /// <summary>The first canary in a text; null when there is none.</summary>
    public string? FindIn(string text)
    {
        if (_words.Keys.FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } planted)
        {
            return planted;
        }

        var words = WordsOf(text);
        for (var length = RunLength; length > 0; length--)
        {
            foreach (var (hash, from, to) in Runs(words, length))
            {
                if (_runs.ContainsKey(hash) && !_allowed.ContainsKey(hash))
                {
                    return text[from..to];
                }
            }
        }

        return null;
    }

    private static List<(int Hash, int From, int To)> WordsOf(string text)
    {
        var words = new List<(int, int, int)>();
        for (var from = 0; from < text.Length; from++)
        {
            var to = from;
            while (to < text.Length && (char.IsLetterOrDigit(text[to]) || (text[to] is '\'' or '\u2019' && to > from)))
            {
                to++;
            }

            if (to > from)
            {
                words.Add((string.GetHashCode(text.AsSpan(from, to - from).TrimEnd('\''), StringComparison.OrdinalIgnoreCase), from, to));
                from = to;
            }
        }

        return words;
    }

    private static IEnumerable<(ulong Hash, int From, int To)> Runs(List<(int Hash, int From, int To)> words, int length)
    {
        for (var index = 0; length > 0 && index + length <= words.Count; index++)
        {
            var hash = (ulong)length;
            for (var word = index; word < index + length; word++)
            {
                hash = unchecked((hash * 0x9E3779B97F4A7C15UL) ^ (uint)words[word].Hash);
            }

            yield return (hash, words[index].From, words[index + length - 1].To);
        }
    }
}
