using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;

var maya = new SimulatedPatient(PatientLibrary.Load("maya-brooks"));
PatientSession first = maya.StartSession();
await first.SayAsync("Hello Maya. What brings you here?");
await first.SayAsync("That sounds exhausting. Can you tell me about one time it was bad?");

// readme:next-session
PatientSession second = maya.StartNextSession(first.Snapshot(), new() { Elapsed = TimeSpan.FromDays(7), Homework = HomeworkOutcome.Partly });
await second.SayAsync("Good to see you. How has your week been?");
await second.SayAsync("And how did you get on with the homework?");
// readme:end

foreach (PatientTurn turn in second.Turns)
{
    Console.WriteLine($"You:  {turn.Trainee}\nMaya: {turn.Text}");
}

foreach (var change in second.ForInstructor().Opening!.Changes)
{
    Console.WriteLine($"Trainer: {change}");
}
