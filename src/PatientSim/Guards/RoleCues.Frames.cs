using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>Sentences built as only a therapist, or who trains one, builds them: the other's feelings in "you" form, open questions about his life, instructions, lessons, marks.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Frames() => [.. Validation(), .. Mirrors(), .. OpenQuestions(), .. Risk(), .. Instructions(), .. Lessons(), .. Supervision()];

    private static IEnumerable<(Cue Cue, string Lines)> Validation() =>
    [
        (Cue.TherapistMaySpeak,
            """
            (that | this | it) (must | has to | can not) (be | feel | have been | have felt) (so | really | very | incredibly | quite | such)? (a)? (@hard | * time) for you !listening/sitting/hearing/having/to
            (that | this) must (have been | have felt | feel) (so | really | very | incredibly | quite | such)? (a)? @hard (for you | $ | time | experience)
            (i can | i could | can) (only | really)? imagine how @hard !she/he/they
            (i can | i could) (only | really)? imagine (that | it | this) (must | is | feels | has been | was) .. @hard
            (i can | i could) (only | really)? imagine .. (keeping | living | carrying | holding | having | going | being | losing | hearing | feeling) ... (feels | must | is) .. @hard
            i imagine (it | that | this) (must | is | has | can) ... for you
            (it | that) (makes | make) (complete | perfect | total | a lot of | so much)? sense (that | why)? you (would feel | feel | felt | are feeling | would be | would want | would react | are | have been | might) !asking/saying/here
            after everything you have
            (your | those | these | what you are) (reaction | reactions | feeling | feelings | emotions | response | experience | fear | anger | sadness | grief) (is | are) (completely | totally | perfectly | so | very | really | absolutely)? (valid | understandable | normal | natural | okay | important | real)
            & (it is | that is) (completely | perfectly | totally | absolutely | very | so | entirely | quite | also)? (understandable | natural | normal | okay | ok | common | alright | all right | valid) (that you | if you | for you to | to feel | to cry | to grieve | to need | to ask for | to make mistakes | to be (angry | sad | scared | afraid | upset | unsure | nervous | anxious | vulnerable | hurt)) !like
            & it is (completely | perfectly | totally | absolutely | very | quite) (understandable | natural | normal | common)
            & it is important (to | that (you | we) | for you to) (remember | acknowledge | recognise | recognize | note | validate | allow | give yourself | take care | take time | prioritise | prioritize | reach out | talk to (someone | a) | be (kind | gentle | patient | aware | mindful) | set (boundaries | small | realistic) | consider | explore | understand that | understand how | find (healthy | ways | a balance) | have | know that | keep | seek) !i/me/my
            (that | this) is (such)? (a | an) (really | very | incredibly)? (common | normal | natural | understandable | wonderful | significant | huge | painful | brave | courageous | important | powerful | meaningful | amazing | great | fantastic) (experience | reaction | response | feeling | step | achievement | insight | observation | realisation | realization | concern | accomplishment | moment | loss | start)
            that is a (really)? (big | huge | important) step $
            (that | it) (takes | took | must have taken) (a lot of | so much | real | great | tremendous | incredible)? (strength | courage) ($ | to (talk | share | open | say | admit | come | reach | ask | acknowledge))
            i am (so | really | very)? glad (that)? you (shared | came | could make | reached | brought (that | this | it) | felt (able | comfortable | safe) | were able | decided to | found the | are here | have come)
            thank you for (trusting | coming in | coming here | your trust | being here | letting me in)
            i (can see | imagine | am sure) (it | that | this) (was not | is not | can not have been) easy
            i (can see | imagine | am sure | know | understand) (that)? (it | that | this) (was not | is not | can not have been | could not have been | has not been) easy (for you !either/doing/being/to/listening | to (share | talk | open | tell | say | speak) !to)
            i (can see | see | appreciate | understand | recognise | recognize) how (much | hard | difficult | painful | important) (you | this | that | it) !me/i/is
            i want to (acknowledge | validate | honour | honor | invite you | encourage you | check in | normalise | normalize | gently)
            i want to (make sure | be sure) (that)? you (are | feel | have)
            i want you to know (that)? (you are | this is | i am here | how (brave | much) | what you)
            (you are | you have been) (being)? (so | very | really | incredibly) (brave | courageous | strong | resilient | open)
            you are doing (better | more) than you (think | realise | realize)
            it does not mean (that)? you (are (failing | broken | weak | a | bad | not) | have failed | do not)
            (it | this) (is | was) not your fault !you/i
            whatever you (decide | choose | are feeling) $ (i | it | we)
            i will (support you | be here for you | walk with you | stand by you)
            (you share | you say | you tell me | you told me | discuss | talk about) .. (here)? (is | stays | remains | will be | will stay | will remain) .. (confidential | private | between us)
            (about | limits of | limits to) confidentiality
            your (pace | own pace) $
            (there is | we have) no (rush | pressure) $
            take (all the | your | as much) time
            (that | this | it) sounds (incredibly | extremely | so | really | very | deeply | like) (a)? (really | very | incredibly)? @hard
            (that | this | it) sounds like (a lot | so much | too much) to (carry | deal | hold | handle | take | go | bear)
            (that | this | it) is (really | so | very | clearly | quite | still)? @hard for you !too/either/to/listening
            it must take (a lot | so much | such | all)
            no wonder you (are (exhausted | tired | struggling | overwhelmed | feeling) | feel | have been)
            anyone in your (position | situation | shoes) (would | might)
            (many | lots of) people (experience | find (that | it) | struggle with | who | feel (this | that))
            you (did | are doing | were doing) the best you (could | can)
            you are not a bad (mother | father | parent | person | mom | mum | dad | partner | friend)
            we can (go | take (it | this | things)) (at your | slowly | as slow* | one step)
            we (can | will | could) (work | get | go | look | figure | face | do | take | explore | find) .. .. together
            there is (a lot of | so much | real | such) (sadness | pain | grief | anger | shame | fear | hurt | tension | loneliness) (there | here | in (that | what | your) | behind | underneath)
            (sadness | pain | hesitation | anger | emotion | fear | hurt | tension) in your (voice | eyes | face | words)
            (i get | i have) the impression (that)? you (feel | are (feeling | carrying | holding) | have been)
            to sum up $? you
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Mirrors() =>
    [
        (Cue.TherapistMaySpeak,
            """
            part of you (wants | want | is | feels | knows | still | believes | might | may be | that | does not | longs | needs | would like | worries)
            on (the)? one hand $? you (are | want | feel | know | have | would | do)
            (what i hear | i hear) (is that | you saying | that you)
            (you are | what you are) saying (is)? (that)? you (feel | are | want | have | felt | would | need)
            if i (am | have)? (hearing | understanding | understood | understand | heard | hear) (you | that | this) (correctly | right | properly | $)
            am i (understanding | hearing | getting | following) (you | that | this | it)? (correctly | right | properly)
            did i (understand | capture | hear) (that | you | it | this) (correctly | right | properly | accurately)
            i am (noticing | sensing | struck by | aware of | hearing) (that | how | a lot of | some | the | a)? (you | your | hesitation | tension | sadness | anger | pain | fear | shame | frustration | ambivalence)
            i am (curious | wondering) (about (what | how | your | that | the) | what (that | comes | it | would | you (feel | need | are feeling | notice)) | how (that | it | this) | whether (that | you (feel | are | have) | part | there))
            i (wonder | am wondering) (if | whether) (that | the | your | some | this | those | these) .. .. (is | are | might be | could be | may be) (also)? (protecting | connected | related | linked | part of | a way | about | coming | trying | keeping | telling)
            i wonder (if | whether) (part of you | there is a part | some part | underneath | you have been (feeling | holding | carrying) | you are (feeling | afraid | being | blaming | holding | carrying))
            (seems | sounds | looks | sound | seem) (like | as if | as though | that) (a part of you | part of you | some of you)? you (might | may)? (be | are | have been | were | have)? (really | also | still | quite | both | maybe)? (longing | protecting | torn | caught | craving | holding | blaming | grieving | wanting | finding | needing | searching | worried | afraid | scared | judging | ready to (make | change | talk) | tend to | tend | put (a lot | so much | pressure | yourself) | carry | carrying | struggling | struggle | feel | felt | value | care (deeply | a lot) | blame yourself | want to (change | feel | be able | make | find) | been (carrying | feeling | holding | struggling | through) | looking for | hurt | experiencing)
            (seems | sounds) (like | as if | as though | that) (the | your | this | that | it | my *) .. (helps | makes | brings | gives | causes | is causing | leaves | means a lot to | matters to | weighs | feels | affects | has been | was) .. (you | for you) !mad/laugh/think/happy
            (seems | sounds) (like | as if | as though | that) (the | your) (relationship | anxiety | drinking | depression | smoking | sadness | anger | stress | loss | thought | thoughts | feeling | feelings) .. (is | are | has | was | helps | makes | feel | feels)
            (seems | sounds) (like | as if | as though) there is (a part | some | a lot of)
            you (tend to | seem to | have a tendency to) (withdraw | blame | avoid | put | minimise | minimize | push | carry | hold | criticise | criticize | shut | isolate | be (carrying | holding | blaming | struggling | hard | protecting) | take on | judge | keep people | feel | pull)
            (that | this | the | a) pattern .. (in | with | of) (other | your | how you | the way you)
            (do you | can you) see (a | any | that | this) pattern
            does that (fit | resonate | ring true | land | feel (right | doable | manageable | accurate | true | possible | realistic) | sound (right | accurate | about right))
            (is | does) that (a)? (fair | accurate | feel like a fair) (summary | reflection | way)
            you (mentioned | described | talked about) (that)? (you (felt | feel | have been feeling | were feeling) | feeling | your (mother | mum | mom | father | dad | husband | wife | partner | sister | brother | childhood | family | daughter | son | boss | job | parents | relationship | sleep | drinking))
            (earlier | before) $? you (mentioned | said | talked about | described) (that)? (you (felt | feel | have been | were feeling) | feeling)
            (let me | i would like to | i want to) reflect (that | this | back | on what)
            underneath (the | that | your | all) (anger | sadness | fear | anxiety | frustration | that $) .. (is | there | you)
            you have been (through a lot (and | $) | through so much | carrying | holding | dealing with a lot | under a lot)
            you have (shown | demonstrated | made | taken) (real | great | so much | a lot of | an important | a big | such | some) (courage | strength | progress | step | insight | resilience)
            you are (carrying | holding) (a lot | so much | such a)
            (difficult | hard | painful | uncomfortable | upsetting) for you to (hear | talk | share | say | sit | speak | think | go)
            what you (have)? (shared | just shared | described) (with me | sounds | is | today | about)
            (in | from) what you have (shared | described)
            (brings | bringing | bring) something up
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> OpenQuestions() =>
    [
        (Cue.TherapistMaySpeak,
            """
            what (does | do | did | would | might | could) .. .. (mean to | look like for | look like to | be like for | feel like for | bring up for | mean for) you
            what does (a good | a bad | a typical | recovery | success | that feeling | happiness | anger | love | support | your *) .. (mean | look like | tell you)
            what (thoughts | feelings | emotions | sensations | images | memories) (come | came | comes | arise | arose | show | do you | are you | were you | went | go | does)
            what (comes | came | is coming) up $
            (through | in) your (head | mind) (at | when | in that | as | right)
            what (makes | made) you (feel | decide to (share | come | tell | reach | bring))
            what do you (notice | hope (to | for | will | that) | value most | imagine (would | might | happens) | feel (in your | when | as | right now))
            what do you think (is | might be | could be | would be | was) (really)? (driving | underneath | behind | contributing | getting in the | holding you | stopping you | keeping you | making you (feel | so) | at the root | the root)
            what (are | were | is) (your (reasons | goals | goal | triggers | strengths | hopes | biggest (fear | worry) | values | main) | you (hoping to (get | achieve | work | gain) | most (afraid | worried | proud) | afraid (might | of | would) | looking to | taking away | feeling | noticing) | some (warning | of the (things | ways | reasons) | ways you | reasons you | things (you | that help)))
            what are (the | some of the)? (good | positive | negative | pros | benefits | downsides | upsides | less good) (and cons | things | aspects | sides)? (about | of | to | in)
            (not so good | less good) things
            what (has | have) (helped | worked | kept) (you)? (cope | in the past | before | so far | going)? (in the past | before | you | for you | going)
            what (support | supports | strengths | resources) (do | did | have | are | can) (you | available | there)
            what (is one | is a | would be a | is something) (small | first | little | thing)? (thing | step)? you (could | can | might) (do | take | try | start)
            what would (be | your life be | life be | things be | your life look | it be) different
            how would (your life | life | things | your day | your week) (be | look) (different | differently)
            a miracle (happened | happens | occurred | occurs)
            how (is | was) (that | it | this) for you ($ | to)
            how does it feel to (say | hear | talk | tell | share | sit | admit)
            how (have you been | are you) (managing | coping) (since | with (that | this | it | the | everything) | day to day)
            what would you like to (be different | change | happen)
            what would (your life | life | things | your day | your week | that) (look | be) like
            what (is | was | has been) the (hardest | worst | biggest | toughest | most *) (part | thing | challenge | bit)? ... for you
            what do you do to (look after yourself | take care of yourself | cope)
            who else (knows | have you told | is aware)
            do you have (any)? support (around | at | from | in | $)
            are you able to (talk to | reach out | share | speak to | lean on) (anyone | someone | any | your | with | to)
            (do | did | have | are) (these | those) (thoughts | feelings | episodes | attacks | symptoms | worries)
            has (anything | something) like (this | that) happened
            (depression | mental illness | anxiety | suicide | addiction | mental health problems) in your family
            are you (currently)? taking (any)? (medication | medications)
            your support (network | system)
            changes in your (sleep | appetite | mood | energy | weight)
            i am wondering how (you (have been | are | feel | would) | that)
            (if | suppose | imagine | say) ... the (problem | problems) (was | were | is | are | had been) .. (gone | solved | disappeared)
            (what is | what would be) the first thing you (would)? notice
            how (important | ready | motivated | committed) (is it (for | to) you | are you to | do you feel)
            how (confident | willing) (are you to | do you feel)
            how important is (it | this | that | *ing) (for | to) you
            how (did | does | has | do you think) (that | this | it | she | he | those) (shape | shaped | influence | influenced | impact | impacted | affect | affected)
            how (long | often) (have you been | have you | do you | did you) (feeling | felt | struggling | experiencing | experience | having | dealing | living with | find yourself | feel | notice)
            how often do (these | those | the) (thoughts | feelings | attacks | episodes | urges | nightmares | voices)
            how (did you manage | have you managed) (to | that)
            how do you (cope !with/when/doing | usually (cope | deal | respond | handle) | take care of yourself | feel (about | when) (that | this | it | you | what))
            how are you (feeling | doing) (about | with) (that | this | what | it | the)
            how would you (like | want) (things | it | your life) to (be | change | look)
            who (in your life | can you | could you | do you) (could | can | trust | turn | talk | lean | rely | supports | call | reach | go to | helps | is)
            where (do | did | are) you (feel | notice | feeling) (that | it | this | the | in)
            when (did you first | was the last time you (felt | had a | experienced)) (notice | feel | start | begin | realise | experience | become | felt)?
            (can | could | would) you (walk me through | take me through | help me understand (what | how | that) .. you | say more | describe (how | what | that | the feeling | your | a))
            (can | could | would) you (give me | give | share | think of) (an example | a time | a specific | some examples) .. (when | where | you)
            (can | could) you tell me (what | how) (you are feeling | that (was | felt | is) | it (was | felt) | happens (for | in | when))
            would you (be | feel) (comfortable | okay | willing | open) (to)? (telling | sharing | talking | exploring | describing | with exploring | explore | share | try)
            would you like to (explore | practise | practice | spend | focus | start by | begin | take a moment | say what)
            (is it | would it be) (okay | ok | alright | all right) (if | with you if) (i | we) (ask | asked) you (a few | some | more | a bit | about (your | how | what))
            would it (be (okay | ok | alright | all right | helpful) | help) (if we | to) (talked | talk | explore | explored | looked | look | spend | spent | slow | came back)
            would you say (that)? (you (feel | are | have) | it (feels | affects))
            (tell | telling) me (a little | a bit)? more about (that | the | your | what | how | yourself)
            tell me about (your (mother | father | family | childhood | relationship | sleep | mood | week | drinking) | a time)
            ^ help me understand (what | how | that | why you)
            i would (like | love) (us to | to hear (a little | a bit)? (more)? about (your | how you | what you | that) | to (explore | invite | check in | hear more | understand (more about | better | how you | what it)) | for us to)
            (walk me through) (what | that | your | a | the)
            (could | can | would | might) you (think of | imagine) (one | a | any) (thing | way | small | other | different)
            (taking | take) away from (this | today | our | the session)
            how (has | have) .. been since (we | our | your | you) (last | first)
            is there (anything | something) (else)? (in particular | you would like to (focus | work | talk | add to | discuss | explore) | on your mind)
            how did (that | it | this) (affect | impact | make | sit | land)
            have you (ever)? (noticed | thought about) (how | what | any | when | a pattern) .. (you | your | that | triggers | patterns)
            what (is it about | was it about | would it take | gets in the way | stops you | keeps you | would help you | helps you)
            """),
    ];
}
