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
        catch (PatientNotFoundException exception)
        {
            var problems = new DiagnosticBag(script.Path);
            problems.Error(DiagnosticIds.UnknownReference, script.PatientAt, exception.Message);
            throw new PatientProfileException(problems.ToValueList());
        }
    }

    public static ValueList<ProfileDiagnostic> Run(InterviewScript script, ISimulatedPatient patient)
    {
        var problems = new DiagnosticBag(script.Path);
        try
        {
            var elements = patient.StartSession(script.Options).ForInstructor().Formulation;
            foreach (var expectation in script.Turns.SelectMany(turn => turn.Expectations).Concat(script.Expectations))
            {
                if (expectation is IDisclosureExpectation { Target: { Rung: null, Name: var name } } && elements.Find(name) is null)
                {
                    problems.Error(DiagnosticIds.UnknownReference, expectation.At, $"{Spelling.Quote(name)} is neither an element of '{patient.Id}' nor a rung.{Instead(name, elements)}");
                }
            }
        }
        catch (ArgumentException exception)
        {
            // The sentence, without the name of the parameter that .NET adds.
            problems.Error(DiagnosticIds.NotAllowed, script.StyleAt, exception.Message.Split(" (Parameter", 2)[0]);
        }

        return problems.ToValueList();
    }

    private static string Instead(string written, Formulation elements)
    {
        string[] known = [.. elements.Elements.Select(element => element.Id), .. Vocabularies.Rung.Names];
        return Spelling.DidYouMean(written, known) is { Length: > 0 } suggestion ? suggestion : $" Known: {string.Join(", ", known)}.";
    }
}
