using System.Text.Json;
using PatientSim.Profiles;

namespace PatientSim.Tests.Profiles;

public sealed class ValueCollectionTests
{
    [FsCheck.NUnit.Property]
    public bool Lists_AreEqual_ExactlyWhenTheirItemsAre(int[] a, int[] b) => Create(a).Equals(Create(b)) == a.SequenceEqual(b);

    [FsCheck.NUnit.Property]
    public bool Lists_OfEqualItems_AreEqualAndHashAlike(string[] items) =>
        Create(items).Equals((object)Create([.. items])) && Create(items).GetHashCode() == Create([.. items]).GetHashCode();

    [FsCheck.NUnit.Property]
    public bool List_WithAnItemAdded_IsAnotherListWithIt(int[] items, int item)
    {
        var list = Create(items);
        var longer = list.Add(item);
        return longer.SequenceEqual(items.Append(item)) && list.Count == items.Length && !longer.Equals(list);
    }

    [FsCheck.NUnit.Property]
    public bool Maps_WithEqualEntriesInAnyOrder_AreEqualAndHashAlike(Dictionary<int, int> entries)
    {
        var (map, reversed) = (Map(entries), Map(entries.Reverse()));
        return map.Equals((object)reversed) && map.GetHashCode() == reversed.GetHashCode();
    }

    [FsCheck.NUnit.Property]
    public bool Map_WithAnotherValue_IsAnotherMap(Dictionary<int, int> entries, int key, int value)
    {
        var map = Map(entries);
        var changed = map.With(key, value);
        return changed[key] == value && map.Equals(changed) == (entries.TryGetValue(key, out var old) && old == value) && map.Count == entries.Count;
    }

    [FsCheck.NUnit.Property]
    public bool Collections_ReadBackFromJson_AreEqual(int[] items, Dictionary<int, int> entries) =>
        Create(items).Equals(JsonSerializer.Deserialize<ValueList<int>>(JsonSerializer.Serialize(Create(items))))
        && Map(entries).Equals(JsonSerializer.Deserialize<ValueMap<int, int>>(JsonSerializer.Serialize(Map(entries))));

    [Test]
    public void Collections_OfDifferentKinds_AreNotEqual()
    {
        ValueList<int> list = [1];

        Assert.That(list.Equals((object)new[] { 1 }), Is.False);
        Assert.That(ValueMap<int, int>.Empty.Equals(null), Is.False);
        Assert.That((list.ToString(), ValueMap<string, int>.Empty.With("a", 1).With("b", 2).ToString()), Is.EqualTo(("1", "a: 1, b: 2")));
        Assert.That(list.Equals(null), Is.False);
    }

    [Test]
    public void Items_GivenAsAnArray_AreCopied()
    {
        int[] items = [1, 2];
        var list = ValueList.Create<int>(items);
        items[0] = 9;

        Assert.That(list[0], Is.EqualTo(1));
    }

    private static ValueList<T> Create<T>(T[] items) => [.. items];

    private static ValueMap<int, int> Map(IEnumerable<KeyValuePair<int, int>> entries) => new(entries);
}
