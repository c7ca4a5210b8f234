using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PatientSim.Guards;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Prompting;
using PatientSim.Voices;

namespace PatientSim.Sessions;

/// <summary>The steps of a turn and the voice, as one set. Immutable and thread-safe; a host replaces a step with an object of its own.</summary>
public sealed record PatientEngine
{
    /// <summary>Hear.</summary>
    public TraineeTurnCoder Coder { get; init; } = new();

    /// <summary>Feel.</summary>
    public PatientDynamics Dynamics { get; init; } = new(DynamicsYaml.BuiltIn);

    /// <summary>Decide.</summary>
    public ResponsePlanner Planner { get; init; } = new();

    /// <summary>Brief.</summary>
    public PromptCompiler Compiler { get; init; } = new();

    /// <summary>Speak: the chat model that lends its voice, or the offline voice.</summary>
    public IChatClient Voice { get; init; } = new OfflineVoice();

    /// <summary>Check.</summary>
    public GuardChain Guards { get; init; } = GuardChain.Default;

    /// <summary>The styles patients may have.</summary>
    public StyleCatalog Styles { get; init; } = StyleCatalog.BuiltIn;

    /// <summary>Remember: where sessions are kept that are opened by a key.</summary>
    public IPatientSessionStore Store { get; init; } = new InMemorySessionStore();

    /// <summary>How trainees are looked after.</summary>
    public TraineeCare Care { get; init; } = new();

    /// <summary>How long a turn waits for its voice, and what it does at a content filter.</summary>
    public VoiceOptions VoiceOptions { get; init; } = new();

    /// <summary>The clock behind the limits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where turns are logged, without their text.</summary>
    public ILogger Logger { get; init; } = DefaultLogger;

    /// <summary>Whether prompts, the trainee's words and replies go into telemetry: to the logger at Trace, and into the content attributes of the voice's activities. Default: false.</summary>
    /// <remarks>Without it they are in no log at any level, in no trace and in no metric. A chat client that traces itself has a switch of its own.</remarks>
    public bool EnableSensitiveData { get; init; } = DefaultEnableSensitiveData;

    /// <summary>What the tests listen with to every engine they make.</summary>
    internal static ILogger DefaultLogger { get; set; } = NullLogger.Instance;

    /// <summary>Whether engines of tests hand out what nobody else may.</summary>
    internal static bool DefaultEnableSensitiveData { get; set; }
}
