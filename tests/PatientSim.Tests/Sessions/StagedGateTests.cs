using System.Text.RegularExpressions;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions;

/// <summary>What has not been earned is in no byte that is sent.</summary>
[TestFixtureSource(typeof(TestSessions), nameof(TestSessions.ShippedIds))]
public sealed partial class StagedGateTests(string id)
{
    [Test]
    public async Task Locked_OverTwelveSkilledTurns_IsInNoMessage([Values("plain", "verbose")] string style, [Values] bool tells)
    {
        var profile = TestSessions.Shipped(id);
        var formulation = Formulation.Of(profile);
        var voice = ScriptedChatClient.Always(request => tells ? WhatTheNoteOffers(request) : $"Yes. I suppose, {request.Messages.Count} times over.");
        var session = new SimulatedPatient(profile, new() { Voice = voice }).StartSession(new() { Style = new ConversationalStyle(style), Difficulty = Difficulty.Easy, Seed = 11 });
        var offered = new HashSet<string>(StringComparer.Ordinal);
        var asked = 0;
        foreach (var words in TestSessions.SkilledTurns)
        {
            await session.SayAsync(words);
            offered.UnionWith(session.ForInstructor().Turns[^1].Plan.Offers.Where(offer => offer.Depth == DisclosureStatus.Told).Select(offer => offer.ElementId));
            foreach (var request in voice.Requests.Skip(asked))
            {
                Assert.That(Leaks(request, profile, formulation, offered), Is.Empty, $"turn {session.Turns.Count}");
                Assert.That(request.Text, Does.Not.Match(NotSpoken()), $"turn {session.Turns.Count}");
            }

            asked = voice.Requests.Count;
        }

        if (tells)
        {
            Assert.That(session.ForInstructor().State.Deepest, Is.GreaterThanOrEqualTo(Rung.Situation), "The script opened nothing, so that this test proved nothing.");
        }
    }

    private static string WhatTheNoteOffers(ChatRequest request)
    {
        var match = Offer().Match(request.Messages[^1].Text);
        return match.Success ? match.Groups[1].Value.Replace(" ...", ".", StringComparison.Ordinal) : $"Yes. I suppose, {request.Messages.Count} times over.";
    }

    private static IEnumerable<string> Leaks(ChatRequest request, PatientProfile profile, Formulation formulation, HashSet<string> offered)
    {
        var locked = formulation.Elements.Where(element => !offered.Contains(element.Id) && (element.Rung >= Rung.Thought || element.Kind is ElementKind.CoreBelief or ElementKind.History or ElementKind.AutomaticThought)).ToList();
        var free = formulation.Elements.Except(locked).SelectMany(element => element.Says.Tell.Concat(element.Says.Hint).Append(element.Text))
            .Concat(profile.CopingStrategies.SelectMany(coping => coping.Shows))
            .Concat(profile.SoreSpots.Select(spot => spot.Reaction))
            .Append(profile.Intake ?? "").SelectMany(Wording.Runs).ToHashSet(StringComparer.Ordinal);
        foreach (var message in request.Messages)
        {
            var key = $" {Wording.Key(message.Text)} ";
            var runs = Wording.Runs(message.Text).ToHashSet(StringComparer.Ordinal);
            foreach (var element in locked)
            {
                if (key.Contains($" {Wording.Key(element.Text)} ", StringComparison.Ordinal))
                {
                    yield return $"{message.Role}: {element.Id} '{element.Text}'";
                }

                foreach (var run in Wording.Runs(element.Text).Where(run => runs.Contains(run) && !free.Contains(run)))
                {
                    yield return $"{message.Role}: {element.Id} '{run}'";
                }
            }
        }
    }

    [GeneratedRegex("""(?:You might put it|in your own words): "([^"]+)""")]
    private static partial Regex Offer();

    [GeneratedRegex(@"\bundefined\b|\bnull\b|\{\{|PatientSim\.|System\.|`\d|\bNaN\b")]
    private static partial Regex NotSpoken();
}
