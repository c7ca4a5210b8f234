using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>The patients that scripts name: of the library, or of files. Each is read once. Thread-safe.</summary>
internal sealed class ScriptPatients(IChatClient voice)
{
    private readonly ConcurrentDictionary<string, Lazy<ISimulatedPatient>> _patients = new(StringComparer.Ordinal);

    /// <exception cref="PatientNotFoundException">There is no such patient in the library.</exception>
    /// <exception cref="PatientProfileException">The patient's file has errors.</exception>
    /// <exception cref="ArgumentException">The path is of something else than a patient.</exception>
    public ISimulatedPatient Get(string patient) => _patients.GetOrAdd(patient, named => new(() => Read(named))).Value;

    private SimulatedPatient Read(string patient)
    {
        if (PatientLibrary.Find(patient) is null && !PatientArgument.LooksLikePath(patient))
        {
            throw new PatientNotFoundException(patient, PatientLibrary.Ids);
        }

        try
        {
            var chosen = PatientArgument.Resolve(patient);
            return new(chosen.Profile, new() { Voice = voice, Styles = chosen.Styles });
        }
        catch (UsageException exception)
        {
            throw new ArgumentException(exception.Message, nameof(patient), exception);
        }
    }
}
