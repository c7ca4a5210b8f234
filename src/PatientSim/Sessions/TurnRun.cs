using System.Text;
using Microsoft.Extensions.AI;
using PatientSim.Diagnostics;
using PatientSim.Guards;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Voices;

namespace PatientSim.Sessions;

/// <summary>One turn on its way: prepared by Hear, Feel, Decide and Brief, spoken and checked sentence by sentence, then completed.</summary>
/// <remarks>The only code that calls a chat model: once, or twice when the first reply is rejected before any of it was let through.</remarks>
internal sealed class TurnRun
{
    private const int MostCalls = 2;
    private const int SpokenMemory = 12;
    private const int FallbackStep = 4;

    private static readonly string[] s_questionFallbackSets = ["fallback", "dont_know"];
    private static readonly string[] s_fallbackSets = ["fallback", "silence", "acknowledge"];

    private readonly SessionSetting _setting;
    private readonly ValueList<TurnRecord> _before;
    private readonly string _trainee;
    private readonly TraineeAct _act;
    private readonly StateTransition _felt;
    private readonly ResponsePlan _plan;
    private readonly CompiledPrompt _prompt;
    private readonly ReplyCheck _check;
    private readonly StringBuilder _said = new();
    private TurnUsage _usage = new(0);

    private TurnRun(SessionSetting setting, ValueList<TurnRecord> before, string trainee, TraineeAct act, StateTransition felt, ResponsePlan plan, CompiledPrompt prompt)
    {
        _setting = setting;
        _before = before;
        _trainee = trainee;
        _act = act;
        _felt = felt;
        _plan = plan;
        _prompt = prompt;
        _check = new(setting, felt.State, plan, prompt);
    }

    /// <summary>Hear, Feel, Decide, Brief.</summary>
    public static async Task<TurnRun> PrepareAsync(SessionSetting setting, ValueList<TurnRecord> before, PatientState state, string trainee, TurnDeadline deadline)
    {
        var engine = setting.Engine;
        var context = new HearingContext(setting.Profile, setting.Formulation, state, before.Count > 0 ? before[^1].Turn.Text : null);
        var act = await HearAsync(engine.Coder, trainee, context, deadline).ConfigureAwait(false);
        var felt = engine.Dynamics.Apply(state, act, setting.Profile, setting.Formulation, setting.Style, setting.Difficulty);
        var plan = engine.Planner.Plan(felt.State, act, new(setting.Profile, setting.Formulation, setting.Style, engine.Dynamics.Table, setting.Seed));
        var prompt = engine.Compiler.Compile(new()
        {
            System = setting.System,
            Profile = setting.Profile,
            Formulation = setting.Formulation,
            State = felt.State,
            LastTime = setting.LastTime,
            Plan = plan,
            History = new SpokenHistory(before),
            Trainee = trainee,
            Policy = setting.Policy,
        });
        return new(setting, before, trainee, act, felt, plan, prompt);
    }

    /// <summary>A host's coder may call a model too, and fail as one.</summary>
    private static async ValueTask<TraineeAct> HearAsync(TraineeTurnCoder coder, string trainee, HearingContext context, TurnDeadline deadline)
    {
        try
        {
            var coded = coder.CodeAsync(trainee, context, deadline.Token);
            return coded.IsCompleted ? await coded.ConfigureAwait(false)
                : await deadline.WaitAsync(coded.AsTask(), "the coding of the trainee's turn", Timeout.InfiniteTimeSpan, deadline.Now).ConfigureAwait(false);
        }
        catch (Exception exception) when (deadline.IsOver)
        {
            throw deadline.Explain(exception);
        }
        catch (Exception exception) when (exception is not PatientSimException)
        {
            throw PatientUnavailableException.From(exception);
        }
    }

    /// <summary>Speak and Check: yields each sentence once it may be said.</summary>
    public async IAsyncEnumerable<string> SpeakAsync(bool streaming, TurnDeadline deadline, TurnTelemetry telemetry)
    {
        telemetry.Prepared(_prompt.Fingerprint);
        List<ChatMessage> messages = [.. _prompt.Messages];
        for (var calls = 1; calls <= MostCalls && _said.Length == 0; calls++)
        {
            var call = new VoiceCall(_setting.Engine, deadline, telemetry);
            await foreach (var sentence in _check.LetThroughAsync(Heard(call, messages, streaming), () => call.IsFiltered).ConfigureAwait(false))
            {
                yield return Let(sentence);
            }

            if (call.IsFiltered)
            {
                StayOrFail();
                break;
            }

            if (_check.HeardNothing)
            {
                throw new PatientUnavailableException(UnavailableReason.InvalidReply);
            }

            if (_check.Rejection is not { } rejection)
            {
                break;
            }

            messages = [.. _prompt.Messages, new(ChatRole.System, SentInstructions.AskAgain(rejection.Reason))];
        }

        if (_said.Length == 0)
        {
            _check.Flags.Add("fallback");
            yield return Let(Fallback());
        }
    }

