namespace PatientSim.Tests.Fakes;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("patientsim-").FullName;

    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories);

    public static implicit operator string(TestFolder folder) => folder.Path;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
