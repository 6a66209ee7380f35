using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Web;

/// <summary>The body of a request: an object whose fields are those of a record.</summary>
internal static class RequestBody
{
    private const string Place = "body";

    /// <summary>Characters of a text that a refusal repeats.</summary>
    private const int Repeated = 60;

    /// <param name="cancellation">Cancelled once nobody waits.</param>
    /// <exception cref="RefusedRequestException">All that is wrong with the body.</exception>
    public static async Task<T> Read<T>(Stream stream, CancellationToken cancellation)
    {
        var fields = typeof(T).GetConstructors()[0].GetParameters().ToDictionary(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name!));
        var wanted = fields.Count == 0 ? "nothing, or an object without fields" : $"an object; its fields are {string.Join(", ", fields.Keys)}";
        try
        {
            using var body = await JsonDocument.ParseAsync(stream, default, cancellation);
            RefusedRequestException.ThrowIfAny(body.RootElement.ValueKind == JsonValueKind.Object ? Problems(body.RootElement, fields)
                : [Wrong("", body.RootElement, wanted)]);
            return body.Deserialize<T>(DocumentJson.OnOneLine)!;
        }
        catch (JsonException problem)
        {
            var (line, column) = ((int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1);
            throw new RefusedRequestException([new(Place, line, column, "", $"no JSON in line {line}, byte {column}", wanted)]);
        }
        catch (InvalidOperationException)
        {
            throw new RefusedRequestException([RefusedRequestException.Problem(Place, "", "a text in it is no Unicode", wanted)]);
        }
    }

    private static IEnumerable<Problem> Problems(JsonElement body, Dictionary<string, ParameterInfo> fields)
    {
        var given = new HashSet<string>();
        foreach (var (name, value) in body.EnumerateObject().Select(field => (field.Name, field.Value)))
        {
            if (!fields.TryGetValue(name, out var field))
            {
                yield return RefusedRequestException.Problem(Place, name, "there is no such field",
                    fields.Count == 0 ? "none is taken" : $"there are {string.Join(", ", fields.Keys)}");
            }
            else if (!given.Add(name))
            {
                yield return Twice(name);
            }
            else if (value.ValueKind != JsonValueKind.Null || !field.HasDefaultValue)
            {
                var range = field.GetCustomAttribute<RangeAttribute>();
                foreach (var problem in Problems(name, value, Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType, range))
                {
                    yield return problem;
                }
            }
        }

        foreach (var (name, field) in fields.Where(field => !field.Value.HasDefaultValue && !given.Contains(field.Key)))
        {
            yield return RefusedRequestException.Problem(Place, name, "is missing", Wanted(field.ParameterType, null));
        }
    }

    /// <param name="range">Of a number; null for any.</param>
    private static IEnumerable<Problem> Problems(string path, JsonElement value, Type type, RangeAttribute? range = null)
    {
        if (type == typeof(IReadOnlyList<string>) && value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().SelectMany((entry, place) => Problems($"{path}[{place}]", entry, typeof(string)));
        }

        if (type == typeof(IReadOnlyDictionary<string, double>) && value.ValueKind == JsonValueKind.Object)
        {
            return value.EnumerateObject().GroupBy(entry => entry.Name).SelectMany(entry => entry.Count() > 1 ? [Twice($"{path}.{entry.Key}")]
                : Problems($"{path}.{entry.Key}", entry.Single().Value, typeof(double)));
        }

        var fits = value.ValueKind switch
        {
            JsonValueKind.String => type == typeof(string) && value.GetString() is not null,
            JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out _),
            JsonValueKind.Number when type == typeof(long) => value.TryGetInt64(out _),
            JsonValueKind.Number => type == typeof(double) && double.IsFinite(value.GetDouble()),
            _ => false,
        };
        return fits && (range is null || IsWithin(value.GetDouble(), range)) ? [] : [Wrong(path, value, Wanted(type, range))];
    }

    private static Problem Twice(string path) => RefusedRequestException.Problem(Place, path, "is given twice", "once");

    private static Problem Wrong(string path, JsonElement value, string wanted) =>
        RefusedRequestException.Problem(Place, path, $"is {Found(value)}", wanted);

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text '{Short(value.GetString()!)}'",
        JsonValueKind.Number => $"the number {Short(value.GetRawText())}",
        _ => value.GetRawText(),
    };

    private static string Short(string text) => text.Length <= Repeated ? text : $"{text[..Repeated]}…";

    private static bool IsWithin(double number, RangeAttribute range) =>
        number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
        && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);

    private static string Wanted(Type type, RangeAttribute? range) =>
        type == typeof(string) ? "a text"
        : Nullable.GetUnderlyingType(type) is { } inner ? Wanted(inner, range)
        : range is not null ? string.Create(CultureInfo.InvariantCulture,
            $"a {(type == typeof(double) ? "" : "whole ")}number from {range.Minimum} to {range.Maximum}")
        : type == typeof(int) ? $"a whole number from {int.MinValue} to {int.MaxValue}"
        : type == typeof(long) ? $"a whole number from {long.MinValue} to {long.MaxValue}"
        : type == typeof(double) ? "a number"
        : type == typeof(IReadOnlyList<string>) ? "a list of texts"
        : type == typeof(IReadOnlyDictionary<string, double>) ? "an object of numbers"
        : throw new NotSupportedException($"No body has a field of {type}.");
}
