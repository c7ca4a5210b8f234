using PatientSim.Loading;
using PatientSim.Mind;

namespace PatientSim.Tests.Loading;

public sealed class StyleYamlTests
{
    private const string Needed = """
        format: patientsim-style/1
        id: calm
        manner: You are calm.
        phrases:
          acknowledge: [Yes.]
          deflect: [Not now.]
          dont_know: [No idea.]

        """;

    [Test]
    public void Readme_Example_ShowsEveryFieldOfAStyle()
    {
        var readme = File.ReadAllText(Path.Combine(ProjectFile.Repository, "models", "README.md")).ReplaceLineEndings("\n").Split("```yaml\n").Single(block => block.StartsWith("format: patientsim-style/1", StringComparison.Ordinal)).Split("```")[0];
        var style = StyleYaml.Parse(readme + "  deflect: [Not now.]\n  dont_know: [No idea.]\n");

        Assert.Multiple(() =>
        {
            Assert.That((style.Id.Id, style.Label, style.Manner), Is.EqualTo(("reserved", "Reserved", "Short, guarded answers at first; a little more when understood.")));
            Assert.That((style.LengthScale, style.MaxWords, style.MaxSentences), Is.EqualTo((0.7, 40, 3)));
            Assert.That((style.Openness, style.Gain, style.Loss), Is.EqualTo((0.1, 0.8, 1.2)));
            Assert.That((style.ChanceOf(Stance.Dodge), style.ChanceOf(Stance.Minimise), style.ChanceOf(Stance.Wander)), Is.EqualTo((0.35, 0.2, 0.0)));
            Assert.That(style.Phrases["acknowledge"], Is.EqualTo(new[] { "Yeah.", "I guess." }));
        });
    }

    [Test]
    public void Style_WithWhatIsNeeded_LoadsWithSensibleAbsences()
    {
        var style = StyleYaml.Parse(Needed);

        Assert.That((style.Label, style.LengthScale, style.MaxWords, style.MaxSentences, style.Openness, style.Gain, style.Loss), Is.EqualTo(("calm", 1.0, 45, 4, 0.2, 1.0, 1.0)));
    }

    [Test]
    public void Styles_OfTheReadme_AreTheSixBuiltIn() =>
        Assert.That(StyleCatalog.BuiltIn.Ids, Is.EqualTo(new[] { "plain", "pleasing", "reserved", "tangent", "upset", "verbose" }));

    [TestCase("", "(1,1): PSIM1001 The file is empty.")]
    [TestCase("format: patientsim/1\nname: Ada", "(1,9): PSIM1014 'format' has to be patientsim-style/1; this file says that it is 'patientsim/1'.")]
    [TestCase("format: patientsim-style/1\nid: calm\nmanner: Calm.", "(1,1): PSIM1004 'phrases' needs at least one phrase for each of acknowledge, deflect, dont_know; there is none for acknowledge, deflect, dont_know.")]
    [TestCase("format: patientsim-style/1\nid: calm\nmanner: Calm.\nphrases: [a]", "(4,10): PSIM1005 'phrases' has to be a block of fields, one per line and indented.")]
    public void File_ThatIsNoStyle_IsRefusedOnce(string yaml, string problem) => Assert.That(Problems(yaml), Is.EqualTo(new[] { problem }));

    [TestCase("openness: 1.5", "(8,11): PSIM1006 'openness' has to be a number from 0 to 1, with a point for decimals.")]
    [TestCase("openness: 0,5", "(8,11): PSIM1006 'openness' has to be a number from 0 to 1, with a point for decimals.")]
    [TestCase("openness: NaN", "(8,11): PSIM1006 'openness' has to be a number from 0 to 1, with a point for decimals.")]
    [TestCase("length: { max_words: 4.5 }", "(8,22): PSIM1006 'max_words' has to be a whole number from 3 to 400.")]
    [TestCase("length: { max_sentence: 4 }", "(8,11): PSIM1002 'max_sentence' is not a known field of 'length'. Did you mean 'max_sentences'?")]
    [TestCase("stances: { deflekt: 0.1 }", "(8,12): PSIM1003 'deflekt' is not one of deflect, minimise, push_back, seek_approval, wander, silent, leave. Did you mean 'deflect'?")]
    [TestCase("stances: { deflect: often }", "(8,21): PSIM1006 'deflect' has to be a number from 0 to 1, with a point for decimals.")]
    [TestCase("dynamics: { gain: 9 }", "(8,19): PSIM1006 'gain' has to be a number from 0 to 5, with a point for decimals.")]
    [TestCase("manners: x", "(8,1): PSIM1002 'manners' is not a known field. Known: format, id, label, manner, openness, phrases, stances, length, delivery, dynamics.")]
    public void Field_WithAMistake_IsLocated(string field, string problem) => Assert.That(Problems(Needed + field), Is.EqualTo(new[] { problem }));

    [Test]
    public void Mistakes_OfAStyle_AreAllReportedAtOnce() =>
        Assert.That(Problems("format: patientsim-style/2\nid: Calm Style\nopenness: x\nphrases:\n  acknowledge: []\n  deflct: [No.]"), Is.EqualTo(new[]
        {
            "(1,1): PSIM1004 'manner' is missing.",
            "(1,9): PSIM1014 'format' has to be patientsim-style/1.",
            "(2,5): PSIM1010 'id' has to be made of a-z, 0-9 and hyphens, such as 'page-of-comments' (80 characters at most).",
            "(3,11): PSIM1006 'openness' has to be a number from 0 to 1, with a point for decimals.",
            "(5,3): PSIM1004 'phrases' needs at least one phrase for each of acknowledge, deflect, dont_know; there is none for acknowledge, deflect, dont_know.",
            "(6,3): PSIM1003 'deflct' is not one of the phrase sets greeting, farewell, acknowledge, moved, mended, go_along, deflect, minimise, push_back, advised, blamed, invalidated, interrogated, misread, reassured, confronted, pressed, doubt, leave, concerned, shared, again, echo, seek_approval, wander, dont_know, yes_or_no, puzzled, unclear, vague, nothing_more, silence, lead_in, fallback. Did you mean 'deflect'?",
        }));

    [Test]
    public void Catalog_AskedForAStyleNobodyKnows_ListsThoseThatAre() =>
        Assert.That(() => StyleCatalog.BuiltIn.Get(new("shy")), Throws.ArgumentException.With.Message.StartsWith("'shy' is not a known style. Known: plain, pleasing,"));

    private static string[] Problems(string yaml) =>
        [.. Assert.Throws<PatientProfileException>(() => StyleYaml.Parse(yaml))!.Diagnostics.Select(diagnostic => $"({diagnostic.Line},{diagnostic.Column}): {diagnostic.Id} {diagnostic.Message}")];
}
