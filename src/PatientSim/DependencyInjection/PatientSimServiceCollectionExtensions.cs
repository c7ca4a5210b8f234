using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PatientSim.Diagnostics;
using PatientSim.Guards;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;
using PatientSim.Sessions;
using PatientSim.Voices;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers simulated patients.</summary>
public static class PatientSimServiceCollectionExtensions
{
    /// <summary>Registers the engine. Patients are then services keyed by their ids: <c>[FromKeyedServices("maya-brooks")] ISimulatedPatient</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>A builder to add patients with.</returns>
    /// <remarks>
    /// Asking for a key that is no patient's throws <see cref="PatientNotFoundException"/>, with the ids there are, even where the
    /// container would return null; <see cref="PatientCatalog.Ids"/> lists them.
    /// The voice is the registered <see cref="IChatClient"/>, or the offline voice, which the log then says. Each step is
    /// replaced by registering another object of its type: <see cref="TraineeTurnCoder"/>, <see cref="PatientDynamics"/>,
    /// <see cref="ResponsePlanner"/>, <see cref="PromptCompiler"/>, <see cref="GuardChain"/>, <see cref="IPatientSessionStore"/>;
    /// so are <see cref="TraineeCare"/> and <see cref="VoiceOptions"/>.
    /// </remarks>
    public static IPatientSimBuilder AddPatientSim(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(PatientCatalog)))
        {
            return new Builder(services);
        }

        services.TryAddSingleton<TraineeTurnCoder>();
        services.TryAddSingleton(_ => new PatientDynamics(DynamicsYaml.BuiltIn));
        services.TryAddSingleton<ResponsePlanner>();
        services.TryAddSingleton<PromptCompiler>();
        services.TryAddSingleton(GuardChain.Default);
        services.TryAddSingleton<IPatientSessionStore, InMemorySessionStore>();
        services.TryAddSingleton<TraineeCare>();
        services.TryAddSingleton<VoiceOptions>();
        services.AddSingleton(provider => StyleCatalog.BuiltIn.With(provider.GetServices<StyleDefinition>()));
        services.AddSingleton(CreateEngine);
        services.AddSingleton(provider => new PatientCatalog(provider.GetServices<PatientProfile>(), provider.GetRequiredService<PatientEngine>()));

        // Every key: a known id is a patient, any other an exception that lists the known ones.
        services.AddKeyedSingleton<ISimulatedPatient>(KeyedService.AnyKey, (provider, key) => provider.GetRequiredService<PatientCatalog>().Get(key as string ?? ""));
        return new Builder(services);
    }

    /// <summary>Adds a patient.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="profile">The patient's profile.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A patient with this id is there already.</exception>
    public static IPatientSimBuilder AddPatient(this IPatientSimBuilder builder, PatientProfile profile)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(profile);
        if (builder.Services.Any(service => service.ImplementationInstance is PatientProfile known && known.Id == profile.Id))
        {
            throw new ArgumentException($"Two patients have the id '{profile.Id}'; ids have to be unique.", nameof(profile));
        }

        builder.Services.AddSingleton(profile);
        return builder;
    }

    /// <summary>Adds every patient and style of a folder, or one file. Patients may have the styles added before.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">A folder with <c>*.yaml</c> files, searched with its subfolders, or one file.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="PatientProfileException">A file has errors, or there is none. The message is one <c>path(line,column)</c> line a problem, so that a bad file stops the host at start-up.</exception>
    public static IPatientSimBuilder AddPatientsFrom(this IPatientSimBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(path);
        var known = builder.Services.Where(service => !service.IsKeyedService).Select(service => service.ImplementationInstance).OfType<StyleDefinition>();
        var folder = PatientFolder.Read(StyleCatalog.BuiltIn.With(known), [path]);
        folder.ThrowIfInvalid();
        foreach (var style in folder.Styles)
        {
            builder.Services.AddSingleton(style);
        }

        foreach (var profile in folder.Profiles)
        {
            builder.AddPatient(profile);
        }

        return builder;
    }

    /// <summary>Lets prompts, the trainee's words and replies into telemetry; see <see cref="PatientEngine.EnableSensitiveData"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="enable">Whether to, such as in development only. The last call counts.</param>
    /// <returns>The builder.</returns>
    public static IPatientSimBuilder EnableSensitiveData(this IPatientSimBuilder builder, bool enable = true)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(new SensitiveData(enable));
        return builder;
    }

    private static PatientEngine CreateEngine(IServiceProvider provider)
    {
        var logger = provider.GetService<ILoggerFactory>()?.CreateLogger("PatientSim");
        var voice = provider.GetService<IChatClient>();
        if (voice is null && logger is not null)
        {
            Log.OfflineVoiceUsed(logger);
        }

        var engine = new PatientEngine
        {
            Coder = provider.GetRequiredService<TraineeTurnCoder>(),
            Dynamics = provider.GetRequiredService<PatientDynamics>(),
            Planner = provider.GetRequiredService<ResponsePlanner>(),
            Compiler = provider.GetRequiredService<PromptCompiler>(),
            Guards = provider.GetRequiredService<GuardChain>(),
            Styles = provider.GetRequiredService<StyleCatalog>(),
            Voice = voice ?? new OfflineVoice(),
            Store = provider.GetRequiredService<IPatientSessionStore>(),
            Care = provider.GetRequiredService<TraineeCare>(),
            VoiceOptions = provider.GetRequiredService<VoiceOptions>(),
            TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System,
        };
        engine = provider.GetService<SensitiveData>() is { } sensitive ? engine with { EnableSensitiveData = sensitive.Enabled } : engine;
        return logger is null ? engine : engine with { Logger = logger };
    }

    private sealed record SensitiveData(bool Enabled);

    private sealed record Builder(IServiceCollection Services) : IPatientSimBuilder;
}
