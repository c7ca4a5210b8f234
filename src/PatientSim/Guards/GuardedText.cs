using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>What a reply could give away of a patient, found by its runs of words; immutable, and worked out once.</summary>
internal sealed partial class GuardedText
{
    /// <summary>How many runs in a row are more of a text than chance explains: three runs of four words are six words.</summary>
    public const int LongRun = 3;

    private static readonly string[] s_labels =
        ["corebelief", "intermediatebelief", "conditionalbelief", "automaticthought", "copingstrateg", "cognitiveconceptuali", "cognitivemodel", "cognitivedistortion", "patientfile", "formulationelement", "presentingproblem", "directorsnote"];

    private readonly Dictionary<string, List<Statement>> _byRun = new(StringComparer.Ordinal);
    private readonly List<Statement> _withoutRuns = [];
    private readonly List<(FormulationElement Element, string Letters)> _lines = [];
    private readonly LetterGrams _lineGrams = new();
    private readonly HashSet<string> _surface;
    private readonly Lazy<LetterIndex> _withoutVowels;

    public GuardedText(Formulation formulation, PatientProfile profile)
    {
        foreach (var element in formulation.Elements.Where(IsGuarded))
        {
            foreach (var line in Lines(element))
            {
                var letters = LetterText.Of(line);
                _lines.Add((element, new(letters)));
                _lineGrams.Mark(letters);
            }

            foreach (var form in Lines(element).SelectMany(Parts).SelectMany(Forms).Where(Says))
            {
                Add(new(element, $" {Wording.Key(form)} ", [.. Wording.Runs(form)]));
            }
        }

        _surface = RunsOf(formulation.Elements.Where(element => !IsGuarded(element)).SelectMany(Lines)
            .Concat(formulation.Elements.SelectMany(element => element.Says.Hint))
            .Concat(profile.CopingStrategies.SelectMany(coping => coping.Shows))
            .Concat(profile.SoreSpots.Select(spot => spot.Reaction))
            .Append(profile.Intake ?? ""));
        Letters = new(Entries().Concat(s_labels.Select(label => new LetterIndex.Entry(label, null, [], Whole: true))));
        _withoutVowels = new(() => new(Entries().Select(entry => entry with { Letters = LetterText.Consonants(entry.Letters) })));
    }

    /// <summary>The statements and the words of a case file by their letters alone; the statements in the order of their words and from the last word to the first.</summary>
    public LetterIndex Letters { get; }

    /// <summary>The statements by their letters without vowels.</summary>
    public LetterIndex LettersWithoutVowels => _withoutVowels.Value;

    /// <summary>A text of a guarded element.</summary>
    /// <param name="Element">The element.</param>
    /// <param name="Key">Its words, with a blank before and after.</param>
    /// <param name="Runs">Its runs, in order.</param>
    public sealed record Statement(FormulationElement Element, string Key, ValueList<string> Runs);

    /// <summary>The statements that share a run with a text, and those too short to have one; some more than once.</summary>
    /// <param name="keys">The text in all its forms, each as <see cref="Wording.Key"/> makes it.</param>
    public List<Statement> Near(List<string> keys)
    {
        // Most replies share nothing, so no run is made a string of its own to find that out.
        var byRun = _byRun.GetAlternateLookup<ReadOnlySpan<char>>();
        List<Statement> near = [.. _withoutRuns];
        foreach (var key in keys)
        {
            foreach (var run in Wording.RunsIn(key))
            {
                if (byRun.TryGetValue(key.AsSpan()[run], out var statements))
                {
                    near.AddRange(statements);
                }
            }
        }

        return near;
    }

