using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using PatientSim.Loading;

namespace PatientSim.Cli;

/// <summary>Options whose values are words of a closed set, written as in the YAML.</summary>
internal static class Words
{
    public static Option<T?> Option<T>(string name, string description)
        where T : struct, Enum
    {
        var words = All<T>();
        return new(name)
        {
            Description = $"{description}: {string.Join(", ", words.Keys)}.",
            HelpName = string.Join('|', words.Keys),
            CustomParser = result => words.TryGetValue(result.Tokens[0].Value, out var value) ? value : Refuse<T>(result, name, words.Keys),
        };
    }

    public static Option<int> Seed() => new("--seed")
    {
        Description = "Same patient, style, seed and words: same session. 0 when not given.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            {
                result.AddError("--seed has to be a whole number.");
            }

            return seed;
        },
    };

    /// <summary>A number of things, such as <c>1 turn</c> and <c>1,200 turns</c>.</summary>
    public static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    /// <summary>A whole number from 1 to 1024.</summary>
    public static Option<int> CountOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > 1024)
            {
                result.AddError($"{name} has to be a whole number from 1 to 1024.");
            }

            return count;
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "JSON, with the field names of the YAML." };

    /// <summary>The word for a value, as YAML and JSON have it.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a word, or a usage error that says which words there are.</summary>
    public static T Parse<T>(string name, string word)
        where T : struct, Enum
    {
        var words = All<T>();
        return words.TryGetValue(word, out var value) ? value : throw new UsageException($"'{name}' has to be one of {string.Join(", ", words.Keys)}.{Spelling.DidYouMean(word, words.Keys)}");
    }

    private static Dictionary<string, T> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => Of(value));

    private static T? Refuse<T>(ArgumentResult result, string name, IReadOnlyCollection<string> words)
        where T : struct, Enum
    {
        var written = result.Tokens[0].Value;
        result.AddError($"{name} cannot be '{written}'; it has to be one of {string.Join(", ", words)}.{Spelling.DidYouMean(written, words)}");
        return null;
    }
}
