using System.Text.Json.Nodes;
using System.Xml.Linq;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class TestCommandTests
{
    private const string Passing = "format: patientsim-script/1\npatient: maya-brooks\nseed: 7\nturns:\n  - Hello Maya. What brings you here?\n";

    private const string Failing = """
        format: patientsim-script/1
        title: "Too much <asked> ]]> & of 😀 Maya"
        patient: maya-brooks
        turns:
          - say: Hello Maya.
            expect:
              words: 0
              mentions: "<b>"
        expect:
          told: core

        """;

    private const string Broken = "format: patientsim-script/1\npatient: maya-broks\nturns:\n  - say: Hello.\n    expects: {}\n";

    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task Test_OfTheShippedScripts_PassesThemAll()
    {
        var scripts = Path.Combine(ProjectFile.Repository, "models");
        var run = await Run.Piped("", "test", scripts);
        Assert.That((run.Exit, run.Output), Is.EqualTo((0, "")), run.Transcript);
        Assert.That(run.Error, Does.Match(@"^\d+ scripts passed, 0 failed\.\n$"));
    }

    [TestCase("text")]
    [TestCase("json")]
    public async Task Test_OfGoodAndBadScripts_SaysWhatIsWrongWithEach(string format)
    {
        WriteAll();
        string[] json = format == "json" ? ["--json"] : [];
        var run = await Run.Piped("", ["test", _folder.Path, .. json]);
        Approved.Verify(run.Transcript.Replace(_folder.Path + Path.DirectorySeparatorChar, ""), format);
    }

    [Test]
    public async Task Test_InParallel_WritesTheSameAsOneByOne()
    {
        for (var script = 0; script < 12; script++)
        {
            _folder.Write($"{script:00}.yaml", script % 3 == 0 ? Broken : script % 3 == 1 ? Failing : Passing);
        }

        var serial = await Run.Piped("", "test", _folder.Path, "--json", "--parallel", "1", "--junit", _folder.File("1.xml"));
        var parallel = await Run.Piped("", "test", _folder.Path, "--json", "--parallel", "8", "--junit", _folder.File("8.xml"));
        Assert.That(parallel, Is.EqualTo(serial));
        Assert.That(serial.Lines.Select(line => JsonNode.Parse(line)!["script"]!.ToString()), Is.EqualTo(Enumerable.Range(0, 12).Select(script => _folder.File($"{script:00}.yaml"))));
        Assert.That(File.ReadAllBytes(_folder.File("8.xml")), Is.EqualTo(File.ReadAllBytes(_folder.File("1.xml"))));
    }

    [Test]
    public async Task Test_WithJUnit_WritesWhatCiSystemsRead()
    {
        WriteAll();
        var junit = _folder.File("results.xml");
        var run = await Run.Piped("", "test", _folder.Path, "--junit", junit);
        var text = File.ReadAllText(junit);
        Approved.Verify(text.Replace(_folder.Path + Path.DirectorySeparatorChar, ""));

        var suite = XDocument.Parse(text).Root!.Element("testsuite")!;
        Assert.That((run.Exit, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value), Is.EqualTo((1, "3", "1", "1")));
        Assert.That(suite.Elements("testcase").Single(test => test.Element("failure") is not null).Attribute("name")!.Value, Is.EqualTo("Too much <asked> ]]> & of 😀 Maya"));
        Assert.That(Directory.GetFiles(_folder.Path, "*.part"), Is.Empty);
    }

    [Test]
    public void JUnit_OfTextThatXmlCannotHold_ShowsItsNumbers()
    {
        var junit = _folder.File("results.xml");
        JUnit.Write(junit, [new() { Path = "a\u0001.yaml", Name = "half \ud800 of \udfff\ufffe 😀\t]]>", Lines = ["\u001b[31m <red> & \"quoted\"", "two\r\nlines"] }]);
        var test = XDocument.Load(junit).Descendants("testcase").Single();
        Assert.That((test.Attribute("classname")!.Value, test.Attribute("name")!.Value), Is.EqualTo((@"a\u0001.yaml", "half \\ud800 of \\udfff\\ufffe 😀\t]]>")));
        Assert.That(test.Element("failure")!.Value, Is.EqualTo("\\u001b[31m <red> & \"quoted\"\ntwo\nlines"));
    }

    [Test]
    public async Task Test_WithoutAnyScript_IsAUsageError()
    {
        _folder.Write("ola.yaml", TestFiles.Markup);
        var run = await Run.Piped("", "test", _folder.Path);
        Assert.That((run.Exit, run.Output, run.Error), Is.EqualTo((2, "", $"patientsim: There is no interview script in {_folder.Path}. A script is a .yaml file with the line 'format: patientsim-script/1'.\n")));
    }

    [Test]
    public async Task Test_OfAFileThatIsNotThere_IsAFailureAmongTheOthers()
    {
        var (script, gone) = (_folder.Write("b.yaml", Passing), _folder.File("a.yaml"));
        var run = await Run.Piped("", "test", script, gone);
        Assert.That((run.Exit, run.Output, run.Error), Is.EqualTo((1, $"{gone}(1,1): error PSIM1000: There is no such file.\n", "1 script passed, 1 failed.\n")));
    }

    [Test]
    public async Task Test_Updated_ComparesWithTheTranscriptFromThenOn()
    {
        var script = _folder.Write("warm.yaml", Passing);
        Assert.That((await Run.Piped("", "test", script, "--update")).Exit, Is.Zero);
        Assert.That((await Run.Piped("", "test", script)).Exit, Is.Zero);

        File.WriteAllText(_folder.File("warm.transcript.txt"), File.ReadAllText(_folder.File("warm.transcript.txt")).Replace("maya-brooks: ", "maya-brooks: Well, "));
        var changed = await Run.Piped("", "test", script, "--json");
        var failure = JsonNode.Parse(changed.Lines.Single())!["failures"]!.AsArray().Single()!;
        Assert.That((changed.Exit, failure["path"]!.ToString(), failure["line"]!.GetValue<int>()), Is.EqualTo((1, _folder.File("warm.transcript.txt"), 2)));
        Assert.That(failure["message"]!.ToString(), Does.EndWith("; run with --update if this is meant"));
        Assert.That((await Run.Piped("", "test", script, "--update")).Exit, Is.Zero);
    }

    [Test]
    public async Task Test_WhoseTranscriptCannotBeWritten_StillTellsOfTheOthers()
    {
        Directory.CreateDirectory(_folder.File("a.transcript.txt"));
        _folder.Write("a.yaml", Passing);
        _folder.Write("b.yaml", Failing);
        var run = await Run.Piped("", "test", _folder.Path, "--update");
        Assert.That(run.Exit, Is.EqualTo(1));
        Assert.That(run.Lines, Has.Length.EqualTo(4));
        Assert.That(run.Lines[0], Does.Contain("a.yaml(1,1): error PSIM1000: The approved transcript cannot be read or written"));
        Assert.That(Directory.GetFiles(_folder.Path, "*.part"), Is.Empty);
    }

    [Test]
    public async Task Test_OfAPatientsFileBeside_PlaysIt()
    {
        _folder.Write("ola.yaml", TestFiles.Markup);
        var script = _folder.Write("script.yaml", Passing.Replace("maya-brooks", "./ola.yaml"));
        _folder.Write("style.yaml", Passing.Replace("maya-brooks", "."));
        Assert.That((await Run.Piped("", "test", script)).Exit, Is.Zero);
        var folder = await Run.Piped("", "test", _folder.Path);
        Assert.That(folder.Lines.Single(), Does.Contain("style.yaml(2,10): error PSIM1009: ").And.Contain("There is no patient '.'"));
    }

    [Test]
    public async Task Test_OnATerminal_ShowsProgressAndThenTheSame()
    {
        WriteAll();
        var piped = await Run.Piped("", "test", _folder.Path);
        var terminal = await Run.OnTerminal("", "test", _folder.Path);
        Assert.That((terminal.Exit, terminal.Output), Is.EqualTo((piped.Exit, piped.Output)));
        Assert.That(terminal.Error, Does.EndWith(piped.Error).And.Contain("3 of 3 scripts, 2 failed"));
    }

    [Test]
    public async Task Test_OfAServerThatIsDown_IsExitThreeAndALocatedFailure()
    {
        var script = _folder.Write("a.yaml", Passing);
        var run = await Run.Piped("", "test", script, "--client", "openai", "--model", "m", "--endpoint", "http://127.0.0.1:9/v1");
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Output, Does.StartWith($"{script}(5,5): turn 1 could not be played: The chat model's server could not be reached"));
    }

    [Test]
    public async Task Test_Interrupted_EndsWithoutHalfWrittenFiles()
    {
        using var interrupts = new Interrupts();
        using var server = new SilentServer(interrupts);
        WriteAll();
        using var nothing = new StringReader("");
        var run = await Run.Piped(nothing, interrupts, "test", _folder.Path, "--update", "--junit", _folder.File("r.xml"), "--client", "openai", "--model", "m", "--endpoint", server.Endpoint);
        Assert.That((run.Exit, Directory.GetFiles(_folder.Path).Length), Is.EqualTo((130, 3)));
    }

    [Test]
    public async Task Validate_OfAFolderWithScripts_ChecksThemWithTheirPatients()
    {
        WriteAll();
        _folder.Write("ola.yaml", TestFiles.Markup);
        _folder.Write("d.yaml", Passing + "expect:\n  told: page-of-coments\n");
        _folder.Write("e.yaml", "format: patientsim-script/1\nturns: [");
        var run = await Run.Piped("", "validate", _folder.Path);
        Approved.Verify(run.Transcript.Replace(_folder.Path + Path.DirectorySeparatorChar, ""));
        Assert.That((await Run.Piped("", "validate", _folder.File("a.yaml"))).Error, Is.EqualTo("0 patients, 0 styles and 1 script can be used; 0 errors, 0 warnings.\n"));
    }

    private void WriteAll()
    {
        _folder.Write("a.yaml", Passing);
        _folder.Write("b.yaml", Failing);
        _folder.Write("c.yaml", Broken);
    }
}
