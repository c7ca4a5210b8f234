using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PatientSim.Profiles;

/// <summary>An immutable dictionary that equals another with equal entries, whatever their order.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
/// <remarks>Enumerates in the order of insertion. Thread-safe, as it never changes.</remarks>
[JsonConverter(typeof(ValueCollectionJsonConverter))]
public sealed class ValueMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<ValueMap<TKey, TValue>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _entries;

    /// <summary>A map of the given entries, such as <c>new([new(Emotion.Sad, 80)])</c>.</summary>
    /// <param name="entries">The entries, copied; each key once.</param>
    public ValueMap(IEnumerable<KeyValuePair<TKey, TValue>> entries) => _entries = new(entries);

    /// <summary>The map without entries.</summary>
    internal static ValueMap<TKey, TValue> Empty { get; } = new([]);

    /// <summary>The entries, for code that goes over them at every turn. Not to be changed.</summary>
    internal Dictionary<TKey, TValue> Entries => _entries;

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<TKey> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => _entries.Values;

    /// <inheritdoc/>
    public TValue this[TKey key] => _entries[key];

    /// <summary>A map in which <paramref name="key"/> has <paramref name="value"/>.</summary>
    /// <param name="key">The key to add or replace.</param>
    /// <param name="value">Its value.</param>
    /// <returns>A new map; this one is unchanged.</returns>
    public ValueMap<TKey, TValue> With(TKey key, TValue value)
    {
        var copy = new ValueMap<TKey, TValue>(_entries);
        copy._entries[key] = value;
        return copy;
    }

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(ValueMap<TKey, TValue>? other) =>
        other is not null && other.Count == Count
        && _entries.All(entry => other.TryGetValue(entry.Key, out var value) && EqualityComparer<TValue>.Default.Equals(value, entry.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<TKey, TValue>);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.Aggregate(Count, (hash, entry) => hash ^ HashCode.Combine(entry.Key, entry.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The entries, separated by commas.</summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() => string.Join(", ", _entries.Select(entry => $"{entry.Key}: {entry.Value}"));
}
