using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PatientSim.Guards;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.DependencyInjection;

public sealed partial class AddPatientSimTests
{
    private readonly ListLoggerProvider _logs = new();
    private string _folder = "";

    [SetUp]
    public void MakeAFolder()
    {
        _logs.Entries.Clear();
        _folder = Directory.CreateTempSubdirectory("patientsim-di-").FullName;
        File.WriteAllText(Path.Combine(_folder, "nadia.yaml"), TestSessions.NadiaYaml);
    }

    [TearDown]
    public void RemoveTheFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Patient_InjectedByItsKey_SpeaksInAHost()
    {
        using var host = Host(builder => builder.Services.AddPatientSim().AddPatientsFrom(_folder), services => services.AddSingleton<Practice>());

        var practice = host.Services.GetRequiredService<Practice>();

        Assert.That(practice.Patient.Id, Is.EqualTo("nadia-test"));
        Assert.That(practice.Patient, Is.SameAs(host.Services.GetRequiredKeyedService<ISimulatedPatient>("nadia-test")).And.SameAs(host.Services.GetRequiredService<PatientCatalog>().Get("nadia-test")));
        Assert.That((await practice.Patient.StartSession().SayAsync("Hello.")).Text, Is.Not.Empty);
    }

    [TestCase("nadia-tset", "There is no patient 'nadia-tset'. Did you mean 'nadia-test'? Known: maya-brooks, nadia-test.")]
    [TestCase("somebody-else-entirely", "There is no patient 'somebody-else-entirely'. Known: maya-brooks, nadia-test.")]
    [TestCase("", "There is no patient ''. Known: maya-brooks, nadia-test.")]
    public void Patient_Unknown_IsAnExceptionThatListsTheKnown(string id, string message)
    {
        using var host = Host(builder => builder.Services.AddPatientSim().AddPatientsFrom(_folder).AddPatient(TestSessions.Shipped("maya-brooks")));

        var missing = Assert.Throws<PatientNotFoundException>(() => host.Services.GetRequiredKeyedService<ISimulatedPatient>(id));

        Assert.That(missing!.Message, Is.EqualTo(message));
        Assert.That((missing.Id, string.Join(' ', missing.KnownIds)), Is.EqualTo((id, "maya-brooks nadia-test")));
        Assert.Throws<PatientNotFoundException>(() => host.Services.GetKeyedService<ISimulatedPatient>(id));
    }

    [Test]
    public void Patient_WhenNoneIsKnown_SaysSo()
    {
        using var host = Host(builder => builder.Services.AddPatientSim());

        Assert.That(() => host.Services.GetRequiredKeyedService<ISimulatedPatient>("maya"), Throws.TypeOf<PatientNotFoundException>().With.Message.EqualTo("There is no patient 'maya'. No patient is known."));
    }

    [Test]
    public void Folder_WithBadFiles_StopsStartUpWithEveryPlace()
    {
        File.WriteAllText(Path.Combine(_folder, "bad.yaml"), TestSessions.NadiaYaml.Replace("id: nadia-test", "id: bad", StringComparison.Ordinal).Replace("category: helpless", "category: lonesome", StringComparison.Ordinal).Replace("intake:", "intaek:", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, "worse.yml"), "format: [");

        var stopped = Assert.Throws<PatientProfileException>(() => Host(builder => builder.Services.AddPatientSim().AddPatientsFrom(_folder)));

        var lines = stopped!.Message.Split(Environment.NewLine);
        Assert.That(lines, Has.Length.GreaterThanOrEqualTo(3).And.All.Match(LocatedLine()));
        Assert.That(lines, Has.Some.Contains("bad.yaml(").And.Some.Contains("worse.yml("));
    }

    [Test]
    public void Folder_ThatIsNotThere_StopsStartUp() =>
        Assert.That(() => new ServiceCollection().AddPatientSim().AddPatientsFrom(Path.Combine(_folder, "none")), Throws.TypeOf<PatientProfileException>().With.Message.Contain("(1,1)"));

    [Test]
    public void Folder_WithoutFiles_StopsStartUp() =>
        Assert.That(() => new ServiceCollection().AddPatientSim().AddPatientsFrom(Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName), Throws.TypeOf<PatientProfileException>());

    [Test]
    public void Patients_OfTheSameId_StopStartUp() =>
        Assert.That(() => new ServiceCollection().AddPatientSim().AddPatientsFrom(_folder).AddPatientsFrom(_folder), Throws.ArgumentException.With.Message.Contain("'nadia-test'"));

