using System.Text.Json.Nodes;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Prompting;

namespace PatientSim.Cli.Tests;

public sealed class PromptTests
{
    [TestCase("staged", DisclosurePolicy.Staged)]
    [TestCase("everything", DisclosurePolicy.Everything)]
    public async Task Prompt_OfAPatient_IsTheExactSystemMessage(string word, DisclosurePolicy policy)
    {
        var profile = PatientLibrary.Find("maya-brooks")!.GetOrThrow();
        var expected = new PromptCompiler().CompileSystem(profile, StyleCatalog.BuiltIn.Get(new("upset")), policy).Text;
        var run = await Run.Piped("", "prompt", "maya-brooks", "--policy", word, "--style", "upset");
        Assert.That((run.Exit, run.Output, run.Error), Is.EqualTo((0, expected + "\n", "")));
    }

    [TestCaseSource(typeof(PatientLibrary), nameof(PatientLibrary.Ids))]
    public async Task PromptExplain_OfAPatient_LocatesEveryLineAndLeavesNoFieldOut(string id)
    {
        var run = await Run.Piped("", "prompt", id, "--explain");
        Assert.That(run.Exit, Is.Zero, run.Error);
        var file = File.ReadAllLines(Path.Combine(PatientSim.Tests.ProjectFile.Repository, "models", "patients", $"{id}.yaml"));
        var name = Array.FindIndex(file, line => line.StartsWith("name:", StringComparison.Ordinal)) + 1;
        Assert.That(run.Output, Does.Contain($"    <- name({name})\n"));
        Assert.That(run.Lines[^1], Does.Match(@"^\d+ fields: \d+ system, \d+ turn_note, \d+ withheld, 0 unused\.$"));
    }

    [Test]
    public async Task PromptExplain_Json_HasLinesAndCoverage()
    {
        var json = JsonNode.Parse((await Run.Piped("", "prompt", "maya-brooks", "--explain", "--json")).Output)!.AsObject();
        Assert.That(json.Select(field => field.Key), Is.EqualTo(new[] { "patient", "style", "policy", "fingerprint", "system", "lines", "coverage", "unused" }));
        var lines = json["lines"]!.AsArray().Select(line => line!["text"]!.ToString());
        Assert.That(string.Join('\n', lines), Is.EqualTo(json["system"]!.ToString()));
        Assert.That(json["unused"]!.GetValue<int>(), Is.Zero);
    }

    [Test]
    public async Task PromptJson_Plain_HasNoExplanation()
    {
        var json = JsonNode.Parse((await Run.Piped("", "prompt", "maya-brooks", "--json")).Output)!.AsObject();
        Assert.That(json.ContainsKey("coverage"), Is.False);
    }
}
