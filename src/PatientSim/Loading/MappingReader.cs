using System.Globalization;
using PatientSim.Diagnostics;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>Binds one block of fields; whatever nobody asked for is reported as unknown by <see cref="Finish"/>.</summary>
internal sealed class MappingReader(YamlMapping mapping, string path, DiagnosticBag diagnostics, Dictionary<string, SourceLocation> locations)
{
    private readonly Dictionary<string, YamlEntry> _entries = mapping.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    private readonly List<string> _known = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public SourceLocation At => mapping.At;

    public string Path => path;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Where fields belong that an author may have left at the edge of the file.</summary>
    public FieldHomes Homes { get; init; } = FieldHomes.OfPatient;

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Whether a list is there and has no items.</summary>
    public bool IsEmptyList(string key) => _entries.GetValueOrDefault(key)?.Value is YamlSequence { Items.Count: 0 };

    /// <summary>Whether a field is there and is a block.</summary>
    public bool IsBlock(string key) => _entries.GetValueOrDefault(key)?.Value is YamlMapping;

    /// <summary>Where a field stands; the block itself when the field is not there.</summary>
    public SourceLocation LocationOf(string key) => _entries.GetValueOrDefault(key)?.Value.At ?? mapping.At;

    public string? Text(string key) => Find(key) is { } node ? Text(key, node) : null;

