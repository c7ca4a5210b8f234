using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using PatientSim.Loading;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>The command <c>patientsim</c>: its verbs, and how each failure ends.</summary>
internal static class CommandLine
{
    private const string Name = "patientsim";

    private const string Description = """
        Simulated therapy patients for training. Every patient is invented.

        A <patient> is the id of a patient of the library (see 'patientsim list') or the path of a YAML file.
        Data goes to standard output, problems to standard error.
        Exit codes: 0 fine, 1 findings, 2 usage, 3 the chat model could not be had.
        """;

    public static async Task<int> RunAsync(string[] args, CliHost host)
    {
        try
        {
            var root = Root(host);
            if (args.Length == 0)
            {
                await InvokeAsync(root.Parse(["--help"]), host, host.Error);
                return ExitCode.Usage;
            }

            // No response files: '@' begins no special argument.
            var parsed = root.Parse(args, new() { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count > 0 ? Refuse(parsed, host) : await InvokeAsync(parsed, host, host.Output);
        }
        catch (UsageException exception)
        {
            host.Error.WriteLine($"{Name}: {exception.Message}");
            return ExitCode.Usage;
        }
        catch (PatientProfileException exception)
        {
            foreach (var diagnostic in exception.Diagnostics)
            {
                host.Error.WriteLine(diagnostic);
            }

            return ExitCode.Findings;
        }
        catch (PatientUnavailableException exception)
        {
            host.Error.WriteLine($"{Name}: {VoiceOptions.Explain(exception)}");
            return ExitCode.Provider;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"{Name}: {exception.Message}");
            return ExitCode.Findings;
        }
        finally
        {
            await host.Output.FlushAsync(CancellationToken.None);
        }
    }

    private static Command Root(CliHost host)
    {
        Command root = new(Name, Description)
        {
            ListCommand.Create(host),
            ShowCommand.Create(host),
            ValidateCommand.Create(host),
            PromptCommand.Create(host),
            ChatCommand.Create(host),
            CodeCommand.Create(host),
            TestCommand.Create(host),
            SimulateCommand.Create(host),
            MergeCommand.Create(host),
            CompareCommand.Create(host),
            new VersionOption(),
        };
        root.Add(new HelpOption { Recursive = true });
        return root;
    }

    private static Task<int> InvokeAsync(ParseResult parsed, CliHost host, TextWriter output) => parsed.InvokeAsync(
        new() { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
        CancellationToken.None);

    private static int Refuse(ParseResult parsed, CliHost host)
    {
        var command = parsed.CommandResult.Command;
        var verb = command.Name == Name ? "" : $"{command.Name} ";
        var unknown = parsed.UnmatchedTokens is [var first, ..] && verb.Length == 0 && !first.StartsWith('-') ? first : null;
        var sentences = unknown is not null
            ? [$"'{unknown}' is not a command.{Spelling.DidYouMean(unknown, command.Subcommands.Select(each => each.Name))}"]
            : parsed.Errors.Select(error => error.Message).Distinct();
        foreach (var sentence in sentences)
        {
            host.Error.WriteLine($"{Name}: {sentence}");
        }

        host.Error.WriteLine($"Run '{Name} {verb}--help' to see what can be said.");
        return ExitCode.Usage;
    }
}
