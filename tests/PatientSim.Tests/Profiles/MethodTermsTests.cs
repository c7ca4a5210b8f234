using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Tests.Loading;

namespace PatientSim.Tests.Profiles;

/// <summary>No test and no document names a real method: <c>xmethodx</c> stands for one.</summary>
public sealed class MethodTermsTests
{
    [TestCase("I thought of xmethodx to kill myself.")]
    [TestCase("XMETHODX, and then I would die.")]
    [TestCase("Had thoughts of ending her life with xmethodx.")]
    [TestCase("He wanted to take his own life by xmethodx")]
    [TestCase("She hurts herself; has hurt herself with xmethodx.")]
    [TestCase("I wanted to end it all: xmethodx.")]
    [TestCase("I would rather not wake up, so xmethodx.")]
    [TestCase("I wanted to kill myself\nwith xmethodx.")]
    [TestCase("I want to die. Maybe xmethodx.")]
    [TestCase("Xmethodx. That is how I would kill myself.")]
    [TestCase("suicide-by-xmethodx")]
    public void Text_ThatNamesAMethodAndAnIntent_IsRecognized(string text) => Assert.That(MethodTerms.Names(text), Is.True);

    [TestCase("I use xmethodx at work.")]
    [TestCase("I want to die.")]
    [TestCase("I'm dead tired. Then I had tea. The shelf was full of xmethodx.")]
    [TestCase("My life is xmethodx.")]
    [TestCase("It hurt when he left, xmethodx or not.")]
    [TestCase("")]
    public void Text_WithoutAnIntentOrAMethod_IsNot(string text) => Assert.That(MethodTerms.Names(text), Is.False);

    [TestCase("id: kill-myself-xmethodx")]
    [TestCase("language: {0}")]
    [TestCase("identity: {{ family: '{0}' }}")]
    [TestCase("presenting_problem: {0}")]
    [TestCase("intake: {0}")]
    [TestCase("facts: [{{ topic: '{0}', text: I sleep. }}]")]
    [TestCase("facts: [{{ asked_by: ['{0}'], text: I sleep. }}]")]
    [TestCase("facts: ['{0}']")]
    [TestCase("history: ['{0}']")]
    [TestCase("intermediate_beliefs: [{{ text: I must., during: '{0}' }}]")]
    [TestCase("coping_strategies: [{{ text: I hide., shows: ['{0}'] }}]")]
    [TestCase("sore_spots: [{{ when: blame, reaction: '{0}' }}]")]
    [TestCase("strengths: ['{0}']")]
    [TestCase("wants: ['{0}']")]
    [TestCase("voice: {{ manner: '{0}' }}")]
    [TestCase("voice: {{ habits: ['{0}'] }}")]
    [TestCase("voice: {{ says: {{ i-lost-the-key: {{ hint: ['{0}'] }} }} }}")]
    [TestCase("sessions: {{ homework: '{0}' }}")]
    [TestCase("sessions: {{ between: ['{0}'] }}")]
    [TestCase("about: {{ sources: ['{0}'] }}")]
    public void Field_ThatNamesAMethod_IsRefused(string field)
    {
        var result = PatientProfileYaml.Parse(PatientText.Minimal + string.Format(null, field, "I would kill myself with xmethodx"));

        Assert.That(result.Profile, Is.Null);
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Line)), Does.Contain((DiagnosticIds.NamesMethod, 5)));
    }

    [TestCase("core_beliefs: [\"I'm incompetent.\"]", "core_beliefs: [{ statement: I should die by xmethodx, category: worthless }]")]
    [TestCase("name: Ada Quill", "name: Ada Suicide Xmethodx")]
    [TestCase("situations: [\"I lost the key.\"]", "situations: [{ text: I went., topic: suicide xmethodx }]")]
    [TestCase("situations: [\"I lost the key.\"]", "situations: [{ text: I went., behavior: I thought of suicide by xmethodx. }]")]
    [TestCase("situations: [\"I lost the key.\"]", "situations: [{ text: I went., automatic_thoughts: [{ text: I will die., meaning: \"Xmethodx, to die.\" }] }]")]
    public void RequiredField_ThatNamesAMethod_IsRefused(string field, string naming) =>
        Assert.That(PatientProfileYaml.Parse(PatientText.Minimal.Replace(field, naming)).Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain(DiagnosticIds.NamesMethod));
}
