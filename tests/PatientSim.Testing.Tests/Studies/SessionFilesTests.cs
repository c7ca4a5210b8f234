using System.Security.Cryptography;
using System.Text;
using PatientSim.Sessions;
using PatientSim.Testing.Studies;
using PatientSim.Tests;

namespace PatientSim.Testing.Tests.Studies;

/// <summary>The contract of session stores, with a file for each key. The keys of a study are those of its cells alone, so that the store under test finds names for the others.</summary>
public sealed class SessionFilesTests : SessionStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("patientsim-files-").FullName;
    private KeyedFiles? _store;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    protected override IPatientSessionStore Open() => _store ??= new(new(_folder));

    private sealed class KeyedFiles(SessionFiles files) : IPatientSessionStore
    {
        public ValueTask<StoredSession?> LoadAsync(SessionKey key, CancellationToken cancellationToken = default) => new(files.Load(File(key, cancellationToken)));

        public ValueTask<long> SaveAsync(SessionKey key, PatientSessionSnapshot snapshot, long expectedVersion, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(snapshot);
            return new(files.Save(File(key, cancellationToken), snapshot, expectedVersion));
        }

        public ValueTask<long> AppendAsync(SessionKey key, TurnRecord turn, long expectedVersion, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(turn);
            return new(files.Append(File(key, cancellationToken), turn, expectedVersion));
        }

        public ValueTask<bool> DeleteAsync(SessionKey key, CancellationToken cancellationToken = default) => new(files.Delete(File(key, cancellationToken)));

        private static string File(SessionKey key, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(key);
            cancellationToken.ThrowIfCancellationRequested();
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Owner.Length}:{key.Owner}{key.Id}"))) + ".jsonl";
        }
    }
}
