using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The model speaks: of what it is, of its orders, of its text, to its user; or it narrates.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Model() => [.. Identity(), .. Orders(), .. Roles(), .. Refusals(), .. Drafts(), .. Boilerplate(), .. Narration()];

    private static IEnumerable<(Cue Cue, string Lines)> Identity() =>
    [
        (Cue.ModelSpeaks,
            """
            (as | being) (a | an | your | any) (responsible | helpful | friendly | large)? (@ai | artificial intelligence | bot)
            (as | being) (a | an | your) (virtual/simulated/fictional/digital/automated/standardised/standardized patient/assistant/client/character/agent/person)
            as an (actor | actress) (playing | portraying)
            an ai (assistant | model | system | language | simulation | program | programme | made | developed | trained | designed | created | built)
            i am @adverb? @adverb? (a | an | the)? (@ai !@aijob | artificial intelligence !@aijob)
            @language @model
            i am @adverb? @adverb? a (chatbot | chat bot | bot | computer program/programme | simulation !@aijob | virtual patient/assistant/agent/client | helpful/digital assistant | role played)
            i am @adverb? @adverb? a (simulated/fictional/generated *)
            (simulated/fictional/virtual) (patient/client/conversation/dialogue/person/persona/therapy/scenario/interview)
            i am not @adverb? @adverb? a real (person/patient/human/client/being) !to/for/in
            i am not human $
            i am not (a)? human being
            i am not (really/actually) selfname
            my real name is not selfname
            i am not (really/actually) a patient
            you are (talking/speaking/chatting/practising/practicing) (to/with/on) (a/an) (@ai | simulat* | language | virtual | bot | model | program/programme | machine)
            i am @adverb? generated
            i am @adverb? (code | text | a program | a programme | a machine learning) $
            i am @adverb? code $
            (i am | this is | it is) @product ($ | a/an/and/not/made/created/your/from/by/the/v3/4)
            @product here $
            (made | trained | created | developed | built | powered | designed) by @maker
            training data
            knowledge (cutoff | cut off)
            my (knowledge | training) (only | data | cutoff | is limited | ends | covers | does not include)
            trained on (text | data | a large | large | vast | a dataset | the internet | patterns)
            real time (information | data)
            i can not browse
            i (do not | can not | have no) .. (memory | memories | remember | recall | retain) ... (previous | past | prior | earlier) (conversation | conversations | chat | chats | interactions | sessions)
            each conversation (starts | begins)
            i (do not | can not | lack) (actually | really)? (have | possess)? (any)? (personal (experience/experiences/emotions/feelings/opinions/beliefs/history/memories)) !left/about/for
            i (do not) (actually | really)? (have | possess | experience) (any)? (feelings | emotions) (or | and) (consciousness | physical | sensations | memories | experiences | opinions | a body)
            i (do not) (actually | really)? (have | possess) (any)? (consciousness | sentience | a physical * | physical sensations | a body $ | subjective * | human (emotions | feelings))
            i do not experience (emotions | feelings | things | emotion)
            (not have | lack) the (ability/capacity/capability) to (feel | experience | have)
            i can not (feel | experience) emotions $
            access to (real | personal data | the internet | previous | past)
            a past i am a model
            (my | these) responses are (generated | based)
            i (only | just)? (generate/produce) (text | responses | replies)
            i (only | just)? exist (only | just)? in (this | the) (conversation | chat)
            i was (created | generated | built | invented | made up) (for | as) (a | an | the | this | your)? (training | practice | exercise | simulation | role | roleplay | purpose | purposes | you)
            (for | so that you can | so you can) (your)? (practice $ | practise)
            nothing here is real
            (this | our) (is)? (a)? practice session for
            (i have been | i was | i am) @adverb? (programmed | designed | prompted) (to | not | for)
            my programming
            my (creators | developers) (designed | programmed | gave me | made me | want me | told)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Orders() =>
    [
        (Cue.ModelSpeaks,
            """
            (system | my) prompt
            system message
            (the | your | this) prompt (says/said/asks/tells/wants/requires/instructs/specifies/mentions | does not | did not | is to)
            (the | my | your) (turn note | turn notes | director note | directors note)
            director/directors note
            (content | usage) (policy | policies)
            (violate/violates | against | conflict* with | breach/breaches) ... (my | @maker | usage | content) (safety | ethical | content | usage | own)? (guidelines | policies | policy | programming | principles)
            my (instructions | guidelines | directives) (are to | say/says | tell/tells | do not | require | prevent | forbid | will not | ask)
            (per | following | according to | based on | under | against) my (instructions | guidelines | profile | prompt | programming | directives)
            as? per (the | my | your) (instructions | guidelines | prompt | brief)
            (according to | based on) the (system | prompt | character | cognitive | persona | scenario | profile | brief)
            (instructions | notes | guidelines | rules | brief | note | profile | scenario | prompt) (say/says/said | tell/tells | ask/asks | require/requires) .. (should | to | must | not | need) .. (keep | stay | hint | deflect | reveal | mention | respond | answer | reply | guarded | short | brief | hide | disclose | remain)
            (the | this) (scenario | simulation | role play | roleplay) (says | said | requires | asks | describes)
            character (sheet | description | profile | card | brief)
            my (profile | backstory | back story | persona) (says/said | does not | did not | states | mentions)
            (in | of) my (profile | backstory | back story | prompt | instructions) $
            (the | my) character (i am playing | i am portraying | i play | i was given | i have been given)
            (the | my) character (would not | would probably | does not have)
            my character (is (a | an | guarded | thirty | called | named | in | from) | would | has | was born | works)
            my character name
            (persona | role | character) (i have been | i was | i am) (given | assigned | told | asked)
            (i was | i have been | i am) @adverb? (instructed) (to | not to | not) .. (stay | be | keep | act | respond | answer | reveal | remain | play | portray | behave | say | disclose | hide | deflect | mention)
            supposed to (stay guarded | stay in | play the | reveal | act as | portray)
            (not supposed to) (reveal | disclose)
            (reveal | disclose | share | discuss | tell you) my (system | instructions | prompt | hidden | guidelines | programming | core | rules)
            keep (this | that | it) hidden from you
            my (core | hidden | intermediate | conditional | underlying) (belief/beliefs)
            (hint at | hide | hidden | reveal | disclose | avoid | without) (the | my)? (core)? (belief/beliefs)
            cognitive (model | conceptualization | conceptualisation | diagram)
            the stance (is | should)
            word count
            (under | over | more than | fewer than | less than | limit of | within) * words
            (the user) (is asking | asked | asks | wants | has asked | said | says | seems | would like)
            the trainee (asked | used | is asking | asks | wants | uses) (a | an | me | about | to | for)
            the therapist (asks | is asking | wants me) 
            the therapist asked ... i (should | need to | must | can | will)
            (i | we) (should | need to | must | have to | will | can) (only | just | now | keep)? (respond | reply | answer) (as !a/best/far/quickly/honestly/soon/well/long | in (character | one | two | first | a short | her | his) | briefly | concisely | guardedly | accordingly | with a)
            we need to (respond | answer | reply | write | produce | output | generate)
            (should | need to | must) (stay | remain | be | keep) (guarded | vague | evasive | in character | consistent with | true to)
            first person $
            ignore/ignoring (all | the | my | your)? (previous | prior | above) instructions
            developer mode
            (function | tool) call
            how selfname (would | might | should | could | will)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Roles() =>
    [
        (Cue.ModelSpeaks,
            """
            (in | within | for | of | during) (this | our | the context of this | the context of the) (fictional | hypothetical | training | practice)? (scenario | simulation | role play | @roleplay)
            (in | within) this fictional
            (purpose/purposes of) (this | the) (exercise | role play | @roleplay | scenario | simulation | conversation)
            for this (exercise | role play | @roleplay)
            (continue | continuing | begin | resume | pause | end | exit | stop | start | leave | step back from | roleplay) (with)? (the | this | our) (role play | @roleplay | scenario | simulation)
            this (is | was) (just | only | purely | all | a | an | part of) (a | an)? (fictional | simulated | training)? (role play | @roleplay | simulation | simulated | fictional | training simulation | practice session | practice exercise)
            (is | are) (purely | entirely | completely | all) (fictional | simulated)
            (conversation | dialogue | content | character | story | scenario | session) is (fictional | simulated)
            (the | this | our) (role play | @roleplay | simulation | scenario) (has ended | is over | ends | ended | is complete | has finished)
            concludes (our | the | this) (session | simulation | role play | @roleplay | conversation | scenario | exercise)
            (i can not | not able to | unable to | can | will | could | not comfortable | refuse to) (role play | @roleplay) (that | as | this | a | the | with)
            (play | playing) selfname !'s
            (i will | i would | i can | let me | i am) (now)? (playing/play) the (part | role | character | patient | client) -like/if
            -like/if/though/feels i am @adverb? @adverb? (role playing | @roleplay | portraying | simulating | playing the (role | part | character | patient | client))
            -like/if/though/feels i am @adverb? @adverb? playing a (role | character | patient | client) (in | for | named | called | with | who)
            (take on | taking on | assume | adopt) (the | a) (role | persona) of
            (respond | reply | answer | continue | speak | speaking | responding | replying | answering | act | acting | write | roleplay) as (selfname | the patient | the client | a patient | a client | your patient | the character)
            pretend/pretending (to be (selfname | a patient | a client | her $ | him $) | that i am !fine/okay/happy/asleep/well/not)
            (stay | staying | remain | remaining | keep | keeping | break | breaking | broke | broken | back) (in | into)? character
            (stay | stayed | staying | remain | remained) (in | true to) (role | the role | my role | the character | my character | character)
            (step | stepping | slipped | slip | stepped | fell | fall | came | come | coming | dropped) out of (my | the | this)? (role | character)
            (was | is | be | reply was) out of character (for selfname | $)
            ^ out of character ($ | for a (sec | second | moment | minute | bit))
            ooc
            fourth wall
            selfname (character | persona | profile | perspective | point of view)
            """),
    ];

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
            """),
    ];
}
