namespace PatientSim.FigureTests;

/// <summary>What guards find in replies that are made of authored lines alone: nothing.</summary>
public sealed class GuardTests
{
    // Length is repaired, and leaving is no finding.
    private static readonly string[] s_noFinding = ["too_long", "ended"];

    [Test]
    public void OfflineTalks_OfEveryPatientInEveryStyle_AreFlaggedByNoGuard()
    {
        var turns = Stage.Good.Concat(Stage.Poor).Concat(Stage.Warm).Concat(Stage.Cold).SelectMany(played => played.View.Turns, (played, turn) => (played.Where, turn.Turn)).ToList();
        var flagged = turns.Where(turn => turn.Turn.Flags.Except(s_noFinding).Any()).Select(turn => $"{turn.Where}: {string.Join(' ', turn.Turn.Flags)}: {turn.Turn.Text}").ToList();
        TestContext.Out.WriteLine($"{turns.Count} replies, {flagged.Count} flagged");

        Assert.That(flagged, Is.Empty);
    }
}
