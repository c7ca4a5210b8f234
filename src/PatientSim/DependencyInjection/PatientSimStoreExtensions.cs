using Microsoft.Extensions.DependencyInjection.Extensions;
using PatientSim.Sessions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says where sessions are kept. Without a word they are kept in memory.</summary>
public static class PatientSimStoreExtensions
{
    /// <summary>Keeps sessions in a folder of this machine, in place of the store registered so far.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="folder">The folder, for sessions alone; it is made when the first one is saved. See <see cref="FileSessionStore"/>.</param>
    /// <returns>The builder.</returns>
    public static IPatientSimBuilder KeepSessionsIn(this IPatientSimBuilder builder, string folder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IPatientSessionStore>(new FileSessionStore(folder)));
        return builder;
    }
}
