using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>Several patients, of the library and of files, and the styles they may be played in.</summary>
internal sealed record ChosenPatients(IReadOnlyList<PatientProfile> Profiles, StyleCatalog Styles)
{
    /// <summary>Reads the patients; all of the library when none is named. A file's own styles may stand beside it.</summary>
    public static ChosenPatients Resolve(string[] patients)
    {
        if (patients.Length == 0)
        {
            return new([.. PatientLibrary.LoadAll()], StyleCatalog.BuiltIn);
        }

        var (ids, paths) = (patients.Distinct().Where(PatientLibrary.Ids.Contains).ToList(), patients.Distinct().Where(patient => !PatientLibrary.Ids.Contains(patient)).ToList());
        if (paths.Find(path => !IsPath(path)) is { } unknown)
        {
            throw new UsageException(unknown.StartsWith('-') ? $"'{unknown}' is not an option here." : new PatientNotFoundException(unknown, PatientLibrary.Ids).Message);
        }

        var folder = PatientFolder.Read([.. paths, .. paths.Where(File.Exists).SelectMany(PatientArgument.StylesBeside)]);
        folder.ThrowIfInvalid();
        if (paths.Count > 0 && folder.Profiles.Count == 0)
        {
            throw new UsageException($"There is no patient in {string.Join(", ", paths.Select(path => $"'{path}'"))}.");
        }

        return new([.. ids.Select(PatientLibrary.Load), .. folder.Profiles], StyleCatalog.BuiltIn.With(folder.Styles));
    }

    /// <summary>The style asked for.</summary>
    public StyleDefinition Style(string asked) => Styles.Ids.Contains(asked)
        ? Styles.Get(new(asked))
        : throw new UsageException($"--style cannot be '{asked}'; it has to be 'all' or some of {string.Join(", ", Styles.Ids)}.{Spelling.DidYouMean(asked, Styles.Ids)}");

    private static bool IsPath(string patient) =>
        Path.Exists(patient) || patient.Contains('/') || patient.Contains('\\') || Path.GetExtension(patient) is ".yaml" or ".yml";
}
