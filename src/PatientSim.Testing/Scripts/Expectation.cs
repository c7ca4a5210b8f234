using PatientSim.Loading;

namespace PatientSim.Testing.Scripts;

/// <summary>Something that a script expects of a patient. A value; it knows where it is written.</summary>
/// <remarks>Expectations are written in YAML; who writes C# asserts on the <see cref="InterviewReport"/> itself.</remarks>
public abstract record Expectation
{
    private protected Expectation(SourceLocation at) => At = at;

    /// <summary>Where it stands in the file.</summary>
    public SourceLocation At { get; }

    /// <summary>What is expected, in words, such as <c>at most 30 words</c>.</summary>
    /// <returns>A few words.</returns>
    public sealed override string ToString() => Words;

    private protected abstract string Words { get; }

    /// <summary>Looks whether an interview does what is expected.</summary>
    /// <param name="report">The interview.</param>
    /// <param name="turn">The turn at which it is expected, from 1; null for the session as a whole.</param>
    /// <returns>The turn that it is about and what is the case instead; null when all is as expected.</returns>
    internal abstract Miss? Check(InterviewReport report, int? turn);

    /// <summary>What is the case instead of what was expected.</summary>
    /// <param name="Turn">The turn it is about; null for the session as a whole.</param>
    /// <param name="Message">A sentence that says what was expected and what happened.</param>
    internal sealed record Miss(int? Turn, string Message);
}
