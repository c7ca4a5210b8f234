// A training host's tests: a script file each, a chat model's replies from a cassette (model output), and a changed prompt.
using NUnit.Framework;
using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing;
using PatientSim.Testing.Cassettes;
using PatientSim.Testing.Scripts;
using PatientSim.Testing.Trainees;

namespace HostTests;

public sealed class PatientTests
{
    // readme:one-test-per-script
    private static IReadOnlyList<string> Scripts() => InterviewScriptYaml.FilesIn(InOutput("scripts"));

    [TestCaseSource(nameof(Scripts))]
    public async Task Script_Played_MeetsItsExpectations(string file)
    {
        ScriptResult result = await InterviewScriptYaml.Load(file).RunAsync(id => new SimulatedPatient(PatientLibrary.Load(id)));
        Assert.That(result.Passed, result.ToString());
    }
    // readme:end

    // readme:chat-model-on-a-cassette
    [Test]
    public async Task Maya_SpokenByAChatModel_KeepsHerCoreBeliefToHerself()
    {
        using var voice = CassetteChatClient.Replay(InOutput("maya.cassette.jsonl"));
        var maya = new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice });
        InterviewReport report = await Interview.RunAsync(maya, ScriptedTrainee.Load(InOutput("first-session.txt")));
        Assert.That((report.ModelCalls, report.GuardHits.Count, report.Transcript().Contains("incompetent")), Is.EqualTo((6, 0, false)));
    }
    // readme:end

    [Test]
    public async Task ChangedPrompt_AgainstTheOldCassette_SaysWhatChangedAndWhatToDo()
    {
        using var voice = CassetteChatClient.Replay(InOutput("maya.cassette.jsonl"));
        var broken = new SimulatedPatient(PatientLibrary.Load("maya-brooks") with { PresentingProblem = "Nothing at all." }, new() { Voice = voice });
        var failure = await Assert.ThrowsAsync<PatientUnavailableException>(() => Interview.RunAsync(broken, ScriptedTrainee.Load(InOutput("first-session.txt"))));
        Assert.That(failure!.InnerException!.Message, Does.Contain("+").And.Contain("Nothing at all.").And.Contain("record"));
    }

    private static string InOutput(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
