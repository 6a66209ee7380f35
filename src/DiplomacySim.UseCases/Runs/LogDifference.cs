using System.Text.Json.Nodes;
using DiplomacySim.Analysis;

namespace DiplomacySim.UseCases;

/// <summary>The first act in which two logs differ.</summary>
/// <param name="Act">Id of the act.</param>
/// <param name="Recorded">Its wording on record; empty where the record has ended.</param>
/// <param name="Replayed">Its wording now; empty where the run has ended.</param>
/// <param name="Fields">What differs, by the names in the document of <c>log --json</c>.</param>
public sealed record LogDifference(int Act, int Round, string Recorded, string Replayed, IReadOnlyList<string> Fields)
{
    public static LogDifference First(Log recorded, Log replayed)
    {
        var place = 0;
        while (place < recorded.Acts.Count && place < replayed.Acts.Count && LogHash.Of(recorded.Acts[place]) == LogHash.Of(replayed.Acts[place]))
        {
            place++;
        }

        var (one, other) = (At(recorded, place), At(replayed, place));
        var fields = FieldsOf(one).Where(field => !JsonNode.DeepEquals(field.Value, FieldsOf(other)[field.Key])).Select(field => field.Key);
        return new LogDifference(place + 1, (one ?? other)?.Round ?? 0, one?.Text ?? "", other?.Text ?? "", [.. fields]);
    }

    private static ActDocument? At(Log log, int place) => place < log.Acts.Count ? ActDocument.Of(log.Acts[place], log.Setting) : null;

    private static JsonObject FieldsOf(ActDocument? act) => act is null ? [] : Document.Node(act);
}
