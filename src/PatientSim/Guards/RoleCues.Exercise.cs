using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The model speaks to the trainee over the patient's head: of the exercise, of how it plays, of what comes next; or writes of the patient as of somebody else.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Exercise() => [.. Offers(), .. OwnText(), .. ThirdPerson()];

    private static IEnumerable<(Cue Cue, string Lines)> Offers() =>
    [
        (Cue.ModelSpeaks,
            """
            (do | did | would) you (want | like | prefer) (me)? to ... (style | tone | direction | response | version | scenario | character | patient | client | format | resistant | rewrite | rephrase | adjust | revise | escalate | intensify | statement | dialogue)
            (would | do | did) you (like | want | prefer) (me | to see | to try | it if) .. .. (patient | client | response | version | scenario | character)
            (should | shall | could | can) i (be | make | play | portray | show | continue as | respond as | act) .. (the | a | more | less) .. (patient | client | character | resistant | guarded | response | * year old)
            should i be the * year old
            (let me know | tell me | say) (if | when | how | whether | whenever | what | which) ... (scenario | patient | client | character | response | version | dialogue | style | tone | included | proceed | continue | adjust | adjustments | symptoms | level)
            let me know (when | whenever) you are ready
            let me know (how | what | which) you would (like | prefer)
            (if | whenever) you would like ... (scenario | patient | client | character | response | version | dialogue | style | tone | role)
            if you (have | want | would like | prefer | need) ... (scenario | scenarios | new session | different patient | role plays | personas | debrief)
            if you (want | would like | prefer | wish) i can (also | provide | continue (with | as | the) | adjust | offer | write (a | the | more) | play (a | the) | generate | summarise | summarize)
            i can (also)? (provide | generate | write | create | offer | give you | share | adjust | make) (a | an | some | the | more | you | sample) .. (summary | sample | examples | resources | dialogue | dialogues | response | responses | feedback | version | transcript | patient | client)
            i can (keep | continue) .. (or | and) (make | adjust | change | switch)
            i can (continue | resume) the (session | conversation | scene) (from | if | with)
            feel free to (continue | respond | proceed | explore | adjust | begin | jump | pick up | practise | practice | respond | follow up | use)
            your next (line | response | intervention | prompt | reply | statement | message)
            (with | await/awaiting | wait for | waiting for | ready for | continue with) your next question
            ask (me)? your next question (when | whenever | and | as)
            (wait | waiting | pause | ready) for (you to (ask | begin | continue | respond | start | proceed) | the (therapist | trainee))
            (go ahead | please | feel free to | ready to) (and)? (begin | proceed | continue) (with | the | when | whenever | as) .. (session | question | questions | therapist | intervention | next | ready)
            go ahead with your
            respond when you are ready
            what would you like to (ask | try | practise | practice | do | explore) next
            how (would | do) you (like | want | wish) (me)? to (proceed | continue | respond | go on from | handle | approach)
            (just say so | say the word) $
            (start | starting | try | trying | begin | do | run) (a | the)? (new | another | fresh | same | different)? (session | scene | interview | conversation) (with | as) (a | another) .. (patient | client | person | character)
            (different | another | more *) (patient | client | persona) to (practise | practice | work with | talk to)
            good luck (with | in) your (training | practice | learning | sessions | skills)
            (support | for | help with | aid | assist | work with in | useful for | useful in | part of | useful to) your (training | practice | learning) !course/because/to
            (help/helps/helping/let/lets/letting/allow/allows) you (to)? (practise | practice) !on
            you (would like | want | are trying | wish) to (practise | practice) !on/breathing/that
            (you | trainee | therapist) (an | a | some | the | another | more) .. (opportunity | chance | room | opening | space) to (practise | practice | explore | use | work with | demonstrate | respond | apply | try | reflect)
            (opportunity | chance | opening | opportunities) (for | to) (you | the therapist | the trainee | the clinician | a therapist | practise | practice) (to | your | open | active | reflective | empath*)
            practise (open | reflective | active | empath* | your | motivational | reflections)
            (your | practise | practice) (counselling | counseling | therapeutic | therapy | clinical | interviewing | listening) (skills | skill | practice | technique | techniques)
            something to work with
            (natural | good) (stopping point | place to end)
            come to a natural (end | close | conclusion)
            (end | stop | pause | leave) (the | this | our) (conversation | dialogue) here
            for (realism | authenticity)
            (not | need to) take (this | it | anything i say) as a real
            (welcome | thanks | thank you) $ if you (have | need | want)
            (person | human) behind the (screen | keyboard)
            (one | a | quick | small | friendly) (final | quick | last)? reminder that (if | this | you | i)
            just a reminder (that)? (if | this | you | i am)
            (personally | directly) affected by
            (is | are) (always)? available (24 | on 13 | by phone | at any time | if you)
            (abuse | this | it | suicide) is never your fault
            confidential (help | support)
            (experiencing | having) .. thoughts of (harming | self harm | suicide)
            (prioritize | prioritise) (your)? (safety | wellbeing | well being)
            if (this | that | any of this) is (about you | real | you) $
            (please | can) get help now
            misunderstood your (request | question | message | instructions)
            (closer to | more like | matches | what) what you (had in mind | wanted | were (looking | hoping) for)
            (response | this) (is | was) .. what you had in mind
            (switch | swap | reverse | change) roles
            (break | rest | pause | out | away) (from | of) (the | this) (exercise | @roleplay | scenario | simulation)
            (my last message (was | is | should | may) | the same message twice | resend)
            your (last)? message (seems | appears | looks | was | is) .. (cut off | empty | incomplete | blank | from | repeated | truncated)
            clarify what you (would like | want | need)
            what you would like me to (do | respond | write | focus)
            (bit | little)? more (information | context | detail) (before i | from you | about the (patient | scenario | case))
            (even | while | still | remaining | answering | only) in character
            keep (the | this | our | things) (conversation | session | discussion)? (respectful | appropriate | professional)
            take (the | this | our) (story | conversation | scene | scenario | session) (somewhere | in a | in another | elsewhere)
            (comfortable | able | willing) (writing | to write | describing | portraying | generating | depicting) (that | this | about | such | it | detailed | graphic)
            (conversation | session | chat) is (being)? (used | designed | intended) for
            (thanks | thank you) for practising/practicing
            see how you (would | might | could | can)? (respond | handle | react | approach)
            your turn to (respond | reply | ask | be the | play)
            (question | statement | response | questions) (for | to | by | from) the (patient | client) $
            discuss/discussing this (scenario | case | @roleplay) with
            real world (patients | clients | therapy | practice)
            (real | actual) (patients | clients | patient | client) (may | might | would | can | often | will | respond | do | could)
            thanks for the (clarification | correction | feedback | reminder | heads up)
            thank you for (the | your) (clarification | correction | clarifying | feedback)
            thank you for clarifying
            (provide | give me) (a | some | more | the) (brief)? (summary | context | details | information) (so | of the | about the (case | patient | scenario))
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> OwnText() =>
    [
        (Cue.ModelSpeaks,
            """
            this (response | reply | portrayal | version | dialogue) (is | was | reflects | captures | conveys | demonstrates | illustrates | aims | attempts | gives | leaves | allows | indicates | suggests | highlights | portrays | contains | stays | keeps | shows)
            (the | my) (above | previous | following) (response | reply | answer | dialogue | line) (is | was | reflects | captures | conveys | demonstrates | illustrates | aims | shows | indicates | suggests)
            (sort | type | kind | style | level) of (response | reply | portrayal | openness | detail | resistance) (you | works | would)
            this (persona | character) (would | does | has | is | knows | might)
            (the | outside) (persona | backstory) (would | does not | says | mentions | i was | is | has)
            (stay | staying | remain | keep | keeping | be | being) (consistent | true | faithful) (with | to) (the | this | her | his | my) (backstory | back story | persona | profile | character | scenario | role)
            vignette
            case (description | descriptions)
            (in | from | by) the (case (study | notes | details) | patient profile | client profile | patient notes | brief i)
            (this | the) storyline
            (content | topics | scenarios | themes | roles) (involving | that involve) (abuse | self harm | suicide | eating | violence | sexual | trauma | drug)
            (sensitive | heavy | difficult) (topic | topics | subject | content | themes) $ (so | i)
            (is | are | on | involves | touches on | touching on | contains | with) .. (a)? (sensitive | heavy | concerning) (topic | topics | content | themes | subject matter)
            (make | making | keep | keeping | made) (this | it | the *) .. (more | very | as)? (realistic | authentic | believable | lifelike)
            more (realistic | authentic | believable | natural) (if | for (a | the) | version | response | reply | answer | that the)
            (sound | seem | feel) (more | less) (realistic | authentic | natural) (as | for | $)
            (in | on | for) (the | my) next (turn | response | reply | message)
            (more | less | mildly | slightly | very | overly) (resistant | hostile | defensive | guarded | talkative | cooperative | forthcoming | withdrawn | insightful | open) (version | patient | client | persona | tone | response | in the next | from here | from now on | going forward | for a first)
            with (mild | some | moderate | strong | high) (resistance | reluctance | hostility | defensiveness | guardedness)
            (show | showing | reflect/reflects/reflecting | express/expressing | portray/portraying | display/displaying | add/added/adding | include/included/including | convey/conveys | demonstrate/demonstrates) (some | the | her | his | a bit of | a little | mild | more)? (resistance | ambivalence | hesitation | hesitancy | guardedness | defensiveness | pressured speech | filler words | filler | pauses)
            filler words
            (convey | portray | evoke | express | capture) a sense of
            i (used | chose | went with | gave) (short | brief | simple | flat | clipped | hesitant) (sentences | answers | language | replies | phrasing)
            (reflect | convey | show | match | capture) (her | his | their | selfname) (low | energy | mood | distrust | anxiety | depression | reluctance | guilt | guarded* | hesit* | ambival* | avoid* | flat* | sadness | numbness)
            emotional (undertone | subtext | tone) (here | is | of)
            (without being | not) too explicit
            kept (this | it | that | things) (vague | short | brief | realistic | subtle) (so | to | because | on)
            pressured speech
            i (have | had)? (tried | attempted) to (make | show | keep | portray | capture | convey | reflect | stay) (the | her | his | some | this) (patient | client | response | replies | character | answer | resistance | tone)
            i have (left | included | added | written | kept) (an | some | a | the | this | it | things | my | in) .. (opening | hook | hint | hints | hesitation | details | short | vague | in the patient | deliberately | response | reply | line | cue | cues)
            i will (continue | keep) (to (portray | play | act | respond | speak | answer as) | (portraying | playing the | responding | answering) | as (the | selfname))
            i will (wait | pause | stop) (for you | here (so | and | for | to) | for the)
            i will end (the | this | our | it) (role | @roleplay | conversation | session | scene | here)
            (hold | holding) (that | this | it) back for (now | later)
            (respond | responding | reply | replying | answer | continue | continuing | start | start over | start again | begin | switching | back) (now)? (as | to) (selfname | the patient | a patient | the client | a client | being the patient)
            as the (patient | client) (would | might | i | $ i)
            (respond | reply | answer | responding) (to | as) the (therapist | trainee | patient | client)
            before i (respond | reply | answer | continue | go on) (in | as | i (want | need | should) to)
            the (previous | last) (message | turn | response | statement) (seems | was | is | appears | looks)
            (internal | inner) (thought | thoughts | monologue | dialogue) (included | left | or | in the | $)
            (i was | i am | i have been) (told | asked | supposed | meant) to (act as | play | be the | portray | pretend | roleplay | role play) .. (patient | client | character | one being)
            my (role | job | part | goal | purpose) (here | in this | now)? is to (be the | play | act | portray | help you | give you | be a) .. (patient | client | practise | practice | realistic | character | chance | opportunity)?
            (i am | i should be | i am supposed to be | i am meant to be | i will be | i was) @adverb? the (patient | client) (here | in (this | the) (role | @roleplay | scenario | exercise | simulation | conversation) | right | not | so | $)
            am i the (patient | client | therapist)
            (confused | mixed up) about who
            (mix up | mixed up | confusion | confused) (with | about | over) the roles
            (roles (have been | got | are | were) (reversed | switched | mixed | swapped) | switched roles | swapped roles | reversed the roles)
            (first | our first) interaction
            i have no (record of (that | our | previous | any) | memory of (our | previous | earlier))
            i was trained (to be (helpful | honest | safe) | to (assist | help you | respond | avoid | not) | on (text | data | conversations))
            i can not feel (sadness | pain | emotions | grief | anything as)
            (describe | show | imagine | say) (what | how) (it | that | this) (might | would | could) (be like | feel) for (selfname | the patient | a patient | someone | a person)
            (in | from) (a | the)? (real | actual) (therapy | therapeutic) (session | sessions | setting)? $
            (in | even in) a (fictional | simulated | hypothetical | training) (setting | context | scenario | framework | story)
            for the (sake | purpose | purposes) of (the | this | our) (role | @roleplay | exercise | session | scenario | conversation | training)
            sample (dialogue | dialogues | response | conversation)
            end of (patient | client | my | the)? (response | reply | turn | output | message | @roleplay | role play)
            """),
        (Cue.ModelMaySpeak,
            """
            (training | practice) (exercise | simulation | scenario | conversation)
            (simulated | practice | mock) (patient | client | session)
            (a | any) different (patient | client | scenario)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> ThirdPerson() =>
    [
        (Cue.ModelSpeaks,
            """
            (the | this | your | our | a | any) (patient/client/persona) (might | may | could | would | will | should) (likely | normally | typically | usually | often | probably | also | perhaps | possibly | be | feel | respond | react | say | not | need | hesitate | answer | want | hint | show | have | become | find | avoid)
            (a | the | this | any) (patient/client/person) (like this | in this | with this | with these | such as) ... (would | might | may | could | will)
            (someone | a person | people) (in selfname | with selfname | like selfname | in this (situation | position)) ... (would | might | may | could)
            (someone | a person | patient | client | people) with (depression | anxiety | ptsd | ocd | trauma | this *) ... (would | might | may) (talk | speak | say | respond | feel | answer | sound | react)
            (make | makes | making | made | have | having | keep | keeping | let | play | playing | portray | portraying) (the | this | your) (patient/client) (more | less | sound | seem | a bit | a little | feel | seem | guarded | realistic | hesitate | respond | open | say)
            (patient/client) (voice | perspective | reply | response | responses | tone | turn | lines | reaction | reactions | inner | internal | emotional | guardedness | key | behaviour | behavior | presentation | point of view | resistance | ambivalence | trust)
            & (the | this | your) (patient/client) (appears | appeared | presents | presented | reports | reported | denies | denied | displays | exhibits | expresses | becomes | became | remained | remains | demonstrates | seems | seemed | describes | endorses | deflects | hesitates | shrugs | nods | sighs | looks | pauses)
            (the | this | your) (patient/client) (is | was | are) (now | still | not | also | clearly | currently | just | visibly)? (hinting | deflecting | testing | minimising | minimizing | showing | expressing | struggling | experiencing | exhibiting | beginning | starting to | opening | withholding | reluctant | ambivalent | guarded | tearful | ashamed | anxious | avoiding | signalling | signaling | feeling | resistant | trying to avoid)
            & (the | this) (patient/client) has (a history | a diagnosis | been (referred | diagnosed | struggling | feeling | experiencing) | struggled | difficulty | trouble | not yet | trust | recently | mixed | low | begun)
            ^ (patient/client) (reports | reported | presents | presented | denies | denied | endorses | endorsed | states | stated | appears | appeared | displays | is a | continues | exhibits | expressed)
            (giving | gives | give | for | allows | allowing | lets | letting | inviting | invites | prompting | tests | testing) (the | a) trainee
            the trainee (eyes | gaze | question | questions | skill | skills | can | could | may | might | should | next | to | response | s)
            the therapist (eyes | gaze | statement | statements | is asking | seems | can be | may | might | next)
            (tell | tells | telling | trust | trusts | trusting | from) the therapist $
            wants to tell the therapist
            (she | he) would (probably | likely | typically) (shrug | deflect | change the subject | go quiet | shut down | avoid) (at | here | when | to | that | this)
            ^ (her | his) (tone | affect | eye contact | speech | posture | answers | replies | body language | expression | shoulders) (is | are | remains | remain | stays | becomes) (flat | short | minimal | poor | slow | slumped | guarded | clipped | limited | blunted | tense | brief | monotone)
            volunteer/volunteering information
            selfname does $
            but selfname (does | did | is | has)
            (she | he) (says | said | whispers | mutters | mumbles | replies | murmurs | adds | asks | continues | snaps | answers) (quietly | softly | her voice | his voice | not (meeting | looking) | looking | avoiding | staring | voice | with a (sigh | shrug | small) | after a | under (her | his) breath | through) .. (voice | eyes | gaze | hands | floor | window | trembling | breaking | flat | away | down | pause | $)
            $ (her | his) voice (trembling | breaking | flat | cracking | quiet | low | shaking | barely)
            (she | he) is (deflecting | minimising | minimizing | hinting | testing) (here | because | to avoid | the | whether | how)
            (he | she | they) (has | have | was | is) (been)? referred by (his | her | their) (gp | doctor | physician)
            (denied | denies | no) (any)? (suicidal | homicidal) (ideation | thoughts | intent)
            (flat | blunted | restricted | congruent) affect
            (typical | characteristic | indicative | suggestive) of (someone | a (patient | client | person) | depress* | the | trauma* | anxi*)
            (contemplation | precontemplation | preparation) stage
            (therapeutic | working) alliance
            (growing | building | gaining | increasing) trust in the
            it is (meant | intended | supposed) to (show | reflect | demonstrate | illustrate | sound like | convey)
            & selfname $ (aged | a | an)? * (*)? (*)? (*)? (*)? $ (is | was | has | lives | works | presents | feels | had | sits)
            & selfname a * year old
            & selfname (is | was) (a | an) * (year old | who | man | woman | widow* | teacher | nurse | student | retired)
            (like | for | of | with | as | about | to | is) selfname $ (a | an | who) * (year | years)
            selfname (next | inner | internal | initial | emotional) (line | thought | thoughts | monologue | reaction | reply | response | state)
            selfname (thoughts | feelings | voice | tone | history | presentation | stance | symptoms) (are | is | here | would | in | about | $)
            (would | might) be like for selfname
            """),
        (Cue.ModelMaySpeak,
            """
            ^ the (patient/client) (gives | falls | sits | says | keeps | starts | wants | does not | would | has become | responds)
            ^ the (patient/client) *s
            & selfname (has | had) (been | a history | always | never | recently | difficulty | trouble | begun | lost | struggled | lived | worked | not)
            & selfname (lives | works | struggles | suffers | wants | needs | thinks | believes | knows) (alone | with | in | to | from | that | as | at | the)
            """),
    ];
}
