using System.Text;

namespace PatientSim.Testing;

/// <summary>Files that are written whole or not at all: whoever reads one meanwhile finds the old or the new text.</summary>
internal static class WholeFile
{
    /// <summary>Writes UTF-8 without a mark at its beginning.</summary>
    /// <exception cref="IOException">The file cannot be written, or is there and may not be replaced.</exception>
    public static void Write(string path, string text, bool overwrite = true)
    {
        var whole = Path.GetFullPath(path);
        var part = $"{whole}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllText(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(part, whole, overwrite);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
