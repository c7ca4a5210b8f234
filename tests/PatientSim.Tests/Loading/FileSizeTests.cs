using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Loading;

/// <summary>A file costs no more memory than its limit allows, whatever it claims to be and however long it goes on.</summary>
public sealed class FileSizeTests
{
    private const long Most = 4 * 1024 * 1024;

    [Test]
    public void File_OfTenGigabytes_IsRefusedUnread()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder, "huge.yaml");
        using (var file = File.Create(path))
        {
            file.SetLength(10L * 1024 * 1024 * 1024);
        }

        Assert.That(Read(path), Is.EqualTo(DiagnosticIds.TooLarge));
    }

    [TestCase("/dev/zero", DiagnosticIds.Unreadable)]
    [TestCase("/dev/urandom", DiagnosticIds.TooLarge)]
    [Platform("Linux")]
    public void File_WithoutEnd_IsReadToTheLimitAndRefused(string path, string id) => Assert.That(Read(path), Is.EqualTo(id));

    [Test]
    public void File_Small_CostsNoMoreForAHugeLimit()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder, "small.yaml");
        File.WriteAllText(path, PatientText.Minimal);

        Assert.That(Read(path, new() { Bytes = int.MaxValue }), Is.Null);
    }

    [TestCase(0, null)]
    [TestCase(-1, DiagnosticIds.TooLarge)]
    public void File_AtItsLimit_IsRead(int more, string? id)
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder, "patient.yaml");
        File.WriteAllText(path, PatientText.Minimal + "# " + new string('x', 40_000));

        Assert.That(Read(path, new() { Bytes = (int)new FileInfo(path).Length + more }), Is.EqualTo(id));
    }

    /// <summary>The first error of a file; none of the reading may cost more than the most.</summary>
    private static string? Read(string path, YamlLimits? limits = null)
    {
        PatientProfileYaml.Parse(PatientText.Minimal);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = PatientProfileYaml.ParseFile(path, limits: limits);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Most));
        return result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.Id;
    }
}
