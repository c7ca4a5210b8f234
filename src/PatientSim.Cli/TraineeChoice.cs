using PatientSim.Loading;
using PatientSim.Sessions;
using PatientSim.Testing.Trainees;

namespace PatientSim.Cli;

/// <summary>The trainees that <c>--trainee</c> names: built in, or scripts in files.</summary>
internal static class TraineeChoice
{
    public const string Default = "reflective";

    private const int MostBytes = 1024 * 1024;

    /// <summary>The built-in ones.</summary>
    public static IReadOnlyList<string> Names { get; } = [Default, "poor"];

    public static IReadOnlyList<ITrainee> Resolve(IEnumerable<string> asked, int turns) => [.. asked.Distinct().Select(name => BuiltIn(name, turns) ?? Load(name))];

    private static ITrainee? BuiltIn(string name, int turns) => name switch
    {
        Default => new ReflectiveTrainee(turns),
        "poor" => new PoorTrainee(turns),
        _ => null,
    };

    private static ScriptedTrainee Load(string file)
    {
        if (Path.GetExtension(file) != ".txt")
        {
            throw new UsageException($"--trainee cannot be '{file}'; it has to be one of {string.Join(", ", Names)}, or a .txt file with a turn per line.{Spelling.DidYouMean(file, Names)}");
        }

        try
        {
            using (var content = File.OpenRead(file))
            {
                if (content.Length > MostBytes)
                {
                    throw new UsageException($"The trainee's file '{file}' is larger than 1 MiB.");
                }
            }

            var trainee = ScriptedTrainee.Load(file);
            return trainee.Lines.Count == 0 ? throw new UsageException($"The trainee's file '{file}' has no lines.")
                : trainee.Lines.Any(line => line.Length > PatientSession.MostCharacters) ? throw new UsageException(FormattableString.Invariant($"The trainee's file '{file}' has a line of more than {PatientSession.MostCharacters:N0} characters."))
                : trainee;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(Directory.Exists(file) ? $"'{file}' is a folder; --trainee takes a .txt file with a turn per line." : $"The trainee's file '{file}' cannot be read.");
        }
    }
}
