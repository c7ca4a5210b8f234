namespace PatientSim.Profiles;

/// <summary>A Beck cognitive conceptualization of one fictional patient, with the words the patient would use.</summary>
/// <remarks>
/// A value: immutable, compared by content, safe to share between threads. It is the answer key of a training session;
/// what a trainee may see of it is <see cref="PatientIntake"/>. The conceptualization follows J. Beck's diagram
/// (formative history, core beliefs, intermediate beliefs, coping strategies, situations).
/// </remarks>
public sealed record PatientProfile
{
    /// <summary>The format that the library reads and writes.</summary>
    public const string Format = "patientsim/1";

    /// <summary>The patient's id: lower-case letters, digits and hyphens. It is the service key of the patient in a host.</summary>
    public required string Id { get; init; }

    /// <summary>The patient's (invented) name.</summary>
    public required string Name { get; init; }

    /// <summary>The language the patient speaks, as a BCP 47 tag; <c>en</c> when not given.</summary>
    public string Language { get; init; } = "en";

    /// <summary>How fast trust is gained and lost, unless the host says otherwise.</summary>
    public Difficulty Difficulty { get; init; } = Difficulty.Normal;

    /// <summary>The conversational style, unless the host says otherwise.</summary>
    public ConversationalStyle Style { get; init; } = ConversationalStyle.Plain;

    /// <summary>Surface facts that anyone who asks is told.</summary>
    public PatientIdentity Identity { get; init; } = new();

    /// <summary>What the patient came with, in a phrase. The trainee may know it.</summary>
    public string? PresentingProblem { get; init; }

    /// <summary>What the trainee reads before the session.</summary>
    public string? Intake { get; init; }

    /// <summary>Plain answers to plain questions: sleep, medication, plans.</summary>
    public ValueList<KnownFact> Facts { get; init; } = [];

    /// <summary>Formative history.</summary>
    public ValueList<HistoryItem> History { get; init; } = [];

    /// <summary>Core beliefs; a profile that was loaded has at least one.</summary>
    public ValueList<CoreBelief> CoreBeliefs { get; init; } = [];

    /// <summary>Attitudes, rules and assumptions.</summary>
    public ValueList<IntermediateBelief> IntermediateBeliefs { get; init; } = [];

    /// <summary>Coping strategies.</summary>
    public ValueList<CopingStrategy> CopingStrategies { get; init; } = [];

    /// <summary>What a clumsy trainee steps on.</summary>
    public ValueList<SoreSpot> SoreSpots { get; init; } = [];

    /// <summary>Situations with their thoughts and reactions; a profile that was loaded has at least one.</summary>
    public ValueList<Situation> Situations { get; init; } = [];

    /// <summary>What the patient is good at or proud of, in the first person.</summary>
    public ValueList<string> Strengths { get; init; } = [];

    /// <summary>What the patient hopes for, in the first person.</summary>
    public ValueList<string> Wants { get; init; } = [];

    /// <summary>Risk, without any method.</summary>
    public RiskProfile Risk { get; init; } = new();

    /// <summary>The patient's way of speaking and lines.</summary>
    public PatientVoice Voice { get; init; } = new();

    /// <summary>What changes between sessions.</summary>
    public SessionPlan Sessions { get; init; } = new();

    /// <summary>Who wrote the profile and under which terms.</summary>
    public ProfileAttribution About { get; init; } = new();

    /// <summary>Whether the risk flag is up: some ideation, or the belief that one does not deserve to live.</summary>
    internal bool HasRisk => Risk.Ideation != Ideation.None || CoreBeliefs.Any(belief => belief.IsRisk);

    /// <summary>A text without the answer key, safe to log.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => $"the profile of {Id}";
}
