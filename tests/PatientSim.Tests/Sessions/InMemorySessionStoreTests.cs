using PatientSim.Sessions;

namespace PatientSim.Tests.Sessions;

public sealed class InMemorySessionStoreTests : SessionStoreContract
{
    private readonly InMemorySessionStore _store = new();

    protected override IPatientSessionStore Open() => _store;

    [Test]
    public async Task Sessions_OfTwoStores_DoNotMeet()
    {
        var key = NewKey();
        await _store.SaveAsync(key, await PlayedAsync(), 0);

        Assert.That(await new InMemorySessionStore().LoadAsync(key), Is.Null);
    }
}
