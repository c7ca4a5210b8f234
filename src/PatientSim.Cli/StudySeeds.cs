using System.CommandLine;
using System.Globalization;

namespace PatientSim.Cli;

/// <summary>The seeds of a study, as they are typed: how many, or the first and the last.</summary>
internal sealed record StudySeeds(int First, int Last)
{
    public static StudySeeds Default { get; } = new(1, 5);

    public static Option<StudySeeds> Option() => new("--seeds")
    {
        Description = "How often each patient, style and trainee meet: N for the seeds 1 to N, or A..B. 5 when not given.",
        HelpName = "N|A..B",
        CustomParser = result =>
        {
            if (Parse(result.Tokens[0].Value) is { } seeds)
            {
                return seeds;
            }

            result.AddError($"--seeds cannot be '{result.Tokens[0].Value}'; it has to be a number from 1, or the first and the last seed, such as 1..20.");
            return null;
        },
    };

    private static StudySeeds? Parse(string text) => text.Split("..") switch
    {
        [var count] when Number(count) is { } last and >= 1 => new(1, last),
        [var from, var to] when Number(from) is { } first && Number(to) is { } last && first <= last => new(first, last),
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
