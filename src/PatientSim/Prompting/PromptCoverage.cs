using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>Proves that every field of a profile is used by a prompt or kept from it on purpose.</summary>
/// <remarks>A field that reaches no prompt and that nothing withholds is what left PATIENT-Ψ's prompt without its core beliefs.</remarks>
public static partial class PromptCoverage
{
    private static readonly (Regex Field, FieldUse Use, string Reason)[] s_always =
    [
        (Internal(), FieldUse.Withheld, "a name or link inside the file; the mind uses it"),
        (Gates(), FieldUse.Withheld, "decides when something opens; the mind uses it"),
        (Attribution(), FieldUse.Withheld, "for people, not for the voice"),
        (Numbers(), FieldUse.Withheld, "steers the mind; never spoken"),
        (AskedBy(), FieldUse.Withheld, "recognizes questions; the mind uses it"),
    ];

    private static readonly (Regex Field, FieldUse Use, string Reason)[] s_staged =
    [
        (Later(), FieldUse.TurnNote, "from the second session on, when asked for"),
        (Sore(), FieldUse.TurnNote, "when a trainee steps on it"),
        (SoreCause(), FieldUse.Withheld, "decides when the reaction comes; the mind uses it"),
        (Spoken(), FieldUse.TurnNote, "as an example, when its element is offered"),
        (Topic(), FieldUse.TurnNote, "when its question is dodged"),
        (Kinds(), FieldUse.Withheld, "describes a belief; for the trainer"),
    ];

    private static readonly (Regex Field, FieldUse Use, string Reason)[] s_everything =
    [
        (Later(), FieldUse.Withheld, "from the second session on, in the note on the time between"),
        (SoreCause(), FieldUse.Withheld, "links inside the file"),
        (Spoken(), FieldUse.Withheld, "this policy sends no example lines"),
        (Topic(), FieldUse.Withheld, "this policy sends the text itself"),
    ];

    /// <summary>What becomes of each field.</summary>
    /// <param name="profile">The patient.</param>
    /// <param name="system">The system message compiled from it.</param>
    /// <param name="policy">The policy it was compiled for.</param>
    /// <returns>One entry for each field that has a value, in the order of the file.</returns>
    public static ValueList<FieldCoverage> Of(PatientProfile profile, SystemPrompt system, DisclosurePolicy policy = DisclosurePolicy.Staged)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(system);
        var used = system.Lines.SelectMany(line => line.Fields).ToHashSet(StringComparer.Ordinal);
        var offered = policy == DisclosurePolicy.Staged ? Formulation.Of(profile).Elements.ToDictionary(element => element.Field) : [];
        return [.. ProfileJson.Fields(profile).Select(field => Cover(field.Key))];

        FieldCoverage Cover(string field)
        {
            if (used.Contains(field))
            {
                return new(field, FieldUse.System, "in the system message");
            }

            // The emotions of a situation are one element, so its field is the block.
            var element = offered.GetValueOrDefault(field) ?? offered.GetValueOrDefault(field[..Math.Max(0, field.LastIndexOf('.'))]);
            if (element is not null)
            {
                return new(field, FieldUse.TurnNote, $"once in reach and asked for (rung {(int)element.Rung})");
            }

            var rule = s_always.Concat(policy == DisclosurePolicy.Staged ? s_staged : s_everything).FirstOrDefault(rule => rule.Field.IsMatch(field));
            return rule.Field is null ? new(field, FieldUse.Unused, "reaches no prompt") : new(field, rule.Use, rule.Reason);
        }
    }

    [GeneratedRegex(@"^id$|\.id$|\.(from|expresses)\[\d+\]$")]
    private static partial Regex Internal();

    [GeneratedRegex(@"\.(rung|opens_to|sensitive)$|\.after\[\d+\]$")]
    private static partial Regex Gates();

    [GeneratedRegex(@"^about\.")]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^sessions\.")]
    private static partial Regex Later();

    [GeneratedRegex(@"^difficulty$|^core_beliefs\[\d+\]\.strength$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^facts\[\d+\]\.(topic|asked_by\[\d+\])$")]
    private static partial Regex AskedBy();

    [GeneratedRegex(@"^sore_spots\[\d+\]\.reaction$")]
    private static partial Regex Sore();

    [GeneratedRegex(@"^sore_spots\[\d+\]\.(about|touches|when\[\d+\])$")]
    private static partial Regex SoreCause();

    [GeneratedRegex(@"^voice\.says\.")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\.topic$")]
    private static partial Regex Topic();

    [GeneratedRegex(@"\.(kind|during|category)$")]
    private static partial Regex Kinds();
}
