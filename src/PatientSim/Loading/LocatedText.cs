namespace PatientSim.Loading;

/// <summary>A text of a file and where it stands.</summary>
internal sealed record LocatedText(SourceLocation At, string Text);
