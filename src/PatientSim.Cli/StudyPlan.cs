using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Testing.Studies;
using PatientSim.Testing.Trainees;

namespace PatientSim.Cli;

/// <summary>Interviews to be played, as they were asked for.</summary>
internal sealed record StudyPlan : IDisposable
{
    public required ChosenPatients Patients { get; init; }

    /// <summary>The styles; each patient's own when there are none.</summary>
    public required IReadOnlyList<StyleDefinition> Styles { get; init; }

    public required IReadOnlyList<ITrainee> Trainees { get; init; }

    public required StudySeeds Seeds { get; init; }

    public required int Turns { get; init; }

    public Difficulty? Difficulty { get; init; }

    public DisclosurePolicy Policy { get; init; }

    /// <summary>Who speaks; disposed of with the plan.</summary>
    public required IChatClient Voice { get; init; }

    public required int Workers { get; init; }

    /// <summary>Plays the interviews into a folder.</summary>
    /// <exception cref="StudyException">The folder holds something else, or the plan cannot be carried out.</exception>
    public async Task<StudyOutcome> PlayAsync(CliHost host, string path, StudyShard shard)
    {
        using var folder = StudyFolder.Create(path, Design());
        var runner = new StudyRunner(folder, Patients.Profiles, Trainees, new PatientEngine { Voice = Voice, Styles = Patients.Styles });
        return await StudyBar.WatchAsync(host, progress => runner.RunAsync(Workers, shard.Of(folder.Design), progress, host.Interrupts.Renew()));
    }

    public void Dispose() => Voice.Dispose();

    private StudyDesign Design() => StudyDesign.Of(new()
    {
        Patients = [.. Patients.Profiles.Select(StudyPatient.Of)],
        OwnStyle = Styles.Count == 0,
        Styles = [.. (Styles.Count == 0 ? [.. Patients.Profiles.Select(profile => profile.Style).Distinct().Select(Patients.Styles.Get)] : Styles).Select(StudyStyle.Of)],
        Trainees = [.. Trainees.Select(StudyTrainee.Of)],
        FirstSeed = Seeds.First,
        LastSeed = Seeds.Last,
        Difficulty = Difficulty,
        Policy = Policy,
        Turns = Turns,
        Client = (Voice.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? "unknown",
    });
}
