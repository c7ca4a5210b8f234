using System.Collections;
using System.Reflection;
using PatientSim.Guards;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Diagnostics;

/// <summary>A careless <c>{session}</c> in a log line gives away neither the answer key nor the conversation.</summary>
public sealed class PrintedValueTests
{
    private const string Words = "What happened at the bus stop that evening?";
    private const string Reply = "I stood there until the lights went off.";

    /// <summary>Their text is made to be shown to those who have the value: a reason of the state, a place in a file, a style without any patient.</summary>
    private static readonly HashSet<Type> s_meantToBeRead = [typeof(StyleDefinition), typeof(DynamicsTable)];

    [Test]
    public async Task Value_OfASession_PrintsNoTextOfIt([Values("bare", "maya-brooks")] string id)
    {
        var profile = id == "bare" ? TestPatients.Bare : TestSessions.Shipped(id);
        var canaries = new Canaries();
        canaries.Add(profile);
        canaries.Add(Words);
        canaries.Add(Reply);
        canaries.AddWord("theodosius");

        var printed = new List<string>();
        var types = new HashSet<Type>();
        foreach (var root in await RootsAsync(profile))
        {
            Print(root, printed, types, new(ReferenceEqualityComparer.Instance));
        }

        Assert.That(printed.Where(line => canaries.FindIn(line) is not null).Select(line => line[..Math.Min(line.Length, 100)]).Distinct(), Is.Empty);
        Assert.That(types, Is.SupersetOf(new[]
        {
            typeof(PatientTurn), typeof(PatientTurnUpdate), typeof(TurnRecord), typeof(InstructorView), typeof(PatientSessionSnapshot), typeof(StoredSession), typeof(SessionKey),
            typeof(PatientProfile), typeof(PatientIntake), typeof(CoreBelief), typeof(Situation), typeof(FormulationElement), typeof(PatientState), typeof(ResponsePlan), typeof(TraineeAct),
            typeof(SystemPrompt), typeof(CompiledPrompt), typeof(PromptRequest), typeof(HearingContext), typeof(ReplyReview), typeof(GuardVerdict), typeof(PatientEngine),
        }));
    }

    /// <summary>What is at hand around a turn, the steps of the engine included.</summary>
    private static async Task<List<object>> RootsAsync(PatientProfile profile)
    {
        var (seen, key, store) = (new List<object>(), new SessionKey("theodosius", "1"), new InMemorySessionStore());
        var engine = new PatientEngine { Voice = ScriptedChatClient.Always(_ => Reply), Store = store, Coder = new SeeingCoder(seen), Compiler = new SeeingCompiler(seen), Guards = new(new SeeingGuard(seen)) };
        var patient = new SimulatedPatient(profile, engine);
        var session = await patient.OpenSessionAsync(key);
        await foreach (var update in session.SayStreamingAsync(Words))
        {
            seen.Add(update);
        }

        await session.SayAsync("You should have planned it better, really.");
        var next = await patient.OpenNextSessionAsync(key);
        await next.SayAsync("How have you been since the last time?");
        return [.. seen, patient, patient.Intake, session, session.Turns, session.ForInstructor(), session.Snapshot(), next.Snapshot(), next.ForInstructor(), key, engine, (await store.LoadAsync(key))!];
    }

    private static void Print(object? value, List<string> printed, HashSet<Type> types, HashSet<object> done)
    {
        if (value is null || s_meantToBeRead.Contains(value.GetType()))
        {
            return;
        }

        if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                Print(item?.GetType().GetProperty("Value") is { } entry && item.GetType().IsValueType ? entry.GetValue(item) : item, printed, types, done);
            }
        }

        if (value.GetType() is not { IsEnum: false } type || type.Assembly != typeof(PatientSession).Assembly || !done.Add(value) || IsText(value))
        {
            return;
        }

        types.Add(type);
        printed.Add($"{type.Name}: {value}");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            Print(property.GetValue(value), printed, types, done);
        }
    }

    /// <summary>A list of strings, or a map whose keys are strings, is text, as a string is; whoever logs one means to.</summary>
    private static bool IsText(object value) => value.GetType() is { IsGenericType: true } type && type.GetGenericArguments().Contains(typeof(string));

    private sealed class SeeingCoder(List<object> seen) : TraineeTurnCoder
    {
        public override ValueTask<TraineeAct> CodeAsync(string text, HearingContext context, CancellationToken cancellationToken = default)
        {
            seen.Add(context);
            return base.CodeAsync(text, context, cancellationToken);
        }
    }

    private sealed class SeeingCompiler(List<object> seen) : PromptCompiler
    {
        public override CompiledPrompt Compile(PromptRequest request)
        {
            var prompt = base.Compile(request);
            seen.Add(request);
            seen.Add(prompt);
            return prompt;
        }
    }

    private sealed class SeeingGuard(List<object> seen) : IReplyGuard
    {
        public GuardVerdict Check(ReplyReview review)
        {
            var verdict = new GuardVerdict(GuardAction.Repair, review.Text, "seen", $"It said '{review.Text}'.");
            seen.Add(review);
            seen.Add(verdict);
            return verdict;
        }
    }
}
