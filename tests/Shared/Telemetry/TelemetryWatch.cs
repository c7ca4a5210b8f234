using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Tests;

namespace PatientSim;

/// <summary>Over every test of the project: no log entry, activity, measurement or exception of the library holds a word of a session or a profile.</summary>
[SetUpFixture]
internal sealed class TelemetryWatch
{
    private const int MostOfTheSuite = 400;
    private const int FewestEntries = 5_000;

    [OneTimeSetUp]
    public void Listen()
    {
        PatientEngine.DefaultLogger = TelemetrySink.Suite;
        PatientEngine.DefaultEnableSensitiveData = true;
        TelemetrySink.Suite.Listen();
    }

    [OneTimeTearDown]
    public void NothingWasQuoted()
    {
        var sink = TelemetrySink.Suite;
        sink.Dispose();
        foreach (var profile in PatientLibrary.LoadAll())
        {
            sink.Canaries.Add(profile);
        }

        var leaks = sink.Leaks;
        TestContext.Progress.WriteLine(FormattableString.Invariant(
            $"{sink.Count:N0} entries ({sink.Different:N0} different) searched for {sink.Canaries.Count:N0} canaries: {leaks.Count} with one."));
        Assert.That(leaks, Is.Empty, string.Join('\n', leaks.DistinctBy(leak => leak.Split("' in: ")[0])));
        if (TestContext.CurrentContext.Result.PassCount > MostOfTheSuite)
        {
            Assert.That(sink.Count, Is.GreaterThan(FewestEntries), "The sink heard too little to say anything.");
        }
    }
}
