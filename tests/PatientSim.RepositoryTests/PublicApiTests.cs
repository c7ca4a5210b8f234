using System.Reflection;
using System.Xml.Linq;
using PatientSim.Tests;

namespace PatientSim.RepositoryTests;

/// <summary>The public surface of each library as an approved text: a change of it is seen in review.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void PublicApi([ValueSource(nameof(Libraries))] string library) => Approved.Verify(PublicApiText.Of(Assembly.Load(library)), library);

    [Test]
    public void PublicClasses_Inheritance_IsOnPurpose([ValueSource(nameof(Libraries))] string library)
    {
        var open = Assembly.Load(library).GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(Exception).IsAssignableFrom(type))
            .Where(type => !type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(method => method is { IsVirtual: true, IsFinal: false, IsSpecialName: false } && method.GetBaseDefinition() == method));
        Assert.That(open, Is.Empty, "A class is sealed unless it has something to override.");
    }

    private static IEnumerable<string> Libraries() =>
        RepositoryFiles.SourceProjects
            .Where(path => XDocument.Load(RepositoryFiles.Full(path)).Descendants("OutputType").All(type => type.Value != "Exe"))
            .Select(path => Path.GetFileNameWithoutExtension(path));
}
