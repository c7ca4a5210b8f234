using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class UsageTests
{
    private static readonly string[][] s_wrong =
    [
        ["chta"],
        ["list", "more"],
        ["show"],
        ["show", "maya-brook"],
        ["show", "."],
        ["show", "--bogus"],
        ["validate"],
        ["validate", "x.yaml", "--format", "sarfi"],
        ["validate", "x.yaml", "--format", "sarif", "--json"],
        ["prompt", "maya-brooks", "--style", "reservd"],
        ["prompt", "maya-brooks", "--policy", "all"],
        ["chat"],
        ["chat", "@maya-brooks"],
        ["chat", "maya-brooks", "--seed", "many"],
        ["chat", "maya-brooks", "--seed"],
        ["chat", "maya-brooks", "--difficulty", "hrd"],
        ["chat", "maya-brooks", "--style", "calm"],
        ["chat", "maya-brooks", "--client", "opnai"],
        ["chat", "maya-brooks", "--client", "openai"],
        ["chat", "maya-brooks", "--client", "openai", "--model", "m"],
        ["chat", "maya-brooks", "--client", "openai", "--model", "m", "--endpoint", "nowhere"],
        ["chat", "maya-brooks", "--client", "openai", "--model", "m", "--endpoint", "ftp://localhost/v1"],
        ["chat", "maya-brooks", "--client", "azure", "--model", "m"],
        ["chat", "maya-brooks", "--client", "azure", "--model", "m", "--endpoint", "http://localhost/"],
        ["chat", "maya-brooks", "--model", "m"],
        ["chat", "maya-brooks", "--cassette", "no-such-cassette.jsonl"],
        ["chat", "maya-brooks", "--cassette", "maya.jsonl", "--client", "openai"],
        ["chat", "maya-brooks", "--cassette", "maya.jsonl", "--model", "m"],
        ["chat", "maya-brooks", "--cassette", "maya.jsonl", "--record", "maya.jsonl"],
        ["chat", "maya-brooks", "--record", "maya.jsonl"],
        ["chat", "maya-brooks", "--record", "maya.jsonl", "--client", "offline"],
        ["chat", "maya-brooks", "--record", "no-such-folder/maya.jsonl", "--client", "openai", "--model", "m", "--endpoint", "http://localhost/v1"],
        ["chat", "maya-brooks", "--cassette", ""],
        ["chat", "maya-brooks", "--script", "no-such-script.txt"],
        ["chat", "maya-brooks", "--save", "no-such-folder/session.json"],
        ["chat", "maya-brooks", "--resume", "no-such-session.json"],
        ["chat", "maya-brooks", "--next-session"],
        ["chat", "maya-brooks", "--after", "7d"],
        ["chat", "maya-brooks", "--homework", "done"],
        ["chat", "maya-brooks", "--resume", "no-such-session.json", "--next-session", "--after", "soon"],
        ["chat", "maya-brooks", "--resume", "no-such-session.json", "--next-session", "--after", "9999d"],
        ["chat", "maya-brooks", "--resume", "no-such-session.json", "--next-session", "--homework", "not-done"],
        ["simulate"],
        ["simulate", "--out", ""],
        ["simulate", "maya-brook", "--out", "no-such-folder"],
        ["simulate", "--bogus", "--out", "no-such-folder"],
        ["simulate", "--out", "no-such-folder", "--style", "reservd"],
        ["simulate", "--out", "no-such-folder", "--seeds", "0"],
        ["simulate", "--out", "no-such-folder", "--seeds", "5..1"],
        ["simulate", "--out", "no-such-folder", "--seeds", "many"],
        ["simulate", "--out", "no-such-folder", "--trainee", "reflectiv"],
        ["simulate", "--out", "no-such-folder", "--trainee", "no-such-file.txt"],
        ["simulate", "--out", "no-such-folder", "--turns", "0"],
        ["simulate", "--out", "no-such-folder", "--workers", "0"],
        ["simulate", "--out", "no-such-folder", "--shard", "4/3"],
        ["simulate", "--out", "no-such-folder", "--shard", "0/3"],
        ["simulate", "--out", "no-such-folder", "--shard", "half"],
        ["simulate", "--out", "no-such-folder", "--model", "m"],
        ["merge"],
        ["merge", "no-such-folder"],
        ["merge", "no-such-folder", "--out", "merged"],
        ["merge", "", "--out", "merged"],
        ["validate", ""],
        ["chat", "maya-brooks", "--script", ""],
        ["chat", "maya-brooks", "--save", ""],
        ["chat", "maya-brooks", "--resume", ""],
        ["test"],
        ["test", ""],
        ["test", "models", "--parallel", "0"],
        ["test", "models", "--client", "openai"],
        ["test", "x.yaml", "--junit", "no-such-folder/results.xml"],
        ["test", "x.yaml", "--model", "m"],
    ];

    [Test]
    public async Task WrongInput_OfEachKind_IsExitTwoAndOneHelpfulSentence()
    {
        var approved = new StringWriter { NewLine = "\n" };
        foreach (var args in s_wrong)
        {
            var run = await Run.Piped("hello\n", args);
            Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")), string.Join(' ', args));
            approved.WriteLine($"$ patientsim {string.Join(' ', args)}\n{run.Error}");
        }

        Approved.Verify(approved.ToString());
    }

    [TestCase("show")]
    [TestCase("prompt")]
    [TestCase("chat")]
    public async Task BadFile_AsPatient_IsExitOneWithEachDiagnostic(string verb)
    {
        using var folder = new TempFolder();
        var file = folder.Write("bad.yaml", TestFiles.Bad);
        var run = await Run.Piped("hello\n", verb, file);
        Assert.That((run.Exit, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain($"{file}(3,1): error PSIM1002: ").And.Contain($"{file}(4,13): error PSIM1003: "));
    }

    [Test]
    public async Task StyleFile_AsPatient_IsAUsageError()
    {
        var run = await Run.Piped("", "show", Path.Combine(ProjectFile.Repository, "models", "styles", "plain.yaml"));
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("is a style, not a patient"));
    }

    [TestCase("{}")]
    [TestCase("not json")]
    [TestCase("")]
    public async Task Resume_OfSomethingElse_IsAUsageError(string text)
    {
        using var folder = new TempFolder();
        var run = await Run.Piped("hello\n", "chat", "maya-brooks", "--resume", folder.Write("session.json", text));
        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
    }
}
