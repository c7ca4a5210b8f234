using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What a turn does, read from the cues in its sentences and from the words it shares with what was said before.</summary>
internal sealed class TurnReading
{
    private const int LongStatement = 8;
    private const int LongAbout = 18;
    private const int LongOwn = 14;
    private const int OwnWords = 3;
    private const int ShortQuestion = 9;

    private static readonly WordSet s_backchannel = TurnCues.Book.List("backchannel");
    private static readonly WordSet s_feeling = TurnCues.Book.List("feeling");
    private static readonly WordSet s_affect = TurnCues.Book.List("affect");
    private static readonly WordSet s_own = TurnCues.Book.List("own");
    private static readonly WordSet s_about = TurnCues.Book.List("about");

    private static readonly (Cue Cue, TraineeFlag Flag)[] s_plain =
    [
        (Cue.Greeting, TraineeFlag.Greeting), (Cue.Farewell, TraineeFlag.Farewell), (Cue.HowAreYou, TraineeFlag.HowAreYou), (Cue.IdentityQuestion, TraineeFlag.IdentityQuestion),
        (Cue.OutOfFrame, TraineeFlag.OutOfFrame), (Cue.RiskQuestion, TraineeFlag.RiskQuestion), (Cue.Permission, TraineeFlag.Permission), (Cue.Affirmation, TraineeFlag.Affirmation),
        (Cue.Agenda, TraineeFlag.Agenda), (Cue.Homework, TraineeFlag.Homework), (Cue.SelfDisclosure, TraineeFlag.SelfDisclosure),
        (Cue.OwnDistress, TraineeFlag.OwnDistress), (Cue.Summary, TraineeFlag.Summary),
    ];

    private static readonly (Cue Cue, TraineeFlag Flag)[] s_socratic =
    [
        (Cue.ClarifyingQuestion, TraineeFlag.ClarifyingQuestion), (Cue.EvidenceQuestion, TraineeFlag.EvidenceQuestion), (Cue.AlternativesQuestion, TraineeFlag.AlternativesQuestion),
        (Cue.ConsequencesQuestion, TraineeFlag.ConsequencesQuestion), (Cue.MeaningQuestion, TraineeFlag.MeaningQuestion),
    ];

    private static readonly (Cue Cue, TraineeError Error)[] s_errors =
    [
        (Cue.Blame, TraineeError.Blame), (Cue.Invalidation, TraineeError.Invalidation), (Cue.Reassurance, TraineeError.PrematureReassurance),
        (Cue.Confrontation, TraineeError.Confrontation), (Cue.Pressure, TraineeError.Pressure),
    ];

    private static readonly TraineeFlag[] s_outweighing =
        [TraineeFlag.Advice, TraineeFlag.Information, TraineeFlag.Directive, TraineeFlag.SelfDisclosure, TraineeFlag.OwnDistress, TraineeFlag.Affirmation, TraineeFlag.Farewell, TraineeFlag.OutOfFrame, TraineeFlag.Homework, TraineeFlag.Agenda];

    private readonly string _text;
    private readonly TurnWords _words;
    private readonly CueSet[] _cues;
    private readonly HashSet<string> _said;
    private readonly HashSet<int> _saidWords;
    private readonly bool _answers;
    private readonly List<(TurnWords.Sentence Sentence, CueSet Cues)> _given = [];
    private bool _complex;

    private TurnReading(string text, string? previous)
    {
        _text = text;
        _words = TurnWords.Read(text, TurnCues.Book);
        _cues = TurnCues.Book.Find(_words);
        _answers = previous is not null;
        _said = previous is null ? [] : Wording.Stems(previous);
        _saidWords = previous is null ? [] : [.. TurnWords.Read(TypedSpelling.Spell(previous), TurnCues.Book).Ids];
        NamesFeeling = _words.Ids.Exists(s_feeling.Has);
    }

    public HashSet<TraineeFlag> Flags { get; } = [];

    public HashSet<TraineeError> Errors { get; } = [];

    /// <summary>Whether a word for a feeling occurs at all.</summary>
    public bool NamesFeeling { get; }

    /// <summary>The sentences that state and do not ask.</summary>
    public List<string> Asserted { get; } = [];

