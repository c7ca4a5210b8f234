using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>A conversation on a terminal.</summary>
internal sealed class ChatTerminal
{
    private readonly CliHost _host;
    private readonly Chat _chat;
    private readonly ChatScreen _screen;
    private readonly SessionKeeper _keeper;
    private bool _ended;

    public ChatTerminal(CliHost host, Chat chat)
    {
        (_host, _chat) = (host, chat);
        _screen = new(host, chat);
        _keeper = new(host, chat, _screen);
    }

    public async Task<int> RunAsync()
    {
        _screen.Open();
        while (!_ended && await ReadAsync() is { } line)
        {
            var said = line.Trim();
            if (said.StartsWith('/'))
            {
                await DoAsync(said);
            }
            else if (said.Length > PatientSession.MostCharacters)
            {
                _screen.Problem(FormattableString.Invariant($"That is too long: a turn may have {PatientSession.MostCharacters:N0} characters at most."));
            }
            else if (said.Length > 0)
            {
                await SayAsync(said);
            }
        }

        _screen.Farewell(_chat.Session.Turns.Count, _keeper.Close(deliberate: _ended));
        return ExitCode.Fine;
    }

    /// <summary>What the trainee typed; null at the end of the input, and when Ctrl-C ends the session.</summary>
    private async Task<string?> ReadAsync()
    {
        var cancelled = _host.Interrupts.Renew();
        _screen.AskTrainee();
        try
        {
            // A read from a terminal cannot be cancelled, so it is left behind; the process is about to end.
            var line = await Task.Run(_host.Input.ReadLine, CancellationToken.None).WaitAsync(cancelled);
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
        if (_chat.Session.HasEnded)
        {
            _screen.PatientLeft();
            return;
        }

        if (_chat.Session.Paused is { } signal)
        {
            _screen.Paused(signal);
            return;
        }

        var cancelled = _host.Interrupts.Renew();
        var reply = _screen.BeginReply();
        try
        {
            await foreach (var update in _chat.Session.SayStreamingAsync(said, cancelled))
            {
                reply.Write(update.Text);
            }

            _screen.EndReply();
            _keeper.Keep();
            if (_chat.Session.HasEnded)
            {
                _screen.PatientLeft();
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            _screen.NewLine();
            _screen.Note("Stopped; that turn was not taken.");
        }
        catch (PatientUnavailableException exception)
        {
            _screen.NewLine();
            _screen.Problem(VoiceOptions.Explain(exception));
        }
        catch (SessionPausedException exception)
        {
            _screen.NewLine();
            _screen.Paused(exception.Signal);
            _keeper.Keep();
        }
    }

    private async Task DoAsync(string line)
    {
        var (command, rest) = line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var second] ? (first, second) : (line, "");
        switch (command.ToLowerInvariant())
        {
            case "/help":
                _screen.Help();
                break;
            case "/intake":
                _screen.Intake();
                break;
            case "/undo" when _chat.Session.Paused is null:
                Undo();
                break;
            case "/undo":
                _screen.Note("The session is paused; /continue goes on.");
                break;
            case "/pause":
                await _chat.Session.PauseAsync();
                _keeper.Keep();
                _screen.Paused(_chat.Session.Paused!);
                break;
            case "/continue":
                await ContinueAsync();
                break;
            case "/save":
                _keeper.SaveTo(rest);
                break;
            case "/state" when _chat.Instructor:
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

    private async Task ContinueAsync()
    {
        if (_chat.Session.Paused is null)
        {
            _screen.Note("The session is not paused.");
            return;
        }

        await _chat.Session.ContinueAsync();
        _keeper.Keep();
        _screen.Note("Going on.");
    }

    private void Undo()
    {
        if (_chat.Session.Turns is not [.., var last])
        {
            _screen.Note("There is nothing to take back yet.");
            return;
        }

        _chat.Session = _chat.Session.Fork(last.Number - 1);
        _screen.Note($"Taken back: \"{last.Trainee}\"");
        _keeper.Keep();
    }
}
