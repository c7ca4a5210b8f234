namespace PatientSim.Guards;

/// <summary>The words by which a reply states the plain facts of a life. English.</summary>
internal static class FactWords
{
    private static readonly string[][] s_relations =
    [
        ["partner", "husband", "wife", "boyfriend", "girlfriend", "fiance", "fiancé", "fiancee", "fiancée", "hubby"],
        ["son"], ["daughter"], ["brother"], ["sister"], ["grandson"], ["granddaughter"],
        ["boss", "manager", "supervisor"], ["flatmate", "roommate", "housemate"],
        ["mother", "mum", "mom", "mam"], ["father", "dad"], ["gran", "nan", "grandmother", "grandma"], ["grandad", "grandfather", "grandpa"],
    ];

    private static readonly string[] s_jobs =
    [
        "nurse midwife carer caregiver paramedic", "doctor gp surgeon physician consultant", "dentist", "vet", "pharmacist", "physio physiotherapist", "therapist psychologist counsellor counselor psychiatrist",
        "teacher tutor schoolteacher lecturer professor headteacher", "student undergraduate", "architect designer", "engineer", "builder bricklayer labourer roofer", "plumber", "electrician", "carpenter joiner", "mechanic",
        "accountant bookkeeper auditor", "lawyer solicitor barrister attorney paralegal", "banker cashier teller", "librarian library assistant clerk", "secretary receptionist administrator typist",
        "chef cook caterer kitchen", "baker", "butcher", "waiter waitress bartender barista barman barmaid", "cleaner housekeeper janitor", "hairdresser barber stylist beautician", "gardener landscaper", "farmer farmhand",
        "driver trucker courier postman postwoman cabbie", "pilot", "policeman policewoman detective cop", "firefighter fireman", "soldier sailor marine", "journalist reporter editor", "writer novelist poet author",
        "programmer developer coder", "scientist researcher chemist physicist biologist", "musician singer guitarist drummer", "artist painter sculptor illustrator", "photographer", "actor actress dancer",
        "salesman saleswoman salesperson", "shopkeeper grocer florist", "plasterer decorator", "welder machinist", "warehouseman packer", "estate-agent realtor", "translator interpreter", "priest vicar pastor minister",
    ];

    private static readonly Dictionary<string, string> s_relation = s_relations.SelectMany(words => words, (words, word) => (word, words[0])).ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int> s_job = s_jobs.Index().SelectMany(line => line.Item.Split(' '), (line, word) => (word, line.Index)).ToDictionary(pair => pair.word, pair => pair.Index, StringComparer.Ordinal);

    /// <summary>Words that are everybody's and nobody's job: they tell that an occupation is of a kind, and are none by themselves.</summary>
    private static readonly HashSet<string> s_noJobs = new(["assistant", "library", "kitchen", "cook", "minister", "marine", "author", "dancer", "singer", "writer", "carer", "artist"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_firstNames = new(
        """
        Aaron Adam Alan Albert Alex Alice Alison Amanda Amy Andrea Andrew Angela Ann Anna Anne Anthony Arthur Ashley Barbara Ben Beth Betty Bill Bob Brenda Brian Bruce Carl Carol Caroline Catherine Charles Charlie
        Charlotte Chloe Chris Christine Claire Colin Craig Daisy Dan Daniel Dave David Dawn Deborah Denise Diana Diane Donald Donna Doris Dorothy Duncan Edward Elaine Eleanor Elizabeth Ella Ellen Emily Emma Eric Eva
        Fiona Frances Frank Fred Gareth Gary Gavin Gemma George Gillian Gordon Graham Grant Greg Hannah Harry Heather Helen Henry Holly Ian Isabel Isla Jack Jackie Jacob Jake James Jamie Jane Janet Jason Jean Jeff
        Jennifer Jenny Jeremy Jessica Jim Joan Joanna Joe John Jonathan Joseph Josh Joyce Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathy Katie Keith Kelly Ken Kenneth Kevin Kim Larry Laura Lauren Lee
        Leo Leslie Liam Linda Lisa Liz Lorraine Louise Lucy Luke Lynn Margaret Maria Marie Mark Martha Martin Mary Matt Matthew Megan Melissa Michael Michelle Mike Molly Morag Nancy Naomi Natalie Nathan Neil Nicholas
        Nicola Nigel Nina Nora Oliver Olivia Olwen Oscar Pam Patricia Patrick Paul Paula Pauline Peter Phil Philip Rachel Ralph Raymond Rebecca Richard Rob Robert Robin Roger Ron Rosemary Ross Russell Ruth Ryan Sally
        Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Sheila Shirley Simon Sophie Stella Stephanie Steve Stuart Sue Susan Sylvia Tim Tina Toby Tom Tony Tracy Trevor Valerie Vanessa Victoria Vincent Wayne Wendy William Zoe
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private static readonly HashSet<string> s_noNames = new(
        """
        God Jesus Christ Lord Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter Mr Mrs Ms Miss Dr
        English British American Welsh Scottish Irish German French Catholic Muslim Jewish Crazy Old Yes No Well Oh And But So The He She They We It
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The words for people who belong to somebody, for a regular expression.</summary>
    public const string People = "partner|husband|wife|boyfriend|girlfriend|fianc[eé]e?|hubby|son|daughter|brother|sister|grandson|granddaughter|boss|manager|supervisor|flatmate|roommate|housemate|mother|mum|mom|mam|father|dad|gran|nan|grandmother|grandma|grandad|grandfather|grandpa";

    /// <summary>Numbers from 13 to 109, for a regular expression.</summary>
    public const string Age = "1[3-9]|[2-9][0-9]|10[0-9]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?";

    /// <summary>One word for each kind of person: "wife" is a "partner".</summary>
    public static string? Relation(string word) => s_relation.GetValueOrDefault(word);

    /// <summary>The kind of a job; null for what is none.</summary>
    public static int? Job(string word) => !s_noJobs.Contains(word) && s_job.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The kinds of job that the words of an occupation tell.</summary>
    public static IEnumerable<int> Jobs(IEnumerable<string> words) => words.SelectMany(word => s_job.TryGetValue(word, out var kind) ? (IEnumerable<int>)[kind] : []);

    /// <summary>Whether a word is a common first name.</summary>
    public static bool IsFirstName(string word) => s_firstNames.Contains(word);

    /// <summary>Whether a word with a capital letter names nobody.</summary>
    public static bool IsNoName(string word) => s_noNames.Contains(word);
}
