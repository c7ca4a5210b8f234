using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>A conversation on a terminal.</summary>
internal sealed class ChatTerminal(CliHost host, Chat chat)
{
    private readonly ChatScreen _screen = new(host, chat);
    private bool _ended;

    public async Task<int> RunAsync()
    {
        _screen.Open();
        while (!_ended && await ReadAsync() is { } line)
        {
            var said = line.Trim();
            if (said.StartsWith('/'))
            {
                Do(said);
            }
            else if (said.Length > 0)
            {
                await SayAsync(said);
            }
        }

        Close();
        return ExitCode.Fine;
    }

    /// <summary>What the trainee typed; null at the end of the input, and when Ctrl-C ends the session.</summary>
    private async Task<string?> ReadAsync()
    {
        var cancelled = host.Interrupts.Renew();
        _screen.AskTrainee();
        try
        {
            // A read from a terminal cannot be cancelled, so it is left behind; the process is about to end.
            var line = await Task.Run(host.Input.ReadLine, CancellationToken.None).WaitAsync(cancelled);
            if (line is null)
            {
                _screen.NewLine();
            }

            return line;
        }
        catch (OperationCanceledException)
        {
            _screen.NewLine();
            return null;
        }
    }

    private async Task SayAsync(string said)
    {
        var cancelled = host.Interrupts.Renew();
        var reply = _screen.BeginReply();
        try
        {
            await foreach (var update in chat.Session.SayStreamingAsync(said, cancelled))
            {
                reply.Write(update.Text);
            }

            _screen.EndReply();
            Keep();
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            _screen.NewLine();
            _screen.Note("Stopped; that turn was not taken.");
        }
        catch (PatientUnavailableException exception)
        {
            _screen.NewLine();
            _screen.Problem(exception.Message);
        }
    }

    private void Do(string line)
    {
        var (command, rest) = line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var second] ? (first, second) : (line, "");
        switch (command)
        {
            case "/help":
                _screen.Help();
                break;
            case "/intake":
                _screen.Intake();
                break;
            case "/undo":
                Undo();
                break;
            case "/save":
                Save(rest);
                break;
            case "/state" when chat.Instructor:
                _screen.State();
                break;
            case "/state":
                _screen.Note("/state is for instructors: start with --instructor to have it.");
                break;
            case "/end":
                _ended = true;
                break;
            default:
                _screen.Note($"There is no command {command}; /help lists them.");
                break;
        }
    }

    private void Undo()
    {
        if (chat.Session.Turns is not [.., var last])
        {
            _screen.Note("There is nothing to take back yet.");
            return;
        }

        chat.Session = chat.Session.Fork(last.Number - 1);
        _screen.Note($"Taken back: \"{last.Trainee}\"");
        Keep();
    }

    private void Save(string path)
    {
        if (path.Length == 0)
        {
            _screen.Note("Name a file: /save FILE.");
            return;
        }

        try
        {
            SessionFile.CheckWritable(path);
            if (path != chat.SavePath && Path.Exists(path))
            {
                _screen.Note($"'{path}' exists already; name another file.");
                return;
            }

            SessionFile.Write(path, chat.Session);
            chat.SavePath = path;
            _screen.Note($"Saved in {path}, and kept up to date from here on.");
        }
        catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
        {
            _screen.Problem(exception.Message);
        }
    }

    /// <summary>Writes the file that was named, if any. A full disk does not end a session.</summary>
    private void Keep()
    {
        try
        {
            chat.SaveIfAsked();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _screen.Problem($"The session could not be saved. {exception.Message}");
        }
    }

    private void Close()
    {
        var turns = chat.Session.Turns.Count;
        var kept = turns == 0 ? null : chat.SavePath;
        if (kept is null && turns > 0 && !_ended)
        {
            kept = SessionFile.WriteNew(host.Folder, chat.Session);
        }

        _screen.Farewell(turns, kept);
    }
}
