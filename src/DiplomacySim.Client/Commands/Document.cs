using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Commands;

/// <summary>The one JSON document that a command prints on standard output.</summary>
internal static class Document
{
    public static void Print<T>(T document) => Console.WriteLine(Text(document));

    /// <summary>One document of many, each on a line of its own.</summary>
    public static void Line<T>(T document) => Console.WriteLine(JsonSerializer.Serialize(document, DocumentJson.OnOneLine));

    public static string Text<T>(T document) => JsonSerializer.Serialize(document, DocumentJson.Readable);

    /// <summary>What a run came to.</summary>
    public static void Print(Log log, RunOrder order, RunState state) => Print(RunDocument.Of(
        log, order.Run, order.File, order.Seed, order.Rounds, Words.Kebab(state.ToString())));

    public static JsonObject Node<T>(T document) => JsonSerializer.SerializeToNode(document, DocumentJson.Readable)!.AsObject();
}
