using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PatientSim.Diagnostics;
using PatientSim.Voices;

namespace PatientSim.Sessions;

/// <summary>What one call of the voice tells traces, by the OpenTelemetry GenAI conventions; and what was sent and said, where the host enabled it.</summary>
/// <remarks>A voice that has an activity source of its own traces its calls itself, and better.</remarks>
internal sealed class VoiceTelemetry : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PatientEngine _engine;
    private readonly string _patient;
    private readonly int _turn;
    private readonly Activity? _activity;
    private readonly StringBuilder? _said;
    private string? _finish;

    public VoiceTelemetry(PatientEngine engine, string patient, int turn, IReadOnlyList<ChatMessage> messages, bool streaming, Activity? parent)
    {
        (_engine, _patient, _turn) = (engine, patient, turn);
        if (PatientSimTelemetry.Source.HasListeners() && engine.Voice.GetService(typeof(ActivitySource)) is null)
        {
            _activity = Start(engine.Voice, streaming, parent);
        }

        if (engine.EnableSensitiveData && (engine.Logger.IsEnabled(LogLevel.Trace) || _activity is { IsAllDataRequested: true }))
        {
            _said = new();
            var sent = Json(messages.Select(message => (message.Role.Value, message.Text)), null);
            _activity?.SetTag("gen_ai.input.messages", sent);
            Log.VoiceAsked(engine.Logger, patient, turn, sent);
        }
    }

    /// <summary>A piece of the reply came.</summary>
    public void Heard(ChatResponseUpdate update, TurnUsage usage)
    {
        _said?.Append(update.Text);
        if (_activity is null)
        {
            return;
        }

        if (update.FinishReason is { } finish)
        {
            _finish = finish.Value;
            _activity.SetTag("gen_ai.response.finish_reasons", new[] { _finish });
        }

        SetIfKnown("gen_ai.response.id", update.ResponseId);
        SetIfKnown("gen_ai.response.model", update.ModelId);
        SetIfKnown("gen_ai.usage.input_tokens", usage.InputTokens);
        SetIfKnown("gen_ai.usage.output_tokens", usage.OutputTokens);
    }

    /// <summary>The call failed, or was ended.</summary>
    public void Failed(Exception exception) =>
        _activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception is PatientUnavailableException unavailable ? unavailable.Reason.ToString() : exception.GetType().ToString());

    public void Dispose()
    {
        if (_said is not null)
        {
            _activity?.SetTag("gen_ai.output.messages", Json([(ChatRole.Assistant.Value, _said.ToString())], _finish));
            Log.VoiceAnswered(_engine.Logger, _patient, _turn, _said.ToString());
        }

        _activity?.Dispose();
    }

    private static Activity? Start(IChatClient voice, bool streaming, Activity? parent)
    {
        var metadata = voice.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
        var kind = voice.GetService(typeof(OfflineVoice)) is null ? ActivityKind.Client : ActivityKind.Internal;
        var activity = PatientSimTelemetry.Source.StartActivity(metadata?.DefaultModelId is { } model ? $"chat {model}" : "chat", kind, parent?.Context ?? default);
        return activity?.SetTag("gen_ai.operation.name", "chat")
            .SetTag("gen_ai.provider.name", metadata?.ProviderName)
            .SetTag("gen_ai.request.model", metadata?.DefaultModelId)
            .SetTag("gen_ai.request.stream", streaming ? true : null)
            .SetTag("server.address", metadata?.ProviderUri?.Host)
            .SetTag("server.port", metadata?.ProviderUri?.Port);
    }

    private static string Json(IEnumerable<(string Role, string Text)> messages, string? finish) => JsonSerializer.Serialize(
        messages.Select(message => finish is null
            ? (object)new { role = message.Role, parts = new[] { new { type = "text", content = message.Text } } }
            : new { role = message.Role, parts = new[] { new { type = "text", content = message.Text } }, finish_reason = finish }),
        s_json);

    private void SetIfKnown(string tag, object? value)
    {
        if (value is not null)
        {
            _activity?.SetTag(tag, value);
        }
    }
}
