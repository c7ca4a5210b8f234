using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Tests.Fakes;

/// <summary>Compiled prompts of test patients.</summary>
internal static class Prompts
{
    private static readonly PromptCompiler s_compiler = new();

    /// <summary>An estimate of tokens: four characters each is usual for English, three and a half is on the safe side.</summary>
    public static double Tokens(string text) => text.Length / 3.5;

    public static string Note(PatientProfile profile, Formulation formulation, ResponsePlan plan) => s_compiler.Compile(new()
    {
        System = System(profile),
        Profile = profile,
        Formulation = formulation,
        State = new PatientDynamics(DynamicsYaml.BuiltIn).Start(profile, TestPatients.Style("plain")),
        Plan = plan,
        History = [],
        Trainee = "Hi",
    }).TurnNote!;

    public static SystemPrompt System(PatientProfile profile, DisclosurePolicy policy = DisclosurePolicy.Staged) =>
        s_compiler.CompileSystem(profile, StyleCatalog.BuiltIn.Get(profile.Style), policy);

    public static PatientState Start() => new PatientDynamics(DynamicsYaml.BuiltIn).Start(TestPatients.Maya, TestPatients.Style("plain"));

    /// <summary>Exchanges in each of which the voice makes something up.</summary>
    public static List<Exchange> History(int exchanges) =>
    [
        .. Enumerable.Range(1, exchanges).Select(turn => new Exchange($"Question number {turn}, about the week?", $"It was about the same as day {turn}. I met Auntie Number{turn} and we talked for a bit.")
        {
            Invented = [new(InventionKind.Relation, $"I met Auntie Number{turn} and we talked for a bit.")],
        }),
    ];

    public static CompiledPrompt Compile(IReadOnlyList<Exchange>? history = null, string trainee = "Hi", DisclosurePolicy policy = DisclosurePolicy.Staged, PatientState? state = null) => s_compiler.Compile(new()
    {
        System = System(TestPatients.Maya, policy),
        Profile = TestPatients.Maya,
        Formulation = Formulation.Of(TestPatients.Maya),
        State = state ?? Start(),
        Plan = new() { Stance = Stance.SmallTalk, Words = 8, MaxSentences = 3, MaxWords = 40 },
        History = history ?? [],
        Trainee = trainee,
        Policy = policy,
    });
}
