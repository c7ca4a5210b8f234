using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Trainees;

public sealed class ScriptedTraineeTests
{
    [Test]
    public void Lines_WithAnEmptyOne_AreRefusedByNumber() =>
        Assert.That(() => new ScriptedTrainee("Hello.", " "), Throws.ArgumentException.With.Message.StartsWith("Line 2 of the script is empty."));

    [Test]
    public void File_OfLines_IsReadWithoutRemarks()
    {
        var file = Path.Combine(Path.GetTempPath(), $"warm-{Guid.NewGuid():N}.txt");
        File.WriteAllText(file, "# A warm beginning.\nHello Maya.\n\n  How are you?  \r\n");
        try
        {
            var trainee = ScriptedTrainee.Load(file);
            Assert.That((trainee.Name, string.Join('|', trainee.Lines)), Is.EqualTo((Path.GetFileNameWithoutExtension(file), "Hello Maya.|How are you?")));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
