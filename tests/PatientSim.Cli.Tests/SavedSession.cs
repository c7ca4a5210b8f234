using PatientSim.Models;
using PatientSim.Sessions;

namespace PatientSim.Cli.Tests;

internal static class SavedSession
{
    /// <summary>Resuming is the library's; these tests are about the command.</summary>
    public static void AssumeReadable(string file)
    {
        var snapshot = PatientSessionSnapshot.FromJson(File.ReadAllText(file));
        var patient = new SimulatedPatient(PatientLibrary.Find(snapshot.Patient)!.GetOrThrow());
        Assume.That(() => patient.Resume(snapshot), Throws.Nothing, "the library cannot read back what it wrote");
    }
}
