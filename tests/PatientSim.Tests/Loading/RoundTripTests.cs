using PatientSim.Loading;
using PatientSim.Tests.Profiles;

namespace PatientSim.Tests.Loading;

public sealed class RoundTripTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Formatted_Profile_ReadsBackEqual(int seed)
    {
        var profile = new RandomProfile(seed).Next();
        var yaml = PatientProfileYaml.Format(profile);
        var result = PatientProfileYaml.Parse(yaml);

        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, yaml);
        Assert.That(result.Profile, Is.EqualTo(profile), yaml);
        Assert.That(PatientProfileYaml.Format(result.GetOrThrow()), Is.EqualTo(yaml));
    }

    [TestCaseSource(typeof(RandomProfile), nameof(RandomProfile.NastyTexts))]
    public void Formatted_Text_ReadsBackAsWritten(string text)
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal).GetOrThrow() with { Name = text, Id = "x", Intake = text, Wants = [text, text] };

        Assert.That(PatientProfileYaml.Parse(PatientProfileYaml.Format(profile)).Profile, Is.EqualTo(profile));
    }
}
