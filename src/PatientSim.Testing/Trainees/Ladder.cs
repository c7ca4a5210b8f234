using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>The order in which a decent beginner asks, from what happened down to where it comes from (Beck's downward arrow and what surrounds it).</summary>
internal static class Ladder
{
    /// <summary>A question that is dodged is put once more.</summary>
    private const int MostTries = 2;

    private static readonly string[] s_steps = ["problem", "situation", "feelings", "thought", "meaning", "deeper", "coping", "rule", "deeper", "origin", "self", "deeper", "want", "more"];
    private static readonly string[] s_again = ["situation again", "feelings", "thought", "meaning", "deeper", "more"];

    /// <summary>The step to ask for next: the last one again when it was not answered.</summary>
    public static string Next(PhraseFile phrases, TraineeView view)
    {
        var (next, tries) = (0, 0);
        foreach (var turn in view.Turns)
        {
            var asked = StepAsked(phrases, turn.Trainee, At(next));
            if (asked is null)
            {
                continue;
            }

            tries++;
            if (tries >= MostTries || ReplyReading.Of(turn.Text) == ReplyKind.Content)
            {
                (next, tries) = (next + 1, 0);
            }
        }

        // After turns of somebody else's the opening question would come out of nowhere.
        return At(view.Turns.Count > 0 ? Math.Max(next, 1) : next);
    }

    private static string At(int step) => step < s_steps.Length ? s_steps[step] : s_again[(step - s_steps.Length) % s_again.Length];

    private static string? StepAsked(PhraseFile phrases, string words, string step)
    {
        var key = Wording.Key(words);
        return phrases[step].Any(question => key.EndsWith(Wording.Key(question), StringComparison.Ordinal)) ? step : null;
    }
}
