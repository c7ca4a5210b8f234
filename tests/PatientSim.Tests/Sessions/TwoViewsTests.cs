using System.Text.Json;
using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>What a trainee may be shown cannot carry the answer key.</summary>
[TestFixtureSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
public sealed class TwoViewsTests(string id)
{
    [Test]
    public void Intake_PrintedOrSerialized_HoldsNothingOfTheFormulation()
    {
        var intake = new SimulatedPatient(TestSessions.Shipped(id)).Intake;

        Assert.That(Secrets().Where(secret => Shows(intake).Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [Test]
    public async Task Turn_PrintedOrSerialized_HoldsNothingButWhatWasSaid()
    {
        var voice = ScriptedChatClient.Always(_ => "Yes, I suppose.");
        var session = new SimulatedPatient(TestSessions.Shipped(id), new() { Voice = voice }).StartSession();
        foreach (var words in TestSessions.SkilledTurns)
        {
            var turn = await session.SayAsync(words);
            var shown = Shows(turn) + Shows(session.Turns) + Shows(session) + Shows(new PatientTurnUpdate("", turn));
            Assert.That(Secrets().Where(secret => shown.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        }

        Assert.That(typeof(PatientTurn).GetProperties().Select(property => property.Name), Is.EquivalentTo(new[] { "Number", "Trainee", "Text", "Flags", "Usage", "Ended" }));
        Assert.That(typeof(PatientIntake).GetProperties().Select(property => property.Name), Is.EquivalentTo(new[] { "Id", "Name", "Age", "Pronouns", "Occupation", "PresentingProblem", "Text" }));
    }

    [Test]
    public async Task Exceptions_Printed_HoldNothingOfTheFormulation()
    {
        var profile = TestSessions.Shipped(id);
        var patient = new SimulatedPatient(profile, new() { Voice = new ScriptedChatClient().HangsUntilCancelled().Fails(new IOException("reset")) });
        var session = patient.StartSession();
        using var source = new CancellationTokenSource();
        var hanging = session.SayAsync("Hello.", source.Token);
        var snapshot = session.Snapshot();
        List<Exception?> failures =
        [
            await Assert.ThrowsAsync<TurnInProgressException>(() => session.SayAsync("Hello.")),
            Assert.Throws<SessionConflictException>(() => patient.Resume(snapshot with { ProfileHash = "x" })),
            Assert.Throws<PatientSnapshotException>(() => patient.Resume(snapshot with { Format = "x" })),
            Assert.Throws<PatientNotFoundException>(() => new PatientCatalog([profile], new()).Get("nobody")),
            Assert.Throws<ArgumentException>(() => new PatientCatalog([profile, profile], new())),
        ];
        await source.CancelAsync();
        failures.Add(await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => hanging));
        failures.Add(await Assert.ThrowsAsync<PatientUnavailableException>(() => session.SayAsync("Hello.")));

        var shown = string.Join('\n', failures);
        Assert.That(Secrets().Where(secret => shown.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [Test]
    public async Task InstructorView_HoldsTheAnswerKeyAndTheReasons()
    {
        var profile = TestSessions.Shipped(id);
        var session = new SimulatedPatient(profile).StartSession(new() { Seed = 9, Style = ConversationalStyle.Upset });
        await session.SayAsync("You should just try harder.");

        var view = session.ForInstructor();

        Assert.That(view.Profile, Is.EqualTo(profile));
        Assert.That((view.Style.Id, view.Difficulty, view.Seed), Is.EqualTo((ConversationalStyle.Upset, profile.Difficulty, 9)));
        Assert.That(view.Turns[0].Changes, Is.Not.Empty.And.All.Property("Reason").Not.Empty);
        Assert.That(view.Turns[0].Act.Errors, Is.Not.Empty);
        Assert.That(view.State, Is.EqualTo(view.Turns[0].State));
        Assert.That(view.Turns[0].Fingerprint, Is.EqualTo(view.System.Fingerprint));
        Assert.That(view.Turns[0].Turn, Is.EqualTo(session.Turns[0]));
        Assert.That(StyleCatalog.BuiltIn.Ids, Does.Contain(view.Style.Id.ToString()));
    }

    private static string Shows(object value) => $"{value}\n{JsonSerializer.Serialize(value)}\n{JsonSerializer.Serialize(value, ProfileJson.Options)}";

    private IEnumerable<string> Secrets() =>
        Formulation.Of(TestSessions.Shipped(id)).Elements.Where(element => element.Rung >= Rung.Situation)
            .SelectMany(element => element.Says.Tell.Concat(element.Says.Hint).Append(element.Text)).Where(text => text.Length > 12);
}
