using Microsoft.Extensions.AI;
using PatientSim.Voices;

namespace PatientSim.Testing.Tests.Studies;

/// <summary>The offline voice, to which something happens whenever it has given so many replies.</summary>
internal sealed class InterruptedVoice(int replies, Action interrupt) : DelegatingChatClient(new OfflineVoice())
{
    private int _calls;

    /// <summary>A voice that fails then.</summary>
    public static InterruptedVoice FailingAfter(int replies) => new(replies, () => throw new InvalidOperationException("The voice is hoarse."));

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (++_calls % (replies + 1) == 0)
        {
            interrupt();
        }

        return base.GetResponseAsync(messages, options, cancellationToken);
    }
}
