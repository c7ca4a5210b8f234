using System.Text.Json;
using System.Text.Json.Nodes;
using PatientSim.Loading;
using PatientSim.Profiles;
using PatientSim.Tests.Loading;

namespace PatientSim.Tests.Profiles;

public sealed class ProfileJsonTests
{
    private static readonly PatientProfile s_readme = PatientProfileYaml.Parse(PatientText.Readme).GetOrThrow();

    [Test]
    public void Fields_AreNamedAsInYaml() =>
        Assert.That(ProfileJson.Fields(s_readme).ToDictionary().Where(field => field.Key is "presenting_problem" or "history[0].sensitive" or "core_beliefs[0].strength" or "situations[0].emotions.sad" or "voice.says.tried-harder.hint[0]" or "sore_spots[0].when[0]").Select(field => field.Value), Is.EqualTo(new[]
        {
            "Trouble sleeping and falling behind at work.", "true", "80", "unasked_advice", "80", "I just kept going over it.",
        }));

    [Test]
    public void Fields_OfALoadedFile_AllHaveAPlaceUnlessTheyWereFilledIn()
    {
        var result = PatientProfileYaml.Parse(PatientText.Readme);
        var places = ProfileJson.Fields(s_readme).Select(field => field.Key).Except(result.Locations.Keys);

        Assert.That(places, Is.EquivalentTo(new[] { "facts[0].id" }));
    }

    [Test]
    public void Hash_OfEqualProfiles_IsTheSame_WhateverTheOrderOfTheirMaps()
    {
        var situation = s_readme.Situations[0];
        var turned = s_readme with { Situations = [situation with { Emotions = new(situation.Emotions.Reverse()) }], Voice = s_readme.Voice with { Says = new(s_readme.Voice.Says.Reverse()) } };

        Assert.That(turned, Is.EqualTo(s_readme));
        Assert.That(ProfileJson.Hash(turned), Is.EqualTo(ProfileJson.Hash(s_readme)));
    }

    [Test]
    public void Hash_WithAnyFieldChanged_IsAnother()
    {
        var tree = ProfileJson.ToJson(s_readme);
        var leaves = ProfileJson.Fields(s_readme).Count;
        var hashes = new HashSet<string> { ProfileJson.Hash(s_readme) };
        for (var i = 0; i < leaves; i++)
        {
            var copy = tree.DeepClone();
            var path = Change(Leaves(copy).ElementAt(i));
            Assert.That(hashes.Add(ProfileJson.Hash(copy.Deserialize<PatientProfile>(ProfileJson.Options)!)), Is.True, path);
        }

        Assert.That(hashes, Has.Count.GreaterThan(70));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Profiles_ThatDiffer_HaveDifferentHashes(int a, int b)
    {
        var (one, other) = (new RandomProfile(a).Next(), new RandomProfile(b).Next());

        Assert.That(ProfileJson.Hash(one) == ProfileJson.Hash(other), Is.EqualTo(one.Equals(other)));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Profile_ReadBackFromJson_IsEqual(int seed)
    {
        var profile = new RandomProfile(seed).Next();

        Assert.That(ProfileJson.ToJson(profile).Deserialize<PatientProfile>(ProfileJson.Options), Is.EqualTo(profile));
    }

    [Test]
    public void Json_OfABareProfile_HasNoEmptyParts() =>
        Assert.That(ProfileJson.ToJson(new() { Id = "a", Name = "A", Style = default }).ToJsonString(), Is.EqualTo(
            """{"id":"a","name":"A","language":"en","difficulty":"normal","style":"","identity":{},"risk":{"ideation":"none"},"voice":{},"sessions":{},"about":{"fictional":true}}"""));

    private static IEnumerable<JsonValue> Leaves(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.SelectMany(field => Leaves(field.Value)),
        JsonArray list => list.SelectMany(Leaves),
        JsonValue value => [value],
        _ => [],
    };

    // Words of a closed vocabulary keep to it, so that the tree can be read back.
    private static string Change(JsonValue leaf)
    {
        var path = leaf.GetPath();
        JsonNode? other = leaf.GetValueKind() switch
        {
            JsonValueKind.Number => leaf.GetValue<int>() + 1,
            JsonValueKind.True => false,
            JsonValueKind.False => true,
            _ => leaf.GetValue<string>() switch
            {
                "normal" => "hard",
                "helpless" => "unlovable",
                "assumption" => "rule",
                "unasked_advice" or "blame" => "pressure",
                "none" => "passive",
                var text => text + "!",
            },
        };
        leaf.ReplaceWith(other);
        return path;
    }
}
