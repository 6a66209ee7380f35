using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>Documents as text.</summary>
public static class Document
{
    public static string Text<T>(T document) => JsonSerializer.Serialize(document, DocumentJson.Readable);

    public static JsonObject Node<T>(T document) => JsonSerializer.SerializeToNode(document, DocumentJson.Readable)!.AsObject();

    /// <summary>What a run came to.</summary>
    public static RunDocument Of(Log log, RunOrder order, RunState state) =>
        RunDocument.Of(log, order.Run, order.File, order.Seed, order.Rounds, Words.Kebab(state.ToString()));
}
