namespace PatientSim.Tests.Loading;

/// <summary>Checks on a whole profile where the approved table does not say enough.</summary>
public sealed class ProfileChecksTests
{
    [TestCase("presenting_problem: My father left when I was small.")]
    [TestCase("identity: { family: My father left when I was small }")]
    [TestCase("strengths: [My father left when I was small and I coped.]")]
    [TestCase("facts: [My father left when I was small.]")]
    [TestCase("facts: [{ topic: my father left when, text: I sleep. }]")]
    [TestCase("sore_spots: [{ when: blame, about: how my father left when I was young, reaction: I know. }]")]
    [TestCase("sore_spots: [{ when: blame, reaction: My father left when I was small. }]")]
    [TestCase("coping_strategies: [{ text: I hide., shows: [My father left when I was small.] }]")]
    [TestCase("voice: { greetings: [My father left when I was small.] }")]
    [TestCase("voice: { says: { i-lost-the-key: [My father left when I was small.] } }")]
    [TestCase("sessions: { homework: Write about when my father left when I was eleven. }")]
    [TestCase("sessions: { between: [I thought of how my father left when I was small.] }")]
    [TestCase("voice: { says: { homework.done: [I wrote how my father left when I was small.] } }")]
    [TestCase("voice: { says: { left: { hint: [My father left when I was small.] } } }")]
    public void FreeText_ThatGivesAwayWhatIsEarned_IsWarnedOf(string free) =>
        Assert.That(Warnings("history: [{ id: left, text: My father left when I was eleven. }]\n" + free), Has.One.StartsWith("p.yaml(6,").And.One.Contains("PSIM2001").And.One.Contains("'left'"));

    [TestCase("homework.dun", "Did you mean 'homework.done'?")]
    [TestCase("between.2", "Did you mean 'between.1'?")]
    public void LinesForLaterSessions_OfNothingThere_AreAnError(string id, string hint) =>
        Assert.That(
            PatientText.Problems(PatientText.Minimal + $"sessions: {{ between: [I slept.] }}\nvoice: {{ says: {{ {id}: [I did.], between.1: [I slept.], homework.partly: [A bit.] }} }}"),
            Has.Exactly(1).Items.And.One.Contains("PSIM1009").And.One.Contains(hint));

    [Test]
    public void SituationText_ThatGivesAwayAThought_IsWarnedOf() =>
        Assert.That(
            PatientText.Problems(PatientText.Minimal.Replace("[\"I lost the key.\"]", "[{ text: I lost the key and thought I will never manage., automatic_thoughts: [{ text: I will never manage., expresses: incompetent }] }]")),
            Has.One.Contains("PSIM2001"));

    [TestCase("sore_spots: [{ when: blame, reaction: I know., touches: incompetent }]")]
    [TestCase("voice: { says: { left: { tell: [My father left when I was eleven.] } } }")]
    [TestCase("strengths: [My father left.]")]
    public void TextThatComesLater_OrSaysLess_IsNotWarnedOf(string later) =>
        Assert.That(Warnings("history: [{ id: left, text: My father left when I was eleven. }]\n" + later), Is.Empty);

    [Test]
    public void ReactionLines_OfAShallowSituation_AreNotFreeFromTheStart() =>
        Assert.That(
            PatientText.Problems(PatientText.Minimal.Replace("[\"I lost the key.\"]", "[{ id: key, text: I lost the key., body: My hands shook. }]")
                + "history: [{ id: left, text: My father left when I was eleven. }]\nvoice: { says: { key.body: [My father left when I was eleven.] } }"),
            Is.Empty);

    [TestCase("I hide.")]
    [TestCase("It's my fault.")]
    [TestCase("We never spoke.")]
    [TestCase("Nobody told us.")]
    public void Text_WithIOrWe_IsInTheFirstPerson(string text) => Assert.That(Warnings($"history: [\"{text}\"]"), Is.Empty);

    [TestCase("He was ill and they were late.")]
    [TestCase("The id was lost.")]
    [TestCase("She left.")]
    public void Text_AboutSomebody_IsNotInTheFirstPerson(string text) => Assert.That(Warnings($"history: [\"{text}\"]"), Has.One.Contains("PSIM2002"));

    [TestCase("risk: { ideation: none }", 1)]
    [TestCase("risk: { ideation: passive }", 0)]
    [TestCase("risk: { ideation: active }", 0)]
    public void RiskFlag_UnderIdeation_IsWarnedOfWhenNobodySaysAnything(string risk, int warnings) =>
        Assert.That(PatientText.Problems(PatientText.Minimal.Replace("I'm incompetent.", "I don't deserve to live.") + risk).Count(problem => problem.Contains("PSIM2004")), Is.EqualTo(warnings));

    [Test]
    public void RiskFlag_OfAnOwnIdWithTheStatement_IsWarnedOf() =>
        Assert.That(PatientText.Problems(PatientText.Minimal.Replace("\"I'm incompetent.\"", "{ id: mine, category: worthless, statement: I don\u2019t deserve to live }")), Has.One.Contains("PSIM2004"));

    [Test]
    public void Element_BehindOnesThatWaitForEachOther_IsNotBlamedToo() =>
        Assert.That(
            PatientText.ProblemsWith("history: [{ id: a, text: I went., after: [b] }, { id: b, text: I came., after: [a] }, { id: c, text: I sat., after: [a] }]").Count(problem => problem.Contains("PSIM1018")),
            Is.EqualTo(2));

    [Test]
    public void Element_WithAnotherWayIn_Opens() =>
        Assert.That(PatientText.ProblemsWith("history: [{ id: a, text: I went., after: [b, i-lost-the-key] }, { id: b, text: I came., after: [a] }]"), Is.Empty);

    private static string[] Warnings(string more) => PatientText.ProblemsWith(more);
}
