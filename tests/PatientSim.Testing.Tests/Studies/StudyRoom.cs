using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Studies;
using PatientSim.Testing.Trainees;

namespace PatientSim.Testing.Tests.Studies;

/// <summary>A small study in a folder of one test.</summary>
internal sealed class StudyRoom : IDisposable
{
    public static readonly ScriptedTrainee Kind = new(
        "Hello. What brings you here?",
        "That sounds exhausting. Can you tell me about one time it was bad?",
        "It sounds like it stayed with you. What went through your mind?",
        "What would it say about you if that were true?")
    {
        Name = "kind",
    };

    public static readonly ScriptedTrainee Curt = new("Why are you here?", "You should get up earlier.", "Did you try?") { Name = "curt" };

    private readonly string _root = Directory.CreateTempSubdirectory("patientsim-study-").FullName;

    public static IReadOnlyList<PatientProfile> Patients { get; } = [PatientLibrary.Load("maya-brooks"), PatientLibrary.Load("gwen-pritchard")];

    public static StudyDesign Design { get; } = Of(Kind, Curt);

    public static StudyDesign Of(params ITrainee[] trainees) => StudyDesign.Of(new()
    {
        Patients = [.. Patients.Select(StudyPatient.Of)],
        Styles = [.. new[] { ConversationalStyle.Upset, ConversationalStyle.Plain }.Select(style => StudyStyle.Of(new PatientEngine().Styles.Get(style)))],
        Trainees = [.. trainees.Select(StudyTrainee.Of)],
        LastSeed = 2,
        Turns = 4,
    });

    public string Path(string name = "study") => System.IO.Path.Combine(_root, name);

    /// <summary>Plays the study into a folder.</summary>
    public async Task<StudyOutcome> PlayAsync(string name = "study", int workers = 1, Func<StudyDesign, IEnumerable<StudyCell>>? cells = null, PatientEngine? engine = null, ITrainee[]? trainees = null, CancellationToken cancellationToken = default)
    {
        trainees ??= [Kind, Curt];
        using var folder = StudyFolder.Create(Path(name), Of(trainees));
        return await new StudyRunner(folder, Patients, trainees, engine).RunAsync(workers, cells?.Invoke(folder.Design), cancellationToken: cancellationToken);
    }

    /// <summary>Every file of a folder, by name.</summary>
    public Dictionary<string, string> Files(string name = "study") => Directory.EnumerateFiles(Path(name), "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path(name), file).Replace('\\', '/'), File.ReadAllText);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
