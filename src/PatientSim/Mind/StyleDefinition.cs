using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>A conversational style: a manner of speaking, and how it bends the dynamics.</summary>
public sealed record StyleDefinition
{
    /// <summary>The format that the library reads.</summary>
    public const string Format = "patientsim-style/1";

    /// <summary>The style's id.</summary>
    public required ConversationalStyle Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Label { get; init; }

    /// <summary>The manner of speaking, described for a chat model.</summary>
    public required string Manner { get; init; }

    /// <summary>Multiplies the length of replies.</summary>
    public double LengthScale { get; init; } = 1;

    /// <summary>The most words of a reply. The one length limit there is, together with <see cref="MaxSentences"/>.</summary>
    public int MaxWords { get; init; } = 45;

    /// <summary>The most sentences of a reply.</summary>
    public int MaxSentences { get; init; } = 4;

    /// <summary>The chance, 0..1, that the offline voice pauses ("...") in a line where there is room for it.</summary>
    public double Pauses { get; init; }

    /// <summary>The chance, 0..1, that the offline voice ends a line with an exclamation mark.</summary>
    public double Exclaims { get; init; }

    /// <summary>Openness at the start, 0..1.</summary>
    public double Openness { get; init; } = 0.2;

    /// <summary>Multiplies what trust gains.</summary>
    public double Gain { get; init; } = 1;

    /// <summary>Multiplies what trust loses.</summary>
    public double Loss { get; init; } = 1;

    /// <summary>The chance, 0..1, of each stance that is the style's own.</summary>
    public ValueMap<Stance, double> Stances { get; init; } = ValueMap<Stance, double>.Empty;

    /// <summary>What the offline voice says when the profile has no words of its own, by phrase set.</summary>
    public ValueMap<string, ValueList<string>> Phrases { get; init; } = ValueMap<string, ValueList<string>>.Empty;

    /// <summary>The chance of a stance.</summary>
    /// <param name="stance">A stance.</param>
    /// <returns>0..1.</returns>
    public double ChanceOf(Stance stance) => Stances.TryGetValue(stance, out var chance) ? chance : 0;

    /// <summary>The phrases of a set; none when the style has no such set.</summary>
    internal ValueList<string> PhrasesOf(string set) => Phrases.TryGetValue(set, out var phrases) ? phrases : [];
}
