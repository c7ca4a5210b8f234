using System.Text.Json;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Mind;

public sealed class FeelingAttributionTests
{
    [Test]
    public void Attribution_OfAFeelingThePatientNamed_IsSupported()
    {
        var attribution = TraineeTurnCoder.CodeWithoutPatient("so you were ashamed", "He read it out. I was so embarrassed.").Attribution!;
        Assert.That(attribution, Is.EqualTo(new FeelingAttribution { Emotion = Emotion.Ashamed, Words = "you were ashamed", Supported = true, Shown = [Emotion.Ashamed], Quote = "I was so embarrassed." }));
    }

    [Test]
    public void Attribution_OfAnotherFeeling_ShowsWhatWasSaidInstead()
    {
        var attribution = TraineeTurnCoder.CodeWithoutPatient("You must be furious with him.", "It was all right. I felt guilty afterwards.").Attribution!;
        Assert.That((attribution.Emotion, attribution.Supported, attribution.Words), Is.EqualTo((Emotion.Angry, false, "you must be furious")));
        Assert.That((attribution.Shown, attribution.Quote), Is.EqualTo(((ValueList<Emotion>)[Emotion.Guilty], "I felt guilty afterwards.")));
    }

    [TestCase("You felt so low.", "I went to bed.", Emotion.Sad)]
    [TestCase("It sounds like you were scared.", "I went to bed.", Emotion.Anxious)]
    [TestCase("Sounds like you were hurt.", "I went to bed.", Emotion.Hurt)]
    public void Attribution_InItsManyForms_IsFound(string text, string previous, Emotion emotion) =>
        Assert.That(TraineeTurnCoder.CodeWithoutPatient(text, previous).Attribution?.Emotion, Is.EqualTo(emotion));

    [TestCase("Were you angry?")]
    [TestCase("I was angry when that happened to me.")]
    [TestCase("He was angry.")]
    [TestCase("You're not angry.")]
    [TestCase("You put it down.")]
    public void Attribution_OfNoFeelingToThePatient_IsNone(string text) =>
        Assert.That(TraineeTurnCoder.CodeWithoutPatient(text, "He shouted.").Attribution, Is.Null);

    [Test]
    public void Attribution_OfAGoodFeelingAfterBadNews_IsMisread()
    {
        var act = TraineeTurnCoder.CodeWithoutPatient("You must be so relieved.", "She hung up on me.");
        Assert.That((act.Attribution!.Emotion, act.Attribution.Supported), Is.EqualTo(((Emotion?)null, false)));
        Assert.That(act.Errors, Does.Contain(TraineeError.MisreadFeeling));
    }

    [TestCase("I wonder if part of you is angry with him.")]
    [TestCase("Maybe you were a bit jealous.")]
    public void Attribution_OfferedAsAGuess_IsNoMistake(string text)
    {
        var act = TraineeTurnCoder.CodeWithoutPatient(text, "I went home.");
        Assert.That(act.Attribution!.Hedged, Is.True);
        Assert.That(act.Errors, Is.Empty);
    }

    [Test]
    public void Attribution_OfAFeelingOfTheFormulationThatIsNotTold_DoesNotGiveItAway()
    {
        var maya = TestPatients.Maya;
        var act = Code("You were so sad.", Start(), "I went to bed.");
        Assert.That(maya.Situations.SelectMany(situation => situation.Emotions.Keys), Does.Contain(Emotion.Sad));
        Assert.That((act.Attribution!.Supported, act.Attribution.Shown.Count), Is.EqualTo((false, 0)));
        Assert.That(act.Errors, Is.Empty, "The formulation has the feeling: early, not wrong.");
    }

    [Test]
    public void Attribution_OfAFeelingToldBefore_IsSupported()
    {
        var emotions = Formulation.Of(TestPatients.Maya).Elements.First(element => element.Kind == ElementKind.Emotions);
        var state = Start();
        var told = state with { Ledger = state.Ledger.With(emotions.Id, new(DisclosureStatus.Told, 0)) };
        var act = Code("You were so sad.", told, "I went to bed.");
        Assert.That(act.Attribution!.Supported, Is.True);
        Assert.That(act.Attribution.Shown, Does.Contain(Emotion.Sad));
    }

    [Test]
    public void Attribution_InJson_ComesBackEqual()
    {
        var act = TraineeTurnCoder.CodeWithoutPatient("You must be furious.", "I felt guilty.");
        Assert.That(JsonSerializer.Deserialize<TraineeAct>(JsonSerializer.Serialize(act, ProfileJson.Options), ProfileJson.Options), Is.EqualTo(act));
    }

    private static PatientState Start() => new PatientDynamics(DynamicsYaml.BuiltIn).Start(TestPatients.Maya, TestPatients.Style("plain"));

    private static TraineeAct Code(string text, PatientState state, string lastReply) =>
        TraineeTurnCoder.Code(text, new HearingContext(TestPatients.Maya, Formulation.Of(TestPatients.Maya), state, lastReply));
}
