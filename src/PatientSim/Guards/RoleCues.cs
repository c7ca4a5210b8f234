using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>The wordings by which somebody other than the patient gives himself away in a reply, in the notation of <see cref="PhraseParser"/>.</summary>
/// <remarks>
/// A wording belongs here where hardly any patient would use it; one that patients use too, when they tell what others said, goes to the cue with "May".
/// <c>selfname</c> stands for the patient's own first name.
/// </remarks>
internal static partial class RoleCues
{
    private const string OwnName = "selfname";

    private static readonly Dictionary<string, string[]> s_lists = new()
    {
        ["small"] = Words("okay and but so then well now right yeah yes no sure great good oh um uh hmm like also actually honestly just hi hello thanks please anyway maybe perhaps sorry certainly understood absolutely remember look listen"),
        ["joint"] = Words("and but so because or then"),
        ["afteryour"] = Words("not so very really just doing feeling going a an the right welcome talking speaking struggling"),
        ["ai"] = Words("ai llm chatbot"),
        ["language"] = Words("language langauge languge lanuage"),
        ["model"] = Words("model modal"),
        ["aijob"] = Words("engineer engineers researcher developer consultant student specialist person thing course company startup teacher scientist"),
        ["adverb"] = Words("just only actually really still but merely simply basically also not honestly technically"),
        ["product"] = Words("chatgpt gpt claude gemini copilot llama qwen deepseek mistral grok bard alexa siri"),
        ["maker"] = Words("openai anthropic google microsoft meta alibaba deepseek mistral xai"),
        ["roleplay"] = Words("roleplay roleplaying"),
        ["therapist"] = Words("therapist counsellor counselor clinician psychologist"),
        ["narrated"] = Words(
            """
            looks glances sighs pauses shifts nods shrugs hesitates smiles fidgets takes stares shakes wipes crosses leans swallows turns stays remains replies responds answers whispers mutters speaks
            murmurs feels seems appears continues sits folds avoids rubs laughs bites picks twists lowers clears exhales inhales trails tenses stiffens frowns winces blinks plays tugs grips hugs
            looked sighed paused shifted nodded shrugged hesitated fidgeted stared replied responded whispered muttered murmured
            """),
        ["part"] = Words("voice eyes hands shoulders gaze jaw expression fingers breathing posture"),
        ["quiet"] = Words("quiet silent reluctant hesitant guarded withdrawn visibly clearly looking fidgeting crying avoiding"),
        ["feeling"] = Words(
            """
            sad down lonely unhappy low miserable upset depressed hopeless anxious worried fearful scared tense afraid nervous overwhelmed stressed angry frustrated ashamed embarrassed disappointed guilty hurt
            exhausted drained stuck lost empty numb alone isolated rejected abandoned torn confused vulnerable conflicted pulled
            """),
        ["praise"] = Words("good great sensitive excellent wonderful fantastic brilliant thoughtful insightful perceptive lovely beautiful amazing interesting powerful helpful empathic skilful nice"),
        ["hard"] = Words(
            """
            hard difficult painful tough exhausting lonely frightening scary overwhelming isolating frustrating devastating heavy upsetting confusing draining stressful challenging distressing heartbreaking
            unsettling terrifying tiring
            """),
        ["condition"] = Words("anxiety depression trauma grief avoidance stress panic rumination addiction ptsd ocd insomnia loneliness anger shame guilt recovery healing worry burnout"),
        ["talk"] = Words("say says said saying tell tells told telling ask asks asked asking goes reckons wrote writes call calls called thinks thought"),
    };

    private static readonly PhraseBook s_book = new([.. Model(), .. Therapist(), .. Others()], s_lists);

    /// <summary>The sentences of a reply. The points of "A.I." end none.</summary>
    public static IReadOnlyList<string> Sentences(ReplyReview review) =>
        review.Memo.SentencesOf(review.Text.Replace("A.I.", "AI", StringComparison.OrdinalIgnoreCase).Replace(" A.I", " AI", StringComparison.OrdinalIgnoreCase));

    /// <summary>The cues in the clauses of a sentence, in which the patient may be spoken of by name.</summary>
    public static CueSet[] Read(string sentence, ReplyReview review) => review.Memo.Of<PersonaGuard, CueSet[]>(sentence, said => Read(said, review.Profile));

    private static CueSet[] Read(string sentence, PatientProfile profile) =>
        s_book.Find(TurnWords.Read(TypedSpelling.Spell(WithoutName(WithoutName(sentence, profile.Name), profile.Name.Split(' ')[0])), s_book));

    /// <summary>The text with another word in place of the patient's name.</summary>
    private static string WithoutName(string text, string name)
    {
        // Will and Grace are words too: then only the capital tells.
        var comparison = s_book.IdOf(name.ToLowerInvariant()) == 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var renamed = new System.Text.StringBuilder();
        var done = 0;
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + name.Length, comparison))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                renamed.Append(text, done, at - done).Append(OwnName);
                done = end;
            }
        }

        return done == 0 ? text : renamed.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Somebody else is quoted, or it is told of in other ways.</summary>
    private static IEnumerable<(Cue Cue, string Lines)> Others() =>
    [
        (Cue.Reported,
            """
            & (he | she | they | people | everyone | everybody | someone | somebody | nobody | who) .. (@talk | saying | was like | were like)
            & (my | the | our | his | her) ... (@talk | was like | were like) !you/your
            (i | we) (always | just | used to | often | can)? (say | said | tell | told | ask | asked | read | hear) !you/more/that/the/how/some/your
            all day
            -i it (said | says) (that | on | * is | i)
            the whole time
            with my (kids | children | son | daughter | brother | sister)
            at the (theme park | theatre | theater)
            (on stage | actor | actress | audience | rehearsal*)
            (i guess | i suppose | apparently | supposedly | they say)
            -what/everything you (said | told me | asked | say) (i | it | that i | to | how | last)
            (people | they | everyone | everybody) (keep | keeps | kept) (saying | telling | asking)
            (leaflet | poster | pamphlet | brochure | book | article | website | video | podcast | course) .. (say/says/said | tells | told | about | on)
            (made | had | got) (me | us) (do | make | write | name | count)
            by (monday | tuesday | wednesday | thursday | friday | tomorrow | the end of)
            (my | our) (boss | manager | firm | office | company)
            (angry/annoyed/cross/irritated/frustrated/disappointed/bored/upset/up/happy/pleased) (with/at/of/by/about) me
            (sounds | seems) like you (think/thought/believe | do not)
            (did | had | hate | hated | is this | are we | was this) .. (role play | @roleplay | simulation)
            (at (work | college | school | uni) | group | course | training day)
            (asked | ask | typed | use | used | using | uses | talk to | talked to | talking to | tried | mad on | about | into | replaced by) .. .. ai
            (book | film | show | series | movie | novel | game | games | soap | story | school play)
            (what is | what are | what do you mean | never heard | what does) .. core
            (feel | feels | felt | treat | treats | treated) (me)? (like | as) (a | an | just | only | i am | if | though)
            (is this | are we) (doing | in)? (a | the)? (role play | @roleplay)
            on (the)? (telly | tv | television | radio | website | poster | leaflet)
            """),
    ];

    private static string[] Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
