using System.Text.Json.Nodes;
using PatientSim.Sessions;
using PatientSim.Tests;

namespace PatientSim.Cli.Tests;

public sealed class CodeTests
{
    [Test]
    public async Task Code_Turns_WritesOneObjectPerLine()
    {
        var run = await Run.Piped(
            """
            {"text": "How has your week been?", "previous": null}
            {"text": "You should make a list."}

            {"previous": "They made me feel like cotton wool.", "text": "like cotton wool"}
            """, "code");
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, "")));
        var acts = run.Lines.Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.That(acts.Select(act => act["six"]!.ToString()), Is.EqualTo(new[] { "question_open", "therapist_input", "reflection_simple" }));
        Assert.That(acts[0].Select(field => field.Key), Is.EqualTo(new[] { "main", "six", "flags", "confidence" }));
        Assert.That(acts[1]["flags"]!.AsArray().Select(flag => flag!.ToString()), Is.EqualTo(new[] { "advice", "unasked_advice" }));
    }

    [Test]
    public async Task Code_BadLines_AreLocatedAndTheOthersStillCoded()
    {
        var run = await Run.Piped(
            """
            How was your week?
            {"text": "Go on."}
            {"text": "Go on.", "prev": "Yes."}
            {"text": 3}
            {"text": "Go on.", "previous": ["Yes."]}
            {"text": " "}
            ["Go on."]
            {"text": "Go on."
            {"text": "Go on.", "text": "Stop."}
            {"text": "\ud83d"}

            {"text": "Mm-hm.", "previous": "Yes."}
            """, "code");
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((1, 2)));
        Approved.Verify(run.Error);
    }

    [Test]
    public async Task Code_LineThatIsTooLong_IsALocatedProblem([Values(PatientSession.MostCharacters + 1, 1_000_000)] int length)
    {
        var run = await Run.Piped($$"""{"text": "{{new string('a', length)}}"}""" + "\n{\"text\": \"Go on.\"}\n", "code");
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((1, 1)));
        Assert.That(run.Error, Does.StartWith("line 1: ").And.Contain("16,000"));
    }

    [Test]
    public async Task Code_LongestTurn_IsCoded()
    {
        var run = await Run.Piped($$"""{"text": "{{new string('a', PatientSession.MostCharacters)}}"}""", "code");
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Code_Interrupted_KeepsWhatItWrote()
    {
        using var interrupts = new Interrupts();
        using var typed = new InterruptingReader(interrupts, """{"text": "Go on."}""");
        var run = await Run.Piped(typed, interrupts, "code");
        Assert.That((run.Exit, run.Lines.Length), Is.EqualTo((130, 1)));
    }

    [Test]
    public async Task Code_OnATerminal_SaysWhatToType()
    {
        var run = await Run.OnTerminal("""{"text": "Go on."}""", "code");
        Assert.That(run.Exit, Is.Zero);
        Assert.That(run.Error, Does.Contain("""{"text": "How was your week?", "previous": null}"""));
    }
}
