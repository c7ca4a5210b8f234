using System.Globalization;

namespace PatientSim.FigureTests;

/// <summary>The same session is the same everywhere.</summary>
public sealed class DeterminismTests
{
    [Test]
    public void Sessions_PlayedAgain_AreTheSameByteForByte()
    {
        var first = Snapshots();
        Assert.That(Snapshots(), Is.EqualTo(first));
    }

    [Test]
    public void Sessions_UnderAnotherCulture_AreTheSameByteForByte([Values("tr-TR", "ar-SA", "de-DE")] string culture)
    {
        var plain = Snapshots();
        var before = CultureInfo.CurrentCulture;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(culture), new CultureInfo(culture));
            Assert.That(Snapshots(), Is.EqualTo(plain));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, before);
        }
    }

    [Test]
    public void Cultures_OfThisProcess_AreReal()
    {
        TestContext.Out.WriteLine($"tr-TR lowers I to {"I".ToLower(new CultureInfo("tr-TR"))}; ar-SA writes 1.5 as {1.5.ToString(new CultureInfo("ar-SA"))}");
        Assert.That("I".ToLower(new CultureInfo("tr-TR")), Is.EqualTo("\u0131"), "Without real cultures the tests beside this one prove nothing.");
    }

    /// <summary>Twenty sessions, one after the other on this thread, whose culture it is.</summary>
    private static List<string> Snapshots() =>
    [
        .. Script.Good.Concat(Script.Poor).Select((script, index) =>
            Stage.Play(script, Stage.Patients[index % Stage.Patients.Count], Stage.Styles[index / 2 % Stage.Styles.Count], seed: index).Session.Snapshot().ToJson()),
    ];
}
