using PatientSim.Profiles;

namespace PatientSim.Testing.Trainees;

/// <summary>Says the lines of a script, one a turn, whatever the patient answers. Thread-safe.</summary>
public sealed class ScriptedTrainee : ITrainee
{
    /// <summary>Makes a trainee of lines.</summary>
    /// <param name="lines">The trainee's turns; none is empty.</param>
    /// <exception cref="ArgumentException">A line is empty.</exception>
    public ScriptedTrainee(params IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Lines = [.. lines];
        var spoken = Lines.TakeWhile(line => !string.IsNullOrWhiteSpace(line)).Count();
        if (spoken < Lines.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"Line {spoken + 1} of the script is empty."), nameof(lines));
        }
    }

    /// <inheritdoc/>
    public string Name { get; init; } = "scripted";

    /// <summary>The lines.</summary>
    public ValueList<string> Lines { get; }

    /// <summary>Reads a text file: a line is a turn; empty lines, and those that begin with <c>#</c>, are left out.</summary>
    /// <param name="path">The file; its name without the ending becomes the trainee's name.</param>
    /// <returns>The trainee.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ScriptedTrainee Load(string path) =>
        new(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')) { Name = Path.GetFileNameWithoutExtension(path) };

    /// <inheritdoc/>
    public ValueTask<string?> NextAsync(TraineeView view, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        return ValueTask.FromResult(view.Turns.Count < Lines.Count ? Lines[view.Turns.Count] : null);
    }
}
