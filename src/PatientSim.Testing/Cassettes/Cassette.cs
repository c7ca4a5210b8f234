using System.Collections.Concurrent;
using PatientSim.Loading;

namespace PatientSim.Testing.Cassettes;

/// <summary>The exchanges of a cassette. Thread-safe.</summary>
internal sealed class Cassette(string path, Dictionary<string, CassetteExchange> exchanges)
{
    private readonly ConcurrentDictionary<string, CassetteExchange> _exchanges = new(exchanges, StringComparer.Ordinal);

    /// <summary>The file, as it was named.</summary>
    public string Path => path;

    /// <summary>The exchanges, in no order.</summary>
    public ICollection<CassetteExchange> Exchanges => _exchanges.Values;

    /// <summary>Reads a cassette.</summary>
    /// <exception cref="PatientProfileException">It cannot be read, or has problems.</exception>
    public static Cassette Load(string path, CassetteLimits limits)
    {
        try
        {
            using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
            return new(path, new CassetteReader(path, limits).Read(file).Exchanges);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CassetteReader.Unreadable(path, "There is no such file. Record it first with CassetteChatClient.Record, or 'patientsim chat --record'.");
        }
        catch (IOException exception) when (CassetteFile.IsTaken(exception))
        {
            throw CassetteReader.Unreadable(path, "The file is being recorded just now; close the client that records it first.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw CassetteReader.Unreadable(path, "The file cannot be read.");
        }
    }

    /// <summary>The reply to a request; null when the cassette has none.</summary>
    public CassetteReply? Find(CassetteRequest request) => _exchanges.GetValueOrDefault(request.Key)?.Reply;

    /// <summary>Adds an exchange that has been written.</summary>
    public void Add(CassetteRequest request, CassetteReply reply, int line) => _exchanges.TryAdd(request.Key, new(request, reply, line));
}
