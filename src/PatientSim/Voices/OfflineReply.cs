using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Voices;

/// <summary>Composes one reply: lines of the profile first, the style's phrases where the profile has none.</summary>
internal sealed class OfflineReply
{
    private const int VoiceStep = 3;
    private const int OpenerMemory = 4;
    private const int MostOpenings = 2;
    private const double EchoChance = 0.35;
    private const double TailShare = 0.85;

    private static readonly string[] s_alwaysFitting = ["fallback", "silence", "acknowledge", "unclear", "dont_know", "deflect"];

    // Words that may follow an opener in lower case, and "I".
    private static readonly HashSet<string> s_smallWords = new(
        ["Yes", "No", "Not", "Is", "What", "Why", "Just", "I", "I'm", "I've", "I'd", "I'll", "It", "It's", "He's", "She's", "There's", "That", "That's", "If", "The", "My", "We", "They", "He", "She", "There", "When", "You", "This", "A", "Some", "Nobody", "Everyone", "Everything", "Nothing"], StringComparer.Ordinal);

    private readonly VoiceBrief _brief;
    private readonly SeededRandom _random;
    private readonly HashSet<string> _recent;
    private readonly List<string> _openers;

    public OfflineReply(VoiceBrief brief)
    {
        _brief = brief;
        _random = new(brief.Seed, brief.State.Turn, VoiceStep, brief.Profile.Id);
        _recent = [.. brief.RecentReplies.SelectMany(Wording.Sentences).Select(Wording.Key)];
        _openers = [.. brief.RecentReplies.Select(Opener)];
    }

    public string Compose()
    {
        var plan = _brief.Plan;
        var greets = _brief.Act.Has(TraineeFlag.Greeting) && _brief.State.Turn == 1 && plan.Stance is not (Stance.Greet or Stance.Puzzled or Stance.Risk);
        var greeting = greets ? Pick([.. _brief.Profile.Voice.Greetings.Where(line => Wording.CountWords(line) <= 3)], Phrases("greeting")) : null;
        var main = Main(plan);
        var reply = Fits(Joined(greeting, main)) ? Joined(greeting, main) : main;
        if (plan.Shows is { } shows && IsFresh(shows))
        {
            // What slips out matters more than what leads up to it, save a plain answer.
            Remember(shows);
            return Varied(Fits(Joined(reply, shows)) ? Joined(reply, shows) : Fits(shows) && plan.Stance != Stance.Answer ? shows : reply);
        }

        return Varied(WithTail(reply));
    }

    /// <summary>The reply with a small opener before it, if too many have begun like that.</summary>
    private string Varied(string reply) => Begun(reply) < 2 ? reply : Led("lead_in", reply);

    private bool Fits(string reply) => Wording.CountWords(reply) <= _brief.Plan.MaxWords && Wording.Sentences(reply).Count <= _brief.Plan.MaxSentences;

