using PatientSim.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the patients that come with the package.</summary>
public static class PatientLibraryServiceCollectionExtensions
{
    /// <summary>Adds every patient of <see cref="PatientLibrary"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IPatientSimBuilder AddPatientLibrary(this IPatientSimBuilder builder)
    {
        foreach (var profile in PatientLibrary.LoadAll())
        {
            builder.AddPatient(profile);
        }

        return builder;
    }
}
