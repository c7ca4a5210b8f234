using PatientSim.Mind;

namespace PatientSim.Tests.Mind;

public sealed class SeededRandomTests
{
    [Test]
    public void Next_KnownSeed_GivesTheSequenceThatSavedSessionsRelyOn()
    {
        var random = new SeededRandom(7, 1, 2);
        Assert.That(new[] { random.Below(1000), random.Below(1000), random.Below(1000) }, Is.EqualTo(new[] { 380, 77, 472 }));
    }

    [Test]
    public void Next_ManyDraws_AreSpreadOverTheUnitInterval()
    {
        var draws = Enumerable.Range(0, 10_000).Select(turn => new SeededRandom(3, turn, 1).Next()).ToList();
        Assert.That(draws, Has.All.InRange(0.0, 0.9999999999999999));
        Assert.That(draws.Average(), Is.EqualTo(0.5).Within(0.02));
    }

    [Test]
    public void Next_AnotherStepOrTurnOrSeed_GivesAnotherDraw()
    {
        double[] draws = [new SeededRandom(1, 1, 1).Next(), new SeededRandom(1, 1, 2).Next(), new SeededRandom(1, 2, 1).Next(), new SeededRandom(2, 1, 1).Next()];
        Assert.That(draws, Is.Unique);
    }
}
