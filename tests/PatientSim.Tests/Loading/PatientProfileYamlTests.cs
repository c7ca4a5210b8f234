using System.Text.Json;
using PatientSim.Loading;
using PatientSim.Profiles;

namespace PatientSim.Tests.Loading;

public sealed class PatientProfileYamlTests
{
    [Test]
    public void Readme_Example_LoadsWithEveryFieldInItsPlace()
    {
        var result = PatientProfileYaml.Parse(PatientText.Readme, "README.md");

        Assert.That(result.Diagnostics, Is.Empty);
        Approved.Verify(ProfileJson.ToJson(result.GetOrThrow()).ToJsonString(new(ProfileJson.Options) { WriteIndented = true }));
    }

    [Test]
    public void Readme_Example_ShowsEveryFieldThatIsRead()
    {
        var written = PatientText.Readme.Split('\n').SelectMany(line => line.Split('#')[0].Split(['{', ',', '-', ' '])).Where(word => word.EndsWith(':')).Select(word => word.TrimEnd(':')).ToHashSet();
        string[] elsewhere = ["rung", "after", "opens_to"]; // in the section on rungs

        Assert.That(FieldNames(typeof(PatientProfile)).Except(written).Except(elsewhere), Is.Empty);
    }

    [Test]
    public void Minimal_File_LoadsWithSensibleAbsences()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal).GetOrThrow();

        Assert.Multiple(() =>
        {
            Assert.That((profile.Id, profile.Name, profile.Language), Is.EqualTo(("ada-quill", "Ada Quill", "en")));
            Assert.That((profile.Difficulty, profile.Style), Is.EqualTo((Difficulty.Normal, ConversationalStyle.Plain)));
            Assert.That(profile.CoreBeliefs.Single(), Is.EqualTo(new CoreBelief { Id = "incompetent", Category = CoreBeliefCategory.Helpless, Statement = "I'm incompetent.", Strength = 75 }));
            Assert.That(profile.Situations.Single(), Is.EqualTo(new Situation { Id = "i-lost-the-key", Text = "I lost the key." }));
            Assert.That((profile.Identity, profile.PresentingProblem, profile.Intake), Is.EqualTo((new PatientIdentity(), (string?)null, (string?)null)));
            Assert.That((profile.Risk, profile.Voice, profile.Sessions, profile.About), Is.EqualTo((new RiskProfile(), new PatientVoice(), new SessionPlan(), new ProfileAttribution())));
            Assert.That((profile.Facts.Count, profile.History.Count, profile.SoreSpots.Count, profile.Wants.Count), Is.EqualTo((0, 0, 0, 0)));
        });
    }

    [Test]
    public void Lists_OfPlainStrings_AreReadAsItemsWithOnlyAText()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal + """
            facts: ["I sleep badly."]
            history: [I grew up in care.]
            intermediate_beliefs:
              - If I ask, I'm a burden.
              - Nobody may see me cry.
            coping_strategies: ["I keep quiet."]
            strengths: I turn up.
            """).GetOrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(profile.Facts.Single(), Is.EqualTo(new KnownFact { Id = "i-sleep-badly", Text = "I sleep badly." }));
            Assert.That(profile.History.Single(), Is.EqualTo(new HistoryItem { Id = "i-grew-up-in-care", Text = "I grew up in care." }));
            Assert.That(profile.IntermediateBeliefs.Select(belief => belief.Kind), Is.EqualTo(new[] { IntermediateBeliefKind.Assumption, IntermediateBeliefKind.Attitude }));
            Assert.That(profile.CopingStrategies.Single().Text, Is.EqualTo("I keep quiet."));
            Assert.That(profile.Strengths, Is.EqualTo(new[] { "I turn up." }));
        });
    }

    [Test]
    public void MadeIds_OfEqualTexts_AreNumbered()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal + "history: [I was left., I was left., I was left.]").GetOrThrow();

        Assert.That(profile.History.Select(item => item.Id), Is.EqualTo(new[] { "i-was-left", "i-was-left-2", "i-was-left-3" }));
    }

    [Test]
    public void MadeIds_KeepClearOfIdsThatAreWrittenLaterInTheFile()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal + """
            history: [I was left., Presenting problem]
            coping_strategies:
              - id: i-was-left
                text: I go first.
            """).GetOrThrow();

        Assert.That(profile.History.Select(item => item.Id), Is.EqualTo(new[] { "i-was-left-2", "presenting-problem-2" }));
    }

    [Test]
    public void MadeIds_OfTextsWithoutLatinLetters_AreStillIds()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal + "history: [我的父亲离开了我, Ça m'a coûté cher]").GetOrThrow();

        Assert.That(profile.History.Select(item => item.Id), Is.EqualTo(new[] { "item", "ca-ma-coute-cher" }));
    }

    [Test]
    public void MadeIds_OfVeryLongWords_StayWithinTheLimitOfWrittenIds()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal + $"history: [I {new string('a', 300)}]").GetOrThrow();

        Assert.That(PatientProfileYaml.Parse(PatientProfileYaml.Format(profile)).GetOrThrow(), Is.EqualTo(profile));
    }

    [Test]
    public void MadeIds_DoNotDependOnWhatElseIsInTheFile()
    {
        var alone = PatientProfileYaml.Parse(PatientText.Minimal).GetOrThrow();
        var among = PatientProfileYaml.Parse("wants: [I want peace.]\n" + PatientText.Minimal + "history: [I was left.]").GetOrThrow();

        Assert.That((among.CoreBeliefs, among.Situations), Is.EqualTo((alone.CoreBeliefs, alone.Situations)));
    }

    [Test]
    public void Behaviour_InBritishSpelling_IsBehavior()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal.Replace("situations: [\"I lost the key.\"]", "situations: [{ text: I lost the key., behaviour: I hid. }]")).GetOrThrow();

        Assert.That(profile.Situations[0].Behavior, Is.EqualTo("I hid."));
    }

    [Test]
    public void Percentages_AreReadWithAndWithoutTheirSign()
    {
        var profile = PatientProfileYaml.Parse(PatientText.Minimal.Replace("[\"I'm incompetent.\"]", "[{ statement: I'm alone., strength: 80 % }, { statement: I'm bad., strength: 0 }]")).GetOrThrow();

        Assert.That(profile.CoreBeliefs.Select(belief => belief.Strength), Is.EqualTo(new[] { 80, 0 }));
    }

    [Test]
    public void Texts_WithDoubleBraces_StayAsTheyAre() =>
        Assert.That(PatientProfileYaml.Parse(PatientText.Minimal + "intake: '{{name}} ${x} <|end|>'").GetOrThrow().Intake, Is.EqualTo("{{name}} ${x} <|end|>"));

    [Test]
    public void GetOrThrow_WithErrors_ThrowsAllOfThemAsOneMessage()
    {
        var result = PatientProfileYaml.Parse("format: patientsim/1\nname: Ada\n", "ada.yaml");

        var exception = Assert.Throws<PatientProfileException>(() => result.GetOrThrow());
        Assert.That(exception.Message.ReplaceLineEndings("\n"), Is.EqualTo("""
            ada.yaml(1,1): error PSIM1004: 'core_beliefs' needs at least one entry.
            ada.yaml(1,1): error PSIM1004: 'situations' needs at least one entry.
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Locations_OfFields_AreWhereTheirValuesStand()
    {
        var locations = PatientProfileYaml.Parse(PatientText.Minimal + "history:\n  - text: I was left.\n    sensitive: true\n").Locations;

        Assert.That((locations["name"], locations["situations[0].text"], locations["history[0].sensitive"]), Is.EqualTo((new SourceLocation(2, 7), new SourceLocation(4, 14), new SourceLocation(7, 16))));
    }

    private static IEnumerable<string> FieldNames(Type type) =>
        type.GetProperties().Where(property => property.CanWrite && property.DeclaringType != typeof(object)).SelectMany(property =>
            FieldNames(Element(property.PropertyType)).Prepend(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))).Distinct();

    private static Type Element(Type type) =>
        !type.IsGenericType ? type.Namespace == typeof(PatientProfile).Namespace && !type.IsEnum && type != typeof(ConversationalStyle) ? type : typeof(Enum)
        : Element(type.GetGenericArguments()[^1]);

    [Test]
    public void Text_InCurlyQuotes_IsReadWithoutThem()
    {
        var profile = PatientProfileYaml.Parse("format: patientsim/1\nname: \u201CAda\u201D\ncore_beliefs: [\u201CI\u2019m a failure.\u201D]\nsituations: [\"I said \u201Cno\u201D and left.\"]").GetOrThrow();
        Assert.That((profile.Name, profile.CoreBeliefs[0].Statement, profile.Situations[0].Text), Is.EqualTo(("Ada", "I\u2019m a failure.", "I said \u201Cno\u201D and left.")));
    }

    [Test]
    public void Emotion_UnderAnAlias_IsFoundUnderItsName()
    {
        var result = PatientProfileYaml.Parse("format: patientsim/1\nname: Ada\ncore_beliefs: [I'm a failure.]\nsituations:\n  - text: I fell.\n    emotions: { worried: 80 }");
        Assert.That(result.Locations["situations[0].emotions.anxious"], Is.EqualTo(new SourceLocation(6, 26)));
    }

    [Test]
    public void Field_LeftAtTheEdge_IsSentHome()
    {
        var problems = PatientProfileYaml.Parse("format: patientsim/1\nname: Ada\nage: 30\ncore_beliefs: [I'm a failure.]\nsituations: [I fell.]").Diagnostics;
        Assert.That(problems.Single().Message, Is.EqualTo("'age' is not a known field. It belongs under 'identity': move it there and indent it."));
    }
}
