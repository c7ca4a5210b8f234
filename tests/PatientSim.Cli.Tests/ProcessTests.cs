using System.Diagnostics;

namespace PatientSim.Cli.Tests;

/// <summary>The built command as a process of its own.</summary>
public sealed class ProcessTests
{
    private static readonly string[] s_json = ["chat", "gwen-pritchard", "--json", "--instructor", "--seed", "12345"];

    [Test]
    public async Task Chat_InTurkeyOrKathmandu_WritesTheSameBytes()
    {
        var input = "Hello, İIıi ğ 😀.\nWhat happened with your heart?\n"u8.ToArray();
        var plain = await StartAsync(input, s_json, ("LC_ALL", "C"), ("TZ", "UTC"));
        var far = await StartAsync(input, s_json, ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Kathmandu"));
        Assert.That(plain.Exit, Is.Zero, plain.Error);
        Assert.That(far.Output, Is.EqualTo(plain.Output));
        var text = System.Text.Encoding.UTF8.GetString(plain.Output);
        Assert.That(text, Does.Contain("İIıi ğ 😀").And.Not.Contain("\r").And.StartWith("{").And.EndWith("}\n"));
    }

    [Test]
    public async Task Chat_WithInputClosed_EndsAtOnce()
    {
        var run = await StartAsync([], ["chat", "maya-brooks"]);
        Assert.That((run.Exit, run.Output.Length, run.Error), Is.EqualTo((0, 0, "")));
    }

    [Test]
    public async Task Verb_Unknown_IsExitTwo()
    {
        var run = await StartAsync([], ["chta"]);
        Assert.That((run.Exit, run.Output.Length), Is.EqualTo((2, 0)));
        Assert.That(run.Error, Does.Contain("Did you mean 'chat'?"));
    }

    private static async Task<(int Exit, byte[] Output, string Error)> StartAsync(byte[] input, string[] args, params (string Name, string Value)[] environment)
    {
        var start = CliProcess.Start(args);
        start.RedirectStandardInput = true;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await error);
    }
}
