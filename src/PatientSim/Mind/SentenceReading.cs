using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>A sentence of a turn: what its cues, its mark and its words make of it.</summary>
internal sealed class SentenceReading
{
    private const int OwnStems = 3;

    private static readonly WordSet s_affect = TurnCues.Book.List("affect");
    private static readonly WordSet s_turning = TurnCues.Book.List("turning");
    private static readonly WordSet s_own = TurnCues.Book.List("own");
    private static readonly WordSet s_about = TurnCues.Book.List("about");

    private readonly TurnWords _words;
    private readonly TurnWords.Sentence _place;
    private readonly CueSet _cues;
    private readonly SaidBefore _said;
    private HashSet<string>? _stems;
    private int _shared;

    public SentenceReading(string turn, TurnWords words, TurnWords.Sentence place, CueSet cues, SaidBefore said)
    {
        _words = words;
        _place = place;
        _cues = cues;
        _said = said;
        Text = turn[place.From..place.To];
    }

    public string Text { get; }

    /// <summary>The number of words.</summary>
    public int Length => _place.Length;

    /// <summary>Whether a question mark ends it.</summary>
    public bool IsAsked => _place.Mark == '?';

    /// <summary>Whether it asks openly.</summary>
    public bool IsOpen => Has(Cue.Invitation) || ((Has(Cue.OpenQuestion) || (Has(Cue.AskedWord) && IsAsked)) && !Has(Cue.NarrowQuestion) && !Has(Cue.ClosedFirst));

    /// <summary>Whether it asks. "So you stayed at home?" gives back rather than asks, whatever its mark.</summary>
    public bool Asks => IsOpen || Has(Cue.ClosedQuestion) || Has(Cue.NarrowQuestion)
        || (IsAsked && !Has(Cue.CheckQuestion) && !Has(Cue.TagQuestion) && !Has(Cue.Reflection) && !Has(Cue.AdvisingQuestion));

    /// <summary>How many words that carry meaning it shares with what was said before.</summary>
    public int Shared => Stems.Count > 0 ? _shared : 0;

    /// <summary>Whether it says over again what was said before, and turns nothing round.</summary>
    public bool IsEcho => _said.Stems.Count > 0 && Stems.Count > 0 && _shared * 3 >= Stems.Count * 2 && !TurnsRound;

    /// <summary>Whether the trainee speaks of themselves.</summary>
    public bool IsOwn => HasAny(s_own);

    /// <summary>Whether it speaks of the patient or of people in the patient's life.</summary>
    public bool IsAboutThem => Has(Cue.AboutThePatient) || HasAny(s_about);

    /// <summary>As a reflection: whether it adds a feeling or a meaning to what was said.</summary>
    public bool IsComplex
    {
        get
        {
            if (Has(Cue.AddsMeaning))
            {
                return true;
            }

            for (var at = _place.Start; at < _place.End; at++)
            {
                if (s_affect.Has(_words.Ids[at]) && !_said.HasWord(_words.Ids[at]))
                {
                    return true;
                }
            }

            var own = Stems.Count - _shared;
            return own >= OwnStems && own >= _shared;
        }
    }

    private HashSet<string> Stems
    {
        get
        {
            if (_stems is null)
            {
                _stems = Wording.Stems(Text);
                _shared = _stems.Count(_said.Stems.Contains);
            }

            return _stems;
        }
    }

    private bool TurnsRound
    {
        get
        {
            for (var at = _place.Start; at < _place.End; at++)
            {
                if (s_turning.Has(_words.Ids[at]) && !_said.HasWord(_words.Ids[at]))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool Has(Cue cue) => _cues.Has(cue);

    private bool HasAny(WordSet set)
    {
        for (var at = _place.Start; at < _place.End; at++)
        {
            if (set.Has(_words.Ids[at]))
            {
                return true;
            }
        }

        return false;
    }
}
