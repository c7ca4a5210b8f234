namespace PatientSim.Loading;

/// <summary>The data files that are part of the library.</summary>
internal static class EmbeddedFiles
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library was built without its data file '{name}'.");
}
