using System.Diagnostics;
using System.Globalization;
using PatientSim.CrashHost;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Sessions.Journal;

// FOLDER ID POINT TURNS: saves a session, takes turns, says which version is acknowledged after each write, and is killed at the
// point in the one write more.
var (folder, id, point, turns) = (args[0], args[1], Enum.Parse<CrashPoint>(args[2]), int.Parse(args[3], CultureInfo.InvariantCulture));
var files = new InterruptedFiles(new DiskFiles());
var store = new FileSessionStore(folder, files);
var key = new SessionKey("crash", id);
var session = new PatientSessionSnapshot { Patient = "crash-test", ProfileHash = "0", Style = ConversationalStyle.Plain, Difficulty = Difficulty.Normal, Seed = 1 };
await using var said = Console.OpenStandardOutput();

var version = await store.SaveAsync(key, session, 0);
Acknowledge();
for (var number = 1; number <= turns; number++)
{
    var turn = Turn(number);
    version = await store.AppendAsync(key, turn, version);
    session = session.With(turn);
    Acknowledge();
}

point.Arm(files, Process.GetCurrentProcess().Kill);
version = point.IsInSave()
    ? await store.SaveAsync(key, session.With(Turn(turns + 1)), version)
    : await store.AppendAsync(key, Turn(turns + 1), version);
Acknowledge();

void Acknowledge()
{
    said.Write([.. $"{version}\n".Select(letter => (byte)letter)]);
    said.Flush();
}

static TurnRecord Turn(int number) => new()
{
    Id = $"turn-{number}",
    Turn = new(number, $"Trainee's words of turn {number}.", $"Patient's words of turn {number}: {new string('x', 200 + (number * 37 % 900))}", [], new(1, 100, 7)),
    Act = new() { Main = TraineeCode.Other },
    Plan = new() { Stance = Stance.SmallTalk },
    State = new() { Turn = number, Alliance = new(0.3, 0.3, 0.3) },
    Fingerprint = "0",
};
