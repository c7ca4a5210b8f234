using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Sessions;

namespace PatientSim.Tests;

/// <summary>What every session store keeps to. A fixture for a store derives from it and says how the store is opened.</summary>
public abstract class SessionStoreContract
{
    private static readonly Lazy<Task<PatientSessionSnapshot>> s_played = new(PlayAsync);

    /// <summary>Two keys each, that a careless store would take for one.</summary>
    private static readonly (SessionKey One, SessionKey Other)[] s_alike =
    [
        (new("ann", "s1"), new("bob", "s1")),
        (new("ann", "s1"), new("Ann", "s1")),
        (new("ann", "s1"), new("ann", "S1")),
        (new("ann", "s1"), new("ann ", "s1")),
        (new("ann", "s1"), new("anns", "1")),
        (new("ann", "s1"), new("s1", "ann")),
        (new("a/b", "c"), new("a", "b/c")),
        (new("a:b", "c"), new("a", "b:c")),
        (new("a", "../b/c"), new("b", "c")),
        (new("caf\u00e9", "s1"), new("cafe\u0301", "s1")),
        (new("stra\u00dfe", "s1"), new("strasse", "s1")),
        (new("i", "s1"), new("\u0131", "s1")),
        (new("a%", "s1"), new("ab", "s1")),
        (new("a_", "s1"), new("ab", "s1")),
        (new("a\u200bb", "s1"), new("ab", "s1")),
    ];

    private static readonly (string Owner, string Id)[] s_unusual =
    [
        ("\U0001F469\u200D\U0001F3EB", "\U0001F600"), ("\u05d0\u05d1 \u202Ecba", "\u0645\u0631\u064a\u0645"), ("..", "."), ("../../etc", "passwd"), ("/", "\\"), ("C:\\", "CON"), ("nul", "a:b|c?*<>\""),
        ("'; DROP TABLE sessions; --", "\"$1\" @p0 %s {0}"), ("-", "-rf "), ("\uFFFF", "\uFEFF"),
    ];

    /// <summary>Trainees' words, as names of cases; the words themselves hold what a log would choke on.</summary>
    private static readonly Dictionary<string, string> s_words = new()
    {
        ["emoji"] = "\U0001F600 well \U0001F469\u200D\U0001F469\u200D\U0001F467 then",
        ["right to left"] = "\u05e9\u05dc\u05d5\u05dd \u202Eolleh\u202C \u0645\u0631\u062d\u0628\u0627",
        ["nul"] = "before\0after \0",
        ["controls"] = "\u0001\u0007\u001b[31m\r\n\t\u007f\u0085\u2028\u2029\uFEFF\uFFFE",
        ["json"] = "\"},{\"version\":9} \\ \\u0000 </script> '' $$ {{x}} %s",
        ["composed"] = "caf\u00e9 cafe\u0301",
        ["sixteen thousand letters"] = new('x', PatientSession.MostCharacters),
        ["sixteen thousand characters of emoji"] = string.Concat(Enumerable.Repeat("\U0001F600", PatientSession.MostCharacters / 2)),
        ["sixteen thousand nuls"] = "x" + new string('\0', PatientSession.MostCharacters - 1),
    };

    /// <summary>Opens the store under test; again and again the same sessions, from another object where the store outlives one.</summary>
    protected abstract IPatientSessionStore Open();

    [Test]
    public async Task Session_NeverSaved_IsNull() => Assert.That(await Open().LoadAsync(NewKey()), Is.Null);

    [Test]
    public async Task Session_SavedTwice_CountsVersionsFromOne()
    {
        var (store, key, snapshot) = (Open(), NewKey(), await PlayedAsync());

        Assert.That(await store.SaveAsync(key, snapshot, 0), Is.EqualTo(1));
        Assert.That(await store.SaveAsync(key, snapshot with { Seed = 2 }, 1), Is.EqualTo(2));
        Assert.That(await store.LoadAsync(key), Is.EqualTo(new StoredSession(snapshot with { Seed = 2 }, 2)));
    }

