namespace PatientSim.FigureTests;

/// <summary>Replies are as long as people's, by what the therapist did, over therapists' turns of real sessions.</summary>
public sealed class HumanSizedTests
{
    [Test]
    public void Replies_ToRealTherapists_AreAsLongAsPeoples()
    {
        var replies = Stage.Each(AnnoMi.Dev().Index(), transcript =>
        {
            var session = Stage.Start(Stage.Patients[transcript.Index % Stage.Patients.Count], "plain", transcript.Index);
            return transcript.Item.Select(turn =>
            {
                // Whoever is left by the patient begins anew: it is the lengths that count here.
                session = session.HasEnded ? Stage.Start(session.PatientId, "plain", session.Turns.Count) : session;
                return (turn.Six, Words: Spoken.Count(Stage.Say(session, turn.Text).Text));
            }).ToList();
        }).SelectMany(list => list).ToList();
        var mean = replies.Average(reply => reply.Words);
        var median = Median(replies);
        var reflected = replies.Where(reply => reply.Six.StartsWith("reflection", StringComparison.Ordinal)).ToList();
        var (open, closed) = (Of("question_open"), Of("question_closed"));
        var ratio = Median(open) / Median(closed);
        TestContext.Out.WriteLine($"{replies.Count} replies: mean {mean:0.0} words (8-22), median {median:0.0} (5-14); three words or fewer after reflections {Short(reflected):0.00} (.35-.65), after open questions {Short(open):0.00} (<= .12); median after open {Median(open):0.0}, after closed {Median(closed):0.0}: {ratio:0.00} times (>= 2)");
        foreach (var six in replies.GroupBy(reply => reply.Six).OrderBy(group => group.Key))
        {
            TestContext.Out.WriteLine($"  {six.Key}: {six.Count()} replies, mean {six.Average(reply => reply.Words):0.0}, median {Median([.. six]):0.0}, three words or fewer {Short([.. six]):0.00}");
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mean, Is.InRange(8, 22), "mean");
            Assert.That(median, Is.InRange(5, 14), "median");
            Assert.That(Short(reflected), Is.InRange(0.35, 0.65), "short after reflections");
            Assert.That(Short(open), Is.LessThanOrEqualTo(0.12), "short after open questions");
            Assert.That(ratio, Is.GreaterThanOrEqualTo(2), "open to closed");
        }

        List<(string Six, int Words)> Of(string six) => [.. replies.Where(reply => reply.Six == six)];
    }

    private static double Short(IReadOnlyCollection<(string Six, int Words)> replies) => replies.Average(reply => reply.Words <= 3 ? 1.0 : 0);

    private static double Median(IReadOnlyCollection<(string Six, int Words)> replies)
    {
        var words = replies.Select(reply => reply.Words).Order().ToList();
        return (words[(words.Count - 1) / 2] + words[words.Count / 2]) / 2.0;
    }
}
