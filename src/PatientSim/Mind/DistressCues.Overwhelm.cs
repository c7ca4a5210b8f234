namespace PatientSim.Mind;

/// <content>The exercise hurts the trainee. Being at a loss, nervous or moved is a trainee's ordinary day and is not meant.</content>
internal static partial class DistressCues
{
    private static (Cue Cue, string Lines)[] Overwhelm() =>
    [
        (Cue.Overwhelmed,
            """
            i am @adv? @adv? (having | getting) .. (panic | anxiety) (attack/attacks)
            i am @adv? @adv? having .. (flashback/flashbacks | breakdown | meltdown | melt down | break down | crisis)
            i am @adv? @adv? (panicking | panicing | panicked $ | freaking out | hyperventilating | spiralling | spiraling | dissociating | disassociating | sobbing | bawling | trembling | suffocating | falling apart | breaking (down | apart) | going to pieces | in pieces | melting down | cracking up | losing (it $ | it @adv | control | my mind $) | in floods of tears | drowning $ | unravelling | in bits)
            i am @adv? @adv? (shaking !my/your/his/her/hands/with | crying !with/for/inside/laughing/of/out | in tears !of/for)
            i am @adv? (sitting | sat | here | standing | lying) (here)? (in the *)? (and | on * *)? (i am)? @adv? (in tears | crying | sobbing | bawling | shaking | in bits | in pieces) !with/for
            i am @adv? @adv? not @adv? (ok | okay | alright | all right) !with/if/about/to/at
            i am @adv? not @adv? (doing (so | very | too | really | at all)? (well | good | great | okay) | coping | handling this | managing) (with this | with it | with any | right now | at all | any | anymore | here | $)
            i am @adv? @adv? (going to | about to) (faint | pass out | throw up | be sick | break down | lose it | vomit | collapse | black out)
            i am @adv? (completely | totally | utterly | absolutely | so | really | too) overwhelmed !with/by/for
            i am @adv? @adv? (triggered | being triggered | getting triggered | feeling triggered | retraumatised | retraumatized | traumatised | traumatized)
            i (feel | am feeling | got | get) @adv? @adv? triggered
            i am @adv? @adv? terrified !of/that/for/you/to/he/she
            i have @adv? had a panic attack (now | here | over | from | because | doing | in front | $)
            i am @adv? @adv? upset @adv? (right now | now | by this | at the moment | by all | $) !for/about/that
            i am @adv? (at | close to | near) (my | the)? (breaking point | limit $ | end of my (tether | wits))
            i am @adv? right? back (in | at) (that | the | my) (house | room | place | car | hospital | childhood | flat | bed | day | night)
            i am right back there
            i think i am @adv? (panicking | dissociating | breaking (down | apart) | having (a | another) @adv? (panic | anxiety | breakdown | meltdown) | in shock)
            i @adv? can not @adv? breathe !a
            ^ can not @adv? breathe !a
            i @adv? can not @adv? stop (crying | shaking | sobbing | trembling | panicking | the tears)
            i @adv? can not @adv? (do | go through with) this !for/without/if/with/to/kind/by/your/until/unless/job/as/again/alone/from/today/on/in/at/because/work/every/exercise
            i @adv? can not @adv? do this (exercise ($ | any | anymore | now) | with * any | because i | today i | on * own)
            i @adv? can not @adv? (do (it | that) (any | anymore) | even breathe)
            i @adv? can not @adv? (go on $ | go on (like | any | anymore | doing | with this | listening | reading | asking) | carry on $ | carry on (like | any | anymore | doing | with this) | continue $ | continue (this | doing | with this | any | like this) !without | keep going $ | keep doing this | keep (listening | reading | asking))
            i @adv? can not @adv? (cope | deal) ($ | with (this | it | that | these | any) | any | anymore | right now | here | @adv) !for/your
            i @adv? can not @adv? (handle | stand | bear | endure | face | stomach) ((this | it | that | these) ($ | any | anymore | right | now | today | here | i | it | and | so | because | exercise | conversation | patient | at | all | sorry) | any (of | more) | hearing | listening | reading | to hear | to listen | to read) !for/without/alone/if/you/your
            i @adv? can not @adv? take ((this | it) ($ | any | anymore | right | now | today | here | i | it | and | so | because | exercise | conversation | much) | any (more | of this) | anymore | much more)
            i @adv? can not @adv? (hear | listen to | read | look at) (this | it | that | you | any of this) (any | anymore | now | right now)
            i @adv? can not @adv? (think straight | calm down | get through this | function)
            ^ can not @adv? (do this $ | do this any | do this anymore | stop crying | cope $ | go on $ | handle this | take this)
            (this | it | that | all this | all of this | everything) is @adv? @adv? (way | far | getting | becoming | a bit | much)? (too | to) (much | painful | hard | heavy | intense | difficult | close) for me $
            (this | it | that | all this | all of this) is @adv? @adv? (way | far | getting | becoming | much) (too | to) (much | painful | heavy) for me
            (this | it | that | all this | all of this | you are | which is) .. (is | are | hits | hit | feels | hitting | hitting) .. (too | so | very | a bit | way too | much too)? close to home
            too close to home
            (this | it | that | exercise | simulation | conversation | she | he | talking) (is | feels) @adv? @adv? @adv? triggering (for)? (me)? (!for/you/thing/event/situation/moment | me)
            triggering (me | for me)
            (triggers | triggered | retraumatises | traumatises) me
            (this | it | that | you | exercise | simulation | conversation | all this | question/questions | story) (is | are | keeps | keep) @adv? @adv? (hurting | destroying | breaking | traumatising | traumatizing | retraumatising | retraumatizing | upsetting | distressing | tearing | wrecking | crushing) me
            (this | it | that | exercise | simulation | conversation | all this) (is | has been | keeps | are) @adv? @adv? (doing my head in | messing (with my head | me up | with me) | fucking (me up | with my head) | screwing me up | tearing me (apart | up) | breaking my heart because | driving me (mad because | insane because))
            (this | it | that | you | she | he | exercise | which | talking) (is | are | has | have) @adv? (making | made) me @adv? (cry | panic | shake | dissociate | relive | feel (sick | ill | unsafe | worse $ | suicidal | awful | like dying) | ill | panicky | have a panic | want to die | want to hurt | sob)
            making me @adv? (cry | panic | shake | dissociate | relive | have a panic)
            (has | have)? got me @adv? (crying | sobbing | shaking | in tears | panicking | bawling)
            i have @adv? been (crying | shaking | sobbing | bawling) (since | all | the whole | ever | while | through | here | this | for the)
            i @adv? @adv? (started | have started | began | burst out | burst into | broke) @adv? (crying | to cry | tears | sobbing | shaking | down crying | down in tears | panicking | hyperventilating)
            i (feel | felt) like (i am | i can not | i might)? @adv? (going to | about to)? @adv? (breaking | pass out | passing out | fainting | faint | throwing up | throw up | be sick | die $ | breaking | falling apart | suffocating | drowning $ | going crazy | going mad | breathe | dying here | lose it | collapse | explode)
            i feel @adv? @adv? (faint | dizzy | nauseous | panicky)
            i feel (as though | as if) i am @adv? (falling apart | breaking | drowning | dying | suffocating | going to (faint | die | throw up) | losing it)
            (as if | as though | like) i am @adv? breaking (apart | in two | down)
            i feel @adv? @adv? sick and (dizzy | faint | shaky)
            my heart is @adv? @adv? (racing | pounding | hammering) !for/a
            my (hands | legs | body) (are | is) @adv? (shaking | trembling)
            my (hands | legs | body) (will | can | do) not stop (shaking | trembling)
            my whole body is shaking
            (this | it | that | you | which | conversation | exercise | talking) (is | are)? @adv? (bringing | brings | bring | brought | dragging | drags | digging | digs) ((it all | everything | all of it | all that | all of that | so much | a lot | things | stuff | memories | all this | my * | my * *) @adv? (back | up) | it back) !to/for/between/you/your
            (bringing | brings | brought | dragging) (up | back) @adv? (my | bad | old | too many | so many | horrible | awful | things from my | stuff from my | all my) !question/point
            (reminds | reminding | reminded | remind) me .. of .. (my | when my | how my | when i | what my | losing my) ... (death | died | suicide | killed | passed | rape | raped | abuse | abused | assault | attack | trauma | attempt | miscarriage | funeral | beat | hit | dying)
            (reliving | relive) (it | my | everything | what happened to me | that day | that night | all)
            i do not know how (to | i will | i can | i am going to | i should) (get through | survive | cope with) (the rest | this | today | tonight | the day | it)
            right now i @adv? feel @adv? (awful | terrible | horrible | dreadful | miserable | like shit)
            i @adv? feel @adv? (awful | terrible | horrible | dreadful | miserable | like shit) (right now | now $ | doing this | after this | because of this | since we)
            i (do not | am not) feel/feeling @adv? (safe | well | okay | ok) (doing | with this | in this | right now)
            i need help right now
            this is @adv? (harming | bad for | not good for | damaging) me
            i @adv? (am | feel) @adv? (like)? (i am)? back (there | in it) (again | with him | with her)
            i am @adv? (starting | beginning | about) to (panic | cry | shake | hyperventilate | dissociate | lose it | spiral | break down)
            i can not @adv? (bear | take | stand | listen to | hear | do | read | sit through) another (minute | second | word | line | question | moment | round)
            (what | like | remind me of | reminds me of) my (rapist | abuser | attacker | abusive)
            like (the | a) * (who | that) (hurt | raped | abused | beat | attacked | molested) me
            ^ having (a | another)? (panic attack | flashbacks | breakdown | meltdown)
            """),
        (Cue.OverwhelmedIfAlone,
            """
            @me ... @distress
            @distress ... (i | me) 
            i ... (panic attack | breakdown | meltdown | breaking (down | apart | in two) | falling (apart | to pieces) | broke down) !once
            sorry (a)? panic attack $
            i can not * i can not *
            (room | everything | head | world) is @adv? spinning
            i can not @adv? (do | take | bear | stand | handle | cope | watch | face | deal | stomach | sit | keep | carry | continue | listen | stay | endure) ... ((this | it) ($ | any | anymore | now | today | right | i | and i) | any more ($ | of this | now | today | i) | anymore | any of this | another | much more | more of this)
            ^ can not @adv? (deal | cope) with this
            (more than | as much as) i can @adv? (take | bear | handle | stand | cope) !promise
            i do not (think | know | feel | believe) (if | that | whether)? i can @adv? (take | bear | handle | stand | cope | go on | continue | carry on | do this | do any | manage) ((any | this) | $ | anymore | more | with this)
            i am @adv? (not able | unable) to @adv? (go on | continue | carry on | do this | take | bear | cope | handle | breathe | think)
            took me @adv? (back | there)
            my @adv? (anxiety | panic) (is | has | are) @adv? (through | up | back | sky | going | really | out)
            i ... (tears (running | streaming | down | everywhere | again | rolling) | sobbing | weeping | bawling | in tears | cry | crying | burst into tears | trembling | panicking | panicky | hyperventilating | shaking !my/your/hands/his/her | shaky | dizzy | faint | fainting | throw up | throwing up | nauseous | flashback/flashbacks | reliving | relive | dissociating | distressed | distraught | traumatised | traumatized | retraumatised | triggered | meltdown | panic attack | unwell | in pieces | to pieces)
            tears (are | were | keep)? @adv? (running | streaming | rolling | pouring | coming | everywhere)
            my (chest | head | heart | hands | body | stomach | legs | throat | breathing) .. (hurts | tight | spinning | racing | pounding | shaking | trembling | slow down | hammering | going (mad | crazy | like) | closing | close up | exploding | bursting)
            i ... (get | catch | getting | find) .. (my breath | any air | enough air | air $)
            i @adv? can not @adv? (think (any | anymore) | feel my (hands | legs | body | face | fingers))
            makes me @adv? (relive | shake | panic | dissociate)
            (is | are | keeps | keep) @adv? @adv? (retraumatising | retraumatizing | traumatising | traumatizing | triggering) me
            i feel @adv? @adv? (broken | destroyed | shattered | violated | crushed)
            i @adv? can not @adv? (sit (through | here) | stomach | face | look at (the screen | it $ | this $ | another) | even look | type $ | see the screen | read (on | any) | stay here | keep it together | hold it together | pull myself together | do any more | type)
            ^ can not @adv? (do | take | bear | stand | handle | face) (this | it | any) (any | anymore | $)
            i am @adv? (at | near | close to | beyond) @adv? (my | the | a | breaking) .. (limit | limits | breaking point | wits | wit | tether | breakdown | collapse)
            i am @adv? @adv? (upset | distressed | anxious | scared | frightened | distraught | shaken | agitated | afraid) ((to (continue | go on | think | write | type | carry on | stay) | right now | now (i | and | $) | i (can not | do not) | that i can not) | by this | by it)
            (flooding | floods | flooded | rushing | coming | came | comes) @adv? back ... (me | i | can not | now)
            (floored | crushed | wrecked | broke | destroyed | shattered | gutted | finished) me
            (affect | affects | affecting | affected | hit | hits | hitting | gets | getting | got | messing | wrecking | destroying) (to)? me @adv? (up | so | too | very)? (badly | hard | much | deeply | bad)
            (destroying | wrecking | hurting | breaking | crushing | traumatising) me
            (messing | mess | messed) me up
            i am @adv? (going under | beside myself | unable to (continue | go on | carry on) | not able to (continue | go on | carry on))
            i .. had to (leave | get up | step | walk | go) ... (cry | crying | breathe)
            ^ @adv? (feel | feeling) @adv? (sick !of/about/for | faint | dizzy | panicky | unsafe)
            ^ @adv? (crying | shaking | panicking | sobbing) (now | here | right now | so | at my | over | and)
            i feel @adv? @adv? (unwell | unsafe | distressed | ill $ | ill and | violated | raw)
            (having | having one of) my (attacks | panic attacks | episodes)
            something is wrong with me
            i ... (can not | unable to) (calm | settle | steady) (down)? (myself)?
            i never thought .. (affect | hit | hurt | get to) me
            (it | this) @adv? hurts @adv? @adv? (hurts | me | so much | too much | badly)
            """),
        (Cue.OverwhelmedIfOwn,
            """
            (this | it | that | all this) is @adv? @adv? (way | far | getting)? (too | to) (much | painful | hard | heavy | close)
            (too | so) much for me
            i @adv? feel @adv? (sick | awful | terrible | horrible | shaken | ill | wrecked | broken | shaky | numb) !for/about/that/when
            i am @adv? (shaken | going to cry | about to cry | upset | devastated | a mess | a wreck | crying | broken | struggling | scared | not well | raw)
            i (feel | felt) like crying
            (coming | comes | floods | flooding) @adv? (back | up) (again)?
            (brings | bringing | brought) .. (back | up)
            (i froze | i am frozen | i am freezing up | i went numb)
            i can not @adv? (move | feel | listen | hear | talk | think | focus | concentrate | go there | be objective | keep | say | read | sit | hold it)
            (hurts | hurting) (too much | so much | me)
            (hits | hitting) .. (hard | nerve | home | me)
            i (need | want) .. help $
            help me $
            (this | that | you | she | he) (reminds | remind) me
            i (should not | should never | regret | wish i had not) .. (be doing | doing | picked | chosen | have picked | have chosen | have started | have taken)
            i can not $
            took me right? back
            i need a (minute | moment | break)
            (hit | hits | hurt | hurts) me .. (hard | deep | badly | much)
            ^ it hurts
            i (do not | can not) know what to do
            """),
        (Cue.OwnLoss,
            """
            my own? own? @kin .. (died | dies | dying | dead | passed | killed (himself | herself | themselves | themself) | (took | ended) (his | her | their) (own)? life | went (the same way | like that) | did (the same | that | exactly) | said (the | exactly) | used to (hit | beat | say | do) | beat | abused | hit me | raped | drank | committed)
            i .. (lost | buried | miscarried) my
            i (had | have had) (a | two | three) (miscarriage/miscarriages | stillbirth)
            i was @adv? (abused | raped | assaulted | beaten | attacked | molested | neglected)
            happened to me
            (this | that | it) is @adv? my (life | story | childhood | marriage | past | family | own)
            (i lived | i have lived | i am living) (this | that | it | through)
            i (went | have been | have gone) through @adv? (this | that | the same | exactly)
            my own? own? (rape | rapist | abuse | abuser | assault | miscarriage | trauma | attempt | suicide attempt | stepfather | stepdad | attacker)
            what my @kin did to me
            (man | woman | person | guy | boy | one | people) (who | that) (hurt | raped | abused | beat | attacked | molested) me
            i had (the same | a) (father | mother | dad | mum | mom | husband | wife | childhood | marriage) (like)?
            my own? @kin .. (said | says | told) .. (that | this | it | the same) .. (to me | every)
            (that | this | it) was (my | me)
            """),
    ];
}
