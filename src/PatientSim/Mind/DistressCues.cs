namespace PatientSim.Mind;

/// <summary>The wordings by which a trainee's own distress is told from what a therapist says to a patient, in the notation of <see cref="PhraseParser"/>.</summary>
/// <remarks>No method of self-harm is named here: what matters is that the trainee speaks of themselves.</remarks>
internal static partial class DistressCues
{
    private static readonly Dictionary<string, string[]> s_lists = new()
    {
        ["adv"] = Words(
            """
            really just still actually honestly even also literally so constantly always often sometimes now too secretly lately seriously genuinely fucking bloody currently truly totally completely basically
            simply very utterly absolutely all only quite probably definitely either again myself both recently already
            """),
        ["kin"] = Words(
            """
            mum mom mother dad father brother sister husband wife son daughter baby child kid aunt uncle nan gran grandma grandmother grandad granddad grandfather grandpa friend partner boyfriend girlfriend ex
            cousin twin niece nephew stepfather stepdad stepmother stepmum flatmate roommate
            """),
        ["others"] = Words(
            """
            he she they people someone somebody patient patients client clients friend friends mother mum mom dad father brother sister husband wife son daughter boss it which who kids children man woman one book
            """),
        ["say"] = Words("say says said saying tell tells told telling go goes went going whisper whispers whispered shout shouts shouted scream screams screamed write writes wrote text texts texted repeat repeats repeating"),
        ["think"] = Words("think thinks thought thinking feel feels felt feeling believe believes believed believing decide decided"),
        ["me"] = Words("i my me mine myself"),
        ["death"] = Words("suicide suicidal kms selfharm selfharming"),
        ["distress"] = Words("sobbing weeping bawling trembling hyperventilating dizzy faint fainting nauseous flashback flashbacks reliving dissociating meltdown triggered traumatised traumatized retraumatised retraumatized distressed distraught panicking panicky unwell"),
        ["mid"] = Words("are were have had just keep kept always still then also might can could would will do did start started to be been not must often sometimes really first usually find even lie sit yourself only"),
        ["fill"] = Words("yourself himself herself themselves him her me them us like oh okay well so no maybe god and again then now because things something fine how"),
        ["first"] = Words("i my nobody id"),
        ["exercise"] = Words("simulation simulations sim exercise role roleplay roleplaying scenario game training practice patientsim"),
    };

    /// <summary>All wordings.</summary>
    public static PhraseBook Book { get; } = new([.. Risk(), .. Overwhelm(), .. Stopping(), .. Speaking()], TurnCues.Lists.Concat(s_lists).ToDictionary());

    private static string[] Words(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
