using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PatientSim.Sessions;

/// <summary>A patient wherever a chat client fits.</summary>
internal sealed class PatientChatClient(ISimulatedPatient patient, PatientSessionOptions? options) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? _ = null, CancellationToken cancellationToken = default)
    {
        var (session, trainee) = await CatchUpAsync(messages, cancellationToken).ConfigureAwait(false);
        var turn = await session.SayAsync(trainee, cancellationToken).ConfigureAwait(false);
        return new(new ChatMessage(ChatRole.Assistant, turn.Text))
        {
            FinishReason = ChatFinishReason.Stop,
            ModelId = patient.Id,
            Usage = Usage(turn),
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? _ = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (session, trainee) = await CatchUpAsync(messages, cancellationToken).ConfigureAwait(false);
        await foreach (var update in session.SayStreamingAsync(trainee, cancellationToken).ConfigureAwait(false))
        {
            yield return update.Turn is { } turn
                ? new(ChatRole.Assistant, [new UsageContent(Usage(turn))]) { FinishReason = ChatFinishReason.Stop, ModelId = patient.Id }
                : new(ChatRole.Assistant, update.Text) { ModelId = patient.Id };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("patientsim", defaultModelId: patient.Id)
            : serviceType.IsInstanceOfType(this) ? this
            : serviceType.IsInstanceOfType(patient) ? patient : null;
    }

    public void Dispose()
    {
    }

    private static UsageDetails Usage(PatientTurn turn) => new() { InputTokenCount = turn.Usage.InputTokens, OutputTokenCount = turn.Usage.OutputTokens };

    /// <summary>Replays the exchanges before the last user message; what the patient said then is taken as it stands.</summary>
    private async Task<(PatientSession Session, string Trainee)> CatchUpAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var session = patient.StartSession(options);
        string? trainee = null;
        foreach (var message in messages.Where(message => !string.IsNullOrWhiteSpace(message.Text)))
        {
            if (message.Role == ChatRole.User)
            {
                trainee = trainee is null ? message.Text : $"{trainee}\n{message.Text}";
            }
            else if (message.Role == ChatRole.Assistant && trainee is not null)
            {
                await session.ReplayAsync(trainee, message.Text, cancellationToken).ConfigureAwait(false);
                trainee = null;
            }
        }

        return (session, trainee ?? throw new ArgumentException("The last message has to be the trainee's: a user message with text.", nameof(messages)));
    }
}
