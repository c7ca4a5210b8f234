using System.Globalization;
using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>The time between two sessions: what it does to alliance and feelings, and whether the homework was done.</summary>
internal static class SessionGap
{
    private const int HomeworkStep = 5;

    /// <summary>"7 days later".</summary>
    public static string Later(TimeSpan elapsed) => elapsed < TimeSpan.FromDays(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(elapsed.TotalHours))} hours later")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(elapsed.TotalDays)} days later");

    /// <summary>Adds what the time does. <paramref name="rest"/> is where everything would come to rest.</summary>
    public static void Add(ChangeSheet sheet, PatientState last, PatientState rest, BetweenSessions table, TimeSpan elapsed)
    {
        var reason = Later(elapsed);
        Settle("distress", "distress");
        Settle("resistance", "resistance");
        Settle("mood", "mood");
        foreach (var emotion in StateVariables.Emotions.Keys)
        {
            Settle(emotion, "emotions");
        }

        // Trust outlasts feelings: only a long gap costs any.
        var kept = Math.Pow(2, -Math.Max(0, elapsed.TotalDays - table.GraceDays) / table.AllianceHalfLifeDays);
        sheet.Add("bond", last.Alliance.Bond * (kept - 1), reason);
        sheet.Add("task", last.Alliance.Task * (kept - 1), reason);
        sheet.Add("goal", last.Alliance.Goal * (kept - 1), reason);
        sheet.Add("bond", -last.Alliance.Bond * kept * last.Rupture * table.RuptureTakenHome, "a rupture taken home");

        void Settle(string variable, string group)
        {
            if (table.HalfLifeDays.TryGetValue(group, out var half) && half > 0)
            {
                var way = StateVariables.Of(rest, variable) - StateVariables.Of(last, variable);
                sheet.Add(variable, way * (1 - Math.Pow(2, -elapsed.TotalDays / half)), reason);
            }
        }
    }

    /// <summary>Whether homework was done, where nobody says: a matter of the task alliance, of wanting to please, and of luck.</summary>
    public static HomeworkOutcome Homework(PatientState last, BetweenSessions table, StyleDefinition style, int seed, string patient)
    {
        var luck = (2 * new SeededRandom(seed, last.Turn, HomeworkStep, patient).Next()) - 1;
        var readiness = last.Alliance.Task + (0.5 * (style.ChanceOf(Stance.SeekApproval) - style.ChanceOf(Stance.PushBack))) + (table.HomeworkLuck * luck);
        return readiness >= table.HomeworkDone ? HomeworkOutcome.Done : readiness >= table.HomeworkPartly ? HomeworkOutcome.Partly : HomeworkOutcome.NotDone;
    }
}
