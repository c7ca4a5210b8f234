using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PatientSim.Models;
using PatientSim.PostgreSql.Tests.Fakes;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests;

public sealed class RegistrationTests
{
    private const string Maya = "maya-brooks";

    [Test]
    public async Task TwoMachines_AskedByTurns_PlayOneSession()
    {
        var (machines, trainee) = (new[] { Machine(), Machine() }, "trainee-" + Guid.NewGuid().ToString("N"));
        string[] words = ["Hello Maya. What brings you here?", "That sounds exhausting. What happened?", "How did that feel?"];
        var alone = new SimulatedPatient(PatientLibrary.Load(Maya)).StartSession();
        foreach (var (turn, text) in words.Index())
        {
            var expected = (await alone.SayAsync(text)).Text;
            foreach (var machine in machines.Append(machines[turn % 2]))
            {
                Assert.That(await Clinic.AnswerAsync(machine.GetRequiredKeyedService<ISimulatedPatient>(Maya), trainee, text, $"turn {turn}"), Is.EqualTo(expected));
            }
        }

        var (store, key) = (machines[0].GetRequiredService<IPatientSessionStore>(), new SessionKey(trainee, "first-interview"));
        Assert.That((await store.LoadAsync(key))!.Snapshot.Turns.Select(turn => turn.Turn.Trainee), Is.EqualTo(words));
        Assert.That(await store.DeleteAsync(key), Is.True);
        await machines[0].DisposeAsync();
        await machines[1].DisposeAsync();
    }

    [Test]
    public async Task Store_OverTheHostsDataSource_UsesItAndLeavesItOpen()
    {
        await using var schema = new TestSchema();
        var services = new ServiceCollection();
        services.AddSingleton(schema.DataSource);
        services.AddPatientSim().AddPatient(PatientLibrary.Load(Maya)).KeepSessionsInPostgreSql(schema.Options);
        await using (var provider = services.BuildServiceProvider())
        {
            Assert.That(provider.GetRequiredService<IPatientSessionStore>(), Is.SameAs(provider.GetRequiredService<PostgreSqlSessionStore>()));
            var session = await provider.GetRequiredKeyedService<ISimulatedPatient>(Maya).OpenSessionAsync(new("ann", "s1"));
            await session.SayAsync("Hello Maya.");
        }

        Assert.That((await schema.Store.LoadAsync(new("ann", "s1")))!.Snapshot.Turns, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Store_OverAConnectionString_LeavesTheHostsDataSourceAlone()
    {
        await using var schema = new TestSchema();
        await using var hosts = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody");
        var services = new ServiceCollection();
        services.AddSingleton(hosts);
        services.AddPatientSim().KeepSessionsInPostgreSql("Host=127.0.0.1;Port=1;Username=nobody").KeepSessionsInPostgreSql(TestDatabase.ConnectionString, schema.Options);
        await using var provider = services.BuildServiceProvider();

        Assert.That(await provider.GetRequiredService<IPatientSessionStore>().LoadAsync(new("ann", "s1")), Is.Null);
        Assert.That(provider.GetServices<IPatientSessionStore>().Count(), Is.EqualTo(1));
        Assert.That(provider.GetRequiredService<NpgsqlDataSource>(), Is.SameAs(hosts));
    }

    [Test]
    public async Task Store_WithoutAServer_FailsWhenItIsUsedAndNotBefore()
    {
        var services = new ServiceCollection();
        services.AddPatientSim().KeepSessionsInPostgreSql("Host=127.0.0.1;Port=1;Username=nobody");
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IPatientSessionStore>();

        await Assert.ThrowsAsync<NpgsqlException>(async () => await store.LoadAsync(new("ann", "s1")));
        await Assert.ThrowsAsync<NpgsqlException>(async () => await store.LoadAsync(new("ann", "s1")));
    }

    [Test]
    public void Registration_WithoutItsArguments_IsAnArgumentError()
    {
        var builder = new ServiceCollection().AddPatientSim();

        Assert.That(() => ((IPatientSimBuilder)null!).KeepSessionsInPostgreSql(), Throws.ArgumentNullException);
        Assert.That(() => ((IPatientSimBuilder)null!).KeepSessionsInPostgreSql("Host=x"), Throws.ArgumentNullException);
        Assert.That(() => builder.KeepSessionsInPostgreSql(" "), Throws.ArgumentException);
        Assert.That(() => new PostgreSqlSessionStore(null!), Throws.ArgumentNullException);
    }

    private static ServiceProvider Machine()
    {
        var services = new ServiceCollection();
        Clinic.AddPatients(services, TestDatabase.ConnectionString);
        return services.BuildServiceProvider();
    }
}