    /// <summary>Whether letters are a piece of one line of an element that counts.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="by">What <paramref name="counts"/> decides by.</param>
    /// <param name="counts">Whether an element counts.</param>
    public bool IsPiece<T>(ReadOnlySpan<char> letters, T by, Func<FormulationElement, T, bool> counts)
    {
        // Nearly every text is done with after a look at its ends.
        if (letters.Length < LetterText.Gram || !_lineGrams.Has(letters[..LetterText.Gram]) || !_lineGrams.Has(letters[^LetterText.Gram..]))
        {
            return false;
        }

        foreach (var (element, line) in _lines)
        {
            if (line.AsSpan().IndexOf(letters) >= 0 && counts(element, by))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a run may be said at any time, because something on the surface has it too.</summary>
    public bool IsOnSurface(string run) => _surface.Contains(run);

    /// <summary>The guarded elements that have a run.</summary>
    public IEnumerable<FormulationElement> Having(string run) => _byRun.TryGetValue(run, out var statements) ? statements.Select(statement => statement.Element) : [];

    /// <summary>A text as it stands and, where that differs, without contractions: "I am a failure" states "I'm a failure".</summary>
    public static IEnumerable<string> Forms(string text)
    {
        var written = text.Replace('\u2019', '\'');
        var whole = Contraction().Replace(written, match => match.Value.ToLowerInvariant() switch
        {
            "can't" or "cannot" => "can not",
            "won't" => "will not",
            "'m" => " am",
            "'re" => " are",
            "'ve" => " have",
            "'ll" => " will",
            _ => " not",
        });
        return whole == written ? [text] : [text, whole];
    }

    /// <summary>All runs of some lines.</summary>
    public static HashSet<string> RunsOf(IEnumerable<string> lines) => lines.SelectMany(Forms).SelectMany(Wording.Runs).ToHashSet(StringComparer.Ordinal);

    /// <summary>What of a statement gives it away: all of it, runs that say something by themselves, and longer runs with any word that means something.</summary>
    private IEnumerable<LetterIndex.Entry> Entries()
    {
        foreach (var statement in _withoutRuns.Concat(_byRun.Values.SelectMany(statements => statements).Distinct()))
        {
            List<(string Key, ValueList<string> Runs, bool Whole)> said = [(statement.Key.Trim(), statement.Runs, true)];
            said.AddRange(statement.Runs.Where(run => Wording.IsTelling(run)).Select(run => (run, (ValueList<string>)[run], false)));
            for (var at = LongRun - 1; at < statement.Runs.Count; at++)
            {
                if (Wording.HasContent(statement.Runs[at]))
                {
                    ValueList<string> runs = [.. statement.Runs.Skip(at - LongRun + 1).Take(LongRun)];
                    said.Add(($"{runs[0]} {string.Join(' ', runs.Skip(1).Select(run => run[(run.LastIndexOf(' ') + 1)..]))}", runs, false));
                }
            }

            foreach (var (key, runs, whole) in said)
            {
                yield return new(new(LetterText.Of(key)), statement.Element, runs, whole);
                yield return new(new(LetterText.OfWordsReversed(key)), statement.Element, runs, whole);
            }
        }
    }

    private void Add(Statement statement)
    {
        if (statement.Runs.Count == 0)
        {
            _withoutRuns.Add(statement);
        }

        foreach (var run in statement.Runs.Distinct())
        {
            if (!_byRun.TryGetValue(run, out var statements))
            {
                _byRun[run] = statements = [];
            }

            statements.Add(statement);
        }
    }

    private static bool IsGuarded(FormulationElement element) => element.Rung >= Rung.Thought;

    /// <summary>A line, and each of its sentences that is long enough to give it away: "That I don't count."</summary>
    private static IEnumerable<string> Parts(string line) =>
        Wording.Sentences(line) is { Count: > 1 } sentences
            ? sentences.Where(sentence => Wording.CountWords(sentence) is var words && (words > Wording.RunLength || (words == Wording.RunLength && Wording.HasContent(sentence)))).Prepend(line)
            : [line];

    private static IEnumerable<string> Lines(FormulationElement element) => element.Says.Tell.Append(element.Text);

    /// <summary>Whether a text gives something away by itself: "I'm worthless" does, "I can't" is in half of what anybody says.</summary>
    private static bool Says(string text) => Wording.Words(text).Count is > 1 and var words && (words >= Wording.RunLength || Wording.HasContent(text));

    [GeneratedRegex(@"\b(can't|cannot|won't)\b|(?<=\w)('m|'re|'ve|'ll|n't)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contraction();
}
