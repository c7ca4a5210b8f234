using System.Text;
using PatientSim.Loading;

namespace PatientSim.Tests.Loading;

/// <summary>Shipped patients, damaged at random: whatever comes out, the loader answers with a profile or with reasons.</summary>
public sealed class MutationTests
{
    // Set PATIENTSIM_MUTATIONS to look harder.
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("PATIENTSIM_MUTATIONS"), out var count) ? count : 200;

    private static readonly string[] s_pieces =
    [
        ":", ": ", "- ", "\n- ", "? ", "&a ", "*a", "!x ", "<<: ", "{", "}", "[", "]", ",", "\"", "'", "|", "|\n", ">", ">-\n", "#", " #", "%", "@", "`", "\t", "\r", "\n", "\n\n", "---\n", "...\n", "\\", "\0", "\u200B", "\u202E",
        "\uFEFF", "~", "null", "{{x}}", "\"\\uD800\"", "\"\\x00\"", "id: ", "\nid: maya", "text: ", "99999999999999999999", "-1", "NaN", "é", "🙂", "\uD83D", "xmethodx to end my life",
    ];

    [Test]
    public void Patient_DamagedAtRandom_LoadsOrIsRefusedWithAPlace()
    {
        var originals = PatientText.ShippedFiles.Select(file => File.ReadAllBytes(PatientText.Shipped(file))).Append(Encoding.UTF8.GetBytes(PatientText.Readme)).ToArray();
        var random = new Random(20260711);
        var refused = 0;
        for (var i = 0; i < s_count; i++)
        {
            var bytes = originals[random.Next(originals.Length)].ToList();
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                Damage(bytes, random);
            }

            var text = Encoding.UTF8.GetString([.. bytes]);
            PatientProfileResult? result = null;
            Assert.That(() => result = PatientProfileYaml.Parse(text), Throws.Nothing, $"mutation {i}:\n{text}");
            var errors = result!.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.That(result.Profile is null, Is.EqualTo(errors > 0), $"mutation {i}:\n{text}");
            Assert.That(result.Diagnostics.All(diagnostic => IsWellFormed(diagnostic, text)), Is.True, $"mutation {i}: {string.Join('\n', result.Diagnostics)}");
            if (result.Profile is { } profile)
            {
                Assert.That(PatientProfileYaml.Parse(PatientProfileYaml.Format(profile)).Profile, Is.EqualTo(profile), $"mutation {i}:\n{text}");
            }

            refused += errors > 0 ? 1 : 0;
        }

        TestContext.Out.WriteLine($"{s_count} mutations, {refused} refused, {s_count - refused} loaded");
    }

    private static bool IsWellFormed(ProfileDiagnostic diagnostic, string text) =>
        diagnostic.Line >= 1 && diagnostic.Line <= text.Count(c => c is '\n' or '\r') + 1 && diagnostic.Column >= 1
        && (diagnostic.Message.EndsWith('.') || diagnostic.Message.EndsWith('?')) && !diagnostic.Message.Contains('\n')
        && diagnostic.Id.StartsWith("PSIM", StringComparison.Ordinal);

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                break;
            case 3:
                bytes.RemoveRange(at, EndOfLine(bytes, at) - at);
                break;
            case 4:
                var line = bytes.GetRange(at, EndOfLine(bytes, at) - at);
                bytes.InsertRange(random.Next(bytes.Count), line);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at - 1);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                break;
        }
    }

    private static int EndOfLine(List<byte> bytes, int at) => bytes.IndexOf((byte)'\n', at) is >= 0 and var end ? end + 1 : bytes.Count;
}
