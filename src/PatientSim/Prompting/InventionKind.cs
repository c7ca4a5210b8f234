namespace PatientSim.Prompting;

/// <summary>What kind of thing a voice made up, the kinds that a conversation least forgives forgetting first.</summary>
public enum InventionKind
{
    /// <summary>Somebody the patient belongs to, such as a sister or a dog.</summary>
    Relation,

    /// <summary>A person, place or firm by name.</summary>
    Name,

    /// <summary>Where the patient lived, worked or learned.</summary>
    Life,

    /// <summary>A number, a time or a date.</summary>
    Number,
}
