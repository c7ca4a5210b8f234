using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using PatientSim.Guards;
using PatientSim.Loading;
using PatientSim.Mind;
using PatientSim.Profiles;
using PatientSim.Prompting;

namespace PatientSim.Sessions;

/// <summary>A patient made of a profile and an engine. Thread-safe.</summary>
public sealed class SimulatedPatient : ISimulatedPatient
{
    private readonly PatientProfile _profile;
    private readonly Formulation _formulation;
    private readonly InventionReader _inventions;
    private readonly DisclosureReader _disclosures;
    private readonly StopWords _stopWords;
    private readonly string _profileHash;
    private readonly PatientEngine _engine;

    // A system message depends on nothing else: it is written once, however many sessions begin with it.
    private readonly ConcurrentDictionary<(ConversationalStyle Style, DisclosurePolicy Policy), SystemPrompt> _systems = [];

    /// <summary>Makes a patient.</summary>
    /// <param name="profile">The patient's profile.</param>
    /// <param name="engine">The steps of a turn and the voice; the built-in ones, with the offline voice, when null.</param>
    public SimulatedPatient(PatientProfile profile, PatientEngine? engine = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _profile = profile;
        _formulation = Formulation.Of(profile);
        _inventions = new(profile);
        _disclosures = new(_formulation);
        _profileHash = ProfileJson.Hash(profile);
        _engine = engine ?? new();
        _stopWords = new(_engine.Care.StopWords);
        Intake = PatientIntake.Of(profile);
    }

    /// <inheritdoc/>
    public string Id => _profile.Id;

    /// <inheritdoc/>
    public PatientIntake Intake { get; }

    /// <summary>Makes a patient of a YAML file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="voice">The chat model that lends its voice; the offline voice when null.</param>
    /// <returns>The patient.</returns>
    /// <exception cref="PatientProfileException">The file has errors; the exception lists all of them.</exception>
    public static SimulatedPatient Load(string path, IChatClient? voice = null) =>
        new(PatientProfileYaml.Load(path), voice is null ? null : new PatientEngine { Voice = voice });

    /// <inheritdoc/>
    public PatientSession StartSession(PatientSessionOptions? options = null) => new(Setting(options ?? new()), []);

    /// <inheritdoc/>
    public PatientSession Resume(PatientSessionSnapshot snapshot, bool allowChangedProfile = false, DisclosurePolicy policy = DisclosurePolicy.Staged)
    {
        ThrowIfNotOurs(snapshot, allowChangedProfile);
        return Resumed(snapshot, policy, null);
    }

    /// <inheritdoc/>
    public PatientSession StartNextSession(
        PatientSessionSnapshot last, SessionInterval? interval = null, bool allowChangedProfile = false, DisclosurePolicy policy = DisclosurePolicy.Staged)
    {
        ThrowIfNotOurs(last, allowChangedProfile);
        return Next(last, interval, policy, null);
    }

    /// <inheritdoc/>
    public async Task<PatientSession> OpenSessionAsync(SessionKey key, PatientSessionOptions? options = null, bool allowChangedProfile = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        options ??= new();
        if (await _engine.Store.LoadAsync(key, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return new(Setting(options), [], copy: new(_engine.Store, key, 0, differs: true));
        }

        ThrowIfNotOurs(stored.Snapshot, allowChangedProfile);
        return Resumed(stored.Snapshot, options.Policy, new(_engine.Store, key, stored.Version, differs: stored.Snapshot.ProfileHash != _profileHash));
    }

    /// <inheritdoc/>
    public async Task<PatientSession> OpenNextSessionAsync(
        SessionKey key, SessionInterval? interval = null, bool allowChangedProfile = false, DisclosurePolicy policy = DisclosurePolicy.Staged, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var stored = await _engine.Store.LoadAsync(key, cancellationToken).ConfigureAwait(false) ?? throw SessionConflictException.NotStored();
        ThrowIfNotOurs(stored.Snapshot, allowChangedProfile);
        return Next(stored.Snapshot, interval, policy, new(_engine.Store, key, stored.Version, differs: true));
    }

    /// <inheritdoc/>
    public IChatClient AsChatClient(PatientSessionOptions? options = null) => new PatientChatClient(this, options);

    private PatientSession Resumed(PatientSessionSnapshot snapshot, DisclosurePolicy policy, StoredCopy? copy) =>
        new(Setting(Options(snapshot, policy), snapshot.Earlier, snapshot.Opening), snapshot.Turns, snapshot.Paused, copy);

    private PatientSession Next(PatientSessionSnapshot last, SessionInterval? interval, DisclosurePolicy policy, StoredCopy? copy)
    {
        var setting = Setting(Options(last, policy), last.Earlier, last.Opening);
        var opening = new NextSession(setting, last.Turns).Open(interval ?? new());
        return new(Setting(Options(last, policy), [.. last.Earlier, new EarlierSession { Opening = last.Opening, Turns = last.Turns }], opening), [], copy: copy);
    }

    private static PatientSessionOptions Options(PatientSessionSnapshot snapshot, DisclosurePolicy policy) =>
        new() { Style = snapshot.Style, Difficulty = snapshot.Difficulty, Seed = snapshot.Seed, Policy = policy };

    private void ThrowIfNotOurs(PatientSessionSnapshot snapshot, bool allowChangedProfile)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.Format != PatientSessionSnapshot.CurrentFormat)
        {
            throw new PatientSnapshotException($"The snapshot's format is not {PatientSessionSnapshot.CurrentFormat}.");
        }

        if (snapshot.Patient != Id)
        {
            // A tampered snapshot has anything there, and no exception quotes what may be a conversation.
            var other = snapshot.Patient is { Length: > 0 and <= 64 } id && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? $"'{id}'" : "another patient";
            throw new SessionConflictException($"The snapshot is of {other}, not of '{Id}'.");
        }

        if (snapshot.ProfileHash != _profileHash && !allowChangedProfile)
        {
            throw new SessionConflictException($"The profile of '{Id}' has changed since the session was saved. Resume with allowChangedProfile to go on all the same.");
        }

        if (!_engine.Styles.Ids.Contains(snapshot.Style.ToString()))
        {
            throw new SessionConflictException($"The session's style is not known here. Known: {string.Join(", ", _engine.Styles.Ids)}.");
        }

        SnapshotCheck.ThrowIfNotWhole(snapshot, snapshot.ProfileHash == _profileHash ? _profile : null);
    }

    private SessionSetting Setting(PatientSessionOptions options, ValueList<EarlierSession>? earlier = null, SessionOpening? opening = null)
    {
        var style = _engine.Styles.Get(options.Style ?? _profile.Style);
        var setting = new SessionSetting
        {
            Profile = _profile,
            Formulation = _formulation,
            Inventions = _inventions,
            Disclosures = _disclosures,
            StopWords = _stopWords,
            ProfileHash = _profileHash,
            Engine = _engine,
            Style = style,
            Difficulty = options.Difficulty ?? _profile.Difficulty,
            GivenSeed = options.Seed,
            Policy = options.Policy,
            System = _systems.GetOrAdd((style.Id, options.Policy), _ => _engine.Compiler.CompileSystem(_profile, style, options.Policy)),
        };
        return earlier is null || opening is null ? setting : NextSession.Continue(setting, earlier, opening);
    }
}