    [Test]
    public async Task Voice_WhenNoneIsRegistered_IsTheOfflineVoiceAndTheLogSaysSoOnce()
    {
        using var host = Host(builder => builder.Services.AddPatientSim().AddPatientsFrom(_folder).AddPatientLibrary());
        foreach (var id in host.Services.GetRequiredService<PatientCatalog>().Ids)
        {
            await host.Services.GetRequiredKeyedService<ISimulatedPatient>(id).StartSession().SayAsync("Hello.");
        }

        Assert.That(_logs.Entries.Where(entry => entry.Text.Contains("offline voice", StringComparison.Ordinal)).Select(entry => (entry.Level, entry.Category)), Is.EqualTo(new[] { (LogLevel.Information, "PatientSim") }));
    }

    [Test]
    public async Task Voice_Registered_IsUsed([Values] bool before)
    {
        var voice = ScriptedChatClient.Saying("It is me.");
        using var host = Host(builder =>
        {
            if (before)
            {
                builder.Services.AddSingleton<IChatClient>(voice);
            }

            builder.Services.AddPatientSim().AddPatientsFrom(_folder);
            if (!before)
            {
                builder.Services.AddSingleton<IChatClient>(voice);
            }
        });

        var turn = await host.Services.GetRequiredKeyedService<ISimulatedPatient>("nadia-test").StartSession().SayAsync("Hello.");

        Assert.That(turn.Text, Is.EqualTo("It is me."));
        Assert.That(_logs.Entries.Select(entry => entry.Text), Has.None.Contains("offline voice"));
    }

    [Test]
    public async Task Steps_Replaced_AreUsed([Values] bool before)
    {
        var coder = new CountingCoder();
        using var host = Host(builder =>
        {
            if (before)
            {
                Replace(builder.Services, coder);
            }

            builder.Services.AddPatientSim().AddPatientsFrom(_folder);
            if (!before)
            {
                Replace(builder.Services, coder);
            }
        });

        var turn = await host.Services.GetRequiredKeyedService<ISimulatedPatient>("nadia-test").StartSession().SayAsync("Hello.");

        Assert.That(coder.Count, Is.EqualTo(1));
        Assert.That(turn.Flags, Is.EqualTo(new[] { "loud" }));
        Assert.That(turn.Text, Is.EqualTo(turn.Text.ToUpperInvariant()));
        Assert.That(host.Services.GetRequiredService<PatientEngine>().Dynamics, Is.TypeOf<OwnDynamics>());

        static void Replace(IServiceCollection services, CountingCoder coder) =>
            services.AddSingleton<TraineeTurnCoder>(coder).AddSingleton<PatientDynamics, OwnDynamics>().AddSingleton(new GuardChain(new Loud()));
    }

    [Test]
    public async Task Style_BesideThePatients_IsKnown()
    {
        var reserved = File.ReadAllText(Path.Combine(ProjectFile.Repository, "models", "styles", "reserved.yaml"));
        File.WriteAllText(Path.Combine(_folder, "curt.yaml"), reserved.Replace("id: reserved", "id: curt", StringComparison.Ordinal).Replace("label: Reserved", "label: Curt", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder, "curt-patient.yaml"), TestSessions.NadiaYaml.Replace("id: nadia-test", "id: curt-patient\nstyle: curt", StringComparison.Ordinal));
        using var host = Host(builder => builder.Services.AddPatientSim().AddPatientsFrom(_folder));

        var own = host.Services.GetRequiredKeyedService<ISimulatedPatient>("curt-patient").StartSession();
        var lent = host.Services.GetRequiredKeyedService<ISimulatedPatient>("nadia-test").StartSession(new() { Style = new ConversationalStyle("curt") });

        Assert.That((own.Style.Id, lent.Style.Id, own.ForInstructor().Style.Label), Is.EqualTo(("curt", "curt", "Curt")));
        Assert.That((await own.SayAsync("Hello.")).Text, Is.Not.Empty);
    }

    [Test]
    public void Style_OfAFolderAddedBefore_IsKnown()
    {
        var (styles, patients) = (Directory.CreateDirectory(Path.Combine(_folder, "styles")).FullName, Directory.CreateDirectory(Path.Combine(_folder, "patients")).FullName);
        File.WriteAllText(Path.Combine(styles, "calm.yaml"), "format: patientsim-style/1\nid: calm\nmanner: Calm.\nphrases: { acknowledge: [Mm.], deflect: [Hm.], dont_know: [No idea.] }\n");
        File.WriteAllText(Path.Combine(patients, "calm.yaml"), TestSessions.NadiaYaml.Replace("id: nadia-test", "id: calm-patient\nstyle: calm", StringComparison.Ordinal));
        using var host = Host(builder => builder.Services.AddPatientSim().AddPatientsFrom(styles).AddPatientsFrom(patients));

        Assert.That(host.Services.GetRequiredKeyedService<ISimulatedPatient>("calm-patient").StartSession().Style.Id, Is.EqualTo("calm"));
    }

