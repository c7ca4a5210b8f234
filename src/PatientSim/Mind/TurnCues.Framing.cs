namespace PatientSim.Mind;

/// <content>Around the talk itself: greetings, thanks, and the trainee's own person.</content>
internal static partial class TurnCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Framing() =>
    [
        (Cue.Greeting,
            """
            ^ (hi | hello | hey | hallo | morning | evening | welcome | greetings | howdy)
            ^ good (morning | afternoon | evening | day | to see | to meet)
            (nice | good | lovely | great | pleased | pleasure) to (meet | see | finally meet) (you | u)
            ^ thanks for coming (in | back)?
            my name is
            welcome (back | in)
            """),
        (Cue.Farewell,
            """
            (goodbye | good bye | bye | byebye)
            see you (next | then | soon | again | on | at | in a | in two | later | around | tomorrow | there | monday | tuesday | wednesday | thursday | friday | same | $)
            ^ (i will)? see you $
            same time (next | tomorrow | then)
            until next (week | time)
            (speak | talk | catch) (to)? (you)? (soon | next week | next time | later)
            (our | the | your) time (is | has) (nearly | almost | about | now)? (up | over | done | run out)
            (out of | run out of | that is our) time (for)? (today)?
            (that is | it for | that is it) (all | it)? (we have time)? for (today | now | this week)
            we (have | need | will have) to (stop | finish | end | leave it | wrap | wind | close)
            (let us | i think we should | we can | we will | we should | shall we | time to | we could) (stop | end | finish | leave it | wrap | call it | wind | close) (here | there | for | up | today | a day | now | it)
            (wrap | wrapping | wind | winding) (this | it | things)? (up | down) .. (today | now | here)?
            take care (now | of yourself until | until | then | and)? $
            (have a | enjoy your | enjoy the) (good | nice | lovely | great | restful)? (week | day | weekend | evening | one | night | rest | afternoon)
            (i)? (have to | need to | got to | must | should | better) (go | leave | run | head | get going) (now | soon | to | $)
            i am (leaving | going to go | going now | off | done here | out | done)
            (end | ending | stop | finish | close) (the | this | our) (session | conversation | chat | call)
            (good luck) (with .. )? (until | this week | and)? $
            good night
            (i | we) (will | can) (pick | continue | carry) (this)? (up)? (on)? .. (next | another) (week | time | session)
            (thanks | thank you) .. for (today | your time today | coming in today)
            (done | finished | finish) for (today | now)
            (i am) (done | finished) $
            (leave it | stop | end | finish) (there | here) (for)? (today | now | this)?
            talk later
            """),
        (Cue.Apology,
            """
            (i am | i feel)? (so | really | very | truly)? sorry !to/he/she/they/you/your/for/about *
            (i am | so | really | very) (so | really | very)? sorry (about | for | if | that) (i | we | being | my | the | last | what i | asking | interrupting | pushing | that | keeping | saying | running | making | it | sounded | if | any)
            ^ sorry $
            ^ sorry (i | about | for | if | that i | my | if i | we | that was | it | let me | didnt | did | can | could | just | what | bit | to)
            i apologize/apologise
            apologies
            (i | that) (was | got that | got it | got you | am) (wrong | unfair | out of line | clumsy | too harsh | insensitive | rude | too quick | not fair)
            i (misunderstood | misread | misheard | messed up | overstepped | jumped | rushed | was too | went too fast | pushed you too)
            i should not have (said | asked | pushed | assumed | told | interrupted | jumped | rushed)
            (that came out | i put that | i said that | that sounded) (wrong | badly | harsh | harshly | clumsily | wrong)
            my (bad | mistake | fault)
            ^ (pardon | oops | whoops)
            (forgive | excuse) me
            i take (that | it) back
            i did not mean to *
            """),
        (Cue.Condolence,
            """
            sorry to hear
            sorry (that | you | for your | about your | he | she | they) (happened | had | have | are | were | went | loss | has | you | feel | to | been | mother | father | mum | dad)
            sorry (you | for your) *
            """),
        (Cue.Affirmation,
            """
            (takes | took | taken) (a lot of | real | some | such | so much | great | guts | a great deal of | huge)? (courage | strength | guts | bravery | effort | honesty)
            (brave | courageous | strong | impressive | honest) of you
            (strong | brave | impressive | great) (that | how) you
            ^ (respect | chapeau) $
            (that is | that was | it is | it was | you are | you were | this is) (a | so | very | really | such | quite | pretty)? (a)? (really | very | so)? (brave | courageous | strong | honest | impressive | amazing | great | huge | wonderful | fantastic | big) (of you | thing | step | person | progress | achievement | to | job | work | thing to)
            (that is | that was | you are | you were) (really | so | very | such)? (brave | courageous | impressive | amazing | fantastic | awesome | brilliant | wonderful | good at | great at | great | excellent | resilient | thoughtful | caring | insightful | capable | kind | incredible | inspiring | a good | a great | a strong | a caring | a survivor | a fighter)
            (thank you | thanks) (so much | again | really | very much | a lot | you)? for (telling | sharing | trusting | saying | being | letting | coming | opening | talking | your | explaining | that | bringing | this | doing | answering | staying | showing)
            i (really | do | so | very much | truly)? appreciate (you | that | your | how | it | this | the)
            (i am)? (so | really | very)? glad/happy/pleased (that)? (you | to hear | u) (told | came | shared | are | said | did | could | brought | feel | felt | were able | that | decided | have | managed | made | asked | opened | mentioned | tell)
            i can see how (hard | much) (you)?
            congratulations
            (bravo | hats off | kudos | nice one | way to go | good on you | fair play)
            you (really)? (worked | tried | fought) (so | really | very)? (hard)
            (is | was | are) (really | quite | truly) something
            (is | was) (really)? (an achievement | a huge step | a big step | no small thing)
            (that | it) (really)? (takes | took | must have taken) (a lot of | some | real | such | great | so much)? (courage | effort | strength | guts | work | nerve | determination | patience | willpower | bravery)
            (i | we) (like | love | enjoy | liked | enjoyed | am glad | was good) (listening | talking | working | to talk | speaking | hearing) (to | with | from)? you
            you (were | are | have been) (really | very | so)? (patient | open | honest | strong | brave | kind | generous)
            you (have | had | did | do) (really | already | clearly)? (done | managed | kept going | come | been working | worked | handled | survived | shown | made | got | coped | a good | a great | really well | so well | well) (so much | well | it | a lot | such | so far | a long way | hard | great | through | really | that | this | progress | job | to | yourself)
            (good | nice | great | well | excellent | amazing | lovely | fantastic | brilliant | awesome) (for you | job | work | done | going | one | on you | effort | progress | insight | awareness)
            (good | great) that you
            well done
            (you)? (should)? be proud (of)?
            i am (so | really | very)? (proud of | impressed | touched | moved) (by | with | you | that)?
            you (clearly | really | obviously | must)? (care | cared) (a lot | so much | deeply | about | so | very)
            you (really | clearly | obviously)? (love | are trying | want to be | are doing) (your | so hard | really hard | a lot | a good | your best | the best)
            (shows | show | tells me) (real | a lot of | how much | how | great | your | that you | such | so much) (strength | courage | care | you care | strong | commitment | insight | are | love | resilience | self)?
            (it | this) (means a lot | is great) that you
            (that is | that is a | what a) (real | great | good | huge | big | lovely | wonderful | really good | really great)? (strength | achievement | progress | step | insight | quality | point | observation | accomplishment | question)
            (i (admire | respect | like | love) (you | your | how | that | the))
            (that | it) (says | speaks) (a lot | volumes | so much) about (you | your)
            (even though | despite) ... you (still | managed | kept)
            you (still | nevertheless | even so) (came | showed | went | got | managed | turned | did | kept | made | try | tried)
            (your | the) (honesty | courage | strength | openness | trust | effort | patience | determination | resilience | loyalty | kindness)
            (you have | what a) (got)? (a lot of | real | great | so much) (strength | strengths | courage | insight | resilience | love | to offer | patience)
            """),
        (Cue.SelfDisclosure,
            """
            (me too | same here | me neither | so do i | so did i | so am i | neither do i | same for me | i am the same | i do too | i did too | i was too | same thing happened)
            i (had | have | felt | feel | went through | go through | struggled | struggle | experienced | get | got | know | been | lost | did | was | suffered | dealt | used to | grew up | also) ... (too | as well | myself | once | also | similar | the same)
            (happened | happens) to me
            & i (really | also | actually | even | just | once | always)? (started | failed | lost | worry | worried | grew | moved | struggled | struggle | suffered | suffer | cried | hated | loved | drank | smoked | married | divorced | studied | bought | broke | experienced | dealt | lived | live | trained | work | worked | qualified | nearly | never | hate | panicked | ran | drank | dropped | fell | burned | burnt | went through | come from)
            & i (had | have had) (a | an | the | my | two | three | four | some | one | that | this | it | really | also | similar | depression | panic | anxiety) !question/idea/thought/look/suggestion/feeling *
            & (had | got) (the same | that too | that as well | something similar | similar)
            & i am (still | also | only | just)? (a | an | in | from | new | * years) !bit/little/lot/big *
            (it is | this is) (also)? my (first | second | third | last) (year | month | week | day | placement | session | time)
            & i am (married | single | divorced | gay | * myself) $
            i (was | am | felt | feel) .. (as well | too | myself | back then | at your age)
            i know the feeling
            my (aunt | uncle | niece | nephew | cousin | nan | gran | granny | grandad | grandpa | grandma | grandfather | grandmother | wife | husband | mum | mom | mother | dad | father | sister | brother | boyfriend | girlfriend | partner | best friend | kids | son | daughter) (had | has | was | is | did | died | went | got | also | used | and i | does | gets | lost | always)
            i (have | got) (a | two | three | four | one | no) (little one | kid/kids | child/children | son/sons | daughter/daughters | baby | dog | cat | sister/sisters | brother/brothers)
            (in | during) my (first | second | third | last)? (year | training | twenties | thirties | teens | youth | family)
            (have | i) been (there | through) (too | myself | that | this | something | it | before | a | similar)?
            (been there)
            when (i was | i had | my | i lost | i went | i started | i got | i felt) *
            my own? (wife | husband | mum | mom | mother | dad | father | boss | kids | son | daughter | brother | sister | partner | girlfriend | boyfriend | ex | family | parents | grandmother | grandfather | gran | nan | friend | friends | divorce | anxiety | depression | life | childhood | therapist | therapy | job | house | dog | cat | experience | marriage | baby | kid | children | boyfriend | uncle | aunt | cousin | flatmate | roommate | colleague | teacher | school | university | last job | first job)
            i (used to | once | also | personally | myself | often | sometimes | always | too) (felt | feel | had | have | was | am | be | struggle | struggled | get | got | do | did | worry | find | went | lost | think | hate | hated | love | get | suffer | suffered | work | worked | struggled)
            (i used to | for me personally | in my own | from my own | personally i | i myself | speaking from experience | in my case | in my experience | from experience)
            i (had | have) (a | an | the)? (cold | similar | same | divorce | panic | depression | anxiety | breakdown | bad day | rough | long day | headache | hard time | tough | difficult | kid/kids | son | daughter | wife | husband | dog | cat)
            i (lost | miss | broke up | got divorced | divorced | quit | dropped out | failed | moved | grew up | was diagnosed | was bullied | suffer | suffered | struggle | struggled | went through | drink | smoke | love | hate | like) (my | with | from | out | a | in | up | to | the | that | it | when | too | as)
            i (know | understand) (exactly | just | totally)? (how (that | it | you | this) (feels | feel | is) | what (that | it | you mean | it is | that is) (like | feels like)?)
            i can (really | totally | so)? relate
            (reminds | remind) me of (my | when | a time | something)
            i (feel | felt | am | was) (sad | touched | moved | angry | upset | worried | happy | excited | tired | nervous | sick | a bit) (when | hearing | hear | listening | for you | to hear | too | today | myself | about what)
            i (am | have been) (tired | hungry | married | divorced | single | busy | sick | ill | having a) (today | too | myself | as well | a)?
            (it | that | this) makes me (feel | sad | angry | want)
            """),
        (Cue.OwnDistress,
            """
            i (do not | am not sure | honestly do not | really do not | do not really | dont) (know)? (what | how | where) (else)? (to | i) (say | do | help | respond | go | ask | go from | should | can | am) (next | here | you | to that | with | about | now | say | do | from | for | supposed | doing)?
            i (do not | have no) (know)? (idea | clue) (what | how | where)
            no idea (what | how) (to | i)
            i (am | feel | got | felt) (a bit | a little | so | really | kind of | completely | totally | getting | quite | very | just | starting to feel | feeling)? (a bit | a little | so | really)? (lost | stuck | overwhelmed | helpless | useless | at a loss | nervous | anxious | panicking | frustrated | struggling | confused | out of my depth | stressed | shaken | annoyed | thrown | flustered | blank | upset | uncomfortable | tearful | scared | going to cry | out of ideas | running out | terrible at | bad at | rubbish at | worried i | lost for words | not sure how to help | not good at | not sure what i | drained | exhausted | a mess)
            (this | that | it) is (really | so | very | a bit | quite | kind of | getting)? (really | so)? (hard | difficult | tough | stressful | a lot | too much | overwhelming | upsetting | awkward | scary | intense | uncomfortable) (for me | to hear | for me to hear | to listen | listening)
            (too much | hard | difficult | tough) for me
            my (first | very first) (time | session | patient | client | day | week | one)
            (first | new) (time)? (doing | at | to | with) (this | doing this | therapy)
            i am (new | still learning | just a | only a | just learning | a beginner | still new)
            (mind | head) (went | has gone | is | gone) blank
            (gone | going | went | drawing a) blank
            (out of | beyond) my (depth | league | control)
            i (can not | could not) (do this | cope | handle | help you | think | think of | bear | deal | take this | take it | go on)
            i (want | need) (to)? (cry | a break | a minute | a moment | some air | to stop | help with this)
            (makes | made | making) me (want to cry | cry | really | so | feel (helpless | sad | useless | overwhelmed | stuck | awful | bad | terrible | anxious | uncomfortable) | anxious | uncomfortable | nervous | tearful | upset)
            i (might | am going to | am about to) cry
            i am (crying | tearing up | shaking) (now | here | too | too | a bit | hearing)?
            i (feel | am) (like)? (i am)? (failing | not helping | letting you down | getting nowhere | messing | screwing | doing this wrong | doing a bad | no help | making it worse | making this worse)
            not sure (if)? i (can | am able to) (help | handle | talk | do)
            (know)? (if | whether) i can (talk about | do | handle | take | help | hear | stay | go on)
            i (am | feel | was) (really | so | quite | a bit | very)? (shocked | stunned | speechless | horrified | gobsmacked)
            (need | give me) (a | one) (second | moment | minute | sec)
            (that | this | it) (scares | worries | frightens | upsets | shocks | overwhelms) me
            (too much | a bit much) for me
            i have not (learned | learnt | done) (that | this) (yet | before)
            (do not | not sure) (really)? know (what | how) to (say | answer | respond | do | help | react)
            (makes | made) me (kind of | sort of | a bit | feel | feel a bit | quite)? (helpless | speechless | sad | powerless | upset)
            ^ (oh god | oh my god | jesus | wtf | shit) $
            (struggling | finding it hard | hard) (to know what | to know how | to find the | to listen | to hear | to follow)
            (i messed | i am messing | messing this) up
            i give up
            (gets | is getting) to me
            i have to (take a breath | breathe | pause | get my supervisor | ask my supervisor | swallow | collect myself)
            my (heart | hands | voice | stomach) (is | are)
            i have a lump
            (that | this) (really)? (hits | touches | moves | breaks | is hitting) me
            i feel like crying
            i (do not | can not) (think i can | seem to) (help | do)
            this is (not going well | going badly | awkward | too much | a disaster)
            (i am | i)? (lost | losing) (my | for) (words | for words | my train of thought | the thread | my place)
            stuck here
            """),
    ];
}
