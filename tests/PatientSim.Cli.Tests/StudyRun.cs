namespace PatientSim.Cli.Tests;

/// <summary>A small study by <c>simulate</c>, in a folder of one test: two patients, two seeds, three turns.</summary>
internal sealed class StudyRun : IDisposable
{
    public const int Turns = 2 * 2 * 3;

    private readonly TempFolder _folder = new();

    public StudyRun() => Trainee = _folder.Write("kind.txt", "# A trainee who listens.\nHello. What brings you here?\n\nThat sounds hard. What happened?\nWhat went through your mind then?\n");

    public string Trainee { get; }

    public string Path(string name) => _folder.File(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public string[] Args(string name, params string[] more) => ["simulate", "maya-brooks", "gwen-pritchard", "--seeds", "2", "--trainee", Trainee, "--out", Path(name), .. more];

    public Task<Run> PlayAsync(string name, params string[] more) => Run.Piped("", Args(name, more));

    /// <summary>Every file of a folder, by name.</summary>
    public Dictionary<string, string> Files(string name) => Directory.EnumerateFiles(Path(name), "*", SearchOption.AllDirectories)
        .ToDictionary(file => System.IO.Path.GetRelativePath(Path(name), file).Replace('\\', '/'), File.ReadAllText);

    public void Dispose() => _folder.Dispose();
}
