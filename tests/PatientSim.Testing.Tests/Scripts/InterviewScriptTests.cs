using PatientSim.Loading;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Scripts;

namespace PatientSim.Testing.Tests.Scripts;

public sealed class InterviewScriptTests
{
    private const string Three = """
          - Hello Maya. What brings you here?
          - say: That sounds exhausting. Can you tell me about one time it was bad?
            expect:
              tells: page-of-comments
          - It sounds like it stayed with you. What went through your mind?
        """;

    private static readonly string s_blame = string.Concat(Enumerable.Repeat("  - Well, that's your own fault, isn't it?\n  - You should try getting up earlier.\n  - You've only got yourself to blame for that.\n", 14));

    private static readonly SimulatedPatient s_maya = new(PatientLibrary.Load("maya-brooks"));

    [Test]
    public async Task Script_WhoseExpectationsHold_Passes()
    {
        var result = await ScriptText.OfMaya(Three, "  told: [thought]\n  not_told: [core]\n  ended: false").RunAsync(Library);
        Assert.That((result.Passed, result.Report.End, result.Report.Turns.Count, result.ToString()), Is.EqualTo((true, InterviewEnd.TraineeDone, 3, "script.yaml: passed")));
    }

    [Test]
    public async Task Script_WhoseExpectationsFail_SaysEachWithItsPlace()
    {
        var result = await ScriptText.OfMaya(Three.Replace("tells: page-of-comments", "words: 0"), "  told: [core]").RunAsync(s_maya);
        Assert.That(result.Failures.Select(failure => (failure.Path, failure.Line, failure.Column, failure.Turn)), Is.EqualTo(new[] { ("script.yaml", 8, 14, (int?)2), ("script.yaml", 11, 10, null) }));
        Assert.That(result.ToString(), Does.Match(@"^script\.yaml\(8,14\): expected at most 0 words, but turn 2 said \d+: "".+""\nscript\.yaml\(11,10\): expected something at the rung core told, but the deepest told was thought \(tried-harder, turn 3\)$"));
    }

