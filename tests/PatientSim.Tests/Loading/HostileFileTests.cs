using System.Text;
using PatientSim.Diagnostics;
using PatientSim.Loading;

namespace PatientSim.Tests.Loading;

/// <summary>Files made to break a reader: each is refused with a place, and none may crash, hang or throw.</summary>
public sealed class HostileFileTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("patientsim-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<TestCaseData> Texts()
    {
        TestCaseData Case(string name, string text, string id) => new TestCaseData(text, id).SetArgDisplayNames(name);
        var minimal = PatientText.Minimal;
        yield return Case("10,000 nested lists", new string('[', 10_000) + new string(']', 10_000), DiagnosticIds.TooLarge);
        yield return Case("200,000 open brackets", new string('[', 200_000), DiagnosticIds.TooLarge);
        yield return Case("100,000 open braces", string.Concat(Enumerable.Repeat("{a: ", 60_000)), DiagnosticIds.TooLarge);
        yield return Case("deep block lists", string.Concat(Enumerable.Repeat("- ", 50_000)) + "x", DiagnosticIds.TooLarge);
        yield return Case("deep block keys", string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "a:\n")), DiagnosticIds.TooLarge);
        yield return Case("complex keys", string.Concat(Enumerable.Repeat("? ", 50_000)), DiagnosticIds.TooLarge);
        yield return Case("alias bomb", "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i - 1)}", 9))}]\n")), DiagnosticIds.ForbiddenYaml);
        yield return Case("self-reference", minimal + "history: &a [*a]", DiagnosticIds.ForbiddenYaml);
        yield return Case("anchor", minimal + "intake: &a Referred.", DiagnosticIds.ForbiddenYaml);
        yield return Case("tag", minimal + "intake: !!str Referred.", DiagnosticIds.ForbiddenYaml);
        yield return Case("type tag", minimal + "intake: !System.Diagnostics.Process {}", DiagnosticIds.ForbiddenYaml);
        yield return Case("merge key", minimal + "identity:\n  <<: { age: 29 }", DiagnosticIds.ForbiddenYaml);
        yield return Case("two documents", minimal + "---\n" + minimal, DiagnosticIds.ForbiddenYaml);
        yield return Case("duplicate key", minimal + "name: Eve", DiagnosticIds.DuplicateField);
        yield return Case("unknown key", minimal + "stile: plain", DiagnosticIds.UnknownField);
        yield return Case("empty key", minimal + "'': x", DiagnosticIds.UnknownField);
        yield return Case("list as key", minimal + "? [a, b]\n: x", DiagnosticIds.WrongShape);
        yield return Case("wrong types everywhere", "format: {}\nname: []\nid: {a: b}\nidentity: x\nfacts: {a: b}\ncore_beliefs: {x: y}\nsituations: {x: y}\nvoice: []\nrisk: yes\nabout: 3", DiagnosticIds.WrongShape);
        yield return Case("20,001 values", minimal + "wants: [" + string.Join(",", Enumerable.Repeat("a", 21_000)) + "]", DiagnosticIds.TooLarge);
        yield return Case("8,001 characters in a text", minimal + "intake: " + new string('a', 8_001), DiagnosticIds.TooLarge);
        yield return Case("8,001 characters in a key", minimal + "? " + new string('a', 8_001) + "\n: x", DiagnosticIds.TooLarge);
        yield return Case("300 KB in a text", minimal + "intake: " + new string('a', 300_000), DiagnosticIds.TooLarge);
        yield return Case("many bytes in few characters", minimal + "# " + new string('\u4E2D', 100_000), DiagnosticIds.TooLarge);
        yield return Case("NUL", minimal.Replace("Ada", "A\0da"), DiagnosticIds.HiddenCharacter);
        yield return Case("escape character", minimal.Replace("Ada", "A\u001B[31mda"), DiagnosticIds.HiddenCharacter);
        yield return Case("right-to-left override", minimal.Replace("Ada", "A\u202Eda"), DiagnosticIds.HiddenCharacter);
        yield return Case("zero-width space", minimal.Replace("Ada", "A\u200Bda"), DiagnosticIds.HiddenCharacter);
        yield return Case("byte-order mark inside", minimal.Replace("Ada", "A\uFEFFda"), DiagnosticIds.HiddenCharacter);
        yield return Case("tag characters", minimal.Replace("Ada", "A\U000E0041da"), DiagnosticIds.HiddenCharacter);
        yield return Case("lone surrogate", minimal.Replace("Ada", "A\uD800da"), DiagnosticIds.HiddenCharacter);
        yield return Case("lone surrogate at the end", minimal + "intake: a\uD83D", DiagnosticIds.HiddenCharacter);
        yield return Case("override by escape", minimal + "intake: \"a\\u202Eb\"", DiagnosticIds.HiddenCharacter);
        yield return Case("NUL by escape", minimal + "intake: \"a\\0b\"", DiagnosticIds.HiddenCharacter);
        yield return Case("hidden character in a key by escape", minimal + "\"int\\u200Bake\": x", DiagnosticIds.HiddenCharacter);
        yield return Case("surrogate by escape", minimal + "intake: \"a\\uD800b\"", DiagnosticIds.Syntax);
        yield return Case("code point beyond Unicode by escape", minimal + "intake: \"\\UFFFFFFFF\"", DiagnosticIds.Syntax);
        yield return Case("tab as indentation", minimal + "identity:\n\tage: 29", DiagnosticIds.Syntax);
        yield return Case("open quotation mark", minimal + "intake: \"and so", DiagnosticIds.Syntax);
        yield return Case("colon in a text", minimal + "intake: She said: no", DiagnosticIds.Syntax);
        yield return Case("document end and fold", "...\n>", DiagnosticIds.Syntax);
        yield return Case("carriage return in braces", "- {\ra", DiagnosticIds.Syntax);
        yield return Case("nothing", "", DiagnosticIds.Syntax);
        yield return Case("spaces", "  \n\n  ", DiagnosticIds.Syntax);
        yield return Case("only comments", "# a patient\n# to be written\n", DiagnosticIds.Syntax);
        yield return Case("only a document mark", "---\n", DiagnosticIds.Syntax);
        yield return Case("only a byte-order mark", "\uFEFF", DiagnosticIds.Syntax);
        yield return Case("a list", "- a\n- b", DiagnosticIds.WrongShape);
        yield return Case("a sentence", "I would like a patient", DiagnosticIds.WrongShape);
        yield return Case("JSON of something else", "{\"a\": [1, 2, {\"b\": null}]}", DiagnosticIds.Missing);
        yield return Case("a thousand and one elements", minimal + "facts: [" + string.Join(", ", Enumerable.Repeat("a", 1_000)) + "]", DiagnosticIds.TooLarge);
        yield return Case("thousands of unknown keys", minimal + string.Concat(Enumerable.Range(0, 8_000).Select(i => $"occupatiom{i}: x\n")), DiagnosticIds.UnknownField);
        yield return Case("thousands of misspelt references", minimal + "facts: [" + string.Join(", ", Enumerable.Range(0, 900).Select(i => $"abcdefghijklmno{i}")) + "]\nvoice:\n  says:\n" + string.Concat(Enumerable.Range(1_000, 6_000).Select(i => $"    bacdefghijklmno{i}: x\n")), DiagnosticIds.UnknownReference);
        yield return Case("hundreds of elements that wait in a row", "format: patientsim/1\nname: Ada\ncore_beliefs: [I'm bad.]\nsituations:\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"  - {{ id: s{i}, text: I went., after: [s{(i + 1) % 900}] }}\n")), DiagnosticIds.NeverOpens);
        yield return Case("one very long line of quotation marks", minimal + "intake: '" + string.Concat(Enumerable.Repeat("\"\"\" ", 1_900)) + "'\nid: .", DiagnosticIds.BadId);
    }

    [TestCaseSource(nameof(Texts))]
    public void Text_ThatIsHostile_IsRefusedWithAPlace(string text, string id)
    {
        var result = InTime(() => PatientProfileYaml.Parse(text, "hostile.yaml"));

        Assert.That(result.Profile, Is.Null);
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain(id));
        Assert.That(result.Diagnostics.All(diagnostic => diagnostic is { Line: > 0, Column: > 0 } && !diagnostic.ToString().Contains('\n')), Is.True);
    }

    private static IEnumerable<TestCaseData> Files()
    {
        TestCaseData Case(string name, byte[] bytes, string id) => new TestCaseData(bytes, id).SetArgDisplayNames(name);
        yield return Case("UTF-16 LE", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(PatientText.Minimal)).ToArray(), DiagnosticIds.Unreadable);
        yield return Case("UTF-16 BE", Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(PatientText.Minimal)).ToArray(), DiagnosticIds.Unreadable);
        yield return Case("UTF-16 LE without a mark", Encoding.Unicode.GetBytes(PatientText.Minimal), DiagnosticIds.Unreadable);
        yield return Case("UTF-16 BE without a mark", Encoding.BigEndianUnicode.GetBytes(PatientText.Minimal), DiagnosticIds.Unreadable);
        yield return Case("Windows-1252", Encoding.Latin1.GetBytes(PatientText.Minimal + "intake: café"), DiagnosticIds.Unreadable);
        yield return Case("overlong UTF-8", [.. Encoding.UTF8.GetBytes(PatientText.Minimal), 0xC0, 0xAF], DiagnosticIds.Unreadable);
        yield return Case("surrogates as UTF-8", [.. Encoding.UTF8.GetBytes(PatientText.Minimal), 0xED, 0xA0, 0x80], DiagnosticIds.Unreadable);
        yield return Case("5 MB", new byte[5 * 1024 * 1024], DiagnosticIds.TooLarge);
        yield return Case("one byte too many", [.. Enumerable.Repeat((byte)'#', (256 * 1024) + 1)], DiagnosticIds.TooLarge);
        yield return Case("empty", [], DiagnosticIds.Syntax);
        yield return Case("NUL bytes", new byte[100], DiagnosticIds.Unreadable);
    }

    [TestCaseSource(nameof(Files))]
    public void File_ThatIsHostile_IsRefusedWithAPlace(byte[] bytes, string id)
    {
        var path = Path.Combine(_folder, "hostile.yaml");
        File.WriteAllBytes(path, bytes);
        var result = InTime(() => PatientProfileYaml.ParseFile(path));

        Assert.That(result.Profile, Is.Null);
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Path)), Is.EqualTo(new[] { (id, path) }));
    }

    [TestCase("missing.yaml", "There is no such file.")]
    [TestCase("no/such/folder.yaml", "There is no such file.")]
    [TestCase(".", "The file cannot be read.")]
    [TestCase("a\0b", "The file cannot be read.")]
    public void Path_ThatIsNoFile_IsRefusedInOneSentence(string path, string message) =>
        Assert.That(PatientProfileYaml.ParseFile(Path.Join(_folder, path)).Diagnostics.Select(diagnostic => diagnostic.Message), Is.EqualTo(new[] { message }));

    [Test]
    public void Path_ThatIsEmpty_IsRefusedInOneSentence() =>
        Assert.That(PatientProfileYaml.ParseFile("").Diagnostics.Single().ToString(), Is.EqualTo("(1,1): error PSIM1000: The file cannot be read."));

    [Test]
    public void Path_ThatIsNull_IsTheCallersMistake() =>
        Assert.That(() => PatientProfileYaml.ParseFile(null!), Throws.ArgumentNullException);

    [Test]
    public void File_LargerThanTheHostAllows_IsRefusedAndNotCutOff()
    {
        var path = Path.Combine(_folder, "limit.yaml");
        File.WriteAllText(path, PatientText.Minimal);

        Assert.That(PatientProfileYaml.ParseFile(path, limits: new() { Bytes = 20 }).Diagnostics.Single().Message, Is.EqualTo("The file is larger than 20 bytes."));
        Assert.That(PatientProfileYaml.ParseFile(path, limits: new() { Bytes = PatientText.Minimal.Length }).Profile, Is.Not.Null);
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public void LineBreaks_OfEverySystem_AreReadAndCounted(string lineBreak)
    {
        Assert.That(PatientProfileYaml.Parse(PatientText.Minimal.ReplaceLineEndings(lineBreak)).Profile, Is.EqualTo(PatientProfileYaml.Parse(PatientText.Minimal).Profile));
        Assert.That(PatientText.Problems((PatientText.Minimal + "intake: a\u200Bb\nwants: c\u200B\nstile: x\n").ReplaceLineEndings(lineBreak)).Select(problem => problem.Split(':')[0]), Is.EqualTo(new[] { "p.yaml(5,10)", "p.yaml(6,9)", "p.yaml(7,1)" }));
    }

    [Test]
    public void ByteOrderMark_OfUtf8_IsAccepted()
    {
        var path = Path.Combine(_folder, "bom.yaml");
        File.WriteAllText(path, PatientText.Minimal, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.That(PatientProfileYaml.ParseFile(path).Diagnostics, Is.Empty);
        Assert.That(PatientProfileYaml.Parse("\uFEFF" + PatientText.Minimal).Diagnostics, Is.Empty);
    }

    [Test]
    public void HiddenCharacters_InGreatNumber_AreReportedTwentyTimes() =>
        Assert.That(PatientText.ProblemsWith("intake: " + new string('\u200B', 5_000) + "x"), Has.Length.EqualTo(20));

    private static T InTime<T>(Func<T> work)
    {
        var task = Task.Run(work);
        Assert.That(task.Wait(TimeSpan.FromSeconds(30)), Is.True, "This takes far too long.");
        return task.Result;
    }

    [Test]
    public void Text_ThatEndsTooEarly_IsLocatedOnALineItHas()
    {
        var problem = PatientProfileYaml.Parse("format: patientsim/1\nname: Ada\nhistory: [a, \"b\"").Diagnostics[0];
        Assert.That((problem.Id, problem.Line), Is.EqualTo(("PSIM1001", 3)));
    }
}
