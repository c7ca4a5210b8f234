using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using PatientSim.Diagnostics;
using PatientSim.Guards;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>Check, while the voice speaks: holds back the sentence that is still coming, and lets each finished one through once the whole so far passes the guards.</summary>
/// <remarks>
/// What comes out depends on the reply alone, never on how it was cut into pieces. What was let through is not taken back:
/// where guards then want it otherwise, the reply ends there.
/// </remarks>
internal sealed class ReplyCheck(SessionSetting setting, PatientState state, ResponsePlan plan, CompiledPrompt prompt)
{
    // Far beyond any reply's length limit: a voice that never ends is not listened to forever.
    private const int MostCharacters = 16_000;
    private const int MostSentences = 60;

    // A system message is the same for a session and its forks: what it says is worked out once.
    private static readonly ConditionalWeakTable<SystemPrompt, SentText> s_systems = [];

    private SentInstructions _sent = new(
        s_systems.GetValue(setting.System, static system => new(system.Instructions.Concat(SentInstructions.Again))),
        prompt.Messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text).Where(text => text != setting.System.Text));

    private readonly SentenceMemo _memo = new();

    /// <summary>What guards found in all replies so far.</summary>
    public List<string> Flags { get; } = [];

    /// <summary>The verdict that ended the last reply; null when none did.</summary>
    public GuardVerdict? Rejection { get; private set; }

    /// <summary>Whether the last reply was blank.</summary>
    public bool HeardNothing { get; private set; }

    /// <summary>Yields what may be said of one reply.</summary>
    /// <param name="pieces">The reply as it comes.</param>
    /// <param name="isCutOff">Whether, at its end, its last sentence is not to be trusted to be whole.</param>
    public async IAsyncEnumerable<string> LetThroughAsync(IAsyncEnumerable<string> pieces, Func<bool> isCutOff)
    {
        var heard = new StringBuilder();
        var (let, end, count, listened) = ("", 0, 0, 0);
        if (Rejection is { } last)
        {
            _sent = _sent.And(last.Reason);
        }

        Rejection = null;
        await foreach (var piece in pieces.ConfigureAwait(false))
        {
            listened += piece.Length;
            heard.Append(heard.Length == 0 ? piece.TrimStart() : piece);
            heard.Length = Math.Min(heard.Length, MostCharacters);
            var text = heard.ToString();
            foreach (var finished in Wording.Sentences(text[end..]).SkipLast(1))
            {
                end = text.IndexOf(finished, end, StringComparison.Ordinal) + finished.Length;
                var passed = Check(text[..end], unfinished: true);
                if (Rejection is not null)
                {
                    yield break;
                }

                if (Extends(passed, let))
                {
                    yield return passed[let.Length..];
                    let = passed;
                }

                // Reasoning before the first words is not said and does not count.
                if (passed.Length > 0 && ++count == MostSentences)
                {
                    heard.Length = end;
                    break;
                }
            }

            if (listened >= MostCharacters || count == MostSentences)
            {
                break;
            }
        }

        HeardNothing = string.IsNullOrWhiteSpace(heard.ToString());
        if (HeardNothing || isCutOff())
        {
            yield break;
        }

        var whole = Check(heard.ToString().TrimEnd(), unfinished: false);
        if (Rejection is null && Extends(whole, let))
        {
            yield return whole[let.Length..];
        }
        else if (Rejection is null && whole != let)
        {
            Flag(["cut_short"]);
        }
    }

    private static bool Extends(string text, string let) => text.Length > let.Length && text.StartsWith(let, StringComparison.Ordinal);

    private string Check(string text, bool unfinished)
    {
        var (verdict, flags) = setting.Engine.Guards.Check(new()
        {
            Text = text,
            Profile = setting.Profile,
            Formulation = setting.Formulation,
            State = state,
            Plan = plan,
            Style = setting.Style,
            Unfinished = unfinished,
            EverythingSent = setting.Policy == DisclosurePolicy.Everything,
            Sent = _sent,
            Memo = _memo,
        });
        Rejection = verdict.Action == GuardAction.Reject ? verdict : null;
        if (Rejection is not null || !unfinished)
        {
            Flag(flags);
        }

        return verdict.Text.Trim();
    }

    private void Flag(ValueList<string> flags)
    {
        Flags.AddRange(flags);
        foreach (var flag in flags)
        {
            PatientSimTelemetry.GuardHits.Add(1, new KeyValuePair<string, object?>("patientsim.guard.flag", flag));
        }
    }
}