    /// <summary>Reads a turn.</summary>
    /// <param name="text">The turn as <see cref="TypedSpelling"/> spells it.</param>
    /// <param name="previous">What was said to the trainee before.</param>
    public static TurnReading Of(string text, string? previous)
    {
        var reading = new TurnReading(text, previous);
        reading.Read(previous);
        return reading;
    }

    private void Read(string? previous)
    {
        var all = default(CueSet);
        foreach (var cues in _cues)
        {
            all = all.With(cues);
        }

        foreach (var (cue, flag) in s_plain)
        {
            if (all.Has(cue))
            {
                Flags.Add(flag);
            }
        }

        if (all.Has(Cue.Apology) && !all.Has(Cue.Condolence))
        {
            Flags.Add(TraineeFlag.Apology);
        }

        for (var i = 0; i < _cues.Length; i++)
        {
            ReadSentence(_words.Sentences[i], _cues[i]);
        }

        // What only looks like giving back gives way to what the rest of the turn plainly does.
        if (!Flags.Overlaps(s_outweighing) && Errors.Count == 0)
        {
            _given.ForEach(given => Reflect(given.Sentence, given.Cues));
        }

        if (Errors.Count > 0)
        {
            Flags.Remove(TraineeFlag.Reflection);
        }

        if (Flags.Contains(TraineeFlag.Reflection))
        {
            Flags.Add(_complex ? TraineeFlag.ComplexReflection : TraineeFlag.SimpleReflection);
        }

        if (IsBackchannel())
        {
            Flags.Add(TraineeFlag.Backchannel);
        }

        if (Flags.Contains(TraineeFlag.Advice) && !Flags.Contains(TraineeFlag.Permission) && !AsksForAdvice(previous))
        {
            Errors.Add(TraineeError.UnaskedAdvice);
        }
    }

    private void ReadSentence(TurnWords.Sentence sentence, CueSet cues)
    {
        var errs = ReadErrors(sentence, cues);
        var open = IsOpen(sentence, cues);

        // "How can you not notice that" wants no answer; nor does what a summary runs through.
        var asks = Asks(sentence, cues, open) && (sentence.IsAsked || !(cues.Has(Cue.Summary) || (errs && !cues.Has(Cue.Pressure))));
        if (asks)
        {
            ReadQuestion(sentence, cues, open);
        }
        else
        {
            Asserted.Add(_text[sentence.From..sentence.To]);
        }

        var reported = cues.Has(Cue.Reported);
        var advises = (cues.Has(Cue.Advice) && !asks && !reported) || (cues.Has(Cue.AdvisingQuestion) && !cues.Has(Cue.Homework));
        var directs = cues.Has(Cue.Directive) && !asks && !reported && !IsEcho(sentence);
        if (directs)
        {
            Flags.Add(TraineeFlag.Directive);
        }

        if ((advises || directs) && !cues.Has(Cue.Homework) && !cues.Has(Cue.Agenda) && !cues.Has(Cue.Pressure) && !cues.Has(Cue.Confrontation) && !cues.Has(Cue.Farewell) && !cues.Has(Cue.OutOfFrame))
        {
            Flags.Add(TraineeFlag.Advice);
            return;
        }

        if (!asks && cues.Has(Cue.Information) && !cues.Has(Cue.Reflection) && !HasOtherAct(cues) && !IsEcho(sentence))
        {
            Flags.Add(TraineeFlag.Information);
            return;
        }

        if (cues.Has(Cue.Reflection) && !errs && !cues.Has(Cue.Affirmation))
        {
            Reflect(sentence, cues);
        }
        else if (!asks && !errs && !directs && !HasOtherAct(cues))
        {
            ReadStatement(sentence, cues);
        }
    }

    private bool ReadErrors(TurnWords.Sentence sentence, CueSet cues)
    {
        var errs = false;
        foreach (var (cue, error) in s_errors)
        {
            if (cues.Has(cue) && !(cues.Has(Cue.Reported) && cue != Cue.Confrontation) && !IsEcho(sentence))
            {
                Errors.Add(error);
                errs = true;
            }
        }

        return errs;
    }

    private static bool IsOpen(TurnWords.Sentence sentence, CueSet cues) =>
        cues.Has(Cue.Invitation) || ((cues.Has(Cue.OpenQuestion) || (cues.Has(Cue.AskedWord) && sentence.IsAsked)) && !cues.Has(Cue.NarrowQuestion) && !cues.Has(Cue.ClosedFirst));

