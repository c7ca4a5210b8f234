using PatientSim.Profiles;

namespace PatientSim.Testing.Studies;

/// <summary>An interview of a study in one line, for tables: it holds nothing of what was said.</summary>
public sealed record StudyResult
{
    /// <summary>The patient's id.</summary>
    public required string Patient { get; init; }

    /// <summary>The style.</summary>
    public required ConversationalStyle Style { get; init; }

    /// <summary>The trainee's name.</summary>
    public required string Trainee { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>How the interview ended.</summary>
    public required InterviewEnd End { get; init; }

    /// <summary>How many turns it had.</summary>
    public required int Turns { get; init; }

    /// <summary>The mean words of a reply, with two decimals; null when there was none.</summary>
    public double? Words { get; init; }

    /// <summary>The deepest rung that was told; null when nothing was.</summary>
    public Rung? Deepest { get; init; }

    /// <summary>How many elements of the formulation were told.</summary>
    public required int Told { get; init; }

    /// <summary>How often each guard objected, by its flag.</summary>
    public ValueMap<string, int> GuardHits { get; init; } = ValueMap<string, int>.Empty;

    /// <summary>Calls of the voice.</summary>
    public required int Calls { get; init; }

    /// <summary>Input tokens as the provider counted them; null when it did not.</summary>
    public long? InputTokens { get; init; }

    /// <summary>Output tokens as the provider counted them; null when it did not.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>The fingerprint of the system message; null when there was no turn.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The interview's file in the folder of the study.</summary>
    public required string File { get; init; }

    /// <summary>The line of an interview.</summary>
    /// <param name="cell">Which one.</param>
    /// <param name="report">The interview.</param>
    /// <returns>Its line.</returns>
    public static StudyResult Of(StudyCell cell, InterviewReport report)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(report);
        var told = report.Disclosures.Select(disclosure => disclosure.Element).ToList();
        return new()
        {
            Patient = cell.Patient,
            Style = cell.Style,
            Trainee = cell.Trainee,
            Seed = cell.Seed,
            End = report.End,
            Turns = report.Turns.Count,
            Words = report.Turns.Count == 0 ? null : Math.Round(report.Words.Average(), 2),
            Deepest = told.Count == 0 ? null : told.Max(element => element.Rung),
            Told = told.Count,
            GuardHits = report.GuardHits,
            Calls = report.ModelCalls,
            InputTokens = report.InputTokens,
            OutputTokens = report.OutputTokens,
            Fingerprint = report.Fingerprint,
            File = cell.File,
        };
    }

    /// <summary>The line as JSON.</summary>
    /// <returns>JSON on one line, without its line break, with every field.</returns>
    public string ToJson() => StudyJson.WriteWhole(this);
}
