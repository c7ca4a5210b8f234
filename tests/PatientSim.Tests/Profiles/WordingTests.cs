using PatientSim.Profiles;

namespace PatientSim.Tests.Profiles;

public sealed class WordingTests
{
    [TestCase("One. Two! Three?", "One.|Two!|Three?")]
    [TestCase("I went... and then I stopped.", "I went... and then I stopped.")]
    [TestCase("I went... Then I stopped.", "I went...|Then I stopped.")]
    [TestCase("I went… and stopped… Then sat.", "I went… and stopped…|Then sat.")]
    [TestCase("She said \"no.\" I left.", "She said \"no.\"|I left.")]
    [TestCase("She said “no.” I left.", "She said “no.”|I left.")]
    [TestCase("(I left.) Then rain.", "(I left.)|Then rain.")]
    [TestCase("Really?! Yes.", "Really?!|Yes.")]
    [TestCase("one\ntwo\n\nthree", "one|two|three")]
    [TestCase("It's 3.5 hours.", "It's 3.5 hours.")]
    [TestCase("  ", "")]
    [TestCase("", "")]
    public void Text_IsSplitIntoSentences_WithTheirMarks(string text, string sentences) => Assert.That(string.Join('|', Wording.Sentences(text)), Is.EqualTo(sentences));

    [TestCase("I'm fine.", "im fine")]
    [TestCase("I\u2019m fine, DON'T worry!", "im fine dont worry")]
    [TestCase("well-known 3rd Straße", "well known 3rd straße")]
    [TestCase("...", "")]
    public void Words_AreLowerCaseWithoutApostrophes(string text, string words) => Assert.That(string.Join(' ', Wording.Words(text)), Is.EqualTo(words));

    [TestCase("I don't know - really.", 4)]
    [TestCase(" a  b\nc ", 3)]
    [TestCase("… !", 0)]
    public void CountWords_CountsWhatIsBetweenSpaces(string text, int count) => Assert.That(Wording.CountWords(text), Is.EqualTo(count));

    [Test]
    public void Runs_AreAllFourWordsInARow() =>
        Assert.That(Wording.Runs("My father left. When I was"), Is.EqualTo(new[] { "my father left when", "father left when i", "left when i was" }));

    [Test]
    public void Runs_OfAShortText_AreNone() => Assert.That(Wording.Runs("My father left"), Is.Empty);

    [TestCase("sleeping", "sleeps")]
    [TestCase("worried", "worry")]
    [TestCase("tried", "tries")]
    [TestCase("leave", "leaving")]
    public void Stems_OfFormsOfAWord_AreTheSame(string one, string other) => Assert.That(Wording.Stems(one), Is.EquivalentTo(Wording.Stems(other)));

    [Test]
    public void Stems_LeaveOutWordsWithoutMeaning() => Assert.That(Wording.Stems("I was just about to go to the boss"), Is.EquivalentTo(new[] { "bos" }));

    [Test]
    public void Key_OfSentencesThatDifferInMarksOnly_IsTheSame() => Assert.That(Wording.Key("Yeah, I guess..."), Is.EqualTo(Wording.Key("yeah I guess")));

    [TestCase("My boss sent my drawings back with a page", "my-boss-sent-my-drawings-back")]
    [TestCase("Núñez Ørsted Łódź", "nunez-orsted-lodz")]
    [TestCase("Größe", "groesse")]
    [TestCase("cafe\u0301", "cafe")]
    [TestCase("我", "")]
    public void Slug_IsTheFirstWordsAsAnId(string text, string slug) => Assert.That(Wording.Slug(text), Is.EqualTo(slug));

    [FsCheck.NUnit.Property]
    public bool Sentences_LeaveNoWordOut(FsCheck.NonNull<string> text) => Wording.Sentences(text.Get).SelectMany(Wording.Words).SequenceEqual(Wording.Words(text.Get));

    [FsCheck.NUnit.Property]
    public bool Slug_OfAnyText_HasOnlyLettersDigitsAndHyphens(FsCheck.NonNull<string> text) => Wording.Slug(text.Get).All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
