namespace PatientSim.Diagnostics;

/// <summary>The ids of everything the library reports about a file. An id is never used again for something else.</summary>
public static class DiagnosticIds
{
    /// <summary>The file or folder cannot be read, or holds no UTF-8 text.</summary>
    public const string Unreadable = "PSIM1000";

    /// <summary>The text is not YAML, or there is none.</summary>
    public const string Syntax = "PSIM1001";

    /// <summary>A field is not known here.</summary>
    public const string UnknownField = "PSIM1002";

    /// <summary>A word is not one of those allowed.</summary>
    public const string NotAllowed = "PSIM1003";

    /// <summary>A required field is missing.</summary>
    public const string Missing = "PSIM1004";

    /// <summary>A text, list or block was expected and something else was found.</summary>
    public const string WrongShape = "PSIM1005";

    /// <summary>A number is not a number, or out of its range.</summary>
    public const string BadNumber = "PSIM1006";

    /// <summary>A field appears twice, or under two of its names.</summary>
    public const string DuplicateField = "PSIM1007";

    /// <summary>Two elements, or two files, have the same id.</summary>
    public const string DuplicateId = "PSIM1008";

    /// <summary>An id refers to nothing in the file.</summary>
    public const string UnknownReference = "PSIM1009";

    /// <summary>An id has characters it may not have.</summary>
    public const string BadId = "PSIM1010";

    /// <summary>The file is too large or too deep, or has too long a text or too many elements.</summary>
    public const string TooLarge = "PSIM1011";

    /// <summary>A YAML feature that these files do not use.</summary>
    public const string ForbiddenYaml = "PSIM1012";

    /// <summary>A control, bidirectional or zero-width character.</summary>
    public const string HiddenCharacter = "PSIM1013";

    /// <summary>The format line is not one the library reads.</summary>
    public const string UnknownFormat = "PSIM1014";

    /// <summary>A field has no value.</summary>
    public const string Empty = "PSIM1015";

    /// <summary>A text names a method of self-harm.</summary>
    public const string NamesMethod = "PSIM1016";

    /// <summary>The profile does not say that it is fictional.</summary>
    public const string NotFictional = "PSIM1017";

    /// <summary>An element waits for itself: nothing can ever open it.</summary>
    public const string NeverOpens = "PSIM1018";

    /// <summary>Warning: a text that is free from the start gives away something that has to be earned.</summary>
    public const string GivesAway = "PSIM2001";

    /// <summary>Warning: a thought, belief or line is not in the first person.</summary>
    public const string NotFirstPerson = "PSIM2002";

    /// <summary>Warning: a thought expresses no declared belief.</summary>
    public const string ExpressesNothing = "PSIM2003";

    /// <summary>Warning: the belief raises the risk flag and the risk block says nothing.</summary>
    public const string RiskFlag = "PSIM2004";

    /// <summary>Warning: the patient speaks a language other than English, in which less is understood and checked.</summary>
    public const string NotEnglish = "PSIM2005";

    /// <summary>A line of a cassette is not JSON.</summary>
    public const string CassetteLine = "PSIM3001";

    /// <summary>The last line of a cassette broke off while it was written.</summary>
    public const string CassetteTorn = "PSIM3002";

    /// <summary>The key of an exchange on a cassette is not that of its request.</summary>
    public const string CassetteKey = "PSIM3003";

    /// <summary>A cassette holds a request twice.</summary>
    public const string CassetteDuplicate = "PSIM3004";
}
