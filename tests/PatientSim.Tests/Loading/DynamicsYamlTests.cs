using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Tests.Loading;

public sealed class DynamicsYamlTests
{
    private const string Needed = """
        format: patientsim-dynamics/1
        start: { bond: 0.3 }
        difficulty: { easy: { gain: 2 }, normal: {}, hard: { loss: 2 } }
        openness: { bond: 0.5 }
        reach: { presenting: 0, situation: 0.1, reaction: 0.2, thought: 0.3, rule: { openness: 0.4, bond: 0.5 }, core: { openness: 0.5, bond: 0.6, task: 0.5, goal: 0.3 } }

        """;

    [Test]
    public void BuiltIn_Table_HasEveryRungDifficultyAndLength()
    {
        var table = DynamicsYaml.BuiltIn;

        Assert.That(table.Reach.Keys, Is.EquivalentTo(Enum.GetValues<Rung>()));
        Assert.That(table.Difficulties.Keys, Is.EquivalentTo(Enum.GetValues<Difficulty>()));
        Assert.That(table.Lengths.Keys, Is.EquivalentTo(new[] { "question_open", "question_closed", "reflection_simple", "reflection_complex", "therapist_input", "other" }));
        Assert.That(table.Rules, Is.Not.Empty);
        Assert.That(table.Beliefs.Rules, Is.Not.Empty);
    }

    [Test]
    public void Table_WithWhatIsNeeded_LoadsWithSensibleAbsences()
    {
        var table = DynamicsYaml.Parse(Needed);

        Assert.That(table.Start.Alliance, Is.EqualTo(new Alliance(0.3, 0.3, 0.3)));
        Assert.That((table.Difficulties[Difficulty.Easy], table.Difficulties[Difficulty.Hard]), Is.EqualTo((new GainAndLoss(2, 1), new GainAndLoss(1, 2))));
        Assert.That((table.Reach[Rung.Thought], table.Reach[Rung.Rule], table.Reach[Rung.Core]), Is.EqualTo((new RungNeeds(0.3), new RungNeeds(0.4, 0.5), new RungNeeds(0.5, 0.6, 0.5, 0.3))));
        Assert.That(table.Rules, Is.Empty);
        Assert.That(table.BetweenSessions, Is.EqualTo(new BetweenSessions()));
        Assert.That((table.Recovery, table.Settling, table.Errors), Is.EqualTo((0, 0, new Escalation(0, 1))));
    }

    [TestCase("format: patientsim-dynamics/1", "(1,1): PSIM1004 'start' is missing.", "(1,1): PSIM1004 'openness' is missing.", "(1,1): PSIM1004 'reach' is missing.", "(1,1): PSIM1004 'difficulty' is missing.")]
    [TestCase(
        "format: patientsim-dynamics/1\nstart: 3\ndifficulty: [a]\nopenness: 1\nreach: x",
        "(2,8): PSIM1005 'start' has to be a block of fields, one per line and indented.",
        "(3,13): PSIM1005 'difficulty' has to be a block of fields, one per line and indented.",
        "(4,11): PSIM1005 'openness' has to be a block of fields, one per line and indented.",
        "(5,8): PSIM1005 'reach' has to be a block of fields, one per line and indented.")]
    [TestCase(
        "format: patientsim-dynamics/1\nstart: {}\ndifficulty: { easy: {}, normal: {} }\nopenness: {}\nreach: { presenting: 0, situation: 0, reaction: 0, thought: 0 }",
        "(3,13): PSIM1004 'difficulty' has no 'hard'.",
        "(5,8): PSIM1004 'reach' has no 'rule'.",
        "(5,8): PSIM1004 'reach' has no 'core'.")]
    [TestCase("format: patientsim/1", "(1,9): PSIM1014 'format' has to be patientsim-dynamics/1; this file says that it is 'patientsim/1'.")]
    [TestCase("rules: [", "(1,9): PSIM1001 This is not valid YAML: a text is missing here; put quotes around one that starts with ']', '}' or ','.")]
    public void File_ThatIsNoTable_IsRefusedOnce(string yaml, params string[] problems) => Assert.That(Problems(yaml), Is.EqualTo(problems));

