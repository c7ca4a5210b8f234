using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>The styles that patients may have. Immutable and thread-safe.</summary>
public sealed class StyleCatalog
{
    private static readonly Lazy<StyleCatalog> s_builtIn = new(() => new(StyleYaml.LoadBuiltIn()));

    private readonly Dictionary<string, StyleDefinition> _styles;

    internal StyleCatalog(IEnumerable<StyleDefinition> styles)
    {
        _styles = new(StringComparer.Ordinal);
        foreach (var style in styles)
        {
            _styles[style.Id.Id] = style;
        }
    }

    /// <summary>The six built-in styles: plain, upset, verbose, reserved, tangent, pleasing.</summary>
    public static StyleCatalog BuiltIn => s_builtIn.Value;

    /// <summary>The known ids, in alphabetical order.</summary>
    public IReadOnlyList<string> Ids => [.. _styles.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A catalogue with more styles; one with the same id replaces the one before.</summary>
    /// <param name="styles">The styles to add.</param>
    /// <returns>A new catalogue; this one is unchanged.</returns>
    public StyleCatalog With(params IEnumerable<StyleDefinition> styles) => new(_styles.Values.Concat(styles));

    /// <summary>The definition of a style.</summary>
    /// <param name="style">Its id.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The style is not known; the message lists those that are.</exception>
    public StyleDefinition Get(ConversationalStyle style) =>
        _styles.TryGetValue(style.ToString(), out var definition)
            ? definition
            : throw new ArgumentException($"'{style}' is not a known style.{Spelling.DidYouMean(style.ToString(), Ids)} Known: {string.Join(", ", Ids)}.", nameof(style));
}