    [Test]
    public void AddPatientSim_Twice_IsHarmless()
    {
        using var host = Host(builder =>
        {
            builder.Services.AddPatientSim().AddPatientsFrom(_folder);
            builder.Services.AddPatientSim().AddPatient(TestSessions.Shipped("maya-brooks"));
        });

        Assert.That(host.Services.GetRequiredService<PatientCatalog>().Ids, Is.EqualTo(new[] { "maya-brooks", "nadia-test" }));
        Assert.That(host.Services.GetServices<PatientCatalog>().Count(), Is.EqualTo(1));
        Assert.That(host.Services.GetServices<IPatientSessionStore>().Single(), Is.TypeOf<InMemorySessionStore>());
    }

    [Test]
    public void SessionStore_OfTheHost_IsKept()
    {
        var store = new InMemorySessionStore();
        using var host = Host(builder => builder.Services.AddSingleton<IPatientSessionStore>(store).AddPatientSim());

        Assert.That(host.Services.GetServices<IPatientSessionStore>(), Is.EqualTo(new[] { store }));
    }

    [Test]
    public void AddPatientLibrary_AddsEveryShippedPatient()
    {
        using var host = Host(builder => builder.Services.AddPatientSim().AddPatientLibrary());

        Assert.That(host.Services.GetRequiredService<PatientCatalog>().Ids, Is.EqualTo(PatientLibrary.Ids).And.Not.Empty);
        Assert.That(host.Services.GetRequiredKeyedService<ISimulatedPatient>("maya-brooks").Intake.Name, Is.EqualTo("Maya Brooks"));
    }

    [TestCase(new bool[0], false)]
    [TestCase(new[] { true }, true)]
    [TestCase(new[] { true, false }, false)]
    public void SensitiveData_IsOffUnlessEnabledLast(bool[] calls, bool enabled)
    {
        PatientEngine.DefaultEnableSensitiveData = false;
        try
        {
            using var host = Host(builder => Array.ForEach(calls, call => builder.Services.AddPatientSim().EnableSensitiveData(call)), services => services.AddPatientSim());
            Assert.That(host.Services.GetRequiredService<PatientEngine>().EnableSensitiveData, Is.EqualTo(enabled));
        }
        finally
        {
            PatientEngine.DefaultEnableSensitiveData = true;
        }
    }

    [Test]
    public void Extensions_OfNothing_AreArgumentErrors()
    {
        Assert.That(() => PatientSimServiceCollectionExtensions.AddPatientSim(null!), Throws.ArgumentNullException);
        Assert.That(() => new ServiceCollection().AddPatientSim().AddPatient(null!), Throws.ArgumentNullException);
        Assert.That(() => ((IPatientSimBuilder)null!).AddPatientsFrom(_folder), Throws.ArgumentNullException);
        Assert.That(() => new ServiceCollection().AddPatientSim().AddPatientsFrom(null!), Throws.ArgumentNullException);
    }

    private IHost Host(Action<HostApplicationBuilder> configure, Action<IServiceCollection>? more = null)
    {
        // Development checks scopes and, at build, that everything registered can be made.
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_logs);
        configure(builder);
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    [GeneratedRegex(@"\.ya?ml\(\d+,\d+\): error PSIM\d{4}: ")]
    private static partial Regex LocatedLine();

    private sealed class Practice([FromKeyedServices("nadia-test")] ISimulatedPatient patient)
    {
        public ISimulatedPatient Patient { get; } = patient;
    }

    private sealed class CountingCoder : TraineeTurnCoder
    {
        public int Count { get; private set; }

        public override ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default)
        {
            Count++;
            return base.CodeAsync(text, context, cancellationToken);
        }
    }

    private sealed class OwnDynamics() : PatientDynamics(DynamicsYaml.BuiltIn);

    private sealed class Loud : IReplyGuard
    {
        public GuardVerdict Check(ReplyReview review) => new(GuardAction.Repair, review.Text.ToUpperInvariant(), "loud");
    }
}
