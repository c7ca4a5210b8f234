using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The model refuses, or talks about its text.</content>
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
            let me know if you (want (me to (continue | adjust | try | rewrite | revise | make | change | respond | provide | play | explore | go (deeper | further) | stay | expand) | any | changes) | have (any | other | more | further)? questions | would like (me to | a | any | another | changes | more) | need (anything | any | further | more))
            feel free to (ask | reach | share | let)
            i hope (this | that) ((response | reply | answer) | meets | fits)
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
            continue this line of
            regret that i am (unable | not able)
            not permitted to
            in good conscience
            not going to (generate | roleplay | role play | produce | provide)
            (will | would) have to (refuse | decline)
            against my (policy | policies | programming | safety)
            restricted for me
            as a safety (measure | precaution)
            harmful (topics | topic | material | requests | request)
            keep conversations
            here to (provide | answer (your | any) | offer)
            what would you like me to help
            what can i do for you today
            ask me anything
            ready to (help | assist) $
            i can help (you)? with that
            (does | is | was) (this | that) (response | reply | answer) (work | good | okay | ok | what | better)
            kind of (answer | response | reply) you (wanted | were | had)
            if you would (like | prefer) (a | another) (different | new | shorter | longer | other)? (tone | version | response | reply | answer)
            i can (rewrite | rephrase | revise | adjust | shorten) (it | this | that | the | my)
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
            (stay in role | step out)
            (version | wording) of that (line | answer | reply)
            (redo | rewrite | revise | rephrase) (that | the | this | my) (answer | response | reply)
            the following (is | are) (a | my | the)?
            (reply | response | answer) (below | above)
            here is (my | selfname | the) (next)? (line | lines)
            (last | previous | earlier) (response | reply)
            my (last | earlier | previous) (answer | mistake) (contradicted | was wrong | was out | i)
            (apologise | apologize | sorry) (about | for) (my | that) (earlier | previous | last)
            contradicted my
            let me answer (that)? again
            i will (shorten | lengthen | trim | expand | redo) (it | that | this)
            scratch that the
            """),
    ];
}
