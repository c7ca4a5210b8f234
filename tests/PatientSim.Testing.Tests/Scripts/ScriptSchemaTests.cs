using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Testing.Scripts;
using PatientSim.Tests;

namespace PatientSim.Testing.Tests.Scripts;

public sealed class ScriptSchemaTests
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(ProjectFile.Repository, "models", "schema", "script.schema.json"));

    private static readonly JsonNode s_schema = JsonNode.Parse(s_text)!;

    // What an editor can know without the patient: the loader refuses each of them too.
    private static readonly string[] s_wrong =
    [
        "patient: x\nturns: [Hello.]",
        "format: patientsim-script/1\nturns: [Hello.]",
        "format: patientsim-script/1\npatient: x",
        "format: patientsim/1\npatient: x\nturns: [Hello.]",
        "format: patientsim-script/1\npatient: x\nturns: []",
        "format: patientsim-script/1\npatient: x\nturns: ['']",
        "format: patientsim-script/1\npatient: x\nturns: [Hello.]\ntitel: x",
        "format: patientsim-script/1\npatient: x\nturns: [Hello.]\ndifficulty: hrd",
        "format: patientsim-script/1\npatient: x\nturns: [Hello.]\nseed: 1.5",
        "format: patientsim-script/1\npatient: x\nturns: [Hello.]\nwords: 30",
        "format: patientsim-script/1\npatient: x\nturns: [{ expect: { words: 3 } }]",
        "format: patientsim-script/1\npatient: x\nturns: [{ say: Hello., expects: { words: 3 } }]",
        .. Of(
            "tels: x", "tells: ''", "tells: { what: x }", "told: [{ what: x }]", "stance: anser", "stance: [answer, anser]", "words: many", "words: -1", "words: {}", "words: { atleast: 3 }",
            "sentences: { at_most: 1.5 }", "mentions: ['']", "mentions: { what: x }", "flags: { too_long: true }", "emotions: { ashmed: { at_least: 3 } }", "emotions: { sad: 30 }", "emotions: { sad: { at_most: 101 } }",
            "alliance: { bnd: { at_least: 0 } }", "alliance: { bond: { at_least: 1.5 } }", "distress: 0.5", "mood: { at_least: 120 }", "openness: {}", "ended: perhaps", "tells: []", "told: []", "stance: []", "not_mentions: []"),
        .. OfSession("tells: x", "stance: answer", "told: [{ by: 3 }]", "told: []", "not_told: []", "mentions: []", "told: [{ what: x, until: 1 }]", "told: [{ what: x, by: 0 }]", "not_told: [{ what: x, by: 1 }]", "not_told: { what: x, until: 1 }", "ended: 3"),
    ];

    public static IEnumerable<string> Shipped => Directory.EnumerateFiles(Path.Combine(ProjectFile.Repository, "models", "scripts"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [Test]
    public async Task Schema_OfEveryShippedScript_HasNothingToSay()
    {
        var schema = await JsonSchema.FromJsonAsync(s_text);
        Assert.That(Shipped, Is.Not.Empty);
        Assert.That(Shipped.SelectMany(file => schema.Validate(Json(File.ReadAllText(file))).Select(error => $"{file}: {error}")), Is.Empty);
    }

    [Test]
    public async Task Schema_OfWhatTheLoaderRefuses_RefusesItToo()
    {
        var schema = await JsonSchema.FromJsonAsync(s_text);
        using (Assert.EnterMultipleScope())
        {
            foreach (var text in s_wrong)
            {
                Assert.That(() => InterviewScriptYaml.Parse(text), Throws.TypeOf<PatientProfileException>(), text);
                Assert.That(schema.Validate(Json(text)), Is.Not.Empty, text);
            }
        }
    }

    [TestCase("", "x: 1", "properties")]
    [TestCase("turns[0]", "turns: [{ x: 1 }]", "definitions.turn.properties")]
    [TestCase("turns[0].expect", "turns: [{ say: Hello., expect: { x: 1 } }]", "definitions.turn_expect.properties")]
    [TestCase("expect", "expect: { x: 1 }", "definitions.session_expect.properties")]
    [TestCase("expect.told[0]", "expect: { told: [{ x: 1 }] }", "definitions.session_expect.properties.told.anyOf.1.items.anyOf.1.properties")]
    [TestCase("expect.not_told[0]", "expect: { not_told: [{ x: 1 }] }", "definitions.session_expect.properties.not_told.anyOf.1.items.anyOf.1.properties")]
    [TestCase("expect.words", "expect: { words: { x: 1 } }", "definitions.words.anyOf.1.properties")]
    [TestCase("expect.sentences", "expect: { sentences: { x: 1 } }", "definitions.sentences.anyOf.1.properties")]
    [TestCase("expect.alliance", "expect: { alliance: { x: 1 } }", "definitions.alliance.properties")]
    [TestCase("expect.mood", "expect: { mood: { x: 1 } }", "definitions.percent.properties")]
    [TestCase("expect.openness", "expect: { openness: { x: 1 } }", "definitions.fraction.properties")]
    public void Schema_OfEachBlock_HasTheFieldsThatTheLoaderKnows(string block, string text, string properties)
    {
        var message = Problems(text).Single(problem => problem.Message.StartsWith($"'x' is not a known field{(block.Length == 0 ? "." : $" of '{block}'.")}", StringComparison.Ordinal)).Message;
        var known = message.Split(" Known: ")[1].TrimEnd('.').Split(", ");
        Assert.That(Names(properties), Is.EquivalentTo(known));
    }

    [Test]
    public void Schema_OfWords_HasThoseOfTheLibrary()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Words("definitions.stance.enum"), Is.EqualTo(Vocabularies.Stance.Names));
            Assert.That(Words("properties.difficulty.enum"), Is.EqualTo(Vocabularies.Difficulty.Names));
            Assert.That(Words("properties.format.enum"), Is.EqualTo(new[] { InterviewScript.Format }));
            Assert.That(Names("definitions.emotions.properties"), Is.EqualTo(Vocabularies.Emotion.Names));
            Assert.That(s_schema["definitions"]!["what"]!["description"]!.ToString(), Does.Contain(string.Join(", ", Vocabularies.Rung.Names)));
            Assert.That(s_schema["properties"]!["style"]!["description"]!.ToString(), Does.Contain("plain, upset, verbose, reserved, tangent, pleasing").And.Not.Contain("  "));
        }
    }

    [Test]
    public void Schema_OfEachField_DescribesIt()
    {
        var fields = Walk(s_schema).Where(node => node.GetPath().Split('.')[..^1] is [.., "properties"]).ToList();
        Assert.That(fields, Has.Count.GreaterThan(50));
        Assert.That(fields.Where(field => field["description"] is null && field["$ref"] is null).Select(field => field.GetPath()), Is.Empty);
    }

    private static IEnumerable<string> Of(params string[] expectations) => expectations.Select(each => $"format: patientsim-script/1\npatient: x\nturns: [{{ say: Hello., expect: {{ {each} }} }}]");

    private static IEnumerable<string> OfSession(params string[] expectations) => expectations.Select(each => $"format: patientsim-script/1\npatient: x\nturns: [Hello.]\nexpect: {{ {each} }}");

    private static ValueList<ProfileDiagnostic> Problems(string text)
    {
        var turns = text.StartsWith("turns", StringComparison.Ordinal) ? "" : "turns: [Hello.]\n";
        return Assert.Throws<PatientProfileException>(() => InterviewScriptYaml.Parse($"format: patientsim-script/1\npatient: x\n{turns}{text}\n"))!.Diagnostics;
    }

    private static JsonNode At(string path) => path.Split('.').Aggregate(s_schema, (node, part) => (int.TryParse(part, out var index) ? node[index] : node[part])!);

    private static string[] Names(string path) => [.. At(path).AsObject().Select(property => property.Key)];

    private static string[] Words(string path) => [.. At(path).AsArray().Select(word => word!.ToString())];

    private static IEnumerable<JsonNode> Walk(JsonNode node) => node switch
    {
        JsonObject children => children.Select(child => child.Value).OfType<JsonNode>().SelectMany(Walk).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Walk).Prepend(node),
        _ => [node],
    };

    /// <summary>The YAML as an editor hands it to the schema: plain numbers and truths are no texts.</summary>
    private static string Json(string yaml) => Value(YamlTree.Read(yaml, new DiagnosticBag("x"), YamlLimits.Default)!)!.ToJsonString();

    private static JsonNode? Value(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Value)]),
        YamlScalar { IsEmpty: true } => null,
        YamlScalar { Text: "true" or "false" } truth => truth.Text == "true",
        YamlScalar scalar when decimal.TryParse(scalar.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar scalar => scalar.Text,
        _ => null,
    };
}
