using PatientSim.Sessions.Journal;

namespace PatientSim.Tests.Sessions.Journal;

public sealed class JournalStripeTests
{
    [Test]
    public void File_NotWrittenForLongest_IsForgottenFirst()
    {
        var (stripe, disk, generation) = (new JournalStripe(), new MemoryDisk(), Guid.NewGuid());
        for (var number = 0; number < 64; number++)
        {
            disk[$"{number}"] = JournalContent.FirstLine(generation);
            stripe.Remember($"{number}", new(generation, JournalContent.FirstLineLength, 1));
        }

        disk["another"] = JournalContent.FirstLine(generation);
        stripe.Remember("0", new(generation, JournalContent.FirstLineLength, 2));
        stripe.Remember("another", new(generation, JournalContent.FirstLineLength, 1));

        Assert.That(stripe.StillWritten("1", disk.Open("1")!), Is.Null);
        Assert.That(stripe.StillWritten("0", disk.Open("0")!)?.Version, Is.EqualTo(2));
        Assert.That(stripe.StillWritten("another", disk.Open("another")!)?.Version, Is.EqualTo(1));
    }

    [Test]
    public void File_OfAnotherLengthOrGeneration_IsSomebodyElses()
    {
        var (stripe, disk, generation) = (new JournalStripe(), new MemoryDisk(), Guid.NewGuid());
        stripe.Remember("file", new(generation, JournalContent.FirstLineLength, 1));
        disk["file"] = JournalContent.FirstLine(generation);
        Assert.That(stripe.StillWritten("file", disk.Open("file")!)?.Version, Is.EqualTo(1));

        disk["file"] = [.. JournalContent.FirstLine(generation), 0];
        Assert.That(stripe.StillWritten("file", disk.Open("file")!), Is.Null);

        disk["file"] = JournalContent.FirstLine(Guid.NewGuid());
        Assert.That(stripe.StillWritten("file", disk.Open("file")!), Is.Null);
    }
}
