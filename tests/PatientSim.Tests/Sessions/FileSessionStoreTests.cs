using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>The contract, as one store object for all calls and as another one for each, which is how processes share a folder.</summary>
[TestFixture(true)]
[TestFixture(false)]
public sealed class FileSessionStoreTests(bool shared) : SessionStoreContract
{
    private readonly TestFolder _folder = new();
    private FileSessionStore? _store;

    [OneTimeTearDown]
    public void RemoveFolder() => _folder.Dispose();

    protected override IPatientSessionStore Open() => shared ? _store ??= new(_folder) : new FileSessionStore(_folder);
}
