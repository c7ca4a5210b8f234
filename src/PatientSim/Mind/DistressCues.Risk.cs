namespace PatientSim.Mind;

/// <content>Own thoughts of death and own self-harm.</content>
internal static partial class DistressCues
{
    private static (Cue Cue, string Lines)[] Risk() =>
    [
        (Cue.OwnRisk,
            """
            i @adv? @adv? have? @adv? (want | wnat | wanted | been wanting | wan | long) to @adv? (die !of/on/laughing/from | (kill | kil | hurt | harm | injure) myself | end (it all | my own? life | everything $ | it $ | it @adv) | disappear !into/behind/under/for | vanish !into | be (dead | gone $) | not (be here | exist | be alive | wake up | live) | stop (living | existing | being alive) | take my own? life | commit suicide)
            i @adv? @adv? (do not | no longer | never) @adv? @adv? want to @adv? (live !your/his/her/their/in/with/near/like/by/for/on/at/a | be alive | exist | wake up !early/late/at/to/so/before | be here (any | anymore | either) | (go on | keep on? | keep | carry on) living | be (on | in) this (earth | world | life) | carry on with life)
            (not | wonder | wondering | unsure) .. (if | whether | that)? i @adv? want to (live !your/his/her/their/in/with/near/like/by/for/on/at/a | be alive | exist | be here (any | anymore) | (go on | keep on? | keep | carry on) living)
            i @adv? wish i @adv? (was | were) @adv? (dead | not alive | not here any | not around | never born | gone $)
            i @adv? wish i (had | was | were) never (been)? born
            i @adv? (wish | hope | pray | hoped | wished) (that)? i @adv? (will | would | do | did | could | might)? @adv? (not | never) @adv? (wake | have woken | exist | be alive)
            i (wish | want | would like) .. to? .. (sleep | asleep) ... (not | never) wake
            i @adv? want it @adv? to be over
            i @adv? @adv? (am | have been | had | have | would | keep | was | start | started | have started | can not stop | sit here | find myself) @adv? @adv? (thinking | thinkin | thought | fantasising | fantasizing | dreaming | obsessing | contemplating | considering | planning | toying | feeling like) (about | of | on | with | how to)? @adv? @adv? my? ((killing | hurting | harming | kill | hurt | harm) myself | (ending | end) (my own? life | it $ | it all | it myself | it @adv | everything) | suicide !prevention/risk/rates/statistics/a/as | dying !for/to | (my own) (death | suicide) | being dead | self harm/harming/harmed | selfharm | (taking | take) my own? life | not (being | living | existing) (here | alive | around)? | not wanting to (live | be alive | be here))
            i @adv? think (about | of) ((killing | hurting | harming) myself | ending (my own? life | it all) | suicide !prevention/risk/as/when/in | dying !for/to | taking my own? life) 
            i @adv? (have | had | have had | am having | have @adv? been having | keep having | get | got | keep getting | am getting | started having) @adv? (a lot of | some | these | more | intrusive | many | actual | my own | the | bad | strong)? (suicidal | self harm | selfharm | death) (thoughts | ideas | feelings | ideation | urges | impulses)
            i @adv? (have | had | have had | am having | have @adv? been having | keep having | get | got | keep getting | am getting) @adv? (a lot of | some | these | more | intrusive | many | my own | the | a)? (thoughts | urges | ideas | urge | impulses | dreams | fantasies) (of | about | to) .. ((killing | hurting | harming | kill | hurt | harm) myself | (ending | end) (my own? life | it $ | it all | everything) | suicide | dying | death $ | (taking | take) my own? life | not (being | wanting) | being dead | self harm/harming)
            i @adv? (am | feel | felt | was | have been | get | got | have become | am feeling | have been feeling | been feeling) @adv? @adv? suicidal !because
            (i am | it is me | it is i) ... (who | that) is @adv? (suicidal | not safe | thinking of suicide | (hurting | harming) myself)
            suicidal thoughts me
            (me | myself) suicidal thoughts
            i @adv? @adv? (am going to | going to | will | am about to | might | may | could | would | should | need to | must | am planning to | am planning how to | plan to | have decided to | decided to | was going to | intend to | have to) @adv? ((kill | kil | hurt | harm) myself !laughing/for/trying/in/at | end (my own? life | it all | it (before | tonight | tomorrow | soon)) | take my own? life | do something (to myself | stupid) | commit suicide)
            i @adv? @adv? (tried | attempted | have tried | have attempted | nearly | almost) @adv? (to)? ((kill | killed | kil) myself !laughing/for/trying | (end | ended) (my own? life | it all) | (take | took) my own? life | commit suicide | suicide)
            my @adv? (suicide | goodbye) (note | letter/letters)
            i @adv? @adv? (hurt | harm | harmed | injured | have hurt | have harmed | have @adv? been hurting | have @adv? been harming | been hurting | been harming | am hurting | am harming | keep hurting | keep harming | started hurting | started harming | have started hurting | have started harming | selfharmed) @adv? myself !at/playing/falling/running/skiing/during/doing/while/lifting/in/on
            (hurt | harmed | hurting | harming) myself on purpose
            i @adv? (am | have been | have @adv? started | started | keep | went back to | have gone back to | relapsed into | am back to | do)? @adv? (self (harm | harming | harmed | injure | injured | injuring) | selfharm | selfharming | selfharmed | self harmed)
            i @adv? (have | feel | felt | got | get) .. urge/urges to ((hurt | harm | kill) myself | self harm | die)
            i @adv? @adv? feel like ((killing | hurting | harming) myself | ending (it $ | it all | it @adv | my own? life | everything) | dying $ | self harming | not (living | being alive | existing))
            would .. be .. (better off | better | happier | easier | relieved | glad) (without me (here | alive | $) | with me (dead | gone) | if i @adv? (was | were | am) (dead | gone $ | not (alive | here any)) | if i @adv? (died | did not exist | disappeared))
            better off without me !in/on/at/with
            (after | since | from | for) (trying | i tried) to (end my own? life | kill myself | take my own? life)
            i would be dead (already | by now)
            i can not @adv? (stay alive | go on living | keep living | live any | live like this)
            i (do not | will not) ... (be alive | stay alive | live) (at | by | next | till | until | past | to see)
            (i would | id | i am) @adv? (be)? better off dead
            (i would | id) @adv? (rather | sooner | prefer to) be dead
            (i would | id) @adv? (rather | sooner) (die !than/of | not (be alive | be here | live | exist))
            no (point | reason | sense) .. (in | for) me @adv? (being alive | living | to live | to be alive | being here | existing)
            i ... (no | not see | not see a | not see any | not see the | not have a | not have any | not know a | not know why i should) .. (point | reason | sense)? (in | to | of | for)? (go on | keep | carry on | going on | keep on | stay | staying | being)? (living | live !with/in | alive)
            my @adv? life is @adv? (not worth (living | it) | over $ | worthless | not worth anything)
            not worth living for me
            i @adv? hate (being alive | that i am alive | living $ | waking up every)
            why (am | do | should) i @adv? @adv? (alive | exist | keep living | go on living | bother living | stay alive | be alive)
            i (can not | could not | can no longer | am not able to) @adv? (keep myself safe | guarantee my (own)? safety | stay safe | trust myself)
            (promise | guarantee | sure | know) (that | if | whether)? i .. (be | stay | still be) alive
            i am @adv? not @adv? safe (tonight | right now | today | with | alone | from | at the moment | on my | $)
            i (do not | am not) feel/feeling safe (with my own | with my thoughts | with myself | on my own | alone | from myself)
            (a | my) danger to myself
            my own (death | suicide) $
            i have (a | my) plan to (die | end | kill myself)
            i am @adv? (the one | a person) (who | that) (wants to die | does not want to live)
            (do | did | doing | done | happen) .. to myself (tonight | $ | again | today | if)
            my own? suicidal
            the suicidal (ones | thoughts are back)
            i @adv? (came | was | am | have been | come) (so | very | really)? close to (ending (it | my own? life) | killing myself | suicide)
            i (do not | can not) trust myself (tonight | right now | at the moment | any | today | $ | alone)
            tempted to @adv? (end it (all | $) | kill myself | end my own? life | hurt myself)
            part of me (wants | wanted) to (die | be dead | end it | disappear $ | kill myself)
            me to (kill | hurt | harm) myself
            i (was | have been | am) .. hospital .. after (an | my | another) (suicide)? attempt
            i @adv? wish i had (died | not survived | been killed)
            making me (suicidal | want to (die | kill myself | hurt myself | harm myself | end it | disappear))
            makes me @adv? (suicidal | want to (kms | die !laughing/of | kill myself | hurt myself | harm myself | end it all))
            """),
        (Cue.OwnRiskIfAlone,
            """
            kms
            @me ... @death !prevention/risk/rates/is/was/statistics
            @death ... @me
            i ... -is/are/was/were/am (die !of/on/laughing/from | dying !to/for/of | alive !and | being dead | be dead !tired/honest/serious | self harm/harming/harmed)
            (dying | death | being dead | being alive | staying alive) ... (for me | me | mine)
            ^ (dying | death | suicide | being dead) (is | would | seems | feels) ... (me | relief | answer)
            i am the dying
            i want (this | it | everything | all this) all? to end for good
            i made (an | another) attempt
            (point | use) (of | in) me (living | being | existing)
            the point of me
            attempt on my (own)? life
            (whether | if) i will still be alive
            (nothing | nobody | one | not | hardly) ... (keep | keeps | keeping) me (alive | here $)
            is me (who | that) is (at risk | in danger)
            (kill | killing | kil | killed | hurt | hurting | harm | harmed | harming | injure | injuring) .. myself !at/playing/falling/running/skiing/during/doing/while/lifting/laughing
            i ... (want | wants | wanted | wish | hope | pray | rather | long for | longing | dream | dreaming | imagine | imagining | picture | picturing | wonder | wondering | tempted | ready | planning | plan | urge | close to | better off | looking forward) ... (die !of/laughing/on | dying !for/to | be dead | was dead | were dead | suicide | kms | never wake/woken | not exist | not existing | exist any | alive any | being dead | my death | funeral | ending it $ | ending it all | ending it in | end it $ | end it all | ending things | ending my own? life | end my own? life)
            i @adv? @adv? (think | thinking | am thinking | have been thinking | keep thinking | only think | thought | dream | obsess) @adv? (about | of) ... (dying !for/to | death (all | every | a lot | constantly | $ | these | now) | suicide (all | every | a lot | constantly | $ | these | now | myself) | ending (it | my own? life | things))
            i ... (tired | sick | weary | fed up | exhausted | done | finished) (of | with | by | from) @adv? (being (alive | here $ | me) | living !alone/with/in | life $ | life and | existing | staying alive | waking up | everything and)
            i am @adv? done with (life | living)
            i @adv? (hate | can not stand | can not bear) (being alive | living $ | existing | waking up)
            life is? @adv? not worth (it | living) ... (me | any | anymore)
            i (will | would | can | could | might | may)? @adv? (not)? ... (make it | get | stay | still be | be | see myself) .. (through .. alive | alive (at | by | next | till | until | in | for | tomorrow | much | any))
            make it through ... alive
            (wish | hope | wishing | hoping | wished) i ... (never wake/woken | not wake/woken | dead $ | die in | not exist | never existed)
            (my | own) (funeral | suicide | death wish)
            i @adv? attempted ($ | in | last | again | on | it | two | three | once | this)
            (an | my | another) @adv? (suicide)? attempt (last | in | two | three | a few | this | on | yesterday)
            i (was | have been | am) ... hospital ... attempt
            (trying | try | tried) to end (my own? life | it all)
            i (nearly | almost) (did it | ended it | went through with it)
            i ... nearly (did it | ended it | went through with it)
            would @adv? @adv? be @adv? (easier | happier | better | better off | relieved | simpler | best) ... (if i | without me)
            (miss | notice | care | cry | mind) .. if i (died | was dead | were dead | was gone | were gone | disappeared | was not here | were not here | killed)
            (manage | cope | be | live | do) .. (without me | if i was not around | if i were not around | if i was not here any | if i were not here any | if i was gone | if i were gone)
            i ... (way out | solution | answer | way) .. for me .. (die | death | dying | dead | end)
            wish my (heart | life | body) .. (stop | stopped | end | ended | over)
            i ... no (reason | future | point) .. (left)? ... (live !in/with | living | be alive | for me)
            if i (was | were) not (around | here | alive | there) (any | anymore)
            i do not (see | have) (myself | a future | any future | much future) ... (alive | for me | for myself)
            suicidal ... (me | mine | myself)
            (me | mine | myself) ... suicidal
            been feeling @adv? suicidal
            (my | the) goodbye letter/letters/note/notes
            i ... (relapsed | gone back | went back | slipped | back) ... (self harm/harming | hurting myself | harming myself)
            i ... (self harm/harmed/harming | selfharm)
            (death | dying | suicide) .. (my own | mine)
            i ... (die | dying) every (day | night)
            i ... want it @adv? to (end | be over | stop) for good
            i want it @adv? to end $
            easier if i .. (not exist | not here | not alive)
            i ... want (everything | it all | this life | my life) to (end | be over)
            """),
    ];
}
