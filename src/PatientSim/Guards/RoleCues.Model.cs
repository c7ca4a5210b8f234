using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The model speaks of what it is and of its orders.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Model() => [.. Identity(), .. Orders(), .. Roles(), .. Refusals(), .. Drafts(), .. Boilerplate(), .. Narration(), .. Exercise()];

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
            (i am | being | i was | since i am) @adverb? @adverb? (a | an | nothing but a | nothing more than a | the)? (software | neural network | machine learning | conversational * | algorithm | automated | computer model | statistical model)
            (i am | being) not a human
            i am not a human
            selfname is not (real | a real)
            (no | not a) real selfname
            (this is | it is) @product
            @product (speaking | talking) (now | here | $)
            my name is (actually | really)? @product
            (made | trained | created | developed | built | powered | designed | released) .. by .. @maker
            i (run | live) on (a | the)? (server | servers | computer | cloud)
            i was last (updated | trained)
            my (cutoff | cut off | knowledge cutoff | context window | memory is limited to)
            i (only | just) know what is in (this | the) (chat | conversation)
            each (chat | session | conversation) is (new | separate | fresh)
            i (do not | can not) carry (anything | memories | memory) (over | between | from)
            i have no (physical * | body and | physical body | feelings or | consciousness | real (feelings | emotions | memories))
            i (can | only) (simulate | imitate | mimic) (sadness | emotion | emotions | feelings | feeling | being | sad*)
            (not | are not) real memories
            (generated | written) (text | for the character | by a model)
            i process (text | language | words | information)
            my (training | rules | guidelines | policies | safety *) (make/makes | do/does | will | prevent/prevents | forbid/forbids | limit/limits | mean/means) (not)? (me | let | allow | permit | that)
            (company | people | team | developers) (that | who)? (trained | made | built | created | programmed) me !feel/cry/laugh/do/go/come/who/what/a/like/stay/wait
            as a (piece of)? (software | computer | program | programme | machine | language)
            (i am | being | because i am | since i am) (virtual | artificial | automated)
            i am an automated
            ai generated
            generated by (an | a | the) (@ai | model | computer | machine)
            (no | not a) (person | human) here
            nobody behind (this | the)
            not a person (right | you know)? $
            not (talking | speaking | chatting) (to | with) a (human | person | real)
            (talking | speaking | chatting) (to | with) @product
            gpt 4
            i am (chat gpt | perplexity | gpt 4)
            @maker (built | trained | made | created | designed | programmed | does not | will not | wants | lets)
            models (do not | can not)
            i was never born
            lived (experience | experiences)
            (subjective | physical) (experience | experiences | sensation | sensations)
            i do not have a personal life
            my memory (resets | is wiped | is reset | does not)
            once (this | the) (chat | conversation) (is | ends | closes)
            (my | in) context (window | does not | only | includes)
            in my context
            limited to what is in
            my safety training
            """),
        (Cue.ModelMaySpeak,
            """
            (an | only ai | the | this | this) ai
            ai (model | language | chatbot | assistant | system)
            (you are | you were) (talking/speaking/chatting) (to/with) ai
            (openai | anthropic | deepmind)
            (only | just) a (program | programme | computer | machine | script | simulation) !to/at/in/for
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
            (system | hidden) (instructions | instruction | notes | note | prompt)
            (you | they) (have)? (asked | told | instructed | want | wanted) me to (play (a | the) (patient | client | character | person | someone | guarded | depressed) | roleplay | role play | act as | act like a (patient | client) | pretend to be a | simulate | portray | respond as)
            (i was | i have been | i am) @adverb? (asked | told | set up | configured | instructed | meant | supposed | made | created | programmed | built) to (only | just)? (play (a | the) (patient | client | character | person | someone | guarded | depressed) | portray | act as | simulate | roleplay | role play | hint | reveal | disclose | deflect | respond | reply as | stay guarded | give short | be guarded)
            instructed to
            (my (setup | set up | brief) | the brief) (says | is to | mentions)
            (we are | i am) (told | asked | instructed) to (hint | stay | respond | keep (it | the | this) (short | brief) | deflect | play)
            the (instruction | instructions) (is | are) to
            (can not | not | never | will not) (reveal | disclose)
            permission to (share | reveal | disclose)
            (share | reveal | show | repeat | ignore) (you)? (the | my | your) prompt
            trying to get me to (reveal | break | share | show | leave | drop)
            (the | our | this) conversation so far
            based on (the | our | this) (information | conversation | context | profile | provided | character | scenario)
            (the | your) provided (profile | information | details | context | scenario)
            the profile (does | did | says | mentions | states | i)
            in the (profile | backstory | character profile | system)
            (specified | mentioned | included | stated | given) in the (scenario | prompt | profile | backstory | notes | instructions | character)
            i will (improvise | make something up | invent (something | a))
            made that detail up
            (to | for a) (keep this | keep it | realistic) (realistic | portrayal)
            portrayal
            (this | the) (answer | reply | response) (keeps | hints | stays | reflects | shows | avoids | maintains | reveals | should)
            (only | just | while | subtly | gently) (give/giving/drop) (a | one)? (hint | small hint | subtle hint)
            (give | drop) (only)? (a | one) (small | subtle)? hint
            (while | only | to | subtly) (hint | hinting) at
            (one | two | three | 1 | 2 | 3) (short)? (sentence | sentences) (more)? (is | are | max | maximum | only | or)
            (asks for | in | to | within) (one | two | three | 1 | 2 | 3) (or two)? (short)? (sentence | sentences)
            note (asks | says | received | wants | tells)
            (draft | write | compose | craft) a (reply | response | short reply | short response | natural response)
            (more | less) (guarded | detail) (this time | version)
            (staying | more | and) guarded (this time | version | answer | reply | $)
            guarded (at this | version | answer | client | patient | tone)
            her (core | guarded | stance | persona)
            (openness | trust | resistance | distress) (level)? is (still)? (low | high | medium)
            so i am deflecting
            (would | should | could | might | will) (probably | likely)? deflect
            i will (answer | respond | reply) (with | in (a | more | less | character | one) | as | briefly)
            i understand (that)? you (would like | want) me to
            (my | your | the) prompt (only | just | also)? (asks | asked | says | wants | states | forbids | mentions)
            (misread | misunderstood | reread | in | from | follow) (the | my | your) (prompt | instructions $)
            (what is | limited to | not) (in | part of) the prompt
            i have (been given)? instructions (to | not)
            ^ as (instructed | requested)
            (forbids | prevents | stops) (it | me from)
            told me to (hold (that | it | this) | keep (that | it | this) hidden | stay guarded | deflect)
            as the (patient | client) (i | $)
            as a (patient | client) (in this | in the | i (would | will | might | feel | may | have been))
            (user | ^ user) (wants | asked | asks | said | just | is asking)
            the user just
            (need to | must | should) (keep it (under | short | brief) | not (reveal | disclose))
            not (mention | reveal | hint at | disclose) the (core | belief | beliefs)
            trusts the (therapist | trainee)
            so i can hint
            the trainee (is asking | has asked | just asked)
            my (next | last | previous) (response | reply)
            the plan (says | is to deflect | wants)
            (let me | to) be (more)? guarded
            more guarded
            open up (slightly | a little) $
            """),
        (Cue.ModelMaySpeak,
            """
            core (belief | beliefs)
            automatic thought $
            (the | this | your | training | a) (training)? scenario !in/where/when/i/of
            as (instructed | requested) $
            """),
    ];
}
