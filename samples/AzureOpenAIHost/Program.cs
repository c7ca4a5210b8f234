// A host whose patients speak with a deployment of Azure OpenAI when the environment names one, and with the offline voice otherwise.
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PatientSim.OpenAI;
using PatientSim.Sessions;

var builder = Host.CreateApplicationBuilder(args);
var (endpoint, deployment, key) = (builder.Configuration["AZURE_OPENAI_ENDPOINT"], builder.Configuration["AZURE_OPENAI_DEPLOYMENT"], builder.Configuration["AZURE_OPENAI_API_KEY"]);
if (endpoint is not null && deployment is not null)
{
    builder.Services.AddSingleton<IChatClient>(key is null
        ? AzureOpenAI.CreateChatClient(new Uri(endpoint), deployment, new DefaultAzureCredential())
        : AzureOpenAI.CreateChatClient(new Uri(endpoint), deployment, key));
}

builder.Services.AddPatientSim().AddPatientLibrary();
using var host = builder.Build();
Console.WriteLine(host.Services.GetService<IChatClient>() is null
    ? "Offline voice: set AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_DEPLOYMENT to use a chat model."
    : $"Voice: {deployment}.");

PatientSession session = host.Services.GetRequiredKeyedService<ISimulatedPatient>("daniel-okoye").StartSession();
Console.WriteLine("Say something to Daniel; an empty line ends the session.");
while (Console.ReadLine() is { Length: > 0 } words)
{
    Console.WriteLine($"Daniel: {(await session.SayAsync(words)).Text}");
}
