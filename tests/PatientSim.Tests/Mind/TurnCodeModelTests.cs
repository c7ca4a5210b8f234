using PatientSim.Mind;

namespace PatientSim.Tests.Mind;

public sealed class TurnCodeModelTests
{
    [Test]
    public void EmbeddedModel_Size_IsSmall() => Assert.That(TurnCodeModel.EmbeddedFile().Length, Is.InRange(1, 64 * 1024));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Code_AnyText_IsAWholeActWhoseFlagsAgreeWithItsCode(string? text, string? previous)
    {
        var act = TraineeTurnCoder.CodeWithoutPatient(text ?? "", previous);
        AssertAgrees(act);
    }

    [TestCase("\ud800\udfff\u202e\u0000")]
    [TestCase("?????!!!!?????")]
    [TestCase("\u4f60\u597d\u5417\uff1f")]
    public void Code_HostileText_IsAWholeAct(string text) => AssertAgrees(TraineeTurnCoder.CodeWithoutPatient(string.Concat(Enumerable.Repeat(text, 16_000 / text.Length)), text));

    private static void AssertAgrees(TraineeAct act)
    {
        Assert.That(act.Confidence, Is.InRange(0.0, 1.0));
        Assert.That(Enum.IsDefined(act.Main) && act.Flags.All(Enum.IsDefined) && act.Errors.All(Enum.IsDefined), Is.True);
        Assert.That(act.Main != TraineeCode.Question || act.Has(TraineeFlag.Question), Is.True, "a question asks");
        Assert.That(act.Main != TraineeCode.Reflection || act.Has(TraineeFlag.Reflection), Is.True, "a reflection gives back");
    }
}
