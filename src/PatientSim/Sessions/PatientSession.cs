using System.Runtime.CompilerServices;
using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>One conversation with a patient.</summary>
/// <remarks>
/// A turn is committed whole or not at all: a failed, cancelled or abandoned turn leaves the session as it was. The session
/// takes one turn at a time; a second one meanwhile is a <see cref="TurnInProgressException"/>. Reading is safe at any time.
/// </remarks>
public sealed class PatientSession
{
    /// <summary>The most characters of a trainee's turn.</summary>
    public const int MostCharacters = 16_000;

    private readonly SessionSetting _setting;
    private ValueList<TurnRecord> _turns;
    private int _busy;

    internal PatientSession(SessionSetting setting, ValueList<TurnRecord> turns)
    {
        _setting = setting;
        _turns = turns;
    }

    /// <summary>The patient's id.</summary>
    public string PatientId => _setting.Profile.Id;

    /// <summary>The style in play.</summary>
    public ConversationalStyle Style => _setting.Style.Id;

    /// <summary>Which session with the patient it is, from 1.</summary>
    public int SessionNumber => _setting.Earlier.Count + 1;

    /// <summary>The turns so far, as a trainee may see them.</summary>
    public ValueList<PatientTurn> Turns => [.. Volatile.Read(ref _turns).Select(record => record.Turn)];

    /// <summary>Whether the patient has ended the session: a patient who has been hurt again and again may leave.</summary>
    public bool HasEnded => Ended(Volatile.Read(ref _turns));

    /// <summary>Says something to the patient.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="cancellationToken">Cancels the turn; the session is then as before.</param>
    /// <returns>The committed turn.</returns>
    /// <exception cref="ArgumentException">The text is empty, or longer than <see cref="MostCharacters"/>.</exception>
    /// <exception cref="TurnInProgressException">A turn is under way.</exception>
    /// <exception cref="SessionEndedException">The patient has ended the session.</exception>
    /// <exception cref="PatientUnavailableException">The voice could not be had; the session is as before.</exception>
    /// <exception cref="OperationCanceledException">The turn was cancelled by <paramref name="cancellationToken"/>.</exception>
    public async Task<PatientTurn> SayAsync(string text, CancellationToken cancellationToken = default)
    {
        CheckText(text);
        await foreach (var update in TakeTurnAsync(text, streaming: false, cancellationToken).ConfigureAwait(false))
        {
            if (update.Turn is { } turn)
            {
                return turn;
            }
        }

        throw new PatientUnavailableException(UnavailableReason.InvalidReply);
    }

    /// <summary>Says something to the patient and gets the reply as it comes, sentence by sentence, each checked before it is seen.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="cancellationToken">Cancels the turn; the session is then as before.</param>
    /// <returns>The pieces of the reply; the last holds the committed turn. Stopping early abandons the turn.</returns>
    /// <exception cref="ArgumentException">The text is empty, or longer than <see cref="MostCharacters"/>.</exception>
    /// <exception cref="TurnInProgressException">A turn is under way.</exception>
    /// <exception cref="SessionEndedException">The patient has ended the session.</exception>
    /// <exception cref="PatientUnavailableException">The voice could not be had; the session is as before.</exception>
    /// <exception cref="OperationCanceledException">The turn was cancelled by <paramref name="cancellationToken"/>.</exception>
    public IAsyncEnumerable<PatientTurnUpdate> SayStreamingAsync(string text, CancellationToken cancellationToken = default)
    {
        CheckText(text);
        return TakeTurnAsync(text, streaming: true, cancellationToken);
    }

    /// <summary>What a trainer sees: state, reasons, what was disclosed and when.</summary>
    /// <returns>The answer key and the session behind the words.</returns>
    public InstructorView ForInstructor()
    {
        var turns = Volatile.Read(ref _turns);
        return new()
        {
            Profile = _setting.Profile,
            Formulation = _setting.Formulation,
            Style = _setting.Style,
            Difficulty = _setting.Difficulty,
            Seed = _setting.GivenSeed,
            System = _setting.System,
            Earlier = _setting.Earlier,
            Opening = _setting.Opening,
            Start = _setting.Start,
            State = StateAfter(turns),
            Turns = turns,
        };
    }

    /// <summary>The session as a value that can be stored and resumed.</summary>
    /// <returns>A snapshot of the committed turns.</returns>
    public PatientSessionSnapshot Snapshot() => new()
    {
        Patient = _setting.Profile.Id,
        ProfileHash = _setting.ProfileHash,
        Style = _setting.Style.Id,
        Difficulty = _setting.Difficulty,
        Seed = _setting.GivenSeed,
        Policy = _setting.Policy,
        Earlier = _setting.Earlier,
        Opening = _setting.Opening,
        Turns = Volatile.Read(ref _turns),
    };

    /// <summary>Another session that has taken the first turns of this one: "what if I had asked it differently?"</summary>
    /// <param name="atTurn">How many turns to keep, from 0 to the number taken.</param>
    /// <returns>A session of its own; this one is unchanged.</returns>
    public PatientSession Fork(int atTurn)
    {
        var turns = Volatile.Read(ref _turns);
        ArgumentOutOfRangeException.ThrowIfNegative(atTurn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(atTurn, turns.Count);
        return new(_setting, [.. turns.Take(atTurn)]);
    }

    /// <summary>Takes a turn whose reply is already known, without a voice: how a patient behind a chat client catches up.</summary>
    internal async Task ReplayAsync(string trainee, string reply, CancellationToken cancellationToken)
    {
        var turn = await TurnRun.PrepareAsync(_setting, _turns, StateAfter(_turns), trainee, cancellationToken).ConfigureAwait(false);
        _turns = _turns.Add(turn.Complete(reply));
    }

    private async IAsyncEnumerable<PatientTurnUpdate> TakeTurnAsync(string text, bool streaming, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            throw new TurnInProgressException();
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var turns = _turns;
            if (Ended(turns))
            {
                throw new SessionEndedException(turns.Count);
            }

            var run = await TurnRun.PrepareAsync(_setting, turns, StateAfter(turns), text, cancellationToken).ConfigureAwait(false);
            await foreach (var sentence in run.SpeakAsync(streaming, cancellationToken).ConfigureAwait(false))
            {
                yield return new(sentence);
            }

            cancellationToken.ThrowIfCancellationRequested();
            var record = run.Complete();

            // The only place that changes the session.
            Volatile.Write(ref _turns, turns.Add(record));
            yield return new("", record.Turn);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private static void CheckText(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.Length > MostCharacters)
        {
            throw new ArgumentException(FormattableString.Invariant($"A turn may have {MostCharacters:N0} characters at most; this one has {text.Length:N0}."), nameof(text));
        }
    }

    private static bool Ended(ValueList<TurnRecord> turns) => turns is [.., { Plan.Stance: Stance.Leave }];

    private PatientState StateAfter(ValueList<TurnRecord> turns) =>
        turns.Count > 0 ? turns[^1].State : _setting.Start;
}
