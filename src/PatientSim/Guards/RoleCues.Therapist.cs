using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>The patient reflects, asks and advises as the therapist would.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Therapist() => [.. Reflections(), .. TherapistQuestions(), .. Guidance(), .. Teaching(), .. Praise(), .. Frames()];

    private static IEnumerable<(Cue Cue, string Lines)> Reflections() =>
    [
        (Cue.TherapistMaySpeak,
            """
            (sounds | seems | sound | seem) (like | as if | as though) you (are | have been | feel | have | might be | may be) .. (feeling | carrying | struggling | going through | dealing | holding | under a lot | under pressure | @feeling | through a lot)
            (i am (hearing | sensing) | i (can)? sense) (that)? (you | some | a lot | how)
            (i | i can) hear (that you | how (hard | much | painful | difficult) | the (pain | sadness | anger | hurt))
            what i am (hearing | sensing)
            i (wonder | am wondering) (what | if | how | whether) .. (coming up for | you are feeling | you might be feeling | that feels | part of you)
            (come/comes/coming) up for you
            feelings come up
            you seem to be feeling
            thank/thanks (you)? for (sharing | opening up | being so | trusting me with | your (openness | vulnerability | honesty))
            i appreciate (you | your) (sharing | opening | openness | honesty | vulnerability | trust)
            (your feelings are | your feelings matter | is completely valid | are completely valid)
            -it (completely | perfectly | totally | absolutely)? (okay | normal | natural | valid | understandable | alright | all right | fine) to feel (that way | this way | like that | like this | how you)
            you are not alone (in this | $)
            i am here (for you | to listen | to support you | to help you | with you)
            safe space
            i am concerned about you
            (we | you) (have)? (talked about | covered | discussed | explored) !a/loads/lots/all/so/too/everything ... (today | in (today | this) session)
            (today | in today session | in todays session | so far | this session) we (have)? (talked about | covered | discussed | explored | looked at | worked on) !a/loads/lots/all/so/too/everything
            (to | let me | i will | if i) (summarise | summarize | sum up what)
            in summary
            (sounds | seems) (like | as if | as though) (this | that | it | things | there) ... for you
            (i can | i could) (hear | see | sense | imagine | feel) how (hard | much | painful | difficult | upset | sad | lonely | heavy | tired | frightened)
            (i hear | i can hear) (how much | the) (pain | sadness | anger | hurt)
            what i am (picking up | noticing | getting (is | from you | here))
            i (notice | noticed | am noticing) (that)? (you (paused | hesitated | seem | looked | tensed | avoided | went) | some | a (shift | change) | your | hesitation | tension | how you)
            what (was | is) happening (for | in) you
            -hurt/hurting/spare your feelings (are | matter | make | about | and | right | today)
            -hurt/hurting/spare/about your feelings $
            (those | these) feelings (make | are | matter)
            (feel | feelings | reaction | that | it) (makes | make) (complete | perfect | total | a lot of | so much) sense (given | that you | after | for you)
            what you have been through
            every right to (feel | be)
            you deserve (compassion | kindness | support | care | rest | to (feel | be | rest | heal))
            healing (takes | is)
            be patient with yourself
            (i | i really | really) admire (your | how you | you for)
            i am (so | really | very)? proud of you
            (your | such) (courage | bravery | resilience | vulnerability | openness)
            you (have made | are making | made) .. progress
            you have come a long way
            so (personal | vulnerable) with me
            before we (finish | end | wrap | close | stop | go)
            what we have (discussed | covered | talked about | explored | worked on | learned | learnt)
            (seems | sounds) (as if | as though | like) (this | that | it | your | the) ... (on | for) you
            (taking | takes) a toll on you
            (so | if)? you are feeling !sorry/better/okay/ok
            you (must | might | may | could | seem to) be feeling
            (weighing | weighs) on you
            i get the sense (that)? (you | something | there)
            your (mood | emotions | wellbeing | well being | childhood | breathing | breath | goals | strengths | anxiety | depression | sadness | grief | self esteem | coping | emotional | inner)
            you are being (so | very | really | too)? hard on yourself
            hard on yourself
            you have shown (a lot of | so much | great | real | such)
            (did | done) the right thing by (telling | coming | asking | sharing)
            well done for
            -i/not/never/really/do feel safe (with me | here | enough)
            no (judgement | judgment)
            (to recap | quick recap | a recap)
            we have (learned | learnt)
            (take away | takeaway) from (today | this | our)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> TherapistQuestions() =>
    [
        (Cue.TherapistMaySpeak,
            """
            how (does | did | do) (that | it | this) make you feel
            how (does | did | do) (that | it | this) feel (for you | to (you | say | hear | sit | talk))
            what (are you | emotions are you | feelings are you) (feeling | noticing)
            in your body
            (going | goes | went) through your mind
            going on for you
            (how (are you | have you been) feeling) (about | since | this week | today | right now | in)
            how has your (mood | sleep | anxiety | appetite | depression | sleeping | eating) been
            scale (of | from) .. to * how
            what do you think (is (underneath | behind | beneath) | that (means | says) about you)
            what (brings | brought) you (in | here) (today)?
            what would you like to (work on | focus on | explore | get out of | achieve | cover | talk about today | discuss today)
            goals do you have
            what (evidence | is the evidence) (is | do | for | that)
            evidence for and against
            what would you (say | tell) (to)? (a | your) (close | good | best)? friend
            is there another way of (looking | seeing | thinking)
            (can | could | would) you (say | tell me | share) (a bit | a little)? more (about | on) (that | how | what | your | those | these)
            tell me more about (that feeling | how you | your | what you feel | those feelings | these feelings)
            what (was | is) (that | it | this) like (for you | to)
            how are you (coping | managing | dealing | doing with | holding up)
            do you (often | usually | sometimes | always | still)? feel (that way | this way | like that)
            what did you (feel | notice)
            when did you (first)? (start | begin | notice) (feeling | to feel | having | noticing | this)
            would you like to (tell me | talk about (it | what | that) | share | say more)
            you sound (really | very | so | quite) @feeling
            what (is | has been) (bothering | troubling | worrying | weighing on) you
            (all right | okay | alright | ok) (if | that) we (look | looked | explore | explored | talk | talked | spend | try)
            (if i ask | ask) you about your (childhood | family | feelings | mother | father | sleep | mood)
            what do you need (right now | from this | most)
            (help | helps | helped) you (cope | to cope | relax | feel better | through)
            (small | next | first) step (that)? (you | we) (could | can | might)
            (thought | thoughts) .. (through | in) your (head | mind)
            how (strongly | much) do you believe
            from (nought | zero | 0 | one | 1) to (a hundred | 100 | ten | 10 | one hundred) .. (how | $)
            (how | what) (does | do) ... affect you
            (bring | brings | bringing) up (in | for) you
            how would you describe (your | that | the | it | how)
            can you (think of | remember | recall) a (time | moment | situation | specific)
            have you noticed (any | that you | how | a | patterns)
            have you been able to (talk | speak | share | sleep | do | try)
            who do you (turn to | talk to | lean on | have)
            where does (that | this) (belief | thought | feeling | fear) come
            what is the worst (that | thing that) (could | might | can)
            another explanation
            what would (it | that | things) look like
            what would be a (realistic | good | small | helpful | first)
            what will you (take | do differently | try)
            tell me (a little | a bit)? (about your (childhood | family | week | mood | feelings | sleep | day) | what is on your mind | about a time)
            when did (these | those | the) (feelings | thoughts | symptoms)
            i am wondering (what made you | whether you | if you feel)
            """),
    ];

    private static IEnumerable<(Cue Cue, string Lines)> Guidance() =>
    [
        (Cue.TherapistMaySpeak,
            """
            let us (explore | unpack | breathe | examine | dig | sit with | check in | go deeper)
            let us (talk about your | talk about how you | take a moment | work on (that | this | it | your | these) | work through | look at (the evidence | that thought | those thoughts | your) | set (an | the) agenda | set a goal | practise | practice)
            (let us | would you | can we | could we | shall we | you) ... (breathing | grounding | relaxation | mindfulness) (exercise/exercises | technique/techniques | practice)
            (can | could | shall | should) (we | i) (explore | unpack | look at (that | the | your) thought)
            would you be (willing | open) to
            ^ (try to | let us)? take a (few)? (slow)? (deep)? breath/breaths
            ^ (try to | let us) take (a few | some) (slow | deep)? (slow | deep)? breath/breaths
            ^ (inhale | exhale | breathe in | breathe out) (for | through | slowly | and | deeply)
            in through (the | your) nose
            (can you | could you | try to | try | please | now | to | let us) (name | naming) (five | 5 | three) things
            have you (tried | considered | thought about | thought of) (mindfulness | meditation | meditating | journaling | journalling | writing | keeping (a | an) | talking to (someone | somebody | a | your) | speaking to (someone | a | your) | therapy | counselling | seeing a | taking some time | exercise | exercising | yoga)
            i would (suggest | recommend | encourage | advise)
            i (suggest | recommend | encourage) (you | that you | writing | keeping | trying)
            you (might | may) (find it (helpful | useful) | want to (try | consider | ask | explore | think about | practise | practice) | benefit | consider)
            you (could | should) try (writing | journaling | journalling | keeping (a | an) | meditating | mindfulness | talking to someone | to (notice | challenge))
            (helpful | useful | help) to (reframe | challenge (that | those | these | your) | practise | practice | name (that | the) | sit with | acknowledge | remind yourself | write down your)
            reframe (that | the | this | your)
            self compassion
            challenge (those | these | your | that) (thought | thoughts)
            (important | remember | vital | try | encourage you | okay | you | need | permission) to (take care of | be kind to | be gentle | look after | give | practise | practice) (with | to)? yourself
            & be (kind | gentle | patient | compassionate) (to | with) yourself
            & give yourself (permission | time | credit | space)
            (your | for) homework (is | i would | this | for | i want | try)
            for (next week | next time | next session | homework) (i would like | i want | try | please | could you)
            forget your homework
            before (our | your) next session
            i would like you to (write | keep | notice | practise | practice | try | think about | track | bring | record | complete)
            (our | the) time is up (for)? (today)? $
            thought (record | diary) (each | every | for | this)
            let us (see if (we | you) | try to (look | find | see | notice | think | understand) | come back to | slow down | make a plan | return to | think about (what | how | ways | your) | start by | begin by | consider | reflect | identify | imagine | notice | focus | gently)
            (a | more) (balanced | helpful | realistic) (thought | thinking | view | perspective | way of thinking)
            (from | at) (a | another) different perspective
            ^ (close your eyes | imagine (a | your | yourself | that you) | picture (a | your | yourself) | focus on your | relax your | notice (your | the | what | how | any) | let your (shoulders | body | mind | breath | jaw))
            ^ breathe (slowly | deeply | in | with | gently)
            (your | both) feet (flat | firmly)? on the (floor | ground)
            (one thing | something | things | a thing) that (can | could | might | may | often | really)? help/helps (is | people | with)
            (useful | helpful | effective | good) (strategy | technique | tool | exercise | skill) !for/he/she
            (strategy | technique | trick) is to
            (break | breaking) .. .. into (small | smaller | manageable)
            (kinder | kind | gentler | gentle | compassionate | easy | easier) (to | with | on) yourself
            your task (is | for | this)
            (see | let me know) how you get on
            review (it | that | this | them) (next | together)
            (this | next) week (your | i would like you | try to | see if you)
            as (a | your) (mental health | trained | clinical)? (professional | practitioner | supervisor)
            as (somebody | someone) (who is)? here to (help | support)
            my (role | job) (here)? is to (support | help | listen | guide)
            here to (support | guide | help) you
            let us (gently | really | now | just | together)? (explore | reflect | identify | acknowledge | summarise | summarize | review | revisit | challenge | practise | practice | pick this up | pick that up)
            let us do (a | an | some) (short | quick | little | brief)? (mindfulness | breathing | grounding | relaxation | exercise | role | body | visualisation)
            in our (next | last) session
            ^ take a moment to
            ^ put (one | a | your) hand (s)? on your
            breathe (out | in) (slowly | deeply | gently)
            ^ (ask | remind | allow | forgive | tell) yourself
            & remember (that)? (thoughts | feelings | you are | you can | progress | it is (okay | ok | normal | alright))
            you (could | can | might) (start | begin | try) by
            i would like to (suggest | offer | invite)
            my (advice | suggestion | recommendation) (is | would be | to you)
            (worth | helpful | useful) (asking yourself | exploring | noticing | considering what | thinking about what | writing down)
            boundaries (is | are | can | helps)
            (set | setting) (some | healthy | clear) boundaries $
            (look after | take care of | prioritise | prioritize) your (own | mental | well | wellbeing | health | self)
            (grateful for | gratitude) (journal | list | diary | $)
            """),
        (Cue.TherapistSpeaks,
            """
            as your (therapist/counsellor/counselor/clinician/psychologist/coach)
            as a @therapist i (am | would | want | think | recommend | can | will | need)
            in my (clinical | professional) (opinion | judgement | judgment | experience | view)
            as someone (who is)? trained
            (speaking | talking) as (your | a) @therapist
            """),
    ];
}
