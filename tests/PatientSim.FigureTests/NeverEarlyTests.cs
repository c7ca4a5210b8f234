using System.Collections.Concurrent;
using PatientSim.Mind;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.FigureTests;

/// <summary>What is out of reach is in no byte sent and in no word said, whatever a trainee says.</summary>
public sealed class NeverEarlyTests
{
    private const int MostTurns = 30;

    private static readonly ConcurrentDictionary<(string Patient, string Style), string> s_systems = new();

    private static readonly Lazy<IReadOnlyList<string>> s_pool = new(() =>
    [
        .. Script.Good.Concat(Script.Poor).Concat(Script.Cold).Concat(Script.Warm).SelectMany(script => script.Turns),
        .. new[] { "hostile", "hostile", "hostile", "follow-ups", "facts", "errors/blame", "errors/misread_feeling", "errors/interrogation", "errors/invalidation", "errors/unasked_advice" }
            .SelectMany(Lines.Of).Select(line => line.Split('|')[^1].Trim()),
    ]);

    [FsCheck.NUnit.Property(MaxTest = 120)]
    public void Hidden_InARandomConversation_IsNeitherSentNorSaid(ushort patient, ushort style, ushort difficulty, int seed, ushort[] picks) =>
        Assert.That(Leaks(patient, style, difficulty, seed, picks, Rung.Reaction, outbursts: false), Is.Empty);

    /// <summary>A voice is never sent what it blurts out here; reactions are left to it, thoughts and what is deeper are not.</summary>
    [FsCheck.NUnit.Property(MaxTest = 120)]
    public void Hidden_OfAVoiceThatBlurtsItOut_IsNotSaid(ushort patient, ushort style, ushort difficulty, int seed, ushort[] picks) =>
        Assert.That(Leaks(patient, style, difficulty, seed, picks, Rung.Thought, outbursts: true), Is.Empty);

    [Test]
    public void Pool_OfTurns_IsVaried_AndOpensThings()
    {
        var random = new Random(7);
        var deepest = Enumerable.Range(0, 40).Select(i => Converse((ushort)i, (ushort)(i / 6), 0, i, [.. Enumerable.Range(0, MostTurns).Select(_ => (ushort)random.Next(ushort.MaxValue))], new(_ => null)).ForInstructor().State.Deepest).ToList();
        TestContext.Out.WriteLine($"{s_pool.Value.Distinct().Count()} turns to draw from; deepest rung of 40 random conversations: {string.Join(", ", deepest.CountBy(rung => rung).OrderBy(rung => rung.Key).Select(rung => $"{rung.Key} {rung.Value}"))}");
        Assert.That(deepest.Max(), Is.GreaterThanOrEqualTo(Rung.Thought), "Random conversations open too little to prove anything.");
    }

