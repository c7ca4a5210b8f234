using Microsoft.Extensions.AI;
using PatientSim.Sessions;

namespace PatientSim.Testing.Trainees;

/// <summary>A trainee played by a chat model. As thread-safe as its client.</summary>
/// <remarks>
/// The model is sent the instructions, the intake and the conversation: nothing of the formulation. What the patient says is untrusted input to
/// it and travels in the user role alone. Use another client than the patient's voice where its state could pass from one to the other.
/// </remarks>
public sealed class ChatModelTrainee : ITrainee
{
    private readonly IChatClient _model;

    /// <summary>Makes a trainee.</summary>
    /// <param name="model">The chat model; the caller disposes of it.</param>
    /// <param name="options">Who it plays; a beginner of 12 turns when null.</param>
    /// <exception cref="ArgumentException">The options have no instructions, name or end mark, or less than one turn.</exception>
    public ChatModelTrainee(IChatClient model, ChatModelTraineeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new();
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Instructions);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Name);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.EndMark);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Turns, 1);
        (_model, Options) = (model, options);
    }

    /// <inheritdoc/>
    public string Name => Options.Name;

    /// <summary>Who the model plays.</summary>
    public ChatModelTraineeOptions Options { get; }

    /// <inheritdoc/>
    /// <exception cref="TraineeUnavailableException">The trainee's model failed, or its reply has nothing to say.</exception>
    public async ValueTask<string?> NextAsync(TraineeView view, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Turns.Count >= Options.Turns)
        {
            return null;
        }

        var response = await AskAsync(view, cancellationToken).ConfigureAwait(false);
        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            throw new TraineeUnavailableException(UnavailableReason.ContentFiltered);
        }

        if (response.Text.Trim().Equals(Options.EndMark, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var words = SpokenTurn.Of(response.Text, view.Intake, Options.EndMark);
        return words.Length > 0 ? words : throw new TraineeUnavailableException(UnavailableReason.InvalidReply);
    }

    private async Task<ChatResponse> AskAsync(TraineeView view, CancellationToken cancellationToken)
    {
        try
        {
            return await _model.GetResponseAsync(TraineePrompt.Messages(Options, view), Options.ChatOptions?.Clone(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw TraineeUnavailableException.From(exception);
        }
    }
}
