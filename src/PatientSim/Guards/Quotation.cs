using System.Text.RegularExpressions;
using PatientSim.Profiles;

namespace PatientSim.Guards;

/// <summary>What somebody else's words are in a reply.</summary>
internal static partial class Quotation
{
    /// <summary>A reply without what it quotes; as it stands where it is nothing but a quotation.</summary>
    public static string Removed(string reply)
    {
        var unquoted = Quoted().Replace(reply, " ");
        return Wording.CountWords(unquoted) > 0 ? unquoted : reply;
    }

    [GeneratedRegex("\"[^\"]{1,400}\"|\u201c[^\u201d]{1,400}\u201d|\u201e[^\u201c\u201d]{1,400}[\u201c\u201d]|\u00ab[^\u00bb]{1,400}\u00bb|(?<!\\w)'[^'\\n]{1,200}'(?!\\w)|\u2018[^\u2018\u2019\\n]{1,200}\u2019(?!\\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
