namespace PatientSim.Mind;

/// <summary>The wordings by which a trainee's turn is told apart, in the notation of <see cref="PhraseParser"/>, grouped by act.</summary>
/// <remarks>Contractions are written out: "don't you" is <c>do not you</c>. A wording belongs where most people who use it mean it.</remarks>
internal static partial class TurnCues
{
    private static readonly Dictionary<string, string[]> s_lists = new()
    {
        ["small"] = Words(
            """
            okay and but so then well now right yeah yes no sure great good oh ah aw wow hmm hm mm mhm mmhmm um umm uh huh er erm alright like also actually honestly just hi hello hey thanks
            please anyway maybe perhaps because or absolutely exactly ugh ohh ahh plus gosh sorry again first firstly finally still basically obviously clearly seriously look listen cool fine
            """),
        ["joint"] = Words("and but so because or then plus also"),
        ["backchannel"] = Words("mm mmm mhm mmhmm hm hmm uh huh umm um okay right see i yeah yes sure got it alright all oh wow gotcha ah aw ooh really understood noted fair enough go on cool that makes sense"),
        ["aux"] = Words("do did does is are was were has have had can could would will should might"),
        ["subject"] = Words("you he she it they we i that this there your his her their the things people anyone anybody someone somebody everyone everybody any anything something these those"),
        ["person"] = Words("you he she it they we i him her them his your my our their people someone"),
        ["thirdperson"] = Words("he she it they him her them people everyone someone anyone"),
        ["embeds"] = Words("know knows knew see sees saw understand understands about of with from for to remember hear heard is was matter matters wonder wondering sure like on in at by exactly said say says saying think realize realise decide forget"),
        ["narrow"] = Words("old long many much often far late early frequently soon time day year age date month colour color"),
        ["very"] = Words("so really very quite pretty rather just totally completely extremely incredibly super absolutely such truly awfully still always also all too already kinda definitely especially particularly probably almost even now often sometimes finally actually clearly obviously"),
        ["feeling"] = Words(
            """
            sad down lonely unhappy low miserable upset depressed hopeless anxious worried fearful scared tense afraid nervous panicky panicked frightened overwhelmed stressed angry mad irritated annoyed furious
            frustrated resentful cross ashamed embarrassed humiliated disappointed jealous envious guilty hurt wounded suspicious wary terrified devastated heartbroken exhausted drained tired helpless powerless
            trapped stuck lost empty numb alone isolated rejected abandoned unloved unwanted worthless useless inadequate bitter betrayed let torn confused unsure uncertain insecure vulnerable exposed judged
            criticized criticised blamed unappreciated invisible ignored unheard misunderstood defeated discouraged desperate grieving relieved proud happy hopeful calm excited grateful uneasy uncomfortable
            restless pressured burdened burnt burned cornered attacked dismissed disrespected fed conflicted ambivalent regretful remorseful lonelier broken crushed shaken unsafe unsettled apprehensive
            incompetent responsible livid disgusted thrilled delighted pleased glad terrified dreading dread rage bitter fuming jealousy guilt shame anger fear worry anxiety sadness grief panic relief enraged hate forgotten
            hopelessness mortified paranoid overjoyed
            """),
        ["hard"] = Words(
            """
            hard tough rough difficult painful awful horrible terrible scary frightening terrifying lonely heavy exhausting draining overwhelming stressful frustrating upsetting devastating heartbreaking isolating
            confusing tiring unfair embarrassing humiliating sad miserable intense unbearable worrying unsettling daunting grim distressing brutal challenging hurtful annoying lot tricky nasty rubbish crap shit
            horrid uncomfortable disappointing crushing suffocating infuriating nervewracking important
            """),
        ["be"] = Words("am is are was were be been being"),
        ["afteryour"] = Words(
            """
            not so very really just being afraid scared worried anxious sad angry upset tired exhausted lonely ashamed guilty going wrong doing saying telling trying losing making getting putting carrying blaming
            dealing avoiding always never still too a an the worn stuck lost fine okay there here welcome hurting struggling stressed overwhelmed jealous proud both only also actually right
            """),
        ["turning"] = Words("not nothing no never least should must only just"),
        ["own"] = Words("i me my mine myself we us our"),
        ["about"] = Words("you he him she her they them"),
        ["imperative"] = Words(
            """
            try go stop make write call talk get start keep think remember focus breathe relax do be ask set put imagine picture close consider read speak give pick choose leave forget ignore
            spend avoid cut join find practise notice allow challenge stand learn accept sit move apply quit return use turn join meet eat invite
            prepare pay bring stay hold let trust jot contact replace change send look
            """),
    };

    private static readonly string[] s_affectWords = Words(
        """
        scary frightening terrifying lonely frustrating painful devastating humiliating embarrassing overwhelming exhausting heartbreaking empty isolating unfair upsetting hurtful shock shocking suffocating unbearable
        disgusted livid excited fed worn feel feels felt feeling heavy grief pain loss longing dread dreading hurts shame guilt fear anger sadness loneliness relief forgotten silence hated hating weight
        """);

    /// <summary>All wordings.</summary>
    public static PhraseBook Book { get; } = new([.. Questions(), .. Asking(), .. Reflecting(), .. Advising(), .. Framing(), .. Erring()], s_lists.Append(new("affect", [.. s_lists["feeling"], .. s_affectWords])).ToDictionary());

    /// <summary>The words that phrases name as a list.</summary>
    public static IReadOnlyDictionary<string, string[]> Lists => s_lists;

    private static string[] Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
