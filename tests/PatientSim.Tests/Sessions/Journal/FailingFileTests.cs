using PatientSim.CrashHost;
using PatientSim.Sessions;
using PatientSim.Sessions.Journal;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Sessions.Journal;

/// <summary>Each file operation of a session's life fails, one after the other.</summary>
public sealed class FailingFileTests
{
    public enum Failure
    {
        /// <summary>The operation does nothing and throws.</summary>
        NotDone,

        /// <summary>The operation may not be done.</summary>
        NotAllowed,

        /// <summary>The operation is done, and throws all the same; of a write the first half is done.</summary>
        HalfDone,

        /// <summary>The operation and all after it fail, as on a disk that is gone.</summary>
        DiskGone,

        /// <summary>The operation is half done and nothing after it is, as when the process dies.</summary>
        ProcessDies,
    }

    [Test]
    public async Task Operation_Failing_LeavesTheSessionAsItWasOrOneWriteLonger([Values] Failure failure)
    {
        var operations = 0;
        while (await FailsAsync(failure, operations + 1))
        {
            operations++;
        }

        Assert.That(operations, Is.GreaterThan(60), "a session's life has that many file operations");
        TestContext.Out.WriteLine($"{operations} operations, each failed once");
    }

    /// <summary>Whether the session's life has so many operations that this one could fail.</summary>
    private static async Task<bool> FailsAsync(Failure failure, int failing)
    {
        var disk = new MemoryDisk();
        var files = new InterruptedFiles(disk);
        var count = 0;
        void Fail(bool before)
        {
            count += before ? 1 : 0;
            var now = failure is Failure.DiskGone or Failure.ProcessDies ? count > failing || (count == failing && before == (failure == Failure.DiskGone)) : count == failing && before == (failure != Failure.HalfDone);
            if (now)
            {
                throw failure == Failure.NotAllowed ? new UnauthorizedAccessException("canary") : new IOException("The disk said no.");
            }
        }

        files.Before = (_, _) => Fail(before: true);
        files.After = (_, _) => Fail(before: false);
        files.Part = length => length / 2;
        var store = new FileSessionStore("store", files, TimeSpan.Zero);
        var life = new SessionLife(files);
        var failedCall = await life.LiveAsync(store);
        if (count < failing)
        {
            Assert.That(failedCall, Is.Null);
            return false;
        }

        (files.Before, files.After) = ((_, _) => { }, (_, _) => { });
        disk.ReleaseLocks();
        Assert.That(failedCall, Is.InstanceOf<IOException>().And.Message.Not.Contain("canary"), $"operation {failing}");

        var fresh = new FileSessionStore("store", disk);
        var stored = await fresh.LoadAsync(StoredTurns.Key);
        Assert.That(stored, Is.EqualTo(life.Acknowledged).Or.EqualTo(life.Attempted), $"operation {failing}");
        var goesOn = failure == Failure.ProcessDies ? fresh : life.Store;
        Assert.That(await goesOn.LoadAsync(StoredTurns.Key), Is.EqualTo(stored), $"operation {failing}");
        await SessionLife.GoesOnAsync(goesOn, stored);
        return true;
    }
}
