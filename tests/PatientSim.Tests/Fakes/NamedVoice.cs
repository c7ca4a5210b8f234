using Microsoft.Extensions.AI;

namespace PatientSim.Tests.Fakes;

/// <summary>A voice that says who it is, and whether it traces itself.</summary>
internal sealed class NamedVoice(IChatClient voice, System.Diagnostics.ActivitySource? source = null) : DelegatingChatClient(voice)
{
    private readonly ChatClientMetadata _metadata = new("acme", new Uri("https://models.example:8443/v1"), "acme-large");

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType == typeof(System.Diagnostics.ActivitySource) ? source : base.GetService(serviceType, serviceKey);
}
