namespace PatientSim.Mind;

/// <content>The words.</content>
internal static partial class TypedSpelling
{
    // First what is meant, then what is typed for it. "ill", "well", "were", "id" and "shell" are words of their own and stay.
    private const string Meant =
        """
        you < u uu yu yuo yous ya
        i'd < id
        it'd < itd
        that'd < thatd
        a bit < abit
        alright < alrite alrigth
        know < konw knwo
        asked < asekd
        being < beeing
        congratulations < congrats congratz grats
        yes < yess
        think < thikn thnk thik htink tihnk
        thanks < thx thanx tnx thnks thnx tks
        so < soo
        going < goin
        homework < hw homwork
        i'd have < id've
        your < ur yor
        you're < youre
        you've < youve
        you'll < youll
        you'd < youd
        yourself < yourslef urself yself
        are < r
        why < y
        and < n nd adn
        with < w wth wiht whith
        be < b
        i'm < im
        i've < ive
        i'm going to < ima
        don't < dont dnt
        do not < donot
        doesn't < doesnt dosent doesent
        didn't < didnt didint
        isn't < isnt aint
        aren't < arent
        wasn't < wasnt
        weren't < werent
        haven't < havent havnt
        hasn't < hasnt
        hadn't < hadnt
        won't < wont
        wouldn't < wouldnt
        can't < cant
        can not < cannot
        couldn't < couldnt
        shouldn't < shouldnt shoudnt
        mustn't < mustnt
        it's < its
        that's < thats thas thts
        that < tht taht
        that'll < thatll
        what's < whats wats
        what < wat wut wht waht whta hwat whar
        what did < whatd
        where's < wheres
        when's < whens
        who's < whos
        why's < whys
        how's < hows
        how did < howd
        why did < whyd
        how < hwo
        how are < howre
        there's < theres
        here's < heres
        she's < shes
        he's < hes
        they're < theyre
        they've < theyve
        they'll < theyll
        we've < weve
        let's < lets
        should have < shouldve shoulda should've
        could have < couldve coulda could've
        would have < wouldve woulda would've
        must have < mustve must've
        might have < mightve might've
        should < shud shld shoud shoudl shuld shold
        could < cud cld coud coudl
        would < wud wld woud woudl wold
        going to < gonna gunna gona
        doing < doin
        feeling < feelin feelign feelng feling feeing
        saying < sayin
        thinking < thinkin thinkig
        trying < tryin
        talking < talkin
        something < sumthing somethin someting somthing smth sth
        nothing < nothin
        want to < wanna wana
        have to < gotta gotto hafta
        need to < needa
        kind of < kinda kindof
        sort of < sorta
        lot of < lotta
        a lot < alot
        a little < alittle
        let me < lemme
        give me < gimme
        what do you < whaddya whadya
        what are you < whatcha
        do you < dya
        did you < didja
        don't know < dunno
        i don't know < idk
        i think < imo imho
        come on < cmon comeon
        though < tho
        although < altho
        through < thru throught thruogh
        about < abt bout abuot aboutt
        because < bc bcuz bcs bcos becuz becuase becasue beacuse becaus becouse cuz coz cos
        people < ppl poeple peple
        somebody < sb
        everyone < evryone everone everyon every1
        someone < some1
        anyone < any1
        tomorrow < tmrw tmr tomorow tommorow tommorrow 2moro
        tonight < tonite 2nite
        today < 2day
        before < b4 befor
        later < l8r
        great < gr8
        please < pls plz pleas
        thank you < ty tysm
        sorry < sry srry sory soz sorrry
        no problem < np
        okay < k kk ok oke okey oki okie
        yeah < yea yeh yh yup yep
        no < nah nope
        really < rly realy rlly relly
        probably < prob probs prolly probly proably
        definitely < def defo definately deffo
        obviously < obvs
        right now < rn
        by the way < btw
        honestly < tbh ngl
        oh my god < omg
        work from home < wfh
        have < hav hve ahve haev hvae
        when < wen whn wehn
        where < wher
        just < jus jsut juts
        week < wk
        weeks < wks
        weekend < wknd
        hours < hrs
        minutes < mins
        love < luv
        family < fam
        maybe < mabye mayb mebbe
        thought < thot thougth tought thoght thougt
        feel < feal fel
        friend < freind frend
        friends < freinds
        believe < beleive belive
        belief < belif
        evidence < evidance evedence
        difficult < difficlt dificult diffcult
        different < diffrent diferent differnt
        happened < happend hapened happned
        happen < hapen happn
        happening < hapning happenning
        remember < remeber rember remembr
        weird < wierd
        receive < recieve
        until < untill
        again < agian agan
        morning < mornin
        evening < evenin
        hi < hiya hii
        hey < heya
        hello < helo hellow hallo
        see you < cya seeya
        talk later < ttyl
        depressed < depresed depressd
        anxious < anxios anxius anixous axious anxiuos
        angry < angrey
        lonely < lonley lonly
        stressed < stresed
        stressful < stresful
        exhausted < exausted exhuasted exhusted
        exhausting < exausting exhuasting
        tired < tierd
        scared < scard
        afraid < affraid
        embarrassed < embarassed embarrased
        embarrassing < embarassing embarrasing
        ashamed < asahmed
        guilty < guity giulty gulty
        overwhelmed < overwelmed overwhelmd overwhelemed
        overwhelming < overwelming
        frustrated < frustated frustraited
        disappointed < dissapointed disapointed dissappointed
        worry < wory
        worried < woried worryed
        suicide < suicde
        suicidal < suicidle sucidal suisidal suidical
        exercise < exersise excercise exercize excersise
        meditation < medatation meditaton
        suggest < sugest
        suggestion < sugestion
        recommend < recomend reccomend reccommend recommand
        technique < tecnique techinque
        therapy < theraphy threapy
        session < sesion seesion
        appreciate < apreciate appriciate appreicate
        apologize < apologise
        understand < understnad undrstand undersatnd unterstand
        sounds < soudns sonds souns sounsd
        sound < soound
        seems < seams semes
        example < exmaple exampel eg
        specific < specifc
        elaborate < elaborat
        interesting < intresting
        relationship < relationshp realtionship
        actually < actualy acutally
        basically < basicly
        important < importnat importent impotant
        environment < enviroment
        together < togther togehter
        tell < tel
        the < teh hte
        fault < faut
        always < alway alwys
        never < nver nevr
        """;
}
