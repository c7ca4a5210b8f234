using System.CommandLine;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Testing.Studies;
using PatientSim.Voices;

namespace PatientSim.Cli;

/// <summary>The options that say what interviews are played.</summary>
internal sealed class StudyOptions
{
    private const int WorkersOfAChatModel = 8;

    private readonly Option<string[]> _styles = new("--style") { Description = "The styles to play each patient in, or 'all'; each patient's own when not given.", HelpName = "STYLE", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private readonly Option<StudySeeds> _seeds = StudySeeds.Option();
    private readonly Option<string[]> _trainees = new("--trainee") { Description = $"Who interviews: {string.Join(", ", TraineeChoice.Names)}, or a .txt file with a turn per line. May be several.", HelpName = "NAME|FILE", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [TraineeChoice.Default] };
    private readonly Option<int> _turns = new("--turns") { Description = "The most turns of an interview.", HelpName = "N", DefaultValueFactory = _ => 12 };
    private readonly Option<Difficulty?> _difficulty = Words.Option<Difficulty>("--difficulty", "How fast trust is gained and lost");
    private readonly Option<DisclosurePolicy?> _policy = Words.Option<DisclosurePolicy>("--policy", "What of the formulation a chat model is sent");
    private readonly VoiceOptions _voice = new();
    private readonly Option<int?> _workers = new("--workers") { Description = $"The most interviews at once; one per processor with the offline voice and {WorkersOfAChatModel} with a chat model when not given.", HelpName = "N" };

    private IEnumerable<Option> Own => [_styles, _seeds, _trainees, _turns, _difficulty, _policy];

    public void AddTo(Command command)
    {
        foreach (var option in Own)
        {
            command.Add(option);
        }

        _voice.AddTo(command);
        command.Add(_workers);
    }

    /// <summary>Whether any of the options was given.</summary>
    public bool IsGiven(ParseResult parsed) => _voice.IsGiven(parsed) || Own.Append(_workers).Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>What was asked for; a model named here is another than the option's.</summary>
    public StudyPlan Read(ParseResult parsed, CliHost host, string[] patients, string? model = null)
    {
        if (parsed.GetValue(_workers) < 1)
        {
            throw new UsageException("--workers has to be 1 or more.");
        }

        if (parsed.GetValue(_turns) is < 1 or > StudyDesign.MostTurns)
        {
            throw new UsageException(FormattableString.Invariant($"--turns has to be from 1 to {StudyDesign.MostTurns:N0}."));
        }

        var chosen = ChosenPatients.Resolve(patients);
        var trainees = TraineeChoice.Resolve(parsed.GetRequiredValue(_trainees), parsed.GetValue(_turns));
        var styles = Styles(parsed.GetRequiredValue(_styles), chosen);
        var voice = _voice.Create(parsed, host.Environment, model);
        return new()
        {
            Patients = chosen,
            Styles = styles,
            Trainees = trainees,
            Seeds = parsed.GetValue(_seeds) ?? StudySeeds.Default,
            Turns = parsed.GetValue(_turns),
            Difficulty = parsed.GetValue(_difficulty),
            Policy = parsed.GetValue(_policy) ?? DisclosurePolicy.Staged,
            Voice = voice,
            Workers = parsed.GetValue(_workers) ?? (voice is OfflineVoice ? Environment.ProcessorCount : WorkersOfAChatModel),
        };
    }

    private static List<StyleDefinition> Styles(string[] asked, ChosenPatients chosen) => asked is ["all"]
        ? [.. chosen.Styles.Ids.Select(id => chosen.Styles.Get(new(id)))]
        : [.. asked.Distinct().Select(chosen.Style)];
}