    /// <summary>Remember: the record to commit.</summary>
    public TurnRecord Complete(string? known = null, string? id = null)
    {
        var reply = known ?? _said.ToString();
        var said = Said(reply);
        var (state, stirred) = _setting.Engine.Dynamics.Remember(_felt.State, _setting.Profile, _setting.Formulation, _plan, said);
        var flags = _plan.Stance == Stance.Leave ? _check.Flags.Append(PatientTurn.EndedFlag) : _check.Flags;
        var turn = new PatientTurn(state.Turn, _trainee, reply, [.. flags.Distinct()], _usage);
        return new()
        {
            Id = id,
            Turn = turn,
            Act = _act,
            Changes = [.. _felt.Changes, .. stirred],
            Plan = _plan,
            Told =
            [
                .. said.Keys.Where(id => state.HasTold(id) && !_felt.State.HasTold(id)).Select(_setting.Formulation.Find).OfType<FormulationElement>()
                    .Select(element => new ToldElement(element.Id, element.Kind, element.Rung)),
            ],
            Invented = _setting.Inventions.Read(reply, _before.SelectMany(record => record.Invented)),
            State = state,
            Fingerprint = _prompt.Fingerprint,
        };
    }

    /// <summary>How far each element came out: first what nobody planned, then the offers, which the conversation goes on from.</summary>
    private Dictionary<string, DisclosureStatus> Said(string reply)
    {
        var said = _setting.Disclosures.Unasked(reply, _felt.State, _plan).ToDictionary(element => element.Id, _ => DisclosureStatus.Told);
        foreach (var offer in _plan.Offers)
        {
            if (_setting.Formulation.Find(offer.ElementId) is { } element)
            {
                said.TryAdd(offer.ElementId, _setting.Disclosures.Read(reply, element, offer.Depth));
            }
        }

        return said;
    }

    /// <summary>One call of the voice; what it cost is kept, however it ends.</summary>
    private async IAsyncEnumerable<string> Heard(VoiceCall call, List<ChatMessage> messages, bool streaming)
    {
        try
        {
            await foreach (var piece in call.ListenAsync(messages, Options(_setting.Engine.Voice), streaming).ConfigureAwait(false))
            {
                yield return piece;
            }
        }
        finally
        {
            _usage = _usage.Plus(call.Usage);
        }
    }

    /// <summary>The content filter stepped in: the host says whether that is a failure or a turn.</summary>
    private void StayOrFail()
    {
        if (_setting.Engine.VoiceOptions.ContentFilter == ContentFilterAction.Fail)
        {
            throw new PatientUnavailableException(UnavailableReason.ContentFiltered);
        }

        _check.Flags.Add(PatientTurn.FilteredFlag);
    }

    /// <summary>The plan as a typed object, for the offline voice only: a real chat client is sent the messages and nothing else.</summary>
    private ChatOptions? Options(IChatClient voice) =>
        voice.GetService(typeof(OfflineVoice)) is null ? null : new()
        {
            AdditionalProperties = new()
            {
                [VoiceBrief.Key] = new VoiceBrief
                {
                    Profile = _setting.Profile,
                    Formulation = _setting.Formulation,
                    Style = _setting.Style,
                    Act = _act,
                    Trainee = _trainee,
                    State = _felt.State,
                    Plan = _plan,
                    RecentReplies = [.. _before.TakeLast(SpokenMemory).Select(record => record.Turn.Text)],
                    Seed = _setting.Seed,
                },
            },
        };

    private string Let(string sentence)
    {
        _said.Append(sentence);
        return sentence;
    }

    /// <summary>Something in character when nothing the voice said could be used.</summary>
    private string Fallback()
    {
        var sets = _act.Has(TraineeFlag.Question) ? s_questionFallbackSets : s_fallbackSets;
        var phrases = sets.SelectMany(_setting.Style.PhrasesOf).ToList();
        var recent = _before.TakeLast(SpokenMemory).Select(record => Wording.Key(record.Turn.Text)).ToHashSet(StringComparer.Ordinal);
        var fresh = phrases.Where(phrase => !recent.Contains(Wording.Key(phrase))).ToList();
        return fresh.Count > 0 ? fresh[new SeededRandom(_setting.Seed, _felt.State.Turn, FallbackStep, _setting.Profile.Id).Below(fresh.Count)] : "Mm.";
    }
}
