using PatientSim.Profiles;

namespace PatientSim.Tests.Profiles;

public sealed class CoreBeliefsTests
{
    [Test]
    public void All_AreTheNineteenOfTheReadme()
    {
        var rows = File.ReadAllLines(Path.Combine(ProjectFile.Repository, "models", "README.md")).Where(line => line.StartsWith("| helpless |") || line.StartsWith("| unlovable |") || line.StartsWith("| worthless |")).ToList();
        var readme = rows.Select(row => row.Split('|')[2]).SelectMany(ids => ids.Split(',')).Select(id => id.Split('(')[0].Trim());

        Assert.That(CoreBeliefs.All.Select(belief => belief.Id), Is.EqualTo(readme));
        Assert.That(CoreBeliefs.All.CountBy(belief => belief.Category).Select(count => count.Value), Is.EqualTo(new[] { 9, 6, 4 }));
    }

    [Test]
    public void All_AreRecognizedInTheirUsualWording() =>
        Assert.That(CoreBeliefs.All.Where(belief => CoreBeliefs.Recognize(belief.Statement) != belief), Is.Empty);

    [TestCase("I'm a victim.", "victim")]
    [TestCase("I am a victim", "victim")]
    [TestCase("Im a victim!", "victim")]
    [TestCase("I\u2019m powerless", "powerless")]
    [TestCase("I am weak and vulnerable.", "powerless")]
    [TestCase("I am worthless, I am a waste.", "worthless")]
    [TestCase("I am worthless,\" \"I am a waste", "worthless")]
    [TestCase("I feel that I am inherently bad", "bad")]
    [TestCase("The patient believes that they are powerless, weak, and vulnerable", "powerless")]
    [TestCase("She believes she is a failure and a loser", "failure")]
    [TestCase("I don't measure up.", "defective")]
    [TestCase("HELPLESS", "helpless")]
    public void Statement_InASpellingOfTheWild_IsRecognized(string statement, string id) => Assert.That(CoreBeliefs.Recognize(statement)?.Id, Is.EqualTo(id));

    [TestCase("I'm bad at maths.")]
    [TestCase("I'm not helpless.")]
    [TestCase("When I'm alone I read.")]
    [TestCase("I'm alone in this town.")]
    [TestCase("I'm helpless and bad.")]
    [TestCase("I'm the one people leave.")]
    [TestCase("They left me alone.")]
    [TestCase("I am")]
    [TestCase("I'm")]
    [TestCase("")]
    [TestCase("...")]
    public void Statement_OfTheAuthorsOwn_IsNotRecognized(string statement) => Assert.That(CoreBeliefs.Recognize(statement), Is.Null);

    [TestCase("I don't deserve to live.")]
    [TestCase("I do not deserve to live")]
    [TestCase("I dont deserve to be alive")]
    [TestCase("I just don\u2019t deserve to live.")]
    [TestCase("I believe that I don't deserve to live.")]
    [TestCase("I deserve to die.")]
    public void Statement_ThatOneShouldNotLive_RaisesTheRiskFlag(string statement) => Assert.That(CoreBeliefs.Recognize(statement)?.IsRisk, Is.True);

    [Test]
    public void RiskFlag_IsRaisedByOneBeliefOnly() => Assert.That(CoreBeliefs.All.Where(belief => belief.IsRisk).Select(belief => belief.Id), Is.EqualTo(new[] { "dont-deserve-to-live" }));

    [Test]
    public void Variants_OfThePublishedModels_AreRecognizedAsTheBeliefTheyMean()
    {
        var rows = Variants().Select(line => line.Split('\t')).Select(columns => (Count: int.Parse(columns[0]), Text: columns[1], Ids: columns[2].Split('|'))).ToList();
        var single = rows.Where(row => row.Ids is [not "?"]).ToList();
        var missed = single.Where(row => CoreBeliefs.Recognize(row.Text) is null).ToList();
        var share = 1 - ((double)missed.Sum(row => row.Count) / single.Sum(row => row.Count));
        TestContext.Out.WriteLine($"{share:P1} of {single.Sum(row => row.Count)} statements in {single.Count} spellings; not recognized: {missed.Count} spellings\n{string.Join('\n', missed.Select(row => row.Text))}");

        Assert.That(rows.Where(row => CoreBeliefs.Recognize(row.Text) is { } belief && row.Ids is not ["?"] && !row.Ids.Contains(belief.Id)), Is.Empty, "recognized as another belief");
        Assert.That(rows.Where(row => row.Ids.Length > 1 || row.Ids[0] == "?").Where(row => CoreBeliefs.Recognize(row.Text) is not null), Is.Empty, "recognized although it means none or several");
        Assert.That(share, Is.GreaterThanOrEqualTo(0.95));
    }

    private static IEnumerable<string> Variants() => File.ReadLines(SharedData.Find("psi/belief-variants.tsv", "the published spellings of core beliefs")).Skip(1);
}
