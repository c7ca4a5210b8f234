using System.CommandLine;
using Microsoft.Extensions.AI;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Testing.Studies;
using PatientSim.Testing.Trainees;
using PatientSim.Voices;

namespace PatientSim.Cli;

/// <summary>Many interviews at once, into a folder that goes on where it was.</summary>
internal sealed class SimulateCommand
{
    private const int WorkersOfAChatModel = 8;

    private readonly Argument<string[]> _patients = new("patients") { Description = "Ids of the library, files, or folders with patient files; all patients of the library when none is given.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _styles = new("--style") { Description = "The styles to play each patient in, or 'all'; each patient's own when not given.", HelpName = "STYLE", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private readonly Option<StudySeeds> _seeds = StudySeeds.Option();
    private readonly Option<string[]> _trainees = new("--trainee") { Description = $"Who interviews: {string.Join(", ", TraineeChoice.Names)}, or a .txt file with a turn per line. May be several. {TraineeChoice.Default} when not given.", HelpName = "NAME|FILE", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [TraineeChoice.Default] };
    private readonly Option<int> _turns = new("--turns") { Description = "The most turns of an interview.", HelpName = "N", DefaultValueFactory = _ => 12 };
    private readonly Option<string> _out = new("--out") { Description = "The folder of the study; the same command again goes on with it.", HelpName = "DIR", Required = true };
    private readonly Option<Difficulty?> _difficulty = Words.Option<Difficulty>("--difficulty", "How fast trust is gained and lost");
    private readonly Option<DisclosurePolicy?> _policy = Words.Option<DisclosurePolicy>("--policy", "What of the formulation a chat model is sent");
    private readonly VoiceOptions _voice = new();
    private readonly Option<int?> _workers = new("--workers") { Description = $"The most interviews at once; one per processor with the offline voice and {WorkersOfAChatModel} with a chat model when not given.", HelpName = "N" };
    private readonly Option<StudyShard> _shard = StudyShard.Option();
    private readonly Option<bool> _json = new("--json") { Description = "What came of it as one JSON object." };

    private SimulateCommand()
    {
    }

    public static Command Create(CliHost host)
    {
        var simulate = new SimulateCommand();
        var command = new Command("simulate", "Play many interviews at once: each patient in each style with each trainee and each seed, into a folder of JSON lines. Exit code 3 when some could not be ended; running it again goes on.")
        {
            simulate._patients, simulate._styles, simulate._seeds, simulate._trainees, simulate._turns, simulate._out, simulate._difficulty, simulate._policy,
        };
        simulate._voice.AddTo(command);
        foreach (var option in new Option[] { simulate._workers, simulate._shard, simulate._json })
        {
            command.Add(option);
        }

        command.SetAction((parsed, _) => simulate.RunAsync(parsed, host));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliHost host)
    {
        var voice = _voice.Create(parsed, host.Environment);
        var workers = parsed.GetValue(_workers) ?? (voice is OfflineVoice ? Environment.ProcessorCount : WorkersOfAChatModel);
        var path = parsed.GetRequiredValue(_out);
        if (parsed.GetValue(_turns) is < 1 or > StudyDesign.MostTurns)
        {
            throw new UsageException(FormattableString.Invariant($"--turns has to be from 1 to {StudyDesign.MostTurns:N0}."));
        }

        if (workers < 1)
        {
            throw new UsageException("--workers has to be 1 or more.");
        }

        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UsageException("--out needs the name of a folder.");
        }

        try
        {
            var chosen = ChosenPatients.Resolve(parsed.GetRequiredValue(_patients));
            var styles = Styles(parsed.GetRequiredValue(_styles), chosen);
            var trainees = TraineeChoice.Resolve(parsed.GetRequiredValue(_trainees), parsed.GetValue(_turns));
            using var folder = StudyFolder.Create(path, Design(parsed, chosen, styles, trainees, voice));
            var runner = new StudyRunner(folder, chosen.Profiles, trainees, new PatientEngine { Voice = voice, Styles = chosen.Styles });
            var cells = (parsed.GetValue(_shard) ?? StudyShard.Whole).Of(folder.Design);
            var outcome = await StudyBar.WatchAsync(host, progress => runner.RunAsync(workers, cells, progress, host.Interrupts.Renew()));
            new StudySummary(folder.Path, outcome, workers).Write(host, parsed.GetValue(_json));
            return outcome.Unfinished.Count == 0 ? ExitCode.Fine : outcome.Unfinished.Any(cell => cell.IsUnavailable) ? ExitCode.Provider : ExitCode.Findings;
        }
        catch (StudyException exception)
        {
            throw new UsageException(exception.Message);
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine($"Stopped. Every turn that was taken is in '{path}'; run the same command again to go on.");
            return ExitCode.Interrupted;
        }
    }

    private StudyDesign Design(ParseResult parsed, ChosenPatients chosen, List<StyleDefinition> styles, IReadOnlyList<ITrainee> trainees, IChatClient voice)
    {
        var seeds = parsed.GetValue(_seeds) ?? StudySeeds.Default;
        return StudyDesign.Of(new()
        {
            Patients = [.. chosen.Profiles.Select(StudyPatient.Of)],
            OwnStyle = styles.Count == 0,
            Styles = [.. (styles.Count == 0 ? [.. chosen.Profiles.Select(profile => profile.Style).Distinct().Select(chosen.Styles.Get)] : styles).Select(StudyStyle.Of)],
            Trainees = [.. trainees.Select(StudyTrainee.Of)],
            FirstSeed = seeds.First,
            LastSeed = seeds.Last,
            Difficulty = parsed.GetValue(_difficulty),
            Policy = parsed.GetValue(_policy) ?? DisclosurePolicy.Staged,
            Turns = parsed.GetValue(_turns),
            Client = (voice.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? "unknown",
        });
    }

    private static List<StyleDefinition> Styles(string[] asked, ChosenPatients chosen) => asked is ["all"]
        ? [.. chosen.Styles.Ids.Select(id => chosen.Styles.Get(new(id)))]
        : [.. asked.Distinct().Select(style => chosen.Style(style))];
}
