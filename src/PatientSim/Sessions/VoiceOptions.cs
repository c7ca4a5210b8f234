namespace PatientSim.Sessions;

/// <summary>How long a turn waits for its voice, and what it does when the provider's content filter steps in.</summary>
/// <remarks>
/// Each limit is above zero and at most a day, or <see cref="Timeout.InfiniteTimeSpan"/> to have none. One that runs out is a
/// <see cref="PatientUnavailableException"/> with <see cref="UnavailableReason.TimedOut"/>, never the caller's cancellation, and holds
/// for voices that do not listen to their cancellation token too. A chat client may have limits of its own, and these defaults leave
/// it the time to say itself what it waited for. They are looked at only while a turn waits for its voice: a slow reader
/// of a stream breaks no limit of a call, but its time counts towards <see cref="TurnTimeout"/>.
/// </remarks>
public sealed record VoiceOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    /// <summary>The longest wait for the first words of a call, when streaming. Default: 60 seconds.</summary>
    /// <remarks>Raise it for models that reason before they speak. A reply that is not streamed has no first words; <see cref="TurnTimeout"/> bounds it.</remarks>
    public TimeSpan FirstTokenTimeout { get; init => field = Checked(value); } = TimeSpan.FromSeconds(60);

    /// <summary>The longest silence within a reply, when streaming. Default: 30 seconds.</summary>
    public TimeSpan GapTimeout { get; init => field = Checked(value); } = TimeSpan.FromSeconds(30);

    /// <summary>The longest a turn may take from its beginning, with both calls if there are two. Default: 150 seconds.</summary>
    public TimeSpan TurnTimeout { get; init => field = Checked(value); } = TimeSpan.FromSeconds(150);

    /// <summary>What becomes of a turn at which the provider's content filter steps in. Default: it fails.</summary>
    public ContentFilterAction ContentFilter { get; init; } = ContentFilterAction.Fail;

    private static TimeSpan Checked(TimeSpan limit) =>
        limit == Timeout.InfiniteTimeSpan || (limit > TimeSpan.Zero && limit <= s_longest) ? limit
            : throw new ArgumentOutOfRangeException(nameof(limit), limit, "A time limit has to be above zero and at most a day, or Timeout.InfiniteTimeSpan.");
}
