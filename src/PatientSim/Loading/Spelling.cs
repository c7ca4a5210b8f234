namespace PatientSim.Loading;

/// <summary>"Did you mean": the nearest of the words that are allowed.</summary>
internal static class Spelling
{
    /// <summary>The allowed word that is nearest to what was written, or null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> allowed)
    {
        if (written.Length > 80)
        {
            return null;
        }

        var best = allowed.Select(word => (word, distance: Distance(written.ToLowerInvariant(), word))).OrderBy(pair => pair.distance).FirstOrDefault();
        return best.word is not null && best.distance <= Math.Max(1, best.word.Length / 3) ? best.word : null;
    }

    /// <summary>" Did you mean 'style'?", or nothing.</summary>
    public static string DidYouMean(string written, IEnumerable<string> allowed) => Nearest(written, allowed) is { } word ? $" Did you mean '{word}'?" : "";

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
