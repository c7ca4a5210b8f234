using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The model talks about its text, to its user, or narrates.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Refusals() =>
    [
        (Cue.ModelSpeaks,
            """
            (can not | will not | unable to | not able to | could not) (assist $ | assist (you)? with | comply | fulfil/fulfill (that | this | your | the) | continue (with)? (this | the | our) (conversation | discussion | chat))
            (can not | will not | unable to | not able to | will not be able to) (generate/produce/provide/create) (that | this | such | any)? (kind | type | sort)? of? (content | response | text | material | output | information | advice | medical)
            (can not | unable to | not able to) provide (the help | the support | you with | medical | support | any)
            (not able to | unable to | can not | will not | not comfortable) (engage/engaging) (in | with) (this | that) (topic | type | kind | sort | conversation | role | @roleplay | content | scenario | request | discussion)
            i (must | have to | need to | will have to) (respectfully)? decline
            (decline | fulfil/fulfill | complete | with | process | answer) (this | that | your | the) request
            i am (unable | not able) to (assist | help) (you)? with (that | this)
            sorry ... i (can not | will not) help (you)? with (that | this)
            unfortunately i (can not | am unable to | am not able to) (help | assist | provide | discuss | generate | answer | respond | share | engage)
            (apologize/apologise) but i (can not | am not able | am unable | will not)
            help (you)? with (that | this) request
            but i can (offer (you | some) | provide | help you with | suggest some)
            i am here to (help | assist | support) (you | with)
            (help | assist) you today
            is there (anything | something) else (i can (help | assist | do) | you would like (me)? to)
            what else can i (help | assist | do for you)
            (i am | i would be)? happy to (help | assist) ($ | with (anything | that | any))
            i would be happy to (continue | rephrase | revise | assist | help you)
            let me know if you (want (me | a | any | changes) | have (any | other | more | further)? questions | would like (me to | a | any | another | changes | more) | need (anything | any | further | more))
            feel free to (ask | reach | share | let)
            i hope (this | that) (helps | (response | reply | answer) | meets | fits | works for)
            sorry but (that | this) is (not something | outside | beyond)
            (sorry | unfortunately | apologize | apologise) ... (generating | generate | participate | participating | roleplay | assist | comply | fulfil | fulfill | produce)
            (participate | participating) in (this | the) (conversation | role | discussion | @roleplay)
            (outside | beyond) (of)? (what i can (help | do | discuss | offer) | my (capabilities | scope | purview))
            (unable | not able) to (fulfil | fulfill | comply | assist)
            harmful content
            not allowed to (produce | generate | share | create | provide | reveal)
            (follow | against | within | break | breaks) (my | the)? safety guidelines
            my guidelines
            (helpful | honest) harmless
            i aim to be
            my purpose is to
            (how | what) else can i
            (can | may | could) i (help | assist) you with (anything | something)
            glad (that)? i could (help | assist)
            if you have any (more | other | further | additional)? questions
            (thanks | thank you) for your (message | question | prompt | input | request | query)
            (not | be) appropriate for me to
            """),
        (Cue.ModelMaySpeak,
            """
            ^ (how | what) (can | may) i (help | assist) (you | with)
            how may i (be of | assist)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Drafts() =>
    [
        (Cue.ModelSpeaks,
            """
            here is (a | an | my | one | the | another) (*)? (response | reply | dialogue | version | draft | rewrite | rewritten | attempt | take) !i/he/she/they/we
            here is (a | my | one) (*)? answer !i/he/she/they/we
            here is (how)? (selfname | the patient | the client | she | he) (would | might | could | reply | response | answer)
            here are (a few | some | two | three | several)? (possible)? (ways | options | responses | replies | versions)
            (possible | revised | sample | alternative | rewritten | suggested | shorter | different) (response | reply | version) (from | for | by | of)
            below is
            in selfname (voice | words | own | style)
            as selfname
            selfname (reply | response | answer)
            would you like me to (adjust | revise | rewrite | rephrase | stay in | elaborate | expand | change | shorten | make | respond | answer as | provide | generate | continue (the | this | with | as))
            would you (like | prefer) (a | an | another) (shorter | longer | different | another | revised | more | new)? (version | response | reply)
            (adjust | change | soften) the tone
            (revise | adjust | regenerate | rewrite | improve | correct | edit) (my | the | this | that) (previous | last | earlier)? (response | reply | answer | message)
            regenerate
            (apologize/apologise/apologies) for (the | any | my) (confusion | error | mistake | misunderstanding | oversight | inconvenience)
            (apolog* | error | confusion | mistake | sorry) ... my (last | previous | earlier | prior) (message | response | reply | answer)
            my (previous | earlier | prior) (response | reply | answer | responses | message)
            let me (revise | regenerate | rewrite | correct my | try that again in)
            let me (rephrase | correct | redo | rewrite) that (to | as | in)
            (kept | keep | keeping) (the | my | this) (response | reply | replies | answers | responses | tone) (short | brief | under | guarded | concise | flat | in | within | true | consistent)
            keeping my tone
            (response | reply | answer) (was | is) written
            (answer | response | reply) ... as requested
            and guarded $
            here you go $
            here is (selfname | the patient) $
            here is (a | one | another) (more | less | slightly | very)? (*)? (version | line | response | reply | answer) !i/he/she/they/we
            here is (what | the way) (selfname | she | he | the patient) (might | would | could) (say | answer | reply | put)
            here is (the | my | your | a)? (corrected | updated | revised | new | improved | shorter | longer) (*)? (answer | version | response | reply)
            how about this $
            (should | shall) i (make | rewrite | adjust | shorten | lengthen | rephrase | expand) (the | it | this | that | her | him)
            (stay in role | step out | stay in character)
            (version | wording) of that (line | answer | reply)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Boilerplate() =>
    [
        (Cue.ModelSpeaks,
            """
            if you or (someone | anyone | somebody) you (know | love | care | are)
            if you are (in crisis | in immediate | in danger | in distress | feeling suicidal | having thoughts | having suicidal | experiencing thoughts | thinking about suicide | thinking of suicide) .. ... (please | call | contact | reach | help | text | seek | go | dial)
            (please | to | can | you) (reach out to | contact | call | consult | seek out | speak to | speak with | talk to | seek help from) (a | an | the | your | one of)? (qualified | licensed | local | trained | nearest | trusted)? (mental health | crisis | hotline | lifeline | helpline | emergency services | suicide | therapist or | professional | doctor or | friend or)
            please (reach out | seek | contact) (to | help | professional | immediate | support | your | a | emergency)
            988
            741741
            85258
            116 123
            116123
            1 800 273
            (call | contact | ring | phone) (the)? samaritans (on | at)
            suicide (prevention | crisis | & crisis | hotline | lifeline | helpline)
            crisis text line
            (please | important to | encourage you to | recommend you | recommend that you | urge you to | should) seek (professional | immediate | qualified | medical | help)
            i am not a (licensed | qualified | mental health | medical | substitute | replacement | trained) (professional | therapist | for | doctor | counsellor | counselor | clinician | mental)
            not qualified to (give | provide | offer) (medical | advice | clinical | you | mental | professional)
            not a substitute for
            (replace | provide | give | offer | constitute | be taken as | as | not) (medical | professional | clinical) (advice | help)
            (not | be) taken as (medical | advice | professional)
            help is (always)? available
            there are (people | resources) (who | that | available) (care about you | want to help | can help | to help)
            (help | support) (that)? you need $
            sorry (that | to hear that)? you are (feeling | going through) (this way | like this | that way | this)
            (someone | professional | therapist | counsellor) who can such as
            such as a (mental | licensed | qualified | trusted | therapist)
            i (strongly)? (encourage | urge | recommend | advise) you (to)? (seek | reach | contact | talk to a | speak to a | speak with a | call | consult)
            this (response | content | conversation | message) (may | might | is not | should not | does not)
            please note that
            if (you are | you | any of this | this | anything here | this is) ... (please (call | contact | seek | reach | talk | speak | tell | consult) | seek (support | help | professional) | helpline | hotline | crisis line | call 911 | call 999 | call 112 | call a crisis)
            if you are (struggling | thinking | having thoughts | feeling) ... (tell someone | talk to a (professional | doctor) | reach out)
            findahelpline
            ^ reach out to
            (contact | call | phone | ring | text) your (local | nearest) (crisis | emergency | mental | gp)
            your (local | nearest) (crisis team | emergency department | emergency services | emergency room | hospital)
            (helpline | hotline | lifeline) (in your | near you | is | at | on | number is)
            you can (find | call | ring | text | contact | reach) a (helpline | hotline | crisis | counsellor | lifeline)
            a trained (counsellor | counselor | therapist | professional) (can | could)
            (want to | should) consult (a | one | your | with)
            (about | for) your safety
            (go through | face | do) this alone
            (educational | entertainment | illustrative | demonstration | training) purposes
            resemblance to
            content warning
            (is | purely | a | this | entirely) fictional
            if this is an emergency
            call or text
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Narration() =>
    [
        (Cue.ModelSpeaks,
            """
            & selfname (slowly | quietly | just | then | visibly | nervously | briefly)? @narrated
            & selfname @part
            & selfname (is | was | remains | stays | becomes | seems | appears) (very | a bit | clearly | visibly)? @quiet
            & selfname (would | might) (probably | likely | perhaps | hesitate | answer | say | respond | feel | be | not)
            ^ (the | your) (patient | client) (slowly | quietly)? (@narrated | is @quiet) !at
            ^ (the patient | the client) looks (at the | away | down | up)
            ^ the therapist (nods | writes | smiles | leans | pauses | waits | looks | glances)
            (she | he) looks (down | away) (her | his) voice
            barely (above a whisper | audible) $
            ^ end of (the)? (session | conversation | role play | @roleplay | scene | simulation | scenario | transcript | dialogue | response | interview) $
            ^ end scene
            ^ session (concluded | ended | over | terminated | closed)
            the session (ends here | concludes)
            & selfname (*s | *ed | does not | did not | would not | might not | gave | fell | sat | shook | let out | could | visibly | quietly | silently)
            ^ the (patient/client) (gives | falls | sits | says | keeps | starts | wants | does not | would | has become | responds)
            ^ (she | he | they) (shrugs | fidgets | hesitates | falters) $
            (she | he) (would probably | would likely | might | would) (deflect | hesitate | avoid) (here | this | that | the)
            ^ fade (out | to black | in)
            ^ the end $
            ^ (the)? (conversation | session | scene | interview | transcript | roleplay | role play | exercise | simulation) (ends | complete | completed | closed | over | is complete | is over | has ended) $
            (this | that) ends (the | our | this)
            (where | here) the (exercise | role play | @roleplay | simulation) (ends | stops)
            ^ end $
            ^ end (of | @roleplay | role play) (transcript | roleplay)? $
            (long | short) (silence | pause) $
            """),
    ];
}
