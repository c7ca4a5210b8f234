using System.Text.Json.Nodes;
using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class ReadingTests
{
    [Test]
    public async Task List_Piped_IsTheApprovedTable() => Approved.Verify((await Run.Piped("", "list")).Transcript);

    [Test]
    public async Task List_OnTerminal_FitsEightyColumns()
    {
        var run = await Run.OnTerminal("", "list");
        Assert.That(run.Lines, Has.All.Length.LessThanOrEqualTo(80));
        Assert.That(run.Lines.Select(line => line.Split(' ')[0]).Where(word => word.Length > 0), Is.EqualTo(PatientLibrary.Ids));
    }

    [Test]
    public async Task List_Json_HasTheFieldsOfTheYaml()
    {
        var list = JsonNode.Parse((await Run.Piped("", "list", "--json")).Output)!.AsArray();
        Assert.That(list.Select(patient => patient!["id"]!.ToString()), Is.EqualTo(PatientLibrary.Ids));
        Assert.That(list[0]!.AsObject().Select(field => field.Key), Is.EqualTo(new[] { "id", "name", "style", "difficulty", "presenting_problem" }));
    }

    [Test]
    public async Task Show_OfMaya_IsTheApprovedOutline() => Approved.Verify((await Run.Piped("", "show", "maya-brooks")).Transcript);

    [Test]
    public async Task Show_OnTerminal_IsATreeOfEightyColumns()
    {
        var run = await Run.OnTerminal("", "show", "maya-brooks");
        Assert.That(run.Lines, Has.All.Length.LessThanOrEqualTo(80));
        Assert.That(run.Output, Does.Contain("├── core beliefs\n"));
    }

    [Test]
    public async Task Show_OfTextLikeMarkup_ShowsItAsItIs()
    {
        using var folder = new TempFolder();
        var file = folder.Write("ola.yaml", TestFiles.Markup);
        foreach (var run in new[] { await Run.OnTerminal("", "show", file), await Run.Piped("", "show", file) })
        {
            Assert.That(run.Output, Does.Contain("[red]Ola[/] Nord").And.Contain("I'm a failure [/].").And.Contain("I missed [bold]the last bus[/].").And.Contain("[a bus ride]"));
        }
    }

    [TestCaseSource(typeof(PatientLibrary), nameof(PatientLibrary.Ids))]
    public async Task ShowJson_OfAPatient_ReadsBackAsThatPatient(string id)
    {
        var run = await Run.Piped("", "show", id, "--json");
        Assert.That(run.Lines, Has.Length.EqualTo(1));
        var again = PatientProfileYaml.Parse(run.Output, "shown.yaml");
        Assert.That(again.Profile, Is.EqualTo(PatientLibrary.Find(id)!.Profile), string.Join('\n', again.Diagnostics));
    }
}
