using PatientSim.Testing.Scripts;

namespace PatientSim.Testing.Tests.Scripts;

/// <summary>Scripts as tests write them.</summary>
internal static class ScriptText
{
    /// <summary>Six turns, with what is expected of one of them, or of the session (0).</summary>
    public static InterviewScript Of(int turn, string expectations)
    {
        var turns = string.Concat(Enumerable.Range(1, 6).Select(number => number == turn ? $"  - say: Line {number}.\n    expect: {{ {expectations} }}\n" : $"  - Line {number}.\n"));
        return InterviewScriptYaml.Parse($"format: patientsim-script/1\npatient: maya-brooks\nturns:\n{turns}\n{(turn == 0 ? $"expect: {{ {expectations} }}\n" : "")}");
    }

    /// <summary>A script of Maya, line by line: YAML of the turns, and of what is expected of the session.</summary>
    public static InterviewScript OfMaya(string turns, string? expect = null, string path = "script.yaml", string patient = "maya-brooks") =>
        InterviewScriptYaml.Parse($"format: patientsim-script/1\npatient: {patient}\nseed: 7\nturns:\n{turns.TrimEnd()}\n{(expect is null ? "" : $"expect:\n{expect}\n")}", path);
}
