namespace PatientSim.Mind;

/// <summary>Something a trainee's turn does. A turn may do several things.</summary>
public enum TraineeFlag
{
    /// <summary>Asks something.</summary>
    Question,

    /// <summary>Asks something that cannot be answered with yes, no or a number.</summary>
    OpenQuestion,

    /// <summary>Asks something that can.</summary>
    ClosedQuestion,

    /// <summary>Gives back what the patient said or meant.</summary>
    Reflection,

    /// <summary>A reflection close to the patient's words.</summary>
    SimpleReflection,

    /// <summary>A reflection that adds feeling or meaning.</summary>
    ComplexReflection,

    /// <summary>Says what to do.</summary>
    Advice,

    /// <summary>Tells something that is not about the patient.</summary>
    Information,

    /// <summary>Asks before advising.</summary>
    Permission,

    /// <summary>Names something good about the patient, or thanks them for trust.</summary>
    Affirmation,

    /// <summary>Says hello.</summary>
    Greeting,

    /// <summary>Says goodbye or ends the session.</summary>
    Farewell,

    /// <summary>Says sorry.</summary>
    Apology,

    /// <summary>Asks how the patient is or how the week was.</summary>
    HowAreYou,

    /// <summary>Asks for name, age, work, home.</summary>
    IdentityQuestion,

    /// <summary>Asks about prompts, instructions, AI, or wants the patient to be someone else.</summary>
    OutOfFrame,

    /// <summary>Asks about wishing to die or harming oneself.</summary>
    RiskQuestion,

    /// <summary>Goes on with what was just said.</summary>
    FollowUp,

    /// <summary>Shows that one listens, without content.</summary>
    Backchannel,

    /// <summary>Asks for the meaning of what was said (the downward arrow).</summary>
    MeaningQuestion,

    /// <summary>Orders: an imperative, whether or not it is good advice.</summary>
    Directive,

    /// <summary>Gathers two or more things that the patient said.</summary>
    Summary,

    /// <summary>Says or asks what the session is to be about.</summary>
    Agenda,

    /// <summary>Sets a task until the next session, or asks how the last one went.</summary>
    Homework,

    /// <summary>Asks what is meant, or for an example (Socratic, clarifying).</summary>
    ClarifyingQuestion,

    /// <summary>Asks what speaks for or against it (Socratic, evidence).</summary>
    EvidenceQuestion,

    /// <summary>Asks for another way to see it (Socratic, alternatives).</summary>
    AlternativesQuestion,

    /// <summary>Asks what follows from it, or what it costs (Socratic, consequences).</summary>
    ConsequencesQuestion,

    /// <summary>Tells something of the trainee's own life or feeling.</summary>
    SelfDisclosure,

    /// <summary>Shows the trainee's own distress or being at a loss.</summary>
    OwnDistress,
}
