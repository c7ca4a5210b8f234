using System.Text.RegularExpressions;
using PatientSim.Loading;

namespace PatientSim.RepositoryTests;

public sealed partial class StyleTests
{
    [Test]
    public void Style_PhraseSets_AreThoseThatModelsReadmeNames([ValueSource(nameof(Ids))] string id)
    {
        var readme = RepositoryFiles.Read("models/README.md");
        var paragraph = readme[readme.IndexOf("Phrase sets:", StringComparison.Ordinal)..].Split("\n\n")[0];
        Assert.That(Load(id).Phrases.Keys, Is.EquivalentTo(Quoted().Matches(paragraph).Select(match => match.Groups["word"].Value)));
    }

    [Test]
    public void Style_Phrases_AreNotEmpty([ValueSource(nameof(Ids))] string id) =>
        Assert.That(Load(id).Phrases.Where(set => set.Value.Count < 3).Select(set => set.Key), Is.Empty, "phrase sets with fewer than three phrases");

    [Test]
    public void Style_Phrases_AreNeverRepeated([ValueSource(nameof(Ids))] string id)
    {
        var sentences = from set in Load(id).Phrases
                        from phrase in set.Value
                        from sentence in PatientTests.Sentences(phrase)
                        select (Set: set.Key, Sentence: sentence);
        Assert.That(sentences.GroupBy(entry => entry.Sentence).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(entry => entry.Set))}"), Is.Empty);
    }

    [Test]
    public void Style_Phrases_FitItsOwnLength([ValueSource(nameof(Ids))] string id)
    {
        var style = Load(id);
        Assert.That(style.Phrases.Values.SelectMany(set => set).Where(phrase => phrase.Split(' ').Length > style.MaxWords), Is.Empty);
    }

    private static IEnumerable<string> Ids() => RepositoryFiles.Under("models/styles", ".yaml").Select(path => Path.GetFileNameWithoutExtension(path));

    private static Mind.StyleDefinition Load(string id) => StyleYaml.Load(RepositoryFiles.Full($"models/styles/{id}.yaml"));

    [GeneratedRegex("`(?<word>[a-z_]+)`")]
    private static partial Regex Quoted();
}
