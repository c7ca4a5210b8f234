namespace PatientSim.Loading;

/// <summary>The ids that an author wrote, in blocks that could be read and in blocks that could not.</summary>
/// <remarks>Made ids keep clear of them, and who refers to one is not told off for a block that was not read.</remarks>
internal static class WrittenIds
{
    public static HashSet<string> In(YamlMapping root)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in root.Entries)
        {
            Collect(entry.Value, ids);
        }

        return ids;
    }

    private static void Collect(YamlNode node, HashSet<string> ids)
    {
        switch (node)
        {
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Collect(item, ids);
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (entry is { Key: "id", Value: YamlScalar id })
                    {
                        ids.Add(id.Text.Trim());
                    }

                    Collect(entry.Value, ids);
                }

                break;
        }
    }
}
