using PatientSim.Guards;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Guards;

public sealed class LanguageGuardTests
{
    [TestCase("language-seen")]
    [TestCase("language-unseen")]
    public void Replies_InAnotherLanguage_AreRejectedAndBorrowedWordsPass(string list)
    {
        var lines = GuardLine.Read(list, isCaught => isCaught);

        Assert.That(Caught.Recall(lines, line => LanguageGuard.IsForeign(line.Text, "en")), Is.AtLeast(0.95));
        Assert.That(Caught.Passing(lines, line => LanguageGuard.IsForeign(line.Text, "en")), Is.EqualTo(1));
    }

    [TestCase("language-seen")]
    [TestCase("language-unseen")]
    public void Replies_InThePatientsOwnLanguage_PassAndEnglishOnesDoNot(string list)
    {
        var own = GuardLine.Read(list, isCaught => isCaught).Where(line => line.IsCaught && !line.Text.Contains("It was", StringComparison.Ordinal) && !line.Text.Contains("I mean", StringComparison.Ordinal) && !line.Text.Contains("I don't", StringComparison.Ordinal) && !line.Text.Contains("My boss", StringComparison.Ordinal)).ToList();

        Assert.That(own.Where(line => LanguageGuard.IsForeign(line.Text, line.Of)), Is.Empty);
        Assert.That(own.Select(line => line.Of).Distinct().Where(language => !LanguageGuard.IsForeign("I don't know what you want me to say about that.", language)), Is.Empty);
    }

    [Test]
    public void Reply_InAnotherLanguage_IsRejectedWithTheLanguagesName()
    {
        var maya = TestSessions.Nadia with { Language = "pt-BR" };

        Assert.That(new LanguageGuard().Check(Reviews.Of("I don't know what to say to you.", maya)), Is.EqualTo(GuardVerdict.Reject("I don't know what to say to you.", "wrong_language", "Answer in Portuguese.")));
        Assert.That(new LanguageGuard().Check(Reviews.Of("Je ne sais pas quoi vous dire.")).Reason, Is.EqualTo("Answer in English."));
        Assert.That(new LanguageGuard().Check(Reviews.Of("N\u00e3o sei explicar o que aconteceu.", maya)).Action, Is.EqualTo(GuardAction.Pass));
    }

    [Test]
    public void Sentence_InAnotherLanguage_IsRejectedWhileItStreams() =>
        Assert.That(new LanguageGuard().Check(Reviews.Of("It was fine. Und dann habe ich nichts mehr gesagt.", unfinished: true)).Action, Is.EqualTo(GuardAction.Reject));

    [TestCase("fi", "En oikein tied\u00e4, mit\u00e4 sanoisin sinulle.", false)]
    [TestCase("fi", "I don't know what to say to you.", false)]
    [TestCase("fi", "\u042f \u043d\u0435 \u0437\u043d\u0430\u044e, \u0447\u0442\u043e \u0441\u043a\u0430\u0437\u0430\u0442\u044c.", true)]
    [TestCase("xx", "\u042f \u043d\u0435 \u0437\u043d\u0430\u044e, \u0447\u0442\u043e \u0441\u043a\u0430\u0437\u0430\u0442\u044c.", false)]
    public void Language_WithoutAListOfWords_MaySayAnythingInItsAlphabet(string language, string reply, bool isForeign) =>
        Assert.That(LanguageGuard.IsForeign(reply, language), Is.EqualTo(isForeign));

    [Test]
    public void RealClients_WhoSpeakEnglish_AreHardlyEverRejected()
    {
        var lines = AnnoMi.Clients();
        Assert.That(lines.Count(line => LanguageGuard.IsForeign(line, "en")) / (double)lines.Count, Is.AtMost(0.005));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Reply_OfAnyText_HasAVerdict(string? text) => Assert.DoesNotThrow(() => LanguageGuard.IsForeign(text ?? "", "de"));
}
