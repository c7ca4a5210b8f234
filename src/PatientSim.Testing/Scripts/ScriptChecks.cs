using PatientSim.Diagnostics;
using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;
using PatientSim.Testing.Scripts.Expectations;

namespace PatientSim.Testing.Scripts;

/// <summary>Whether a script fits a patient: what can be said before anything is played.</summary>
internal static class ScriptChecks
{
    /// <summary>The patient that a script names; a problem with it is a problem of the script.</summary>
    public static ISimulatedPatient Find(InterviewScript script, Func<string, ISimulatedPatient> patients)
    {
        try
        {
            return patients(script.Host);
        }
        catch (Exception exception) when (exception is PatientNotFoundException or ArgumentException)
        {
            throw NoPatient(script, Sentence(exception), []);
        }
        catch (PatientProfileException exception)
        {
            throw NoPatient(script, $"The patient {Spelling.Quote(script.Patient)} cannot be used; its file has errors.", exception.Diagnostics);
        }
    }

    public static ValueList<ProfileDiagnostic> Run(InterviewScript script, ISimulatedPatient patient)
    {
        var problems = new DiagnosticBag(script.Path);
        try
        {
            patient.StartSession(script.Options);
        }
        catch (ArgumentException exception)
        {
            problems.Error(DiagnosticIds.NotAllowed, script.StyleAt, Sentence(exception));
        }

        var elements = patient.StartSession().ForInstructor().Formulation;
        foreach (var expectation in script.Turns.SelectMany(turn => turn.Expectations).Concat(script.Expectations))
        {
            if (expectation is IDisclosureExpectation { Target: { Rung: null, Name: var name } } && elements.Find(name) is null)
            {
                problems.Error(DiagnosticIds.UnknownReference, expectation.At, $"{Spelling.Quote(name)} is neither an element of '{patient.Id}' nor a rung.{Instead(name, elements)}");
            }
        }

        return problems.ToValueList();
    }

    private static PatientProfileException NoPatient(InterviewScript script, string sentence, IEnumerable<ProfileDiagnostic> why)
    {
        var problems = new DiagnosticBag(script.Path);
        problems.Error(DiagnosticIds.UnknownReference, script.PatientAt, sentence);
        return new([.. problems.ToValueList(), .. why]);
    }

    /// <summary>The sentence, without the name of the parameter that .NET adds.</summary>
    private static string Sentence(Exception exception) => exception.Message.Split(" (Parameter", 2)[0];

    private static string Instead(string written, Formulation elements)
    {
        string[] known = [.. elements.Elements.Select(element => element.Id), .. Vocabularies.Rung.Names];
        return Spelling.DidYouMean(written, known) is { Length: > 0 } suggestion ? suggestion : $" Known: {string.Join(", ", known)}.";
    }
}
