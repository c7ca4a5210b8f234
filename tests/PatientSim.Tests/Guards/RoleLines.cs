using System.Globalization;
using PatientSim.Guards;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

/// <summary>Lines to measure a guard on: written ones in two halves, of which only the first was tuned on, and all that shipped patients may say.</summary>
internal static class RoleLines
{
    /// <summary>The lines of a list beside these tests.</summary>
    public static string[] Of(string list) => File.ReadAllLines(Path.Combine(ProjectFile.Directory, "Guards", list + ".txt"));

    /// <summary>Every line that a shipped patient's file or a style gives to be said.</summary>
    public static IReadOnlyList<(PatientProfile Profile, string Line)> Shipped()
    {
        var phrases = TestPatients.Styles.SelectMany(style => style.Phrases.Values.SelectMany(set => set)).ToList();
        return [.. TestPatients.Shipped.SelectMany(profile => Authored(profile).Concat(phrases).Select(line => (profile, line)))];
    }

    /// <summary>The share of lines that a guard does not let pass, written out.</summary>
    public static double Caught(IReplyGuard guard, string name, IReadOnlyCollection<string> lines)
    {
        var caught = lines.Count(line => guard.Check(Reviews.Of(line)).Action != GuardAction.Pass);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{guard.GetType().Name} {name}: {caught} of {lines.Count}, {(double)caught / lines.Count:0.0000}"));
        return (double)caught / lines.Count;
    }

    private static IEnumerable<string> Authored(PatientProfile profile)
    {
        var formulation = Formulation.Of(profile);
        return formulation.Elements.SelectMany(element => element.Says.Hint.Concat(element.Says.Tell).Append(element.Text))
            .Concat(profile.Voice.Says.Values.SelectMany(lines => lines.Hint.Concat(lines.Tell)))
            .Concat(profile.Voice.OffTopic).Concat(profile.Voice.Greetings).Concat(profile.Voice.Habits)
            .Concat(profile.Strengths).Concat(profile.Wants).Concat(profile.Sessions.Between)
            .Concat(profile.CopingStrategies.SelectMany(coping => coping.Shows))
            .Concat(profile.SoreSpots.Select(spot => spot.Reaction))
            .Where(line => !string.IsNullOrWhiteSpace(line));
    }
}
