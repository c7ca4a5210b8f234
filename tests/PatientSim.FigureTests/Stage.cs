using System.Collections.Concurrent;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.FigureTests;

/// <summary>Plays scripts to every patient in every style with the offline voice, once for all figures.</summary>
internal static class Stage
{
    /// <summary>The seeds each combination is played with.</summary>
    public const int Seeds = 5;

    private static readonly ConcurrentDictionary<string, SimulatedPatient> s_patients = new(StringComparer.Ordinal);

    // What is measured is the patient: nobody is here to be looked after.
    private static readonly PatientEngine s_engine = new() { Care = new() { ReadsDistress = false } };

    private static readonly Lazy<IReadOnlyList<Played>> s_good = new(() => PlayAll(Script.Good));
    private static readonly Lazy<IReadOnlyList<Played>> s_poor = new(() => PlayAll(Script.Poor));
    private static readonly Lazy<IReadOnlyList<Played>> s_warm = new(() => PlayAll(Script.Warm));
    private static readonly Lazy<IReadOnlyList<Played>> s_cold = new(() => PlayAll(Script.Cold));

    /// <summary>The ids of the patients.</summary>
    public static IReadOnlyList<string> Patients => PatientLibrary.Ids;

    /// <summary>The ids of the styles.</summary>
    public static IReadOnlyList<string> Styles => StyleCatalog.BuiltIn.Ids;

    /// <summary>The good scripts, played.</summary>
    public static IReadOnlyList<Played> Good => s_good.Value;

    /// <summary>The poor scripts, played.</summary>
    public static IReadOnlyList<Played> Poor => s_poor.Value;

    /// <summary>The warm but incurious scripts, played.</summary>
    public static IReadOnlyList<Played> Warm => s_warm.Value;

    /// <summary>The curious but cold scripts, played.</summary>
    public static IReadOnlyList<Played> Cold => s_cold.Value;

    /// <summary>A patient with the offline voice.</summary>
    public static SimulatedPatient Patient(string id) => s_patients.GetOrAdd(id, key => new SimulatedPatient(PatientLibrary.Load(key), s_engine));

    /// <summary>A session in which nothing was said yet.</summary>
    public static PatientSession Start(string patient, string style, int seed) =>
        Patient(patient).StartSession(new() { Style = new ConversationalStyle(style), Seed = seed });

    /// <summary>Plays one script.</summary>
    public static Played Play(Script script, string patient, string style, int seed)
    {
        var session = Start(patient, style, seed);
        foreach (var line in script.Turns.TakeWhile(_ => !session.HasEnded))
        {
            Say(session, line);
        }

        return new(script, patient, style, seed, session, session.ForInstructor());
    }

    /// <summary>Says one thing; the offline voice answers without waiting for anything.</summary>
    public static PatientTurn Say(PatientSession session, string line) => session.SayAsync(line).GetAwaiter().GetResult();

    /// <summary>Works on all items, two at a time, and keeps their order.</summary>
    public static IReadOnlyList<TResult> Each<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work) =>
        [.. items.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(work)];

    private static IReadOnlyList<Played> PlayAll(IReadOnlyList<Script> scripts) => Each(
        from script in scripts from patient in Patients from style in Styles from seed in Enumerable.Range(0, Seeds) select (script, patient, style, seed),
        cell => Play(cell.script, cell.patient, cell.style, cell.seed));
}
