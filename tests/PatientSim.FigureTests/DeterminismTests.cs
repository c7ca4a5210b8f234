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
    public void Sessions_UnderAnotherCulture_AreTheSameByteForByte([Values("tr-TR", "ar-SA", "de-DE")] string name)
    {
        var culture = Known(name);
        var plain = Snapshots();
        var before = CultureInfo.CurrentCulture;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            Assert.That(Snapshots(), Is.EqualTo(plain));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, before);
        }
    }

    [Test]
    public void Sessions_InAnotherTimeZone_AreTheSameByteForByte()
    {
        var plain = Snapshots();
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
            TimeZoneInfo.ClearCachedData();
            Assert.That(Snapshots(), Is.EqualTo(plain));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    /// <summary>A culture that is itself: on a machine without cultures the comparison would prove nothing.</summary>
    private static CultureInfo Known(string name)
    {
        if (CultureInfo.GetCultures(CultureTypes.SpecificCultures).FirstOrDefault(culture => culture.Name == name) is { } known)
        {
            return known;
        }

        if (Environment.GetEnvironmentVariable("PATIENTSIM_REQUIRE_ALL") == "1")
        {
            Assert.Fail("Cultures are required and this machine has none (ICU is missing or switched off).");
        }

        Assert.Ignore("This machine has no cultures (ICU is missing or switched off).");
        return CultureInfo.InvariantCulture;
    }

    /// <summary>Twenty sessions, one after the other on this thread, whose culture it is.</summary>
    private static List<string> Snapshots() =>
    [
        .. Script.Good.Concat(Script.Poor).Select((script, index) =>
            Stage.Play(script, Stage.Patients[index % Stage.Patients.Count], Stage.Styles[index / 2 % Stage.Styles.Count], seed: index).Session.Snapshot().ToJson()),
    ];
}
