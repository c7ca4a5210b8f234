using System.Text.Json;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class CompareTests
{
    private static readonly TempFolder s_folder = new();

    private static string Reserved => s_folder.File("reserved");

    private static string Verbose => s_folder.File("verbose");

    [OneTimeSetUp]
    public async Task Play()
    {
        var lines = s_folder.Write("warm.txt", """
            Hello Maya. What brings you here?
            That sounds exhausting. Can you tell me about one time it was bad?
            And how did you feel, when that happened?
            It sounds like it stayed with you. What went through your mind?
            """);
        foreach (var (style, seeds, folder) in new[] { ("reserved", "1..3", Reserved), ("verbose", "1..3", Verbose), ("verbose", "3..4", s_folder.File("later")), ("plain", "7..8", s_folder.File("none")) })
        {
            var run = await Run.Piped("", "simulate", "maya-brooks", "--style", style, "--seeds", seeds, "--trainee", lines, "--turns", "4", "--out", folder);
            Assert.That(run.Exit, Is.Zero, run.Error);
        }
    }

    [OneTimeTearDown]
    public void Remove() => s_folder.Dispose();

    [Test]
    public async Task Styles_Compared_AreTheApprovedTable() => Approved.Verify((await Run.Piped("", "compare", Reserved, Verbose)).Transcript);

    [TestCase("words=+2", 1, "words: ")]
    [TestCase("words=-2", 0, "")]
    [TestCase("words=50", 0, "")]
    [TestCase("input_tokens=1", 0, "--bound input_tokens was not checked: the interviews have no such figure.")]
    public async Task Bound_Given_DecidesTheExitCode(string bound, int exit, string said)
    {
        var run = await Run.Piped("", "compare", Reserved, Verbose, "--bound", bound);
        Assert.That(run.Exit, Is.EqualTo(exit));
        Assert.That(run.Error, said.Length == 0 ? Is.Empty : Does.StartWith(said));
    }

    [Test]
    public async Task Json_Asked_HasEveryFigure()
    {
        var run = await Run.Piped("", "compare", Reserved, Verbose, "--json", "--bound", "words=0", "--bound", "left=0");
        using var json = JsonDocument.Parse(run.Output);
        var words = json.RootElement.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("metric").GetString() == "words");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Exit, json.RootElement.GetProperty("pairs").GetInt32(), words.GetProperty("seeds").GetInt32()), Is.EqualTo((1, 3, 3)));
            Assert.That(words.GetProperty("low").GetDouble(), Is.LessThan(words.GetProperty("difference").GetDouble()));
            Assert.That(json.RootElement.GetProperty("crossed").EnumerateArray().Select(one => one.GetString()), Is.EqualTo(new[] { "words" }));
        }
    }

    [Test]
    public async Task Interview_WithoutAPartner_IsSaid()
    {
        var run = await Run.Piped("", "compare", Reserved, s_folder.File("later"));
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, $"Without a partner, and left out: 2 interviews of '{Reserved}', 1 interview of '{s_folder.File("later")}'.\n")));
        Assert.That(run.Output, Does.Contain("1 pair of interviews"));
    }

    [Test]
    public async Task Studies_WithNothingInCommon_AreAUsageError()
    {
        var run = await Run.Piped("", "compare", Reserved, s_folder.File("none"));
        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("have no interview in common"));
    }

    [Test]
    public async Task Settings_Compared_ArePlayedForThePurpose()
    {
        string[] study = ["--patient", "maya-brooks", "--seeds", "2", "--turns", "4"];
        var run = await Run.Piped("", ["compare", "style=reserved", "style=verbose", "--json", .. study]);
        using var json = JsonDocument.Parse(run.Output);
        Assert.That((run.Exit, json.RootElement.GetProperty("pairs").GetInt32(), json.RootElement.GetProperty("other_system_message").GetInt32()), Is.EqualTo((0, 2, 2)));
        Assert.That((await Run.Piped("", ["compare", "policy=staged", "policy=everything", .. study])).Output, Does.Contain("2 pairs of interviews; 2 the same word for word, 2 with another system message"));
    }

    [TestCase("styles=plain", "reserved", "Did you mean 'style'?")]
    [TestCase("style=plane", "style=plain", "--style cannot be 'plane'; it has to be 'all' or some of plain,")]
    [TestCase("policy=all", "policy=staged", "'policy' has to be one of staged, everything.")]
    [TestCase("model=a", "model=b", "--endpoint and --model belong to a chat model")]
    public async Task Setting_ThatIsNone_IsAUsageError(string a, string b, string said)
    {
        var run = await Run.Piped("", "compare", a, b, "--patient", "maya-brooks", "--seeds", "1", "--turns", "1");
        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(said));
    }

    [Test]
    public async Task Folders_WithOptionsOfASetting_AreAUsageError()
    {
        var run = await Run.Piped("", "compare", Reserved, Verbose, "--seeds", "3");
        Assert.That((run.Exit, run.Error), Is.EqualTo((2, "patientsim: Both sides are folders, which were played already: --patient, --style, --seeds, --trainee, --turns and the like belong to a setting such as style=plain.\n")));
    }

    [TestCase("nowhere", "words=1", "is not the folder of a study")]
    [TestCase("verbose", "word=1", "Did you mean 'words'?")]
    [TestCase("verbose", "words", "such as words=2 (either way)")]
    public async Task Argument_ThatIsWrong_IsAUsageError(string folder, string bound, string said)
    {
        var run = await Run.Piped("", "compare", Reserved, s_folder.File(folder), "--bound", bound);
        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain(said));
    }
}
