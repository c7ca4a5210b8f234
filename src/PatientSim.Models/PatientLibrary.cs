using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Models;

/// <summary>The patients that come with this package. All are invented. Thread-safe.</summary>
public static class PatientLibrary
{
    private const string Folder = "patients/";

    /// <summary>The ids, in alphabetical order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(PatientLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a patient, for those who want to see where its fields stand.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <returns>The profile, with the place of each field in the file; null when there is no such patient.</returns>
    public static PatientProfileResult? Find(string id)
    {
        using var stream = typeof(PatientLibrary).Assembly.GetManifestResourceStream($"{Folder}{id}.yaml");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return PatientProfileYaml.Parse(reader.ReadToEnd(), $"models/{Folder}{id}.yaml");
    }

    /// <summary>Reads a patient.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="PatientNotFoundException">There is no such patient; the message lists those there are.</exception>
    public static PatientProfile Load(string id) => Find(id)?.GetOrThrow() ?? throw new PatientNotFoundException(id, Ids);

    /// <summary>All patients, in alphabetical order of their ids.</summary>
    /// <returns>Their profiles.</returns>
    public static IEnumerable<PatientProfile> LoadAll() => Ids.Select(Load);
}