    private string Main(ResponsePlan plan) => plan.Stance switch
    {
        Stance.Greet => Pick(_brief.Profile.Voice.Greetings, Phrases("greeting")),
        Stance.Farewell => Pick(Phrases("farewell")),
        Stance.SmallTalk => Pick(Phrases("vague")),
        Stance.Answer when plan.Offers.Count > 0 && plan.Offers[0].ElementId is var id && _brief.Formulation.Find(id) is { Kind: ElementKind.Fact } => Offered(plan.Offers[0]),
        Stance.Answer when _brief.Act.Has(TraineeFlag.IdentityQuestion) && IdentityAnswers.For(_brief.Trainee, _brief.Profile) is { Count: > 0 } answers => Pick(answers, DontKnow()),
        Stance.Answer when plan.Offers.Count > 0 => Offered(plan.Offers[0]),
        Stance.Answer => Pick(DontKnow()),
        Stance.Moved => Moved(plan),
        Stance.Mended => Pick(Phrases("mended"), Phrases("acknowledge")),
        Stance.GoAlong => Pick(Phrases("go_along")),
        Stance.Dodge => Pick(Phrases("deflect")),
        Stance.Minimise => Pick(Phrases("minimise"), Phrases("deflect")),
        Stance.PushBack => Pick(Phrases("push_back"), Phrases("deflect")),
        Stance.SeekApproval => Pick(Phrases("seek_approval"), Phrases("acknowledge")),
        Stance.Wander => Pick(Phrases("wander"), Phrases("dont_know")),
        Stance.DontKnow when LeaveAnswers.Fit(_brief.Act) => Pick(LeaveAnswers.All),
        Stance.DontKnow when _brief.Act.Has(TraineeFlag.ClosedQuestion) && !_brief.Act.Has(TraineeFlag.OpenQuestion) => Pick(Phrases("yes_or_no"), DontKnow()),
        Stance.DontKnow => AtLength(DontKnow()),
        Stance.Puzzled => Pick(Phrases("puzzled"), Phrases("unclear")),
        Stance.Unclear => Pick(Phrases("unclear"), Phrases("puzzled")),
        Stance.NothingMore => NothingMore(plan),
        Stance.Risk => Pick(RiskAnswers.For(_brief.Profile, RiskTopics.Of(_brief.Trainee)), RiskAnswers.For(_brief.Profile)),
        Stance.Stung => Stung(plan),
        Stance.Silent => ResponsePlanner.Silence,
        Stance.Doubt => Pick(Phrases("doubt"), Phrases("push_back"), Phrases("deflect")),
        Stance.Leave => Pick(Phrases("leave"), Phrases("farewell")),
        Stance.Concerned => Pick(Phrases("concerned"), Phrases("unclear")),
        _ when _brief.Act.Has(TraineeFlag.SelfDisclosure) && !_brief.Act.Has(TraineeFlag.Reflection) => Pick(Phrases("shared"), Phrases("acknowledge")),
        _ => Echo() ?? Pick(Brief(Phrases("acknowledge"))),
    };

    /// <summary>One line, or two where the plan wants more than the first.</summary>
    private string AtLength(List<string> lines)
    {
        var first = Pick(Fitting(lines), lines);
        var second = Wording.CountWords(first) + 4 <= _brief.Plan.Words && _brief.Plan.Shows is null ? Usable(lines, first) : [];
        return second.Count > 0 ? Joined(first, Chosen(second)) : first;
    }

    /// <summary>Takes up the one word of a reflection that fits, now and then.</summary>
    private string? Echo()
    {
        if (_random.Next() >= EchoChance || EchoedWords.In(_brief.Trainee) is not { } word)
        {
            return null;
        }

        var fresh = Usable(Phrases("echo").Select(phrase => Sentence(phrase.Replace("{word}", word, StringComparison.Ordinal))));
        return fresh.Count > 0 ? Chosen(fresh) : null;
    }

    /// <summary>What a style adds to an answer of its own accord: asking whether it was right, or drifting off from it.</summary>
    private string WithTail(string reply)
    {
        if (_brief.Plan is not ({ Stance: Stance.Answer or Stance.Moved, Error: null } or { Stance: Stance.Acknowledge or Stance.GoAlong or Stance.SmallTalk, Words: > 3 }))
        {
            return reply;
        }

        var (style, set) = (_brief.Style, (string?)null);
        if (_random.Next() < style.ChanceOf(Stance.SeekApproval) * TailShare)
        {
            set = "seek_approval";
        }
        else if (_random.Next() < style.ChanceOf(Stance.Wander) * TailShare)
        {
            set = "wander";
        }

        var fresh = set is null ? [] : Usable(Phrases(set), reply);
        return fresh.Count > 0 ? Joined(reply, Chosen(fresh)) : reply;
    }

    private string Offered(ElementOffer offer)
    {
        if (_brief.Formulation.Find(offer.ElementId) is not { } element)
        {
            return Pick(DontKnow());
        }

        var own = offer.Depth == DisclosureStatus.Hinted ? element.Says.Hint : element.Says.Tell;
        List<string> lines = [.. own, .. own.Count > 0 ? [] : Unwritten(element, offer.Depth)];
        if (_brief.Plan.Stance == Stance.Moved && lines.FindAll(StandsAlone) is { Count: > 0 } whole)
        {
            lines = whole;
        }

        return Delivered(WithLeadIn(Pick(Fitting(lines), lines, DontKnow())));
    }

