using System.Globalization;

namespace PatientSim.Profiles;

/// <summary>Numbers in digits and in words.</summary>
internal static class Numerals
{
    private static readonly string[] s_units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] s_tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The value of a number: 29, "twenty-nine", "nine". What is not written as a whole number has one that nothing else has.</summary>
    public static int Value(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : char.IsAsciiDigit(number[0]) ? int.MaxValue
        : Wording.Words(number).Sum(InWords);

    private static int InWords(string word) =>
        Array.IndexOf(s_units, word) is > 0 and var unit ? unit
        : Array.IndexOf(s_tens, word) is >= 0 and var ten ? (ten + 2) * 10
        : 100;
}
