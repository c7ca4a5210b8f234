using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PatientSim.Diagnostics;

namespace PatientSim.Sessions;

/// <summary>What one turn tells traces, metrics and logs: what became of it, not what was said.</summary>
internal sealed class TurnTelemetry
{
    private readonly PatientEngine _engine;
    private readonly string _patient;
    private readonly Activity? _activity;
    private readonly long _started;
    private int _turn;
    private int _calls;
    private string? _outcome;
    private string? _error;

    private TurnTelemetry(SessionSetting setting)
    {
        _engine = setting.Engine;
        _patient = setting.Profile.Id;
        _started = _engine.TimeProvider.GetTimestamp();
        _activity = PatientSimTelemetry.Source.StartActivity("patientsim.turn");
        _activity?.SetTag("patientsim.patient.id", _patient).SetTag("patientsim.style", setting.Style.Id.ToString());
    }

    /// <summary>Takes a turn and watches it.</summary>
    public static async IAsyncEnumerable<PatientTurnUpdate> WatchAsync(
        SessionSetting setting, Func<TurnTelemetry, IAsyncEnumerable<PatientTurnUpdate>> take, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var telemetry = new TurnTelemetry(setting);
        try
        {
            await foreach (var update in take(telemetry).Watched(telemetry.Failed, cancellationToken).ConfigureAwait(false))
            {
                yield return update;
                Activity.Current = telemetry._activity ?? Activity.Current; // The caller's is current when the caller asks for more.
            }
        }
        finally
        {
            telemetry.Close();
        }
    }

    /// <summary>Which turn it is going to be.</summary>
    public void Begins(int turn)
    {
        _turn = turn;
        _activity?.SetTag("patientsim.turn", turn);
    }

    public void Prepared(string fingerprint) => _activity?.SetTag("patientsim.prompt.fingerprint", fingerprint);

    /// <summary>The voice is asked.</summary>
    public VoiceTelemetry Asks(IReadOnlyList<ChatMessage> messages, bool streaming)
    {
        PatientSimTelemetry.ModelCalls.Add(1);
        _activity?.SetTag("patientsim.model_calls", ++_calls);
        return new(_engine, _patient, _turn, messages, streaming, _activity);
    }

    /// <summary>The turn is committed.</summary>
    public void Taken(TurnRecord record)
    {
        _outcome = "taken";
        var (turn, stance) = (record.Turn, record.Plan.Stance.ToString());
        PatientSimTelemetry.Turns.Add(1);
        _activity?.SetTag("patientsim.stance", stance).SetTag("patientsim.guard.flags", turn.Flags.Count > 0 ? turn.Flags.ToArray() : null);
        Log.TurnTaken(_engine.Logger, _patient, turn.Number, stance, turn.Usage.ModelCalls, string.Join(' ', turn.Flags));
        if (_engine.EnableSensitiveData)
        {
            Log.TurnSaid(_engine.Logger, _patient, turn.Number, turn.Trainee, turn.Text);
        }
    }

    /// <summary>The turn was taken before.</summary>
    public void Repeated(int turn)
    {
        _outcome = "repeated";
        Begins(turn);
        Log.TurnRepeated(_engine.Logger, _patient, turn);
    }

    private void Failed(Exception exception)
    {
        switch (exception)
        {
            case PatientUnavailableException unavailable:
                (_outcome, _error) = ("failed", unavailable.Reason.ToString());
                Log.VoiceFailed(_engine.Logger, _patient, _turn, _error, NameOf(unavailable.InnerException ?? unavailable));
                break;
            case SessionConflictException:
                (_outcome, _error) = ("conflict", "Conflict");
                Log.TurnConflicted(_engine.Logger, _patient, _turn);
                break;
            case SessionPausedException paused:
                _outcome = "paused";
                _activity?.SetTag("patientsim.pause.reason", paused.Signal.Reason.ToString());
                break;
            case SessionEndedException:
                _outcome = "ended";
                break;
            case TurnInProgressException:
                _outcome = "busy";
                break;
            case OperationCanceledException:
                _outcome = "cancelled";
                break;
            default:
                (_outcome, _error) = ("failed", NameOf(exception));
                Log.TurnFailed(_engine.Logger, _patient, _turn, _error);
                break;
        }
    }

    private void Close()
    {
        _outcome ??= "abandoned";
        var tags = new TagList { { "patientsim.turn.outcome", _outcome } };
        if (_error is not null)
        {
            _activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", _error);
            tags.Add("error.type", _error);
            PatientSimTelemetry.FailedTurns.Add(1, new KeyValuePair<string, object?>("error.type", _error));
        }
        else if (_outcome is not ("taken" or "repeated"))
        {
            Log.TurnNotTaken(_engine.Logger, _patient, _turn, _outcome);
        }

        PatientSimTelemetry.TurnDuration.Record(_engine.TimeProvider.GetElapsedTime(_started).TotalSeconds, tags);
        _activity?.SetTag("patientsim.turn.outcome", _outcome).Dispose();
    }

    private static string NameOf(Exception exception) => exception.GetType().ToString();
}
