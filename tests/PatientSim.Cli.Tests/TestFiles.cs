namespace PatientSim.Cli.Tests;

/// <summary>Patient files that tests write.</summary>
internal static class TestFiles
{
    /// <summary>Two errors and a warning.</summary>
    public const string Bad = """
        format: patientsim/1
        name: Ola Nord
        stile: plain
        difficulty: hrd
        core_beliefs:
          - id: failure
            statement: "I'm a failure."
        situations:
          - text: "I missed the last bus."
            automatic_thoughts:
              - "They think of planning as easy."
        about:
          fictional: true

        """;

    /// <summary>Text that looks like the markup of a terminal library, and like control sequences once it is spoken.</summary>
    public const string Markup = """
        format: patientsim/1
        name: "[red]Ola[/] Nord"
        style: plain
        presenting_problem: "[bold]Worry[/] and [link=x]sleep[/]."
        intake: "See [[the]] file [/] closed."
        core_beliefs:
          - id: failure
            statement: "I'm a failure [/]."
        situations:
          - text: "I missed [bold]the last bus[/]."
            automatic_thoughts:
              - text: "I can't even plan [a bus ride]."
                expresses: [failure]
        voice:
          greetings: ["Hello there."]
        about:
          fictional: true

        """;
}
