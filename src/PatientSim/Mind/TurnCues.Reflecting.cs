namespace PatientSim.Mind;

/// <content>Giving back what was said.</content>
internal static partial class TurnCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Reflecting() =>
    [
        (Cue.Reflection,
            """
            sounds !@subject/good/great/fun/fine/okay/cool/lovely/nice/perfect/fair/interesting/reasonable *
            sounds like
            sounds as (if | though)
            it/that/this/things sound/sounds (like | so | very | really | pretty | @hard | @feeling)
            (it | this | that | things)? (seem | seems | seemed) (like | as if | as though | to me | that you | you | to be)
            & (it | that | this) (seems | feels | felt | seemed) (so | very | really | pretty | quite | like | as | to me | @hard | unfair | unreal)
            ^ (seems | feels | felt) (like | as if | to me | so | really | very | @hard)
            i (hear | am hearing | can hear | heard) !from *
            what i (am hearing | hear | heard | am getting | am picking up | got | understand)
            i (am)? (sense/sensing | get the sense | get the feeling | get the impression | am getting a sense | notice you | can see | can imagine | can tell | imagine | can feel | see how | see that you | picture) !what/if
            i (see | understand | can understand | get) (that | how | why) (you | it | this | that | things | your | the)
            i (do | really | totally | can)? (understand | get) (that | how | why) (you | hard | it must)
            (that | this | it) (all)? (must | had to | has to | would) (really)? (be | have been | feel | have felt | have) !nice/good/great/why/what/how/better/lovely
            & (must | must of) (be | have been | feel | have felt) .. (@hard | @feeling)
            & must (be | have been | have felt | feel)
            that (is | was) @very? (@hard | understandable | a lot | painful | heavy | so much)
            that (is | was) (a | such a | quite a | one)? (@very)? (@hard | big | huge) (thing | time | place | situation | spot | position | loss | moment | experience | feeling | burden | load | lot | week | one)
            ^ @very? (@hard) (week | time | day | spot | position | situation)? $
            (makes | make | made) (a lot of | total | perfect | so much | complete | such)? sense (that | why | you | how | given | to feel | because | for you | to me)?
            no wonder
            i (wonder | am wondering | was wondering) (if | whether) (maybe | perhaps)? (you | it | that | this | there | part | some | a | he | she | they) !could/would/can/have/had/ever/tried
            (that | it) (made | makes | leaves | left) you
            what a (shock | blow | week | day | mess | relief | burden | thing | nightmare | loss | year | night | fright | weight)
            (it | that) (makes | made) you feel
            & you feel !free *
            (keep | kept | keeps) telling yourself
            of course you
            (anyone | anybody | most people | a lot of people | many people) (would | in your | might) (feel | be | in | have | find | struggle)
            (i am | so) (so | really | very)? sorry (to hear | that happened | you had | you are | you went | you have | that you)
            ^ so,? you !should/need/must/have/could/can/ought/better/think/want/say/know
            ^ so (you have | you want | you need | you had | you think) !to
            ^ so you (want/need to | think | said | say | can not | could not | have been | have to)
            ^ so (part | a part | the | your | his | her | their | it | he | she | they | when | every | for you | in that | at | on | after | even | now | with | there | this | that | whatever | no matter | basically you | inside | because | if you | to you | not | mostly | nothing | everything | people | all | today | work | home | life) !@aux/!@subject?
            (a)? part of you
            (one | another | the other) (part | side) of you
            (on | on the) one hand
            in other words
            (if | let me see if | let me check | make sure | just to check | want to check) (i am | i) (understand | hear | heard | get | got | understood | understanding | hearing | am hearing | am understanding | have got | have understood | follow)
            & you are (feeling | carrying | worried | afraid | saying | telling | torn | describing | holding | trying | dealing | going through | struggling | finding | blaming | beating | putting | under | in a | thinking | left | wondering | hoping | missing | scared that)
            ^ you are @very? (@feeling | not sure | not | always)
            ^ you (feel | felt | seem | seemed | sound | sounded | were | kept | keep | wanted | wish | wished | miss | missed | did not want | do not want | did not | could not | can not | thought | had | carry | carried | tried | worry | worried | care | cared | notice | noticed | end up | ended up | went | got | lost | started | stopped | blame | find | found | put | took | tell yourself | told yourself | expect | believe | have been | have had | are | was | love | hate | like) !to
            ^ (feeling | being | trying | wanting | having | not | always | never | carrying | stuck | caught | torn | like | almost like | as if) (like | that | to | so | @feeling | you | between | wanting | being | feeling | able | sure | good | enough | the)
            it (is | was) (like | as if | almost like | more that | not just | not only | not so much) (you | that | the | a | it | your | nothing | everything)?
            it (is | was) (been)? (so | really | very | hard | difficult | tough | painful | scary | exhausting | frustrating | important | a lot) (for you | to you | when | not | to | that)
            (it | that) (felt | feels | hurts | hurt | hit | stung | stings | scares | scared | matters | mattered | weighs | got to | gets to | breaks | broke) (you | like | as | so | really | when | because | a lot | deeply | to you | your | hard | $)
            underneath
            (like | as if | as though) (you | nothing | everything | no one | nobody | it is | it was | your) (are | were | have | had | can | could | do | did | should | would | is | was | will | never | always | needs | matter | value)?
            for you (it | that | this) (is | was | means | meant | feels)
            you (have | had) been (through | feeling | struggling | carrying | dealing | under | trying | having | so | really | on your own)
            you (have | had) (a lot | so much | been through) .. (on your plate | going on | shoulders | to deal | happening)?
            i (can)? (hear | see) (how | that) .. (you | it | this | that)
            """),
        (Cue.AboutThePatient,
            """
            ^ (then)? you !should/need/must/have/could/can/ought/better/might/know/may/guys/think/see/go/try/got/will/want/would/look
            ^ so !i/we/let/what/how/why/when/where/who/do/did/does/are/is/was/were/can/could/would/will/have/has/for/next/today/maybe/just/try/if/far/then/okay/tell/please/sorry/start/basically/think/one/first *
            ^ (then)? you (have | would | want | think | could not | can not | know you | need | got | will) !to/you/try/a/better
            ^ your !appointment/homework/task/time/job/turn/welcome/name/next/session/fault/being/right/wrong/best/own/answer *
            ^ (he | she | they | your *) (did not | does not | never | always | was | is | said | told | left | made | makes | just | had | has | do not | were | wanted | keeps | kept)
            ^ the (thought | idea | fear | worry | hard part | worst part | voice | feeling) *
            """),
        // What follows is the patient's view, given back: it neither blames nor advises.
        (Cue.Reported,
            """
            & you (feel | felt | think | thought | believe | believed | say | said | tell yourself | told yourself | worry | worried | wish | wished | fear | know you) !to
            (what | how | that) you (feel | felt | think | thought | believe | say | said) $
            (telling | tell | told | blaming) yourself
            -only blame yourself
            (going | went | goes | go | ran | running | runs) (round | around) (and | that | your | in | you)
            (through | round | around) your (head | mind)
            the (thought | voice | idea | fear | worry | feeling | belief) (that | is | was | says | said | goes | telling | tells | comes)
            (he | she | they | everyone | everybody | people | nobody) (say | says | said | think | thinks | thought | told you | tells you | calls | call | called | expects | expect | wants | want | wanted)
            -everybody/everyone (sounds | seems | feels | felt) (like | as)
            (as if | as though)
            part of you
            you (keep | kept | start | started | end up | ended up | were) (thinking | believing | saying | feeling | worrying | imagining | wondering | fearing)
            you are (afraid | scared | worried | ashamed | saying | telling | thinking | feeling)
            what you (say | are saying | tell yourself | said)
            (if i | what i) (understand | hear | am hearing)
            i hear
            """),
        (Cue.AddsMeaning,
            """
            (as if | as though | part of you | deep down | underneath | because | even though | and yet | at the same time | on the other hand | no matter)
            (like you | like nothing | like everything | like no one | like nobody | like it is | like your | almost like)
            the (real | hard | hardest | worst | painful | scary) (part | thing | bit)
            what (hurts | matters | scares | worries)
            (afraid | scared | frightened | worried | terrified | fear | ashamed) (that | of | you | they | it)
            (wish | wishing | longing | yearning | hoping | craving)
            (mean | means | meant | matters | mattered) (that | so much | a lot | something | everything | to you)
            (rather than | instead of | more than | so much)
            (alone | lonely) (with | in)
            (carry | carrying | weight | heavy | burden | stuck | trapped | torn | caught)
            (guilty | ashamed | shame | guilt | hopeless | helpless | worthless | failure | failing | failed | not good enough | never enough | let down | letting)
            (want | wanted | need | needed) (to be | someone | them to | him to | her to | so badly | more)
            (must | have to) be (perfect | strong | everything)
            (lonely | alone | scared | exhausted | hurt | angry | overwhelmed | invisible | unseen | unheard | judged | rejected | trapped | powerless)
            """),
        (Cue.Summary,
            """
            (so)? far (you have | you told | you said | i have heard | we have | i hear | i am hearing | today)
            (to | let me | can i | could i | let us | i will | i want to | if i) (try to | just | quickly)? (summarise | summarize | sum up | recap | sum this up | sum that up | sum it up | gather | pull .. together | pull together | put .. together | put together | tie .. together)
            (summarising | summarizing | summing up | summary | recap | recapping)
            (in summary | in short | to sum | to recap)
            (let me | to) (see if i | make sure i | check i | check if i | check that i) (have got | have | got | get | understand | am getting | understood | heard) .. (all | everything | right | this | it | so far | correctly)
            (you have | so you) (told | shared | talked | mentioned | described | said | spoken | spoke | brought up | covered) ... (and | also | plus) (how | that | about | you | the | your | with)
            (i have heard | i heard | i am hearing | what i am hearing) ... and (that | also | how | then | you)
            we (have)? (talked | spoke | spoken | covered | discussed | looked at | been talking | touched) (about | on)? ... and
            i have heard (two | three | four | a few | several | a lot | many)
            (a few | couple of | couple | two | three | several | both | number of) (things | themes | threads | points) (you | that you | i | stand | so far | came | come | keep)
            (putting | pulling | bringing | taking) (that | it | this | all .. ) (all)? together
            (altogether | all in all | taken together)
            on (the)? one (hand | side) ... other
            let me (play | give | read | say) (that | it | this)? back
            (what | here is what) (i have got | i have | i have heard | i am hearing | we have) so far
            """),
    ];
}
