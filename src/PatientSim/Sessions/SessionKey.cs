using System.Buffers;
using System.Text;

namespace PatientSim.Sessions;

/// <summary>The key of a stored session. The owner isolates one trainee, course or tenant from another in every call.</summary>
/// <remarks>Keys are compared character by character: <c>Ann</c> and <c>ann</c> are two owners.</remarks>
public sealed record SessionKey
{
    /// <summary>The most characters of an owner or an id.</summary>
    public const int MostCharacters = 200;

    /// <summary>Makes a key.</summary>
    /// <param name="owner">Whose session it is.</param>
    /// <param name="id">The session, unique for the owner.</param>
    /// <exception cref="ArgumentException">One of them is empty, longer than <see cref="MostCharacters"/>, or has control characters or half a surrogate pair.</exception>
    public SessionKey(string owner, string id)
    {
        Owner = Checked(owner, nameof(owner));
        Id = Checked(id, nameof(id));
    }

    /// <summary>Whose session it is.</summary>
    public string Owner { get; }

    /// <summary>The session, unique for the owner.</summary>
    public string Id { get; }

    /// <summary>An owner, session id or turn id as a store may keep it: short, and the same text when it is read back.</summary>
    internal static string Checked(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        if (text.Length > MostCharacters)
        {
            throw new ArgumentException(FormattableString.Invariant($"It may have {MostCharacters} characters at most."), name);
        }

        if (!IsStorable(text))
        {
            throw new ArgumentException("It may have no control characters and no half surrogate pairs.", name);
        }

        return text;
    }

    internal static bool IsStorable(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || Rune.IsControl(rune))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>A text without the owner and the id, safe to log.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => "a session key";
}
