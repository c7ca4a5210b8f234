using System.CommandLine;
using System.Globalization;
using PatientSim.Testing.Studies;

namespace PatientSim.Cli;

/// <summary>Which part of a study a machine plays.</summary>
internal sealed record StudyShard(int Number, int Count)
{
    public static StudyShard Whole { get; } = new(1, 1);

    public static Option<StudyShard> Option() => new("--shard")
    {
        Description = "Play the I-th of N parts, each machine into a folder of its own; 'merge' puts them together.",
        HelpName = "I/N",
        CustomParser = result =>
        {
            if (Parse(result.Tokens[0].Value) is { } shard)
            {
                return shard;
            }

            result.AddError($"--shard cannot be '{result.Tokens[0].Value}'; it has to be a part and how many there are, such as 1/4, 2/4, 3/4 and 4/4.");
            return null;
        },
    };

    public IEnumerable<StudyCell> Of(StudyDesign design) => design.Shard(Number, Count);

    private static StudyShard? Parse(string text) =>
        text.Split('/') is [var number, var count] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var parts) && part >= 1 && part <= parts ? new(part, parts) : null;
}
