namespace PatientSim.Mind;

/// <summary>Something a sentence shows by its wording, in a trainee's turn (flags and errors are worked out from these) or in a reply.</summary>
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

    // Who speaks in a reply. What may be meant otherwise is not counted where somebody else is being quoted.
    ModelSpeaks,
    ModelMaySpeak,
    TherapistSpeaks,
    TherapistMaySpeak,
}
