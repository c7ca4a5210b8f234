namespace PatientSim.Testing.Trainees;

/// <summary>Who interviews a patient: somebody who knows the conversation so far and says the next thing.</summary>
/// <remarks>
/// Implementations keep nothing between calls and may serve many interviews at once: what they say follows from the view alone,
/// so that an interview that was broken off goes on as it would have gone.
/// </remarks>
public interface ITrainee
{
    /// <summary>A short name for reports and files, such as <c>reflective</c>.</summary>
    string Name { get; }

    /// <summary>Says the next thing.</summary>
    /// <param name="view">What the trainee knows.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The trainee's words; null when the interview is over for the trainee.</returns>
    ValueTask<string?> NextAsync(TraineeView view, CancellationToken cancellationToken = default);
}
