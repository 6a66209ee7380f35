using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.Scenarios;
using YamlDotNet.Serialization;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

/// <summary>What is published of the format agrees with what the loader does.</summary>
public class Published
{
    [Fact]
    public void The_schema_beside_the_scenarios_is_that_of_the_records() => Generated.File("scenarios/scenario.schema.json", JsonSchema.Text());

    [Fact]
    public void The_reference_in_the_readme_is_that_of_the_records() =>
        Generated.Section("src/DiplomacySim.Scenarios/README.md", "reference", ReferenceTable.Text());

    [Fact]
    public void Every_example_in_the_readme_loads()
    {
        using Folder folder = new();
        List<string> files = [];
        foreach (string block in File.ReadAllText(Repository.Path("scenarios/README.md")).Split("```yaml\n").Skip(1))
        {
            string text = block[..block.IndexOf("```", StringComparison.Ordinal)];
            Assert.StartsWith("# ", text, StringComparison.Ordinal);
            files.Add(folder.Write(text[2..text.IndexOf('\n', StringComparison.Ordinal)].Trim(), text));
        }

        Assert.NotEmpty(files);
        Assert.All(files, file => Ready(ScenarioFile.Load(file)));
    }

    [Fact]
    public void Every_field_says_what_it_is()
    {
        foreach ((string name, JsonNode? definition) in JsonNode.Parse(JsonSchema.Text())!["$defs"]!.AsObject())
        {
            foreach ((string property, JsonNode? schema) in definition!["properties"]?.AsObject() ?? [])
            {
                Assert.True(schema!["description"]?.GetValue<string>().Length > 0, $"{name}.{property} has no [Meaning]");
            }
        }
    }

    [Theory]
    [InlineData("name: Two neighbours", "name: Two neighbours")]
    [InlineData("statusQuo: 0.2", "statusQuo: {value: 0.2, source: a law}")]
    [InlineData("levels: [0, 0.2, 1]", "levels: {values: [0, {value: 0.2, source: a law}], source: a treaty}")]
    [InlineData("noise: 0.01", "noise: {value: 0.01, source: a guess}")]
    [InlineData("recognition: 0.5", "recognition: null")]
    public async Task The_schema_allows_what_the_loader_reads(string part, string by)
    {
        string text = Small(part, by).Replace("recognition: null", "noise: null", StringComparison.Ordinal);
        Ready(Parse(text));

        Assert.Empty(await Violations(text));
    }

    [Theory]
    [InlineData("name: Two neighbours\n", "")]
    [InlineData("name: Two neighbours", "name: 2018")]
    [InlineData("name: Two neighbours", "name: null")]
    [InlineData("statusQuo: 0.2", "statusQuo: 1.2")]
    [InlineData("statusQuo: 0.2", "statusQuo: half")]
    [InlineData("statusQuo: 0.2", "statusQuo: \"0.2\"")]
    [InlineData("statusQuo: 0.2", "statusQuo: {value: 0.2}")]
    [InlineData("statusQuo: 0.2", "statusquo: 0.2")]
    [InlineData("members: 3", "members: 2.5")]
    [InlineData("veto: true", "veto: \"true\"")]
    [InlineData("kind: tit-for-tat", "kind: titForTat")]
    [InlineData("control: [north]", "control: north")]
    [InlineData("control: [north]", "control: [North]")]
    [InlineData("role: executive", "role: king")]
    [InlineData("  east: {}", "  east: []")]
    [InlineData("  east: {}", "  east: {}\n  value: {}")]
    [InlineData("  east: {}", "  East: {}")]
    [InlineData("0.5: quotas", "half: quotas")]
    [InlineData("actor: palace", "office: palace")]
    [InlineData("recognition: 0.5", "recogniton: 0.5")]
    public async Task The_schema_refuses_what_the_loader_refuses(string part, string by)
    {
        string text = Small(part, by);
        Problems(Parse(text));

        Assert.NotEmpty(await Violations(text));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("name: Changed\nissues: {trade: {statusQuo: 0.3, instrument: null}}\nshocks: null\n", true)]
    [InlineData("actors: {palace: {ideal: {trade: null}}}\n", true)]
    [InlineData("issues: {trade: {statusQuo: 3}}\n", false)]
    [InlineData("issues: {trade: {state: 0.3}}\n", false)]
    [InlineData("extend: small.yaml\n", false)]
    public async Task Of_a_variant_the_schema_asks_only_what_differs(string text, bool isRight)
    {
        using Folder folder = new();
        folder.Write("small.yaml", Scenarios.Small.Text);
        text = "extends: small.yaml\n" + text;

        Assert.Equal(isRight, ScenarioFile.Load(folder.Write("variant.yaml", text)) is Loaded.Ready);
        Assert.Equal(isRight, (await Violations(text)).Count == 0);
    }

    /// <summary>What an independent validator finds in what an independent reader of YAML reads.</summary>
    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> Violations(string yaml)
    {
        object? tree = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object?>(yaml);
        JsonNode json = JsonSerializer.SerializeToNode(tree)!;
        JsonNode root = JsonNode.Parse(JsonSchema.Text())!;
        string choice = json["extends"] is null ? "else" : "then";

        // The validator knows neither $defs nor if: it gets the definition that the condition chooses.
        JsonObject schema = root["$defs"]![root[choice]!["$ref"]!.GetValue<string>().Split('/')[^1]]!.DeepClone().AsObject();
        schema["definitions"] = root["$defs"]!.DeepClone();
        var validator = await NJsonSchema.JsonSchema.FromJsonAsync(schema.ToJsonString()
            .Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal));
        return validator.Validate(json.ToJsonString());
    }
}
