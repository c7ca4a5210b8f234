namespace PatientSim.Mind;

/// <content>A plain wish to stop the exercise. "I want to stop you there" and "let's stop here for today" belong to the session.</content>
internal static partial class DistressCues
{
    private static (Cue Cue, string Lines)[] Stopping() =>
    [
        (Cue.AsksToStop,
            """
            (i @adv? (want | need | would like | have | wish | would love | would rather | would prefer) to | i @adv? must | i @adv? have got to | id like to | can/could/may i @adv? please? | can/could we @adv? please?) @adv? (please)? (stop | quit | exit | leave | abort | end) @adv? ($ | now $ | now please | please $ | immediately | right now | altogether | this $ | this (now | please | here | right | immediately | at once | altogether) | it $ | it (now | please) | doing this | playing | all this $)
            (i @adv? (want | need | would like | have | wish | would love | would rather) to | i @adv? must | i @adv? have got to | id like to | can/could/may i @adv? please? | can/could we @adv? please? | can/could you @adv? please? | let us please | please) @adv? (stop | quit | exit | leave | abort | end | pause | finish | terminate | cancel | close | interrupt | break off | get out of) @adv? (this | the | that | my | our) (whole | stupid | bloody | fucking | little | damn | therapy | training | practice)? (@exercise | conversation | thing $ | interview | chat | training session | practice session) !with/by/of/and/on/about/you/where/there
            i @adv? (want | need | have | would like) to get (out $ | out (of (this | here | it) | now) | off this)
            (get | let) me out ($ | of (this | here | it) | now | please)
            i @adv? want out $
            i @adv? want out of (this | here | the @exercise)
            (can/could you | please | someone | somebody | would you) .. (stop | pause | end | turn off | switch off) (this ($ | now | please | right | for a) | everything | the @exercise)
            (how | where) (do | can | could | would | should) i @adv? (stop | end | quit | exit | leave | pause | abort | close | cancel | get out | turn off | log out | switch off) ($ | this ($ | now | please) | it $ | of (this | here | it) | here $ | the @exercise | now $ | this @exercise)
            is there (a | any | some) way (for me)? to (end | stop | quit | exit | leave | pause | abort | get out of) (this | it | here)? ($ | please | now | @exercise)
            i @adv? (do not | no longer) @adv? @adv? want to @adv? (do | continue | play | go on with | carry on with | keep doing | be part of | be in) (this | with this | the) ($ | any | anymore | either | @exercise | stupid | thing $ | game)
            i @adv? (do not | no longer) @adv? @adv? want to @adv? (continue ($ | any | anymore) | carry on ($ | any | anymore) | go on ($ | any | anymore) | play (any | anymore | this) | keep going $)
            i @adv? (do not | no longer) @adv? @adv? want to @adv? talk to (you | him | her | this | the | it | maya) (patient | bot | thing | machine | person | computer | woman | man | guy)? (any | anymore | $)
            i @adv? (do not | no longer) @adv? @adv? want to @adv? be here $
            i do not want this (any | anymore)
            i am @adv? done with (this ($ | @exercise | thing | now | please | shit) | the @exercise)
            i have had enough ($ | of (this | the @exercise) | now)
            (i | id) @adv? would? (want | need | like) to? (take | have | get)? (a | some)? @adv? (break | pause | timeout | time out) ($ | please | now | right now | from (this | the | it))
            id like (to)? (take | have)? a (break | pause) ($ | please | from (this | the | it))
            (can | could | may) i @adv? please? (take | have | get) (a | some)? @adv? (break | pause | timeout | time out)
            (can | could | may) we @adv? please? (take | have) a (break | pause | timeout | time out) from (this | the (@exercise))
            (please | pls) stop ($ | it $ | this $ | now | the @exercise | this @exercise | talking $ | i)
            stop (it | this | now)? please
            stop stop
            ^ (stop | end | quit | pause | exit | abort | cancel | terminate) (this ($ | now | please | right | immediately | at once) | (this | the | my)? @exercise !of/and)
            ^ make (it | this | him | her) stop $
            ^ (turn | switch | shut) (this | the @exercise | it all) off
            ^ (turn | switch | shut) off (this | the @exercise)
            no more (please | of this | i beg)
            ^ i quit $
            ^ i am (out | leaving | logging off | logging out) $
            enough of this
            i (would | id)? @adv? rather not @adv? (go on | continue | do this | carry on) ($ | with this | any)
            i (would | id)? @adv? prefer @adv? (not to (continue | go on | do this | carry on) | to not (continue | go on | do this | carry on)) ($ | with this | with the | any | this | now)
            i (would | id)? @adv? (rather | prefer to | prefer | wish to) @adv? (stop | leave | end this | quit) ($ | now | here | please | this $)
            (can | could | may) (we | i) @adv? please? (end | stop | leave | finish | pause) (it | this)? here ($ | please | i | now | because)
            ^ want to (stop | quit | leave | exit) ($ | now | please | this)
            let me (go | leave | quit | stop | exit) ($ | now | please)
            i @adv? (want | need | would like | have | wish) to leave ($ | now | this ($ | @exercise | chat) | the (@exercise | chat))
            where (do | can | is | could) .. (click | exit | end | stop | quit | leave | cancel | close) ($ | this | it | button | to | the @exercise)
            i am @adv? (ending | stopping | quitting | leaving | exiting | closing | aborting) ($ | this ($ | now | here | @exercise | please) | the (@exercise | chat | window | tab) | now $ | here $)
            i am @adv? going to @adv? (stop | end | leave | quit | close) (this ($ | now | here | @exercise) | the (@exercise | chat | window | tab))
            i am @adv? done here $
            i am out $
            (this | that) is (it)? enough (for me | now | please | i am)
            ^ (please)? (stop | end | quit | close | leave | exit | cancel | abort | pause) (the | this) (chat | window | conversation | thing | patient)
            (please | can/could you | would you) .. (stop | end | close | quit) (the | this) (chat | thing | conversation)
            i refuse to @adv? (go on | continue | do this | carry on | play)
            i (do not | no longer) @adv? feel like @adv? (doing this | continuing | going on | playing)
            (call | calling) (it | this) off
            (get | getting) out of (this | the) @exercise
            (not | do not feel) up to (this | it) (any | $)
            please end it
            i @adv? want (this | it) @adv? to (end | be over | stop) @adv? ($ | now | please)
            i @adv? want to be done with this ($ | now | @exercise)
            (get | take) me off this
            let us @adv? stop ($ | please | now please | this (please | now | @exercise))
            (can | could) (this | it) be (stopped | ended | paused)
            is it possible to (leave | stop | end | quit | exit | pause) (this | the @exercise | $)
            i am @adv? logging (off | out)
            please (end | stop | close | pause | leave) (the | this) (conversation | chat | @exercise | interview)
            i @adv? (want | would like) out of (this | the) @exercise
            i would like out $
            pause please
            """),
        (Cue.StopsAtOnce,
            """
            ^ stop $
            ^ (quit | exit | pause | abort | cancel | end | leave) $
            ^ enough $
            ^ no more $
            ^ (turn | switch | shut) it off $
            ^ stop it $
            """),
        (Cue.EndsTheHour,
            """
            (time is | our time | out of time | for today | next week | next time | next session | same time | see you | last question | wrap up | minutes left | in five minutes | our hour | the hour)
            (stop | stopped | pause | interrupt) you
            (stop | stopping | end | pause) there
            """),
    ];
}