    /// <summary>A line as the style says it: with a pause where a comma is, or louder at the end.</summary>
    private string Delivered(string line)
    {
        // Where a small letter follows, so that it stays one sentence.
        var comma = line.IndexOf(", ", StringComparison.Ordinal);
        var room = comma > 0 && comma + 2 < line.Length && char.IsLower(line[comma + 2]);
        var paused = room && _random.Next() < _brief.Style.Pauses ? $"{line[..comma]}... {line[(comma + 2)..]}" : line;
        return paused[^1] == '.' && !paused.EndsWith("...", StringComparison.Ordinal) && _random.Next() < _brief.Style.Exclaims ? $"{paused[..^1]}!" : paused;
    }

    /// <summary>Not the second half of an answer: nobody asked.</summary>
    private static bool StandsAlone(string line) => !line.StartsWith("That ", StringComparison.Ordinal) && !line.StartsWith("Just ", StringComparison.Ordinal);

    /// <summary>What can be said of an element for which the author wrote no lines: its own text, never prose about somebody.</summary>
    private IEnumerable<string> Unwritten(FormulationElement element, DisclosureStatus depth)
    {
        if (depth == DisclosureStatus.Hinted)
        {
            return Phrases("deflect");
        }

        return element.Kind switch
        {
            ElementKind.Emotions => Felt(element),
            ElementKind.PresentingProblem when !IsAboutSomebody(element.Text) => [Sentence(element.Text), $"It's this: {element.Text.TrimEnd('.')}."],
            _ when Wording.IsFirstPerson(element.Text) || element.Kind is ElementKind.Fact or ElementKind.AutomaticThought or ElementKind.IntermediateBelief => [Sentence(element.Text)],
            _ => Phrases("dont_know"),
        };
    }

    /// <summary>"She cannot sleep" is prose about somebody; "Trouble sleeping" can be said by the one who has it.</summary>
    private bool IsAboutSomebody(string text) =>
        Wording.Words(text).Exists(word => word is "he" or "she" or "they" or "his" or "her" or "their" or "him" or "them" or "patient" or "client")
        || Wording.Words(_brief.Profile.Name).Exists(Wording.Words(text).Contains);

    private static IEnumerable<string> Felt(FormulationElement element)
    {
        var feelings = element.Text.Split(", ");
        return feelings.Length == 1
            ? [$"I felt {feelings[0]}.", $"{Sentence(feelings[0])[..^1]}, mostly.", $"Just really {feelings[0]}."]
            : [$"I felt {feelings[0]}. And {feelings[1]}.", $"{Sentence(feelings[0])[..^1]}, mostly. A bit {feelings[1]}.", $"Really {feelings[0]}, and {feelings[1]} too."];
    }

    private string Moved(ResponsePlan plan)
    {
        var moved = Echo() ?? Pick(Brief(Phrases("moved")));
        var more = plan.Offers.Count > 0 ? Offered(plan.Offers[0]) : null;
        return more is null ? moved : Fits(Joined(moved, more)) ? Joined(moved, more) : more;
    }

    private string NothingMore(ResponsePlan plan)
    {
        var element = plan.Offers.Count > 0 ? _brief.Formulation.Find(plan.Offers[0].ElementId) : null;
        return element is { Kind: not ElementKind.Fact, Says.Tell: var told } && Usable(told) is { Count: > 0 } lines
            ? Led("again", lines[_random.Below(lines.Count)])
            : Pick([.. element?.Says.Tell ?? []], element is { Kind: ElementKind.Fact } ? [Sentence(element.Text)] : [], Phrases("nothing_more"), Phrases("acknowledge"));
    }

    private string Stung(ResponsePlan plan)
    {
        var set = plan.Error switch
        {
            TraineeError.UnaskedAdvice => "advised",
            TraineeError.Blame => "blamed",
            TraineeError.Confrontation => "confronted",
            TraineeError.Invalidation => "invalidated",
            TraineeError.Interrogation => "interrogated",
            TraineeError.Pressure => "pressed",
            TraineeError.MisreadFeeling => "misread",
            _ => "reassured",
        };
        return Pick([plan.SoreSpot ?? ""], Phrases(set), Phrases("deflect"));
    }

