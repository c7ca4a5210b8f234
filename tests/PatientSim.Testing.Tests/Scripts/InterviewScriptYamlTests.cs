using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Testing.Scripts;
using PatientSim.Tests;

namespace PatientSim.Testing.Tests.Scripts;

public sealed class InterviewScriptYamlTests
{
    private const string Whole = """
        # yaml-language-server: $schema=../schema/script.schema.json
        format: patientsim-script/1
        title: Maya opens up
        patient: maya-brooks
        style: reserved
        difficulty: hard
        seed: 7
        turns:
          - Hello Maya. What brings you here?
          - say: "That sounds exhausting: can you tell me about one time it was bad?"
            expect:
              tells: page-of-comments
              told: [situation]
              not_told: core
              stance: [answer, acknowledge]
              words: 30
              sentences: { at_most: 3 }
              mentions: drawings
              not_mentions: [incompetent]
              flags: []
              emotions: { ashamed: { at_least: 30 } }
              alliance: { bond: { at_least: 0.3, at_most: 0.9 }, task: { at_least: 0.1 }, goal: { at_least: 0.1 } }
              distress: { at_most: 0.9 }
              resistance: { at_most: 0.9 }
              mood: { at_least: 10.5 }
              openness: { at_least: 0.1 }
              ended: false
        expect:
          told:
            - page-of-comments
            - { what: thought, by: 2 }
          not_told: core
          ended: no

        """;

    private const string Marks = "{}[]:,-\n\t '\"&*!|>#%@`9.\u0007\u202e";

    // Each of them broken in its own ways.
    private static readonly (string Name, string Text)[] s_hostile =
    [
        ("everything wrong", """
            format: patientsim-script/2
            titel: x
            patient:
            stile: reserved
            difficulty: hrd
            seed: seven
            mood: { at_least: 3 }
            say: Hello.
            turns:
              - say:
              - 
              - [nested]
              - expect: { words: 3 }
              - say: Hello.
                expects: {}
              - say: Hello.
                expect:
                  tels: x
                  by: 3
                  tells: { what: x }
                  told:
                    - { what: x, by: 3 }
                  stance: [anser, stung]
                  words: many
                  sentences: { at_least: 5, at_most: 3 }
                  mentions: "..."
                  not_mentions: []
                  flags: { too_long: true }
                  emotions: { ashmed: { at_least: 30 }, sad: 30, lonely: { at_least: 1 }, angry: { at_most: 101 } }
                  alliance: { bnd: { at_least: 1 }, task: { at_least: 1.5 }, goal: {} }
                  distress: 0.5
                  mood: { atleast: 3 }
                  ended: perhaps

              - say: Goodbye.
                expect:
                  flags: [ended]
            expect:
              stance: answer
              tells: x
              told:
                - { what: x, by: 99 }
                - { by: 2 }
                - { what: x, until: 2 }
              not_told: { what: x, until: 0 }
              words: -1
            """),
        ("not a script", "format: patientsim/1\nname: Maya\n"),
        ("no format", "patient: maya-brooks\nturns: [Hello.]\n"),
        ("no turns", "format: patientsim-script/1\npatient: maya-brooks\nturns: []\n"),
        ("empty", ""),
        ("a list", "- Hello.\n"),
        ("not YAML", "format: patientsim-script/1\npatient: [maya-brooks\nturns: - Hello.\n"),
        ("anchors, tags, merge keys", "format: patientsim-script/1\npatient: &a maya-brooks\ntitle: *a\nturns: !!seq [!x Hello.]\n<<: { seed: 3 }\n"),
        ("two of a field", "format: patientsim-script/1\npatient: maya-brooks\npatient: gwen-pritchard\nturns: [Hello.]\n"),
        ("hidden characters", "format: patientsim-script/1\npatient: maya-brooks\nturns:\n  - \"Hello\\u202e.\"\n  - \"\\u0000\"\n"),
        ("two documents", "format: patientsim-script/1\npatient: maya-brooks\nturns: [Hello.]\n---\nformat: patientsim-script/1\n"),
        ("too deep", $"format: patientsim-script/1\npatient: maya-brooks\nturns: {new string('[', 200)}\n"),
        ("too long", $"format: patientsim-script/1\npatient: maya-brooks\nturns:\n  - {new string('a', 8_001)}\n"),
    ];

