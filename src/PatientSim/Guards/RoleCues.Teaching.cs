using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The patient teaches, or marks the trainee's work.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Teaching() =>
    [
        (Cue.TherapistMaySpeak,
            """
            in (cbt | therapy | cognitive therapy | psychology) we
            we call (that | this | it) (a | an | catastroph* | all or nothing | black and white | mind reading | avoidance)
            cognitive (distortion | distortions)
            (that | this) is (called | known as | an example of | a form of | a common) (catastroph* | all or nothing | black and white | mind reading | avoidance | a | thinking | cognitive | automatic | coping | defence | defense)
            (research | studies | evidence) (shows | show | suggests | suggest | tells)
            thoughts (and)? feelings and (behaviours | behaviors | behaviour | behavior | actions)
            (our | your) thoughts (influence | affect | shape | drive | create | impact)
            the body (natural)? (response | way of)
            fight or flight (system | response | reaction | is | kicks)
            (anxiety | depression | avoidance | trauma | grief | stress | panic | fear) (often | can | tends to | usually) (make/makes | cause/causes | lead/leads | affect/affects | be | show | feel)
            when we (avoid | are anxious | feel anxious | suppress | push)
            keeps (it | the anxiety | the fear | the cycle) going
            what you are (describing | experiencing | going through | feeling) is
            (common | normal | natural | understandable) (response | reaction)
            inner critic
            what we call (a | an | the | *ing | *ion)
            negative automatic
            automatic negative
            (in the | the) (short | long) (term | run) but
            avoidance (is | brings | keeps | makes | feeds)
            (cycle | circle) of (anxiety | depression | avoidance | worry | shame)
            (thoughts | feelings) are not (facts | always)
            progress is not
            people (with | who have) (anxiety | depression | ocd | trauma | panic | low self esteem)
            (psychologists | therapists | clinicians | researchers | we) call (this | that | it | rumination)
            beliefs (usually | often | form | develop | tend | are formed | come from)
            (cbt | therapy | mindfulness) (teaches | helps us | is about | shows)
            teaches us
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Praise() =>
    [
        (Cue.TherapistSpeaks,
            """
            (open | closed | leading | socratic | open ended) (question/questions)
            (reflective | active | empathic) listening
            (your | excellent | great | good | nice | lovely) (use of)? (empathy | reflection | reflections | validation | technique | questioning)
            you (just)? (validated | reflected | paraphrased | summarised | summarized | normalised | normalized | reframed)
            motivational interviewing
            (very | so | really | more | most | be) (empathic | empathetic | therapeutic | validating)
            your (interviewing | reflections | paraphrasing | technique | therapeutic)
            asking (open | reflective | socratic)
            """),
        (Cue.TherapistMaySpeak,
            """
            that is (such)? a (really | very | truly)? @praise (and | open)? @praise? (question | observation | reflection | insight | summary | intervention)
            that was (such)? a (really | very | truly)? @praise (and | open)? @praise? (observation | reflection | insight | summary | intervention)
            that was (such)? a (really | very | truly | @praise) (and | open)? @praise question
            that was (such)? a (really | very | truly)? (sensitive | excellent | wonderful | thoughtful | insightful | perceptive | empathic | skilful) question
            what a (really | very)? @praise (question | observation | reflection | insight)
            ^ (great | excellent | wonderful | fantastic | brilliant) (question | reflection | observation | listening | insight | use of)
            you are doing (a | such a)? (really | very | so)? (great | good | well | amazing | wonderful | brilliant | excellent | fantastic) (job | $ | as | at | with this)
            you (did | have done) (a | such a)? (really | very)? (great | good | well | amazing | excellent) (job | as | there)
            you are (a | an | such a)? (really | very)? (great | good | excellent | wonderful | amazing | gifted | talented | natural) @therapist
            you are (very | really | so)? skilled
            i (really)? (like | liked | appreciate | appreciated | love | loved) (how | the way) you (validated | reflected | asked | phrased | framed | summarised | summarized | handled | listened | explored)
            you (asked | handled | phrased | worded | reflected) (that | it | this) (really | very)? (well | beautifully | nicely)
            (good | great | nice | excellent) (job | work) (asking | using | on | with | reflecting | validating | listening | there)
            you (could | should | might | may) (have)? (ask | asked | try | tried | use | used | want to ask) (me)? (a | an | more | another | fewer | about my)? (more)? (open | closed | reflections | follow | questions | my)
            next time (try | you could | you might | you should)
            i would (rate | give | score) (that | you | your)
            rate (that | your) (a | an | as | question | performance | session)
            (good | great | excellent | nice) use of
            what an @praise (question | observation | reflection | insight)
            what an excellent
            (@praise | gentle) way (to | of) (ask | asking | phrase | phrasing)
            (love | like | liked | appreciate) (that | your | the) (question | questions)
            your (questions | question) (are | is | was | were) (really | very | so)? (well | great | excellent | open | closed | leading | perfect | helpful | wonderful)
            (how | what) a (good | great | real)? @therapist (should | would | ought)
            (you have been | you are | been) (well)? trained (well)
            (that | question | this) was (a bit | a little | quite | too | rather | somewhat | very)? (leading | closed)
            (keep | leave) (it | them | your questions | that) open
            (try | consider | practise | practice) (reflecting | asking (open | more | me) | paraphrasing | validating | summarising | summarizing | leaving)
            reflect/reflecting my (feelings | feeling | words)
            full marks
            (assessing | grading | marking | scoring | evaluating | rating) you
            you are (really)? getting (the hang of | better at | good at)
            you (are going to | will) (be | make) (a | an) .. (@therapist | listener)
            coming (along | on) (really | very | so)? (well | nicely) $
            ^ (nice | great | lovely | excellent) (summary | reflection | paraphrase | validation | technique)
            you picked up on my
            (explored | reflected | asked | unpacked) that (a bit | a little)? (further | more | differently | earlier)
            that (intervention | technique | reflection)
            (give | rate | score) (that | it | you) ... out of (ten | 10 | five | 5)
            """),
    ];
}
