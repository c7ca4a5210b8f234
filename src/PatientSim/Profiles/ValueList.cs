using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PatientSim.Profiles;

/// <summary>An immutable list that equals another list with equal items, so that records holding lists are values.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Thread-safe, as it never changes.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(ValueCollectionJsonConverter))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    internal static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The items, for code that goes over them at every turn.</summary>
    internal ReadOnlySpan<T> Items => _items;

    /// <summary>Whether an item is in the list.</summary>
    internal bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <summary>A list with <paramref name="item"/> at its end.</summary>
    /// <param name="item">What to add.</param>
    /// <returns>A new list; this one is unchanged.</returns>
    public ValueList<T> Add(T item) => new([.. _items, item]);

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The items, separated by commas.</summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() => string.Join(", ", _items);
}

/// <summary>Makes <see cref="ValueList{T}"/> values; collection expressions use it.</summary>
public static class ValueList
{
    /// <summary>A list of the given items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, copied.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    internal static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => [.. items];
}

/// <summary>Reads and writes value collections as plain JSON arrays and objects.</summary>
internal sealed class ValueCollectionJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            (typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>) ? typeof(ListConverter<>) : typeof(MapConverter<,>))
                .MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class ListConverter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<IEnumerable<T>>(writer, value, options);
    }

    private sealed class MapConverter<TKey, TValue> : JsonConverter<ValueMap<TKey, TValue>>
        where TKey : notnull
    {
        public override ValueMap<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Dictionary<TKey, TValue>>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, ValueMap<TKey, TValue> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<IReadOnlyDictionary<TKey, TValue>>(writer, value, options);
    }
}
