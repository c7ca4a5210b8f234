using System.Collections.Concurrent;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>All patients of a host, by id. Thread-safe.</summary>
public sealed class PatientCatalog
{
    private readonly Dictionary<string, PatientProfile> _profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ISimulatedPatient> _patients = new(StringComparer.Ordinal);
    private readonly PatientEngine _engine;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="profiles">The patients' profiles.</param>
    /// <param name="engine">The engine they share.</param>
    /// <exception cref="ArgumentException">Two profiles have the same id.</exception>
    public PatientCatalog(IEnumerable<PatientProfile> profiles, PatientEngine engine)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        ArgumentNullException.ThrowIfNull(engine);
        _engine = engine;
        foreach (var profile in profiles)
        {
            if (!_profiles.TryAdd(profile.Id, profile))
            {
                throw new ArgumentException($"Two patients have the id '{profile.Id}'; ids have to be unique.", nameof(profiles));
            }
        }
    }

    /// <summary>The ids, in alphabetical order.</summary>
    public ValueList<string> Ids => [.. _profiles.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The patient with this id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The patient; the same object for the same id.</returns>
    /// <exception cref="PatientNotFoundException">There is none; the message lists the known ids.</exception>
    public ISimulatedPatient Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _profiles.TryGetValue(id, out var profile)
            ? _patients.GetOrAdd(id, static (_, made) => new SimulatedPatient(made.profile, made._engine), (profile, _engine))
            : throw new PatientNotFoundException(id, _profiles.Keys);
    }
}
