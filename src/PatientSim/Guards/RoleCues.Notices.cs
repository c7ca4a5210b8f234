using PatientSim.Mind;

namespace PatientSim.Guards;

/// <content>Warnings and addresses that models add for their users.</content>
internal static partial class RoleCues
{
    private static IEnumerable<(Cue Cue, string Lines)> Boilerplate() =>
    [
        (Cue.ModelSpeaks,
            """
            if you or (someone | anyone | somebody) you (know | love | care | are)
            if you are (in crisis | in immediate | in danger | in distress | feeling suicidal | having thoughts | having suicidal | experiencing thoughts | thinking about suicide | thinking of suicide) .. ... (please | call | contact | reach | help | text | seek | go | dial)
            (please | to | can | you) (reach out to | contact | call | consult | seek out | speak to | speak with | talk to | seek help from) (a | an | the | your | one of)? (qualified | licensed | local | trained | nearest | trusted)? (mental health | crisis | hotline | lifeline | helpline | emergency services | suicide | therapist or | professional | doctor or | friend or)
            please (reach out | seek | contact) (to | help | professional | immediate | support | your | a | emergency)
            -i/we/to/not/did/would/could/the (call | text | dial | contact | reach | calling | texting | calls | at | on) (or text | to)? 988 !one/line
            988 suicide
            988 (if | in the | is | for | any)
            741741
            85258
            116 123
            116123
            1 800 273
            (call | contact | ring | phone) (the)? samaritans (on | at)
            suicide (prevention | crisis | & crisis | hotline | lifeline | helpline)
            crisis text line
            (please | important to | encourage you to | recommend you | recommend that you | urge you to | should) seek (professional | immediate | qualified | medical | help)
            i am not a (licensed | qualified | mental health | medical | substitute | replacement | trained) (professional | therapist | for | doctor | counsellor | counselor | clinician | mental)
            not qualified to (give | provide | offer) (medical | advice | clinical | you | mental | professional)
            not a substitute for
            (replace | provide | give | offer | constitute | be taken as | as | not) (medical | professional | clinical) (advice | help)
            (not | be) taken as (medical | advice | professional)
            help is (always)? available
            there are (people | resources) (who | that | available) (care about you | want to help | can help | to help)
            (help | support) (that)? you need $
            sorry (that | to hear that)? you are (feeling | going through) (this way | like this | that way | this)
            (someone | professional | therapist | counsellor) who can such as
            such as a (mental | licensed | qualified | trusted | therapist)
            i (strongly)? (encourage | urge | recommend | advise) you (to)? (seek | reach | contact | talk to a | speak to a | speak with a | call | consult)
            this (response | content | conversation | message) (may | might | is not | should not | does not)
            please note that
            if (you are | you | any of this | this | anything here | this is) ... (please (call | contact | seek | reach | talk | speak | tell | consult) | seek (support | help | professional) | helpline | hotline | crisis line | call 911 | call 999 | call 112 | call a crisis)
            if you are (struggling | thinking | having thoughts | feeling) ... (tell someone | talk to a (professional | doctor) | reach out)
            findahelpline
            ^ reach out to
            (contact | call | phone | ring | text) your (local | nearest) (crisis | emergency | mental | gp)
            your (local | nearest) (crisis team | emergency department | emergency services | emergency room | hospital)
            (helpline | hotline | lifeline) (in your | near you | is | at | on | number is)
            you can (find | call | ring | text | contact | reach) a (helpline | hotline | crisis | counsellor | lifeline)
            a trained (counsellor | counselor | therapist | professional) (can | could)
            (want to | should) consult (a | one | your | with)
            (about | for) your safety
            (go through | face | do) this alone
            (educational | entertainment | illustrative | demonstration | training) purposes
            resemblance to
            content warning
            (is | purely | a | this | entirely) fictional
            if this is an emergency
            call or text
            if you or a (loved one | friend | family)
            if you (are | ever) ... please (dial | remember | know)
            (dial | call) (911 | 999 | 112 | 111) $
            (contact | call | dial | ring) (a | your local | the | your) (crisis | helpline | hotline | lifeline)
            if you ever have thoughts
            do not hesitate to (contact | reach | call | seek | ask)
            professional help (is | can | may)
            lifeline !to
            in the (us | uk | usa | united states) .. (you can)? (dial | call | contact | text)
            open 24
            please (talk | speak) to (someone | a | your gp | your doctor)
            concerned about what you (have)? (shared | said | told)
            there is help
            (clinical | medical) advice
            (can not | not able to | unable to) diagnose
            (replacement | substitute) for (therapy | professional | treatment | medical)
            constitutes
            (characters | names | details | events) (and details)? are (fictional | invented | made up | fictitious)
            """),
    ];
}