    [Test]
    public void Script_WithEveryField_IsReadAsWritten()
    {
        var script = InterviewScriptYaml.Parse(Whole, "scripts/maya.yaml");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((script.Path, script.Title, script.Patient, script.Seed), Is.EqualTo(("scripts/maya.yaml", "Maya opens up", "maya-brooks", 7)));
            Assert.That((script.Style, script.Difficulty, script.TranscriptPath), Is.EqualTo(((ConversationalStyle?)ConversationalStyle.Reserved, (Difficulty?)Difficulty.Hard, "scripts/maya.transcript.txt")));
            Assert.That(script.Turns.Select(turn => (turn.At, turn.Say)), Is.EqualTo(new[]
            {
                (new SourceLocation(9, 5), "Hello Maya. What brings you here?"),
                (new SourceLocation(10, 5), "That sounds exhausting: can you tell me about one time it was bad?"),
            }));
            Assert.That(script.Turns[1].Expectations.Select(expectation => $"{expectation.At.Line},{expectation.At.Column} {expectation}"), Is.EqualTo(new[]
            {
                "12,14 'page-of-comments' newly told",
                "13,14 something at the rung situation or deeper told",
                "14,17 nothing at the rung core told",
                "15,15 the stance answer or acknowledge",
                "16,14 at most 30 words",
                "17,18 at most 3 sentences",
                "18,17 'drawings' to be mentioned",
                "19,22 'incompetent' not to be mentioned",
                "20,14 no guard flags",
                "21,28 ashamed of at least 30",
                "22,25 bond of at least 0.3 and at most 0.9",
                "22,64 task of at least 0.1",
                "22,89 goal of at least 0.1",
                "23,17 distress of at most 0.9",
                "24,19 resistance of at most 0.9",
                "25,13 mood of at least 10.5",
                "26,17 openness of at least 0.1",
                "27,14 the patient to stay",
            }));
            Assert.That(script.Expectations.Select(expectation => expectation.ToString()), Is.EqualTo(new[]
            {
                "'page-of-comments' told", "something at the rung thought or deeper told by turn 2", "nothing at the rung core told", "the patient to stay",
            }));
            Assert.That(InterviewScriptYaml.Parse(Whole, "scripts/maya.yaml"), Is.EqualTo(script));
        }
    }

    [Test]
    public void Scripts_BrokenInEachWay_AreRefusedWithEveryProblem()
    {
        var approved = new StringWriter { NewLine = "\n" };
        foreach (var (name, text) in s_hostile)
        {
            approved.WriteLine($"{name}\n  {string.Join("\n  ", Refused(text).Diagnostics)}\n");
        }

        Approved.Verify(approved.ToString());
    }

    [Test]
    public void Scripts_MutatedAtRandom_AreReadOrRefusedAndNothingElse()
    {
        var random = new Random(20261120);
        var read = 0;
        for (var round = 0; round < 800; round++)
        {
            var text = Whole;
            for (var edit = random.Next(1, 4); edit > 0; edit--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at)),
                    1 => text.Insert(at, Marks[random.Next(Marks.Length)].ToString()),
                    _ => text.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(1, 40))),
                };
            }

            try
            {
                read += InterviewScriptYaml.Parse(text).Turns.Count > 0 ? 1 : 0;
            }
            catch (PatientProfileException exception)
            {
                Assert.That(exception.Diagnostics.Where(diagnostic => diagnostic.Line < 1 || diagnostic.Column < 1 || diagnostic.Line > text.Split('\n').Length), Is.Empty, text);
            }
        }

        Assert.That(read, Is.InRange(50, 750));
    }

    [Test]
    public void Files_InAFolder_AreThoseThatSayTheyAreScripts()
    {
        var folder = Directory.CreateTempSubdirectory("patientsim-scripts-").FullName;
        try
        {
            Write("b.yaml", Whole);
            Write("deep/er/a.YML", Whole);
            Write("flow.yaml", "{format: patientsim-script/1, patient: x, turns: [Hello.]}");
            Write("broken.yaml", "format: patientsim-script/1\nturns: [");
            Write("newer.yaml", "format: patientsim-script/2\n");
            Write("patient.yaml", "format: patientsim/1\nname: Patientsim-script/1\n");
            Write("other.yaml", "hello: [");
            Write("empty.yaml", "");
            Write("readme.txt", Whole);
            var named = Path.Combine(folder, "readme.txt");
            string[] expected = ["b.yaml", "broken.yaml", "deep/er/a.YML", "flow.yaml", "newer.yaml", "readme.txt"];
            Assert.That(InterviewScriptYaml.FilesIn(folder, named, Path.Combine(folder, ".", "b.yaml")).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')), Is.EqualTo(expected));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Write(string name, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    [Test]
    public void Load_OfNoFile_SaysSo() =>
        Assert.That(() => InterviewScriptYaml.Load("nowhere.yaml"), Throws.TypeOf<PatientProfileException>().With.Message.EqualTo("nowhere.yaml(1,1): error PSIM1000: There is no such file."));

    private static PatientProfileException Refused(string text)
    {
        try
        {
            InterviewScriptYaml.Parse(text);
        }
        catch (PatientProfileException exception)
        {
            return exception;
        }

        throw new AssertionException($"Was read: {text}");
    }
}