    [TestCase("openness: { bond: 0.5 }", "openness: { bnd: 1 }", "(4,13): PSIM1003 'bnd' is not one of bond, task, goal, distress, resistance, mood, rupture. Did you mean 'bond'?")]
    [TestCase("openness: { bond: 0.5 }", "openness: { bond: 9 }", "(4,19): PSIM1006 'bond' has to be a number from -5 to 5, with a point for decimals.")]
    [TestCase("core: {", "cor: 0.5, core: {", "(5,106): PSIM1003 'cor' has to be one of presenting, situation, reaction, thought, rule, core. Did you mean 'core'?")]
    [TestCase("openness: 0.4, bond", "openness: 0.4, bnd", "(5,93): PSIM1002 'bnd' is not a known field of 'reach.rule'. Did you mean 'bond'?")]
    public void NeededField_WithAMistake_IsLocated(string right, string wrong, string problem) =>
        Assert.That(Problems(Needed.Replace(right, wrong, StringComparison.Ordinal)).Single().Split(" Known: ")[0], Is.EqualTo(problem));

    [TestCase("lengths: { question: { median: 3 } }", "(6,12): PSIM1003 'question' is not one of question_open, question_closed, reflection_simple, reflection_complex, therapist_input, other.")]
    [TestCase("rules: [{ when: [blam], because: x }]", "(6,17): PSIM1003 'blam' is not a signal. Did you mean 'blame'?")]
    [TestCase("rules: [{ when: [blame], because: x, bnd: 1 }]", "(6,38): PSIM1002 'bnd' is not a known field of 'rules[0]'. Did you mean 'bond'?")]
    [TestCase("rules: [{ when: [blame] }]", "(6,9): PSIM1004 'because' is missing in 'rules[0]'.")]
    [TestCase("rules: [{ when: [belief_told], because: x }]", "(6,17): PSIM1003 'belief_told' is not a signal.")]
    [TestCase("rules: [{ when: [blame], because: x, angri: 1 }]", "(6,38): PSIM1002 'angri' is not a known field of 'rules[0]'. Did you mean 'angry'?")]
    [TestCase("rules: [{ when: [blame], because: x, at_least: { trust: 1 } }]", "(6,50): PSIM1003 'trust' is not one of bond, task, goal, distress, resistance, mood, rupture.")]
    [TestCase("rules: [{ when: [apology], because: x, repair: 2 }]", "(6,48): PSIM1006 'repair' has to be a number from 0 to 1, with a point for decimals.")]
    [TestCase("beliefs: { rules: [{ when: [belief_tld], because: x, belief: -1 }] }", "(6,28): PSIM1003 'belief_tld' is not a signal. Did you mean 'belief_told'?")]
    [TestCase("beliefs: { rules: [{ when: [blame], because: x, bond: -1 }] }", "(6,49): PSIM1002 'bond' is not a known field of 'beliefs.rules[0]'.")]
    [TestCase("errors: { each: 0.2, mos: 2 }", "(6,22): PSIM1002 'mos' is not a known field of 'errors'. Did you mean 'most'?")]
    [TestCase("between_sessions: { half_life_days: { distres: 4 } }", "(6,39): PSIM1003 'distres' is not one of distress, resistance, mood, emotions. Did you mean 'distress'?")]
    [TestCase("between_sessions: { homework: { don: 0.5 } }", "(6,33): PSIM1002 'don' is not a known field of 'between_sessions.homework'. Did you mean 'done'?")]
    [TestCase("recovery: 2", "(6,11): PSIM1006 'recovery' has to be a number from 0 to 1, with a point for decimals.")]
    public void Field_WithAMistake_IsLocated(string field, string problem) => Assert.That(Problems(Needed + field).Single().Split(" Known: ")[0], Is.EqualTo(problem));

    private static string[] Problems(string yaml) =>
        [.. Assert.Throws<PatientProfileException>(() => DynamicsYaml.Parse(yaml))!.Diagnostics.Select(diagnostic => $"({diagnostic.Line},{diagnostic.Column}): {diagnostic.Id} {diagnostic.Message}")];
}
