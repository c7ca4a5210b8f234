using System.Diagnostics;

namespace PatientSim.Cli.Tests;

/// <summary>How the built command is started as a process of its own.</summary>
internal static class CliProcess
{
    /// <summary>With the frameworks and packages of the tests, in whose folder it lies: the tests ask for more of them.</summary>
    public static ProcessStartInfo Start(params IEnumerable<string> args)
    {
        var (command, tests) = (typeof(CommandLine).Assembly.Location, Path.ChangeExtension(typeof(CliProcess).Assembly.Location, null));
        return new("dotnet", ["exec", "--runtimeconfig", tests + ".runtimeconfig.json", "--depsfile", tests + ".deps.json", command, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
