using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>Trainee turns coded without a patient: a JSON object per line in, one per line out.</summary>
internal static class CodeCommand
{
    private const string Example = """{"text": "How was your week?", "previous": null}""";

    // A character may be written as an escape of six.
    private const int MostPerLine = (2 * 6 * PatientSession.MostCharacters) + 200;

    private static readonly string[] s_fields = ["text", "previous"];

    public static Command Create(CliHost host)
    {
        var json = new Option<bool>("--json") { Description = "What it writes anyway." };
        var command = new Command("code", $"Code trainee turns with AnnoMI's label names. Lines in: {Example}; lines out: main, six, flags, confidence. Exit code 1 when a line cannot be read.") { json };
        command.SetAction((_, _) => RunAsync(host));
        return command;
    }

    private static async Task<int> RunAsync(CliHost host)
    {
        if (host.InputIsTerminal)
        {
            host.Error.WriteLine($"One JSON object per line, such as {Example}; an end of input (Ctrl-D, on Windows Ctrl-Z) ends.");
        }

        var cancelled = host.Interrupts.Renew();
        var lines = new LimitedLines(host.Input, MostPerLine);
        var exit = ExitCode.Fine;
        for (var number = 1; await lines.ReadAsync(cancelled) is { } line; number++)
        {
            if (line.Text.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            var (turn, problem) = Read(line);
            if (turn is var (text, previous))
            {
                Json.WriteLine(host.Output, Object(TraineeTurnCoder.CodeWithoutPatient(text, previous)));
            }
            else
            {
                exit = ExitCode.Findings;
                host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {number}: {problem}"));
            }
        }

        return exit;
    }

    /// <summary>The turn on a line, or what is wrong with the line and what may stand there.</summary>
    private static ((string Text, string? Previous)? Turn, string? Problem) Read((string Text, bool IsCut) line)
    {
        if (line.IsCut)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"longer than {MostPerLine:N0} characters; 'text' and 'previous' may have {PatientSession.MostCharacters:N0} each."));
        }

        try
        {
            using var parsed = JsonDocument.Parse(line.Text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? Read(parsed.RootElement) : (null, $"not a JSON object. Each line has to be one, such as {Example}");
        }
        catch (JsonException exception)
        {
            var isObject = line.Text.AsSpan().TrimStart().StartsWith("{");
            var column = (exception.BytePositionInLine ?? 0) + 1;
            return (null, isObject
                ? string.Create(CultureInfo.InvariantCulture, $"not JSON from byte {column} on. Each line has to be an object such as {Example}")
                : $"not JSON. Each line has to be an object such as {Example}");
        }
    }

    private static ((string Text, string? Previous)? Turn, string? Problem) Read(JsonElement turn)
    {
        foreach (var field in turn.EnumerateObject())
        {
            if (turn.EnumerateObject().Count(other => other.Name == field.Name) > 1)
            {
                return (null, $"'{Plain.Line(field.Name)}' is there more than once.");
            }

            if (!s_fields.Contains(field.Name))
            {
                return (null, $"'{Plain.Line(field.Name)}' is not a field here; 'text' and 'previous' are.{Spelling.DidYouMean(field.Name, s_fields)}");
            }
        }

        if (!turn.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return (null, $"'text' has to be there, and a string, as in {Example}");
        }

        if (turn.TryGetProperty("previous", out var previous) && previous.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
        {
            return (null, "'previous' has to be a string or null.");
        }

        string words;
        string? before;
        try
        {
            (words, before) = (text.GetString()!, previous.ValueKind == JsonValueKind.String ? previous.GetString() : null);
        }
        catch (InvalidOperationException)
        {
            return (null, "an escape such as \\ud83d stands alone; it needs its second half.");
        }

        return words.Length > PatientSession.MostCharacters || before?.Length > PatientSession.MostCharacters
            ? (null, string.Create(CultureInfo.InvariantCulture, $"'text' and 'previous' may have {PatientSession.MostCharacters:N0} characters each."))
            : string.IsNullOrWhiteSpace(words) ? (null, "'text' is empty.") : ((words, before), null);
    }

    private static JsonObject Object(TraineeAct act) => new()
    {
        ["main"] = Words.Of(act.Main),
        ["six"] = act.Six,
        ["flags"] = Json.Array(act.Flags.Select(flag => Words.Of(flag)).Concat(act.Errors.Select(error => Words.Of(error))).Select(word => JsonValue.Create(word))),
        ["confidence"] = act.Confidence,
    };
}
