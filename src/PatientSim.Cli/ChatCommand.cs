using System.CommandLine;
using PatientSim.Models;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>Talking to a patient: on a terminal as a trainee would, else as a filter of lines.</summary>
internal sealed class ChatCommand
{
    private readonly Argument<string?> _patient = PatientArgument.Optional();
    private readonly Option<string?> _style = new("--style") { Description = "Another style than the patient's own.", HelpName = "STYLE" };
    private readonly Option<Difficulty?> _difficulty = Words.Option<Difficulty>("--difficulty", "How fast trust is gained and lost");
    private readonly Option<int> _seed = Words.Seed();
    private readonly VoiceOptions _voice = new();
    private readonly Option<string?> _script = new("--script") { Description = "Say the lines of this file, one turn per line, instead of what is typed.", HelpName = "FILE" };
    private readonly Option<bool> _instructor = new("--instructor") { Description = "Show the trainer's side too: what was heard, felt, planned and told." };
    private readonly Option<string?> _save = new("--save") { Description = "Keep the session in this file, turn by turn.", HelpName = "FILE" };
    private readonly Option<string?> _resume = new("--resume") { Description = "Go on with a session that was saved.", HelpName = "FILE" };
    private readonly NextSessionOptions _next = new();
    private readonly Option<string[]> _support = new("--support") { Description = "Where a trainee finds help, shown when the practice is paused for their sake. May be given more than once.", HelpName = "TEXT", DefaultValueFactory = _ => [] };
    private readonly Option<bool> _json = new("--json") { Description = "One JSON object per turn: turn, trainee, patient, flags, usage." };

    private ChatCommand()
    {
    }

    public static Command Create(CliHost host)
    {
        var chat = new ChatCommand();
        var command = new Command("chat", "Talk to a patient. Piped lines, or those of --script, are one trainee turn each; '/end' stops. A stop word, such as 'stop simulation', pauses.") { chat._patient, chat._style, chat._difficulty, chat._seed };
        chat._voice.AddTo(command);
        foreach (var option in new Option[] { chat._script, chat._instructor, chat._save, chat._resume })
        {
            command.Add(option);
        }

        chat._next.AddTo(command);
        command.Add(chat._support);
        command.Add(chat._json);

        command.SetAction((parsed, _) => chat.RunAsync(parsed, host));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliHost host)
    {
        var (script, save, resume, json) = (parsed.GetValue(_script), parsed.GetValue(_save), parsed.GetValue(_resume), parsed.GetValue(_json));
        var onTerminal = host is { InputIsTerminal: true, OutputIsTerminal: true } && script is null && !json;
        var interval = _next.Interval(parsed, resume);
        using var voice = _voice.Create(parsed, host.Environment);
        var snapshot = resume is null ? null : SessionFile.Read(resume);
        var id = parsed.GetValue(_patient) ?? snapshot?.Patient ?? (onTerminal ? await PatientChoice.AskAsync(host) : null)
            ?? throw new UsageException($"Name a patient: an id ({string.Join(", ", PatientLibrary.Ids)}) or a file.");
        var chosen = PatientArgument.Resolve(id);
        var patient = new SimulatedPatient(chosen.Profile, new() { Voice = voice, Styles = chosen.Styles, Care = new() { Resources = [.. parsed.GetValue(_support) ?? []] } });
        var chat = new Chat
        {
            Patient = patient,
            Session = snapshot is null ? patient.StartSession(Options(parsed, chosen)) : Resume(parsed, chosen, patient, snapshot, interval),
            SavePath = CheckedSavePath(save, resume, onTerminal),
            Instructor = parsed.GetValue(_instructor),
        };
        if (onTerminal)
        {
            return await new ChatTerminal(host, chat).RunAsync();
        }

        using var lines = script is null ? null : OpenScript(script);
        return await ChatFilter.RunAsync(host, chat, lines ?? host.Input, json);
    }

    private PatientSessionOptions Options(ParseResult parsed, ChosenPatient chosen) => new()
    {
        Style = chosen.Style(parsed.GetValue(_style)),
        Difficulty = parsed.GetValue(_difficulty),
        Seed = parsed.GetValue(_seed),
    };

    private PatientSession Resume(ParseResult parsed, ChosenPatient chosen, SimulatedPatient patient, PatientSessionSnapshot snapshot, SessionInterval? interval)
    {
        if (new Option[] { _style, _difficulty, _seed }.Any(option => parsed.GetResult(option) is { Implicit: false }))
        {
            throw new UsageException("--resume goes on with the style, difficulty and seed of the saved session; leave --style, --difficulty and --seed out.");
        }

        if (snapshot.Patient == chosen.Profile.Id && snapshot.ProfileHash != ProfileJson.Hash(chosen.Profile))
        {
            throw new UsageException($"The file of '{chosen.Profile.Id}' has changed since this session was saved, so it cannot go on.");
        }

        try
        {
            return interval is null ? patient.Resume(snapshot) : patient.StartNextSession(snapshot, interval);
        }
        catch (Exception exception) when (exception is SessionConflictException or PatientSnapshotException)
        {
            throw new UsageException($"The session cannot be resumed. {exception.Message}");
        }
    }

    private static string? CheckedSavePath(string? save, string? resume, bool onTerminal)
    {
        if (save is null)
        {
            return null;
        }

        SessionFile.CheckWritable(save);
        var goesOn = resume is not null && Path.GetFullPath(resume) == Path.GetFullPath(save);

        // A script can be run again; what a person typed cannot.
        return onTerminal && !goesOn && Path.Exists(save)
            ? throw new UsageException($"'{save}' exists already; go on with it with --resume {save} --save {save}, or name another file.")
            : save;
    }

    private static StreamReader OpenScript(string script)
    {
        try
        {
            return File.OpenText(script);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The script '{script}' cannot be read.");
        }
    }
}
