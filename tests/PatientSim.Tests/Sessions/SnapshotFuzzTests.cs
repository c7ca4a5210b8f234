using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using PatientSim.Diagnostics;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>Snapshots, damaged at random: refused by one of two exceptions, or a session that works and whose prompt has no message, and no order, that it would not have anyway.</summary>
[Parallelizable] // It takes long and shares nothing.
public sealed partial class SnapshotFuzzTests
{
    private static readonly string[] s_turns = ["What happened then, and how did you feel?", "And what did that mean to you?"];

    [Test]
    public async Task Snapshot_DamagedInItsStructure_IsRefusedOrWorksAndAddsNoOrders()
    {
        var damage = new SnapshotDamage([await PlayedAsync(1, 3), await PlayedAsync(2, 3), await PlayedAsync(1, 33), await PlayedAsync(3, 0), await PlayedAsync(2, 31)]);

        var outcomes = await Fuzzing.RunAsync(400, damage.Damaged, ResumeAsync);

        Assert.That(outcomes.Keys, Is.SupersetOf(new[] { "refused", "resumed" }));
    }

    private static async Task<string> PlayedAsync(int sessions, int turns)
    {
        string[] replies = ["Hello.", "It was the loaves. I burnt the lot.", "I know I'm slow.", "My cousin Rosa drove me here.", "Mm.", "I moved to Leeds in March."];
        var voice = ScriptedChatClient.Always(request => replies[request.Messages.Count % replies.Length]);
        var patient = TestSessions.With(voice);
        var session = patient.StartSession(new() { Difficulty = Difficulty.Easy });
        for (var number = 1; ; number++)
        {
            for (var turn = 0; turn < (number == sessions ? turns : 3); turn++)
            {
                await session.SayAsync(TestSessions.SkilledTurns[turn % TestSessions.SkilledTurns.Count]);
            }

            if (number == sessions)
            {
                return session.Snapshot().ToJson();
            }

            session = patient.StartNextSession(session.Snapshot(), new() { Homework = HomeworkOutcome.Done });
        }
    }

    private static async Task<string> ResumeAsync(string json)
    {
        var voice = ScriptedChatClient.Always(_ => "Yes, that.");
        var patient = TestSessions.With(voice);
        PatientSession session;
        try
        {
            session = patient.Resume(PatientSessionSnapshot.FromJson(json));
        }
        catch (PatientSimException exception) when (exception is PatientSnapshotException or SessionConflictException)
        {
            return "refused";
        }

        var before = session.Snapshot();
        var outcome = "resumed";
        try
        {
            foreach (var turn in s_turns)
            {
                await session.SayAsync(turn);
            }
        }
        catch (PatientSimException exception) when (exception is SessionPausedException or SessionEndedException)
        {
            outcome = exception is SessionPausedException ? "paused" : "ended";
        }

        if (voice.Requests.Count > 0)
        {
            CheckPrompt(voice.Requests[0].Messages, before, patient.StartSession(new() { Style = before.Style }));
        }

        _ = session.ForInstructor().State.LastDisclosureTurn;
        _ = session.Fork(Math.Max(0, session.Turns.Count - 1));
        Require(patient.Resume(PatientSessionSnapshot.FromJson(session.Snapshot().ToJson())).Turns.Equals(session.Turns), "what it has become can be resumed, and every number is in its range");
        return outcome;
    }

    /// <summary>The messages are those of an untampered session of that length, and what stands in for what was dropped is headings and quotations.</summary>
    private static void CheckPrompt(IReadOnlyList<ChatMessage> messages, PatientSessionSnapshot snapshot, PatientSession fresh)
    {
        var exchanges = snapshot.Turns.Count(turn => !turn.Turn.Flags.Contains("content_filtered"));
        var dropped = Math.Max(0, (exchanges - PromptCompiler.KeptExchanges) / PromptCompiler.DroppedTogether * PromptCompiler.DroppedTogether);
        var notes = (snapshot.Earlier.Count > 0 ? 1 : 0) + (dropped > 0 ? 1 : 0);
        List<ChatRole> roles =
        [
            .. Enumerable.Repeat(ChatRole.System, 1 + notes),
            .. Enumerable.Repeat<ChatRole[]>([ChatRole.User, ChatRole.Assistant], exchanges - dropped).SelectMany(exchange => exchange),
            ChatRole.User,
            ChatRole.System,
        ];
        Require(messages.Select(message => message.Role).SequenceEqual(roles), "every message is in its place");
        Require(messages[0].Text == fresh.ForInstructor().System.Text, "the system message is the same, byte for byte");
        foreach (var note in messages.Skip(1).Take(notes).Append(messages[^1]).Select(message => message.Text))
        {
            Require(note.StartsWith("[Director's note: ", StringComparison.Ordinal) && note.IndexOf(']') == note.Length - 1 && note.LastIndexOf('[') == 0, "a note is one note");
            Require(note == messages[^1].Text ? !note.Contains('\n') : note[..^1].Split('\n').Skip(1).All(line => Listed().IsMatch(line)), $"a line of a note is a heading or an item:\n{note}");
        }

        foreach (var words in messages.Skip(1 + notes).SkipLast(1).Select(message => message.Text))
        {
            Require(!words.Contains("[Director", StringComparison.OrdinalIgnoreCase) && !words.Contains("</patient", StringComparison.Ordinal) && !words.Contains("<|im_start", StringComparison.Ordinal), "nobody's words look like ours");
        }
    }

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"It does not hold that {what}.");
        }
    }

    [GeneratedRegex("""^(- "[^"\[\]<>]*"|- [^"\[\]<>]+|You have already told the therapist:|You also said, and it stays true:|Since then:|Something the therapist said last time hurt and was not put right; you have not forgotten it\.)$""")]
    private static partial Regex Listed();
}
