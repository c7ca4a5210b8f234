namespace PatientSim.Loading;

/// <summary>"Did you mean": the nearest of the words that are allowed.</summary>
internal static class Spelling
{
    // A file made to be slow could have thousands of words, each misspelt.
    private const int MostCompared = 200;

    /// <summary>What somebody wrote, in quotes, on one line and not too long for a message.</summary>
    public static string Quote(string written)
    {
        var line = written.ReplaceLineEndings(" ");
        return $"'{(line.Length <= 60 ? line : string.Concat(line.AsSpan(0, 57), "..."))}'";
    }

    /// <summary>The allowed word that is nearest to what was written, or null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> allowed)
    {
        if (written.Length > 80)
        {
            return null;
        }

        var lower = written.ToLowerInvariant();
        if (lower.Length >= 3 && allowed.Take(MostCompared).Where(word => word.StartsWith(lower, StringComparison.Ordinal)).Take(2).ToList() is [var only])
        {
            return only;
        }

        return allowed.Where(word => Math.Abs(word.Length - lower.Length) <= Tolerated(word)).Take(MostCompared)
            .Select(word => (Word: word, Edits: Distance(lower, word))).Where(pair => pair.Edits <= Tolerated(pair.Word)).OrderBy(pair => pair.Edits).FirstOrDefault().Word;
    }

    /// <summary>" Did you mean 'style'?", or nothing.</summary>
    public static string DidYouMean(string written, IEnumerable<string> allowed) => Nearest(written, allowed) is { } word ? $" Did you mean '{word}'?" : "";

    private static int Tolerated(string word) => Math.Max(1, word.Length / 3);

    /// <summary>Edits (insert, delete, replace, swap neighbours) that turn one word into the other.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