    [Test]
    public async Task Session_WithEverythingASnapshotHas_ComesBackEqual()
    {
        var (key, first) = (NewKey(), await PlayedAsync());
        var second = Patient().StartNextSession(first, new() { Elapsed = TimeSpan.FromDays(7), Homework = HomeworkOutcome.Done });
        await second.SayAsync("How was your week?");
        var snapshot = second.Snapshot() with { Paused = Enum.GetValues<PauseReason>()[0] };
        await Open().SaveAsync(key, snapshot, 0);

        var stored = await Open().LoadAsync(key);

        Assert.That(stored, Is.EqualTo(new StoredSession(snapshot, 1)));
        Assert.That(stored!.Snapshot.ToJson(), Is.EqualTo(snapshot.ToJson()));
    }

    [Test]
    public async Task Turns_AppendedOneByOne_AreTheSession()
    {
        var (key, snapshot) = (NewKey(), (await PlayedAsync()) with { Turns = [] });
        var version = await Open().SaveAsync(key, snapshot, 0);
        for (var number = 1; number <= 30; number++)
        {
            var turn = await TurnAsync(number, $"Question {number}?");
            snapshot = snapshot.With(turn);
            Assert.That(version = await Open().AppendAsync(key, turn, version), Is.EqualTo(number + 1));
        }

        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(snapshot, 31)));
    }

    [Test]
    public async Task Session_SavedAfterTurns_IsReplacedWhole()
    {
        var (store, key, snapshot) = (Open(), NewKey(), await PlayedAsync());
        await store.SaveAsync(key, snapshot, 0);
        await store.AppendAsync(key, await TurnAsync(snapshot.Turns.Count + 1, "And then?"), 1);
        var back = snapshot with { Turns = [snapshot.Turns[0]] };

        Assert.That(await store.SaveAsync(key, back, 2), Is.EqualTo(3));
        Assert.That(await store.AppendAsync(key, await TurnAsync(2, "Again?"), 3), Is.EqualTo(4));

        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(back.With(await TurnAsync(2, "Again?")), 4)));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(-1)]
    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    public async Task Session_WrittenFromAnotherVersion_IsAConflictAndStaysAsItWas(long expected)
    {
        var (key, snapshot) = (NewKey(), await PlayedAsync());
        await Open().SaveAsync(key, snapshot, 0);
        await Open().AppendAsync(key, await TurnAsync(snapshot.Turns.Count + 1, "And then?"), 1);
        var before = await Open().LoadAsync(key);

        var saved = await Assert.ThrowsAsync<SessionConflictException>(async () => await Open().SaveAsync(key, snapshot with { Seed = 2 }, expected));
        var appended = await Assert.ThrowsAsync<SessionConflictException>(async () => await Open().AppendAsync(key, await TurnAsync(9, "Lost?"), expected));

        Assert.That(saved!.Message, Does.Contain("Load it again"));
        Assert.That(appended!.Message, Does.Contain("Load it again"));
        Assert.That(await Open().LoadAsync(key), Is.EqualTo(before));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(-1)]
    public async Task Session_ThatIsNotThere_TakesNoTurnAndNoLaterSave(long expected)
    {
        var (store, key) = (Open(), NewKey());

        await Assert.ThrowsAsync<SessionConflictException>(async () => await store.AppendAsync(key, await TurnAsync(1, "Hello?"), expected));
        await Assert.ThrowsAsync<SessionConflictException>(async () => await store.SaveAsync(key, await PlayedAsync(), expected == 0 ? 7 : expected));

        Assert.That(await Open().LoadAsync(key), Is.Null);
    }

    [Test]
    public async Task Session_Deleted_IsGoneAndItsKeyStartsAgain()
    {
        var (store, key, snapshot) = (Open(), NewKey(), await PlayedAsync());
        await store.SaveAsync(key, snapshot, 0);
        await store.AppendAsync(key, await TurnAsync(snapshot.Turns.Count + 1, "And then?"), 1);

        Assert.That(await Open().DeleteAsync(key), Is.True);
        Assert.That(await store.LoadAsync(key), Is.Null);
        Assert.That(await store.DeleteAsync(key), Is.False);
        await Assert.ThrowsAsync<SessionConflictException>(async () => await store.AppendAsync(key, await TurnAsync(9, "Back?"), 2));
        await Assert.ThrowsAsync<SessionConflictException>(async () => await store.SaveAsync(key, snapshot, 2));
        Assert.That(await store.SaveAsync(key, snapshot, 0), Is.EqualTo(1));
        Assert.That(await store.LoadAsync(key), Is.EqualTo(new StoredSession(snapshot, 1)));
    }

    [Test]
    public async Task Sessions_OfKeysThatLookAlike_DoNotMeet([Range(0, 14)] int pair)
    {
        var (run, snapshot) = (Guid.NewGuid().ToString("N"), await PlayedAsync());
        var (one, other) = (new SessionKey(s_alike[pair].One.Owner, s_alike[pair].One.Id + run), new SessionKey(s_alike[pair].Other.Owner, s_alike[pair].Other.Id + run));
        var store = Open();
        await store.SaveAsync(one, snapshot with { Seed = 1 }, 0);
        Assert.That(await store.LoadAsync(other), Is.Null);
        Assert.That(await store.DeleteAsync(other), Is.False);
        await Assert.ThrowsAsync<SessionConflictException>(async () => await store.AppendAsync(other, await TurnAsync(1, "Whose?"), 1));

        await store.SaveAsync(other, snapshot with { Seed = 2 }, 0);
        await store.SaveAsync(other, snapshot with { Seed = 3 }, 1);

        Assert.That(await Open().LoadAsync(one), Is.EqualTo(new StoredSession(snapshot with { Seed = 1 }, 1)));
        Assert.That(await Open().LoadAsync(other), Is.EqualTo(new StoredSession(snapshot with { Seed = 3 }, 2)));
        Assert.That(await store.DeleteAsync(one), Is.True);
        Assert.That((await Open().LoadAsync(other))!.Version, Is.EqualTo(2));
    }

    [Test]
    public async Task Session_OfAnUnusualKey_IsKept([Range(0, 9)] int unusual)
    {
        var (store, snapshot) = (Open(), (await PlayedAsync()) with { Turns = [] });
        var key = new SessionKey(s_unusual[unusual].Owner, s_unusual[unusual].Id + Guid.NewGuid().ToString("N"));
        await store.SaveAsync(key, snapshot, 0);
        await store.AppendAsync(key, await TurnAsync(1, "Hello?"), 1);

        Assert.That((await Open().LoadAsync(key))!.Version, Is.EqualTo(2));
        Assert.That(await Open().DeleteAsync(key), Is.True);
    }

    [Test]
    public async Task Session_OfTheLongestKey_IsKept([Values("x", "\u05d0", "\uFFFD")] string character)
    {
        var run = Guid.NewGuid().ToString("N");
        var key = new SessionKey(string.Concat(Enumerable.Repeat(character, SessionKey.MostCharacters)), run + string.Concat(Enumerable.Repeat(character, SessionKey.MostCharacters - run.Length)));
        await Open().SaveAsync(key, await PlayedAsync(), 0);

        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(await PlayedAsync(), 1)));
    }

    [Test]
    public async Task Turn_OfUnusualWords_ComesBackLetterByLetter([ValueSource(nameof(Words))] string words)
    {
        var (key, snapshot) = (NewKey(), (await PlayedAsync()) with { Turns = [] });
        var turn = (await TurnAsync(1, s_words[words])) with { Id = "turn-\U0001F600" };
        turn = turn with { Turn = turn.Turn with { Text = s_words[words] } };
        await Open().SaveAsync(key, snapshot, 0);
        await Open().AppendAsync(key, turn, 1);
        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(snapshot.With(turn), 2)), "appended");

        await Open().SaveAsync(key, snapshot.With(turn), 2);

        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(snapshot.With(turn), 3)), "saved whole");
    }

    [Test]
    public async Task Call_Cancelled_DoesNothing()
    {
        var (store, key, snapshot) = (Open(), NewKey(), await PlayedAsync());
        await store.SaveAsync(key, snapshot, 0);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.That(async () => await store.SaveAsync(key, snapshot, 1, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await store.SaveAsync(NewKey(), snapshot, 0, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await store.AppendAsync(key, snapshot.Turns[0], 1, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await store.LoadAsync(key, source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await store.DeleteAsync(key, source.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(await Open().LoadAsync(key), Is.EqualTo(new StoredSession(snapshot, 1)));
    }

    [Test]
    public async Task Call_WithoutItsArguments_IsAnArgumentError()
    {
        var (store, key) = (Open(), NewKey());

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.LoadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.DeleteAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.SaveAsync(null!, await PlayedAsync(), 0));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.SaveAsync(key, null!, 0));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.AppendAsync(null!, await TurnAsync(1, "Hello?"), 0));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await store.AppendAsync(key, null!, 0));
    }

    [Test]
    public async Task FiftyWriters_FromOneVersion_LetOneThrough([Values] bool append)
    {
        var (key, snapshot) = (NewKey(), await PlayedAsync());
        await Open().SaveAsync(key, snapshot, 0);

        var written = await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            try
            {
                return append
                    ? await Open().AppendAsync(key, await TurnAsync(snapshot.Turns.Count + 1, $"Writer {writer}"), 1)
                    : await Open().SaveAsync(key, snapshot with { Seed = writer }, 1);
            }
            catch (SessionConflictException)
            {
                return 0;
            }
        })));

        Assert.That(written.Where(version => version != 0), Is.EqualTo(new[] { 2 }));
        Assert.That((await Open().LoadAsync(key))!.Version, Is.EqualTo(2));
    }

    [Test]
    public async Task FiftyWriters_ThatTryAgain_AllGetTheirTurnInOnce()
    {
        var (store, key) = (Open(), NewKey());
        await store.SaveAsync(key, (await PlayedAsync()) with { Turns = [] }, 0);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(async () =>
        {
            for (var done = false; !done;)
            {
                var stored = (await store.LoadAsync(key))!;
                try
                {
                    await store.AppendAsync(key, await TurnAsync(stored.Snapshot.Turns.Count + 1, $"Writer {writer}"), stored.Version);
                    done = true;
                }
                catch (SessionConflictException)
                {
                }
            }
        })));

        var all = (await Open().LoadAsync(key))!;
        Assert.That(all.Version, Is.EqualTo(51));
        Assert.That(all.Snapshot.Turns.Select(turn => turn.Turn.Number), Is.EqualTo(Enumerable.Range(1, 50)));
        Assert.That(all.Snapshot.Turns.Select(turn => turn.Turn.Trainee), Is.EquivalentTo(Enumerable.Range(0, 50).Select(writer => $"Writer {writer}")));
    }

    [Test]
    public async Task FiftySessions_WrittenAtOnce_KeepApart()
    {
        var (store, run, snapshot) = (Open(), Guid.NewGuid().ToString("N"), (await PlayedAsync()) with { Turns = [] });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(session => Task.Run(async () =>
        {
            var key = new SessionKey($"{run}-{session % 7}", $"{session}");
            var version = await store.SaveAsync(key, snapshot with { Seed = session }, 0);
            for (var turn = 1; turn <= 5; turn++)
            {
                version = await store.AppendAsync(key, await TurnAsync(turn, $"Session {session}"), version);
            }
        })));

        for (var session = 0; session < 50; session++)
        {
            var stored = (await Open().LoadAsync(new($"{run}-{session % 7}", $"{session}")))!;
            Assert.That((stored.Version, stored.Snapshot.Seed), Is.EqualTo((6, session)));
            Assert.That(stored.Snapshot.Turns.Select(turn => turn.Turn.Trainee), Is.EqualTo(Enumerable.Repeat($"Session {session}", 5)));
        }
    }

    /// <summary>A session of three turns, with all that comes with turns.</summary>
    protected static Task<PatientSessionSnapshot> PlayedAsync() => s_played.Value;

    /// <summary>A turn of a given number and words.</summary>
    protected static async Task<TurnRecord> TurnAsync(int number, string words)
    {
        var turn = (await PlayedAsync()).Turns[^1];
        return turn with { Turn = turn.Turn with { Number = number, Trainee = words }, State = turn.State with { Turn = number } };
    }

    /// <summary>A key that no other test has.</summary>
    protected static SessionKey NewKey() => new("owner-" + Guid.NewGuid().ToString("N"), "s1");

    private static string[] Words() => [.. s_words.Keys];

    private static SimulatedPatient Patient() => new(PatientProfileYaml.Parse(
        """
        format: patientsim/1
        name: Ola Nord
        core_beliefs:
          - "I'm a failure."
        situations:
          - text: "I missed the last bus and had to ring my brother."
            emotions:
              ashamed: 60
            automatic_thoughts:
              - text: "I can't even plan a bus ride."
        """).GetOrThrow());

    private static async Task<PatientSessionSnapshot> PlayAsync()
    {
        var session = Patient().StartSession(new() { Seed = 7 });
        foreach (var words in new[] { "Hello. How have you been?", "It sounds as if last week was hard. What happened?", "You should just plan better." })
        {
            await session.SayAsync(words);
        }

        return session.Snapshot();
    }
}