    private static bool Asks(TurnWords.Sentence sentence, CueSet cues, bool open) =>
        open || cues.Has(Cue.ClosedQuestion) || cues.Has(Cue.NarrowQuestion)
        || (sentence.IsAsked && !cues.Has(Cue.CheckQuestion) && !cues.Has(Cue.TagQuestion) && !cues.Has(Cue.Reflection) && !cues.Has(Cue.AdvisingQuestion));

    private void ReadQuestion(TurnWords.Sentence sentence, CueSet cues, bool open)
    {
        open &= !cues.Has(Cue.AdvisingQuestion);
        Flags.Add(TraineeFlag.Question);
        Flags.Add(open ? TraineeFlag.OpenQuestion : TraineeFlag.ClosedQuestion);
        var socratic = false;
        foreach (var (cue, flag) in s_socratic)
        {
            if (cues.Has(cue) && !cues.Has(Cue.RiskQuestion))
            {
                Flags.Add(flag);
                socratic = true;
            }
        }

        var takesUp = open && sentence.Length <= ShortQuestion && Shared(sentence) > 0;
        if ((cues.Has(Cue.FollowUp) || takesUp) && !socratic && !HasOtherAct(cues) && Errors.Count == 0)
        {
            Flags.Add(TraineeFlag.FollowUp);
        }
    }

    /// <summary>A statement that no wording gives away: it reflects when it is about the patient or takes up the patient's words, and informs when it is long.</summary>
    private void ReadStatement(TurnWords.Sentence sentence, CueSet cues)
    {
        var (own, about) = (false, cues.Has(Cue.AboutThePatient));
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            own |= s_own.Has(_words.Ids[at]);
            about |= s_about.Has(_words.Ids[at]);
        }

        var shared = Shared(sentence);
        var begins = cues.Has(Cue.AboutThePatient);
        if (_answers && !own && (about || shared > 0) && (begins || shared > 0 || sentence.Length < LongAbout))
        {
            _given.Add((sentence, cues));
        }
        else if (sentence.Length >= (own ? LongOwn : LongStatement))
        {
            Flags.Add(TraineeFlag.Information);
        }
    }

    private static bool HasOtherAct(CueSet cues)
    {
        foreach (var (cue, flag) in s_plain)
        {
            if (cues.Has(cue) && flag is not (TraineeFlag.FollowUp or TraineeFlag.Summary))
            {
                return true;
            }
        }

        return cues.Has(Cue.Apology);
    }

    private void Reflect(TurnWords.Sentence sentence, CueSet cues)
    {
        Flags.Add(TraineeFlag.Reflection);
        _complex |= IsComplex(sentence, cues);
    }

    /// <summary>How many words that carry meaning the sentence shares with what was said before.</summary>
    private int Shared(TurnWords.Sentence sentence) => Wording.Stems(_text[sentence.From..sentence.To]).Count(_said.Contains);

    /// <summary>Whether the sentence says over again what was said before.</summary>
    private bool IsEcho(TurnWords.Sentence sentence)
    {
        var stems = Wording.Stems(_text[sentence.From..sentence.To]);
        return stems.Count > 0 && _said.Count > 0 && stems.Count(_said.Contains) * 3 >= stems.Count * 2;
    }

    private bool IsComplex(TurnWords.Sentence sentence, CueSet cues)
    {
        if (cues.Has(Cue.AddsMeaning))
        {
            return true;
        }

        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (s_affect.Has(_words.Ids[at]) && !_saidWords.Contains(_words.Ids[at]))
            {
                return true;
            }
        }

        var stems = Wording.Stems(_text[sentence.From..sentence.To]);
        var shared = stems.Count(_said.Contains);
        return stems.Count - shared >= OwnWords && shared <= stems.Count - shared;
    }

    private bool IsBackchannel()
    {
        foreach (var id in _words.Ids)
        {
            if (!s_backchannel.Has(id))
            {
                return false;
            }
        }

        return _words.Count > 0;
    }

    private static bool AsksForAdvice(string? previous)
    {
        if (previous is null)
        {
            return false;
        }

        var words = TurnWords.Read(TypedSpelling.Spell(previous), TurnCues.Book);
        return TurnCues.Book.Find(words).Any(cues => cues.Has(Cue.AsksForAdvice));
    }
}
