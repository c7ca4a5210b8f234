namespace PatientSim.Testing.Studies;

/// <summary>An interview that could not be ended. Its turns are kept; running the study again goes on with it.</summary>
/// <param name="Cell">Which one.</param>
/// <param name="Reason">Why, in a sentence that holds nothing of the conversation.</param>
/// <param name="IsUnavailable">Whether a chat model could not be had; else its file is damaged.</param>
public sealed record UnfinishedCell(StudyCell Cell, string Reason, bool IsUnavailable);
