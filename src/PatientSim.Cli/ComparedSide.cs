using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Testing;
using PatientSim.Testing.Studies;

namespace PatientSim.Cli;

/// <summary>One side of a comparison: the folder of a study, or a setting such as <c>style=plain</c> that is played for the purpose.</summary>
internal sealed record ComparedSide(string Text, string? Key, string Value)
{
    private static readonly string[] s_keys = ["style", "difficulty", "policy", "model"];

    public bool IsSetting => Key is not null;

    public static ComparedSide Of(string text)
    {
        if (Path.Exists(text) || text.Split('=', 2) is not [var key, var value])
        {
            return new(text, null, "");
        }

        return s_keys.Contains(key) && value.Length > 0 ? new(text, key, value)
            : throw new UsageException($"'{text}' is neither a folder nor a setting, such as style=plain; a setting is of one of {string.Join(", ", s_keys)}.{Spelling.DidYouMean(key, s_keys)}");
    }

    /// <summary>Reads the folder.</summary>
    public List<InterviewReport> Read()
    {
        try
        {
            return Read(Text);
        }
        catch (Exception exception) when (exception is StudyException or PatientSnapshotException or ArgumentException)
        {
            throw new UsageException(exception.Message);
        }
    }

    /// <summary>Plays the plan with this setting, in a folder that is gone afterwards.</summary>
    /// <returns>The interviews; null when the chat model could not be had, which has then been said.</returns>
    public async Task<List<InterviewReport>?> PlayAsync(CliHost host, StudyPlan plan)
    {
        var folder = Directory.CreateTempSubdirectory("patientsim-compare-");
        try
        {
            var outcome = await With(plan).PlayAsync(host, folder.FullName, StudyShard.Whole);
            if (outcome.Unfinished is [var first, ..])
            {
                host.Error.WriteLine(Plain.Line($"'{Text}' could not be played to the end, {first.Cell} for one: {first.Reason}"));
                return null;
            }

            return Read(folder.FullName);
        }
        catch (StudyException exception)
        {
            throw new UsageException(exception.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private StudyPlan With(StudyPlan plan) => Key switch
    {
        "style" => plan with { Styles = [plan.Patients.Style(Value)] },
        "difficulty" => plan with { Difficulty = Words.Parse<Difficulty>(Key, Value) },
        "policy" => plan with { Policy = Words.Parse<DisclosurePolicy>(Key, Value) },
        _ => plan,
    };

    private static List<InterviewReport> Read(string path)
    {
        using var folder = StudyFolder.Open(path);
        return [.. folder.ReadAll().Select(one => one.Report)];
    }
}
