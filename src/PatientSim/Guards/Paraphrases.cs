using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Everyday words that patients say for one another, so that a thing told in other words is still recognized. English.</summary>
/// <remarks>A group is no dictionary entry: its words are near enough that, beside other signs, one stands for another. A word may be in several.</remarks>
internal static class Paraphrases
{
    private static readonly Dictionary<string, int[]> s_groups = Groups(
        """
        mother mum mom mam mummy
        father dad daddy
        child children kid kids boy girl son daughter
        brother sister siblings
        husband wife partner boyfriend girlfriend fella bloke married
        widow widowed widower husband wife death died dead late
        flatmate flatmates roommate roommates housemate housemates others
        friend friends mate mates pal pals
        boss manager head headteacher director supervisor chief
        colleague colleagues coworker coworkers team crew staff people everybody
        work job office shift
        teach teacher teaching taught tutor
        email emailed mail message text note line sentence wrote written writing
        call called ring ringing rang phone phoned telephone line
        ask asked asking question questions invite invited wanted wants
        answer answered answering reply replied respond
        shout shouted shouting yell yelled scream screamed bellow bellowed bawl bawled roar roared snap snapped rip blew
        silent silence quiet quietly hush peep sound
        laugh laughed laughing joke jokes funny
        leave left leaving gone walked headed
        wait waited waiting hold hang hung
        send sent return returned returning handed
        page pages sheet sheets side
        comment comments notes corrections remarks red biro pen scribbles marked margin
        drawing drawings drawn drew plan plans sheets set
        hear heard overheard listen listened
        see saw seen watch watched notice noticed
        word chat minute minutes moment talk meeting
        evening night nights tonight
        week weeks weekend monday friday
        house flat room rooms bedroom bedrooms bed beds rent tenancy
        kitchen kettle pan cooker
        corridor hallway hall stairs landing
        shoes shoe trainer trainers boots velcro laces feet
        drink drinks drinking beer beers pub bar booze pint pints booth
        eat eating ate food meal meals dinner
        sleep sleeping slept asleep bed awake
        tired exhausted worn knackered shattered
        heart pulse chest ticker
        jumping banging thumping galloping fluttering flutter flutters pounding racing flopping
        brain mind thoughts
        stomach tummy belly gut
        hand hands fingers
        face cheeks
        shake shook shaking trembling tremble
        hot burning burn flushed
        cold freezing froze
        sick nausea nauseous queasy
        cry cried crying tears wept
        lonely alone isolated
        stupid thick dumb idiot dim daft fool
        useless incompetent hopeless inept rubbish pathetic inadequate
        fail failed failing failure
        weak weakness
        worthless nothing nobody
        bad awful terrible horrible rotten
        wrong mistake mistakes error errors broken
        love loved lovable unlovable liked likeable
        need needed needs
        reject rejected unwanted
        choose chosen chose pick picked picking choice
        die dead died death
        hide hid hidden
        avoid avoiding dodge
        try tried trying effort
        start started starting begin began
        stop stopped stopping quit
        finish finished end ended
        show showed showing
        pretend pretending fake act acting
        burden bother trouble nuisance
        trust trusted trusting
        lose lost losing
        worry worried worrying anxious nervous scared afraid frightened panicky
        """);

    /// <summary>The groups a word, as <see cref="Wording.Words"/> gives it, is in.</summary>
    public static IReadOnlyList<int> Of(string word) => s_groups.GetValueOrDefault(word, []);

    private static Dictionary<string, int[]> Groups(string lines) =>
        lines.Split('\n').Index().SelectMany(line => Wording.Words(line.Item).Select(word => (Word: word, Group: line.Index)))
            .GroupBy(entry => entry.Word, entry => entry.Group, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => entry.Distinct().ToArray(), StringComparer.Ordinal);
}
