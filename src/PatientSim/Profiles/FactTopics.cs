namespace PatientSim.Profiles;

/// <summary>How people ask for common facts, so that an author who names the topic need not list the questions.</summary>
internal static class FactTopics
{
    // By a word of the fact's topic or of its own question words; a phrase of several words asks by all of them in a row.
    private static readonly (string[] Topics, string[] AskedBy)[] s_known =
    [
        (["sleep"], ["sleep", "slept", "asleep", "awake", "insomnia", "hours a night", "hours do you get", "rest at night", "enough rest", "your nights", "wake up", "waking", "bedtime", "in bed by"]),
        (["appetite", "food", "eating"], ["appetite", "eat", "eaten", "food", "meals", "diet", "breakfast", "lunch", "dinner", "hungry", "weight"]),
        (["medication", "medicine", "tablets"], ["medication", "medicine", "meds", "tablets", "pills", "prescription", "prescribed", "antidepressants"]),
        (["alcohol", "drinking", "drugs"], ["alcohol", "wine", "beer", "drunk", "do you drink", "drinking", "how much do you drink", "drugs", "cannabis", "weed", "substances"]),
        (["smoking", "cigarettes"], ["smoke", "smoking", "cigarettes", "vape", "tobacco"]),
        (["caffeine", "coffee"], ["caffeine", "coffee", "much coffee", "cups of tea", "energy drinks"]),
        (["exercise", "sport"], ["exercise", "exercising", "active", "gym", "sport", "sports", "workout", "work out", "running", "keep fit"]),
        (["health"], ["health", "healthy", "physical health", "medical", "illness", "illnesses", "health problems", "pain", "doctor say"]),
        (["work hours", "hours"], ["hours do you work", "working hours", "your hours", "overtime", "shifts", "how long are your days", "long days", "work week"]),
        (["job", "work", "occupation"], ["your job", "kind of work", "sort of work"]),
        (["money", "finances", "debt"], ["money", "financially", "finances", "bills", "debt", "debts", "afford", "rent", "mortgage", "make ends meet"]),
        (["hobbies", "hobby", "interests"], ["hobbies", "hobby", "interests", "for fun", "spare time", "free time", "enjoy doing", "pastimes", "do to relax", "unwind"]),
        (["friends", "social"], ["friends", "mates", "social life", "socialise", "socialize", "close to", "see people"]),
        (["relationship", "partner"], ["relationship", "partner", "boyfriend", "girlfriend", "are you seeing", "dating", "single", "anyone special"]),
        (["marriage", "wife", "husband"], ["married", "marriage", "wife", "husband", "spouse", "divorced", "widowed"]),
        (["children", "daughter", "son"], ["children", "kids", "daughter", "son", "sons", "daughters"]),
        (["sister", "brother", "siblings"], ["brothers", "sisters", "brother", "sister", "siblings"]),
        (["mother", "mum", "mom"], ["mother", "mum", "mom"]),
        (["father", "dad"], ["father", "dad"]),
        (["parents"], ["parents", "mum and dad", "mom and dad", "mother", "father", "mum", "mom", "dad"]),
        (["home", "household", "flatmate", "halls"], ["who do you live with", "live with", "living with", "live alone", "on your own at home", "at home with you", "housemates", "flatmates", "household"]),
        (["weekend", "plans"], ["weekend", "saturday", "sunday", "any plans", "your plans", "plans for"]),
        (["therapy", "counselling"], ["therapy before", "therapy", "therapist", "counselling", "counseling", "counsellor", "counselor", "seen anyone before", "seen someone before", "first time here", "psychologist", "psychiatrist"]),
        (["how long"], ["how long has", "how long have you", "for how long", "how long ago", "when did it start", "when did this start", "when did that start", "when did it begin", "when did this begin", "since when"]),
    ];

    /// <summary>The words and phrases in a question that ask for a fact: its author's own first.</summary>
    public static IEnumerable<string> AskedBy(KnownFact fact)
    {
        var words = $" {Wording.Key(fact.Topic ?? "")} ";
        return fact.AskedBy.Concat(s_known.Where(known => known.Topics.Any(topic => words.Contains($" {topic} ", StringComparison.Ordinal))).SelectMany(known => known.AskedBy)).DistinctBy(Wording.StemKey);
    }
}
