namespace PatientSim.Mind;

/// <content>What some questions are after, and going on with what was said.</content>
internal static partial class TurnCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Asking() =>
    [
        (Cue.RiskQuestion,
            """
            suicid*
            (hurt | hurting | harm | harming | harmed | kill | killing | killed | injure | injuring | injured | cutting) yourself !off/some/short
            cut yourself !off/some/short/a/in/out/free/loose
            (do | doing | done | did) (something | anything) (bad | silly | stupid | drastic | rash | to hurt | to harm)? to? yourself
            (thinking | thought | thoughts) (of | about) doing (something | anything) (silly | stupid | drastic | rash | bad)
            self harm/harming/harmed/injury
            (end | ending | ended | take | taking | took) (your | your own) life
            (end | ending) (it | it all | things) $
            (end | ending) it all
            (not | rather not | wish you were not | do not want to | not want to | no longer want to) (be | being) (here | alive | around)
            (not | stop) (being | wanting to be) (here | alive)
            wish/wished/wishing (that)? you (were | was) dead
            wish/wished/wishing (that)? you (were | was) (not alive | not here | never born | gone)
            wish/wished you (did not | could not | would not) (exist | wake up)
            better (off)? (dead | without you | if you were not | if you were dead)
            (want/wanted/wanting/wish/wished | rather) (to)? (die | be dead | disappear forever)
            (thought/thoughts/thinking/think) (of | about) (dying | death | not living | not being alive | killing)
            (thought/thoughts/thinking/think) (of | about) ending (it | $ | things $ | everything)
            (not | never) (waking | wake | waking) up
            go to sleep and not wake
            are you (really | actually | currently | feeling | both | all)? (safe | unsafe | in (any)? danger)
            (keep/keeping yourself | feel | feeling | stay | be) (safe | unsafe) (at home | tonight | right now | at the moment | from yourself | with yourself | there | where you)
            ^ (do | did) you (really | actually | ever | always)? feel (really | actually)? (safe | unsafe) !to/with/talking/enough
            (is | are) (anyone | anybody | someone | somebody | people | your (partner | husband | wife | boyfriend | girlfriend | family | mother | father | mum | dad | son | daughter)) .. (hurting | harming | hitting | abusing | threatening) you
            (does | has) (anyone | anybody | someone | somebody | your (partner | husband | wife | boyfriend | girlfriend | family | mother | father | mum | dad | son | daughter)) (ever | at home)? (hit | hits | hurt you (physically | at home) | threaten | threatened | abuse | abused) you?
            does (anyone | anybody | someone | somebody) hurt you
            (has | have) (anyone | anybody | someone | somebody) been (hurting | harming | hitting | abusing | threatening) you
            ^ (would | could | might | will | do | have | are | is) .. you .. (hurt | hurting | harm | harming | harmed | kill | killing | attack | attacking) (anyone | anybody | someone | somebody | others | other people) !or/feelings/who
            life (is | is not | was | was not)? (not)? (really)? worth (living | it)
            worth living
            not (want | wanting) to (live | be alive | exist | go on)
            (tried | trying) to (kill | hurt | harm | end)
            (point | reason/reasons) (in | of | for | to) (living | being alive | carry on living | live | going on)
            no longer (be here | be alive)
            (harm | hurt) (you | anyone)? (yourself)? or (others | someone else | anyone else)
            thoughts of (harming | hurting | dying | death | ending)
            """),
        (Cue.IdentityQuestion,
            """
            your (full | first | last | real | sur)? (name | surname | age | date of birth | dob | birthday)
            you (live | are living) (alone | with | on your own | by yourself)
            (somebody | someone | anybody | anyone) lives? (lives | live | living) with you
            tell me your (full | first | last)? name
            (your name | can i call you | should i call you | do you like to be called | do you prefer to be called | can i have your name | what do i call you)
            who (are | is) you $
            ^ who are you
            how old !is/was/were/are/he/she/they/your
            how old are you
            your age
            what (do | did) you do (for (a living | work | a job | money) | as a job | work wise | workwise)
            what do you do $
            what do you work (as | in)
            what is your (job | work | occupation | profession | line of work)
            what (kind | sort | type | line) of (work | job) (do | are) you
            do you (work | have a job) !on/with/out/hard/through/it/this/late/too/better/well/yourself
            are you (working | employed | in work | at work) (at the moment | right now | currently | now)? $
            where (do | did) you (live | come from | work | grow up)
            where are you (from | living | based)
            who (do you live with | lives with you | do you share | else lives | is at home)
            who is (at home | in your family | in the house)
            do you (live | still live) (alone | with | on your own | by yourself | together)
            (are | is) you (living | still living) (alone | with | on your own | by yourself)
            are you (married | single | in a relationship | divorced | seeing anyone | dating | with someone | a parent | a student | studying | retired)
            (do you | have you | you) (have | got) (any | a)? (kids | children | family | siblings | brothers | sisters | partner | job | girlfriend | boyfriend | wife | husband | pets | son | daughter)
            (any | got) (kids | children | siblings | brothers or | family nearby)
            how many (kids | children | siblings | brothers | sisters)
            tell me (a (little | bit | little bit | lil))? (bit)? about yourself
            (your | which | what) pronouns
            what is your (family | home) (like | situation)
            your (family | living | home) situation
            what (did | do | are) you (study | studying)
            """),
        (Cue.HowAreYou,
            """
            how are (you | things) (today | now | doing | feeling | getting on | going | keeping | holding up | this week | this morning | these days | lately | with you)? 
            how are you
            how you (doing | feeling | been | holding up | keeping | going)
            how (have | has) (you | things | it | everything | life | your week) been
            how (has | have | is | was | did) (your | the | this | last | past) (past | last | first)? (week | day | weekend | morning | month | few days | fortnight | couple | afternoon | days | holiday) (been | go | going | treating)?
            how are we
            how (is | was | are | were) (it | things | everything | life | all) (going | been | with you | today | this week | lately | at the moment | since | these days)
            how are (things | you all) $
            how is (everything | life)
            how is it $
            how (has it | have things) been
            how do you (feel | do) today
            how are you feeling
            what is (up | new) $
            how is (it | things | everything | life)? (going | things)
            (you)? (been)? (doing | feeling) (okay | alright | any better | better) (today | this week)? $
            are you (okay | alright | well) $
            are you (feeling | doing) (okay | alright | any better | better | well) (today)?
            you (okay | alright) $
            ^ (had a)? (good | nice | bad | rough | busy) (week | weekend | day) $
            how was everything
            """),
        (Cue.FollowUp,
            """
            ^ (and | so)? then what
            ^ (and)? then $
            & what happened (then | next | after | afterwards | from there)
            what (happened | came | did you do | did he say | did she say | did they say | did you say) (then | next | after | after that | afterwards)
            ^ what else
            ^ (and | but | how are you | no but)? really $
            ^ (and | or) $
            ^ go (on | ahead)
            go on $
            (say | tell me | tell us | hear | talk | know | share | speak | expand | elaborate | explore | explain | stay | sit) (a bit | a little | a little bit | some)? (more | with that | with this | on that | on this)
            tell me (more | about that | about it | about this | about them | about him | about her | what that | what it | how that | how it)
            ^ (such as | like what | how so | how come | in what way | why is that | why that | anything else | why $ | how $)
            ^ (what was | what is | what has) (that | it) (been)? like
            how (was | is) that (for you | like)
            how did (that | it | this) (make you feel | feel | end | start | happen | come)
            what did (that | it | this) (feel | bring | do | look)
            what (was | is) (it about that | that about | that for)
            what about (that | it | this)
            (can we | could we | shall we | let us | i want to | i would like to) (go | come | turn | get)? (back to | return to | stay with | stick with | pick up on) !today
            (go | come | going | coming | get | circle) back to (that | what | this | the | something | where)
            (earlier | before | just now | a moment ago | a minute ago) you (said | mentioned | told | talked | were saying | spoke)
            you (just | also)? (mentioned | used the word | talked about)
            (i am | i was) (curious | wondering) about (that | this | what you)
            ^ and (what | how | when | where | who | why) (did | was | were | are | about | happened | do | does | is)
            (before | after) that $
            what (was | is) it like
            how (was | is) it (to | for you | when | being)
            through your (head | mind)
            in what way
            what did you do (then | next | about | with | when | after)
            how did you (respond | react | handle | cope | feel) (to | with | then | when | after | about)? (that | it)?
            (anything | something | someone) else
            ^ keep going
            ^ carry on $
            ^ (i (do not | did not | can not | am not sure i) (quite | really)? (understand | follow) | i am not (quite | really)? following) (you)? $
            """),
        (Cue.OutOfFrame,
            """
            system (prompt | message)
            (your | ignore | forget | disregard | override | bypass) (all | any | the | your | my | previous | prior | above | of)? (the | your | previous | prior | above | earlier)? (the | your | previous | prior | above | earlier)? (system | hidden | secret | original | previous | initial | base)? (instruction/instructions | prompt/prompts | guidelines | configuration | programming | directives)
            (your | the | original | initial) (first)? prompt
            (are | is) (you | this | u) (a | an | really | actually | just | only | even | talking | secretly)? (a | an | just | really | actually)? (ai | bot | robot | chatbot | human | real | machine | program | llm | language model | computer | simulation | simulated | actor | gpt | chatgpt | fake | claude)
            not (a)? (real | human) (person | patient | human)
            (real | human) or (an | a)? (ai | bot | robot | fake | computer)
            (ai | bot | robot | chatbot | language model | llm | chatgpt | computer program)
            as an ai
            (chat gpt | openai | claude | gemini)
            (pretend | pretending | imagine) (to be | you are | that you are | you were | you are not) (a | an | my | the | not | someone | somebody)
            ^ act (as | like) (a | an | my | the | if you)
            (i want you to | can you | could you | please | now | let us | you will | will you) (act | pretend | roleplay | play) (as | like | to be | you are | the role | a | my)
            (stay | break | drop | get | come) (in | out of)? character
            (role play | roleplay | role playing | roleplaying)
            you are now (a | an | in | the)
            developer mode
            jailbreak
            programmed
            (forget | stop | end) the (roleplay | role play | role | game)
            directors note
            repeat (everything | all | the text | the words | the above | your instructions | back everything) (above)?
            (print | output | display | reveal | dump | show me | give me | paste) (out)? (your | the | all | everything) (prompt | instruction/instructions | system | hidden | rules | text | file | profile | notes | json | yaml | configuration | above | core | conceptualization | of it)?
            base 64
            base64
            rot13
            in json
            your (character | profile | case file | formulation | yaml | script | training data | creator | developer | core beliefs)
            conceptualization
            what were you told
            who (made | created | programmed | built | trained | designed) you
            what model
            (this | it) (is | a | just)? (a | just)? (simulation | test | exercise | training exercise | simulator)
            (end | stop | pause) (the | this) (simulation | roleplay | exercise | scenario)
            out of character
            (write | tell) (me)? (a | an) (poem | joke | song | essay)
            """),
    ];
}
