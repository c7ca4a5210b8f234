using PatientSim.Profiles;
using PatientSim.Testing.Studies;

namespace PatientSim.Testing.Tests.Studies;

public sealed class StudyDesignTests
{
    private static readonly StudyDesign s_design = StudyRoom.Design;

    [Test]
    public void Cells_AreInOrderWhateverTheOrderOfTheDesign()
    {
        var turned = StudyDesign.Of(s_design with { Patients = [.. s_design.Patients.Reverse()], Styles = [.. s_design.Styles.Reverse()], Trainees = [.. s_design.Trainees.Reverse()] });

        Assert.That(turned, Is.EqualTo(s_design));
        Assert.That(s_design.Cells().Select(cell => cell.ToString()), Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(s_design.Cells().Count(), Is.EqualTo(16));
        Assert.That(s_design.Cells().First().File, Is.EqualTo("sessions/gwen-pritchard/plain/curt/seed-1.jsonl"));
    }

    [Test]
    public void Cells_OfOwnStyles_HaveOnePerPatient()
    {
        var own = StudyDesign.Of(s_design with { OwnStyle = true, Styles = [.. StudyRoom.Patients.Select(patient => patient.Style).Distinct().Select(style => new StudyStyle(style, "0"))] });
        Assert.That(own.Cells().Select(cell => (cell.Patient, cell.Style)).Distinct(), Is.EquivalentTo(StudyRoom.Patients.Select(patient => (patient.Id, patient.Style))));
    }

    [Test]
    public void Shards_OfAnyNumber_CoverEachCellOnce([Values(1, 2, 3, 7, 16, 40)] int parts) =>
        Assert.That(Enumerable.Range(1, parts).SelectMany(part => s_design.Shard(part, parts)), Is.EquivalentTo(s_design.Cells()));

    [TestCase(0, 1)]
    [TestCase(4, 3)]
    [TestCase(1, 0)]
    public void Shard_OutOfRange_IsRefused(int number, int of) => Assert.That(() => s_design.Shard(number, of), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase("\"patientsim-study/1\"", "\"patientsim-study/2\"", "The format is not patientsim-study/1.")]
    [TestCase("\"simulated\": true", "\"simulated\": false", "A study says 'simulated': true.")]
    [TestCase("\"maya-brooks\"", "\"../../maya\"", "A patient of the study has no usable id, style or hash.")]
    [TestCase("\"kind\"", "\"a/b\"", "The name of a trainee is used as the name of a folder")]
    [TestCase("\"kind\"", "\"CURT\"", "Two trainees have the name")]
    [TestCase("\"kind\"", "\".\"", "The name of a trainee is used as the name of a folder")]
    [TestCase("\"last_seed\": 2", "\"last_seed\": 0", "The last seed, 0, is less than the first, 1.")]
    [TestCase("\"last_seed\": 2", "\"last_seed\": 2147483647", "A study has 1,000,000 interviews at most; this one has 17,179,869,176.")]
    [TestCase("\"turns\": 4", "\"turns\": 0", "An interview has 1 to 1,000 turns; 0 was asked for.")]
    [TestCase("\"turns\": 4", "\"turns\": 4, \"seed\": 1", "The text is not the design of a study (line ")]
    [TestCase("\"turns\": 4", "\"turns\": 4, \"turns\": 5", "The text is not the design of a study (line ")]
    [TestCase("\"turns\": 4", "\"turns\": null", "The text is not the design of a study (line ")]
    [TestCase("\"upset\"", "\"plain\"", "The style 'plain' is in the study twice.")]
    public void Design_TamperedWith_IsRefused(string was, string now, string message)
    {
        var json = s_design.ToJson();
        Assert.That(json, Does.Contain(was));
        Assert.That(() => StudyDesign.FromJson(json.Replace(was, now, StringComparison.Ordinal)), Throws.TypeOf<StudyException>().With.Message.Contains(message));
    }

    [Test]
    public void Design_WithHoles_IsRefusedAndDoesNotCrash([Values("patients", "styles", "trainees", "library", "client")] string field, [Values("null", "[null]", "[{}]", "[]")] string value)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(s_design.ToJson())!.AsObject();
        root[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        Assert.That(() => StudyDesign.FromJson(root.ToJsonString()), Throws.TypeOf<StudyException>());
    }
}
