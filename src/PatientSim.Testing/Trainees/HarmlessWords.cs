using PatientSim.Mind;
using PatientSim.Sessions;

namespace PatientSim.Testing.Trainees;

/// <summary>Whether a session would go on after these words: a trainee that gives back what was said must not pause it by accident.</summary>
internal static class HarmlessWords
{
    private static readonly StopWords s_stopWords = new(StopWords.Default);

    /// <summary>Whether the words are no stop word, read as nobody's distress, and can be said in a session.</summary>
    public static bool Are(string words, string? reply) =>
        words.Length <= PatientSession.MostCharacters && !s_stopWords.Match(words) && TraineeDistress.Read(words, reply) is null && TraineeDistress.Read(words) is null;
}
