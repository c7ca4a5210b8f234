namespace PatientSim.Cli.Tests;

public sealed class SessionFileTests
{
    [Test]
    [Platform("Linux")]
    public void SessionFile_WithoutEnd_IsReadNoFurtherThanASessionMayGo() =>
        Assert.That(() => SessionFile.Read("/dev/zero"), Throws.TypeOf<UsageException>().With.Message.Contains("larger than 16 MiB"));
}
