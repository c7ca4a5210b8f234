namespace PatientSim.Mind;

/// <content>Telling: advice, orders, information, and asking first.</content>
internal static partial class TurnCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Advising() =>
    [
        (Cue.Advice,
            """
            you @very? (should | ought to | shall) !be/have/feel/not/i *
            you @very? (should | ought to) not !have/feel/be *
            (maybe | perhaps | think | reckon | suggest | probably) you (should | ought to | need to | could | can | might | have to) !be/feel/have/be
            you (really | definitely)? need to !tell/answer/be/talk/feel/explain/know/hear *
            & you (really | definitely | just)? need to (tell | talk to | explain to) (your * | him | her | them | people)
            you (just | only | simply) (need | have) to !tell/answer/be/talk/feel/know *
            you need (more | some | a | new) !tell/answer/be/feel/to *
            you (had better | would be better off | better (not)? * | would do well | would benefit | might benefit | could benefit | may benefit | could really use)
            you must !be/have/feel/not/miss/love/hate/get/think/find/know/really/been
            (i)? (think | feel) (it)? (would | might) (be | do) (good | helpful | best | a good idea | great | useful | you good | better | wise | worth) .. (if you | to | for you | you)
            you (could | can | might) (always | just | also | even | maybe | perhaps | simply | start | try | begin) *
            you (could | might) (want to | like to | consider | think about)
            -if/what/so/how/when/that/because/wish/hope/wished/where/sure/feel/felt you (could | might) (ask | tell | talk | call | write | go | take | get | make | do | say | set | put | use | give | speak | record | keep | join | start | agree | plan | bring | read | find | phone | text | email | visit | invite | see | look | arrange | send | offer | suggest | choose | pick | leave | change | move | apply | book | check | let | practise | practice | meet | share | show | turn | split | limit | swap | replace | schedule | walk | rest | sleep | eat | drink | listen | breathe | train | work | pay | borrow)
            why (do | would) not you
            why not @imperative/open/just
            have you (ever | already)? (tried | considered | thought (of | about) (just | maybe)? (trying | going | getting | taking | doing | seeing | joining | talking | asking | using | making | switching | speaking | writing | leaving | moving | telling | calling | seeking | changing | stopping | starting | cutting | setting | giving))
            did you (ever)? (try | consider) (not)? *ing
            (i would | we would | i | we) (really | strongly | highly | just | also)? (recommend | suggest | advise | encourage | urge) !you?
            (my | some | a piece of | a bit of | one piece of | best) (advice | suggestion | recommendation | tip) (is | would be | for you | here)
            if i (were | was) you
            in your (shoes | place | position) i would
            & i would (not)? (just)? (start | ask | tell | give | go | try | take | talk | call | write | see | get | leave | let | keep | speak | make | do | set | put | use | begin | wait | stop | focus | avoid | stay | look | say no | find | buy | book | sign | check | phone | ring | send | drop | cut | join | move | work on | plan)
            what you (really)? (need | should | ought) (to do)? is
            the (best | first | right | healthy | healthiest | important | main | only | next) thing (to do | you can do | is to | would be to | for you to)
            (thing | things) that (helps | help | works | work) (best | most | well)? (is | are)
            it (is | might be | would be | could be | may be) (really | very | probably | also | maybe)? (best | better | good | helpful | wise | useful | healthy | healthier | a good idea | time) (to | for you to | if you | that you) !know/hear/talk/see/understand/have/meet/say/explore/be/tell/share/feel
            (might | would | could | may) (help | be worth | be helpful | be good) (to | if you | you to | *ing)
            worth (trying | a try | a go | considering | looking into | giving | talking to | asking)
            you (should | ought to) !have/of/be/feel/not *
            what (if | about) you (try | tried | just | started | asked | talked | called | wrote | took | set) !would/happened
            (how | what) about (you)? (trying | going | taking | doing | getting | making | writing | starting | setting | talking | calling | asking | joining | giving | switching | leaving | telling | inviting | seeing | using | speaking | putting | a walk | yoga | meditation)
            (so | then)? best (to | get | go | start | not | leave | stay | do | take)
            (i think | i believe | i feel like | honestly) (you | u) should
            (good | great) (idea | way | thing) (is | would be | might be) to
            you (will | are going to) (have | need) to
            (i (want | need | am going to ask | would encourage | am asking) you to) !tell/answer/know/talk/describe/think/imagine/understand/explain/feel/say *
            seek (professional | help | support | medical)
            (see | talk to | talk with | speak to | speak with | consult | go to) (a | your) (doctor | gp | psychiatrist | professional | lawyer | manager | boss | priest | friend | teacher)
            (one | another | something) (thing | option | idea | strategy | technique | way)? (you | that) (could | can | might | should) (try | do | consider | help | work | use | is)
            (could | might | can) (help | try) (if you | to try | by)
            (a | one) (good | helpful | useful | simple | great) (exercise | technique | strategy | tip | trick | tool | first step | step | thing to do) (is | would | for)
            ^ (how about | what about) !you/your/the/that/this/it/him/her/them/his/their/work/home/now/today/in *ing
            """),
        (Cue.AdvisingQuestion,
            """
            why (do | would) not you
            why not @imperative/open/just
            have you (ever | already)? (tried | considered | thought (of | about) (just | maybe)? *ing)
            did you (ever)? (try | consider) (not)? *ing
            (how | what) about (you)? *ing
            (what if | how about) (we | you) (try | start | tried)
            (how | what) about (a | some) (walk | yoga | break | list | hobby)
            what if you (tried | just | started | asked | talked | called | wrote | took | set)
            could you not (just)? *
            can you not just
            should you not (just)? *
            ^ (maybe | perhaps) (you could | you should | you might | @imperative)
            """),
        (Cue.Directive,
            """
            ^ take (a | an | some | the | it | them | this | up | out | off | time off | care of | small | baby | your (meds | medication | tablets | pills | kids | dog | wife | husband | partner | son | daughter)) !care
            ^ (please | just | now | first | then | you | really)? (do not | never | always) !be/tell/say/do (@imperative | take | beat | blame | overthink | bottle | compare | rush | isolate | panic) !me
            -maybe/perhaps ^ @imperative (down | up | out | off)? (a | an | some | your | yourself | to | more | one | the | him | her | them | about | away | this | that | these | those | my | all | every | each | three | two | five | ten | deep | less | small | regular | early | slowly | calm | what | how | as | in | at | of | back | by | any | anywhere | something | someone | somebody | things | everything | honest | kind | patient | brave | positive | yoga | meditation | exercise | harder | it | for | on | with | from) !your?
            ^ try not to *
            ^ (relax | breathe | stop | focus | write | try | exercise | sleep | rest | meditate | wait | quit | listen to me | look at me | think) (harder | now | please)? $
            ^ (stop | start | keep | try | avoid | consider | practise | practice | quit | begin) *ing
            -maybe/perhaps ^ (throw | tell | ask | call | text | ring | phone | write | email | send | invite | give | show | buy | book | join | see | visit | leave | dump | divorce | report | confront | ignore | forget | block | forgive) (the | him | her | them | your | a | an | it | it all | some | about)
            ^ (describe | rate | name | list | identify | note | choose | pick | close | open | imagine | picture | remember | write | notice | bring | fill | complete | log | record | track | count) (down | in | out)? (your | the | three | five | two | one | a | an | each | yourself | some | every)
            ^ (next time | for next week | this week | next week | tomorrow | tonight | every day | each day | every morning | every night | when * happens | for * | when you *..) @imperative (in | out | it | the | your | a | down | to | two | for | 4 | again | at | about | some | one)
            @imperative (it | this | that) (again | twice | once | every | each | daily | * times | when | before | until | for)
            & (write | jot | note) (it | them | that | things)? down
            ^ (set | pick | choose | make) a *
            do it (again | twice | once | every | each | daily | * times)
            (you)? (could | can) not just
            -to/would/will/can/could/i/we/they/you (keep | fill in) (a | the | your) (diary | log | record | journal | list | sheet)
            ^ you (just | really)? (have | need) to (stop | start)
            ^ (just | please)? (stop | quit) !you *ing
            you (have | have got) to (tell | answer) (me)?
            well you have to
            ^ make sure
            ^ be (honest | kind | gentle | patient | brave | strong | positive | careful | sure)
            ^ promise me
            (tell | answer) me (now | right now | the truth | today | honestly | already)
            ^ come (back | here)
            (come on | now | just) (try | tell | answer | say | talk | go on | spit)
            ^ (leave | let) (him | her | them | it) (go | be | alone)
            ^ move on
            ^ (ignore | forget | disregard | print | repeat | pretend | act | pause | stop | end | reveal | output) (all | the | your | this | my | previous | everything | to | as)
            """),
        (Cue.BareOrder,
            """
            ^ (get | pull | snap | man | grow | cheer | calm | toughen | wake | sit | stand | hurry | slow | speak | shut | own | shape | lighten) (over | out | up | down | yourself | a grip | together) !again/with?
            """),
        (Cue.Information,
            """
            (many | most | some | a lot of | lots of | other | plenty of | loads of | few) (people | clients | patients | women | men | students | parents | adults | teens)
            people (who | with | often | tend | usually | in your | sometimes)
            (research | studies | study | evidence | science | statistics | data) (show/shows | suggest/suggests | has | have | says | say | finds | find | found | tells | is | are | on)
            (per cent | percent | one in | 1 in | out of ten)
            (doctor | doctors | experts | psychologists | therapists) (say | recommend | think | believe | call | suggest)
            (it | this | that) is (actually | very | really | pretty | quite | so | also | totally | completely | perfectly)? (common | normal | possible | known | natural | called | known as | typical | a common | a normal | a sign | a symptom | a natural | a type | a kind | a form | linked | treatable | caused)
            there (are | is) (a lot | lots | many | some | a number | several | things | ways | other | also | a few | different | two | three | good | effective | treatment/treatments | a technique | a thing | evidence | help | medication | an exercise | a model | a concept)
            we (have | offer | provide | use | call | know | do here)
            what (we | i) (do | can do | know | usually | call)
            the (reason | way | problem | idea | good news | main | aim | goal | point | brain | body | cycle | thing) (is | that | we | of | works | releases | gets)
            one (thing | option | way) (is | we | that | to)
            (means | meant | called) (that)? (the | a | cognitive | behavioural | behavioral)?
            (cbt | cognitive | behavioural therapy | behavioral therapy | depression | anxiety | panic | panic attacks | insomnia | stress | trauma | ptsd | grief | worry | avoidance | alcohol | exercise | sleep | medication/medications | antidepressants | ssris | caffeine | adrenaline | cortisol | thoughts | feelings | emotions | our brains | the brain | your brain | your body | our thoughts | therapy | mindfulness | these things | catastrophizing | catastrophising | rumination) (is | are | can | often | tends/tend | works/work | makes/make | causes/cause | usually | helps/help | affects/affect | involves/involve | lead/leads | feed/feeds | keeps/keep | takes | gets | does | may | will | come/comes | releases | has | have | teaches | looks | means)
            (this | that | it) is (what | how) (we | cbt | depression | anxiety | your brain | therapists | psychologists) *
            (what you are describing | what you describe | that) is (called | known | a | what we call | typical | an example | very)
            (i (am | work as) | as) (a | your) (therapist | counsellor | counselor | trainee | student | psychologist)
            (everything | what) (you | we) (say | tell | talk about | share | discuss) .. (is | stays | will be | remains) (confidential | private | between)
            confidential*
            (this | the | our | each) (session | sessions) (is | are | will | last | lasts | takes)
            (fight or flight | nervous system | cortisol | serotonin | dopamine | adrenaline | cognitive distortion/distortions | core belief/beliefs | automatic thought/thoughts | thinking trap/traps | thinking error/errors | black and white thinking | catastrophizing | catastrophising | mind reading | vicious cycle | vicious circle)
            (side effect/effects | symptom/symptoms of)
            (it | that) (usually | normally | often | typically | generally) (takes | helps | lasts | means | goes | gets | happens | works)
            (tends | tend) to *
            -you/he/she/they/i (usually | normally | typically | generally | basically) !you/he/she/i/do
            over time
            (can | could) (get | be | become) (dangerous | worse | stronger | serious | risky | harmful)
            (can | could | will) happen (when | if | after | to)
            (your | the) (brain | body | nervous system | heart | mind | muscles) (learns | gets | is | thinks | goes | releases | keeps | needs | tries | reacts | does | can | will | picks | works | makes | sends | starts | wants)
            (is | are) (a | an | just | one of the | called)? (common | normal | natural)? (sign | symptom | reaction | response | effect | withdrawal | condition | illness | process | type of | form of | kind of)
            about (one in | half | a third | * percent | 1 in)
            (one in | 1 in) (two | three | four | five | ten | twenty | 2 | 3 | 4 | 5 | 10 | 20)
            when people *
            (just)? so you know
            (this | that | it) (just | only | simply)? (means | shows) (that | the | your body | your brain)
            there is (also | a) .. (service | helpline | group | line | clinic | advice | law | website | app | charity)
            because the (body | brain | muscles | mind | fear)
            keeps (itself | it | the *) going
            (is | are) (linked | connected | related) (to | with)?
            """),
        (Cue.Permission,
            """
            (would | will | is | be) (it | that) (be)? (okay | all right | fine | helpful | useful | possible | good) (with you | for you)? (if | for | to | that) (i | we | me | us)
            (would | is) (it | that) (be)? (okay | alright | all right | fine | helpful | useful) (if | to | for | with)
            would it help (you)? if (i | we)
            (can | could | may | might) i (just | maybe | please | perhaps | also | quickly)? (suggest | offer | share | ask (you)? (something | a | you | about | another)? | tell you | give you | make a | make an | say something | check | run | throw | put | pass | show | explain | add | propose | mention)
            is it (okay | ok | all right | alright | fine) (if | to | that)
            (want | like) (some | any | a) (info | information | advice | tips | ideas | suggestion/suggestions)
            (do | would) you mind (if | me | a | some)
            (can | could | may | shall) i (just)? (say | tell you | explain | show you) (what | how | something | a | why)
            (would | do) you (like | want) (me to | to hear | some (ideas | suggestions | advice | information | tips | help) | to know | a suggestion | to try | an idea | my | us to | to talk about some)
            if (you would like | you want | that is okay | that is alright | it is okay | you are okay | you are up | you do not mind | you are open | it would help | that would be)
            with your permission
            (are you | would you be) (open | willing | interested | up | okay | comfortable | happy) (to | for | if | with | in | trying)
            (okay | all right | alright) if (i | we)
            (okay | alright | fine | comfortable) (to | with) (you if | you | try | talk about | that if)
            (up for | open to) (trying | hearing | a | an | some | that | doing | an experiment | it)
            shall i (tell | share | explain | suggest | give | show)
            (want | like) to hear (what | about | a | an | some | my | how | one)
            mind if i
            """),
        (Cue.AsksForAdvice,
            """
            what (should | do you think | shall | can | could | am i supposed to | do | would | else can) i (should | do | say | try | could)?
            what would you (do | suggest | recommend | advise)
            (any | some | your) (advice | ideas | tips | suggestions)
            (do you think i should | should i | shall i)
            (tell me | know) what (to do | i should)
            (how | what) (do | can | should) i (stop | deal | cope | make | get | fix | change | handle | do)
            i do not know what to do
            help me (with | to | stop | fix)
            what to do
            """),
        (Cue.GrantsLeave,
            """
            ^ (yes | sure | okay | please)? (go on | go ahead | please do | fire away) (then)? $
            """),
        // Room to talk: neither advice nor a push, though worded as an order.
        (Cue.Listens,
            """
            ^ (please | just | do)? (go on | go ahead | carry on | keep going | continue | take your time) (if you * | when you * | then)? $
            ^ (please | just)? come (on)? (in | through | inside)
            ^ (please | just | do)? (have | take | grab) (a seat | your time)
            ^ (please | just | do)? make yourself (comfortable | at home)
            ^ (there is | we have)? no (rush | hurry)
            ^ (i am | i will be)? (just)? (listening | all ears | here to listen) $
            ^ (thanks | thank you | cheers) (for that | so much)? $
            ^ (that is | this is | it is | that was) (really | very | so)? (helpful | useful | good to know | helpful to know | useful to know) $
            """),
        (Cue.Homework,
            """
            homework
            (did | were | have | could | was) (you | it) (able to | manage to | get to | get a chance to | get round to | remember to | get around to | have a chance to | find time to | managed to)? (do | did | try | tried | fill | filled | complete | completed | keep | kept | write | written | wrote | finish | practise | practised | practice | practiced | look at | read | use | bring | brought) (in | out | down | up)? (the | your | that | those | any | a | it) (thought | mood | sleep | worry | gratitude | homework | diary | record | log | exercise | worksheet | sheet | form | journal | task | experiment | list | breathing | assignment | schedule | things | practice | reading)
            (thought | mood | sleep | worry | activity | gratitude) (record | diary | log | journal | chart | sheet | schedule)
            (worksheet | worksheets | assignment | handout)
            how did (the | your | that | it go with the | you get on with the | you find the) (homework | diary | thought record | exercise | experiment | log | breathing | task | worksheet | practice | journal | assignment)
            how (did it go | did you get on | was it | did you find it) (with | trying | doing) (the | your | that)? (homework | diary | thought | exercise | experiment | log | breathing | task | worksheet | practice | journal | walk | walks | what we)
            (before | until | by | for | between now and | till) (the | our)? (next | we) (week | session | time | meeting | meet | appointment | see)
            (between | in between) (our | the | now | these)? (sessions | appointments | meetings | and next)
            (over | during | for) (the)? (next | coming) (week | few days | seven days | couple of weeks | fortnight)
            (this | next | each | every day this) week (i | can you | could you | try | you could | i would like | i want | write | keep | would you | see if you can | notice | jot | do | pick | your) *
            (try | do | write | keep | note | notice | practise | practice | track | jot | record | pick | choose | list | read | bring | ask | log | go | use | schedule | have a go | fill) ... (this week | next week | every day | each day | each night | every night | every morning | daily | till next | until next | before next | next time | next session | for next)
            (last | previous) (week | time | session) (we | i | you) (agreed | asked | set | said you would | talked about you | planned | decided | were going to)
            we (agreed | set | planned | said) (that)? (you | a)
            (bring | come) ... (next | session)
            (what we | you) (agreed | planned | set) (on | to | last)
            behavioural/behavioral experiment
            did you (bring | do | manage | get) (it | that | them | the *) (with you | done | finished | in the end)?
            (could | can | would | will) you (please | maybe | just | try to)? (write | note | keep | bring | track | fill | do | practise | practice | record | log | read | jot | make) ... (until | till | by | before | every | each | this week | next | between | then | over the)
            (by | until | till | for) (monday | tuesday | wednesday | thursday | friday | saturday | sunday | tomorrow) (what | how | when | you | i | write | do | set | try | please | read | make | keep)
            & (for | until | by) (monday | tuesday | wednesday | thursday | friday | saturday | sunday | tomorrow | next *) (set | do | write | try | read | make | keep | please | pick | bring | note)
            (send | text | email) me (a | the | your | it)
            (diary | record | worksheet | log) (we | you | i) (agreed | talked | spoke | set | gave | asked)
            (forget | remember | bring) (the | your) (thought | mood | sleep | diary | record | worksheet | log | sheet | homework | list | journal)
            (do | try | practise | practice | repeat) .. (times | twice | once) a (day | week)
            """),
        (Cue.Agenda,
            """
            agenda
            ^ (shall | can | could) we (start | begin | get started | make a start | get going | kick off) (then | now)? $
            ^ (ready | okay) to (start | begin | get started) $
            (some | a few | couple of) (practical | general | quick | basic | background | boring) (things | questions | bits) (first | to start | to begin | before)
            (topic | topics) (for | today | we | you)
            what (is | feels) (most | more) (important | urgent | pressing) (for you | to you | right now | today)?
            (what | where | how) (would | do | should | shall | could | can) (you | we) (like | want | start | begin | prefer | talk | focus | spend | use)? (to)? (talk | focus | start | begin | work | discuss | cover | spend | use | look | bring | get | address) (about | on | with | today | off | our | this | the | from | at | out of)?
            what (would | do) you (like | want | hope) (to)? (get | talk | focus | work | discuss | cover | use | achieve | bring | happen)? .. (today | out of | this session | session | our time | the session)
            (what is | is there | anything | something | what are) .. (on your mind | you want to talk | you would like to talk | you want to focus | you want to cover | you would like to focus | you want to add | important to you) (today | to talk)?
            (today | this session | this time | in this session | this hour | for today | in today) (i | we | i thought | let us | my | maybe we | shall we | can we | i would) *
            (i | we) (would like | want | thought | was thinking | were going | are going | will | could | can | am going | plan | hoped | was hoping) .. (talk | focus | look | work | spend | cover | discuss | start | explore | go over | check in | use | do) ... (today | first | this session | session | together | our time | then)
            (let us | shall we | can we | could we | how about we | maybe we | i suggest we | i thought we | i would like us to) (start | begin | focus | talk | look | work | spend | move on | move | turn | come | go over | set | plan | use | discuss | cover | go back | stay | pick | get started | take | check | put | make a) (with | by | on | about | at | the | today | some | a bit | to | in | off | first | an | over | our | what | that | your | a)?
            first (i | we | let us) (will | would | want | ask | talk | look | need | can | could | should | check | start | go)
            before we (start | begin | get | dive) *
            (use | spend) (the | our | this) (time | session | hour) (for | on)
            (take | start with | begin with | talk about | look at | do | tackle) .. first
            (stay | continue | carry on | go on) with (that | this | it | the *) (today | now | or)
            plan (for | of) (today | the session | our)
            we (start | begin | will start | could start | can start | look | will look | go | will go) (with | at | off | through | back to)
            (leave | park | keep) (the | that | this) .. for (later | another | next | now)
            (main | biggest | most important) (thing | issue | topic | priority) .. (today | talk about | focus | work on | start)
            (put | add | like) (that | it | this | anything | to) (on | to) (the | our) (list | agenda)
            (we have | we got | we have got) (about | around | only | still)? (* | an hour | half) (minutes | hour | left | together | today)
            (how | what) (we | shall we | should we) (use | spend | do with) (our | the | this) time
            (work on | talk about | focus on | start with | discuss | cover | look at | explore) ... today
            (priority | priorities | goals | goal) (for | of) (today | this | our | therapy | the session)
            (move | moving) on to
            the plan (for | is | today)
            next (topic | item | on our | on the)
            """),
    ];
}
