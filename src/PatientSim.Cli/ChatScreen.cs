using System.Globalization;
using PatientSim.Sessions;
using Spectre.Console;

namespace PatientSim.Cli;

/// <summary>What a conversation looks like. A patient's and a trainee's words are text, never markup.</summary>
internal sealed class ChatScreen(CliHost host, Chat chat)
{
    private const int LastTurnsShown = 3;

    private static readonly Style s_dim = Style.Parse("grey");
    private static readonly Style s_name = Style.Parse("bold aqua");
    private static readonly Style s_bold = Style.Parse("bold");
    private static readonly Style s_problem = Style.Parse("yellow");

    private readonly IAnsiConsole _console = host.Console;

    public void Open()
    {
        Intake();
        Note($"{chat.FirstName} is fictional: an invented patient, played by a program. /help lists commands, /end stops.");
        if (chat.Session.Paused is { } signal)
        {
            Paused(signal);
        }

        var turns = chat.Session.Turns;
        if (chat.Session.SessionNumber > 1)
        {
            Note(string.Create(CultureInfo.InvariantCulture, $"Session {chat.Session.SessionNumber} with {chat.FirstName}."));
        }

        if (turns.Count == 0)
        {
            return;
        }

        Note(string.Create(CultureInfo.InvariantCulture, $"Going on after turn {turns.Count}."));
        foreach (var turn in turns.TakeLast(LastTurnsShown))
        {
            AskTrainee();
            new WrappedText(_console, "You: ".Length).Write(turn.Trainee);
            NewLine();
            BeginReply().Write(turn.Text);
            NewLine();
            NewLine();
        }
    }

    public void Intake()
    {
        var intake = chat.Patient.Intake;
        var who = new Paragraph("You are meeting ").Append(Plain.Line(intake.Name), s_bold);
        List<string?> known = [intake.Age?.ToString(CultureInfo.InvariantCulture), intake.Occupation, intake.Pronouns];
        foreach (var fact in known.OfType<string>())
        {
            who.Append($", {Plain.Line(fact)}");
        }

        _console.Write(who.Append("."));
        NewLine();
        if (intake.PresentingProblem is { } problem)
        {
            _console.Write(new Text($"Comes with: {Plain.Line(problem)}"));
            NewLine();
        }

        if (intake.Text is { } text)
        {
            _console.Write(new Panel(new Text(Plain.Text(text).Trim())) { Header = new(" Referral "), Border = BoxBorder.Rounded, BorderStyle = s_dim });
        }
    }

    public void AskTrainee() => _console.Write(new Text("You: ", s_bold));

    public WrappedText BeginReply()
    {
        var name = $"{Plain.Line(chat.FirstName)}: ";
        _console.Write(new Text(name, s_name));
        return new(_console, Wide(name));
    }

    public void EndReply()
    {
        NewLine();
        if (chat.Instructor)
        {
            _console.Write(TurnPanel.Of(chat.Session.ForInstructor()));
        }

        NewLine();
    }

    public void State()
    {
        StateOutline.Of(chat.Session.ForInstructor()).Write(host);
        NewLine();
    }

    public void Help()
    {
        (string Command, string What)[] commands =
        [
            ("/intake", "read the referral again"),
            ("/undo", "take your last turn back"),
            ("/pause", "pause; so does a stop word such as 'stop simulation'"),
            ("/continue", "go on after a pause"),
            ("/save FILE", "keep the session in a file, from here on turn by turn"),
            .. chat.Instructor ? [("/state", "how the patient feels, what has been told, and why")] : ReadOnlySpan<(string, string)>.Empty,
            ("/end", "end the session"),
        ];
        var grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn();
        foreach (var (command, what) in commands)
        {
            grid.AddRow(new Text(command, s_bold), new Text(what));
        }

        grid.AddRow(new Text("Ctrl-C", s_bold), new Text("stop a reply; otherwise end, and save what there is"));
        _console.Write(grid);
        NewLine();
    }

    public void Note(string text) => Line(text, s_dim);

    public void PatientLeft() => Note($"{chat.FirstName} has ended the session. /undo takes your last turn back, /end ends it here.");

    /// <summary>What is said to the trainee, not by the patient.</summary>
    public void Paused(SafetySignal signal)
    {
        var lines = signal.Resources.Select(Plain.Line).Prepend(signal.Message).Append("/continue goes on, /end ends the session.");
        _console.Write(new Panel(new Text(string.Join("\n\n", lines))) { Header = new(" Paused "), Border = BoxBorder.Rounded, BorderStyle = s_problem });
        NewLine();
    }

    public void Problem(string text) => Line(text, s_problem);

    public void Farewell(int turns, string? kept)
    {
        var count = turns == 1 ? "1 turn" : string.Create(CultureInfo.InvariantCulture, $"{turns} turns");
        Note(kept is null
            ? $"The session with {chat.FirstName} is over: {count}, not saved."
            : $"The session with {chat.FirstName} is over: {count}, saved in {kept}. Go on with 'patientsim chat --resume {kept}'.");
    }

    public void NewLine() => _console.WriteLine();

    private void Line(string text, Style style)
    {
        _console.Write(new Text(Plain.Line(text), style));
        NewLine();
        NewLine();
    }

    private static int Wide(string text) => new Spectre.Console.Rendering.Segment(text).CellCount();
}
