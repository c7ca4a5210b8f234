using Microsoft.Extensions.DependencyInjection;
using PatientSim.Profiles;
using PatientSim.Sessions;

// readme:practice
internal sealed class Practice([FromKeyedServices("maya-brooks")] ISimulatedPatient maya)
{
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        PatientSession session = maya.StartSession(new() { Style = ConversationalStyle.Plain, Seed = 7 });
        foreach (var words in new[] { "Hello Maya. How are you today?", "Something has been hard this week. What happened?", "How did you feel?" })
        {
            Console.Write($"You:  {words}\nMaya: ");
            await foreach (PatientTurnUpdate update in session.SayStreamingAsync(words, cancellationToken))
            {
                Console.Write(update.Text);
            }

            Console.WriteLine();
        }

        InstructorView notes = session.ForInstructor();
        Console.WriteLine($"Trainer: openness {notes.State.Openness:F2}, told {string.Join(", ", notes.Turns.SelectMany(turn => turn.Told).Select(told => told.Id))}");
    }
}
// readme:end
