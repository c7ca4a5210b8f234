using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Testing.Studies;

/// <summary>Puts the parts of a study that several machines have played together.</summary>
public static class StudyMerge
{
    /// <summary>Puts folders of one study together into a new one. It has the bytes of a study that one machine played; when something is missing or contradicts itself, nothing is written.</summary>
    /// <param name="folders">The folders of the parts; an interview may be in several when its file is the same.</param>
    /// <param name="target">The new folder; it is not there yet, or empty.</param>
    /// <returns>What was found; the folder is written when it is complete.</returns>
    /// <exception cref="StudyException">A folder holds no study or another one, or the new folder is not empty.</exception>
    /// <exception cref="PatientSnapshotException">An interview's file is damaged; the message says where.</exception>
    /// <exception cref="IOException">The new folder cannot be written.</exception>
    public static StudyMergeReport Run(IEnumerable<string> folders, string target)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentException.ThrowIfNullOrWhiteSpace(target);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new StudyException($"'{target}' is there already; name a new folder.");
        }

        var parts = folders.Select(StudyFolder.Open).ToList();
        ThrowIfOthers(parts);
        var (missing, contradictory, files) = (new List<StudyCell>(), new List<StudyCell>(), new List<(StudyCell Cell, StudyFolder From)>());
        foreach (var cell in parts[0].Design.Cells())
        {
            var over = parts.Where(part => Read(part, cell) is not null).ToList();
            if (over is not [var first, .. var others])
            {
                missing.Add(cell);
            }
            else if (others.Exists(other => !other.Bytes(cell).AsSpan().SequenceEqual(first.Bytes(cell))))
            {
                contradictory.Add(cell);
            }
            else
            {
                files.Add((cell, first));
            }
        }

        var report = new StudyMergeReport { Merged = files.Count, Missing = [.. missing], Contradictory = [.. contradictory] };
        if (report.IsComplete)
        {
            Write(parts[0].Design, files, target);
        }

        return report;
    }

    private static void ThrowIfOthers(List<StudyFolder> parts)
    {
        if (parts.Count == 0)
        {
            throw new StudyException("Name the folders to put together.");
        }

        foreach (var part in parts.Skip(1))
        {
            if (StudyJson.Differences(parts[0].Design, part.Design).ToList() is { Count: > 0 } differences)
            {
                throw new StudyException($"'{parts[0].Path}' and '{part.Path}' are not parts of one study; there is the first, here the second: {string.Join(", ", differences)}.");
            }
        }
    }

    private static InterviewReport? Read(StudyFolder part, StudyCell cell)
    {
        try
        {
            return part.Read(cell);
        }
        catch (PatientSnapshotException exception)
        {
            throw new PatientSnapshotException($"{Path.Combine(part.Path, exception.Message)}");
        }
    }

    /// <summary>Beside its place first, so that what is in its place is whole.</summary>
    private static void Write(StudyDesign design, List<(StudyCell Cell, StudyFolder From)> files, string target)
    {
        var whole = Path.GetFullPath(target);
        var beside = FormattableString.Invariant($"{Path.TrimEndingDirectorySeparator(whole)}.{Environment.ProcessId}.part");
        try
        {
            using (var folder = StudyFolder.Create(beside, design))
            {
                foreach (var (cell, from) in files)
                {
                    var file = Path.Combine(beside, cell.File);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    File.WriteAllBytes(file, from.Bytes(cell));
                }

                folder.WriteResults(folder.ReadAll().Select(read => StudyResult.Of(read.Cell, read.Report)));
            }

            if (Directory.Exists(whole))
            {
                Directory.Delete(whole);
            }

            Directory.Move(beside, whole);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"'{target}' may not be written.", exception);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }
}
