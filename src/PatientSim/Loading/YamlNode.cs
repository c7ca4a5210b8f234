namespace PatientSim.Loading;

/// <summary>A value of a YAML file and where it stands.</summary>
internal abstract record YamlNode(SourceLocation At);

/// <summary>A text. A plain scalar that YAML reads as nothing has <see cref="IsEmpty"/>.</summary>
internal sealed record YamlScalar(SourceLocation At, string Text, bool IsEmpty) : YamlNode(At);

/// <summary>A list.</summary>
internal sealed record YamlSequence(SourceLocation At, IReadOnlyList<YamlNode> Items) : YamlNode(At);

/// <summary>A block of fields.</summary>
internal sealed record YamlMapping(SourceLocation At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At);

/// <summary>A field of a block.</summary>
internal sealed record YamlEntry(string Key, SourceLocation At, YamlNode Value);

/// <summary>Something that was refused: it has been reported, and nothing more is said about it.</summary>
internal sealed record YamlRefused(SourceLocation At) : YamlNode(At);
