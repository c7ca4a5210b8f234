namespace PatientSim.Testing.Trainees;

/// <summary>A text file of phrases that is part of the library: sections in square brackets, a phrase a line. Lines that begin with <c>#</c> are remarks.</summary>
internal sealed class PhraseFile
{
    private readonly Dictionary<string, List<string>> _sections = [];

    /// <summary>Reads one of the library's files.</summary>
    public PhraseFile(string name)
    {
        using var stream = typeof(PhraseFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library was built without its data file '{name}'.");
        using var reader = new StreamReader(stream);
        var section = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                _sections.Add(line.Trim('[', ']'), section = []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                section.Add(line);
            }
        }
    }

    /// <summary>The names of the sections.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>The phrases of a section.</summary>
    public IReadOnlyList<string> this[string section] => _sections[section];
}
