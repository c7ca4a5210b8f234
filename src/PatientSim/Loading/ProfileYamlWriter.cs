using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PatientSim.Profiles;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PatientSim.Loading;

/// <summary>Writes a profile as block-style YAML, from the same tree that its hash and its field list come from.</summary>
internal static partial class ProfileYamlWriter
{
    public static string Write(PatientProfile profile)
    {
        var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024).WithNewLine("\n"));
        var tree = new JsonObject { ["format"] = PatientProfile.Format };
        foreach (var (key, value) in ProfileJson.ToJson(profile))
        {
            tree[key] = value?.DeepClone();
        }

        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, tree);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, JsonNode node)
    {
        switch (node)
        {
            case JsonObject mapping:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
                foreach (var (key, value) in mapping.Where(field => field.Value is not JsonObject { Count: 0 }))
                {
                    emitter.Emit(Quoted(key));
                    Emit(emitter, value!);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (var item in list)
                {
                    Emit(emitter, item!);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() != JsonValueKind.String:
                emitter.Emit(new Scalar(value.ToJsonString()));
                break;
            default:
                emitter.Emit(Quoted(node.GetValue<string>()));
                break;
        }
    }

    private static Scalar Quoted(string text) =>
        PlainWord().IsMatch(text) ? new(text) : new(AnchorName.Empty, TagName.Empty, text, ScalarStyle.DoubleQuoted, isPlainImplicit: false, isQuotedImplicit: true);

    // Lower-case ids and keywords only, so that nothing is read as a number, a truth value or nothing.
    [GeneratedRegex(@"^(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9_./-]*$")]
    private static partial Regex PlainWord();
}
