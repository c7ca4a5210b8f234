using System.Runtime.CompilerServices;

namespace PatientSim.Diagnostics;

/// <summary>An iterator may not catch what happens while it yields; this looks at its failure from outside.</summary>
internal static class WatchedStream
{
    public static async IAsyncEnumerable<T> Watched<T>(this IAsyncEnumerable<T> source, Action<Exception> failed, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var items = source.GetAsyncEnumerator(cancellationToken);
        await using (items.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await items.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (Exception exception)
                {
                    failed(exception);
                    throw;
                }

                yield return items.Current;
            }
        }
    }
}
