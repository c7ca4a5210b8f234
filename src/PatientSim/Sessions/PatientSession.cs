using System.Runtime.CompilerServices;
using System.Text;
using PatientSim.Diagnostics;
using PatientSim.Mind;
using PatientSim.Profiles;

namespace PatientSim.Sessions;

/// <summary>One conversation with a patient.</summary>
/// <remarks>
/// A turn is committed whole or not at all: a failed, cancelled or abandoned turn leaves the session as it was. The session
/// takes one turn at a time; a second one meanwhile is a <see cref="TurnInProgressException"/>. Reading is safe at any time.
/// A session opened by a key is kept in the engine's store, and a turn is handed out only once it is there; when the store fails
/// or the call is cancelled while it writes, the next call looks which of the two happened.
/// </remarks>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for has nothing to dispose of.
public sealed class PatientSession
#pragma warning restore CA1001
{
    /// <summary>The most characters of a trainee's turn.</summary>
    public const int MostCharacters = 16_000;

    private const int MostPauseAttempts = 5;

    private readonly SessionSetting _setting;
    private readonly StoredCopy? _copy;
    private readonly SemaphoreSlim _writing = new(1);
    private ValueList<TurnRecord> _turns;
    private SafetySignal? _paused;
    private TurnDeadline? _running;
    private int _busy;

    internal PatientSession(SessionSetting setting, ValueList<TurnRecord> turns, PauseReason? paused = null, StoredCopy? copy = null)
    {
        _setting = setting;
        _turns = turns;
        _copy = copy;
        _paused = SignalOf(paused, turns);
    }

    /// <summary>The patient's id.</summary>
    public string PatientId => _setting.Profile.Id;

    /// <summary>The style in play.</summary>
    public ConversationalStyle Style => _setting.Style.Id;

    /// <summary>The seed it is played with.</summary>
    public int Seed => _setting.GivenSeed;

    /// <summary>Which session with the patient it is, from 1.</summary>
    public int SessionNumber => _setting.Earlier.Count + 1;

    /// <summary>The turns so far, as a trainee may see them.</summary>
    public ValueList<PatientTurn> Turns => [.. Volatile.Read(ref _turns).Select(record => record.Turn)];

    /// <summary>Whether the patient has ended the session: a patient who has been hurt again and again may leave.</summary>
    public bool HasEnded => Ended(Volatile.Read(ref _turns));

    /// <summary>What to show the trainee while the session is paused for their sake; null when it is not paused.</summary>
    public SafetySignal? Paused => Volatile.Read(ref _paused);

    /// <summary>Says something to the patient.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="cancellationToken">Cancels the turn; the session is then as before.</param>
    /// <returns>The committed turn.</returns>
    /// <exception cref="ArgumentException">The text is empty, or longer than <see cref="MostCharacters"/>.</exception>
    /// <exception cref="TurnInProgressException">A turn is under way.</exception>
    /// <exception cref="SessionPausedException">The words are a stop word or read as the trainee's own distress, or the session is paused already.</exception>
    /// <exception cref="SessionEndedException">The patient has ended the session.</exception>
    /// <exception cref="SessionConflictException">Somebody else has written to the stored session; the next call goes on from there.</exception>
    /// <exception cref="PatientUnavailableException">The voice could not be had; the session is as before.</exception>
    /// <exception cref="OperationCanceledException">The turn was cancelled by <paramref name="cancellationToken"/>.</exception>
    public Task<PatientTurn> SayAsync(string text, CancellationToken cancellationToken = default) => SayAsync(text, null, cancellationToken);

    /// <summary>Says something to the patient once, however often it is sent: the same turn id again returns the turn that was taken, without a model call.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="turnId">The host's id of the turn, unique in the session, such as the id of a request; null for none.</param>
    /// <param name="cancellationToken">Cancels the turn; the session is then as before.</param>
    /// <returns>The committed turn.</returns>
    /// <inheritdoc cref="SayAsync(string, CancellationToken)" path="/exception"/>
    public async Task<PatientTurn> SayAsync(string text, string? turnId, CancellationToken cancellationToken = default)
    {
        await foreach (var update in TakeTurnAsync(Checked(text, turnId), turnId, streaming: false, cancellationToken).ConfigureAwait(false))
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
    /// <inheritdoc cref="SayAsync(string, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<PatientTurnUpdate> SayStreamingAsync(string text, CancellationToken cancellationToken = default) => SayStreamingAsync(text, null, cancellationToken);

    /// <summary>Says something to the patient once, however often it is sent, and gets the reply as it comes.</summary>
    /// <param name="text">The trainee's words.</param>
    /// <param name="turnId">The host's id of the turn, unique in the session, such as the id of a request; null for none.</param>
    /// <param name="cancellationToken">Cancels the turn; the session is then as before.</param>
    /// <returns>The pieces of the reply; the last holds the committed turn. Stopping early abandons the turn.</returns>
    /// <inheritdoc cref="SayAsync(string, CancellationToken)" path="/exception"/>
    public IAsyncEnumerable<PatientTurnUpdate> SayStreamingAsync(string text, string? turnId, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(Checked(text, turnId), turnId, streaming: true, cancellationToken);

    /// <summary>Pauses the session, for a supervisor for instance. A turn under way ends with a <see cref="SessionPausedException"/>.</summary>
    /// <param name="cancellationToken">Cancels the writing to the store; the session is paused all the same.</param>
    /// <returns>When the pause is stored.</returns>
    public Task PauseAsync(CancellationToken cancellationToken = default) => PauseAsync(PauseReason.Host, cancellationToken);

    /// <summary>Goes on after a pause. Nothing happens when the session is not paused.</summary>
    /// <param name="cancellationToken">Cancels the writing to the store; the session then stays paused.</param>
    /// <returns>When the session can go on.</returns>
    /// <exception cref="SessionConflictException">Somebody else has written to the stored session; the next call goes on from there.</exception>
    public Task ContinueAsync(CancellationToken cancellationToken = default) => AloneAsync(
        async () =>
        {
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
            if (Paused is not null && _copy is not null)
            {
                await _copy.SaveAsync(Snapshot(_turns, null), cancellationToken).ConfigureAwait(false);
            }

            Volatile.Write(ref _paused, null);
        },
        cancellationToken);

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
    public PatientSessionSnapshot Snapshot() => Snapshot(Volatile.Read(ref _turns), Paused);

    /// <summary>Another session that has taken the first turns of this one: "what if I had asked it differently?" It is kept in no store.</summary>
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
        using var deadline = new TurnDeadline(_setting.Engine, cancellationToken);
        var turn = await TurnRun.PrepareAsync(_setting, _turns, StateAfter(_turns), trainee, deadline).ConfigureAwait(false);
        _turns = _turns.Add(turn.Complete(reply));
    }

    private IAsyncEnumerable<PatientTurnUpdate> TakeTurnAsync(string text, string? turnId, bool streaming, CancellationToken cancellationToken) =>
        TurnTelemetry.WatchAsync(_setting, telemetry => TakeTurnAsync(text, turnId, streaming, telemetry, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<PatientTurnUpdate> TakeTurnAsync(string text, string? turnId, bool streaming, TurnTelemetry telemetry, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        telemetry.Begins(Volatile.Read(ref _turns).Count + 1);
        if (_setting.StopWords.Match(text))
        {
            await PauseAsync(PauseReason.StopWord, cancellationToken).ConfigureAwait(false);
            throw PausedException();
        }

        if (Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            throw new TurnInProgressException();
        }

        using var deadline = new TurnDeadline(_setting.Engine, cancellationToken);
        Interlocked.Exchange(ref _running, deadline); // A pause either sees it or is seen.
        try
        {
            var turns = await BeginAsync(cancellationToken).ConfigureAwait(false);
            if (turnId is not null && turns.FirstOrDefault(record => record.Id == turnId) is { } taken)
            {
                var same = SameWords(taken, text);
                telemetry.Repeated(same.Number);
                yield return new(same.Text);
                yield return new("", same);
                yield break;
            }

            if (_setting.Engine.Care.Distress(text, turns.Count > 0 ? turns[^1].Turn.Text : null) is { } reason)
            {
                await PauseAsync(reason, cancellationToken).ConfigureAwait(false);
                throw PausedException();
            }

            if (Ended(turns))
            {
                throw new SessionEndedException(turns.Count);
            }

            telemetry.Begins(turns.Count + 1);
            var run = await TurnRun.PrepareAsync(_setting, turns, StateAfter(turns), text, deadline).ConfigureAwait(false);
            await foreach (var sentence in run.SpeakAsync(streaming, deadline, telemetry).ConfigureAwait(false))
            {
                yield return new(sentence);
            }

            deadline.ThrowIfOver();
            var record = run.Complete(id: turnId);
            await CommitAsync(turns.Add(record), deadline).ConfigureAwait(false);
            telemetry.Taken(record);
            yield return new("", record.Turn);
        }
        finally
        {
            Volatile.Write(ref _running, null);
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <summary>The turns to go on from.</summary>
    private async Task<ValueList<TurnRecord>> BeginAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_copy is not null)
        {
            await AloneAsync(() => CatchUpAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return Paused is null ? _turns : throw PausedException();
    }

    /// <summary>The only place that changes the session by a turn.</summary>
    private async Task CommitAsync(ValueList<TurnRecord> turns, TurnDeadline deadline)
    {
        if (_copy is null)
        {
            Volatile.Write(ref _turns, turns);
            return;
        }

        try
        {
            // Others write for one call of the store, which listens to the deadline itself.
            await AloneAsync(
                async () =>
                {
                    deadline.ThrowIfOver();
                    await _copy.AddAsync(Snapshot(turns, null), deadline.Token).ConfigureAwait(false);
                    Volatile.Write(ref _turns, turns);
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw deadline.Explain(exception);
        }
    }

    /// <summary>Pauses at once, whatever is under way, then stores the pause.</summary>
    private async Task PauseAsync(PauseReason reason, CancellationToken cancellationToken)
    {
        var signal = _setting.Engine.Care.Signal(reason, Volatile.Read(ref _turns).Count);
        Interlocked.Exchange(ref _paused, signal);
        Volatile.Read(ref _running)?.End(new SessionPausedException(signal));
        PatientSimTelemetry.Pauses.Add(1, new KeyValuePair<string, object?>("patientsim.pause.reason", reason.ToString()));
        Log.SessionPaused(_setting.Engine.Logger, PatientId, reason.ToString());
        if (_copy is null)
        {
            return;
        }

        await AloneAsync(() => StoreAsync(_copy, signal, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores a pause, after whatever was stored meanwhile.</summary>
    private async Task StoreAsync(StoredCopy copy, SafetySignal signal, CancellationToken cancellationToken)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await CatchUpAsync(cancellationToken).ConfigureAwait(false);
                    Volatile.Write(ref _paused, signal);
                    await copy.SaveAsync(Snapshot(_turns, signal), cancellationToken).ConfigureAwait(false);
                    return;
                }
                catch (SessionConflictException) when (attempt < MostPauseAttempts)
                {
                    // A turn was stored in between: the pause comes after it.
                }
            }
        }
        catch (Exception exception) when (signal.Reason != PauseReason.Host)
        {
            // The trainee is told of the pause even if the store is not there.
            Log.PauseNotStored(_setting.Engine.Logger, PatientId, exception.GetType().ToString());
            throw new SessionPausedException(signal, exception);
        }
    }

    /// <summary>Does something with the stored copy while nobody else does.</summary>
    private async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Takes over what is stored, where a write may or may not have happened.</summary>
    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (_copy is not null && await _copy.CatchUpAsync(ThrowIfAnother, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            Volatile.Write(ref _turns, stored.Turns);
            Volatile.Write(ref _paused, SignalOf(stored.Paused, stored.Turns));
        }

        void ThrowIfAnother(PatientSessionSnapshot stored)
        {
            SnapshotCheck.ThrowIfNotWhole(stored, stored.ProfileHash == _setting.ProfileHash ? _setting.Profile : null);
            if (stored.Patient != PatientId || stored.ProfileHash != _setting.ProfileHash || stored.SessionNumber != SessionNumber)
            {
                throw new SessionConflictException("The stored session has become another one. Open it again.");
            }
        }
    }

    private SafetySignal? SignalOf(PauseReason? paused, ValueList<TurnRecord> turns) => paused is { } reason ? _setting.Engine.Care.Signal(reason, turns.Count) : null;

    private SessionPausedException PausedException() => new(Paused ?? _setting.Engine.Care.Signal(PauseReason.Host, _turns.Count));

    private PatientSessionSnapshot Snapshot(ValueList<TurnRecord> turns, SafetySignal? paused) => new()
    {
        Patient = _setting.Profile.Id,
        ProfileHash = _setting.ProfileHash,
        Style = _setting.Style.Id,
        Difficulty = _setting.Difficulty,
        Seed = _setting.GivenSeed,
        Policy = _setting.Policy,
        Earlier = _setting.Earlier,
        Opening = _setting.Opening,
        Paused = paused?.Reason,
        Turns = turns,
    };

    private static PatientTurn SameWords(TurnRecord taken, string text) =>
        taken.Turn.Trainee == text ? taken.Turn : throw new SessionConflictException("The turn id stands for other words already. Each turn needs an id of its own.");

    /// <summary>The text as it is taken: half a surrogate pair, which no store could give back, becomes U+FFFD.</summary>
    private static string Checked(string text, string? turnId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.Length > MostCharacters)
        {
            throw new ArgumentException(FormattableString.Invariant($"A turn may have {MostCharacters:N0} characters at most; this one has {text.Length:N0}."), nameof(text));
        }

        if (turnId is not null)
        {
            SessionKey.Checked(turnId, nameof(turnId));
        }

        return text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;
    }

    private static bool Ended(ValueList<TurnRecord> turns) => turns is [.., { Plan.Stance: Stance.Leave }];

    private PatientState StateAfter(ValueList<TurnRecord> turns) =>
        turns.Count > 0 ? turns[^1].State : _setting.Start;
}
