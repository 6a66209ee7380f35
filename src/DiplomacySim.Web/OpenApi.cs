using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using DiplomacySim.Analysis;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>The table of routes as an OpenAPI 3.1 document.</summary>
internal static partial class OpenApi
{
    private static readonly JsonSerializerOptions Bodies = new(DocumentJson.Readable)
    {
        RespectRequiredConstructorParameters = true, TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly Lazy<string> Made = new(() => Document().ToJsonString(DocumentJson.OnOneLine));

    public static string Text => Made.Value;

    private static JsonObject Document() => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "DiplomacySim",
            ["version"] = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
            ["description"] = "Documents are those that commands print with --json. Where the server has a key, requests show it as a bearer token.",
        },
        ["paths"] = Paths(),
        ["components"] = new JsonObject
        {
            ["schemas"] = Schemas(),
            ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
        },
    };

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var path in RouteTable.All.Where(route => route.Path.StartsWith("/api/", StringComparison.Ordinal)).GroupBy(route => route.Path))
        {
            var methods = new JsonObject();
            foreach (var route in path)
            {
                methods[route.Method.ToLowerInvariant()] = Operation(route);
            }

            paths[path.Key] = methods;
        }

        return paths;
    }

    private static JsonObject Operation(Route route)
    {
        JsonNode[] parameters =
        [
            .. Names().Matches(route.Path).Select(name => Parameter(name.Groups[1].Value, "path", "As lists have it.", true)),
            .. route.Query.Select(query => Parameter(query.Name, "query", query.Words, false)),
        ];
        var operation = new JsonObject
        {
            ["summary"] = route.Words,
            ["x-right"] = Words.Kebab(route.Right.ToString()),
            ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["parameters"] = new JsonArray(parameters),
            ["responses"] = new JsonObject
            {
                ["200"] = Response("What was asked for.", route.Answer),
                ["default"] = Response("Why it cannot be answered.", "error"),
            },
        };
        if (route.Body is { } body)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Bodies.GetJsonSchemaAsNode(body) } },
            };
        }

        return operation;
    }

    private static JsonObject Parameter(string name, string place, string words, bool isRequired) => new()
    {
        ["name"] = name, ["in"] = place, ["description"] = words, ["required"] = isRequired,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Response(string words, string answer) => new()
    {
        ["description"] = words,
        ["content"] = answer.Contains('/', StringComparison.Ordinal) ? new JsonObject { [answer] = new JsonObject() }
            : new JsonObject
            {
                ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{answer}" } },
            },
    };

    /// <summary>Those of the documents that routes answer with; each has an address of its own, which what it refers to is relative to.</summary>
    private static JsonObject Schemas()
    {
        var schemas = new JsonObject();
        foreach (var name in RouteTable.All.Select(route => route.Answer).Append("error").Where(name => !name.Contains('/', StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal))
        {
            var schema = JsonNode.Parse(DocumentSchemas.Text(name))!.AsObject();
            schema.Insert(0, "$id", $"urn:diplomacysim:{name}");
            schemas[name] = schema;
        }

        return schemas;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Names();
}
