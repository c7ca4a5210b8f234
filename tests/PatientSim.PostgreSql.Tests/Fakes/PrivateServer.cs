using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace PatientSim.PostgreSql.Tests.Fakes;

/// <summary>A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket in it, gone afterwards.</summary>
internal sealed class PrivateServer : IAsyncDisposable
{
    private const string User = "patientsim";

    private readonly string _programs;
    private readonly string _folder;

    private PrivateServer(string programs, string folder)
    {
        _programs = programs;
        _folder = folder;
        ConnectionString = new NpgsqlConnectionStringBuilder { Host = folder, Username = User, Database = "postgres", MaxPoolSize = 40 }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Where the programs of a server are; null when none is installed.</summary>
    public static string? Programs { get; } = Find();

    public static async Task<PrivateServer> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "patientsim-pg-" + Guid.NewGuid().ToString("N")[..8]);
        var server = new PrivateServer(Programs!, folder);
        await server.RunAsync("initdb", "-D", folder, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        try
        {
            await server.StartAgainAsync();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    public Task StartAgainAsync() =>
        RunAsync("pg_ctl", "-D", _folder, "-w", "-l", Path.Combine(_folder, "server.log"), "-o", $"-c listen_addresses='' -c unix_socket_directories={_folder} -c max_connections=100", "start");

    /// <summary>Stops the server: <c>fast</c> ends every connection, <c>immediate</c> is a crash that the next start recovers from.</summary>
    public Task StopAsync(string mode) => RunAsync("pg_ctl", "-D", _folder, "-w", "-m", mode, "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_folder, "postmaster.pid")))
        {
            await StopAsync("fast");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? Find()
    {
        const string Installed = "/usr/lib/postgresql";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var versions = Directory.Exists(Installed) ? Directory.GetDirectories(Installed).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0) : Enumerable.Empty<string>();
        return versions.Select(folder => Path.Combine(folder, "bin")).Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    /// <summary>Runs a program of the server, as another user when we are root, whom a server refuses.</summary>
    private async Task RunAsync(string program, params string[] arguments)
    {
        string[] command = [.. Environment.IsPrivilegedProcess ? new[] { "runuser", "-u", "postgres", "--" } : [], Path.Combine(_programs, program), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start) ?? throw new Win32Exception();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {await output}{await errors}");
        }
    }
}
