using System.Text;
using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Loading;

/// <summary>Reads and writes patients as YAML.</summary>
/// <remarks>
/// Reading never stops at the first mistake and never throws for what a file contains: every problem is reported at once,
/// located, as a <see cref="ProfileDiagnostic"/>. Files are untrusted input. Thread-safe.
/// </remarks>
public static class PatientProfileYaml
{
    private const int FirstBlock = 32 * 1024;

    /// <summary>Reads a patient from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">How problems name the file.</param>
    /// <param name="styles">The styles the patient may have; the six built in when null.</param>
    /// <param name="limits">How large the text may be.</param>
    /// <returns>The profile, or the reasons why there is none.</returns>
    public static PatientProfileResult Parse(string text, string path = "patient.yaml", StyleCatalog? styles = null, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticBag(path);
        var root = YamlTree.Read(text, diagnostics, limits ?? YamlLimits.Default);
        return Bind(root, diagnostics, styles);
    }

    /// <summary>Reads a patient from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="styles">The styles the patient may have; the six built in when null.</param>
    /// <param name="limits">How large the file may be.</param>
    /// <returns>The profile, or the reasons why there is none; a file that cannot be read is such a reason.</returns>
    public static PatientProfileResult ParseFile(string path, StyleCatalog? styles = null, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag(path);
        return Bind(ReadFile(path, diagnostics, limits ?? YamlLimits.Default), diagnostics, styles);
    }

    /// <summary>Reads a patient from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="PatientProfileException">The file has errors; the exception lists all of them.</exception>
    public static PatientProfile Load(string path) => ParseFile(path).GetOrThrow();

    /// <summary>Writes a patient as YAML that reads back equal.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>YAML in block style.</returns>
    public static string Format(PatientProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return ProfileYamlWriter.Write(profile);
    }

    internal static YamlMapping? ReadFile(string path, DiagnosticBag diagnostics, YamlLimits limits)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.CanSeek && file.Length > limits.Bytes)
            {
                YamlTree.ReportTooLarge(diagnostics, limits);
                return null;
            }

            var (bytes, count) = ReadAtMost(file, limits.Bytes);
            if (count is > 1 && (bytes[0] == 0 || bytes[1] == 0))
            {
                throw new DecoderFallbackException();
            }

            if (count > limits.Bytes)
            {
                YamlTree.ReportTooLarge(diagnostics, limits);
                return null;
            }

            return YamlTree.Read(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes, 0, count), diagnostics, limits);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Error(DiagnosticIds.Unreadable, new(1, 1), "The file is not UTF-8 text; save it as UTF-8.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Error(DiagnosticIds.Unreadable, new(1, 1), "There is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            diagnostics.Error(DiagnosticIds.Unreadable, new(1, 1), "The file cannot be read.");
        }

        return null;
    }

    /// <summary>What a file holds, whatever length it claims, and at most one byte more than allowed: a pipe that holds too much is refused and not cut off.</summary>
    private static (byte[] Bytes, int Count) ReadAtMost(Stream file, int most)
    {
        var limit = (int)Math.Min(most + 1L, Array.MaxLength);
        var (bytes, count) = (new byte[Math.Min(limit, FirstBlock)], 0);
        while (true)
        {
            count += file.ReadAtLeast(bytes.AsSpan(count), bytes.Length - count, throwOnEndOfStream: false);
            if (count < bytes.Length || count == limit)
            {
                return (bytes, count);
            }

            Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, limit));
        }
    }

    internal static PatientProfileResult Bind(YamlMapping? root, DiagnosticBag diagnostics, StyleCatalog? styles, IReadOnlyCollection<string>? brokenStyles = null)
    {
        var locations = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        if (root is null || !FileFormat.Is(PatientProfile.Format, root, diagnostics))
        {
            return new(null, diagnostics.ToValueList(), locations);
        }

        var written = WrittenIds.In(root);
        var profile = new MappingReader(root, "", diagnostics, locations)
            .Bind(reader => new ProfileBinder(reader, styles ?? StyleCatalog.BuiltIn, brokenStyles ?? [], written).Bind());
        ProfileChecks.Run(profile, written, locations, diagnostics);
        return new(diagnostics.HasErrors ? null : profile, diagnostics.ToValueList(), locations);
    }
}
