using Microsoft.Extensions.AI;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Sessions;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Loading;

/// <summary>Patients, styles and dynamics, damaged at random: refused with reasons, or playable; and what has to be earned is in no prompt.</summary>
[Parallelizable] // It takes long and shares nothing.
public sealed class YamlFuzzTests
{
    private static readonly string[] s_turns = ["Hello, how are you?", "It sounds like it has been hard. What happened?", "You should just try harder. What went through your mind?"];
    private static readonly string s_models = Path.Combine(ProjectFile.Repository, "models");

    [Test]
    public async Task Patient_DamagedInItsStructure_IsRefusedOrPlaysThreeTurns()
    {
        var damage = new YamlDamage([.. Texts("patients"), PatientText.Readme, TestSessions.NadiaYaml, PatientText.Minimal]);

        var outcomes = await Fuzzing.RunAsync(300, damage.Damaged, async text =>
        {
            var result = PatientProfileYaml.Parse(text);
            if (result.Profile is not { } profile)
            {
                return result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? "refused" : throw new InvalidOperationException("refused without a reason");
            }

            await PlayAsync(new(), voice => new(profile, new() { Voice = voice }));
            return "played";
        }, share: 0.5);

        Assert.That(outcomes.Keys, Is.EquivalentTo(new[] { "refused", "played" }));
    }

    [Test]
    public async Task Style_DamagedInItsStructure_IsRefusedOrPlaysThreeTurns()
    {
        var damage = new YamlDamage([.. Texts("styles")]);

        var outcomes = await Fuzzing.RunAsync(300, damage.Damaged, async text =>
        {
            StyleDefinition style;
            try
            {
                style = StyleYaml.Parse(text);
            }
            catch (PatientProfileException)
            {
                return "refused";
            }

            await PlayAsync(new(), voice => new(TestSessions.Nadia with { Style = style.Id }, new() { Voice = voice, Styles = StyleCatalog.BuiltIn.With(style) }));
            return "played";
        }, share: 0.25);

        Assert.That(outcomes.Keys, Is.EquivalentTo(new[] { "refused", "played" }));
    }

    [Test]
    public async Task Dynamics_DamagedInTheirStructure_AreRefusedOrPlayThreeTurns()
    {
        var damage = new YamlDamage([EmbeddedFiles.Read("dynamics.yaml")]);

        var outcomes = await Fuzzing.RunAsync(300, damage.Damaged, async text =>
        {
            DynamicsTable table;
            try
            {
                table = DynamicsYaml.Parse(text);
            }
            catch (PatientProfileException)
            {
                return "refused";
            }

            await PlayAsync(new(), voice => new(TestSessions.Nadia, new() { Voice = voice, Dynamics = new(table) }));
            return "played";
        }, share: 0.25);

        Assert.That(outcomes.Keys, Is.EquivalentTo(new[] { "refused", "played" }));
    }

    private static IEnumerable<string> Texts(string folder) => Directory.GetFiles(Path.Combine(s_models, folder), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static async Task PlayAsync(KeepingVoice voice, Func<IChatClient, SimulatedPatient> with)
    {
        var patient = with(voice);
        var session = patient.StartSession(new() { Seed = 7 });
        try
        {
            foreach (var turn in s_turns)
            {
                await session.SayAsync(turn);
            }
        }
        catch (SessionEndedException)
        {
            // Some styles leave early.
        }

        // A second call of a turn has the same messages as the first, and a reason.
        var sent = voice.Sent.DistinctBy(messages => messages.Last(message => message.Role == ChatRole.User).Text).ToList();
        var leaks = PlayedPrompts.Leaks(session, sent).ToList();
        if (leaks.Count > 0)
        {
            throw new InvalidOperationException($"A prompt has what is locked: {string.Join('\n', leaks)}");
        }

        _ = patient.Resume(PatientSessionSnapshot.FromJson(session.Snapshot().ToJson()));
    }
}
