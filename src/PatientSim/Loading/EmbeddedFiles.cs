namespace PatientSim.Loading;

/// <summary>The data files that are part of the library.</summary>
internal static class EmbeddedFiles
{
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library was built without its data file '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
