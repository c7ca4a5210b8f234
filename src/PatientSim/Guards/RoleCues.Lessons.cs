using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>Safety questions, instructions and lessons, and how a supervisor marks a session.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Risk() =>
    [
        (Cue.TherapistMaySpeak,
            """
            (have you had | have you been having | are you having | do you have | are you experiencing | have you ever had | did you have) (any)? (thoughts | urges | suicidal) (of | about | to | thoughts)
            (are you | have you been | have you ever) (thinking | thought) (about | of) (hurting yourself | harming yourself | killing yourself | ending (your | it | things) | suicide | taking your)
            (do you have | have you got | have you made) (a | any) plan (to | for | about how)
            (do | are) you (feel | feeling)? safe (at home | right now | tonight | today | to go | with)
            is there (someone | anyone | somebody) (you can | you could | who can | you trust | you feel | in your life)
            do you have (someone (you (can | could) | who | to | around) | anyone (you (can | could) | to | around) | people (you can | around) | a friend (you can | who) | support | access to | a safe) ... (stay with | talk to | call | turn to | reach out | lean on | trust | support | at home | means)
            (develop | create | make | build | put together | working on | work on | write | review) a (safety | crisis | coping | relapse) plan
            (let us | we can | we could | can we | would you) ... (safety | crisis | coping | action) plan
            (your | some | early) (of the)? warning signs (that | are | tell | you | might | $)
            keep (you | yourself) safe (tonight | today | right now | until | at home)
            (who | what) could (you)? (call | do) (if | when) (things | it | the | you) (get | gets | urge | feel | start)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Instructions() =>
    [
        (Cue.TherapistMaySpeak,
            """
            ^ try (an app | writing | journaling | journalling | keeping a | noticing | setting (a | small | aside | some) | taking (a few | five | ten | some | deep | short | slow | small | one) | going for a (walk | short | run) | doing (one | something | a few) | practising | practicing | using (a | an | the | more | open) | reaching out | talking to (a | someone) | asking (more | open | yourself | her | him) | reframing | grounding | breathing | meditation | mindfulness | limiting | scheduling | focusing)
            ^ try to (notice | get (outside | some | at least) | focus on | identify | remember (that | the) | challenge | slow down | leave | set (a | small | aside) | limit | practise | practice | acknowledge | stay (present | with) | observe | reflect | validate | accept | take (five | ten | a few | small | things) | be (kind | gentle | present | curious | compassionate | patient))
            ^ start (with (just | only)? (five | 5 | ten | 10 | one small | two | something small | a few | small) | by (noticing | writing | taking | setting | acknowledging | identifying | asking | picking | choosing | standing | making a list | talking to) | small $)
            ^ (practise | practice | consider) *ing
            ^ (practise | practice) (deep | mindful* | self | slow | grat* | relax* | saying | being)
            ^ make sure (you are | that you are | to | you | that you) (getting | get | eating | eat | take | taking | drink | drinking | sleep | have | schedule)
            ^ (limit | reduce | cut back on | prioritise | prioritize | maintain | stick to | establish | set aside | avoid) (your | a | some)? (caffeine | alcohol | screen | screens | sleep | regular | consistent | time | routine | healthy | exercise)
            ^ keep (a (regular | journal | diary | log | thought | mood | gratitude | list of | consistent) | track of (your | when | how))
            ^ (write down | jot down) (your | three | what | the | any | how | one | a | things | everything)
            ^ (set (small | realistic | achievable | aside) | break (it | the task | tasks | things) (down | into) | reach out to | ground yourself | allow yourself | give yourself | schedule (a | some | small | one))
            ^ (notice | observe | pay attention to | be aware of | check in with) (your | the | what | how | any) (feet | breath | breathing | thought | thoughts | body | tension | sensation | sensations | feelings | feeling | feels | you feel)
            (stay | sit | be) with (that | the | this) (feeling | silence | discomfort | sadness | emotion)
            (^ take | you to take | help to take | and take | try taking) a (slow | deep | moment to) (breath | breathe | notice | reflect)? (and | $ | with | breath | to)
            (coping | grounding | relaxation | breathing | self care | mindfulness) (strategies | skills | techniques | exercises | tools) (you can | that | such as | like | for you | to try | include | you could)
            (here are | these are) (a few | some | several | three) (things | tips | coping | strategies | ways | steps | ideas | suggestions)
            (one | another) (thing | way | strategy | technique | idea | option) (you | we) (could | can | might) (try | do | use | start)
            (one thing | something) (that)? (might | can | could) be (helpful | useful)
            what i would (suggest | recommend | encourage)
            (gradual | graded) exposure
            behavioural/behavioral activation
            (keep | use | try | complete | a cbt) (a | an | the)? thought (record | records | diary | log)
            progressive muscle
            there are (some)? (tools | strategies | techniques | skills | steps | resources) (we | you | that (can | might))
            (technique | tool | strategy | exercise | approach | skill) (that | which)? (can | could | might | may | people find) (help | be)
            a good (place to start | starting point | first step) (might | would | could | is | here)
            have you (considered | thought about | tried) (joining | setting | reaching | seeking | contacting | practising | practicing)
            you (could | can | might) (set aside | start (with | small) | schedule | practise | practice | write down | keep a | reach out | set (a | small) | remind yourself | allow yourself | give yourself)
            (sleep hygiene | self care | physical activity | social support) (is | can)
            important for (your)? mental health
            (exercise | movement | mindfulness | journaling | meditation) (can | is) (also)? (be | help | a (great | good) | known | improve | lift | reduce)
            let it (pass | go by | float)
            ^ notice (that | the | your | what | how) (thought | feeling | urge | sensation | breath | body | comes | happens)
            (try | practise | practice | called | such as | use | some) (box | diaphragmatic | belly | paced) breathing
            (five | 5) (four | 4) (three | 3) (two | 2)
            let us (work together | develop | create | put together | build | pause | take (this | it | things | that) (one | step) | start (with what | by | with your) | look at (what | how | some | this) | think (through | together) | talk through | stay with | name | brainstorm | identify | discuss (what | how | some | your) | map | check in | spend | slow | begin (with | by) | continue (our | where | to explore) | turn to | agree on | figure out (how | what) .. you)
            let us (make | write) (a | some) (plan | list | safety | goals) (for what | of | for | together)
            let us ... together (and | $ | to)
            would it help to (write | talk | make | break | think | practise | practice)
            in (this | today | our) session (we | i would | let us) (will | can | like)
            we will (work | look | explore | talk about | go over | start | begin | come back | review | discuss) (on | at | together | it | this | that | how | by | your | through) !and/i
            my approach (is | to)
            i (use | work with | draw on) (cbt | act | dbt | emdr | a person centred | an integrative)
            my role as (a | your)
            i am here (to)? (listen | support | walk)
            before we (begin | start) $? (do you | i would | let | is there | can you | i want)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Lessons() =>
    [
        (Cue.TherapistMaySpeak,
            """
            @condition is (actually | often | usually | simply | also | really | just | not)? (a | an)? (natural | normal | common | medical | treatable | signal | process | secondary | survival | your (body | brain | mind) | our (body | brain | mind) | the (body | brain) | linear | weakness | sign (of | that) | choice | character | maintained | how (our | your | the))
            @condition (is | are) (a | not a) (part of | way | kind of | form of | normal | natural | weakness | medical)
            @condition (gives | provides | offers | creates | keeps | maintains | reinforces | triggers | activates | thrives) (short | temporary | you | us | the | a | more | on)
            @condition (comes | come) in (waves | many)
            @condition can (affect | be | make | cause | lead | show | manifest | feel | take | trigger | change)
            (short | temporary) (term)? relief
            (short | long) term (it | relief | but | this | that | the) .. (keeps | makes | feeds | maintains | reinforces)
            no (right | wrong | right or wrong) way to (grieve | feel | do this | heal | cope)
            (not | never) linear
            (our | your | the | a) (body | bodies | brain | brains | nervous system | mind) (release/releases | respond/responds | react/reacts | interpret/interprets | perceive/perceives | produce/produces | process/processes | goes into | is trying to (protect | tell | keep) | tries to (protect | keep) | sends | enters | learns to)
            (amygdala | cortisol | prefrontal | parasympathetic | serotonin)
            (adrenaline | stress hormones) (is | are) (released | produced)
            when (we | our bodies | the body | someone | people | the brain | you) (are | is | feel | experience | experiences | perceive) (under)? (stress | threat | danger | stressed | anxious | depressed | afraid | threatened) $ (our | the | it is | we | your) (body | bodies | brain | brains | nervous | heart | mind | natural | common | tend | often)
            this is (why | how) (we | therapy | people | it is important)
            by (challenging | changing | noticing | identifying | reframing | practising | practicing) (the | that | those | your | these) (thought | thoughts | belief | beliefs | pattern | patterns)
            (change | changes) how you feel
            (cbt | cognitive behavioural | cognitive behavioral | dbt) (teaches | is | helps | focuses | says | can)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Supervision() =>
    [
        (Cue.TherapistMaySpeak,
            """
            rapport !with/between
            (show | shows | showed | demonstrate | demonstrates | demonstrated | convey | express | communicate | lead with | more) (real | good | great | a lot of | genuine)? empathy
            your (tone | pacing | timing | response | wording | phrasing | approach | reflection | opening | delivery | body language) (was | is | felt | came | sounded | could) ... (warm | empathic | early | late | fast | slow | leading | appropriate | effective | supportive | validating | calm | good | great | excellent | strong | open | gentle | better)
            (the | your | that) question (came | felt | was) (a little | a bit | too | rather | quite | slightly) (early | late | soon | abrupt | leading | closed | fast)
            (trauma | family | psychiatric) history (before | first | yet | until)
            (focus on | build | building | establish | establishing) (rapport | trust | safety | the alliance) (before | first | with)
            (your client who | (with | for | when) a client (who | goes))
            (a | your | the) client (feel | felt | goes silent | space | to (speak | talk | explore | feel | open) | is ready | experience | needs | does not | presented | could feel | opened | responded | s)
            (clients | your client) (can | may | will | often) (sense | feel | need | tell)
            your clients (feel | can | will | experience | may)
            (room | space) for (the | your | her | his) (client | patient | feelings | to)
            you could (also | perhaps | maybe | then)? (follow up | explore | probe | reflect | validate | paraphrase | normalise | normalize | summarise | summarize | say something like | respond (with | by) | phrase | reframe | invite | ask (open | how i | what) | try asking | try (reflecting | saying))
            you (might | may) (also | perhaps)? (want to | consider | like to)? (follow up | explore | probe | reflect | validate | paraphrase | summarise | summarize | asking | exploring | using | invite | ask (open | how i | about how | what i | about my | more | a))
            (follow up | follow up question | response | way to respond) (here | would be | might be | could be)
            (follow up | following up) (with a question | on the (mention | hint | feeling | cue | comment))
            (more | fewer | less) (reflections | open questions | reflective | closed)
            (try | consider) (rephrasing | asking (her | him | open | more | an)) .. .. (as | like | about | to)?
            (cue | cues) (about | from | around) (the | my | her | his)
            (one | an | a key | something) (thing | area | skill)? (to (work on | improve | consider | watch for) | for (improvement | growth)) (is | next | would | $)
            (one | some | your | main | an) (areas | area) (for (improvement | growth) | to (improve | work on))
            you (did | did that | handled that | managed that | have done) (very | really | so | quite)? well $ (in | by | with | there | maybe | and | !enough)
            ^ (good | great | nice | excellent | lovely | fantastic | well) (job | work | done) (on | with | exploring | staying | using | in | there | noticing | picking)
            you (did | have done) a (good | great | nice | lovely | wonderful | excellent | fantastic) (job | work)
            (beginning | trainee | student | novice | new | developing | inexperienced) @therapist $? (it | you | and | this | is | who)
            as a (new | beginning | trainee | student | novice | developing) @therapist
            starting out as
            you have not (yet)? (asked about | explored) (sleep | suicid* | risk | the | my (history | family | mood | support))
            do not forget to (summarise | summarize | reflect | ask | validate | check | explore | normalise)
            (helpful | useful | good | worth | worthwhile) (to explore | exploring | to reflect | to validate | to ask about | to stay with)
            you are (showing | demonstrating | using) (a lot of | real | great | so much | some | good) *
            you (might | may | would) get (further | more out of)
            you are picking up on
            a (gentle | simple | short | well timed | complex | brief) (reflection | summary | affirmation)
            (while | when) you are (just | still | first)? (learning | training | starting out)
            make mistakes while
            how do you (think | feel) (that | this | the | our) (session | conversation | exercise | interview) went
            how do you (think | feel) (that | this | the | our) (session | conversation | exercise | interview)
            (done | do) differently (as | next time | in the session | with the)
            (that | this) (would | will | could | helps | can | shows | showed | really)? (show | build | builds | deepen | convey | demonstrate | demonstrates | communicates) (empathy | trust | rapport | that you)
            (moved | move | jumped | went | moving | jumping) (to | into) (problem solving | advice | solutions)
            move the (session | conversation) (forward | along | deeper)
            (out of | over) (10 | ten | five | 5) $? you (showed | did | asked | were)
            overall (score | rating | impression | you (showed | did) | feedback)
            (developing discrepancy | rolling with resistance | therapeutic alliance | working alliance | transference | countertransference)
            (sit | sitting | work | working) with (a | your) client
            """),
        (Cue.TherapistSpeaks,
            """
            (client | patient) (presented | presents | reports | reported | denied | denies | expressed | engaged) (with | that | low | any | suicidal | ongoing | in | feeling | increased)
            (denied | denies) (any)? (suicidal | si | self harm) (ideation | thoughts | intent)?
            (plan | recommendation) $ (continue | weekly | refer | introduce | follow up | increase) (weekly | sessions | with | cbt | individual | to)?
            (assess | monitor) for (si | suicid* | risk | safety)
            """),
    ];
}
