using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using PatientSim.PostgreSql;
using PatientSim.Sessions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps a host's sessions in PostgreSQL.</summary>
public static class PostgreSqlPatientSimBuilderExtensions
{
    /// <summary>Keeps sessions in a database, over the <see cref="NpgsqlDataSource"/> the host has registered.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">Where and how they are kept; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <remarks><see cref="IPatientSessionStore"/> is then the <see cref="PostgreSqlSessionStore"/>, which is a service of its own too.</remarks>
    public static IPatientSimBuilder KeepSessionsInPostgreSql(this IPatientSimBuilder builder, PostgreSqlSessionOptions? options = null) =>
        Keep(builder, provider => new(provider.GetRequiredService<NpgsqlDataSource>(), options));

    /// <summary>Keeps sessions in a database, over connections that nothing else uses.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">The connection string, in Npgsql's words.</param>
    /// <param name="options">Where and how they are kept; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <remarks><see cref="IPatientSessionStore"/> is then the <see cref="PostgreSqlSessionStore"/>, which is a service of its own too.</remarks>
    public static IPatientSimBuilder KeepSessionsInPostgreSql(this IPatientSimBuilder builder, string connectionString, PostgreSqlSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        builder.Services.RemoveAllKeyed<NpgsqlDataSource>(typeof(PostgreSqlSessionStore));
        builder.Services.AddKeyedSingleton(typeof(PostgreSqlSessionStore), (_, _) => NpgsqlDataSource.Create(connectionString));
        return Keep(builder, provider => new(provider.GetRequiredKeyedService<NpgsqlDataSource>(typeof(PostgreSqlSessionStore)), options));
    }

    private static IPatientSimBuilder Keep(IPatientSimBuilder builder, Func<IServiceProvider, PostgreSqlSessionStore> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<PostgreSqlSessionStore>();
        builder.Services.AddSingleton(create);
        builder.Services.Replace(ServiceDescriptor.Singleton<IPatientSessionStore>(provider => provider.GetRequiredService<PostgreSqlSessionStore>()));
        return builder;
    }
}
