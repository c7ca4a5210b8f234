using System.Diagnostics;
using System.Text;

namespace PatientSim.RepositoryTests;

/// <summary>A command run to its end, with closed or given input.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    public string Everything => Output + Errors;

    public static async Task<CommandRun> DotnetAsync(string folder, params string[] arguments) => await RunAsync("dotnet", folder, "", arguments);

    public static async Task<CommandRun> RunAsync(string command, string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // What the test host's own build set, and what would make a voice call out.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("AZURE_OPENAI", StringComparison.Ordinal) || name.StartsWith("OPENAI", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} did not end within {s_patience}.");
        }

        return new(process.ExitCode, await output, await errors);
    }
}
