namespace PatientSim.Guards;

/// <summary>Tells alphabets.</summary>
internal static class WritingSystems
{
    /// <summary>Of how many systems there are.</summary>
    public const int Count = (int)WritingSystem.Hangul + 1;

    private static readonly Dictionary<string, WritingSystem> s_byLanguage = new(StringComparer.Ordinal)
    {
        ["el"] = WritingSystem.Greek,
        ["ru"] = WritingSystem.Cyrillic,
        ["uk"] = WritingSystem.Cyrillic,
        ["be"] = WritingSystem.Cyrillic,
        ["bg"] = WritingSystem.Cyrillic,
        ["mk"] = WritingSystem.Cyrillic,
        ["he"] = WritingSystem.Hebrew,
        ["yi"] = WritingSystem.Hebrew,
        ["ar"] = WritingSystem.Arabic,
        ["fa"] = WritingSystem.Arabic,
        ["ur"] = WritingSystem.Arabic,
        ["hi"] = WritingSystem.Devanagari,
        ["mr"] = WritingSystem.Devanagari,
        ["ne"] = WritingSystem.Devanagari,
        ["th"] = WritingSystem.Thai,
        ["zh"] = WritingSystem.EastAsian,
        ["ja"] = WritingSystem.EastAsian,
        ["ko"] = WritingSystem.Hangul,
    };

    // Without a list of small words, but written in no other alphabet.
    private static readonly HashSet<string> s_latin = new(["da", "no", "nb", "nn", "is", "fi", "et", "lv", "lt", "cs", "sk", "sl", "hr", "hu", "ro", "ca", "eu", "gl", "cy", "ga", "gd", "mt", "sq", "af", "vi", "id", "ms", "tl", "sw"], StringComparer.Ordinal);

    /// <summary>What a language is written in; none when it is not known or has several.</summary>
    public static WritingSystem Of(string language) =>
        s_byLanguage.TryGetValue(language, out var system) ? system
        : s_latin.Contains(language) || LanguageWords.Tags.Contains(language) ? WritingSystem.Latin
        : WritingSystem.None;

    /// <summary>What a letter belongs to.</summary>
    public static WritingSystem Of(char c) =>
        !char.IsLetter(c) ? WritingSystem.None
        : c switch
        {
            <= '\u024f' or (>= '\u1e00' and <= '\u1eff') => WritingSystem.Latin,
            (>= '\u0370' and <= '\u03ff') or (>= '\u1f00' and <= '\u1fff') => WritingSystem.Greek,
            >= '\u0400' and <= '\u052f' => WritingSystem.Cyrillic,
            >= '\u0590' and <= '\u05ff' => WritingSystem.Hebrew,
            (>= '\u0600' and <= '\u06ff') or (>= '\u0750' and <= '\u077f') => WritingSystem.Arabic,
            >= '\u0900' and <= '\u097f' => WritingSystem.Devanagari,
            >= '\u0e00' and <= '\u0e7f' => WritingSystem.Thai,
            (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') => WritingSystem.EastAsian,
            (>= '\uac00' and <= '\ud7af') or (>= '\u1100' and <= '\u11ff') => WritingSystem.Hangul,
            _ => WritingSystem.None,
        };
}
