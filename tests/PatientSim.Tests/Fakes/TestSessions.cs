using Microsoft.Extensions.AI;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Tests.Fakes;

/// <summary>Patients to test with: a small one of our own, and the shipped ones.</summary>
internal static class TestSessions
{
    public const string NadiaYaml =
        """
        format: patientsim/1
        id: nadia-test
        name: Nadia Test
        identity: { age: 31, occupation: baker }
        presenting_problem: Trouble sleeping.
        intake: "Referred by her GP. Sleeps badly."
        facts:
          - { topic: sleep, asked_by: [sleep], text: "Five hours, if I'm lucky." }
        history:
          - { id: brother-praised, topic: her brother, text: "My brother was praised at every dinner and I was sent to wash up.", sensitive: true }
        core_beliefs:
          - { id: failure, category: helpless, statement: "I'm a complete failure.", strength: 80 }
        intermediate_beliefs:
          - { id: perfect-or-nothing, kind: rule, text: "I must never hand in anything with a single flaw.", from: [failure] }
        coping_strategies:
          - { id: hide-work, text: "I hide my work until the very last minute.", from: [failure], shows: ["I put the tray at the back of the shelf."] }
        sore_spots:
          - { when: [blame], about: being slow, touches: failure, reaction: "I know I'm slow, all right?" }
        situations:
          - id: burnt-loaves
            topic: the loaves
            text: "I burnt forty loaves on a Tuesday."
            automatic_thoughts:
              - { id: sacked, text: "They are going to sack me by Friday.", meaning: "I ruin every single thing I touch.", expresses: [failure] }
            emotions: { sad: 70, ashamed: 50 }
            body: "My hands went cold."
            behavior: "I cried in the walk-in fridge."
        voice:
          off_topic: ["No idea, to be honest."]
          says:
            burnt-loaves: ["It was the loaves. I burnt the lot."]
            sacked: { hint: ["I keep looking at the rota."], tell: ["I thought they'd sack me by Friday."] }
        about: { fictional: true }
        """;

    public static IReadOnlyList<string> ShippedIds => PatientLibrary.Ids;

    public static PatientProfile Nadia { get; } = Watched(PatientProfileYaml.Parse(NadiaYaml).GetOrThrow());

    /// <summary>Twelve turns of a trainee who listens, for any patient.</summary>
    public static IReadOnlyList<string> SkilledTurns { get; } =
    [
        "Hello, good to meet you. How have you been?",
        "What has been troubling you lately?",
        "It sounds like that has been heavy. Could you tell me about a recent time it happened?",
        "What happened next?",
        "How did you feel when it happened?",
        "You felt hurt, and quite alone in that moment. What went through your mind?",
        "And if that were so, what would it mean to you?",
        "So there is something painful underneath. Can you say more?",
        "What do you tend to do when the feeling comes?",
        "It seems you have carried this for years. Where do you think it began?",
        "What does it say about you, deep down?",
        "Thank you for trusting me with this. What is it like to say it out loud?",
    ];

    public static PatientProfile Shipped(string id) => PatientLibrary.Find(id)!.GetOrThrow();

    public static SimulatedPatient With(IChatClient voice) => new(Nadia, new() { Voice = voice });

    public static PatientSession Session(IChatClient voice, PatientSessionOptions? options = null) => With(voice).StartSession(options);

    /// <summary>No text of it may be in any log, trace, metric or exception of the run.</summary>
    public static PatientProfile Watched(PatientProfile profile)
    {
        TelemetrySink.Suite.Canaries.Add(profile);
        return profile;
    }

    /// <summary>Takes a turn, plainly or streaming, and hands back what was let through with the turn.</summary>
    public static async Task<(string Let, PatientTurn Turn)> Say(this PatientSession session, string text, bool streaming, CancellationToken cancellationToken = default)
    {
        if (!streaming)
        {
            var turn = await session.SayAsync(text, cancellationToken);
            return (turn.Text, turn);
        }

        var (let, last) = ("", default(PatientTurn));
        await foreach (var update in session.SayStreamingAsync(text, cancellationToken))
        {
            let += update.Text;
            last = update.Turn;
        }

        return (let, last!);
    }
}