    private List<string> DontKnow() => [.. _brief.Profile.Voice.OffTopic, .. Phrases("dont_know")];

    private ValueList<string> Phrases(string set) => _brief.Style.PhrasesOf(set);

    /// <summary>Phrases of at most three words where the plan wants almost nothing said.</summary>
    private IReadOnlyList<string> Brief(IReadOnlyList<string> phrases)
    {
        List<string> brief = [.. phrases.Where(phrase => (Wording.CountWords(phrase) <= 3) == (_brief.Plan.Words <= 3))];
        return brief.Any(IsFresh) ? brief : phrases;
    }

    /// <summary>The lines whose length is nearest to the one aimed at: the nearer half.</summary>
    private List<string> Fitting(List<string> lines) =>
        [.. lines.Where(IsFresh).OrderBy(line => Math.Abs(Wording.CountWords(line) - _brief.Plan.Words)).Take((lines.Count + 1) / 2)];

    /// <summary>A line that was not said lately and keeps to the style's length, from the first set that has one.</summary>
    private string Pick(params ReadOnlySpan<IReadOnlyList<string>> sets)
    {
        foreach (var set in sets)
        {
            var fresh = Usable(set.Where(line => line.Length > 0));
            if (fresh.Count > 0)
            {
                return Chosen(fresh);
            }
        }

        // Everything that fits has been said within the last turns: something that always does.
        List<string> any = [.. s_alwaysFitting.SelectMany(Phrases).Where(IsFresh)];
        return any.Count > 0 ? Chosen(any) : $"{new string('m', 2 + (_brief.State.Turn % 7))}...";
    }

    /// <summary>One of the lines, rather not one that begins as a reply just did.</summary>
    private string Chosen(List<string> lines)
    {
        var fewest = lines.Min(line => Begun(line));
        List<string> choice = [.. lines.Where(line => Begun(line) == fewest)];
        var line = choice[_random.Below(choice.Count)];
        Remember(line);
        return line;
    }

    /// <summary>How often replies began with a line's first word: none may do so in more than one in five, and not twice within a few turns.</summary>
    private int Begun(string line)
    {
        var opener = Opener(line);
        var often = _openers.Count(said => said == opener);
        return often >= MostOpenings ? 2 : often > 0 && _openers.TakeLast(OpenerMemory).Contains(opener) ? 1 : 0;
    }

    /// <summary>The lines that were not said lately and keep to the style's length, also after what is said before them.</summary>
    private List<string> Usable(IEnumerable<string> lines, string? before = null) => [.. lines.Where(line => IsFresh(line) && Fits(Joined(before, line)))];

    private bool IsFresh(string line) => !Wording.Sentences(line).Any(sentence => _recent.Contains(Wording.Key(sentence)));

    private void Remember(string line) => _recent.UnionWith(Wording.Sentences(line).Select(Wording.Key));

    private string WithLeadIn(string line) => Begun(line) == 2 || (_brief.Plan.Words >= 10 && _random.Next() <= 0.25) ? Led("lead_in", line) : line;

    /// <summary>A line with a small opener of a set before it, where its first word can follow one.</summary>
    private string Led(string set, string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var first = space > 0 ? line[..space] : line;
        var openers = Phrases(set).Where(opener => Begun(opener) == 0).ToList();
        var led = openers.Count == 0 || !s_smallWords.Contains(first) ? line : $"{openers[_random.Below(openers.Count)]} {(first[0] == 'I' && (first.Length == 1 || first[1] == '\'') ? line : char.ToLowerInvariant(line[0]) + line[1..])}";
        var said = Fits(led) ? led : line;
        Remember(said);
        return said;
    }

    /// <summary>The word a line begins with.</summary>
    private static string Opener(string line) => Wording.Words(line.Split(' ', 2)[0]).FirstOrDefault() ?? "";

    private static string Joined(string? first, string second) => first is null ? second : $"{first} {second}";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' or '!' or '?' ? "" : ".");
}
