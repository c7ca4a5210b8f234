using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Profiles;

namespace PatientSim.Testing.Scripts;

/// <summary>Reads interview scripts. Files are untrusted input; every problem of a file is reported at once, located. Thread-safe.</summary>
public static class InterviewScriptYaml
{
    /// <summary>Reads a script from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The script.</returns>
    /// <exception cref="PatientProfileException">The file has errors, or cannot be read; the exception lists all of them.</exception>
    public static InterviewScript Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag(path);
        return Bind(PatientProfileYaml.ReadFile(path, diagnostics, YamlLimits.Default), diagnostics);
    }

    /// <summary>Reads a script from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">How problems name the file, and from where a patient's file is looked for.</param>
    /// <returns>The script.</returns>
    /// <exception cref="PatientProfileException">The text has errors; the exception lists all of them.</exception>
    public static InterviewScript Parse(string text, string path = "script.yaml")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag(path);
        return Bind(YamlTree.Read(text, diagnostics, YamlLimits.Default), diagnostics);
    }

    /// <summary>Finds the scripts among files and folders: the files of a folder whose <c>format</c> line says that they are scripts, and every file that is named.</summary>
    /// <param name="paths">Files, or folders whose <c>*.yaml</c> and <c>*.yml</c> files are looked at, subfolders included.</param>
    /// <returns>The paths, in ordinal order, each once.</returns>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder cannot be read.</exception>
    public static ValueList<string> FilesIn(params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return [.. paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsYaml).Where(IsScript) : [path])
            .Order(StringComparer.Ordinal).DistinctBy(Path.GetFullPath)];
    }

    internal static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";

    /// <summary>Whether a file says that it is a script, or is broken and speaks of scripts.</summary>
    internal static bool IsScript(string path)
    {
        var nobody = new DiagnosticBag(path);
        var root = PatientProfileYaml.ReadFile(path, nobody, YamlLimits.Default);
        return root is null ? SpeaksOfScripts(path) : FileFormat.IsKind(InterviewScript.Format, root);
    }

    private static bool SpeaksOfScripts(string path)
    {
        try
        {
            return File.ReadLines(path).Take(50).Any(line => line.Contains("patientsim-script/", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static InterviewScript Bind(YamlMapping? root, DiagnosticBag diagnostics)
    {
        if (root is not null && FileFormat.Is(InterviewScript.Format, root, diagnostics))
        {
            var script = new MappingReader(root, "", diagnostics, []) { Homes = ScriptBinder.Homes }.Bind(ScriptBinder.Bind);
            if (!diagnostics.HasErrors)
            {
                return script;
            }
        }

        throw new PatientProfileException(diagnostics.ToValueList());
    }
}
