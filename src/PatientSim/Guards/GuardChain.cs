using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>Runs guards in order; a repaired text goes on to the next, and the first rejection ends it.</summary>
/// <param name="guards">The guards, in order.</param>
public sealed class GuardChain(params IEnumerable<IReplyGuard> guards)
{
    private readonly IReplyGuard[] _guards = [.. guards];

    /// <summary>The guards that apply when a host registers no others: markup, persona, role flip, method, leak, language, facts, length.</summary>
    public static GuardChain Default { get; } =
        new(new MarkupGuard(), new PersonaGuard(), new RoleFlipGuard(), new MethodGuard(), new LeakGuard(), new LanguageGuard(), new FactGuard(), new LengthGuard());

    /// <summary>A chain with more guards, which come after those of this one: <c>GuardChain.Default.With(new MyGuard())</c>.</summary>
    /// <param name="guards">The guards to add.</param>
    /// <returns>A new chain; this one is unchanged.</returns>
    public GuardChain With(params IEnumerable<IReplyGuard> guards) => new(_guards.Concat(guards));

    /// <summary>Checks a reply.</summary>
    /// <param name="review">The reply and what it is checked against.</param>
    /// <returns>The last verdict, and every flag raised.</returns>
    public (GuardVerdict Verdict, ValueList<string> Flags) Check(ReplyReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var flags = new List<string>();
        var verdict = GuardVerdict.Pass(review.Text);
        foreach (var guard in _guards)
        {
            review = ReferenceEquals(verdict.Text, review.Text) ? review : review with { Text = verdict.Text };
            verdict = guard.Check(review);
            if (verdict.Action != GuardAction.Pass)
            {
                flags.Add(verdict.Flag);
            }

            // Nothing is left to check when all of an unfinished reply is held back.
            if (verdict.Action == GuardAction.Reject || (review.Unfinished && verdict.Text.Length == 0))
            {
                break;
            }
        }

        return (verdict, [.. flags.Distinct()]);
    }
}
