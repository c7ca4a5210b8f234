using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Testing.Studies;

/// <summary>A style of a study.</summary>
/// <param name="Id">The style's id.</param>
/// <param name="Hash">A hash of its definition, to notice that it has changed.</param>
public sealed record StudyStyle(ConversationalStyle Id, string Hash)
{
    /// <summary>The style of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>Its id and hash.</returns>
    public static StudyStyle Of(StyleDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new(definition.Id, StudyJson.Hash(definition));
    }
}
