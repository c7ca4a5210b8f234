namespace PatientSim.Mind;

/// <content>Asking: which sentences ask, and how openly.</content>
internal static partial class TurnCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Questions() =>
    [
        (Cue.AskedWord,
            """
            ^ what/how/why/whatever
            ^ in what way
            what/how/why $
            & what/how/why about/else
            (such as | like what | meaning | and then | how so | because | go on) $
            """),
        (Cue.OpenQuestion,
            """
            ^ what !a/an/@narrow/you/we/i/he/she/they/your/my/if/matters/about/not
            ^ how !@narrow/nice/lovely/great/sad/terrible/awful/about/you/we/i/he/she/they/your/my/to/kind/wonderful/brave
            ^ why !not/you/we/i/he/she/they/your/my/bother
            ^ why !not do/did/does/is/are/was/were
            ^ what/how you *ing
            ^ which
            ^ why you *
            ^ in what way
            -@embeds (and then | then what | how so | how come | what else | like what | such as what | and after that | and what happened | and) $
            what/how/why @aux @subject
            what/how/why @aux not @subject
            what/how @aux * *ing
            -@embeds what happened/happens/made/makes/went/came/comes/goes/brought/brings/stopped/stops/helps/helped/keeps/kept/changed/led/scares/hurts/worries/bothers/triggered/triggers
            -@embeds what kind/sort/kinds/sorts/type/part/parts/things/thoughts/feelings of? .. @aux @subject
            -@embeds what (is | has been | was | would be) (it | that | this | going | on | the | your | like | been)
            -@embeds how come
            -@embeds what (about | else)
            (deep down | back then | at that point/moment/time | in that moment | in those moments | right now | at the moment) what/how
            (when/after/before * ...) what/how @aux
            if .. @be ... what would
            what $
            """),
        (Cue.Invitation,
            """
            -you/to/not/they/he/she/for/who/people/oh tell me (more | a? bit | a? little | what | how | why | about | some | something | everything | your | when | where | the)
            ^ tell me $
            can/could/would/will you just/maybe/please? (describe | tell | walk | talk me | talk a | talk about | talk through | talk to me about | explain | share | say more | say a | say some | say something | give me a/an/some | give an | help me understand | help me to understand | elaborate | expand | paint | unpack | go into | take me | think of a/an/any | remember a | name | put * into)
            would you mind (telling | describing | sharing | saying | walking | talking | explaining | if i asked | giving | elaborating)
            i would (like | love | be interested) to (hear | know | understand | learn)
            i am (just | really | very)? curious (about | how | what | why | to)
            i am curious $
            i (wonder | am wondering | was wondering | just wonder) (what | how | why | about)
            i wonder if you could/can/would (tell | say | describe | share | explain | give)
            help me (to | to better | better)? (understand | see | get)
            ^ (i (do not | did not | can not | am not sure i) (quite | really)? (understand | follow) | i am not (quite | really)? following) (you)? $
            (walk | talk | take) me (through | back)
            ^ (describe | explain | elaborate | unpack) !that/this? *
            ^ (describe | explain | elaborate) .. $
            ^ share *
            ^ say (more | a bit more | a little more | some more | a little bit more | a bit)
            ^ give me (a | an | some) (example | sense | idea | picture)
            ^ for (example | instance) $
            """),
        (Cue.NarrowQuestion,
            """
            ^ how (old | long | many | much | often | far | late | early | frequently | soon | bad | likely | strong | intense | severe | tall | heavy | well)
            how (old | long | many | much | often) (@aux | is | are | have | times | hours | days | of)
            ^ what (time | day | year | age | date | month | city | town | grade | number)
            ^ what (is | was) your (name | age | job | date | phone | address | surname | occupation | favourite | favorite)
            ^ how is your (sleep | appetite)
            on/from a? scale
            (yes or no | true or false | this or that) $
            ^ when @aux @subject
            ^ since when
            """),
        (Cue.ClosedQuestion,
            """
            ^ did/does/can/could/would/will/are/is/was/were/should/may/might/shall/am @subject
            ^ (have | has) (you | he | she | they | we | i | it | there | your | things | people | anyone | anybody | someone | anything | something | the | this | that) !to
            ^ do you/they/we/i/your/people/his/her/their/any/things/the/these/those
            ^ do/did/does/have/has/had/can/could/would/will/are/is/was/were/should not @subject
            & did/have/are/were/can/could/would/do you !know
            -what/how/why/when/where/who/which/that/not/so/nor/as/neither/than/only/things/kind/ways did/have/are/were/do you (ever | have | get | feel | think | want | sleep | drink | live | like | still | see | talk | tell | know | tried | been | taking | eating | sleeping | able | sure | worried | on | in | a | remember | usually | often | really | find | believe | notice | eat | work | take | go | say | mean | blame | trust | love | miss)
            -what/how/why/when/where/who/which/that/not/so/nor/as/neither did/does/has/is/was (he | she | they | it | that | your) (ever | feel | happen | say | hurt | help | know | get | make | been | worse | better | still)
            ^ (who | whose | where) @aux? *
            ^ when @aux @subject
            & any (plans | thoughts | ideas | questions | luck | change | changes | better | progress | idea | problems | concerns | pain | side | trouble | more | other | medication | meds | siblings | kids)
            ^ anything (else | you | in particular | specific | new | that)
            ^ (ever | still | sleeping | eating | been | feeling | got | getting | taking | having | seen | had) .. $
            ^ you (okay | alright | sleeping | eating | ever | still | sure | good) .. $
            ^ how (old | long | many | much | often)
            (yes or no | true or false) $
            i am (wondering | curious) (if | whether) .. you (could | would | can | have | had | ever | tried | would like)
            (can | could | may | might | shall) i !help/see/imagine/hear/feel
            is it (okay | alright | fine | all right) (if | to | that)
            (would | will) it be (okay | alright | fine | all right | helpful | useful | possible)
            (does | do | did) (that | this | it | your *) (make sense | sound | help | know | feel | fit | bother | happen | affect)
            """),
        (Cue.ClosedFirst,
            """
            ^ could/can/would/will/did/do/does/have/has/are/is/was/were @subject
            """),
        (Cue.CheckQuestion,
            """
            ^ (is | was) (that | this | it) (right | fair | so | true | about right | correct | accurate | how you feel | how it is | what you mean | what you are saying | it) $
            ^ (does | did) (that | this | it) (sound | seem | feel | fit | make sense | ring true | land | resonate | capture it | sum it up) (right | fair | true | about right | accurate | like you | correct | with you | like it)? $
            ^ am i (right | close | hearing (you | that) (right | correctly) | getting (it | this | that | you) (right)? | understanding .. | on track | off | reading .. | following) $
            ^ (have | did) i (got | get | get | understood | understand | hear | heard) (that | you | it | this)? (right | correctly | correct)? $
            ^ (right | yes | no | yeah | you know | is not it | are not you | do not you | okay | correct | huh | eh | true) $
            """),
        (Cue.TagQuestion,
            """
            (right | correct | yeah | huh | eh | no | is not it | are not you | do not you | did not you | was not it | does not it | have not you | is that right | is that fair | have i got that right | if i understand correctly) $
            """),
        (Cue.ClarifyingQuestion,
            """
            what (do | did) you mean (by | when | with | exactly)?
            what (does | do | did) !that/it/this/they * *? mean !about/to/for
            what exactly
            (can | could | would) you (describe | explain | spell out)
            what (does | would) .. (look like | involve) (for you)?
            (mean | meant) by
            (give | tell | share | think) (me)? (of)? (a/an/one/some/any | a | another) (recent | specific | concrete | particular | recent specific | quick | little)? (example/examples | instance/instances | time | situation | moment)
            an example (of | where | when)?
            (for example | for instance | such as | like what | like how | like when | meaning what | meaning) $
            how do you mean
            in what (way | sense | ways)
            how so $
            can/could/would you (clarify | explain (what | that | a | more)? | be more specific | elaborate | spell | define | expand | be specific | say what you mean)
            (help me | to | if i) understand (what you mean | what that | that better)?
            when you say
            (what | which) (part | parts | bit | aspect | sense) of
            which (one | part) $
            (be | being) (more | a bit more | a little more) (specific | concrete)
            more specific
            do you mean (that | like | you | it | the | when | with)?
            are you saying
            what specifically
            not sure i (understand | follow | get (what | it | you | that))
            what is an example
            clarify
            """),
        (Cue.EvidenceQuestion,
            """
            evidence
            proof
            (what | which) facts
            facts (that | support | back | say | for | against)
            what makes you (so)? (think | believe | say | sure | feel | certain | assume | conclude | convinced | see | expect)
            (what is | what are | what was | what were) (it)? (that)? makes/made you (so)? (think | believe | say | sure | certain)
            what (made | led) you (to)? (think | believe | assume | conclude | feel like | that conclusion)
            how (do | did | can | could | would) you (know | tell | be sure | be so sure | be certain | figure | arrive at | come to (that | think | believe | this))
            (how | what) (certain | sure | true | likely | accurate | realistic) (are | is | do | would) (you | that | it)
            how much do you believe
            (what | anything | any) (supports | backs | would support | else supports | support) (that | this | it)?
            (reason | reasons | grounds) (to believe | to think | you think | for thinking | for believing | you believe | do you have)
            (has | have) (he | she | they | anyone | anybody | someone | your *) (ever)? (actually | really)? (said | told) (that | it | you | so | this | anything like)
            (has | have) there been (times | a time | any times | anything) (when | where | that)?
            (ever been | been) (a | any) (time | times) (when | where) (it was | that was | you | this was) not
            (what | anything | is there anything | experiences) .. (contradicts | against | goes against | does not fit | speak against | speaks against | speaks for | disprove | argues against)
            (is | was) (that | it | this) (actually | really | always | definitely | a fact) (true | the case | so)?
            based on
            did (he | she | they | anyone | anybody | someone) (really | actually)? (say | tell you) (that | so | it)
            (speaks | speak) (for | against)
            is (that | it) a fact
            how (sure | certain | convinced) are you
            where does (that | this) (idea | thought | belief) come from
            (facts | fact) (or | versus | vs) (a)? (feeling | opinion | thought)
            what tells you
            what (signs | proof | evidence | data)
            (would | could) that (hold up | stand up)
            """),
        (Cue.AlternativesQuestion,
            """
            (another | other | different | alternative | any other | a kinder | a different | more balanced) (way/ways | explanation/explanations | perspective/perspectives | angle | angles | interpretation | interpretations | possibility/possibilities | reason/reasons | view | viewpoint | reading | options | side | take)
            (what | how) (else)? (would | might | could | do | will) .. (friend | friends | sister | brother | mum | mom | partner | husband | wife | someone | somebody | stranger | outsider | colleague | person | daughter | son | child | people who love you | anyone) .. (say | think | tell | see | suggest | respond | feel | describe | make of)
            (tell | say to | advise) (to)? (a/your/the | a close | your best | a good | your good | someone | somebody) (friend | friends | close friend | best friend | loved one | daughter | son | child | you love | else | you cared | in the same)
            what would you (tell | say to | advise) (a | your | someone | them | him | her | the)
            if (a | your | this | it | one of your | another | the same | that) (happened | good | best | close)? (friend/friends/sister/brother/daughter/son/colleague | to a friend | to someone | to your)
            if (your | a | the) (best | good | close)? (friend | sister | brother | daughter | son | child | colleague) (was | were | had | came | said | told | felt)
            (what | why | how) else (could | might | may | would) (be | explain | have | it | that | you | he | she | they | this | there)
            how else
            what other *
            (how | what) (would | might | do | does) (your | a | the | my) .. (mate | friend | friends | colleague | colleagues | boss | sister | brother | mum | mom | partner | husband | wife | kids | daughter | son | neighbour | neighbor | teacher | stranger | outsider) .. (describe | see | put | call | say)
            what else (might/could/may/would | is possible | explains)
            (could | might | can | may) (there | it | that | this) (also)? (be | mean | have been) (another | something | some other | that | because | a different | any other | other | more | an alternative)
            (is | was | are) there (another | any other | a different | an alternative | other | any chance | a possibility | an other | a chance)
            (see | look at | view | think about | explain | interpret | read | understand) (it | this | that | things | the situation) .. (differently | another way | other way | different way | different angle | from a | through someone | from his | from her | from their)
            looked at from
            (balanced | kinder | fairer | helpful | realistic) (way | thought | view | version | response | perspective)
            (devil | devils) advocate
            in (his | her | their | someone elses) shoes
            if you were (him | her | them | the)
            (how | what) (might | would | could | do) (he | she | they | others | other people | someone else | your * | everyone else) (see | view | think of | make of | explain | say about | describe)
            (possible | possibility | chance) that (he | she | they | it | there | something)
            """),
        (Cue.ConsequencesQuestion,
            """
            what (would | will | might | could | do you think will | do you think would | do you think might | do you think could | do you imagine would | do you fear would | do you expect would) happen (if | when | then | next | to | afterwards)?
            what (happens | would change | would be different | changes) (if | when | then | for you if | for you when | to you when | after you)
            what (do you think | do you imagine | are you afraid | do you fear | do you expect | did you think | were you afraid | do you worry | are you worried) (would | will | might | could | is going to | was going to) (happen | change | be)?
            (what | how) (does | did | would | is | has) (that | it | this | * | thinking * * | believing *) (cost | costing | costed) (you)?
            (the)? cost/costs/price (of | to | you)
            cost you
            (what | how) (is | are | was | were | would be) the (effect/effects | impact | consequence/consequences | result | upside | downside | advantage/advantages | disadvantage/disadvantages | benefit/benefits | pros | cons | price | cost/costs)
            (pros and cons | consequence | consequences | advantages and)
            (what | how) (effect | impact) (does | do | did | has | is | would)
            (how | in what way) (does | do | did | has | is | would) .. (affect | affected | affecting | impact | impacted | influence | influencing | get in the way | change)
            (what | how) (does | do | did) (that | it | this | *ing) .. (do to you | do for you | lead to | lead you | stop you | keep you | make you do | help you)
            what is the (worst | best | most likely) .. (could | can | might | would)? (happen | happens)
            what (is | are | was) (it | that | this | all this | * | keeping * | hiding *) doing to you
            what (does | do | did) .. do to you
            what if you (did | do | just did | just do) not
            what if you (stopped | said no | told | refused | waited | kept | gave up | never)
            (would | will | could | does) anything (bad | terrible | awful | really | actually)? (happen | change)
            worst (thing that)? (could | can | might | that could | case) (happen | scenario)?
            (where | what) (does | do | will | would) (that | this | it) (lead | leave | get) (to | you)?
            if you (did | did not | do | do not | stopped | stop | kept | keep | asked | ask | told | tell | said | say | let | carried on | carry on | went | tried | changed | believed | stayed | keep on | could) ... what (would | will | might | could | do | happens)
            if (nothing | things) (changes | changed | stay | stayed | do not change) 
            what (do you | would you | you) (get | gain | lose | miss | stand to) (out of | from | by | if | to lose | to gain | on)?
            how (does | is | did | has) (that | it | this | doing that | *ing *) (help | helped | helping | work | working | worked | serve | serving) (you | for you | out)?
            how would (that | it | things | life | your life | you feel | you * | your *) (be | change | look | feel) (different | differently | if | like)?
            (short | long) (term | run)
            """),
        (Cue.MeaningQuestion,
            """
            what (does | did | would | do | might | could) (that | it | this | they | he | she | that all | your *) (then)? (really)? (mean | say) (about | to | for | if | $ | then | that)
            mean/means/meant (to | about | for) you
            mean/means/meant if
            what (would | does | did | might | could) it mean
            say/says/said/saying about you
            (what is | what was | what would be | why is that | why would that be | what is it about) (so | the | it | that is | that that is)? (bad | wrong | awful | hard | terrible | frightening | scary | upsetting | important) (part | thing)? (about | thing about | with)?
            (what is | what was | what would be) (so | the)? (worst | hardest | big | most painful) (part | thing | bit | about)
            (what is | what would be | what was) (so)? (bad | wrong | awful | terrible | upsetting | scary | horrible | frightening | shameful) 
            (the)? worst (part | thing | bit) (about | of)
            why (does | did | would | do) (that | it | this) (matter | bother | upset | hurt | scare | worry | get to)
            why is (that | it | this) (so)? (bad | important | scary | upsetting | hard | awful | terrible | a problem | such)
            if (that | it | this) (were | was | is | did | really | turned) (true | happened | happen | right | the case)
            and if (that | it | so | they | he | she) (is | was | were | did | does | really | happened)
            what (would | does | did) (that | it | being | having | failing | *ing) ... (mean | say)
            (so)? what if (that | it | they | he | she) (is | was | were | did | does) (true)?
            tell you about yourself
            about you as a person
            make/makes/made you (as a person | if | feel about yourself)
            what (conclusion | conclusions) .. (about yourself | draw)
            what (does | do | did) .. believe about yourself
            what kind of (person | mother | mum | father | dad | friend | man | woman)
            """),
    ];
}