    private static List<string> Leaks(ushort patient, ushort style, ushort difficulty, int seed, ushort[] picks, Rung from, bool outbursts)
    {
        var profile = PatientLibrary.Load(Stage.Patients[patient % Stage.Patients.Count]);
        var elements = Formulation.Of(profile).Elements;
        var hidden = elements.Where(element => element.Rung >= from).ToList();
        var lines = hidden.SelectMany(element => element.Says.Tell.Append(element.Text)).ToList();
        var voice = new RecordingVoice(request => outbursts && (request + seed) % 2 == 0 ? lines[(int)((uint)((request * 31) + seed) % lines.Count)] : null);
        var view = Converse(patient, style, difficulty, seed, picks, voice).ForInstructor();
        var free = Free(view, elements);
        var shingles = hidden.ToDictionary(element => element.Id, element => element.Says.Tell.Append(element.Text).SelectMany(Spoken.Shingles).Where(shingle => !free.Contains(shingle)).ToHashSet(StringComparer.Ordinal));
        var leaks = new List<string>();
        var heard = new HashSet<string>(StringComparer.Ordinal);
        foreach (var turn in view.Turns)
        {
            var open = turn.Plan.Offers.Where(offer => offer.Depth == DisclosureStatus.Told).Select(offer => offer.ElementId)
                .Concat(turn.State.Ledger.Where(entry => entry.Value.Status == DisclosureStatus.Told).Select(entry => entry.Key)).ToHashSet(StringComparer.Ordinal);
            var allowed = open.Where(shingles.ContainsKey).SelectMany(id => shingles[id]).ToHashSet(StringComparer.Ordinal);
            var closed = hidden.Where(element => !open.Contains(element.Id)).ToList();
            heard.UnionWith(Spoken.Shingles(turn.Turn.Trainee));
            foreach (var message in voice.Requests.Where(request => request.Turn == turn.Turn.Number).SelectMany(request => request.Messages))
            {
                Look(message.Text, $"sent as {message.Role}", heard);
            }

            Look(turn.Turn.Text, "said", []);
            heard.UnionWith(Spoken.Shingles(turn.Turn.Text));

            void Look(string text, string how, HashSet<string> known)
            {
                // What stands in quotation marks begins anew: "you might put it" is not part of what follows.
                var runs = text.Split('"').SelectMany(Spoken.Sentences).SelectMany(Spoken.Shingles).Where(run => !allowed.Contains(run) && !known.Contains(run)).ToHashSet(StringComparer.Ordinal);
                leaks.AddRange(from element in closed
                               from run in shingles[element.Id]
                               where runs.Contains(run)
                               select $"{view.Profile.Id}/{view.Style.Id}/{view.Seed} turn {turn.Turn.Number} {how}: {element.Id} (rung {element.Rung}) '{run}' in: {(text.Length > 160 ? "..." : text)}");
            }
        }

        return [.. leaks.Distinct().Take(5)];
    }

    private static PatientSession Converse(ushort patient, ushort style, ushort difficulty, int seed, ushort[] picks, RecordingVoice voice)
    {
        var profile = PatientLibrary.Load(Stage.Patients[patient % Stage.Patients.Count]);
        var session = new SimulatedPatient(profile, new() { Voice = voice })
            .StartSession(new() { Style = new ConversationalStyle(Stage.Styles[style % Stage.Styles.Count]), Difficulty = (Difficulty)(difficulty % Enum.GetValues<Difficulty>().Length), Seed = seed });
        foreach (var pick in picks.Take(MostTurns).TakeWhile(_ => !session.HasEnded))
        {
            voice.Turn++;
            Stage.Say(session, s_pool.Value[pick % s_pool.Value.Count]);
        }

        return session;
    }

    /// <summary>Runs of words that anybody may hear: what is not hidden, and what the library says of everybody else too.</summary>
    private static HashSet<string> Free(InstructorView view, IReadOnlyCollection<FormulationElement> elements)
    {
        var profile = view.Profile;
        return new[] { profile.Intake, profile.PresentingProblem, profile.Identity.Occupation, profile.Identity.Lives, profile.Identity.Family, profile.Identity.Background, profile.Voice.Manner }
            .Concat(elements.Where(element => element.Rung <= Rung.Situation).SelectMany(element => element.Says.Tell.Append(element.Text)))
            .Concat(elements.SelectMany(element => element.Says.Hint.Append(element.Topic)))
            .Concat(Spoken.Slips(profile)).Concat(profile.Voice.Greetings).Concat(profile.Voice.OffTopic).Concat(profile.Voice.Habits)
            .Concat(view.Style.Phrases.Values.SelectMany(phrases => phrases))
            .Concat(Stage.Patients.Where(id => id != profile.Id).Select(id => s_systems.GetOrAdd((id, view.Style.Id.Id), key => Stage.Start(key.Patient, key.Style, 0).ForInstructor().System.Text)))
            .OfType<string>().SelectMany(Spoken.Shingles).ToHashSet(StringComparer.Ordinal);
    }
}
