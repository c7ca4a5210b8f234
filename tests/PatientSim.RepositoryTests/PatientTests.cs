using System.Text.RegularExpressions;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.RepositoryTests;

/// <summary>What models/README.md promises of every patient that comes with the repository.</summary>
public sealed partial class PatientTests
{
    private const int RepeatedFrom = 5;

    /// <summary>Their text is in the patient's own words already.</summary>
    private static readonly ElementKind[] s_spokenAsTheyStand = [ElementKind.Fact, ElementKind.Strength, ElementKind.Want];

    private static readonly Lazy<List<PatientProfile>> s_profiles = new(() => [.. Ids().Select(id => Read(id).Profile).OfType<PatientProfile>()]);

    [Test]
    public void Patient_File_LoadsWithoutAWord([ValueSource(nameof(Ids))] string id)
    {
        var result = Read(id);
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.Profile!.Id, Is.EqualTo(id));
    }

    [Test]
    public void Patient_Catalogue_IsWhole([ValueSource(nameof(Ids))] string id)
    {
        var profile = Read(id).GetOrThrow();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(profile.Situations, Has.Count.AtLeast(2), "situations");
            Assert.That(profile.History, Has.Count.AtLeast(3), "history");
            Assert.That(profile.Voice.OffTopic, Has.Count.AtLeast(5), "voice.off_topic");
            Assert.That(profile.Strengths, Is.Not.Empty, "strengths");
            Assert.That(profile.Wants, Is.Not.Empty, "wants");
            Assert.That(profile.Intake, Is.Not.Null.And.Not.Empty, "intake");
            Assert.That(profile.PresentingProblem, Is.Not.Null.And.Not.Empty, "presenting_problem");
            Assert.That(profile.About.Authors, Is.Not.Empty, "about.authors");
            Assert.That(profile.About.License, Is.Not.Null.And.Not.Empty, "about.license");
            Assert.That(RepositoryFiles.Read($"models/patients/{id}.yaml"), Does.Match(@"(?m)^\s+fictional: true$"), "about.fictional, in the file itself");
        }
    }

    [Test]
    public void Patient_EveryElement_HasWordsOfTheirOwn([ValueSource(nameof(Ids))] string id)
    {
        var elements = Formulation.Of(Read(id).GetOrThrow()).Elements.Where(element => !s_spokenAsTheyStand.Contains(element.Kind)).ToList();
        Assert.That(elements.Where(element => element.Says.Tell.Count == 0).Select(element => element.Id), Is.Empty, "elements without a line in voice.says");
        Assert.That(elements.Where(element => element.Rung >= Rung.Thought && element.Says.Hint.Count == 0).Select(element => element.Id), Is.Empty, "elements on rungs 3 to 5 without a hint");
    }

    [Test]
    public void Patient_EveryField_ReachesAPromptOrIsWithheldOnPurpose([ValueSource(nameof(Ids))] string id, [Values] DisclosurePolicy policy)
    {
        var profile = Read(id).GetOrThrow();
        var system = new PromptCompiler().CompileSystem(profile, StyleCatalog.BuiltIn.Get(profile.Style), policy);
        Assert.That(PromptCoverage.Of(profile, system, policy).Where(field => field.Use == FieldUse.Unused), Is.Empty);
    }

    [Test]
    public void Patients_Styles_AreAllInUse() =>
        Assert.That(s_profiles.Value.Select(profile => profile.Style.ToString()).Distinct(), Is.EquivalentTo(StyleCatalog.BuiltIn.Ids));

    [Test]
    public void Patients_CoreBeliefs_CoverTheThreeCategories() =>
        Assert.That(s_profiles.Value.SelectMany(profile => profile.CoreBeliefs).Select(belief => belief.Category).Distinct(), Is.EquivalentTo(Enum.GetValues<CoreBeliefCategory>()));

    [Test]
    public void Patients_Lines_BelongToOnePatient()
    {
        var sentences = from profile in s_profiles.Value
                        from lines in profile.Voice.Says.Values
                        from line in lines.Hint.Concat(lines.Tell)
                        from words in Sentences(line)
                        where words.Count(' ') + 1 >= RepeatedFrom
                        select (Words: words, profile.Id);
        Assert.That(sentences.Distinct().GroupBy(said => said.Words).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(said => said.Id))}"), Is.Empty);
    }

    [Test]
    public void PatientLibrary_Ids_AreTheFilesOfTheFolder() => Assert.That(PatientLibrary.Ids, Is.EqualTo(Ids()));

    [Test]
    public void ModelsFolder_ReadAsOne_HasNoProblem()
    {
        var folder = PatientFolder.Read(RepositoryFiles.Full("models/patients"), RepositoryFiles.Full("models/styles"));
        Assert.That(folder.Diagnostics, Is.Empty);
        Assert.That(folder.Styles.Select(style => style.Id.ToString()).Order(StringComparer.Ordinal), Is.EqualTo(StyleCatalog.BuiltIn.Ids));
    }

    internal static IEnumerable<string> Ids() => RepositoryFiles.Under("models/patients", ".yaml").Select(path => Path.GetFileNameWithoutExtension(path));

    /// <summary>The words of each sentence, in lower case and without punctuation.</summary>
    internal static IEnumerable<string> Sentences(string line) =>
        Sentence().Split(line).Select(sentence => string.Join(' ', Word().Matches(sentence.ToLowerInvariant()).Select(match => match.Value))).Where(words => words.Length > 0);

    private static PatientProfileResult Read(string id) => PatientProfileYaml.ParseFile(RepositoryFiles.Full($"models/patients/{id}.yaml"));

    [GeneratedRegex(@"(?<=[.!?…])[""'”’]*\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\w'’]+")]
    private static partial Regex Word();
}
