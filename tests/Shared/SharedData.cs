namespace PatientSim.Tests;

/// <summary>Data beside the repository (<c>../shared/data</c>). Not ours to ship.</summary>
internal static class SharedData
{
    /// <summary>Where a file is. A test that asks for one that is not there is skipped, saying so; it fails where nothing may be skipped.</summary>
    /// <param name="file">Its path below the data.</param>
    /// <param name="what">What it holds.</param>
    public static string Find(string file, string what)
    {
        for (var folder = new DirectoryInfo(ProjectFile.Repository).Parent; folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "data", file) is var path && File.Exists(path))
            {
                return path;
            }
        }

        if (Environment.GetEnvironmentVariable("PATIENTSIM_REQUIRE_ALL") == "1")
        {
            Assert.Fail($"Required and not beside the repository: {what} (shared/data/{file}).");
        }

        Assert.Ignore($"Not beside this repository, and not ours to ship: {what} (shared/data/{file}).");
        return "";
    }
}
