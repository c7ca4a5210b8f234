namespace PatientSim.Mind;

/// <summary>Kinds of words in a trainee's turn: what a model can know about words it never met in training.</summary>
internal static class TurnLexicon
{
    private const string Kinds =
        """
        unpleasant: sad anxious anxiety worried worry worries worrying scared afraid fear fears angry anger upset frustrated frustrating frustration ashamed shame guilty guilt depressed depression lonely alone hurt hurts hurting stressed stress stressful overwhelmed overwhelming nervous embarrassed embarrassing disappointed disappointing tired exhausted exhausting stuck trapped helpless hopeless confused confusing uncomfortable annoyed annoying irritated resentful jealous torn ambivalent conflicted pressure pressured panic panicked terrified terrifying scary frightening frightened painful pain suffering miserable unhappy bored boring judged attacked blamed rejected abandoned discouraged bothered bothers bothering struggle struggling struggles concerned concern concerns tough difficult hard rough awful terrible horrible devastating shocked shock skeptical hesitant reluctant unsure uncertain insecure disgusted hate hated dread desperate drained numb empty lost vulnerable tense agitated
        pleasant: happy glad proud excited exciting hopeful confident confidence comfortable relieved relief calm relaxed relaxing safe strong motivated determined committed ready willing interested grateful enjoy enjoyed enjoying enjoys love loves loved loving fun pleased pleasure satisfied optimistic comfort peace peaceful energized passionate better
        praise: great awesome wonderful fantastic excellent amazing impressive terrific congratulations nice cool perfect brilliant lovely super brave courageous
        thanks: thank thanks appreciate appreciated
        greeting: hello hi hey welcome goodbye bye morning afternoon
        listening: mmhmm okay yeah yes right sure absolutely exactly definitely gotcha wow oh ah good no nope aha huh
        mental: think thinking thought thoughts know knowing knew believe believed guess figure understand understanding understood realize realized realizing recognize recognized remember imagine consider considered considering wonder wondering notice noticed aware decide decided deciding learn learned expect mind idea ideas
        wish: want wants wanted wanting need needs needed wish wished hope hoping hoped prefer like liked goal goals hopes dream dreams
        effort: change changes changing changed quit quitting stop stopping stopped cut cutting reduce reducing start starting started try trying tried improve improving work working worked manage managing managed control controlling keep keeping kept continue continuing avoid avoiding maintain begin
        value: important importance matters matter value values valued meaningful priority
        speech: talk talking talked say saying said says tell telling told mention mentioned mentioning discuss discussing discussed describe described share shared sharing hear hearing heard explain explained ask asking asked answer speak speaking spoke
        fact: research study studies shown show shows evidence percent statistics guidelines guideline recommended recommend recommends recommendation recommendations risk risks increase increases increased increasing decrease decreases cause causes caused effects effect affect affects result results level levels average information fact facts known example called means include includes including tend tends often usually typically generally most many might may help helps helpful prevent prevents reduces normal common
        health: doctor doctors dr nurse medicine medicines medication medications meds pill pills dose doses tablet tablets insulin blood sugar glucose diabetes asthma inhaler cholesterol heart liver lungs lung cancer disease infection vaccine vaccines vaccination immunization symptoms symptom treatment hospital clinic surgery pregnant pregnancy condom condoms std hiv birth teeth gum gums dental dentist piercing weight bmi health healthy physical sleep appetite exercise exercising diet calories food eat eating body brain
        substance: drink drinks drinking drank drunk alcohol beer beers wine liquor sober sobriety smoke smokes smoking smoked cigarette cigarettes tobacco nicotine vape marijuana pot weed drug drugs cocaine crack heroin meth using used use high hangover gambling gamble bet bets casino addiction addicted addict patch
        people: mom mother mum dad father parents parent wife husband partner girlfriend boyfriend son daughter kids kid children child family families brother sister brothers sisters friend friends people person boss coworker roommate flatmate everybody everyone somebody someone anyone anybody others guy guys girl teacher counselor officer judge
        option: option options choice choices plan plans planning strategy strategies program programs group groups meetings resource resources step steps suggestion suggestions suggest suggesting advice advise support service services counseling therapy tool tools
        session: today appointment session meeting minutes here questionnaire form forms paper sheet worksheet visit together agenda scale
        time: time times day days week weeks month months year years night nights weekend weekends evening ago yesterday tomorrow tonight hour hours monday tuesday wednesday thursday friday saturday sunday once twice daily weekly always never sometimes lately recently now later soon
        negation: not dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt havent hasnt hadnt aint nothing nobody none without
        work: job jobs school college class classes grades career office employer exam probation court jail prison law legal license money pay paying cost costs bills financial
        gathering: summarize summary recap far earlier before also both already
        check: correct accurate fair true
        """;

