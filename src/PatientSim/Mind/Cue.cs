namespace PatientSim.Mind;

/// <summary>Something a sentence of a trainee's turn shows by its wording. Flags and errors are worked out from these.</summary>
internal enum Cue
{
    OpenQuestion,
    AskedWord,
    NarrowQuestion,
    ClosedQuestion,
    ClosedFirst,
    Invitation,
    CheckQuestion,
    TagQuestion,
    ClarifyingQuestion,
    EvidenceQuestion,
    AlternativesQuestion,
    ConsequencesQuestion,
    MeaningQuestion,
    RiskQuestion,
    IdentityQuestion,
    HowAreYou,
    FollowUp,
    OutOfFrame,

    Reflection,
    AboutThePatient,
    AddsMeaning,
    Summary,

    Advice,
    AdvisingQuestion,
    Directive,
    BareOrder,
    Information,
    Permission,
    AsksForAdvice,
    Homework,
    Agenda,

    Greeting,
    Farewell,
    Apology,
    Condolence,
    Affirmation,
    SelfDisclosure,
    OwnDistress,

    Blame,
    Invalidation,
    Reassurance,
    Confrontation,
    Pressure,

    Reported,
}
