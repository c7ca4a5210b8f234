using Microsoft.Extensions.DependencyInjection;
using PatientSim.Models;
using PatientSim.Sessions;

namespace PatientSim.PostgreSql.Tests;

// readme:sessions-in-postgresql
internal static class Clinic
{
    public static void AddPatients(IServiceCollection services, string connectionString) =>
        services.AddPatientSim().AddPatient(PatientLibrary.Load("maya-brooks")).KeepSessionsInPostgreSql(connectionString);

    public static async Task<string> AnswerAsync(ISimulatedPatient maya, string trainee, string words, string turnId, CancellationToken cancellationToken = default)
    {
        PatientSession session = await maya.OpenSessionAsync(new(trainee, "first-interview"), cancellationToken: cancellationToken);
        PatientTurn turn = await session.SayAsync(words, turnId, cancellationToken);
        return turn.Text;
    }
}
// readme:end
