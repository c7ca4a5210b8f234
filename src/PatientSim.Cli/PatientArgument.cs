using System.CommandLine;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>The argument <c>&lt;patient&gt;</c>: an id of the library, or a file.</summary>
internal static class PatientArgument
{
    public static Argument<string> Required() => new("patient") { Description = "An id of the library, or the path of a YAML file." };

    public static Argument<string?> Optional() => new("patient")
    {
        Description = "An id of the library, or the path of a YAML file.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Reads the patient. A file's own styles may stand beside it.</summary>
    public static ChosenPatient Resolve(string patient)
    {
        if (PatientLibrary.Find(patient) is { } built)
        {
            return new(built.GetOrThrow(), built.Locations, $"models/patients/{patient}.yaml", StyleCatalog.BuiltIn);
        }

        if (patient.StartsWith('-') && !File.Exists(patient))
        {
            throw new UsageException($"'{patient}' is not an option here.");
        }

        if (Directory.Exists(patient))
        {
            throw new UsageException($"'{patient}' is a folder; name one patient's file in it.");
        }

        if (!LooksLikePath(patient))
        {
            throw new UsageException(new PatientNotFoundException(patient, PatientLibrary.Ids).Message);
        }

        var folder = PatientFolder.Read([patient, .. StylesBeside(patient)]);
        if (folder.Results is not [{ Profile: { } profile } result])
        {
            folder.ThrowIfInvalid();
            throw new UsageException($"'{patient}' is a style, not a patient.");
        }

        return new(profile, result.Locations, patient, StyleCatalog.BuiltIn.With(folder.Styles));
    }

    /// <summary>The style files in the folder of a file.</summary>
    public static IEnumerable<string> StylesBeside(string file)
    {
        var folder = Path.GetDirectoryName(file) ?? "";
        try
        {
            return [.. Directory.EnumerateFiles(folder.Length == 0 ? "." : folder)
                .Select(name => Path.Combine(folder, Path.GetFileName(name)))
                .Where(name => Path.GetExtension(name) is ".yaml" or ".yml" && name != file && SaysStyle(name)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool SaysStyle(string file) => File.ReadLines(file).Take(20).Any(line => line.StartsWith("format: patientsim-style/", StringComparison.Ordinal));

    public static bool LooksLikePath(string patient) =>
        File.Exists(patient) || patient.Contains('/') || patient.Contains('\\') || Path.GetExtension(patient) is ".yaml" or ".yml";
}

/// <summary>A patient that was found.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Locations">Where each field stands.</param>
/// <param name="Path">How the file is named.</param>
/// <param name="Styles">The styles the patient may be played in.</param>
internal sealed record ChosenPatient(PatientProfile Profile, IReadOnlyDictionary<string, SourceLocation> Locations, string Path, StyleCatalog Styles)
{
    /// <summary>The style asked for; the patient's own when none is.</summary>
    public ConversationalStyle Style(string? asked)
    {
        if (asked is not null && !Styles.Ids.Contains(asked))
        {
            throw new UsageException($"--style cannot be '{asked}'; it has to be one of {string.Join(", ", Styles.Ids)}.{Spelling.DidYouMean(asked, Styles.Ids)}");
        }

        return asked is null ? Profile.Style : new(asked);
    }

    /// <summary>The line of a field; null when the file does not have it, as with a default.</summary>
    public int? LineOf(string field)
    {
        // A plain list under voice.says is all 'tell', which the path then does not name.
        var plain = field.Replace(".tell[", "[", StringComparison.Ordinal);
        return Locations.TryGetValue(field, out var at) || Locations.TryGetValue(plain, out at) ? at.Line : null;
    }
}
