using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>The small words by which a language is told from others; a word may be in several.</summary>
/// <remarks>What is also an everyday English word ("die", "war", "son") is left out of the other lists.</remarks>
internal static class LanguageWords
{
    /// <summary>The languages, in the order of the bits that <see cref="Of"/> gives.</summary>
    public static List<string> Tags { get; } = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr"];

    private static readonly string[] s_lists =
    [
        """
        a about after again all always am an and any anyway are as ask at away back bad because been before being bit but by came can come could day did do does doing done
        down each else even every feel felt few fine first for from get gets getting give go goes going gone good got had has have having he her here him his home how i if in
        into is it its just keep kind know last least let like little long look lot make many may maybe me mean might more most much must my myself need never next no not nothing
        now of off oh okay old on once one only or other our out over own people quite rather really right said same saw say says see seem she should since so some something
        sometimes sorry sort still stop such suppose sure take talk tell than that the their them then there these they thing things think this those though thought three through
        time to today told too took tried try two under until up us use used usually very want wanted was way we week well went were what when where which while who whole why will
        with without work would yeah year years yes yet you your im ive id ill dont didnt doesnt cant couldnt wont wouldnt isnt wasnt thats its theres youre hes shes were theyre
        ll re ve um uh er ah hmm till four five six seven eight nine ten probably et cetera half both why d'you alright ok i'd nice nobody everybody somebody
        """,
        """
        ich du er sie es wir ihr mich dich mir dir ihn ihm uns euch der das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder aber denn weil dass daß wenn
        als ob wie wo wer wann warum nicht nichts nie immer schon noch nur auch sehr mehr viel wieder jetzt dann da dort hier heute gestern morgen ist sind bin bist sein seine war's
        habe hab hast haben hatte hatten wird werde werden wurde kann kannst können konnte muss müssen musste will wollte soll sollte darf mag möchte weiß weiss geht ging gehen
        mit von vom zu zum zur auf aus bei beim nach seit über unter vor für gegen ohne durch zwischen mein meine meinen meinem meiner dein deine unser man's sich selbst einfach
        eigentlich irgendwie halt mal ja nein doch gar ganz etwas alles alle jemand niemand macht gemacht gesagt hat tut leid gut schlecht zwei monaten jahre tage
        """,
        """
        je tu il elle nous vous ils elles moi toi lui eux leur se le la les un une des du de au aux et ou mais donc car que qui quoi dont où ce cet cette ces ça cela mon ma mes ton ta tes
        sa ses notre nos votre vos ne pas plus jamais rien personne très trop bien mal peu beaucoup tout tous toute toutes toujours encore déjà aussi ici là avec sans pour par dans
        sur sous chez entre depuis pendant vers est es suis sommes êtes sont était étais étaient été être ai as avons avez avait avais avoir fait faire dit dire sais sait savez peux
        peut veux veut vais va vont allé partie venu quand comme parce si même juste franchement oui non quelque chose jour jours soir mois ans deux vraiment envie finit cest jai
        """,
        """
        yo tú él ella nosotros ellos ellas usted ustedes mí ti le les lo los la las un una unos unas el al del de que qué quien quién como cómo cuando cuándo donde porque por para con
        sin sobre entre desde hasta hacia y e o pero sino si sí no ni nada nadie nunca siempre también tampoco muy más menos mucho mucha muchas todo toda todos todas algo alguien
        es son soy eres era eran fue fueron ser está estoy están estaba estar he ha han había hay tengo tiene tenía tener hace hacer hizo hago dijo decir digo diga sé sabe puedo puede
        quiero quiere voy va fui mi mis tu tus su sus nuestro este esta esto ese esa eso aquí allí ahora hoy ayer luego entonces pues así ya aún todavía se os culpa días meses noche
        marido veces bien mal lado casa tarde conmigo
        """,
        """
        io tu lui lei noi voi loro mi ti ci vi lo la gli le il un uno una dei degli delle del della dello nel nella sul sulla al alla dal dalla da di che chi cosa come quando dove perché
        perche se ma anche ancora già gia mai sempre niente nulla nessuno tutto tutti tutta molto poco troppo più piu meno bene male così cosi poi ora adesso oggi ieri qui lì non né
        sono sei è siamo siete era ero erano stato stata essere ho hai ha abbiamo hanno avevo aveva avere faccio fa fare facevo detto dire so sa posso può puo voglio vuole vado
        vorrei mio mia miei mie tuo tua suo sua nostro questo questa quello quella quel e ed o con per su tra fra senza dopo prima due mesi giorni davvero ecco voglia casa morto
        """,
        """
        eu tu ele ela nós eles elas você vocês mim ti si lhe lhes me te se o os a as um uma uns umas do da dos das no na nos nas ao à aos pelo pela de que quem qual como quando onde
        porque por para com sem sobre entre desde até e ou mas também tambem não nao nem nada ninguém nunca sempre muito muita muitos mais menos pouco tudo todos toda bem mal
        é sou são era eram foi fui ser está estou estava estão estar ter tenho tem tinha tive há fazer faz fiz disse dizer sei sabe posso pode quero quer vou vai meu minha meus
        minhas teu tua seu sua nosso nossa este esta isto esse essa isso aquele aqui ali lá agora hoje ontem depois então assim já ainda acho mesmo comigo dormir durmo fiquei sozinha
        meses dois três anos
        """,
        """
        ik jij je hij zij ze wij jullie mij mijn jou jouw zijn haar ons onze hun hen het een de dat dit deze die er en of maar want omdat dus als toen dan wat wie waar wanneer waarom
        hoe niet niets nooit altijd al nog ook wel geen heel erg veel meer weer nu hier daar daarop daarover thuis vandaag gisteren is ben bent was waren heb hebt heeft hebben had hadden
        word wordt werd kan kunnen kon moet moeten moest wil willen wilde zal zou ga gaat gaan ging weet zeggen zeg zei gezegd doen doe deed gedaan komt kwam met van voor naar bij uit op
        aan over onder tussen zonder door tegen sinds goed slecht snel zo eigenlijk gewoon iedereen iemand niemand alles iets zich zelf mezelf
        """,
        """
        ja ty on ona my wy oni mnie mi mną ciebie ci jego jej ich go mu się sie nie tak to ten ta te tego tej tym co kto gdzie kiedy jak dlaczego czy że ze i a ale lub albo bo więc wiec
        jeśli żeby z w we na do od po przed przez przy dla bez o u nad pod jest są byłem byłam był była było być jestem jesteś mam masz ma miałem miałam mieć mogę może chcę chce wiem
        wie myślę robić zrobić powiedzieć mówić mój moja moje twój swój już jeszcze też teraz dzisiaj dziś wczoraj zawsze nigdy nic nikt wszystko wszyscy bardzo tylko trochę czasami
        tutaj tam dwóch kilka
        """,
        """
        jag du han hon vi ni de dom mig dig honom henne oss er dem sig min mitt mina din ditt sin sitt sina vår en ett den det denna detta och eller men för att som om när då
        där här var vad vem varför hur inte inget ingen ingenting aldrig alltid bara också mycket mer lite igen nu idag igår är vara varit blev blir har hade ha kan kunde ska skulle
        vill ville måste får fick gå går gick kommer kom vet säga säger sa sagt göra gör gjorde med av på i till från hos utan mellan under över efter sedan sen innan så ju väl nog
        någon något några alla allt själv tillbaka upp ur dagar sängen orkar
        """,
        """
        ben sen o biz siz onlar bana sana ona bize size onlara beni seni onu bizi benim senin onun bizim sizin kendim kendi bir bu şu ne kim nerede nasıl neden niye niçin ve veya ya ama fakat
        çünkü eğer ki de da mi mı mu mü için ile gibi kadar göre sonra önce daha çok az en her hiç hep bazen şimdi bugün dün yarın artık bile sadece değil yok var evet hayır şey
        şeyi şeyler olarak olan oldu olduğu olur oluyor vardı yoktu ediyor etti etmek istiyorum istemiyorum biliyorum bilmiyorum diye bunu bunun hakkında zaman gerçekten iki işte annem babam
        """,
    ];

    private static readonly Dictionary<string, int> s_languages = Bits();

    /// <summary>The languages a word is in, a bit for each of <see cref="Tags"/>.</summary>
    public static int Of(ReadOnlySpan<char> word) => s_languages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var languages) ? languages : 0;

    private static Dictionary<string, int> Bits()
    {
        var bits = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (language, list) in s_lists.Index())
        {
            foreach (var word in Wording.Words(list))
            {
                bits[word] = bits.GetValueOrDefault(word) | (1 << language);
            }
        }

        return bits;
    }
}
