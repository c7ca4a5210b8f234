using PatientSim.Profiles;

namespace PatientSim.Mind;

/// <summary>What was said to the trainee just before, as a turn is held against it.</summary>
internal sealed class SaidBefore
{
    private readonly TurnWords? _words;
    private readonly HashSet<int> _ids;

    public SaidBefore(string? previous)
    {
        _words = previous is null ? null : TurnWords.Read(TypedSpelling.Spell(previous), TurnCues.Book);
        _ids = [.. _words?.Ids ?? []];
        Stems = previous is null ? [] : Wording.Stems(previous);
    }

    /// <summary>Whether anything was.</summary>
    public bool IsThere => _words is not null;

    /// <summary>The stems of the words that carry meaning.</summary>
    public HashSet<string> Stems { get; }

    /// <summary>Whether it asks what to do, or says yes to a trainee who asked first.</summary>
    public bool AsksForAdvice => _words is not null && TurnCues.Book.Find(_words).Any(cues => cues.HasAny(Cue.AsksForAdvice, Cue.GrantsLeave));

    public bool HasWord(int id) => _ids.Contains(id);
}