    private const string Common =
        """
        a about actually after again ago all also always am an and any anyone anything are arent around as ask at away back be because been before being between both but by came can cant come coming could couldnt did didnt do does doesnt doing done dont down each either else even ever every everything feel feeling feels felt few first for from further get gets getting give given go goes going gonna good got had happen happened happening happens has have havent having he hed hell help her here hes him his how hows i id if im in instead into is isnt it itd itll its ive just keep kind know last least less let lets like little long lot lots made make makes making many maybe me mean means might more most much must my need never next no not nothing now of off oh okay on once one ones only or other others our out over own part point probably put quite rather ready really right same say saying see seem seems she shes should so some somebody someone something somewhat sort sound sounding sounds still stuff such sure take taking talk tell than that thatd that the thats their them then there theres these they theyre theyve thing things think this those though through time to together told too towards two under until up us very want wanted wants was wasnt way we wed well were weve went werent what whatd whatre whats whatever when where whether which while who whole whos why will with wont wonder wondering would wouldnt yeah yes yet you youd youll your youre yours yourself youve without
        """;

    private const string Spellings =
        """
        u=you ur=your r=are n=and cos=because cuz=because bc=because becuase=because rly=really realy=really tho=though pls=please thx=thanks ty=thanks thru=through wat=what wht=what abt=about
        k=okay ok=okay alright=okay mhm=mmhmm mm=mmhmm mmm=mmhmm hm=mmhmm hmm=mmhmm yea=yeah yep=yeah yup=yeah
        """;

    private static readonly HashSet<uint> s_fillers = Set("um uh er uhm erm");
    private static readonly HashSet<uint> s_listening = Set("okay yeah yes right sure mmhmm huh oh ah well and but so now great good");
    private static readonly HashSet<uint> s_common = Set(Common);
    private static readonly Dictionary<uint, uint> s_spellings = Entries(Spellings).Select(entry => entry.Split('=')).ToDictionary(pair => TurnHash.Of(pair[0]), pair => TurnHash.Of(pair[1]));
    private static readonly Dictionary<uint, int> s_kinds = ReadKinds();

    /// <summary>How many kinds of words there are; a kind is a number from 0 up.</summary>
    public static int KindCount { get; } = s_kinds.Values.Max() + 1;

    /// <summary>Whether a word only fills a pause.</summary>
    public static bool IsFiller(uint word) => s_fillers.Contains(word);

    /// <summary>Whether a word at the start of a clause says nothing about what the clause does.</summary>
    public static bool IsListening(uint word) => s_listening.Contains(word);

    /// <summary>Whether a word belongs to grammar rather than to a subject.</summary>
    public static bool IsCommon(uint word) => s_common.Contains(word);

    /// <summary>The usual spelling of a word.</summary>
    public static uint Spelled(uint word) => s_spellings.GetValueOrDefault(word, word);

    /// <summary>The kind of a word, or -1.</summary>
    public static int KindOf(uint word) => s_kinds.GetValueOrDefault(word, -1);

    private static Dictionary<uint, int> ReadKinds()
    {
        var kinds = new Dictionary<uint, int>();
        foreach (var (line, kind) in Kinds.Split('\n').Select((line, kind) => (line, kind)))
        {
            foreach (var word in Entries(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]))
            {
                kinds.TryAdd(TurnHash.Of(word), kind);
            }
        }

        return kinds;
    }

    private static HashSet<uint> Set(string words) => [.. Entries(words).Select(word => TurnHash.Of(word))];

    private static string[] Entries(string words) => words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
}
