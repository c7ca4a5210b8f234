using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Testing.Scripts;

namespace PatientSim.Cli;

/// <summary>Runs script files, some at once, and hands their outcomes out in the order of the files.</summary>
internal sealed class TestRun(IChatClient voice, bool update, int parallel)
{
    private readonly ScriptPatients _patients = new(voice);

    public async IAsyncEnumerable<TestOutcome> RunAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(parallel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<TestOutcome>[] running = [.. paths.Select(path => Task.Run(() => RunAsync(path, free, stop.Token), CancellationToken.None))];
        try
        {
            foreach (var outcome in running)
            {
                yield return await outcome;
            }
        }
        finally
        {
            // Nothing may go on writing after the command has ended.
            await stop.CancelAsync();
            await Task.WhenAll(running).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<TestOutcome> RunAsync(string path, SemaphoreSlim free, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        InterviewScript? script = null;
        try
        {
            script = InterviewScriptYaml.Load(path);
            return TestOutcome.Of(await script.RunAsync(_patients.Get, update, cancellationToken));
        }
        catch (PatientProfileException exception)
        {
            return TestOutcome.Of(path, script, exception.Diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var problems = new DiagnosticBag(path);
            problems.Error(DiagnosticIds.Unreadable, new(1, 1), $"The approved transcript cannot be read or written: {exception.Message}");
            return TestOutcome.Of(path, script, problems.ToValueList());
        }
        finally
        {
            free.Release();
        }
    }
}
