using PatientSim.Testing.Scripts;
using PatientSim.Tests;

namespace PatientSim.Testing.Tests.Scripts;

public sealed class ExpectationTests
{
    // Where it is expected (0: of the session), what holds in the written interview, and what does not.
    private static readonly (int Turn, string Holds, string Fails)[] s_kinds =
    [
        (2, "tells: page-of-comments", "tells: tried-harder"),
        (2, "tells: situation", "tells: thought"),
        (3, "tells: [tried-harder, situation]", "tells: [tried-harder, page-of-comments]"),
        (4, "tells: nothing", "tells: presenting"),
        (6, "tells: nothing", "tells: page-of-comments"),
        (4, "told: page-of-comments", "told: page-of-comments.body"),
        (3, "told: thought", "told: rule"),
        (1, "not_told: situation", "not_told: presenting"),
        (3, "not_told: [core, rule]", "not_told: [core, page-of-comments]"),
        (4, "stance: stung", "stance: answer"),
        (4, "stance: [dodge, stung]", "stance: [push_back, dont_know]"),
        (2, "words: 13", "words: 12"),
        (2, "words: { at_least: 13 }", "words: { at_least: 14, at_most: 20 }"),
        (2, "sentences: 2", "sentences: 1"),
        (2, "sentences: { at_least: 2, at_most: 2 }", "sentences: { at_least: 3 }"),
        (2, "mentions: [DRAWINGS, 'whole page']", "mentions: [drawings, plans]"),
        (3, "mentions: should've tried", "mentions: hard"),
        (2, "not_mentions: draw", "not_mentions: My boss!"),
        (1, "flags: []", "flags: too_long"),
        (4, "flags: [too_long, markup]", "flags: []"),
        (4, "flags: [markup, too_long]", "flags: [too_long]"),
        (6, "flags: []", "flags: [too_long, leak]"),
        (3, "emotions: { ashamed: { at_least: 30 } }", "emotions: { ashamed: { at_least: 30.5 } }"),
        (3, "emotions: { humiliated: { at_most: 30 }, sad: { at_least: 72, at_most: 73 } }", "emotions: { humiliated: { at_most: 29 }, guilty: { at_least: 1 } }"),
        (2, "alliance: { bond: { at_least: 0.2 }, task: { at_most: 0.5 }, goal: { at_most: 0.3 } }", "alliance: { bond: { at_least: 0.3, at_most: 0.9 }, task: { at_most: 0.25 }, goal: { at_least: 0.3 } }"),
        (2, "distress: { at_most: 0.4375 }", "distress: { at_most: 0.4374 }"),
        (2, "resistance: { at_least: 0.2 }", "resistance: { at_least: 0.21 }"),
        (2, "mood: { at_most: 32 }", "mood: { at_most: 31.9 }"),
        (2, "openness: { at_least: 0.3 }", "openness: { at_least: 0.4 }"),
        (6, "ended: true", "ended: false"),
        (5, "ended: false", "ended: true"),
        (0, "told: page-of-comments", "told: incompetent"),
        (0, "told: [reaction, { what: thought, by: 3 }]", "told: [core, { what: thought, by: 2 }]"),
        (0, "told: [{ what: tried-harder, by: 3 }]", "told: [{ what: tried-harder, by: 2 }]"),
        (0, "told: [{ what: page-of-comments.body, by: 5 }]", "told: [{ what: father-left, by: 5 }, { what: rule, by: 2 }]"),
        (0, "not_told: [core, { what: tried-harder, until: 2 }]", "not_told: [thought, { what: tried-harder, until: 3 }]"),
        (0, "not_told: [{ what: thought, until: 2 }]", "not_told: [{ what: reaction, until: 4 }]"),
        (0, "words: 13", "words: { at_least: 1, at_most: 5 }"),
        (0, "sentences: 2", "sentences: 1"),
        (0, "mentions: [stomach, drawings]", "mentions: [stomach, mother]"),
        (0, "not_mentions: mother", "not_mentions: stomach"),
        (0, "flags: [too_long, markup]", "flags: []"),
        (0, "flags: [too_long, markup]", "flags: [leak, markup]"),
        (0, "emotions: { ashamed: { at_least: 60 } }", "emotions: { ashamed: { at_most: 50 } }"),
        (0, "alliance: { bond: { at_least: 0.6 } }", "alliance: { bond: { at_most: 0.5 } }"),
        (0, "mood: { at_least: 36 }", "mood: { at_least: 37 }"),
        (0, "ended: true", "ended: false"),
    ];

    [Test]
    public void Expectations_OfEachKind_HoldAndFailInTheseWords()
    {
        var approved = new StringWriter { NewLine = "\n" };
        foreach (var (turn, holds, fails) in s_kinds)
        {
            Assert.That(Misses(turn, holds), Is.Empty, holds);
            var misses = Misses(turn, fails);
            Assert.That(misses, Is.Not.Empty, fails);
            approved.WriteLine($"{(turn == 0 ? "the session" : $"turn {turn}")}, {fails}\n  {string.Join("\n  ", misses)}\n");
        }

        Approved.Verify(approved.ToString());
    }

    [Test]
    public void Expectations_OfASession_FailWhenNothingWasEverTold()
    {
        var silent = WrittenInterview.Of(WrittenInterview.Turn(1, "..."));
        Assert.That(Misses(0, "told: core", silent), Is.EqualTo(new[] { "script.yaml(11,17): expected something at the rung core told, but nothing was told" }));
        Assert.That(Misses(0, "ended: true", silent).Single(), Does.Contain("expected the patient to leave, but they stayed to the end, turn 1"));
    }

    [Test]
    public void Failure_OfAVeryLongReply_QuotesTheBeginning()
    {
        var report = WrittenInterview.Of(WrittenInterview.Turn(1, string.Concat(Enumerable.Repeat("word ", 100)) + "\nand more"));
        Assert.That(Misses(1, "words: 30", report).Single(), Does.EndWith(" word ...\"").And.Length.LessThan(340).And.Not.Contain("\n"));
    }

    private static string[] Misses(int turn, string expectations, InterviewReport? report = null)
    {
        var script = ScriptText.Of(turn, expectations);
        var written = turn == 0 ? script.Expectations : script.Turns[turn - 1].Expectations;
        return
        [
            .. from expectation in written
               let miss = expectation.Check(report ?? WrittenInterview.Report, turn == 0 ? null : turn)
               where miss is not null
               select new ExpectationFailure(script.Path, expectation.At.Line, expectation.At.Column, miss.Turn, miss.Message).ToString(),
        ];
    }
}
