using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>A line of a system message and where it comes from.</summary>
/// <param name="Text">The line.</param>
/// <param name="Fields">The profile fields in it, such as <c>identity.age</c>; empty for the library's own words and the style's.</param>
public sealed record PromptLine(string Text, ValueList<string> Fields)
{
    /// <summary>A text without the line, safe to log.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => nameof(PromptLine);
}
