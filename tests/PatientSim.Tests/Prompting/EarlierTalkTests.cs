using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Prompting;

public sealed class EarlierTalkTests
{
    [Test]
    public void Summarize_DroppedExchanges_KeepWhatWasToldAndWhatTheVoiceMadeUp()
    {
        List<Exchange> history = [new("Any family?", "My cousin Priscilla lives in Aberdeen."), .. Prompts.History(45)];
        var state = Prompts.Start() with { Ledger = ValueMap<string, Disclosure>.Empty.With("page-of-comments", new(DisclosureStatus.Told, 2)) };
        var recap = Prompts.Compile(history: history, state: state).Messages[1].Text;
        Assert.That(recap, Does.Contain("My cousin Priscilla lives in Aberdeen.").And.Contain("My boss sent my drawings back"));
    }
}
