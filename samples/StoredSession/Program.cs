// A session that survives the process: name a folder and run it twice. The same request again costs no second turn, and a stop word pauses.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PatientSim.Models;
using PatientSim.Sessions;

var folder = args.Length > 0 ? args[0] : Directory.CreateTempSubdirectory("patientsim-").FullName;

// readme:keep-sessions
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddPatientSim().AddPatientLibrary().KeepSessionsIn(folder);
builder.Services.AddSingleton(new TraineeCare { Resources = ["Your supervisor, extension 214", "The counselling service of your school"] });
// readme:end

using var host = builder.Build();
var maya = host.Services.GetRequiredKeyedService<ISimulatedPatient>("maya-brooks");

// readme:stored-session
PatientSession session = await maya.OpenSessionAsync(new SessionKey(owner: "trainee-17", id: "week-1"));
PatientTurn turn = await session.SayAsync("Hello Maya. What brings you here?", turnId: "request-1");
PatientTurn same = await session.SayAsync("Hello Maya. What brings you here?", turnId: "request-1");
Console.WriteLine($"{turn.Text} (taken once: {turn == same}, turns so far: {session.Turns.Count})");

try
{
    await session.SayAsync("Stop simulation.");
}
catch (SessionPausedException paused)
{
    Console.WriteLine($"{paused.Signal.Message}\n- {string.Join("\n- ", paused.Signal.Resources)}");
    await session.ContinueAsync();
}
// readme:end
