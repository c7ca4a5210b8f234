using PatientSim.Models;
using PatientSim.Sessions;
using PatientSim.Testing.Scripts;

namespace PatientSim.Testing.Tests.Scripts;

public sealed class ApprovedTranscriptTests
{
    private static readonly SimulatedPatient s_maya = new(PatientLibrary.Load("maya-brooks"));

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("patientsim-scripts-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Script_WithoutATranscript_IsComparedWithNone()
    {
        Assert.That((await Script().RunAsync(s_maya)).Passed, Is.True);
        Assert.That(Directory.GetFiles(_folder), Is.Empty);
    }

    [Test]
    public async Task Script_Updated_PassesUntilSomethingElseIsSaid()
    {
        var updated = await Script().RunAsync(s_maya, updateTranscript: true);
        var again = await Script().RunAsync(s_maya);
        var other = await Script("Hello Maya. What are your hobbies?").RunAsync(s_maya);

        Assert.That((updated.Passed, again.Passed, other.Passed), Is.EqualTo((true, true, false)));
        Assert.That(await File.ReadAllTextAsync(Script().TranscriptPath), Is.EqualTo(updated.Report.Transcript()).And.StartWith("1. Trainee: Hello Maya. What brings you here?\n   maya-brooks: "));
        Assert.That(Directory.GetFiles(_folder).Select(Path.GetFileName), Is.EqualTo(new[] { "warm.transcript.txt" }));
        Assert.That(other.ToString(), Is.EqualTo($"{Script().TranscriptPath}(1,30): expected \"1. Trainee: Hello Maya. What brings you here?\", but it is \"1. Trainee: Hello Maya. What are your hobbies?\"; run with --update if this is meant"));
        Assert.That((await Script("Hello Maya. What are your hobbies?").RunAsync(s_maya, updateTranscript: true)).Passed, Is.True);
    }

    [Test]
    public async Task Transcript_WithWindowsLineEnds_IsTheSame()
    {
        var script = Script();
        await script.RunAsync(s_maya, updateTranscript: true);
        await File.WriteAllTextAsync(script.TranscriptPath, (await File.ReadAllTextAsync(script.TranscriptPath)).ReplaceLineEndings("\r\n"));
        Assert.That((await script.RunAsync(s_maya)).Passed, Is.True);
    }

    [Test]
    public async Task Transcript_ThatIsShorter_DiffersAtItsEnd()
    {
        var script = Script();
        await File.WriteAllTextAsync(script.TranscriptPath, "1. Trainee: Hello Maya. What brings you here?\n");
        Assert.That((await script.RunAsync(s_maya)).Failures.Single().ToString(), Does.StartWith($"{script.TranscriptPath}(2,1): expected the end, but it is \"maya-brooks: "));
    }

    [Test]
    public async Task Script_WhoseVoiceFails_LeavesTheTranscriptAlone()
    {
        var script = Script();
        await File.WriteAllTextAsync(script.TranscriptPath, "approved\n");
        using var voice = new LineVoice();
        await script.RunAsync(new SimulatedPatient(PatientLibrary.Load("maya-brooks"), new() { Voice = voice }), updateTranscript: true);
        Assert.That(await File.ReadAllTextAsync(script.TranscriptPath), Is.EqualTo("approved\n"));
    }

    private InterviewScript Script(string line = "Hello Maya. What brings you here?") =>
        InterviewScriptYaml.Parse($"format: patientsim-script/1\npatient: maya-brooks\nturns:\n  - {line}\n", Path.Combine(_folder, "warm.yaml"));
}
