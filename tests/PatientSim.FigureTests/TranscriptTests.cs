namespace PatientSim.FigureTests;

/// <summary>Transcripts to read, with what was behind each reply.</summary>
/// <remarks>
/// <c>PATIENTSIM_TRANSCRIPTS="maya-brooks/reserved/good/01/0 gwen-pritchard/upset/poor/04/2" dotnet test tests/PatientSim.FigureTests
/// --filter TestCategory=Transcripts --logger "console;verbosity=detailed"</c> shows those (patient, style, script, seed); a sample when unset.
/// </remarks>
[Category("Transcripts")]
public sealed class TranscriptTests
{
    private const string Sample = "maya-brooks/reserved/good/01/0 stephen-hartley/plain/good/02/1 gwen-pritchard/verbose/poor/04/0 denise-kaminski/upset/poor/02/0";

    [Test]
    public void Transcripts_OfSomeSessions_CanBeRead()
    {
        foreach (var wanted in (Environment.GetEnvironmentVariable("PATIENTSIM_TRANSCRIPTS") ?? Sample).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = wanted.Split('/');
            var script = Script.Good.Concat(Script.Poor).Concat(Script.Warm).Concat(Script.Cold).Single(script => script.Name == $"{parts[2]}/{parts[3]}");
            var played = Stage.Play(script, parts[0], parts[1], int.Parse(parts[4], System.Globalization.CultureInfo.InvariantCulture));
            TestContext.Out.WriteLine($"== {played.Where}\n{played.Transcript()}\n");
            Assert.That(played.Replies, played.Session.HasEnded ? Is.All.Not.Empty : Has.Exactly(script.Turns.Count).Items.And.All.Not.Empty);
        }
    }
}
