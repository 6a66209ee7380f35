using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using DiplomacySim.Analysis;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>The table of routes as an OpenAPI 3.1 document.</summary>
internal static class OpenApi
{
    private static readonly JsonSerializerOptions Bodies = new(DocumentJson.Readable)
    {
        RespectRequiredConstructorParameters = true, TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSchemaExporterOptions Fields = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, schema) =>
        {
            if (context.PropertyInfo?.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(typeof(RangeAttribute), inherit: false)
                is [RangeAttribute range])
            {
                schema["minimum"] = JsonSerializer.SerializeToNode(range.Minimum);
                schema["maximum"] = JsonSerializer.SerializeToNode(range.Maximum);
            }

            return schema;
        },
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
        foreach (var path in RouteTable.All.Where(IsForPrograms).GroupBy(route => route.Path))
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
            .. route.InPath.Select(parameter => Parameter("path", parameter with { IsNeeded = true })),
            .. route.Query.Select(parameter => Parameter("query", parameter)),
            .. route.Headers.Select(parameter => Parameter("header", parameter)),
        ];
        var operation = new JsonObject
        {
            ["summary"] = route.Words,
            ["x-right"] = Words.Kebab(route.Right.ToString()),
            ["security"] = route.Right == Right.Anyone ? new JsonArray() : new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["parameters"] = new JsonArray(parameters),
            ["responses"] = Responses(route),
        };
        if (route.Body is { } body)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Bodies.GetJsonSchemaAsNode(body, Fields) } },
            };
        }

        return operation;
    }

    private static JsonObject Parameter(string place, RequestParameter parameter) => new()
    {
        ["name"] = parameter.Name, ["in"] = place, ["description"] = parameter.Words, ["required"] = parameter.IsNeeded,
        ["schema"] = parameter.Least is { } least
            ? new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = least, ["maximum"] = parameter.Most }
            : new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Responses(Route route)
    {
        var responses = new JsonObject { ["200"] = Response("What was asked for.", [route.Answer, .. route.OtherAnswers]) };
        if (route.CanBeNothing)
        {
            responses["204"] = new JsonObject { ["description"] = "There is nothing to agree on, or nobody who could agree: no win set." };
        }

        responses["default"] = Response("Why it cannot be answered.", "error");
        return responses;
    }

    private static JsonObject Response(string words, params IEnumerable<string> answers) => new()
    {
        ["description"] = words,
        ["content"] = new JsonObject(answers.Select(answer => answer.Contains('/', StringComparison.Ordinal)
            ? KeyValuePair.Create(answer, (JsonNode?)new JsonObject())
            : KeyValuePair.Create("application/json", (JsonNode?)new JsonObject
            {
                ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{answer}" },
            }))),
    };

    /// <summary>Files of the page are for people.</summary>
    private static bool IsForPrograms(Route route) => route.Path.StartsWith("/api/", StringComparison.Ordinal) || route.Path == "/health";

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
}
