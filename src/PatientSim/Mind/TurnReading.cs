using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What a turn does, read from the cues in its sentences and from the words it shares with what was said before.</summary>
internal sealed class TurnReading
{
    private const int LongStatement = 8;
    private const int LongAbout = 18;
    private const int LongOwn = 14;
    private const int ShortQuestion = 9;

    private static readonly WordSet s_backchannel = TurnCues.Book.List("backchannel");
    private static readonly WordSet s_feeling = TurnCues.Book.List("feeling");

    private static readonly (Cue Cue, TraineeFlag Flag)[] s_plain =
    [
        (Cue.Greeting, TraineeFlag.Greeting), (Cue.Farewell, TraineeFlag.Farewell), (Cue.HowAreYou, TraineeFlag.HowAreYou), (Cue.IdentityQuestion, TraineeFlag.IdentityQuestion),
        (Cue.OutOfFrame, TraineeFlag.OutOfFrame), (Cue.RiskQuestion, TraineeFlag.RiskQuestion), (Cue.Permission, TraineeFlag.Permission), (Cue.Affirmation, TraineeFlag.Affirmation),
        (Cue.Agenda, TraineeFlag.Agenda), (Cue.Homework, TraineeFlag.Homework), (Cue.SelfDisclosure, TraineeFlag.SelfDisclosure),
        (Cue.OwnDistress, TraineeFlag.OwnDistress), (Cue.Summary, TraineeFlag.Summary), (Cue.Listens, TraineeFlag.Backchannel),
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

    // What only looks like giving back gives way to these.
    private static readonly TraineeFlag[] s_outweighing =
        [TraineeFlag.Advice, TraineeFlag.Information, TraineeFlag.Directive, TraineeFlag.SelfDisclosure, TraineeFlag.OwnDistress, TraineeFlag.Affirmation, TraineeFlag.Farewell, TraineeFlag.OutOfFrame, TraineeFlag.Homework, TraineeFlag.Agenda];

    // An order may also be a task, the start of the session or a push: then it is no advice.
    private static readonly Cue[] s_noAdvice = [Cue.Homework, Cue.Agenda, Cue.Pressure, Cue.Confrontation, Cue.Farewell, Cue.OutOfFrame];

    private static readonly Cue[] s_otherActs = [Cue.Apology, .. s_plain.Select(plain => plain.Cue).Where(cue => cue != Cue.Summary)];

    private readonly TurnWords _words;
    private readonly SaidBefore _said;
    private readonly List<SentenceReading> _given = [];
    private bool _complex;

    private TurnReading(string text, string? previous)
    {
        _words = TurnWords.Read(text, TurnCues.Book);
        _said = new(previous);
        NamesFeeling = _words.Ids.Exists(s_feeling.Has);
    }

    public HashSet<TraineeFlag> Flags { get; } = [];

    public HashSet<TraineeError> Errors { get; } = [];

    /// <summary>Whether a word for a feeling occurs at all.</summary>
    public bool NamesFeeling { get; }

    /// <summary>The sentences that state and do not ask.</summary>
    public List<string> Asserted { get; } = [];

    /// <summary>The cues in each sentence, and whether it is asked.</summary>
    public List<(CueSet Cues, bool IsAsked)> Cues { get; } = [];

    /// <summary>Reads a turn.</summary>
    /// <param name="text">The turn as <see cref="TypedSpelling"/> spells it.</param>
    /// <param name="previous">What was said to the trainee before.</param>
    public static TurnReading Of(string text, string? previous)
    {
        var reading = new TurnReading(text, previous);
        reading.Read(text);
        return reading;
    }

    private void Read(string text)
    {
        var found = TurnCues.Book.Find(_words);
        ReadPlain(found);
        for (var i = 0; i < found.Length; i++)
        {
            Cues.Add((found[i], _words.Sentences[i].IsAsked));
            ReadSentence(new(text, _words, _words.Sentences[i], found[i], _said));
        }

        if (!Flags.Overlaps(s_outweighing) && Errors.Count == 0)
        {
            _given.ForEach(Reflect);
        }

        if (Errors.Count > 0)
        {
            Flags.Remove(TraineeFlag.Reflection);
        }

        if (Flags.Contains(TraineeFlag.Reflection))
        {
            Flags.Add(_complex ? TraineeFlag.ComplexReflection : TraineeFlag.SimpleReflection);
        }

        if (_words.Count > 0 && _words.Ids.TrueForAll(s_backchannel.Has))
        {
            Flags.Add(TraineeFlag.Backchannel);
        }

        if (Flags.Contains(TraineeFlag.Advice) && !Flags.Contains(TraineeFlag.Permission) && !_said.AsksForAdvice)
        {
            Errors.Add(TraineeError.UnaskedAdvice);
        }
    }

    /// <summary>What the wording alone gives away, in whatever sentence it stands.</summary>
    private void ReadPlain(CueSet[] found)
    {
        var all = default(CueSet);
        foreach (var cues in found)
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
    }

    private void ReadSentence(SentenceReading sentence)
    {
        var errs = ReadErrors(sentence);

        // "How can you not notice that" wants no answer; nor does what a summary runs through.
        var asks = sentence.Asks && (sentence.IsAsked || !(sentence.Has(Cue.Summary) || (errs && !sentence.Has(Cue.Pressure))));
        if (asks)
        {
            ReadQuestion(sentence);
        }
        else
        {
            Asserted.Add(sentence.Text);
        }

        var directs = ReadAdvice(sentence, asks, errs);
        if (directs is null)
        {
            return;
        }

        if (!asks && sentence.Has(Cue.Information) && !sentence.Has(Cue.Reflection) && !HasOtherAct(sentence) && !sentence.IsEcho)
        {
            Flags.Add(TraineeFlag.Information);
        }
        else if ((sentence.Has(Cue.Reflection) || (sentence.Has(Cue.Summary) && !asks && _said.IsThere)) && !errs && !sentence.Has(Cue.Affirmation))
        {
            Reflect(sentence);
        }
        else if (!asks && !errs && directs == false && !HasOtherAct(sentence))
        {
            ReadStatement(sentence);
        }
    }

    private bool ReadErrors(SentenceReading sentence)
    {
        var errs = false;
        foreach (var (cue, error) in s_errors)
        {
            // What the patient is said to think neither blames nor plays down; nor do the patient's own words.
            if (sentence.Has(cue) && !(sentence.Has(Cue.Reported) && cue != Cue.Confrontation) && !sentence.IsEcho)
            {
                Errors.Add(error);
                errs = true;
            }
        }

        return errs;
    }

    private void ReadQuestion(SentenceReading sentence)
    {
        var open = sentence.IsOpen && !sentence.Has(Cue.AdvisingQuestion);
        Flags.Add(TraineeFlag.Question);
        Flags.Add(open ? TraineeFlag.OpenQuestion : TraineeFlag.ClosedQuestion);
        var socratic = false;
        foreach (var (cue, flag) in s_socratic)
        {
            if (sentence.Has(cue) && !sentence.Has(Cue.RiskQuestion))
            {
                Flags.Add(flag);
                socratic = true;
            }
        }

        var goesOn = sentence.Has(Cue.FollowUp) || (open && sentence.Length <= ShortQuestion && sentence.Shared > 0);
        if (goesOn && !socratic && Errors.Count == 0 && !HasOtherAct(sentence))
        {
            Flags.Add(TraineeFlag.FollowUp);
        }
    }

    /// <summary>Says whether the sentence orders; null when it advises, which is then all it does.</summary>
    private bool? ReadAdvice(SentenceReading sentence, bool asks, bool errs)
    {
        var reported = sentence.Has(Cue.Reported);
        var directs = sentence.Has(Cue.Directive) && (!asks || sentence.Has(Cue.Pressure)) && !reported && !sentence.IsEcho && !sentence.Has(Cue.Listens);
        if (directs || (sentence.Has(Cue.BareOrder) && !reported))
        {
            Flags.Add(TraineeFlag.Directive);
        }

        // "Have you ever tried to end your life?" suggests nothing.
        if (sentence.Has(Cue.RiskQuestion) && asks)
        {
            return false;
        }

        var advises = directs || (sentence.Has(Cue.Advice) && !asks && !reported) || sentence.Has(Cue.AdvisingQuestion);
        if (!advises || (errs && sentence.Has(Cue.Blame)) || Array.Exists(s_noAdvice, sentence.Has))
        {
            return directs;
        }

        Flags.Add(TraineeFlag.Advice);
        return null;
    }

    /// <summary>A statement that no wording gives away: it reflects when it is about the patient or takes up the patient's words, and informs when it is long.</summary>
    private void ReadStatement(SentenceReading sentence)
    {
        var own = sentence.IsOwn;
        if (_said.IsThere && !own && (sentence.Shared > 0 || sentence.Has(Cue.AboutThePatient) || (sentence.IsAboutThem && sentence.Length < LongAbout)))
        {
            _given.Add(sentence);
        }
        else if (sentence.Length >= (own ? LongOwn : LongStatement))
        {
            Flags.Add(TraineeFlag.Information);
        }
    }

    private void Reflect(SentenceReading sentence)
    {
        Flags.Add(TraineeFlag.Reflection);
        _complex |= sentence.IsComplex;
    }

    private static bool HasOtherAct(SentenceReading sentence) => Array.Exists(s_otherActs, sentence.Has);
}
