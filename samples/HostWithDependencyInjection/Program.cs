// Patients from a folder, given to a class by their ids; replies as they come; and the trainer's view afterwards.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// readme:register
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddPatientSim().AddPatientsFrom(Path.Combine(AppContext.BaseDirectory, "models/patients"));
builder.Services.AddTransient<Practice>();
// readme:end

using var host = builder.Build();
await host.Services.GetRequiredService<Practice>().RunAsync();
