using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PatientSim.Diagnostics;
using PatientSim.Sessions;
using PatientSim.Testing.ChatClients;
using PatientSim.Tests.Fakes;

namespace PatientSim.Tests.Diagnostics;

/// <summary>docs/telemetry.md lists what is emitted: no less and no more.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string[] s_page = File.ReadAllLines(Path.Combine(ProjectFile.Repository, "docs", "telemetry.md"));

    [Test]
    public async Task Page_Activities_AreThoseEmitted()
    {
        using var heard = await PlayAsync();
        var emitted = heard.Activities.SelectMany(activity => activity.TagObjects.Select(tag => (Name(activity), tag.Key))).Distinct();

        Assert.That(Rows("activity").Select(row => (Code(row[0]).Single(), Code(row[1]).Single())), Is.EquivalentTo(emitted));
    }

    [Test]
    public async Task Page_Outcomes_AreThoseOfTheTable()
    {
        using var heard = await PlayAsync();
        var listed = Rows("activity").Single(row => row[1] == "`patientsim.turn.outcome`")[2].Split(", ");
        Assert.That(heard.Activities.Select(activity => activity.GetTagItem("patientsim.turn.outcome") as string).OfType<string>(), Is.Not.Empty.And.SubsetOf(listed));
    }

    [Test]
    public async Task Page_Metrics_AreThoseEmitted()
    {
        using var heard = await PlayAsync();
        var measured = heard.Counts.Keys.Concat(heard.Durations.Select(duration => duration.What)).Select(what => what.Split(' '))
            .GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => string.Join(", ", group.SelectMany(parts => parts.Skip(1)).Select(tag => tag.Split('=')[0]).Distinct()));
        var emitted = heard.Instruments.Select(instrument => (instrument.Name, instrument is Histogram<double> ? "histogram" : "counter", instrument.Unit, measured.GetValueOrDefault(instrument.Name, "never measured")));

        Assert.That(Rows("metric").Select(row => (Code(row[0]).Single(), row[1], Code(row[2]).SingleOrDefault(), string.Join(", ", Code(row[3])))), Is.EquivalentTo(emitted));
    }

    [Test]
    public void Page_LogEvents_AreThoseOfTheLibrary()
    {
        var events = from method in typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
                     let message = method.GetCustomAttribute<LoggerMessageAttribute>()!
                     let values = Placeholder().Matches(message.Message).Select(match => match.Groups["name"].Value)
                     select (message.EventId, method.Name, message.Level == LogLevel.Trace ? "Trace, and EnableSensitiveData" : message.Level.ToString(), string.Join(", ", values));

        Assert.That(Rows("id").Select(row => (int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture), Code(row[1]).Single(), row[2].Replace("`", "", StringComparison.Ordinal), string.Join(", ", Code(row[3])))), Is.EquivalentTo(events));
    }

    /// <summary>A turn taken, one that fails and one that is paused: together they emit everything.</summary>
    private static async Task<Telemetry> PlayAsync()
    {
        var heard = new Telemetry();
        var voice = new ScriptedChatClient()
            .Updates(new ChatResponseUpdate(ChatRole.Assistant, "*nods* Yes.") { ResponseId = "1", ModelId = "acme-large-2" }, new() { FinishReason = ChatFinishReason.Stop, Contents = [new UsageContent(new() { InputTokenCount = 3, OutputTokenCount = 2 })] })
            .Fails(new IOException());
        var session = new SimulatedPatient(TestSessions.Nadia, new() { Voice = new NamedVoice(voice), EnableSensitiveData = true }).StartSession();
        await session.Say("Hello.", streaming: true);
        await Assert.ThrowsAsync<PatientUnavailableException>(() => session.Say("Hello?", streaming: true));
        await Assert.ThrowsAsync<SessionPausedException>(() => session.Say("Stop simulation", streaming: true));
        return heard;
    }

    private static string Name(Activity activity) => activity.OperationName.StartsWith("chat ", StringComparison.Ordinal) ? "chat {model}" : activity.OperationName;

    /// <summary>The rows of the table whose first heading this is.</summary>
    private static List<string[]> Rows(string heading) =>
        [.. s_page.SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    private static IEnumerable<string> Code(string cell) => CodeSpan().Matches(cell).Select(match => match.Groups["text"].Value);

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Placeholder();
}
