namespace PatientSim.Mind;

/// <content>Who speaks: the trainee, or the patient through the trainee's mouth; and when it was.</content>
internal static partial class DistressCues
{
    private static (Cue Cue, string Lines)[] Speaking() =>
    [
        (Cue.PatientsVoice,
            """
            you @mid? @mid? @mid? (@say | @think) @fill? @fill? @first
            you ... -i (thought | think | said | say) @fill? @first
            so when ... it is .. @first
            you @mid? @mid? @mid? (@say | @think) to (yourself | me | him | her | them | us | your *) @fill? @first
            (part of you | your inner? (mind | head | brain | critic | heart | voice) | (the | that | this | a | inner) (voice | part | critic)) .. (@say | @think | goes) @fill? @fill? @first
            so (it is | that is | you are | what | this is)? @adv? (kind of | sort of | almost | more | basically | a bit)? (like | as if | as though) @fill? @first
            (it | that) is (almost | more | kind of | sort of) (like | as if | as though) @first
            (your | the | that | this | is) (thought | belief | rule | voice | message | fear | story | conviction | idea | image | sentence | refrain | words | meaning) (is | was | were | being | goes | says | comes | runs) .. (i | nobody | my life)
            your (thought | belief | rule | fear | words | mind | head) @first
            (something | thoughts | words | things) like @first
            (imagine | suppose | pretend) .. i (said | say | told | tell | were to say | would say)
            if i (said to you | were to say)
            (it | that) (just | then)? (goes | went) @fill? @first
            @others .. (put | puts) it @fill? @first
            """),
        (Cue.OthersVoice,
            """
            @others .. @say you? @fill? @fill? @first
            @others .. @say to (yourself | me | him | her | them | us | you | your *) @fill? @first
            @others (@think | who @think) @first (can not | do not | will | am not)
            """),
        (Cue.VoiceBefore,
            """
            (is | was | are | were) (what | how) (it | he | she | they | you !want/wanted | your | goes | runs | went | the | that)
            (is | was) that (the | your | how | what | a | one | it) (thought | voice | belief | feeling | fear | it | he | she | they | you !want/wanted | goes | runs | sentence | message | rule | image | kind)
            that (is | was) (the | your | what | how | a) (thought | voice | belief | feeling | fear | one | it | he | she | they | you !want/wanted | goes | runs | comes | sentence | message | rule | old | exact)
            (those | these) (are | were) your
            you .. (say | said | tell | told | think | thought | wrote | put) $
            -like/as/what/that/when/everything/because/whatever you (said | say | thought | told (him | her | them | me | yourself)) $
            you (said | told me | wrote) (that | it | this) $
            (you told yourself | you tell yourself) $
            (your exact | were your | are your) words
            """),
        (Cue.SpeaksToPatient,
            """
            -thank/like/than you !know/see/remind/sound
            your
            yours
            yourself
            """),
        (Cue.SpeaksAsTherapist,
            """
            i (want | need | have | would like | like | wanted)? to? @adv? (ask | talk | discuss | explore | check | understand | be clear | be sure | know | speak)
            i (ask | wonder | wonder if | wonder whether | understand | know | sense | believe | notice | hear | heard | asked | learned | learnt | read | worked | have worked | have seen | treated)
            i (am | was) (wondering | asking | worried | concerned | scared | afraid | sad | sorry | moved | touched | glad) (if | whether | for | about | because | that * | to hear | by)
            i think (that | it | a lot | some | many | people | he | she | they | we | suicide | death | dying)
            as (a | your) (nurse | therapist | doctor | counsellor | counselor | psychologist)
            (client | clients | people | others | everyone who | everybody who | some | many)
            patient/patients !not
            (for | to | about | of | with) (him | her | them)
            (laughing | laughed | lol | haha | boredom | embarrassment | battery | phone | motorway | car | cold | lunch | form | forms | paperwork | exam)
            (read | hear | heard | saw | see) that
            when i (read | heard | hear | saw | see | listen | read)
            i @adv? (lost | had) (a | my) (friend | patient | client)
            (asked | ask | asks) me
            (to | must | should | always | required to) ask
            (he | she | they) @adv? (want | wants | wanted | wish | wishes | wished | try | tries | tried | die | dies)
            (lost | losing) ... suicide
            @kin .. (suicide | dying | die)
            """),
        (Cue.SaysMildly,
            """
            (a bit | a little | kind of | sort of | almost | nearly | slightly | close to tears | a touch | a tad)
            i (would | could | might | may | must) @adv? (be | have | feel | cry | panic | struggle | want)
            if i (was | were) (you | in | a | your | the)
            if i (had | lost)
            i (cry | tremble | shake | panic) .. (at | when | before | every | in)
            when i (was | left | started)
            -if i was !only
            with (joy | laughter | relief)
            (sometimes | usually | often | always | get) (get | panic | panic | cry | anxious)
            when i panic
            """),
        (Cue.Denies,
            """
            i (am | do | would | will | did | have | was) (not | never) @adv? (suicidal | crying | panicking | trembling | (want | wanted | going | plan | planning | ever | hurt | harm | kill | thought | thinking | felt | cry | panic | break | have | had | be)? ... (die | dying | dead | suicide | suicidal | kill | hurt | harm | myself | cry | crying | panic | down | attack | attacks | flashbacks))
            i never @adv? (want | wanted | tried | thought | felt | hurt | harmed | attempted)
            no (i am | i do) not
            """),
        (Cue.OwnPast,
            """
            (used to | back then | in the past | long ago | at the time | in those days | as a (teenager | teen | kid | child | student | boy | girl))
            (years | decades | ages | year | lifetime | long time | while) ago
            when i was !listening/reading/doing/talking/asking/writing/sitting
            in my life
            in my (teens | twenties | thirties | forties | youth | * twenties | * teens)
            (at | in) my (first | last | own) (exam | exams | session | job | year)
            once $
            i once
            (many | few) years
            """),
        (Cue.StillNow,
            """
            (again | right now | still | today | tonight | lately | these days | at the moment | this (morning | week | month | evening | very) | yesterday | last (night | week | month) | since)
            now (i | it | and | $)
            (hearing | reading | listening to | doing) (this | it | you | that)
            i can not @adv? (move | feel | breathe | think | do this | go on | listen | stop)
            """),
        (Cue.OutOfTheRole,
            """
            (out of | not in | breaking | break | dropping | drop | leaving) (the)? (character | role | frame)
            not @adv? (the | a | part of the | part of this | in the | in) (role play | roleplay | role | simulation | exercise | interview | game | act | script | patient | acting)
            me (i mean)? not (you | the patient | her | him | maya)
            not (you | the patient | her | him) (but)? me
            i mean me
            me i mean
            (i am | it is | this is) @adv? (me | about me | the student | the trainee | the real person | the one (who | that | with))
            (me | i) (as)? (the | a) (student | trainee | learner | real person)
            (asking for (me | myself) | real talk)
            (step | stepping) out of
            (actual | actually) me
            ^ forget (maya | the patient | the role | the exercise)
            the trainee
            (this is | i am) (real | not acting | not pretending | not playing)
            """),
        (Cue.OwnQuestion,
            """
            is it @adv? (normal | ok | okay | bad | weird | wrong | usual)
            (what | how) (do | should | can | could | would | am | will | shall) i @adv? @adv? (do | help | supposed | meant | handle | cope | carry | go | keep | ask)
            how am i
            (can | could | may | do you mind if) i @adv? (tell | say | ask | be honest | admit | confess | share | talk)
            why (am | do | can | should) i
            (is that | is this) (normal | okay | ok | bad)
            what if i
            what (happens | is wrong) (if | with)
            (who | nobody | anyone | anybody | they) (would)? .. (miss | notice | care) .. me
            asking for me
            """),
    ];
}
