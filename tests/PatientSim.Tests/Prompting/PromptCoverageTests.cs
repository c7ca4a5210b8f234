using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Prompting;

public sealed class PromptCoverageTests
{
    [Test]
    public void Of_EitherPolicy_LeavesNoFieldUnused([Values] DisclosurePolicy policy)
    {
        foreach (var profile in TestPatients.Shipped.Append(TestPatients.Bare))
        {
            var unused = PromptCoverage.Of(profile, Prompts.System(profile, policy), policy).Where(field => field.Use == FieldUse.Unused);
            Assert.That(unused, Is.Empty, profile.Id);
        }
    }

    [Test]
    public void Lines_EveryLineWithProfileText_NamesFieldsThatExist([Values] DisclosurePolicy policy)
    {
        foreach (var profile in TestPatients.Shipped)
        {
            var fields = ProfileJson.Fields(profile).Select(field => field.Key).Append("intermediate_beliefs[0].during").ToHashSet();
            var named = Prompts.System(profile, policy).Lines.SelectMany(line => line.Fields).Where(field => !field.EndsWith(".during", StringComparison.Ordinal) && !field.EndsWith(".topic", StringComparison.Ordinal) && !field.EndsWith(".about", StringComparison.Ordinal));
            Assert.That(named.Where(field => !fields.Contains(field)), Is.Empty, profile.Id);
        }
    }

    [Test]
    public void Of_StagedPolicy_SendsDeepTextOnlyInTurnNotes()
    {
        var coverage = PromptCoverage.Of(TestPatients.Maya, Prompts.System(TestPatients.Maya)).ToDictionary(field => field.Field, field => field.Use);
        Assert.That(coverage["core_beliefs[0].statement"], Is.EqualTo(FieldUse.TurnNote));
        Assert.That(coverage["situations[0].automatic_thoughts[0].text"], Is.EqualTo(FieldUse.TurnNote));
        Assert.That(coverage["presenting_problem"], Is.EqualTo(FieldUse.System));
        Assert.That(coverage["core_beliefs[0].strength"], Is.EqualTo(FieldUse.Withheld));
    }

    [TestCase("sessions.between[0]")]
    [TestCase("sessions.homework")]
    [TestCase("voice.says.homework.done.tell[0]")]
    public void Of_WhatComesInLaterSessions_IsForATurnNote(string field) =>
        Assert.That(PromptCoverage.Of(TestPatients.Maya, Prompts.System(TestPatients.Maya)).Single(covered => covered.Field == field).Use, Is.EqualTo(FieldUse.TurnNote));

    [Test]
    public void Of_PromptThatForgetsAField_ReportsItAsUnused()
    {
        var forgetful = Prompts.System(TestPatients.Maya with { Intake = null });
        Assert.That(PromptCoverage.Of(TestPatients.Maya, forgetful).Where(field => field.Use == FieldUse.Unused).Select(field => field.Field), Is.EqualTo(new[] { "intake" }));
    }
}
