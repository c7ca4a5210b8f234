namespace PatientSim.Sessions;

/// <summary>What becomes of a turn when the provider's content filter steps in, at the trainee's words or at the reply.</summary>
public enum ContentFilterAction
{
    /// <summary>A <see cref="PatientUnavailableException"/> with <see cref="UnavailableReason.ContentFiltered"/>; the session is as before.</summary>
    Fail,

    /// <summary>The patient says something in character that the style has ready, and the turn is flagged <c>content_filtered</c>. Later prompts leave the exchange out, so that it does not trip the filter again.</summary>
    StayInCharacter,
}
