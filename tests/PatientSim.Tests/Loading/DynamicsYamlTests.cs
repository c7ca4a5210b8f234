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

        """;

    [Test]
    public void BuiltIn_Table_HasEveryRungDifficultyAndLength()
    {
        var table = DynamicsYaml.BuiltIn;

        Assert.That(table.Reach.Keys, Is.EquivalentTo(Enum.GetValues<Rung>()));
        Assert.That(table.Difficulties.Keys, Is.EquivalentTo(Enum.GetValues<Difficulty>()));
        Assert.That(table.Lengths.Keys, Is.EquivalentTo(new[] { "question_open", "question_closed", "reflection_simple", "reflection_complex", "therapist_input", "other" }));
        Assert.That(table.Rules.SelectMany(rule => rule.When.Concat(rule.Unless)).Except(PatientDynamics.KnownSignals), Is.Empty);
    }

    [Test]
    public void Table_WithWhatIsNeeded_LoadsWithSensibleAbsences()
    {
        var table = DynamicsYaml.Parse(Needed);

        Assert.That(table.Start.Alliance, Is.EqualTo(new Alliance(0.3, 0.3, 0.3)));
        Assert.That((table.Difficulties[Difficulty.Easy], table.Difficulties[Difficulty.Hard]), Is.EqualTo((new GainAndLoss(2, 1), new GainAndLoss(1, 2))));
        Assert.That(table.Rules, Is.Empty);
    }

    [TestCase("format: patientsim-dynamics/1", "(1,1): PSIM1004 'start' is missing.", "(1,1): PSIM1004 'difficulty' is missing.")]
    [TestCase("format: patientsim-dynamics/1\nstart: 3\ndifficulty: [a]", "(2,8): PSIM1005 'start' has to be a block of fields, one per line and indented.", "(3,13): PSIM1005 'difficulty' has to be a block of fields, one per line and indented.")]
    [TestCase("format: patientsim-dynamics/1\nstart: {}\ndifficulty: { easy: {}, normal: {} }", "(3,13): PSIM1004 'difficulty' has no 'hard'.")]
    [TestCase("format: patientsim/1", "(1,9): PSIM1014 'format' has to be patientsim-dynamics/1; this file says that it is 'patientsim/1'.")]
    [TestCase("rules: [", "(1,9): PSIM1001 This is not valid YAML: a text is missing here; put quotes around one that starts with ']', '}' or ','.")]
    public void File_ThatIsNoTable_IsRefusedOnce(string yaml, params string[] problems) => Assert.That(Problems(yaml), Is.EqualTo(problems));

    [TestCase("openness: { bnd: 1 }", "(4,13): PSIM1003 'bnd' is not one of bond, task, goal, distress, resistance, mood. Did you mean 'bond'?")]
    [TestCase("openness: { bond: 9 }", "(4,19): PSIM1006 'bond' has to be a number from -5 to 5, with a point for decimals.")]
    [TestCase("reach: { thougt: 0.3 }", "(4,10): PSIM1003 'thougt' has to be one of presenting, situation, reaction, thought, rule, core. Did you mean 'thought'?")]
    [TestCase("lengths: { question: { median: 3 } }", "(4,12): PSIM1003 'question' is not one of question_open, question_closed, reflection_simple, reflection_complex, therapist_input, other.")]
    [TestCase("rules: [{ when: [blam], because: x }]", "(4,17): PSIM1003 'blam' is not a signal. Did you mean 'blame'?")]
    [TestCase("rules: [{ when: [blame], because: x, bnd: 1 }]", "(4,38): PSIM1002 'bnd' is not a known field of 'rules[0]'. Did you mean 'bond'?")]
    [TestCase("rules: [{ when: [blame] }]", "(4,9): PSIM1004 'because' is missing in 'rules[0]'.")]
    [TestCase("recovery: 2", "(4,11): PSIM1006 'recovery' has to be a number from 0 to 1, with a point for decimals.")]
    public void Field_WithAMistake_IsLocated(string field, string problem) => Assert.That(Problems(Needed + field).Single().Split(" Known: ")[0], Is.EqualTo(problem));

    private static string[] Problems(string yaml) =>
        [.. Assert.Throws<PatientProfileException>(() => DynamicsYaml.Parse(yaml))!.Diagnostics.Select(diagnostic => $"({diagnostic.Line},{diagnostic.Column}): {diagnostic.Id} {diagnostic.Message}")];
}
