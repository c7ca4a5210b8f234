using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Prompting;

/// <summary>Brief: what the voice must know. Pure; thread-safe.</summary>
/// <remarks>
/// The system message is constant over a session, so that providers can cache it; what changes travels in a short note after
/// the history. Profile text is data: one pass, on one line, in a fence it cannot close. Trainee text travels
/// only in the user role; what looks like a note, a fence or a role in anybody's words is made harmless, and all else is sent as it was said.
/// </remarks>
public class PromptCompiler
{
    /// <summary>Exchanges that are always kept word for word.</summary>
    public const int KeptExchanges = 20;

    /// <summary>Older exchanges are dropped this many at a time, so that the messages before them stay the same for a while.</summary>
    public const int DroppedTogether = 10;

    /// <summary>Compiles the system message of a session.</summary>
    /// <param name="profile">The patient.</param>
    /// <param name="style">The style.</param>
    /// <param name="policy">What of the formulation is sent.</param>
    /// <returns>The message with the provenance of each line.</returns>
    public virtual SystemPrompt CompileSystem(PatientProfile profile, StyleDefinition style, DisclosurePolicy policy = DisclosurePolicy.Staged)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(style);
        var writer = new SystemPromptWriter(profile, style);
        return policy == DisclosurePolicy.Everything ? writer.Everything() : writer.Staged();
    }

    /// <summary>Compiles the messages of a turn.</summary>
    /// <param name="request">What the turn's prompt is made of.</param>
    /// <returns>The messages.</returns>
    public virtual CompiledPrompt Compile(PromptRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var messages = new List<ChatMessage> { new(ChatRole.System, request.System.Text) };
        if (request.LastTime is { } lastTime)
        {
            messages.Add(new(ChatRole.System, lastTime));
        }

        var dropped = Math.Max(0, (request.History.Count - KeptExchanges) / DroppedTogether * DroppedTogether);
        if (dropped > 0)
        {
            messages.Add(new(ChatRole.System, EarlierTalk.Summarize(request, dropped)));
        }

        for (var index = dropped; index < request.History.Count; index++)
        {
            var exchange = request.History[index];
            messages.Add(new(ChatRole.User, SpokenText.Harmless(exchange.Trainee)));
            messages.Add(new(ChatRole.Assistant, SpokenText.Harmless(exchange.Patient)));
        }

        messages.Add(new(ChatRole.User, SpokenText.Harmless(request.Trainee)));
        var note = request.Policy == DisclosurePolicy.Everything ? null : TurnNote.Write(request);
        if (note is not null)
        {
            messages.Add(new(ChatRole.System, note));
        }

        return new(messages, note, request.System.Fingerprint);
    }
}
