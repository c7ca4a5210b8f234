using System.Reflection;
using PatientSim.Diagnostics;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Testing.Studies;

/// <summary>What a study consists of: every patient in every style with every trainee and every seed. It is the file <c>study.json</c>.</summary>
/// <remarks>Two designs are the same study when they are equal. <see cref="Of"/> puts the lists in order, so that the order in which they were named does not matter.</remarks>
public sealed record StudyDesign
{
    /// <summary>The format that the library writes.</summary>
    public const string CurrentFormat = "patientsim-study/1";

    /// <summary>The most interviews of a study.</summary>
    public const int MostCells = 1_000_000;

    /// <summary>The most turns of an interview.</summary>
    public const int MostTurns = 1_000;

    /// <summary>The format.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>Always true: every patient is fictional.</summary>
    public bool Simulated { get; init; } = true;

    /// <summary>The version of the library that plays the patients. Another version may play them differently, so that it is another study.</summary>
    public string Library { get; init; } = LibraryVersion;

    /// <summary>The patients, by id.</summary>
    public required ValueList<StudyPatient> Patients { get; init; }

    /// <summary>Whether each patient is played in its own style alone; else each is played in all of <see cref="Styles"/>.</summary>
    public bool OwnStyle { get; init; }

    /// <summary>The styles in play, by id.</summary>
    public required ValueList<StudyStyle> Styles { get; init; }

    /// <summary>The trainees, by name.</summary>
    public required ValueList<StudyTrainee> Trainees { get; init; }

    /// <summary>The first seed.</summary>
    public int FirstSeed { get; init; } = 1;

    /// <summary>The last seed, no less than the first.</summary>
    public int LastSeed { get; init; } = 5;

    /// <summary>The difficulty; null when each patient has its own.</summary>
    public Difficulty? Difficulty { get; init; }

    /// <summary>What of the formulation a chat model is sent.</summary>
    public DisclosurePolicy Policy { get; init; }

    /// <summary>The most turns of an interview, 1 to <see cref="MostTurns"/>.</summary>
    public int Turns { get; init; } = 12;

    /// <summary>Who lends the patients their voice: <c>offline</c>, or the name of a chat model. Never an address or a key.</summary>
    public string Client { get; init; } = "offline";

    /// <summary>The version of the library in use.</summary>
    internal static string LibraryVersion { get; } = typeof(PatientSimException).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private long CellsAsLong => (long)Patients.Count * (OwnStyle ? 1 : Styles.Count) * Trainees.Count * Math.Max(0, (long)LastSeed - FirstSeed + 1);

    /// <summary>The interviews, in the design's order: by patient, style, trainee and seed.</summary>
    /// <returns>The cells; the same ones each time.</returns>
    public IEnumerable<StudyCell> Cells() =>
        from patient in Patients
        from style in OwnStyle ? [patient.Style] : Styles.Select(style => style.Id)
        from trainee in Trainees
        from seed in Enumerable.Range(0, LastSeed - FirstSeed + 1)
        select new StudyCell(patient.Id, style, trainee.Name, FirstSeed + seed);

    /// <summary>The part of a study that one of several machines plays.</summary>
    /// <param name="number">Which part, from 1.</param>
    /// <param name="of">How many parts there are.</param>
    /// <returns>Every <paramref name="of"/>-th cell. Together the parts are the study, and each is in one part.</returns>
    public IEnumerable<StudyCell> Shard(int number, int of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, number);
        return Cells().Where((_, index) => index % of == number - 1);
    }

    /// <summary>The design as JSON, for people to read too.</summary>
    /// <returns>Indented JSON with <c>\n</c> at the end of each line.</returns>
    public string ToJson() => StudyJson.WriteIndented(this);

    /// <summary>Reads a design.</summary>
    /// <param name="json">JSON from <see cref="ToJson"/>; it may have been tampered with.</param>
    /// <returns>The design.</returns>
    /// <exception cref="StudyException">The text is not a design.</exception>
    public static StudyDesign FromJson(string json)
    {
        var design = StudyJson.Read<StudyDesign>(json, "the design of a study");
        design.ThrowIfNotWhole();
        return design;
    }

    /// <summary>A design in order, and checked.</summary>
    /// <param name="design">Patients, styles and trainees in any order.</param>
    /// <returns>The same with its lists in order.</returns>
    /// <exception cref="StudyException">Something is missing, there twice, or out of its range.</exception>
    public static StudyDesign Of(StudyDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var ordered = design with
        {
            Patients = [.. design.Patients.OrderBy(patient => patient.Id, StringComparer.Ordinal)],
            Styles = [.. design.Styles.OrderBy(style => style.Id.ToString(), StringComparer.Ordinal)],
            Trainees = [.. design.Trainees.OrderBy(trainee => trainee.Name, StringComparer.Ordinal)],
        };
        ordered.ThrowIfNotWhole();
        return ordered;
    }

    /// <summary>Text without the names of trainees, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"a study of {CellsAsLong} interview(s)");

    private void ThrowIfNotWhole()
    {
        if (Problem() is { } problem)
        {
            throw new StudyException(problem);
        }
    }

    private string? Problem() => this switch
    {
        { Format: not CurrentFormat } => $"The format is not {CurrentFormat}.",
        { Simulated: false } => "A study says 'simulated': true.",
        { Patients: null or { Count: 0 } } => "A study needs a patient.",
        { Trainees: null or { Count: 0 } } => "A study needs a trainee.",
        { Styles: null or { Count: 0 } } => "A study needs a style.",
        { Library: null } or { Client: null } => "The design is not whole.",
        _ when !Enum.IsDefined(Policy) || (Difficulty is { } difficulty && !Enum.IsDefined(difficulty)) => "The design is not whole.",
        _ when Patients.Any(patient => patient is null || !StudyCell.IsName(patient.Id) || !StudyCell.IsName(patient.Style.ToString()) || patient.ProfileHash is null) => "A patient of the study has no usable id, style or hash.",
        _ when Styles.Any(style => style is null || !StudyCell.IsName(style.Id.ToString()) || style.Hash is null) => "A style of the study has no usable id or hash.",
        _ when Trainees.Any(trainee => trainee is null || !StudyCell.IsName(trainee.Name)) => $"The name of a trainee is used as the name of a folder: it may have letters, digits, '-', '_' and '.', begins with a letter or digit, and has {StudyCell.LongestName} characters at most.",
        _ when OwnStyle && Patients.Select(patient => patient.Style).Except(Styles.Select(style => style.Id)).Any() => "The own style of a patient is not among the styles of the study.",
        _ when Twice(Patients.Select(patient => patient.Id)) is { } id => $"The patient '{id}' is in the study twice.",
        _ when Twice(Styles.Select(style => style.Id.ToString())) is { } id => $"The style '{id}' is in the study twice.",
        _ when Twice(Trainees.Select(trainee => trainee.Name)) is { } name => $"Two trainees have the name '{name}'.",
        _ when Turns is < 1 or > MostTurns => FormattableString.Invariant($"An interview has 1 to {MostTurns:N0} turns; {Turns} was asked for."),
        _ when LastSeed < FirstSeed => FormattableString.Invariant($"The last seed, {LastSeed}, is less than the first, {FirstSeed}."),
        _ when CellsAsLong > MostCells => FormattableString.Invariant($"A study has {MostCells:N0} interviews at most; this one has {CellsAsLong:N0}."),
        _ => null,
    };

    // Names of folders, which some systems compare without their case.
    private static string? Twice(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;
}
