using System.Globalization;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Studies;

/// <summary>One interview of a study.</summary>
/// <param name="Patient">The patient's id.</param>
/// <param name="Style">The style.</param>
/// <param name="Trainee">The trainee's name.</param>
/// <param name="Seed">The seed.</param>
public sealed record StudyCell(string Patient, ConversationalStyle Style, string Trainee, int Seed)
{
    internal const int LongestName = 90;

    private const string Folder = "sessions";

    /// <summary>The interview's file in the folder of the study, with <c>/</c> between the names.</summary>
    public string File => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{Patient}/{Style}/{Trainee}/seed-{Seed}.jsonl");

    /// <summary>The key under which a <see cref="StudyFolder"/> has the interview's session.</summary>
    public SessionKey Key => new($"{Patient}/{Style}", string.Create(CultureInfo.InvariantCulture, $"{Trainee}/seed-{Seed}"));

    /// <summary>Where the cell is: its file without folder and ending.</summary>
    /// <returns>Such as <c>maya-brooks/reserved/reflective/seed-1</c>.</returns>
    public override string ToString() => File[(Folder.Length + 1)..^".jsonl".Length];

    /// <summary>The cell of a key; null when it is none.</summary>
    internal static StudyCell? Of(SessionKey key)
    {
        if (key.Owner.Split('/') is not [var patient, var style] || key.Id.Split('/') is not [var trainee, var seed])
        {
            return null;
        }

        var cell = seed.StartsWith("seed-", StringComparison.Ordinal) && int.TryParse(seed.AsSpan("seed-".Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new StudyCell(patient, new(style), trainee, number)
            : null;
        return cell is not null && IsName(patient) && IsName(style) && IsName(trainee) && cell.Key == key ? cell : null;
    }

    /// <summary>Whether a text can be the name of a folder everywhere, and only of one below where it is put.</summary>
    internal static bool IsName(string? text) =>
        text is { Length: > 0 and <= LongestName } && char.IsAsciiLetterOrDigit(text[0]) && text[^1] != '.' && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
