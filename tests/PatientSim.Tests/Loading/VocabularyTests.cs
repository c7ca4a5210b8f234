using PatientSim.Loading;
using PatientSim.Profiles;

namespace PatientSim.Tests.Loading;

public sealed class VocabularyTests
{
    [Test]
    public void Emotions_AreTheNineOfTheReadme_ByName() =>
        Assert.That(string.Join(", ", Vocabularies.Emotion.Names), Is.EqualTo("sad, anxious, angry, ashamed, disappointed, jealous, guilty, hurt, suspicious"));

    [Test]
    public void Emotions_ByEveryAlias_AreStoredUnderTheirName()
    {
        foreach (var (emotion, words) in Emotions.Words)
        {
            Assert.That(words.Select(word => Vocabularies.Emotion.TryFind(word.ToUpperInvariant(), out var found) ? found : (Emotion?)null), Is.All.EqualTo(emotion));
        }

        Assert.That(Emotions.Words.SelectMany(entry => entry.Value), Is.Unique);
        Assert.That(Emotions.Words.Keys, Is.EquivalentTo(Enum.GetValues<Emotion>()));
    }

    [TestCase("Hopeless", CoreBeliefCategory.Helpless)]
    [TestCase("helplessness", CoreBeliefCategory.Helpless)]
    [TestCase(" Unlovable ", CoreBeliefCategory.Unlovable)]
    [TestCase("worthless", CoreBeliefCategory.Worthless)]
    public void Category_BySpellingsInTheWild_IsFound(string word, CoreBeliefCategory category)
    {
        Assert.That(Vocabularies.Category.TryFind(word, out var found), Is.True);
        Assert.That(found, Is.EqualTo(category));
    }

    [Test]
    public void SoreSpots_AreTheEightOfTheReadme() =>
        Assert.That(string.Join(", ", Vocabularies.TraineeError.Names), Is.EqualTo("unasked_advice, blame, invalidation, interrogation, misread_feeling, premature_reassurance, confrontation, pressure"));

    [TestCase("1")]
    [TestCase("")]
    [TestCase("sad, anxious")]
    public void Word_ThatIsNone_IsNotFound(string word) => Assert.That(Vocabularies.Emotion.TryFind(word, out _), Is.False);

    [TestCase("stile", "style")]
    [TestCase("Style", "style")]
    [TestCase("tsyle", "style")]
    [TestCase("nmae", "name")]
    [TestCase("zodiac", null)]
    [TestCase("", null)]
    [TestCase("styleeeeeeee", null)]
    public void DidYouMean_OfAWord_IsTheNearestOrNothing(string written, string? nearest) => Assert.That(Spelling.Nearest(written, ["name", "style", "identity"]), Is.EqualTo(nearest));

    [Test]
    public void Quote_OfALongText_IsShortAndOnOneLine() =>
        Assert.That(Spelling.Quote("a\nb" + new string('c', 100)), Is.EqualTo($"'a b{new string('c', 54)}...'"));
}
