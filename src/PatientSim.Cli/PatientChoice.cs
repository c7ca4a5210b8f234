using PatientSim.Models;
using PatientSim.Profiles;
using Spectre.Console;

namespace PatientSim.Cli;

/// <summary>Whom to meet, when nobody was named.</summary>
internal static class PatientChoice
{
    /// <summary>Lets the trainee choose from the library.</summary>
    /// <returns>The id; null when this terminal cannot show a list.</returns>
    public static async Task<string?> AskAsync(CliHost host)
    {
        var console = host.Console;
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            return null;
        }

        var prompt = new SelectionPrompt<PatientProfile> { Converter = profile => Markup.Escape(Line(profile, console.Profile.Width - 6)) };
        prompt.Title("Whom would you like to meet? (arrows, then Enter)").AddChoices(PatientLibrary.LoadAll());
        try
        {
            return (await prompt.ShowAsync(console, host.Interrupts.Renew())).Id;
        }
        catch (OperationCanceledException)
        {
            // The list hides the cursor and, broken off, would leave it so.
            console.Cursor.Show();
            console.WriteLine();
            throw;
        }
    }

    private static string Line(PatientProfile profile, int width)
    {
        var line = $"{profile.Name}, {Words.Of(profile.Difficulty)}: {profile.PresentingProblem}";
        return line.Length <= width ? line : line[..Math.Max(1, width - 3)].TrimEnd() + "...";
    }
}
