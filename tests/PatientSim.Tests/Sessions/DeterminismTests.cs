using System.Globalization;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

public sealed class DeterminismTests
{
    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public async Task Session_SamePatientSeedAndTurns_IsTheSameByteForByte(string id)
    {
        var first = await Play(id, seed: 7);

        Assert.That(await Play(id, seed: 7), Is.EqualTo(first));
        Assert.That(await Play(id, seed: 8), Is.Not.EqualTo(first));
    }

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public async Task Session_Streaming_IsTheSameAsPlain(string id) => Assert.That(await Play(id, 7, streaming: true), Is.EqualTo(await Play(id, 7)));

    [TestCaseSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
    public async Task Session_UnderAnyCulture_IsTheSame(string id)
    {
        var plain = await Play(id, 7);
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = "#";
        odd.NumberFormat.NumberGroupSeparator = "~";
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.PercentDecimalSeparator = "#";
        odd.DateTimeFormat.DateSeparator = "!";
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (odd, odd);
            Assert.That(await Play(id, 7), Is.EqualTo(plain));
            var resumed = new SimulatedPatient(TestSessions.Shipped(id)).Resume(PatientSessionSnapshot.FromJson(plain));
            Assert.That(resumed.Snapshot().ToJson(), Is.EqualTo(plain));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, before);
        }
    }

    private static async Task<string> Play(string id, int seed, bool streaming = false)
    {
        var session = new SimulatedPatient(TestSessions.Shipped(id)).StartSession(new() { Seed = seed });
        foreach (var words in TestSessions.SkilledTurns)
        {
            await session.Say(words, streaming);
        }

        return session.Snapshot().ToJson();
    }
}
