using PatientSim.Sessions;

namespace PatientSim.Cli;

/// <summary>One trainee turn per line in, one reply per line out.</summary>
internal static class ChatFilter
{
    private const string End = "/end";
    private const string Continue = "/continue";

    public static async Task<int> RunAsync(CliHost host, Chat chat, TextReader lines, bool json)
    {
        var cancelled = host.Interrupts.Renew();
        while (await ReadAsync(lines, cancelled) is { } line && line.Trim() != End)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (line.Trim() == Continue)
            {
                await chat.Session.ContinueAsync(cancelled);
                continue;
            }

            if (line.Length > PatientSession.MostCharacters)
            {
                throw new UsageException(FormattableString.Invariant($"Turn {chat.Session.Turns.Count + 1} has {line.Length:N0} characters; a turn may have {PatientSession.MostCharacters:N0} at most."));
            }

            if (await SayAsync(host, chat, line.Trim(), json, cancelled) is not { } turn)
            {
                chat.SaveIfAsked();
                return ExitCode.Findings;
            }

            if (json)
            {
                Json.WriteLine(host.Output, chat.Instructor ? TurnJson.WithInstructor(chat.Session.ForInstructor()) : TurnJson.Of(turn));
            }
            else
            {
                host.Output.Write($"{Plain.Line(turn.Text)}\n");
                if (chat.Instructor)
                {
                    host.Output.Write($"  {TurnLine.Of(chat.Session.ForInstructor())}\n");
                }

                await host.Output.FlushAsync(cancelled);
            }

            chat.SaveIfAsked();
            if (turn.Ended)
            {
                host.Error.WriteLine($"{Plain.Line(chat.FirstName)} ended the session at turn {turn.Number}; what comes after it was not said.");
                break;
            }
        }

        return ExitCode.Fine;
    }

    /// <summary>Takes a turn; null when the session was paused for the trainee's sake, so that a script never stops without a word.</summary>
    private static async Task<PatientTurn?> SayAsync(CliHost host, Chat chat, string words, bool json, CancellationToken cancelled)
    {
        try
        {
            return await chat.Session.SayAsync(words, cancelled);
        }
        catch (SessionPausedException exception)
        {
            var signal = exception.Signal;
            if (json)
            {
                Json.WriteLine(host.Output, TurnJson.Of(signal));
            }

            foreach (var sentence in signal.Resources.Prepend(signal.Message).Append("The line that led to it is no turn, and the lines after it were not said. '/continue' as a line goes on."))
            {
                host.Error.WriteLine(Plain.Line(sentence));
            }

            return null;
        }
    }

    /// <summary>The next line. A read that blocks cannot be cancelled, so it is left behind.</summary>
    private static Task<string?> ReadAsync(TextReader lines, CancellationToken cancelled) =>
        Task.Run(lines.ReadLine, CancellationToken.None).WaitAsync(cancelled);
}
