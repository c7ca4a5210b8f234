using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Voices;

namespace PatientSim.Tests.Fakes;

/// <summary>The offline voice, which keeps what a chat model would have been sent.</summary>
internal sealed class KeepingVoice() : DelegatingChatClient(new OfflineVoice())
{
    public List<IReadOnlyList<ChatMessage>> Sent { get; } = [];

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Sent.Add([.. messages]);
        return base.GetResponseAsync(messages, options, cancellationToken);
    }
}

/// <summary>What a session sent, held against what may have been sent.</summary>
internal static class PlayedPrompts
{
    // What the system message is made of; see the coverage table of the README of models.
    private static readonly string[] s_surface =
        ["name", "identity.", "language", "presenting_problem", "intake", "facts[", "strengths[", "wants[", "voice.", "sore_spots[", "sessions.", "about.", "style", "id", "risk."];

    private static readonly string[] s_surfaceEndings = [".topic", ".asked_by"];

    /// <summary>What locked text stands in a message of a turn in which it was neither told nor on offer, and that nothing on the surface has as well.</summary>
    public static IEnumerable<string> Leaks(PatientSession session, IReadOnlyList<IReadOnlyList<ChatMessage>> sent)
    {
        var view = session.ForInstructor();
        var surface = Wording.Key(string.Join(" / ", ProfileJson.Fields(view.Profile).Where(field => IsSurface(field.Key)).Select(field => field.Value)
            .Append(view.Style.Label).Append(view.Style.Manner).Concat(view.Style.Phrases.Values.SelectMany(phrases => phrases))));
        foreach (var (record, messages) in view.Turns.Zip(sent))
        {
            var said = Wording.Key(string.Join(" / ", messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text)));
            var open = record.Plan.Offers.Select(offer => offer.ElementId).ToHashSet();
            var locked = view.Formulation.Elements.Where(element => element.Rung >= Rung.Thought && !open.Contains(element.Id) && !record.State.HasTold(element.Id));
            var leaks = locked.Select(element => Wording.Key(element.Text)).Where(key => key.Split(' ').Length > 3 && said.Contains(key, StringComparison.Ordinal) && !surface.Contains(key, StringComparison.Ordinal));
            foreach (var leak in leaks.Where(key => !view.Formulation.Elements.Any(element => (element.Rung < Rung.Thought || open.Contains(element.Id) || record.State.HasTold(element.Id)) && Lines(element).Contains(key, StringComparison.Ordinal))))
            {
                yield return $"turn {record.Turn.Number}: {leak}";
            }
        }
    }

    private static string Lines(FormulationElement element) => Wording.Key(string.Join(" / ", element.Says.Tell.Concat(element.Says.Hint).Append(element.Text)));

    private static bool IsSurface(string field) =>
        s_surface.Any(start => field.StartsWith(start, StringComparison.Ordinal)) || s_surfaceEndings.Any(field.EndsWith) || field.Contains(".shows[", StringComparison.Ordinal);
}