    [Test]
    public async Task Script_WithTheSameSeed_IsTheSameInterviewManyAtOnce()
    {
        var script = ScriptText.OfMaya(Three);
        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => script.RunAsync(s_maya))));
        Assert.That(reports.Select(result => result.Report.Session.ToJson()).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Script_OfAStyleAndADifficulty_IsPlayedSo()
    {
        var script = InterviewScriptYaml.Parse("format: patientsim-script/1\npatient: maya-brooks\nstyle: pleasing\ndifficulty: hard\nseed: -3\nturns: [Hello.]\n");
        var session = (await script.RunAsync(s_maya)).Report.Session;
        Assert.That((session.Style, session.Difficulty, session.Seed), Is.EqualTo((ConversationalStyle.Pleasing, Difficulty.Hard, -3)));
    }

    [Test]
    public async Task Script_WithAStopWord_FailsAtThatTurnAndAsksNothingOfTheEnd()
    {
        var result = await ScriptText.OfMaya("  - Hello Maya.\n  - Stop simulation.\n  - Are you there?\n", "  told: [core]").RunAsync(s_maya);
        Assert.That(result.ToString(), Is.EqualTo("script.yaml(6,5): turn 2 was not taken: its words pause the session for the trainee's sake (a stop word)"));
        Assert.That((result.Report.End, result.Report.Turns.Count), Is.EqualTo((InterviewEnd.Paused, 1)));
    }

    [Test]
    public async Task Script_WhosePatientLeavesUnexpectedly_FailsAtTheTurnThatWasNotTaken()
    {
        var result = await Leaving("").RunAsync(s_maya);
        var turns = result.Report.Turns.Count;
        Assert.That(result.Report.End, Is.EqualTo(InterviewEnd.PatientLeft));
        Assert.That(result.Failures.Single().ToString(), Does.StartWith(FormattableString.Invariant($"script.yaml({turns + 6},5): turn {turns + 1} was not taken: the patient left in turn {turns}: \"")));
    }

    [Test]
    public async Task Script_WhosePatientLeavesAsExpected_PassesWithTurnsLeftOver()
    {
        var result = await Leaving("expect:\n  ended: true\n").RunAsync(s_maya);
        Assert.That((result.Passed, result.Report.End), Is.EqualTo((true, InterviewEnd.PatientLeft)), result.ToString());
    }

    [Test]
    public async Task Script_WithExpectationsOfATurnThatNeverCame_Fails()
    {
        var result = await Leaving("  - say: Goodbye.\n    expect:\n      stance: farewell\nexpect:\n  ended: true\n").RunAsync(s_maya);
        Assert.That(result.Failures.Single().Message, Does.StartWith("what is expected of turn 43 cannot be looked at: the patient left in turn "));
    }

    [Test]
    public async Task Script_WhoseVoiceFails_FailsAtThatTurnWithTheTestDoublesOwnWords()
    {
        using var voice = new LineVoice("Hello. The GP sent me.");
        var result = await ScriptText.OfMaya(Three).RunAsync(new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice }));
        Assert.That(result.ToString(), Is.EqualTo("script.yaml(6,5): turn 2 could not be played: the voice failed: No line is left.\nNot for this request."));
        Assert.That((result.Unavailable?.Reason, result.Report.End, result.Report.Turns.Count), Is.EqualTo((UnavailableReason.Failed, InterviewEnd.VoiceFailed, 1)));
    }

    [Test]
    public async Task Script_WhoseServerIsDown_FailsWithTheLibrarysSentence()
    {
        using var voice = new LineVoice { Failure = new HttpRequestException("secret of the provider") };
        var result = await ScriptText.OfMaya(Three).RunAsync(new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice }));
        Assert.That(result.ToString(), Does.StartWith("script.yaml(5,5): turn 1 could not be played: The chat model's server could not be reached").And.Not.Contain("secret"));
    }

    [Test]
    public async Task Script_ThatDoesNotFitItsPatient_IsRefusedBeforeAnythingIsPlayed()
    {
        using var voice = new LineVoice();
        var script = InterviewScriptYaml.Parse(
            """
            format: patientsim-script/1
            patient: maya-brooks
            style: resrved
            turns:
              - say: Hello.
                expect:
                  tells: [page-of-coments, situation]
                  told: xyzzy
            expect:
              not_told:
                - what: tried-hardr
                  until: 1
            """);
        var exception = (await Assert.ThrowsAsync<PatientProfileException>(() => script.RunAsync(new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice }))))!;
        Assert.That(exception.Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.EqualTo(script.Problems(Library).Select(diagnostic => diagnostic.ToString())));
        Assert.That(exception.Diagnostics.Select(diagnostic => (diagnostic.Line, diagnostic.Column, diagnostic.Id)), Is.EqualTo(new[] { (3, 8, "PSIM1003"), (7, 15, "PSIM1009"), (8, 13, "PSIM1009"), (11, 13, "PSIM1009") }));
        Assert.That(exception.Diagnostics[0].Message, Does.Contain("Did you mean 'reserved'?"));
        Assert.That(exception.Diagnostics[1].Message, Is.EqualTo("'page-of-coments' is neither an element of 'maya-brooks' nor a rung. Did you mean 'page-of-comments'?"));
        Assert.That(exception.Diagnostics[2].Message, Does.Contain("Known: presenting-problem, ").And.EndWith(", rule, core."));
    }

    [Test]
    public void Script_OfAPatientWhoIsNotThere_IsRefusedAtTheName()
    {
        var problem = ScriptText.OfMaya(Three, patient: "maya-broks").Problems(Library).Single();
        Assert.That(problem.ToString(), Does.StartWith("script.yaml(2,10): error PSIM1009: There is no patient 'maya-broks'. Did you mean 'maya-brooks'?"));
    }

    [Test]
    public void Script_OfAPatientsFile_AsksForItFromWhereTheScriptIs()
    {
        var asked = new List<string>();
        var problems = ScriptText.OfMaya(Three, path: Path.Combine("scripts", "warm.yaml"), patient: "../patients/maya.yaml").Problems(path =>
        {
            asked.Add(path);
            return SimulatedPatient.Load(path);
        });
        Assert.That(asked, Is.EqualTo(new[] { Path.Combine("scripts", "../patients/maya.yaml") }));
        Assert.That(problems.Select(problem => problem.ToString()), Is.EqualTo(new[]
        {
            $"{Path.Combine("scripts", "warm.yaml")}(2,10): error PSIM1009: The patient '../patients/maya.yaml' cannot be used; its file has errors.",
            $"{asked[0]}(1,1): error PSIM1000: There is no such file.",
        }));
    }

    [Test]
    public async Task Script_Cancelled_IsNoResult()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        Assert.That(async () => await ScriptText.OfMaya(Three).RunAsync(s_maya, cancellationToken: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static InterviewScript Leaving(string rest) =>
        InterviewScriptYaml.Parse($"format: patientsim-script/1\npatient: maya-brooks\nstyle: upset\nseed: {s_leavingSeed.Value}\nturns:\n{s_blame}{rest}");

    // Leaving is up to the dice: the first seed with which she does.
    private static readonly Lazy<int> s_leavingSeed = new(() => Enumerable.Range(0, 20).First(seed =>
        InterviewScriptYaml.Parse($"format: patientsim-script/1\npatient: maya-brooks\nstyle: upset\nseed: {seed}\nturns:\n{s_blame}").RunAsync(s_maya).Result.Report.End == InterviewEnd.PatientLeft));

    private static ISimulatedPatient Library(string id) => id == s_maya.Id ? s_maya : throw new PatientNotFoundException(id, PatientLibrary.Ids);
}
