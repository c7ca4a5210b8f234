using PatientSim.Diagnostics;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>There is no patient with this id.</summary>
public sealed class PatientNotFoundException : PatientSimException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="id">The id asked for.</param>
    /// <param name="knownIds">The ids there are.</param>
    public PatientNotFoundException(string id, IEnumerable<string> knownIds)
        : this(id, [.. knownIds.Order(StringComparer.Ordinal)])
    {
    }

    private PatientNotFoundException(string id, ValueList<string> knownIds)
        : base(Sentence(id, knownIds))
    {
        Id = id;
        KnownIds = knownIds;
    }

    /// <summary>The id asked for.</summary>
    public string Id { get; }

    /// <summary>The ids there are, in alphabetical order.</summary>
    public ValueList<string> KnownIds { get; }

    private static string Sentence(string id, ValueList<string> knownIds) =>
        $"There is no patient '{id}'.{Loading.Spelling.DidYouMean(id, knownIds)} {(knownIds.Count == 0 ? "No patient is known." : $"Known: {string.Join(", ", knownIds)}.")}";
}
