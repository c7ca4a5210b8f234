using System.Text.Json.Nodes;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class SimulateTests
{
    [Test]
    public async Task Simulate_OfTwoPatients_WritesTheStudyAndATableByStyle()
    {
        using var study = new StudyRun();
        var run = await study.PlayAsync("out");

        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(run.Lines[0], Is.EqualTo("style     interviews  turns  mean words  told  left"));
        Assert.That(run.Lines[1..].Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..3]), Is.EqualTo(new[] { new[] { "reserved", "2", "6" }, ["verbose", "2", "6"] }));
        Assert.That(run.Error, Does.Match(@"^4 interviews in '.*out'; 12 turns taken in [0-9.]+ s, [0-9,]+ turns per second per core \([0-9]+ workers?, [0-9]+ processors?\)\.\n$"));
        Assert.That(study.Files("out").Keys, Is.EquivalentTo(new[]
        {
            "study.json", "results.jsonl",
            "sessions/gwen-pritchard/verbose/kind/seed-1.jsonl", "sessions/gwen-pritchard/verbose/kind/seed-2.jsonl",
            "sessions/maya-brooks/reserved/kind/seed-1.jsonl", "sessions/maya-brooks/reserved/kind/seed-2.jsonl",
        }));
    }

    [Test]
    public async Task Simulate_Again_GoesOnAndTakesNoTurn()
    {
        using var study = new StudyRun();
        var first = await study.PlayAsync("out");
        var files = study.Files("out");
        var again = await study.PlayAsync("out", "--json");

        var summary = JsonNode.Parse(again.Output)!;
        Assert.That((again.Exit, (int)summary["interviews"]!, (int)summary["turns_taken"]!, summary["turns_per_second_per_core"]), Is.EqualTo((0, 4, 0, (JsonNode?)null)));
        Assert.That((int)summary["styles"]![0]!["turns"]!, Is.EqualTo(6));
        Assert.That((await study.PlayAsync("out")).Output, Is.EqualTo(first.Output));
        Assert.That(study.Files("out"), Is.EqualTo(files));
    }

    [Test]
    public async Task Simulate_InThreeShardsAndMerged_IsTheWholeStudy()
    {
        using var study = new StudyRun();
        await study.PlayAsync("whole", "--workers", "16");
        for (var shard = 1; shard <= 3; shard++)
        {
            Assert.That((await study.PlayAsync($"part-{shard}", "--shard", $"{shard}/3", "--workers", "1")).Exit, Is.Zero);
        }

        var missing = await Run.Piped("", "merge", study.Path("part-1"), study.Path("part-2"), "--out", study.Path("merged"));
        Assert.That((missing.Exit, missing.Output), Is.EqualTo((1, "")));
        Assert.That(missing.Error, Is.EqualTo("maya-brooks/reserved/kind/seed-1 is over in none of the folders\nNothing was written: of 4 interviews 1 missing, 0 contradictory.\n"));

        var merged = await Run.Piped("", "merge", study.Path("part-3"), study.Path("part-1"), study.Path("part-2"), "--out", study.Path("merged"), "--json");
        Assert.That(merged.Exit, Is.Zero, merged.Error);
        Assert.That((int)JsonNode.Parse(merged.Output)!["merged"]!, Is.EqualTo(4));
        Assert.That(study.Files("merged"), Is.EqualTo(study.Files("whole")));
    }

    [Test]
    public async Task Simulate_WithAllStylesAndFolders_PlaysEachPatientInEach()
    {
        using var study = new StudyRun();
        Directory.CreateDirectory(study.Path("patients"));
        var models = Path.Combine(ProjectFile.Repository, "models", "patients");
        foreach (var (id, from) in new[] { ("ola", "maya-brooks"), ("per", "callum-reid") })
        {
            study.Write($"patients/{id}.yaml", (await File.ReadAllTextAsync(Path.Combine(models, from + ".yaml"))).Replace($"id: {from}", $"id: {id}", StringComparison.Ordinal));
        }

        var run = await Run.Piped("", "simulate", study.Path("patients"), "maya-brooks", "--style", "all", "--seeds", "-3..-3", "--trainee", study.Trainee, "--turns", "1", "--out", study.Path("out"));

        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(run.Lines[1..].Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..3]), Is.EqualTo(new[] { "plain", "pleasing", "reserved", "tangent", "upset", "verbose" }.Select(style => new[] { style, "3", "3" })));
        Assert.That(study.Files("out").Keys, Has.Member("sessions/ola/upset/kind/seed--3.jsonl").And.Member("sessions/per/plain/kind/seed--3.jsonl"));
    }

    [Test]
    public async Task Simulate_OfAnotherDesign_IsAUsageErrorThatNamesIt()
    {
        using var study = new StudyRun();
        await study.PlayAsync("out");
        var run = await study.PlayAsync("out", "--turns", "2");
        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("holds another study: turns is 12 there and 2 here."));

        study.Write("kind.txt", "Something else.\n");
        Assert.That((await study.PlayAsync("out")).Error, Does.Contain("holds another study: trainees have changed since."));
    }

    [Test]
    public async Task Simulate_WithAHostileSessionFile_SaysWhereAndPlaysTheOthers()
    {
        using var study = new StudyRun();
        await study.PlayAsync("out");
        var file = study.Path("out/sessions/maya-brooks/reserved/kind/seed-1.jsonl");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"bond\":", "\"bond\":1e400,\"bond\":", StringComparison.Ordinal));

        var run = await study.PlayAsync("out");

        Assert.That(run.Exit, Is.EqualTo(1));
        Assert.That(run.Error, Does.Match(@"^maya-brooks/reserved/kind/seed-1: sessions/maya-brooks/reserved/kind/seed-1\.jsonl\(2\): .*\n1 interview could not be ended; run the same command again to go on\.\n3 interviews in "));
    }

    [Test]
    public async Task Simulate_WithATamperedDesign_IsAUsageError([Values("", "{}", "[]", "nonsense", "{\"format\":\"patientsim-study/1\"}")] string json)
    {
        using var study = new StudyRun();
        await study.PlayAsync("out");
        study.Write("out/study.json", json);

        var run = await study.PlayAsync("out");

        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Match(@"^patientsim: '.*study\.json' is not the design of a study\. .*\n$"));
    }

    [Test]
    public async Task Simulate_IntoAFolderInUse_IsAUsageError()
    {
        using var study = new StudyRun();
        await study.PlayAsync("out");
        using var other = File.Open(study.Path("out/study.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        var run = await study.PlayAsync("out");

        Assert.That((run.Exit, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("Another process is playing the study in "));
    }

    [Test]
    public async Task Simulate_WithATraineeThatIsNoScript_IsAUsageError()
    {
        using var study = new StudyRun();
        Directory.CreateDirectory(study.Path("folder.txt"));
        async Task<string> With(string trainee) => (await Run.Piped("", "simulate", "--trainee", trainee, "--out", study.Path("out"))) is { Exit: 2 } run ? run.Error : "";

        Assert.That(await With(study.Path("folder.txt")), Does.Contain("folder.txt' is a folder; --trainee takes a .txt file with a turn per line."));
        Assert.That(await With(study.Write("empty.txt", "# nothing\n")), Does.Contain("empty.txt' has no lines."));
        Assert.That(await With(study.Write("long.txt", new('x', 16_001))), Does.Contain("has a line of more than 16,000 characters."));
        Assert.That(await With(study.Write("large.txt", new('\n', 1_048_577))), Does.Contain("is larger than 1 MiB."));
        Assert.That(await With(study.Write("two words.txt", "Hello?")), Does.Contain("The name of a trainee is used as the name of a folder"));
        Assert.That(Directory.Exists(study.Path("out")), Is.False);
    }

    [Test]
    public async Task Simulate_IntoSomethingElse_LeavesItAlone()
    {
        using var study = new StudyRun();
        var file = await study.PlayAsync("kind.txt");
        Assert.That((file.Exit, file.Error), Is.EqualTo((2, $"patientsim: '{study.Trainee}' is a file; name a folder.\n")));

        if (!OperatingSystem.IsWindows() && Environment.UserName != "root")
        {
            Directory.CreateDirectory(study.Path("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var locked = await study.PlayAsync("locked");
            Assert.That((locked.Exit, locked.Output), Is.EqualTo((1, "")));
            Assert.That(locked.Error, Does.Contain("may not be written to."));
        }
    }

    [Test]
    public async Task Simulate_WithoutItsChatModel_IsExitThreeAndGoesOnLater()
    {
        using var study = new StudyRun();
        using var server = new TalkingServer();
        var (endpoint, client) = (server.Endpoint, new[] { "--client", "openai", "--model", "parrot" });
        server.Refuse = true;
        var without = await study.PlayAsync("out", [.. client, "--endpoint", endpoint]);
        server.Refuse = false;
        var with = await study.PlayAsync("out", [.. client, "--endpoint", endpoint, "--json"]);

        Assert.That((without.Exit, without.Lines.Length), Is.EqualTo((3, 1)), without.Error);
        Assert.That(without.Error, Does.StartWith("gwen-pritchard/verbose/kind/seed-1: The provider refused the request").And.Contain("4 interviews could not be ended; run the same command again to go on."));
        Assert.That((with.Exit, (int)JsonNode.Parse(with.Output)!["turns_taken"]!), Is.EqualTo((0, StudyRun.Turns)), with.Error);
        Assert.That(study.Files("out")["study.json"], Does.Contain("\"client\": \"parrot\"").And.Not.Contain("127.0.0.1"));
    }

    [Test]
    public async Task CtrlC_WhileItPlays_KeepsWhatWasTakenAndSaysHowToGoOn()
    {
        using var study = new StudyRun();
        using var interrupts = new Interrupts();
        using var server = new SilentServer(interrupts);
        var run = await Run.Piped(TextReader.Null, interrupts, study.Args("out", "--client", "openai", "--model", "parrot", "--endpoint", server.Endpoint));

        Assert.That((run.Exit, run.Output), Is.EqualTo((130, "")));
        Assert.That(run.Error, Is.EqualTo($"Stopped. Every turn that was taken is in '{study.Path("out")}'; run the same command again to go on.\n"));
    }
}
