namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds patients and styles to a host.</summary>
public interface IPatientSimBuilder
{
    /// <summary>The host's services.</summary>
    IServiceCollection Services { get; }
}
