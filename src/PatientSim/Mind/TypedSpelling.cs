using System.Text;

namespace PatientSim.Mind;

/// <summary>What people type, as they would have spelled it with more time: lower case, whole words, straight apostrophes.</summary>
internal static class TypedSpelling
{
    // First what is typed, then what is meant. "ill", "well", "were", "id" and "shell" are words of their own and stay.
    private static readonly Dictionary<string, string> s_meant = Table(
        """
        u you
        id i'd
        itd it'd
        thatd that'd
        abit a bit
        alrite alright
        alrigth alright
        konw know
        knwo know
        asekd asked
        beeing being
        congrats congratulations
        congratz congratulations
        grats congratulations
        yess yes
        thikn think
        thx thanks
        soo so
        goin going
        hw homework
        id've i'd have
        uu you
        yu you
        yuo you
        yous you
        ya you
        ur your
        yor your
        youre you're
        youve you've
        youll you'll
        youd you'd
        yourslef yourself
        urself yourself
        r are
        y why
        n and
        nd and
        adn and
        w with
        wth with
        wiht with
        whith with
        b be
        im i'm
        ive i've
        ima i'm going to
        dont don't
        dnt don't
        donot do not
        doesnt doesn't
        dosent doesn't
        doesent doesn't
        didnt didn't
        didint didn't
        isnt isn't
        arent aren't
        wasnt wasn't
        werent weren't
        havent haven't
        havnt haven't
        hasnt hasn't
        hadnt hadn't
        wont won't
        wouldnt wouldn't
        cant can't
        cannot can not
        couldnt couldn't
        shouldnt shouldn't
        shoudnt shouldn't
        mustnt mustn't
        aint isn't
        its it's
        thats that's
        thas that's
        thts that's
        tht that
        taht that
        thatll that'll
        whats what's
        wats what's
        wat what
        wut what
        wht what
        waht what
        whta what
        hwat what
        whar what
        whatd what did
        wheres where's
        whens when's
        whos who's
        whys why's
        hows how's
        howd how did
        whyd why did
        hwo how
        hw how
        howre how are
        theres there's
        heres here's
        shes she's
        hes he's
        theyre they're
        theyve they've
        theyll they'll
        weve we've
        lets let's
        shouldve should have
        shoulda should have
        couldve could have
        coulda could have
        wouldve would have
        woulda would have
        mustve must have
        mightve might have
        should've should have
        could've could have
        would've would have
        must've must have
        might've might have
        shud should
        shld should
        shoud should
        shoudl should
        shuld should
        shold should
        cud could
        cld could
        coud could
        coudl could
        wud would
        wld would
        woud would
        woudl would
        wold would
        gonna going to
        gunna going to
        gona going to
        doin doing
        feelin feeling
        feelign feeling
        feelng feeling
        feling feeling
        feeing feeling
        sayin saying
        thinkin thinking
        tryin trying
        talkin talking
        sumthing something
        somethin something
        someting something
        somthing something
        smth something
        sth something
        nothin nothing
        wanna want to
        wana want to
        gotta have to
        gotto have to
        hafta have to
        needa need to
        kinda kind of
        kindof kind of
        sorta sort of
        lotta lot of
        alot a lot
        alittle a little
        lemme let me
        gimme give me
        whaddya what do you
        whadya what do you
        whatcha what are you
        dya do you
        didja did you
        dunno don't know
        idk i don't know
        imo i think
        imho i think
        cmon come on
        comeon come on
        tho though
        altho although
        thru through
        throught through
        thruogh through
        abt about
        bout about
        abuot about
        aboutt about
        bc because
        bcuz because
        bcs because
        bcos because
        becuz because
        becuase because
        becasue because
        beacuse because
        becaus because
        becouse because
        cuz because
        coz because
        cos because
        ppl people
        poeple people
        peple people
        sb somebody
        evryone everyone
        everone everyone
        everyon everyone
        every1 everyone
        some1 someone
        any1 anyone
        tmrw tomorrow
        tmr tomorrow
        tomorow tomorrow
        tommorow tomorrow
        tommorrow tomorrow
        tonite tonight
        2day today
        2moro tomorrow
        2nite tonight
        b4 before
        befor before
        l8r later
        gr8 great
        pls please
        plz please
        pleas please
        thx thanks
        thanx thanks
        tnx thanks
        thnks thanks
        thnx thanks
        ty thank you
        tysm thank you
        tks thanks
        sry sorry
        srry sorry
        sory sorry
        soz sorry
        sorrry sorry
        np no problem
        k okay
        kk okay
        ok okay
        oke okay
        okey okay
        oki okay
        okie okay
        yea yeah
        yeh yeah
        yh yeah
        yup yeah
        yep yeah
        yess yes
        nah no
        nope no
        rly really
        realy really
        rlly really
        relly really
        prob probably
        probs probably
        prolly probably
        def definitely
        defo definitely
        definately definitely
        deffo definitely
        obvs obviously
        rn right now
        btw by the way
        tbh honestly
        ngl honestly
        omg oh my god
        wfh work from home
        hav have
        hve have
        ahve have
        haev have
        hvae have
        wen when
        whn when
        wehn when
        wher where
        jus just
        jsut just
        juts just
        wk week
        wks weeks
        wknd weekend
        hrs hours
        mins minutes
        luv love
        fam family
        probly probably
        mabye maybe
        mayb maybe
        mebbe maybe
        thnk think
        thik think
        htink think
        tihnk think
        thinkig thinking
        thot thought
        thougth thought
        tought thought
        thoght thought
        thougt thought
        feal feel
        fel feel
        freind friend
        frend friend
        freinds friends
        beleive believe
        belive believe
        belif belief
        evidance evidence
        evedence evidence
        difficlt difficult
        dificult difficult
        diffrent different
        diferent different
        differnt different
        diffcult difficult
        happend happened
        hapened happened
        happned happened
        hapen happen
        happn happen
        hapning happening
        happenning happening
        remeber remember
        rember remember
        remembr remember
        wierd weird
        recieve receive
        untill until
        agian again
        agan again
        mornin morning
        evenin evening
        hiya hi
        heya hey
        hii hi
        helo hello
        hellow hello
        hallo hello
        cya see you
        seeya see you
        ttyl talk later
        depresed depressed
        depressd depressed
        anxios anxious
        anxius anxious
        anixous anxious
        axious anxious
        anxiuos anxious
        angrey angry
        lonley lonely
        lonly lonely
        stresed stressed
        stresful stressful
        exausted exhausted
        exhuasted exhausted
        exhusted exhausted
        exausting exhausting
        exhuasting exhausting
        tierd tired
        scard scared
        affraid afraid
        embarassed embarrassed
        embarrased embarrassed
        embarassing embarrassing
        embarrasing embarrassing
        asahmed ashamed
        guity guilty
        giulty guilty
        gulty guilty
        overwelmed overwhelmed
        overwhelmd overwhelmed
        overwhelemed overwhelmed
        overwelming overwhelming
        frustated frustrated
        frustraited frustrated
        dissapointed disappointed
        disapointed disappointed
        dissappointed disappointed
        wory worry
        woried worried
        worryed worried
        suicde suicide
        suicidle suicidal
        sucidal suicidal
        suisidal suicidal
        suidical suicidal
        exersise exercise
        excercise exercise
        exercize exercise
        excersise exercise
        medatation meditation
        meditaton meditation
        sugest suggest
        sugestion suggestion
        recomend recommend
        reccomend recommend
        reccommend recommend
        recommand recommend
        tecnique technique
        techinque technique
        theraphy therapy
        threapy therapy
        sesion session
        seesion session
        homwork homework
        apreciate appreciate
        appriciate appreciate
        appreicate appreciate
        apologise apologize
        understnad understand
        undrstand understand
        undersatnd understand
        unterstand understand
        soudns sounds
        sonds sounds
        souns sounds
        sounsd sounds
        soound sound
        seams seems
        semes seems
        exmaple example
        exampel example
        eg example
        specifc specific
        elaborat elaborate
        intresting interesting
        relationshp relationship
        realtionship relationship
        proably probably
        actualy actually
        acutally actually
        basicly basically
        importnat important
        importent important
        impotant important
        enviroment environment
        togther together
        togehter together
        tel tell
        teh the
        hte the
        yself yourself
        faut fault
        alway always
        alwys always
        nver never
        nevr never
        """);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_meant.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text in lower case with its words spelled out; marks and line breaks stay, runs of spaces become one.</summary>
    public static string Spell(string text)
    {
        var spelled = new StringBuilder(text.Length + 16);
        var at = 0;
        while (at < text.Length)
        {
            if (IsWordPart(text, at))
            {
                var from = spelled.Length;
                for (; at < text.Length && IsWordPart(text, at); at++)
                {
                    Append(spelled, from, text[at]);
                }

                Respell(spelled, from);
            }
            else
            {
                var mark = text[at++] switch { '\u2026' => "...", '\u2014' or '\u2013' => " - ", '\r' => "\n", '\n' => "\n", var other when char.IsWhiteSpace(other) => " ", var other => other.ToString() };
                if (mark != " " || (spelled.Length > 0 && spelled[^1] is not (' ' or '\n')))
                {
                    spelled.Append(mark);
                }
            }
        }

        return spelled.ToString().Trim();
    }

    /// <summary>"Soooo" and "reallly" lose what is typed for the sound.</summary>
    private static void Append(StringBuilder spelled, int from, char character)
    {
        var lower = character is '\u2019' or '\u2018' or '`' or '\u00B4' ? '\'' : char.ToLowerInvariant(character);
        if (!(char.IsLetter(lower) && spelled.Length >= from + 2 && spelled[^1] == lower && spelled[^2] == lower))
        {
            spelled.Append(lower);
        }
    }

    private static void Respell(StringBuilder spelled, int from)
    {
        Span<char> word = stackalloc char[16];
        var length = spelled.Length - from;
        if (length > word.Length)
        {
            return;
        }

        spelled.CopyTo(from, word, length);
        if (s_lookup.TryGetValue(word[..length], out var meant))
        {
            spelled.Length = from;
            spelled.Append(meant);
        }
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static Dictionary<string, string> Table(string lines) => lines.Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', 2)).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