    public string RequiredText(string key)
    {
        if (!Has(key))
        {
            Find(key);
            diagnostics.Error(DiagnosticIds.Missing, mapping.At, $"'{key}' is missing{(path.Length == 0 ? "" : $" in '{path}'")}.");
        }

        return Text(key) ?? "";
    }

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        diagnostics.Error(DiagnosticIds.BadNumber, LocationOf(key), $"'{key}' has to be a whole number from {least} to {most}.");
        return null;
    }

    public double? Fraction(string key, double least, double most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        diagnostics.Error(DiagnosticIds.BadNumber, LocationOf(key), string.Create(CultureInfo.InvariantCulture, $"'{key}' has to be a number from {least} to {most}, with a point for decimals."));
        return null;
    }

    public bool? Flag(string key)
    {
        switch (Text(key)?.ToLowerInvariant())
        {
            case null:
                return null;
            case "true" or "yes":
                return true;
            case "false" or "no":
                return false;
            default:
                diagnostics.Error(DiagnosticIds.NotAllowed, LocationOf(key), $"'{key}' has to be one of true, false.");
                return null;
        }
    }

    public T? Choice<T>(string key, Vocabulary<T> vocabulary)
        where T : struct, Enum => Text(key) is { } text ? Choose(key, text, LocationOf(key), vocabulary) : null;

    /// <summary>A list of words of a vocabulary.</summary>
    public ValueList<T> Choices<T>(string key, Vocabulary<T> vocabulary)
        where T : struct, Enum => List(key, (node, _) => ItemText(key, node) is { } text ? Choose(key, text, node.At, vocabulary) : null).OfType<T>().ToValueList();

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ValueList<string> Texts(string key) => LocatedTexts(key).Select(item => item.Text).ToValueList();

    /// <summary>A list of texts, each with its place; a single text counts as a list of one.</summary>
    public ValueList<LocatedText> LocatedTexts(string key) => List(key, (node, _) => ItemText(key, node) is { } text ? new LocatedText(node.At, text) : null).OfType<LocatedText>().ToValueList();

    /// <summary>A list whose items <paramref name="bind"/> makes; what it cannot make it reports itself.</summary>
    public ValueList<T?> List<T>(string key, Func<YamlNode, string, T?> bind)
    {
        var list = PathOf(key);
        switch (Find(key))
        {
            case YamlSequence sequence:
                return sequence.Items.Select((item, index) => bind(Located(item, $"{list}[{index}]"), $"{list}[{index}]")).ToValueList();
            case YamlScalar { IsEmpty: false } scalar:
                return [bind(Located(scalar, $"{list}[0]"), $"{list}[0]")];
            case YamlScalar:
                ReportEmpty(key);
                break;
            case YamlMapping node:
                diagnostics.Error(DiagnosticIds.WrongShape, node.At, $"'{key}' has to be a list: start each item with '- '.");
                break;
        }

        return [];
    }

    /// <summary>A list of blocks, in which a plain text stands for a block with only that text under <paramref name="textKey"/>.</summary>
    public ValueList<T> Items<T>(string key, string textKey, Func<MappingReader, T?> bind)
        where T : class =>
        List(key, (node, item) => ReaderFor(node, item, key, textKey) is { } reader ? reader.Bind(bind) : null).OfType<T>().ToValueList();

    /// <summary>A nested block; null when it is not there.</summary>
    public T? Block<T>(string key, Func<MappingReader, T> bind)
        where T : class
    {
        switch (Find(key))
        {
            case YamlMapping node:
                return new MappingReader(node, PathOf(key), diagnostics, locations).Bind(bind);
            case YamlScalar { IsEmpty: true }:
                ReportEmpty(key);
                return null;
            case null or YamlRefused:
                return null;
            case { } node:
                diagnostics.Error(DiagnosticIds.WrongShape, node.At, $"'{key}' has to be a block of fields, one per line and indented.");
                return null;
        }
    }

    /// <summary>A nested block, in which a plain list or text stands for a block with only <paramref name="listKey"/>.</summary>
    public T? BlockOrList<T>(string key, string listKey, Func<MappingReader, T> bind)
        where T : class =>
        Find(key) is { } node and (YamlSequence or YamlScalar { IsEmpty: false })
            ? new MappingReader(new(node.At, [new(listKey, node.At, node)]), PathOf(key), diagnostics, locations).Bind(bind)
            : Block(key, bind);

    /// <summary>A block whose field names are free; <paramref name="bind"/> gets a reader of the block and each name.</summary>
    public ValueMap<TKey, TValue> Map<TKey, TValue>(string key, Func<MappingReader, YamlEntry, KeyValuePair<TKey, TValue>?> bind)
        where TKey : notnull => Block(key, block => block.Bound(bind)) ?? ValueMap<TKey, TValue>.Empty;

    /// <summary>Binds this block and reports what was left over.</summary>
    public T Bind<T>(Func<MappingReader, T> bind)
    {
        var result = bind(this);
        Finish();
        return result;
    }

    /// <summary>Says that problems of a field whose name is free are shown at its name.</summary>
    public void PointToName(YamlEntry entry) => locations[PathOf(entry.Key)] = entry.At;

    private ValueMap<TKey, TValue> Bound<TKey, TValue>(Func<MappingReader, YamlEntry, KeyValuePair<TKey, TValue>?> bind)
        where TKey : notnull
    {
        var words = new Dictionary<TKey, string>();
        var pairs = new List<KeyValuePair<TKey, TValue>>();
        foreach (var entry in mapping.Entries)
        {
            if (bind(this, entry) is not { } pair)
            {
                continue;
            }

            if (words.TryAdd(pair.Key, entry.Key))
            {
                pairs.Add(pair);
            }
            else
            {
                diagnostics.Error(DiagnosticIds.DuplicateField, entry.At, $"'{entry.Key}' says the same as '{words[pair.Key]}'; keep one of them.");
            }
        }

        return new(pairs);
    }

    private void Finish()
    {
        foreach (var entry in mapping.Entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            diagnostics.Error(DiagnosticIds.UnknownField, entry.At, $"{Spelling.Quote(entry.Key)} is not a known field{(path.Length == 0 ? "" : $" of '{path}'")}.{Hint(entry.Key)}");
        }

        string Hint(string written) =>
            path.Length == 0 && Homes.Of(written) is { } home ? $" It belongs under '{home}': move it there and indent it." :
            Spelling.Nearest(written, _known.Where(key => !Has(key))) is { } word ? $" Did you mean '{word}'?" : $" Known: {string.Join(", ", _known)}.";
    }

    private MappingReader? ReaderFor(YamlNode node, string item, string key, string textKey)
    {
        switch (node)
        {
            case YamlMapping block:
                return new(block, item, diagnostics, locations);
            case YamlScalar { IsEmpty: false } scalar:
                return new(new(scalar.At, [new(textKey, scalar.At, scalar)]), item, diagnostics, locations);
            case not YamlRefused:
                diagnostics.Error(DiagnosticIds.WrongShape, node.At, $"Each item of '{key}' has to be a text, or a block with '{textKey}'.");
                return null;
            default:
                return null;
        }
    }

    private YamlNode? Find(string key)
    {
        if (_asked.Add(key))
        {
            _known.Add(key);
        }

        return _entries.TryGetValue(key, out var entry) ? Located(entry.Value, PathOf(key)) : null;
    }

    private string? ItemText(string key, YamlNode node)
    {
        if (node is YamlScalar or YamlRefused)
        {
            return Text(key, node);
        }

        diagnostics.Error(DiagnosticIds.WrongShape, node.At, $"Each item of '{key}' has to be a text; put quotes around a text that has a colon in it.");
        return null;
    }

    private string? Text(string key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsEmpty: false } scalar when scalar.Text.Trim().Length > 0:
                return scalar.Text.Trim();
            case YamlScalar:
                diagnostics.Error(DiagnosticIds.Empty, node.At, $"'{key}' has no value: fill it in or take the line out.");
                return null;
            case not YamlRefused:
                diagnostics.Error(DiagnosticIds.WrongShape, node.At, $"'{key}' has to be a text.");
                return null;
            default:
                return null;
        }
    }

    private T? Choose<T>(string key, string text, SourceLocation at, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        if (vocabulary.TryFind(text, out var value))
        {
            return value;
        }

        diagnostics.Error(DiagnosticIds.NotAllowed, at, $"'{key}' has to be {vocabulary.Allowed(text)}");
        return null;
    }

    private void ReportEmpty(string key) => diagnostics.Error(DiagnosticIds.Empty, LocationOf(key), $"'{key}' has no value: fill it in or take the line out.");

    private YamlNode Located(YamlNode node, string place)
    {
        locations[place] = node.At;
        return node;
    }

    /// <summary>Lets a field be found under its proper name too, where the author wrote an alias.</summary>
    public void Alias(string key, string name) => locations.TryAdd(PathOf(name), LocationOf(key));

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
