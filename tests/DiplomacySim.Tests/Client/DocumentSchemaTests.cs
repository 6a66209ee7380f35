using System.Text.Json.Nodes;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

public sealed class DocumentSchemaTests : IDisposable
{
    private readonly CommandRunner client = new();

    public void Dispose() => client.Dispose();

    public static TheoryData<string> Names => [.. DocumentSchemas.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_document_has_a_schema_and_stands_on_the_clients_page(string name)
    {
        var (exit, output, errors) = await client.Run("schema", name);

        Assert.True(exit == 0, errors);
        Assert.Contains("schema", JsonNode.Parse(output)!["required"]!.AsArray().Select(field => field!.GetValue<string>()));
        Assert.Contains(Repository.Pages.Select(page => File.ReadAllText(Repository.Path(page))),
            page => page.Contains($"diplomacysim/{name}/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"schema":"diplomacysim/forget/1"}""")]
    [InlineData("""{"schema":"diplomacysim/refusal/1","reason":null}""")]
    [InlineData("""{"schema":"diplomacysim/refusal/1","reason":"","more":1}""")]
    public async Task A_document_with_a_field_too_few_too_many_or_of_another_kind_does_not_fit(string document) =>
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => DocumentCheck.Of(document));
}
