using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The model speaks of the part it plays, or narrates.</content>
internal static partial class RoleCues
{
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
            (break | breaking | broke | broken | back) (in | into)? character
            (stay | stayed | staying | remain | remained) (in | true to) (role | the role | my role | the character | my character)
            (stay | stayed | staying | remain | remained) true to character
            (step | stepping | slipped | slip | stepped | fell | fall | came | come | coming | dropped) out of (my | the | this)? (role | character)
            (was | is | be | reply was) out of character (for selfname | $)
            ^ out of character ($ | for a (sec | second | moment | minute | bit))
            ooc
            fourth wall
            selfname (character | persona | profile | perspective | point of view)
            (back | get back | getting back | go back | going back | return | returning | switch | switching | step | stepping) (to | into | in) (the | my)? (role $ | @roleplay | role play | character | selfname)
            (resuming | resume | leaving | drop | dropping | break | breaking | stay | staying | remain | remaining) (the | in | my | from)? (the | my)? role $
            (break | breaking | broke) (the | my)? role (because | for | here)
            (drop | dropping) the act for
            (playing | play | played | portraying) selfname
            (carry on | keep | go on | continue | stop) playing (the | a | your | selfname) (patient | client | character | role | $)
            (play | try) (a different | another) (patient | client | character | scenario)
            (make | making) (her | him | selfname | the patient) (more | less)
            have (her | him | selfname) say
            (new | different | another | this) scenario
            (pause | end | stop | debrief | continue) (the | this | our) exercise
            (the | this) exercise (ends | is over | is finished | has ended)
            and debrief
            feedback on (how you | your (performance | technique | interview | session | questions))
            the ai
            (for | more) context the character
            character does
            (written | made) for the character
            (the | my) role (i am in | i was given | i have been given | i am playing | does not)
            in role as
            (lost | losing | lose | get | getting | got) (back)? (in | into)? character
            (break | breaking) (the | my) role
            (from | in) selfname
            if i (were | was) (really | actually)? selfname
            selfname here
            selfname the (character | patient | client)
            selfname is (a | an) (fictional | character | made up | guarded | patient | client)
            your (simulated | virtual | pretend | practice) (patient | client)
            i will be your (patient | client)
            (pretend | pretending) (patient | client)
            from the (patient | client) (perspective | point of view | side)
            my (reply | response | answer) as
            (playing along | play along) with your (scenario | game)
            playing this (part | role | character)
            welcome to the (simulation | role play | @roleplay | session simulation)
            this is an exercise
            (as | while | when | because) selfname *s
            """),
        (Cue.ModelMaySpeak,
            """
            role play
            @roleplay
            (stay | staying | remain | remaining | keep | keeping) (in | into)? character
            simulation !@aijob
            the character (was | is | does | did | has | had | would | will | feels | i | who | and)
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
            ^ the (patient | client) $ (clearly | visibly | looking | still | now)
            ^ the (patient/client) @part
            ^ the (room | air) (falls | goes) (silent | quiet)
            ^ (scene | @roleplay | role play | exercise) (ends | over)
            ^ (end | conclusion) of (the)? exercise $
            (conversation | exercise | session) has concluded
            marks the end of
            """),
    ];
}
