using System.Text.RegularExpressions;

namespace PatientSim.Mind;

/// <summary>The phrases by which a trainee's turn is told apart. Patterns meet lower-case text with straight apostrophes.</summary>
internal static partial class TraineeCues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Leading words that only show that one listens; "so" stays, since it begins reflections.
    [GeneratedRegex(@"^((um+|uh+|uh-huh|er+|okay|ok|and|but|yeah|yep|yes|right|mm-?hmm*|mm+|mhm+|hmm*|huh|well|now|all right|alright|sure|great|good|oh|ah|wow|you know|i mean|i see|like|absolutely|exactly)\b[,.;:!\s-]*)+(?=\S)", Options)]
    public static partial Regex SmallWords();

    [GeneratedRegex(@"\b((many|most|some|a lot of|lots of|other) (people|clients|patients|women|men|students)|research|studies|statistics|per ?cent|doctors?|medications?|it's (very |really |pretty )?(important|common|normal|possible|known)|there (are|is|'s) (a lot|lots|many|some|a number|several|things|ways|other|also|a few)|we (have|offer|know|can|could|provide)|what (we|i) (do|can do|know|usually)|the (reason|thing|way|problem|idea|good news|main) (is|that)|one (thing|option|way)|(means|called) (that )?(the|a)|i('m| am) (concerned|worried|going to|here to)|i('d| would) (like|want|be happy) to|i want to|let me|i can (tell|give|help|offer))\b", Options)]
    public static partial Regex Information();

    [GeneratedRegex(@"^(hi+|hello|hey|good (morning|afternoon|evening)|nice to (meet|see) you|welcome|thanks for coming)\b", Options)]
    public static partial Regex Greeting();

    [GeneratedRegex(@"\b(good ?bye|bye( now)?|see you (next|then|soon|again|on|at)|same time next (week|time|month)|until next (week|time)|(our|the) time is (up|over)|that's all (we have time )?for today|we have to (stop|finish|end)( here)?|let's (stop|end|finish) (here|there)|take care( now)?[.!]?$)", Options)]
    public static partial Regex Farewell();

    [GeneratedRegex(@"\b(i'm (so |really |very )?sorry|i apologi[sz]e|my apologies|sorry (about|for|if i|that i|i)|i (was|got that) wrong|i misunderstood|i shouldn't have said)\b|^sorry[,.! ]", Options)]
    public static partial Regex Apology();

    [GeneratedRegex(@"\bsorry to hear\b", Options)]
    public static partial Regex Condolence();

    [GeneratedRegex(@"\b(how are you( doing| feeling)?( today| now)?|how have you been|how('s| is| was| has) (your|the|this) (week|day|weekend|morning|month)( been)?( going)?|how('s| are) (it|things)( going)?|how has it been|how was (it|everything))\b", Options)]
    public static partial Regex HowAreYou();

    [GeneratedRegex(@"\b((what's|what is|tell me) your (full |first |last )?name|who are you|how old|your age|what do you do (for (a living|work))|what's your (job|work|occupation)|what (kind of )?work do you do|do you work\b|where do you (live|come from|work)|where are you from|who do you live with|do you live (alone|with|on your own)|are you (married|single|in a relationship)|do you have (any )?(kids|children|family|siblings|brothers|sisters|a partner|a job)|tell me (a (little |bit )*)?about yourself|what are your pronouns|which pronouns)\b", Options)]
    public static partial Regex Identity();

    [GeneratedRegex(@"\b(system (prompt|message)|(your|(ignore|forget|disregard|override) (all |any |the |your |previous |prior |above )*) ?(system |hidden |secret |original |previous |initial )*(instructions?|prompts?|guidelines|configuration|programming)\b(?! from)|are you (a |an |really |actually |just )*(ai|bot|robot|chat ?bot|human|real|machine|program|language model|computer|simulation|simulated|actor|gpt|chatgpt)\b|language model|chat ?gpt|openai|as an ai|(^|let's |now |please |can you |could you |i want you to |you will |just )(pretend (to be|you('re| are))|act as)\b|(stay|break|drop) (in |out of )?character|role ?play as|you are now|developer mode|jailbreak|director's note|repeat (everything|all|the (text|words|above))|(print|output|display|reveal|dump|show me) (your|the|all|everything)|base ?64|rot ?13|in json|your (character|profile|file|case file|formulation|yaml)\b|conceptuali[sz]ation|what were you told)\b", Options)]
    public static partial Regex OutOfFrame();

    [GeneratedRegex(@"\b(suicid\w*|(hurt|hurting|harm|harming|kill|killing) yourself|end(ing)? (your life|it all)|(not|rather not|wish you weren't|don't want to) be(ing)? (here|alive)|wish(ed)? you were dead|better off (dead|without you)|want(ed|ing)? to die|thoughts of (dying|death)|not waking up|not wake up|are you safe|keep(ing)? yourself safe|life (is|isn't|was) (not )?worth living)\b", Options)]
    public static partial Regex Risk();

    [GeneratedRegex(@"^(and then|go on|say more|tell me more|what else|and|then what|what happened (then|next)|what do you mean|how so|in what way|such as|like what|can you say (a bit |a little )?more|could you say (a bit |a little )?more|anything else|and what|what was that like|how come|for example|i'd like to hear more)\b|\b(tell me more|say (a (bit|little) )?more( about)?|go on\b|what makes you say|can we (go|come) back to|earlier you (said|mentioned)|you (said|mentioned)|come back to)", Options)]
    public static partial Regex FollowUp();

    [GeneratedRegex(@"^(mm+|mhm+|mm-?hm+|uh-?huh|hm+|okay|ok|right|i see|yeah|yes|sure|got it|alright|all right|oh|wow|gotcha)( (okay|ok|right|yeah|i see))?$", Options)]
    public static partial Regex Backchannel();

    [GeneratedRegex(@"\b(would it be (ok|okay|all right|alright|helpful|useful) (if|for)|(can|could|may) i (suggest|offer|share|ask|tell you|give you)|is it (ok|okay|all right|alright) (if|to)|would you (like|want) (me to|to hear|some)|if you('d like| want)|with your permission|are you open to|would you be (open|willing))\b", Options)]
    public static partial Regex Permission();

    [GeneratedRegex(@"\b(you (should|ought to|need to|must(?! (be|feel|have))|have to|had better|could (try|just|always|start|maybe)|might (want to|try)|can just|just need to)|you'd better|why (don't|not) (you|try|just|go)|have you (tried|considered|thought (of|about) (trying|going|getting|taking|doing))|i('d| would) (recommend|suggest|advise)|i (suggest|recommend|advise|think you should|want you to|need you to)|my advice|if i were you|what you need( to do)? is|the (best|first|right) thing (is|to do|would be)|what if you (tried|just|went|started|asked)|how about (you|trying|going|we try)|try (to|and|some|a|not|this|doing|going|getting|taking|making|writing)|just (do|go|stop|relax|think|get|ask|tell|be|start|let it go|focus|breathe|call|talk)|make sure (you|to)|don't (forget|worry so much|think about it)|stop (worrying|thinking|being|blaming|doing)|promise me|(start|begin) (by|with) \w+ing|write (down|a list)|make a list|for homework)\b", Options)]
    public static partial Regex Advice();

    [GeneratedRegex(@"\b(promise me|(do|try|write|keep|fill in|bring)[^.?!]* (homework|diary|log|sheet)|for homework)\b", Options)]
    public static partial Regex SetsTask();

    [GeneratedRegex(@"\b(what (should|do you think) i|what would you do|any (advice|ideas|tips)|do you think i should)\b", Options)]
    public static partial Regex AsksForAdvice();

    [GeneratedRegex(@"\b(it's (really |all |kind of )?your (own )?fault|your own (fault|doing)|you (brought|did) this (on|to) yourself|you should(n't)? have|why did(n't)? you (just|even|not|ever|bother)|why didn't you|what('s| is) wrong with you|you (never|always) (even |do|make|let|give|try)|you didn't even|you could have|if you had (just|only)|lazy|irresponsible|selfish|you're being (silly|lazy|childish|difficult|unreasonable|negative|stubborn)|you let (him|her|them|everyone|people|yourself) down|you only have yourself|whose fault|you have to take (some )?responsibility)\b", Options)]
    public static partial Regex Blame();

    [GeneratedRegex(@"\b((it's|that's|it is|that is|it doesn't sound|it isn't|that isn't|things aren't|surely) (really )?(not )?(all )?(that|so|too) bad|over-?react\w*|too sensitive|over-?sensitive|it's nothing|that's nothing|get over it|everyone (feels|has|goes|gets)|everybody (feels|has|goes|gets)|we all (feel|have|get|go)|(other|some) people have it worse|(many|plenty of|lots of) people (would|have)|no (real )?reason to (be|feel)|(shouldn't|should not) (feel|be (so )?(upset|sad|angry|worried|anxious))|don't be (so |too )?(sad|silly|upset|negative|dramatic|angry|hard)|calm down|all in your head|dramatic|at least (you|it|he|she|they)|not a big deal|big deal|making (too much|a mountain)|could be worse|snap out|cheer up|nothing to be (ashamed|afraid|upset|worried)|it's silly|that's silly|irrational)\b", Options)]
    public static partial Regex Invalidation();

    [GeneratedRegex(@"\b((it|everything|things|that)('ll| will| is going to|'s going to)( all)? (be|get|turn out|work out) ?(fine|ok|okay|alright|all right|better|well|good)?|you('ll| will) be (fine|ok|okay|alright|all right|great)|(don't|no need to) worry|i'm sure (it|you|things|they|he|she|everything)|look on the bright side|(time|it) heals|think positive|stay positive|be positive|you've got this|you can do it|i promise (it|you|things)|there's light)\b", Options)]
    public static partial Regex Reassurance();

    [GeneratedRegex(@"\b(but you (just )?(said|told)|that's not (true|what you said)|that (doesn't|does not) make (any )?sense|contradict\w*|admit (it|that)|you're lying|(be|let's be) honest|in denial|you're (just )?(avoiding|making excuses|not (even )?trying|hiding)|excuses?\b|i don't believe you|prove it|face (it|the facts)|you know that's)\b", Options)]
    public static partial Regex Confrontation();

    [GeneratedRegex(@"\b(just (tell|answer) (me|it|the question)?|answer (me|the question|my question)|you (have to|need to|must) (tell|answer|talk|open up)|come on|stop (avoiding|dodging)|you're not answering|i need an answer|why won't you (tell|talk|answer|say))\b", Options)]
    public static partial Regex Pressure();

    [GeneratedRegex(@"\b(that (takes|took) (a lot|real|some|such)? ?(of )?(courage|strength|guts|bravery)|(that's|that was|it's|it is|you're|you are) (really |very |so |quite )?(brave|courageous|strong|honest of you|impressive)|(thank you|thanks) for (telling|sharing|trusting|saying|being|letting|coming)|i (really )?appreciate|i can see how (hard|much)|you've (done|managed|kept|come|been working)|good for you|well done|i'm glad you|you (clearly |really )?care (a lot|so much|deeply)|it matters to you)\b", Options)]
    public static partial Regex Affirmation();

    [GeneratedRegex(@"^(so,? |and |but |okay,? |ok,? |right,? |yeah,? |hmm?,? |mm,? |ah,? |oh,? )*((i wonder|i('m| am| was) wondering) (if|whether) (you('re| are| feel| felt| were| had)|it|that|there|part of you|this)\b|it (sounds|seems|feels) (like|as|to me|really|so|very|pretty)|it (sounds|seems)|sounds? (like|as|really|so|very|pretty|hard|tough|awful|exhausting|painful|lonely)|(it|that) makes (sense|a lot of sense|total sense|perfect sense)|no wonder|of course you|anyone (would|in your)|(that|it) must (be|have been|feel)|i can (see|imagine|hear|understand)|i'm sorry to hear|(it|that) (is|was|'s) (clearly|obviously|really )?(important|hard|painful|frightening|scary|lonely)\b|seems like|that (sounds|must|seems|feels|makes sense)|that's (really |very |so |a lot|pretty )?(hard|tough|painful|heavy|a lot|difficult|exhausting|understandable|awful|lonely)|what i('m| am) hearing|i('m| am) hearing|i hear( that)?\b|so,? you(?! (should|need|must|have to|had better|could|can|ought|better|want|think i)\b)|you('re| are) (feeling|carrying|worried|afraid|saying|torn|tired|not sure|stuck|lonely|scared|exhausted|hurting|sad|angry|ashamed)|you (feel|felt|seem|sound|were|kept|wanted|want|wish|miss|don't want|didn't want|couldn't|can't|thought|think|had|carry|carried|try|tried|worry|care|notice|noticed)\b|part of you|a part of you|on (the )?one hand|in other words|if i('m| am)? (understand|hear|get|understood)|let me see if|so,? (?!(you |we |i |let's |just |can |could |would |will |do |did |does |are |is |was |were |have |has |what|how|why|when did|when was|where|who|tell |try |don't |maybe you ))\w+|it (felt|must|was) |underneath|and (yet|part of you|that|it) |almost (like|as if)|like you)", Options)]
    public static partial Regex Reflection();

    // A plain statement about the patient; whether it reflects depends on what else it does.
    [GeneratedRegex(@"^(then )?(you('re|'ve|'d|'ll)?|your) (?!(should|need to|must|have to|had better|could|can|ought|better|might|know what|may|want to try|guys|think i)\b)\w+", Options)]
    public static partial Regex AboutThePatient();

    [GeneratedRegex(@"\b(as if|like you|part of you|deep down|underneath|because|even though|and yet|at the same time|on the other hand|no matter|it's (almost )?like|the (real|hard|worst|painful) (part|thing)|what (hurts|matters|scares)|afraid (that|of)|wish|longing|means? (that )?(you|something|a lot)|rather than|instead of|more than|so much|alone with|carry(ing)?)\b", Options)]
    public static partial Regex AddsMeaning();

    [GeneratedRegex(@"^(so |and |but |well |okay |ok |right |hm+ |um+ |uh |hi |hello |hey |good (morning|afternoon|evening) |then |now |maya |i wonder |i'm wondering |i was wondering |can you tell me |could you tell me |would you mind telling me |tell me |can i ask |may i ask |do you know )*(what|how|why|tell me|describe|in what way|walk me through|take me (through|back)|help me understand|say more|talk (to )?me (about|through)|share|explain)\b", Options)]
    public static partial Regex OpenStart();

    // "If that were true, what would it mean?": the question word follows an opening that is not itself a yes-or-no question.
    [GeneratedRegex(@"^(?!(do|did|does|are|is|was|were|have|has|had|can|could|would|will|should|isn't|aren't|don't|didn't) )[^?]*[,:;] *(so |and |but )?(what|how|why)\b(?! (old|long|many|much|often|far|time|day|year|age))[^?]*\?|\b(and|so|but) (what|how|why)\b(?! (old|long|many|much|often|far|time|day|year|age))[^?]*\?$|^(deep down|back then|at that (point|moment|time)|in that moment|when [^?]*|after [^?]*|in those moments) (what|how)\b", Options)]
    public static partial Regex OpenInside();

    [GeneratedRegex(@"\b(tell me (more |a bit |a little |a bit more |a little more |what |how |about )|can you (describe|tell me|walk|say|explain|help me understand|give me an example)|could you (describe|tell me|walk|say|explain|give)|i'd (like|love) to (hear|know|understand)|i('m| am) curious|(i('m| am) wondering|i wonder)(?! (if|whether|maybe|perhaps)\b)|i wonder if you (could|can|would) (tell|say|describe|share)|help me understand|walk me through)", Options)]
    public static partial Regex Invitation();

    // "Is that right?" checks a reflection; it asks nothing new.
    [GeneratedRegex(@"^((is|was) (that|this|it) (right|fair|so|true|about right|correct|accurate)|(does|did) (that|this|it) (sound|seem|feel|fit|make sense)( right| fair| true| about right)?|am i (right|close|hearing (you|that) (right|correctly))|(have|did) i (got|get|understood|understand|hear|heard) (that|you|it)( right| correctly)?|right|yes|no|you know|isn't it|aren't you|don't you|okay|ok)\?$", Options)]
    public static partial Regex CheckQuestion();

    [GeneratedRegex(@"^(how (old|long|many|much|often|far|late|early)|what (time|day|year|age|date|colou?r|is your name)|what's your (name|age|job))\b", Options)]
    public static partial Regex NarrowStart();

    [GeneratedRegex(@"^((do|did|does|are|is|was|were|have|has|had|can|could|would|will|should|isn't|aren't|don't|didn't|wasn't|weren't|haven't|hasn't|couldn't|wouldn't) (you|u|he|she|it|they|we|i|that|this|there|your|his|her|their|the|any\w*|some\w*)|when (do|did|does|are|is|was|were|will|have|has)|where|who|which|whose|any)\b", Options)]
    public static partial Regex ClosedStart();

    [GeneratedRegex(@"\b(what (does|did|would|do) (that|it|this|they|he|she) (mean|say)|mean(s|t)? (to|about|for) you|(say|says|said|mean) about you|what('s| is| was) (so |the )?(bad|wrong|awful|worst|hard|terrible|frightening|scary)( part)?( about| thing about)?|why (does|did|would) (that|it) matter|if that (were|was|is) true|what would (that|it) (mean|say)|and if (that|it)|what makes (that|it) so)\b", Options)]
    public static partial Regex Meaning();

    /// <summary>Which kinds of element a wording asks for, most telling first.</summary>
    [GeneratedRegex(@"\b((went|going|goes|go|running|ran) through your (mind|head)|thinking\b|(what|your|any|those|these|the|first|that) thoughts?\b|you (say|said|tell|told) (to )?yourself|(picture|image|imagin\w+)\b|in your (mind|head)|what did you (think|make of)|what do you (think|make of) (when|then|at))", Options)]
    public static partial Regex AsksThought();

    [GeneratedRegex(@"\b(feel|feels|feeling|feelings|felt|emotions?|emotionally|mood|what was that like|how was that)\b", Options)]
    public static partial Regex AsksEmotion();

    [GeneratedRegex(@"\b(your body|physical(ly)?|sensations?|bodily|in your (chest|stomach|throat|shoulders)|notice in your)\b", Options)]
    public static partial Regex AsksBody();

    [GeneratedRegex(@"\b(what did you (do|end up doing|say)|what do you (do|end up doing) (when|then|next|after|instead)|did you do|(how did|how do) you (react|respond|handle)|what happened (next|then|after)|and then|then what|do about it|what came next)\b", Options)]
    public static partial Regex AsksBehavior();

    [GeneratedRegex(@"\b(what happened|an example|for instance|(specific|recent|last|particular) (time|moment|day|situation|example)|time when|this (past )?week|your week|what's (been )?(going on|happening|hard|up)|what has been|brings? you|brought you|on your mind|situation|((one|any|last|recent|specific|particular) (time|moment|example)|lately|recently)|tell me (more |a bit |a little )*about (it|that|this|what)|walk me through|been (hard|difficult|tough|rough|happening)|(made|makes|get|got|getting) (it |things )?worse|bad (day|night|week|moment)|(hardest|worst|difficult) (part|moment|thing|time))\b", Options)]
    public static partial Regex AsksSituation();

    [GeneratedRegex(@"\b(brings? you|brought you|why are you here|what('s| is) the (problem|matter)|what would you like (help|to (work|talk))|how can i help|what can i (do|help)|reason for (coming|being)|what made you (come|decide)|what's been going on|main (problem|thing|concern)|help with)\b", Options)]
    public static partial Regex AsksProblem();

    [GeneratedRegex(@"\b(rules?|expect (of|from) yourself|expectations?|standards?|should (you|do)|supposed to|have to be|allowed to|what (would|might|could|will) happen if|afraid (would|might|will|of)|what are you afraid|worst (that|thing that|case)|if you (did|do|didn't|don't|asked|ask|said|say|let|stopped|stop|failed|fail))\b", Options)]
    public static partial Regex AsksRule();

    [GeneratedRegex(@"\b(about yourself|see yourself|think of yourself|view yourself|believe about you|believe (that )?you|kind of person|sort of person|who you are|deep down|core belief|feel about (yourself|who)|as a person|what you are)\b", Options)]
    public static partial Regex AsksCore();

    [GeneratedRegex(@"\b(child|childhood|growing up|grew up|as a (kid|boy|girl|child|teenager)|parents?|mother|father|mum|mom|dad|brothers?|sisters?|when you were (young|little|small|a|growing|at school)|where (does|did|do you think|might) (that|this|it) (come|comes|came|start)|(first|earliest) (time|memory)|learn(ed|t)? (that|to)|early (on|life|years)|your family (like|life)|(your|the) past|remind(s|ed)? you|back then|go(es)? back|familiar|always (felt|been|thought))\b", Options)]
    public static partial Regex AsksHistory();

    [GeneratedRegex(@"\b(cope|coping|deal with|manage|get through|get by|avoid|put(ting)? off|handle (it|that|things|those)|helps? you (get|cope)|to feel better|protect yourself|what do you do when)\b", Options)]
    public static partial Regex AsksCoping();

    [GeneratedRegex(@"\b(hope|hoping|goals?|want (from|to get|to change|things)|like to (be|get|change|see)|(be|look|feel) different|magic wand|what would (help|you like)|look like if|better life|wish for)\b", Options)]
    public static partial Regex AsksWants();

    [GeneratedRegex(@"\b(good at|proud|strengths?|friends (say|like)|like about yourself|going well|gone well|went well|keeps you going)\b", Options)]
    public static partial Regex AsksStrengths();
}
