// Three things said to a patient, without a network or a key.

// readme:first-session
using PatientSim.Models;
using PatientSim.Sessions;

var maya = new SimulatedPatient(PatientLibrary.Load("maya-brooks"));
PatientSession session = maya.StartSession();

foreach (var words in new[] { "Hello Maya. What brings you here?", "That is a lot to carry. What happened?", "How did you feel when that happened?" })
{
    PatientTurn turn = await session.SayAsync(words);
    Console.WriteLine($"You:  {turn.Trainee}");
    Console.WriteLine($"Maya: {turn.Text}");
}
// readme:end
