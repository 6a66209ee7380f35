using System.Text.Json.Nodes;

namespace DiplomacySim.Contracts;

/// <summary>An event that somebody puts into a run while it is being played.</summary>
/// <param name="Id">Chosen by whoever does it, among the ids of events of the scenario.</param>
/// <param name="Content">What a scenario file says of an event, without its round, as JSON.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.injected-event")]
public sealed record InjectedEvent([property: Id(0)] string Id, [property: Id(1)] string Content)
{
    /// <summary>The event as a change of a run.</summary>
    /// <param name="round">At whose end it comes.</param>
    /// <exception cref="RefusalException">The content is no JSON object.</exception>
    public Change In(int round)
    {
        try
        {
            var content = JsonNode.Parse(Content)!.AsObject();
            content["round"] = round;
            return new(round, 0, 0, [$"shocks.{Id}={content.ToJsonString()}"]);
        }
        catch (Exception problem) when (problem is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new RefusalException($"An event is told as a JSON object: {problem.Message}");
        }
    }
}
