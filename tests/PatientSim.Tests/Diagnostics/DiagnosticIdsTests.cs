using System.Reflection;
using PatientSim.Diagnostics;

namespace PatientSim.Tests.Diagnostics;

public sealed class DiagnosticIdsTests
{
    [Test]
    public void Ids_All_AreUniqueAndOfOneForm()
    {
        var ids = typeof(DiagnosticIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.That(ids, Is.Unique.And.All.Match(@"^PSIM[123]\d{3}$"));
    }
}
