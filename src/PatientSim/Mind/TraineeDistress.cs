namespace PatientSim.Mind;

/// <summary>Tells a trainee who is not well, or who wants out, from a therapist who speaks of a patient that is not.</summary>
/// <remarks>
/// Meant is what the trainee says of themselves and of now. What they quote, give back in the patient's voice, ask about, or went through
/// long ago is not; nor is being at a loss, nervous or moved, which is a trainee's ordinary day.
/// </remarks>
internal static class TraineeDistress
{
    private const int FewWords = 4;

    private static readonly PhraseBook s_book = DistressCues.Book;

    /// <summary>What the words say about the trainee; null when nothing.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="patientSaid">What the patient said before, if known: saying it over again says nothing about the trainee.</param>
    public static TraineeDistressKind? Read(string text, string? patientSaid = null)
    {
        var spelled = TypedSpelling.Spell(QuotedSpeech.Without(text)).Replace(" but ", ". but ", StringComparison.Ordinal);
        var words = TurnWords.Read(spelled, s_book);
        var found = s_book.Find(words);
        var turn = default(CueSet);
        foreach (var cues in found)
        {
            turn = turn.With(cues);
        }

        if (!MayMatter(turn, words))
        {
            return null;
        }

        var said = patientSaid is null ? null : TypedSpelling.Spell(patientSaid);
        var isOut = turn.Has(Cue.OutOfTheRole);
        var voiced = PatientsVoice(found);
        var own = default(CueSet);
        for (var i = 0; i < found.Length; i++)
        {
            if (isOut || !(voiced[i] || IsEcho(spelled, words.Sentences[i], said)))
            {
                own = own.With(Own(found[i], isOut, words.Sentences[i].IsAsked));
            }
        }

        return own.Has(Cue.OwnRisk) ? TraineeDistressKind.OwnRisk
            : own.Has(Cue.Overwhelmed) || (own.Has(Cue.OverwhelmedIfOwn) && (own.Has(Cue.OwnLoss) || isOut)) ? TraineeDistressKind.Overwhelmed
            : (own.Has(Cue.AsksToStop) && !turn.Has(Cue.EndsTheHour)) || (own.Has(Cue.StopsAtOnce) && words.Count <= FewWords) ? TraineeDistressKind.AsksToStop
            : null;
    }

    private static bool MayMatter(CueSet turn, TurnWords words) =>
        turn.HasAny(Cue.OwnRisk, Cue.OwnRiskIfAlone, Cue.Overwhelmed, Cue.OverwhelmedIfAlone, Cue.OverwhelmedIfOwn, Cue.AsksToStop) || (turn.Has(Cue.StopsAtOnce) && words.Count <= FewWords);

    /// <summary>What of a sentence's cues speaks of the trainee and of now.</summary>
    private static CueSet Own(CueSet cues, bool isOut, bool isAsked)
    {
        var own = default(CueSet);
        var isStated = isOut || !isAsked || cues.Has(Cue.OwnQuestion);
        var isNow = !cues.Has(Cue.OwnPast) || cues.Has(Cue.StillNow);
        var isAlone = !cues.HasAny(Cue.SpeaksToPatient, Cue.SpeaksAsTherapist, Cue.SaysMildly, Cue.Denies);
        if (isStated && isNow)
        {
            own = cues.Has(Cue.OwnRisk) || (isAlone && cues.Has(Cue.OwnRiskIfAlone)) ? own.With(Cue.OwnRisk) : own;
            own = cues.Has(Cue.Overwhelmed) || (isAlone && cues.Has(Cue.OverwhelmedIfAlone)) ? own.With(Cue.Overwhelmed) : own;
            own = cues.Has(Cue.OverwhelmedIfOwn) ? own.With(Cue.OverwhelmedIfOwn) : own;
        }

        own = isStated && cues.Has(Cue.OwnLoss) ? own.With(Cue.OwnLoss) : own;
        own = cues.Has(Cue.AsksToStop) ? own.With(Cue.AsksToStop) : own;
        return cues.Has(Cue.StopsAtOnce) ? own.With(Cue.StopsAtOnce) : own;
    }

    /// <summary>Which sentences give back what somebody else says or thinks: announced in them or before them, or named as such after them.</summary>
    private static bool[] PatientsVoice(CueSet[] found)
    {
        var voiced = new bool[found.Length];
        var goesOn = false;
        for (var i = 0; i < found.Length; i++)
        {
            goesOn = found[i].Has(Cue.PatientsVoice) || (goesOn && !found[i].Has(Cue.SpeaksToPatient));
            voiced[i] = goesOn || found[i].HasAny(Cue.OthersVoice, Cue.VoiceBefore);
        }

        var isNamed = false;
        for (var i = found.Length - 1; i >= 0; i--)
        {
            voiced[i] |= isNamed;
            isNamed = found[i].Has(Cue.VoiceBefore) || (isNamed && !found[i].Has(Cue.SpeaksToPatient));
        }

        return voiced;
    }

    private static bool IsEcho(string spelled, TurnWords.Sentence sentence, string? said) =>
        said is not null && spelled.AsSpan(sentence.From, sentence.To - sentence.From).Trim(" .!?,-").ToString() is { Length: > 0 } words && said.Contains(words, StringComparison.Ordinal);
}
