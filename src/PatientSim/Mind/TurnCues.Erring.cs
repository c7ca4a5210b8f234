namespace PatientSim.Mind;

/// <content>What costs trust. A wording belongs here only when it does so nearly always.</content>
internal static partial class TurnCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Erring() =>
    [
        (Cue.Blame,
            """
            -not/think/was/believe/really/all/feel/were/is (your | ur) (own)? fault
            (it is | this is | that is | it was | this was | that was) (really | all | kind of | sort of | partly | mostly | clearly | totally | completely | probably | just | actually | obviously)? (all)? your own? (fault | doing | making | mess)
            (it is | this is | that is | it was | this was | that was) (really | all | kind of | partly | mostly | clearly | probably | just | actually)? (because of | down to) you $
            your own (fault | doing | making | stupid)
            you (brought | did | caused | put | do) (this | that | it | all this) (on | to | all on)? (yourself | yourselves)
            you only have yourself
            you (have | have got) (only | only got | got)? (yourself | no one else | nobody else | no one but yourself | nobody but yourself) to blame
            you (can | could) only blame yourself
            you are (just | really | only | being)? (a | such a)? (complete | total | massive | utter | huge)? waste of (my | our | everyones | space)
            (this | talking to you) is (just | really | only)? (a)? (complete | total)? waste of (my | our | everyones) time
            & you are (really | just | always | being | such | nothing but)? (a | an | one)? (complete | total | absolute | right | proper | real | miserable | stupid | lazy | selfish | spoilt | spoiled | ungrateful | pathetic | silly | sad | little | fucking | bloody)? (cow | bitch | whiner | moaner | drama queen | attention seeker | crybaby | cry baby | snowflake | twat | prick | bastard | arsehole | asshole | moron | idiot | time waster | nuisance | misery guts | brat)
            you (do | really | certainly | just)? sound (so | really | pretty | quite | very)? (difficult | impossible | unbearable | like hard work | like a nightmare | like a pain)
            (maybe | perhaps | probably | sure | guess) (he | she | they) (must)? (had | have) (his | her | their | a | good)? (good)? (reason | reasons)
            i (would)? (expect | expected | hoped for | thought) (better | more) (of | from) (you | a | an | someone | somebody)
            you (should | could) (have | of | not have) (just | at least | really | never | probably | already)? *
            you (should | could) not have *
            why (did | have) not you
            why (could | can | would) not you (just | even | simply | ever | have | say | tell | stop | leave | ask)
            why did you (even | let | not | wait | bother | ever | just | go and)
            what is wrong with you
            you (never | always) (even)? (do | make | let | give | try | listen | say | complain | blame | run | avoid | find | get | quit | mess | ruin | push | put)
            you (did not | do not | have not | are not) even (try/trying | bother/bothered | think | care | ask | call | want | tried | make | say)
            ^ if you had (not)? (just | only | actually | properly | ever | even)? *
            you can not just *
            do not be surprised (if | that | when)
            (of course | no wonder | naturally) (he | she | they) (do | does | did | will | would | is | are | was | were | has | have | left | went | gets | got | never | keeps | said | says | *s)
            you (let | take | took | give | gave | do | did | go | went | keep | kept | accept) ... (every time | each time | over and over | yet again)
            (that | this | it) is (all)? on you
            (you)? (have | need) to own (that | it | this | up | your)
            how (should | could | would | can | is) (he | she | they | anyone | anybody | people) (supposed to)? (know | guess | help | have known)
            how (can | could) you (not)? (even)? (do | say | let | be | forget | think | notice | see | know | have | miss | just | believe | expect)
            why would you (even)? (do | say | let | go | keep | think | not | tell) (that | this | it | such | something | him | her | anyone)
            because you (never (ask/asked | tell/told | say/said | listen/listened | try/tried | bother* | talk/talked) | would not (listen | try | ask) | did not (try | listen | ask | bother | care | tell))
            you (could | can) have (prevented | avoided | stopped | known)
            what did you (expect | think would happen)
            you (are | were | sound | have been | just)? (being | are being | acting | sounding | getting)? (a bit | a little | so | really | very | just | pretty | kind of | quite | too | such | rather)? (a)? (lazy | irresponsible | selfish | careless | immature | pathetic | childish | unreasonable | stubborn | ungrateful | self pitying | foolish | stupid | naive | reckless | weak | a coward | cowardly | difficult | ridiculous | manipulative | attention seeking | a bad mother | a bad father | a bad friend)
            (your | you are) being (silly | lazy | childish | difficult | unreasonable | negative | stubborn | selfish | ridiculous | stupid | weak)
            you (just)? let (him | her | them | everyone | everybody | people | yourself | your *) down
            you let (this | that | it | him | her | them) (happen | walk | treat | do)
            whose fault
            (only | no one but | nobody but) yourself to blame
            you must have (done | said | given | started | let | provoked) (something | them | him | her | it)
            did you even (try | think | ask | bother | consider)
            (making | make | made) (this | it | things) (a lot | much | even)? harder than
            you can not expect (other people | others | people | everyone | everybody | anyone | anybody | them | him | her | us | me | the world) to
            if you (had | would) ... you would not *
            it is no wonder ... the way you
            that is what (happens | you get | comes) (when | if | for | from)
            ^ well you (signed | said | did | chose | wanted | married | took | made | started | left | let) *
            you knew (that | what | it | exactly)
            made your (own)? bed
            (take | have to take | need to take | taking) (some | more | any | full)? (responsibility | accountability | ownership) (for)?
            you (are | were) the (problem | cause)
            you (are | were) the (one | reason) (who | that | he | she | they | this | it) (started | caused | let | left | chose | drinks | drank | lied | cheated | shouted | hit | ruined | is | left)
            you (are | were) (the)? (partly | also | equally | mostly | largely | entirely)? (to blame | at fault | responsible for (this | that | what happened | the | it))
            (your | you) (behaviour | behavior | attitude | drinking | actions | choices) (is | are | was | caused | causes) (the | causing | why | what | to)
            you (made | created | chose | asked for) (this | it | that) (mess | happen | yourself | worse | situation)
            you (messed | screwed | blew | ruined) (up | it | this | things | that | everything)
            no wonder (your * | you got | you are alone | you have no | you lost | nobody | no one | everyone) (left | leaves | hates | is | are | was | fired | dumped | does | do | can)
            no wonder you (were | are) (always | never)
            you (do not | did not) (try | listen | care | make an effort) (hard enough | enough)?
            you (are not | were not) (trying | making an effort) (hard enough | enough | very hard)
            you (are)? (making | made) (it | this | things | excuses) (worse | difficult | hard) (for)?
            blame yourself for that
            you (drove | pushed) (him | her | them | people | everyone | everybody) (away | to)
            it takes two
            (do you not | did you not) (think | realise | realize | see) (that)? (you | it | this | your)
            """),
        (Cue.Invalidation,
            """
            (it | that | this | things) (is | are | was) not (all)? (that | so) (bad | big | serious | hard | terrible | awful | deep)
            not (really | even | actually | all)? (that | so | very) (bad | big of | serious | terrible | hard | long | much | big | special | unusual | old | awful | dramatic)
            not too bad
            ^ (it | that | this | he | she) (is | was) (only | just | merely) (a | an | one | some | your | the | his | her) *
            (nobody | no one) (died | got hurt | is dying)
            & there is (really | actually | honestly)? (absolutely)? nothing wrong with you !for/being/feeling/crying/wanting/needing
            (that is | it is | this is | what) (just | really | such)? (a | such a)? (stupid | silly | ridiculous | daft | dumb | idiotic | mad | crazy | pathetic) (thing | idea | way) (to | of) (think | thinking | feel | feeling | believe | say | worry | be | get | look)
            (all | most) (couples | people | families | parents | mothers | mums | fathers | kids | children | teenagers | students | marriages | men | women | girls | boys | friends | siblings) (have | do | fight | feel | go | get | argue | are | say)
            every (couple | family | mother | mum | parent | marriage | student | man | woman | person | child | kid) (has | does | fights | feels | goes | gets | argues | is)
            do not (say (that | such) | (talk | think) like that | be silly)
            (they | he | she) (are | is) (probably | actually | quite | just)? right (though | you know | to)
            (he | she | they | others) (is | are | has | have) (the)? .. one (here)? not you
            (is not | not) (such | that big | really | exactly)? (a)? (big | huge) (of)? (a)? (deal | thing | problem)
            not (that)? (big | much) (of)? a (deal | problem)
            (not | hardly) the end of the world
            over react*
            overreact*
            (you are | being | too | a bit | bit | so | very | little) (being | a bit | too | a little | overly | so | way too | very | just)? (too)? (sensitive | dramatic | emotional | oversensitive | touchy | paranoid | melodramatic | silly | hysterical | irrational | negative)
            over sensitive
            (it is | that is | this is | it was) (really)? (nothing | silly | irrational | all in your head | not real | ridiculous | trivial | just a | just stress | only a | no big deal | not a reason | not a problem) !wrong?
            (get | getting) over it
            (everyone | everybody) (feels | has | goes | gets | struggles | makes | worries | is | experiences | deals | does | feel) .. (that | this | sometimes | like | it | way | problems | stress | stressed | sad | down | through | bad | same | mistakes | tired | days)
            we all (feel | have | get | go | struggle | make | do | worry | are | experience | been)
            (others | people | someone | somebody | other people | some people | lots of people | many people | plenty of people | so many people | there are people | millions | kids in) .. (have | has | got | had | with | are | who have) (it)? (so | much | it | far | a lot | way)? (much | far | a lot | way)? (worse | harder | bigger | real)
            (worse off | bigger problems | real problems | first world | starving)
            no (real | good)? reason (to be | to feel | for you to | to)
            (should not | do not have to | do not need to | no need to | have no right to | can not) (feel | be) (so | that | this | too | like)? (way | upset | sad | angry | worried | anxious | bad | down | guilty | ashamed | scared | embarrassed | that | like that | depressed | stressed | hurt | afraid | nervous)
            (do not | stop) (be | being) (so | too | such)? (sad | silly | upset | negative | dramatic | angry | hard on yourself | emotional | ridiculous | sensitive | a baby | afraid | scared | a drama | worried | anxious | down)
            (do not | stop) (feel | feeling) (sorry | bad | that | so | sad | like that | guilty | ashamed | this)
            (feeling)? sorry for yourself
            ^ (just | please | you need to | you should | try to)? calm down
            all in your (head | mind)
            at least (you | it | he | she | they | your | there | things | nobody | no one | not | that | it is)
            (be | should be | should feel) (grateful | thankful | lucky | glad) (that | for | you | it | to have)
            you are (actually | really | so | very | quite)? lucky (that | to | you | it)
            count your blessings
            you think too much
            others would be (glad | happy | grateful)
            do not make (such | a) (a | drama | fuss)
            (you are | do not | stop | are you) (just | really)? (making | make) (too much | such a big | such a fuss | a mountain | a big deal | a fuss | a drama) (of | out | deal | about)?
            (could | might) (be | have been) (a lot | much | so much | way | far)? worse
            ^ (just | you need to | you should | you have to | time to | try to | you could)? (snap out | cheer up | man up | toughen up | grow up | lighten up | suck it up | chin up | pull yourself together | get a grip | shake it off | buck up | get on with it | deal with it | let it go | move on)
            (nothing) (to be | to | really | to feel) (ashamed | afraid | upset | worried | worry | cry | stress | sad | embarrassed | wrong | guilty | complain | be sad) 
            (it is | that is | you are | sounds | bit | pretty) (just | a bit | kind of | being)? (silly | irrational | overthinking | exaggerating | ridiculous | overdramatic)
            you (are | were)? (just)? (overthinking | exaggerating | imagining (it | things) | being negative | being dramatic | being silly | being irrational | being over | being too)
            (i do not | do not) (see | think | get | understand) (what | why | that is | how that is | it is) (the | you are | that is | is | such | really | a)? (so | big | problem | upset | upsetting | fuss | deal | a big | a reason | that)
            what is the big deal
            (you do not | not) really (feel | mean | think | believe) (that | like that | it)
            (that is | is) (not | no) (a)? (real | good | valid | proper) (reason | problem | excuse)
            (just | only) (a)? (phase | bad day | hormones | tired | stress | nerves)
            you have (so | a lot | so much | nothing | plenty | everything | such a good) (much)? to (be | feel | live | complain) (grateful | thankful | happy | for | about | worry)?
            (that is | sounds) (pretty | quite | a bit | a little) (extreme | over the top | excessive | much)
            why (are you | would you be | do you feel | would you feel) (so | even | still)? (upset | sad | angry | bothered | worked up | emotional | crying) (about that | about it | over that | over it | about this | about something)
            (it | that) (happened)? (was)? (a long time ago | ages ago | years ago | in the past)
            """),
        (Cue.Reassurance,
            """
            (it | everything | things | this | all | life) (will | is going to | are going to | will all | shall) (all | definitely | surely | eventually | soon | just | probably | be all | really | always)? (be | get | turn out | work out | come) (just | all)? (fine | okay | alright | all right | better | good | in the end | great | for the best)
            (it | everything | things | this | that | all) (will | is going to | are going to) (all | definitely | surely | eventually | soon | just | probably)? (be) (fine | okay | alright | all right | better | good | great | over)
            (it | things) (gets | get) better
            you (will | are going to) (all | definitely | surely | soon | just)? (be | feel | get through | do | get over | be just) (fine | okay | alright | all right | great | better | just fine | amazing) (again | soon | in no time)?
            & (do not | no need to | you do not need to | you do not have to | try not to) worry !about what
            i am (so | pretty | quite | absolutely)? (sure | certain | positive | confident) (that)? (it | you | things | they | he | she | everything | this | all) (will | is | are | can | did | does | do | would | still | loves)
            i am (so | pretty | quite | absolutely | really)? (sure | certain | positive | confident) (that)? (they | he | she | everyone | everybody | people | your *) (all | both)? (really | just | actually | secretly)? (like | likes | love | loves | care | cares | miss | misses | appreciate | appreciates | value | values | understand | understands | respect | respects | mean | means | want | wants | do not mean | does not mean | did not mean | do not think | does not think)
            (it | this | that | things | everything | all) (will | is going to | are going to | always) (all | soon | just | probably | surely)? (sort | work | sorts | works) (itself | themselves) out
            & trust me $
            (look | looking) (on | at) the bright side
            bright side
            silver lining
            (time | it) heals
            (think | stay | be | keep | remain) positive
            positive thinking
            you have got this
            you can do (it | this) $
            i (promise | guarantee | swear) (you)? (it | you will | things | everything | this will)
            (there is | see the) (a)? light
            (everything | it) happens for a reason
            plenty (more | of) fish
            (it | this | that) (is | will) (all)? (going to)? (pass | blow over | be over soon | work itself out | work out)
            this too shall
            you will not even (remember | notice | think)
            in a (year | month | week | few weeks | few months | few years | couple of weeks) (you will | it will | all | nobody)
            it will (all)? pass
            (cheer up)
            (tomorrow | next week) (is | will be) (another | a new | a better) (day)?
            (i | we) (can | will) (fix you | cure you | make it go away | make it all better)
            it is (all)? going to be (all | just)? (fine | okay | alright | all right | good | great | over)
            (you will | you are going to) (find | meet) (someone | somebody | another | a new) (else | better | job | soon)?
            (nothing | there is nothing) to worry about
            (it | that | this | he | she | they) will not be (so | that | too | as)? (bad | awful | hard | terrible | scary | horrible | difficult | like that | long)
            you will (have a (great | good | nice | lovely | wonderful | brilliant)? | laugh about | look back | get the hang | get there | manage | survive | see | forget | have forgotten | sleep better | feel (better | fine | good | great) | love it | enjoy) !if
            (by | this time) (tomorrow | next week | next year) you will
            third time lucky
            (i have)? (a | got a) (really | very | such a)? good feeling
            most of (them | these | those) (come back | turn out | are | end up | recover | get better | go) (clear | fine | okay | well | good | nothing | harmless | better)
            & you are not (at all | really)? (a)? (useless | worthless | burden | stupid | failure | ugly | weak | boring | pathetic | crazy | mad | loser | bad mother | bad father | bad person | bad mum | bad dad | unlovable | fat)
            (nothing bad | nothing) (will | is going to) happen
            (he | she | they) will (come round | come around | come back | understand | forgive | get over)
            """),
        (Cue.Confrontation,
            """
            but (last time | last week | earlier | before | a minute ago | just now | a moment ago | you just | then | did not | have not | hang on | wait)? (you)? (just | already | yourself | clearly)? (said | told | agreed | admitted | promised | claimed) .. (you | that | me | not | it | earlier | before | were | was)
            but (you | earlier you | before you | last week you) (just | also | already)? (said | told | agreed | claimed)
            (that is | it is | this is | that was) (just | simply | really | clearly | actually)? (not (true | what you said | right | what you told) | a lie | an excuse | nonsense | bullshit | rubbish | untrue | wrong | ridiculous | bs)
            (that | this | it) does not (really | even)? (make (any | much)? sense | add up | sound true | ring true | match | fit with what)
            (makes | making) no sense
            contradict*
            (admit | confess) (it | that | you | to)
            you (are | were) (lying | not being honest | making this up | making that up | kidding yourself | fooling yourself | playing games | deluding | dodging)
            -for/you/that/by/of/can/appreciate/hard/difficult/easy/easier/about (be | let us be | can you be | being) (really | completely | totally | brutally | so)? (honest | real | straight) (here | with yourself | with me | about this)
            (are you | can you | could you) (being | be) (really | completely | totally | brutally)? (honest | real | straight) (here | with yourself | with me | about this)
            (i think | and | because) you know (it | that | this) $
            you know (it | that | this) (yourself | perfectly well | very well | full well)
            you know (that is | it is | that) not (true | what | how)
            do not tell me (you | that | it | this | he | she | they)
            ^ but you did (come | agree | say | promise | sign | choose | want | know | nothing | not)
            (nobody | no one) (dragged | forced | made | asked | told) you
            that is (exactly | just)? what you (said | told | promised | say) (last | in | before | then | when | too | every | yesterday | the)
            (has | have | had) nothing to do with (it | that | this | you | me | your)
            (it | that | this) (has | does have | have) (a lot | lots | everything | something) to do with (it | that | this)
            ^ no (you | it | that | he | she | they) (are | is | did | do | does | have | was | were) not
            you do not (look | seem | sound) .. (to me | at all)
            (you | we) can not .. (forever | your whole life | all your life | for ever)
            you came to (us | me | see)
            then (why | how come) (did | do | are | were) you
            in denial
            you are (just | only | clearly | simply | really) (avoiding | hiding | running away | deflecting | looking for | not trying)
            you are (making excuses | playing the victim | being defensive | not even trying | not really trying | avoiding (it | the question | the issue | the subject | the topic | my))
            (excuse | excuses | an excuse)
            i (do not | find it hard to | can not)? (really)? (believe) (you | that | a word) (did | are | is | was | were)?
            (hard | difficult) to believe
            ^ prove (it | that | me)
            face (it | the facts | reality | up to | the truth)
            (you | we both | deep down you) (know | already know) (that is | that | it is | it) (not | is not | a | wrong | not true | untrue | only)
            (do you | would you) (really | honestly | seriously) (think | believe | expect) (that)? (is)? 
            (are you | you are) (sure | certain) (about that)? or
            (you | that) (say | said) (one thing) (but | and)
            (that is not how | you are wrong | i disagree | you are mistaken | i do not agree | i do not buy (it | that | this) | not buying (it | that | this))
            which is it
            (is it not)? (you are | you) the (common)? (denominator)
            (if) (that were | that was | it was | you) (really)? (true | loved | cared | wanted) .. (you would | why)
            so (which | what) is (it | the truth)
            (the truth is | fact is | reality is) (you | that you)
            """),
        (Cue.Pressure,
            """
            just (tell | answer | say | spit | talk) (me | it | the question | to me | something | yes) !about/more/what/how/a
            (we | i) will not (leave | go | move | stop | let you | finish | end) .. (until | unless | without | before | here)
            i will not let you
            i am not (going to | leaving | letting) .. (until | without | wait | sit | let | ask again | hour | day)
            you will not get (better | anywhere | help | out) .. (if you | unless | like this)
            (that is)? what (we | you) are here for
            (is | was) not (an | a real | a proper | good enough)? (answer)
            you (have | have got) to (tell | say | talk) .. (about | me) (now | today)
            well you have to
            (tell | say | decide | pick | choose | answer) .. (me)? (right)? now
            everyone/everybody else .. (does | talks | manages | can | here)
            ^ shut (up | it) !about
            come on !in/through/inside/over
            now go on
            answer (me | the question | my question | honestly | it | yes or no | now | please)
            you (have to | need to | must | have got to) (tell | answer | talk | open up | be honest | speak | say | explain) (me | to me | with me | up | the | something | my | this | that)
            (stop | quit) (avoiding | dodging | stalling | changing | hiding | deflecting | evading | being so closed)
            you (are not | still have not | have not | did not | never | keep not) (answering | answered | answer | actually answered) (me | my | the | it)?
            (you)? (keep | are | kept) (avoiding | dodging | changing | evading | ignoring) (the | my | this | it | me)
            i (need | want | am waiting for | expect | demand | deserve) (an | a | your | the | some) (answer | answers | straight answer | response | yes or no)
            why (will | do | can) not you (tell | talk | answer | say | open up)
            why are (you not | not you) (telling | talking | answering | saying)
            (tell | answer) me (now | right now | the truth | already | immediately | today)
            i am (still)? waiting
            (yes or no | simple question | straight answer | it is a simple)
            (i will | i am going to) (not)? (keep | ask | asking) (asking)? (until | again | till)
            (we (can not | will not) (move on | go on | leave | continue | get anywhere)) .. (until | unless | if)
            ^ (spit it out | out with it | hurry up | get to the point | say something | speak up | say it | open up)
            (i | we) (do not have | have not got) (all day | time for | much time)
            (try | think) harder
            (there must be | surely there is | there has to be) (something | more)
            (you must | you have to) (know | remember | feel | have) (something | some idea | it | $)
            i (asked | am asking) (you)? (a | again | you | the)? (question | again | for)
            i (insist | am not letting)
            """),
    ];
}
