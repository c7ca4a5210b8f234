namespace PatientSim.Testing.Scripts;

/// <summary>The transcript of a script that somebody has approved, in a file beside it.</summary>
internal static class ApprovedTranscript
{
    /// <summary>Writes what was said as approved.</summary>
    public static void Write(InterviewScript script, InterviewReport report) => WholeFile.Write(script.TranscriptPath, report.Transcript());

    /// <summary>Compares what was said with what is approved.</summary>
    /// <returns>The first difference; null when there is none, or nothing is approved.</returns>
    public static async Task<ExpectationFailure?> CompareAsync(InterviewScript script, InterviewReport report, CancellationToken cancellationToken)
    {
        if (!File.Exists(script.TranscriptPath))
        {
            return null;
        }

        var approved = Lines(await File.ReadAllTextAsync(script.TranscriptPath, cancellationToken).ConfigureAwait(false));
        var said = Lines(report.Transcript());
        for (var line = 0; line < Math.Max(approved.Length, said.Length); line++)
        {
            var (expected, actual) = (approved.ElementAtOrDefault(line), said.ElementAtOrDefault(line));
            if (expected != actual)
            {
                var column = (expected ?? "").Zip(actual ?? "").TakeWhile(pair => pair.First == pair.Second).Count() + 1;
                return new(script.TranscriptPath, line + 1, column, null, $"expected {Shown(expected)}, but it is {Shown(actual)}; run with --update if this is meant");
            }
        }

        return null;
    }

    private static string Shown(string? line) => line is null ? "the end" : $"\"{line.Trim()}\"";

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
