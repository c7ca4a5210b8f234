using PatientSim.Profiles;

namespace PatientSim.Tests.Profiles;

public sealed class FormulationTests
{
    private static readonly PatientProfile s_profile = new()
    {
        Id = "ada",
        Name = "Ada",
        PresentingProblem = "I don't sleep.",
        Facts = [new() { Id = "tea", Topic = "tea", AskedBy = ["cup"], Text = "I like tea." }],
        Situations =
        [
            new()
            {
                Id = "key",
                Text = "I lost the key.",
                Emotions = ValueMap<Emotion, int>.Empty.With(Emotion.Anxious, 40).With(Emotion.Sad, 80),
                Body = "I shook.",
                Behavior = "I ran.",
                AutomaticThoughts = [new() { Id = "lost", Text = "I lose all.", Meaning = "I'm no use.", Expresses = ["incompetent"] }],
            },
            new() { Id = "party", Text = "I sat alone.", AutomaticThoughts = [new() { Id = "dull", Text = "I bore them.", Expresses = ["alone"] }] },
        ],
        IntermediateBeliefs = [new() { Id = "ask", Text = "If I ask, I fail.", From = ["incompetent"] }, new() { Id = "loose", Text = "I must." }],
        CopingStrategies = [new() { Id = "hide", Text = "I hide.", From = ["alone"] }],
        CoreBeliefs = [Belief("incompetent"), Belief("alone"), Belief("bad")],
        History = [new() { Id = "left", Text = "I was left.", Sensitive = true }],
    };

    [TestCase("presenting-problem", Rung.Presenting, "")]
    [TestCase("tea", Rung.Presenting, "")]
    [TestCase("key", Rung.Situation, "")]
    [TestCase("key.emotions", Rung.Reaction, "key")]
    [TestCase("key.body", Rung.Reaction, "key")]
    [TestCase("key.behavior", Rung.Reaction, "key")]
    [TestCase("lost", Rung.Thought, "key")]
    [TestCase("lost.meaning", Rung.Rule, "lost")]
    [TestCase("dull", Rung.Thought, "party")]
    [TestCase("ask", Rung.Rule, "lost")]
    [TestCase("loose", Rung.Rule, "lost, dull")]
    [TestCase("hide", Rung.Rule, "dull")]
    [TestCase("incompetent", Rung.Core, "lost, ask")]
    [TestCase("alone", Rung.Core, "dull")]
    [TestCase("bad", Rung.Core, "lost, dull")]
    [TestCase("left", Rung.Core, "lost, dull, ask, loose")]
    public void Element_OfAKind_HasItsRungAndWaitsForWhatLeadsToIt(string id, Rung rung, string requires)
    {
        var element = Find(s_profile, id);

        Assert.That((element.Rung, string.Join(", ", element.Requires)), Is.EqualTo((rung, requires)));
    }

    [Test]
    public void Elements_AreInTheOrderOfTheProfile() =>
        Assert.That(
            Formulation.Of(s_profile).Elements.Select(element => element.Id),
            Is.EqualTo("presenting-problem tea key key.emotions key.body key.behavior lost lost.meaning party dull ask loose hide incompetent alone bad left".Split(' ')));

    [Test]
    public void Emotions_AreListedStrongestFirst_AndEquallyStrongOnesAlwaysAlike()
    {
        Assert.That(Find(s_profile, "key.emotions").Text, Is.EqualTo("sad, anxious"));
        Assert.That(Emotions(Emotion.Sad, Emotion.Angry), Is.EqualTo(Emotions(Emotion.Angry, Emotion.Sad)));

        static string Emotions(Emotion first, Emotion second) =>
            Find(With(new Situation { Id = "s", Text = "I went.", Emotions = ValueMap<Emotion, int>.Empty.With(first, 50).With(second, 50) }), "s.emotions").Text;
    }

    [Test]
    public void Elements_KeepWhatTheirItemsSay()
    {
        var profile = s_profile with { Voice = new() { Says = ValueMap<string, SpokenLines>.Empty.With("left", new() { Tell = ["He went."] }) } };

        Assert.Multiple(() =>
        {
            Assert.That((Find(profile, "left").Sensitive, Find(profile, "left").Says.Tell), Is.EqualTo((true, (ValueList<string>)["He went."])));
            Assert.That((Find(profile, "tea").Topic, Find(profile, "tea").AskedBy), Is.EqualTo(("tea", (ValueList<string>)["cup"])));
            Assert.That((Find(profile, "lost.meaning").Situation, Find(profile, "lost.meaning").Beliefs), Is.EqualTo(("key", (ValueList<string>)["incompetent"])));
            Assert.That(Find(profile, "alone").Beliefs, Is.EqualTo((ValueList<string>)["alone"]));
            Assert.That((Find(profile, "lost").Field, Find(profile, "bad").Field), Is.EqualTo(("situations[0].automatic_thoughts[0].text", "core_beliefs[2].statement")));
        });
    }

    [Test]
    public void Rung_OfTheAuthor_ReplacesTheOneOfTheKind_AndReactionsAreNeverAboveTheirSituation()
    {
        var profile = With(new Situation { Id = "s", Text = "I went.", Body = "I shook.", Rung = Rung.Thought, AutomaticThoughts = [new() { Id = "t", Text = "I fail.", Meaning = "I'm bad.", Rung = Rung.Core }] });

        Assert.That(new[] { "s", "s.body", "t", "t.meaning" }.Select(id => Find(profile, id).Rung), Is.EqualTo(new[] { Rung.Thought, Rung.Thought, Rung.Core, Rung.Core }));
    }

    [Test]
    public void Rung_OfTheSurface_NeedsNothingFirst() =>
        Assert.That(Find(s_profile with { History = [new() { Id = "left", Text = "I was left.", Rung = Rung.Presenting }] }, "left").Requires, Is.Empty);

    [Test]
    public void After_OfTheAuthor_ReplacesWhatTheKindWaitsFor()
    {
        var profile = s_profile with { CoreBeliefs = [Belief("bad") with { After = ["tea", "left"], OpensTo = Probe.Meaning }], History = [new() { Id = "left", Text = "I was left.", Rung = Rung.Situation, After = ["tea"] }] };

        Assert.That((Find(profile, "bad").Requires, Find(profile, "bad").OpensTo), Is.EqualTo(((ValueList<string>)["tea", "left"], (Probe?)Probe.Meaning)));
        Assert.That(Find(profile, "left").Requires, Is.EqualTo((ValueList<string>)["tea"]));
    }

    [Test]
    public void CoreBelief_WithoutAnyThought_WaitsForNothing() =>
        Assert.That(Find(s_profile with { Situations = [new() { Id = "s", Text = "I went." }], IntermediateBeliefs = [] }, "bad").Requires, Is.Empty);

    [Test]
    public void Find_OfAnUnknownId_IsNull() => Assert.That(Formulation.Of(s_profile).Find("nobody"), Is.Null);

    private static FormulationElement Find(PatientProfile profile, string id) => Formulation.Of(profile).Find(id)!;

    private static PatientProfile With(Situation situation) => s_profile with { Situations = [situation] };

    private static CoreBelief Belief(string id) => new() { Id = id, Category = CoreBeliefCategory.Helpless, Statement = $"I'm {id}." };
}
