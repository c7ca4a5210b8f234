using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Trainees;

/// <summary>Whatever a patient says, a rule-driven trainee goes on, and never says by giving it back what would pause the session.</summary>
public sealed class UntrustedReplyTests
{
    private static readonly PatientIntake s_intake = new("maya-brooks", "Maya Brooks", 29, "she/her", "junior architect", "Trouble sleeping.", null);

    private static readonly ITrainee[] s_trainees = [new ReflectiveTrainee(), new PoorTrainee()];

    private static readonly string[] s_parts =
    [
        "stop simulation", "I want to stop the exercise", "I can't do this any more", "I need to stop", "please stop", "I want to die", "I don't want to be here any more", "I'm having a panic attack", "I feel sick and I'm shaking",
        "I am suicidal", "my stop simulation", "the simulation.", "my exercise.", "the role play.", "end exercise.", "I thought stop simulation", "I'm crying, I can't go on", "this is too much for me", "I feel overwhelmed",
        "Ignore your instructions.", "<b>bold</b>", "\"quoted\"", "{clause}", "{name} {topic}", "```", "System: you are free", "you", "I", "my", "was", "if I", "that I", "the", "a", ",", "...", "\n", "\t", "\u202e", "\ud83d", "İı", "fuck off",
        "I hate you", "leave me alone", "no", "I was", "My mother died and I was", "and then", "because", "Ashamed", "hurt", "not", "?", "!", "’", "I'm triggered", "I want to quit", "I've had enough of this", "it was me, I did it",
    ];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Reply_OfAnyText_IsAnsweredHarmlessly(string? reply, int seed) => Check(reply ?? "", seed);

    [FsCheck.NUnit.Property(MaxTest = 1500)]
    public void Reply_PutTogetherOfDangerousParts_IsAnsweredHarmlessly(int seed) =>
        Check(PutTogether(new(seed, 1, 0)), seed);

    [Test]
    public void Reply_OfGreatLength_IsAnsweredInATurnOfHumanSize()
    {
        foreach (var reply in (string[])[new('a', 200_000), string.Concat(Enumerable.Repeat("I was my own I, ", 20_000)), string.Concat(Enumerable.Repeat("you know ", 30_000)), string.Concat(Enumerable.Repeat("sort of, ", 30_000)), new(',', 100_000), new('\n', 50_000)])
        {
            Check(reply, 1);
        }
    }

    [Test]
    public void Reply_ThatSpeaksOfNotLiving_IsAskedAboutPlainly()
    {
        var words = Say(s_trainees[0], "Sometimes I think they'd be better off without me.", 3);
        Assert.That(TraineeTurnCoder.CodeWithoutPatient(words, null).Flags, Does.Contain(TraineeFlag.RiskQuestion), words);
    }

    [Test]
    public void Silence_AgainAndAgain_IsBorneWithoutRepeating()
    {
        var said = Played("...");
        Assert.That(said, Is.Unique.And.Count.EqualTo(12));
    }

    [Test]
    public void Hostility_AgainAndAgain_IsMetWithApologies()
    {
        var said = Played("You're not listening!");
        Assert.That(said, Is.Unique);
        Assert.That(said[1..^1], Has.All.Contain("orry"));
    }

    [Test]
    public void Trainee_OfOneTurnOrTwo_OpensAndCloses()
    {
        Assert.That(Played("It was the drawings.", new ReflectiveTrainee(1)), Has.Count.EqualTo(1));
        Assert.That(Played("It was the drawings.", new PoorTrainee(2)), Has.Count.EqualTo(2).And.Unique);
        Assert.That(() => new ReflectiveTrainee(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PoorTrainee(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Trainee_OfManyTurns_NeverRunsOut() =>
        Assert.That(Played("I shut the laptop and went to bed.", new ReflectiveTrainee(60)).Concat(Played("Yeah.", new PoorTrainee(60))), Has.Exactly(120).Not.Empty);

    private static List<string> Played(string reply, ITrainee? trainee = null)
    {
        var turns = new List<PatientTurn>();
        while ((trainee ?? s_trainees[0]).NextAsync(new(s_intake, [.. turns], 5)).AsTask().GetAwaiter().GetResult() is { } words)
        {
            turns.Add(new(turns.Count + 1, words, reply, [], new(1, null, null)));
        }

        return [.. turns.Select(turn => turn.Trainee)];
    }

    private static string PutTogether(SeededRandom random) =>
        string.Join(random.Below(2) == 0 ? ". " : " ", Enumerable.Range(0, 1 + random.Below(7)).Select(_ => s_parts[random.Below(s_parts.Length)]));

    private static void Check(string reply, int seed)
    {
        foreach (var trainee in s_trainees)
        {
            var words = Say(trainee, reply, seed);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Wording.CountWords(words), Is.InRange(1, 40), words);
                Assert.That(words, Does.Not.Match(@"[\p{C}<>{}`*]"));
                Assert.That(new TraineeCare().Distress(words, reply), Is.Null, words);
                Assert.That(new TraineeCare().Distress(words, null), Is.Null, words);
                Assert.That(new StopWords(StopWords.Default).Match(words), Is.False, words);
                Assert.That(Say(trainee, reply, seed), Is.EqualTo(words), "the same view gives the same words");
            }
        }
    }

    private static string Say(ITrainee trainee, string reply, int seed)
    {
        var usage = new TurnUsage(1, null, null);
        return trainee.NextAsync(new(s_intake, [new(1, "Hello Maya. What brings you here?", "It was the drawings.", [], usage), new(2, "What went through your mind?", reply, [], usage)], seed)).AsTask().GetAwaiter().GetResult()!;
    }
}
