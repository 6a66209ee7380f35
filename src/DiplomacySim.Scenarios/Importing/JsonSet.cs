namespace DiplomacySim.Scenarios.Importing;

/// <summary>The items of an issue as GeniusWeb writes them: values, or numbers from low to high by steps.</summary>
/// <param name="Items">As texts, in the order of the file.</param>
internal sealed record JsonSet(Place Place, string[] Items, JsonRange? Range)
{
    /// <summary>All digits and no zeros behind them.</summary>
    private const string Plain = "0.############################";

    public static JsonSet Read(ForeignJson file, string issue, Node node)
    {
        var name = Quoting.Clip(issue);
        if (node is not Mapping { Entries.Count: 1 } set || (set["values"] ?? set["range"]) is null)
        {
            file.Refuse(node.Place, $"'{name}' has no values", "\"values\": [ … ] or \"range\": { … }");
            return new(node.Place, [], null);
        }

        return set["range"] is { } ? OfRange(file, name, set) : new(set.Place, Values(file, name, set["values"]!), null);
    }

    private static string[] Values(ForeignJson file, string name, Node values)
    {
        var items = new List<string>();
        foreach (var value in (values as Sequence)?.Items ?? [])
        {
            if (value is not Scalar { Quoted: true, Text: var text })
            {
                file.Refuse(value.Place, $"'{name}' has the value {value.Kind}", "texts in quotes");
            }
            else if (items.Contains(file.Named(value.Place, text)))
            {
                file.Refuse(value.Place, $"the item '{Quoting.Clip(text)}' is there twice", "a value of its own for each item");
            }
            else
            {
                items.Add(text);
            }
        }

        if (items.Count is 0 or > Limits.Items)
        {
            file.Refuse(values.Place, items.Count == 0 ? $"'{name}' has no values" : $"{items.Count} items", $"1 to {Limits.Items} items");
        }

        return [.. items];
    }

    private static JsonSet OfRange(ForeignJson file, string name, Mapping set)
    {
        if (file.Map(set, "range") is not { } body)
        {
            return new(set.Place, [], null);
        }

        file.Leave(body, "low", "high", "step");
        var range = new JsonRange(file.Number(body, "low"), file.Number(body, "high"), file.Number(body, "step"));
        if (range.Step <= 0 || range.High <= range.Low || (range.High - range.Low) / Math.Max(range.Step, 1e-20m) >= Limits.Items)
        {
            file.Refuse(body.Place, $"'{name}' has no range that can be counted", $"low below high, and step, of less than {Limits.Items} steps");
            return new(set.Place, [], null);
        }

        return new(set.Place, [.. range.Values.Select(value => value.ToString(Plain, CultureInfo.InvariantCulture))], range);
    }
}

internal sealed record JsonRange(decimal Low, decimal High, decimal Step)
{
    /// <summary>The highest is not above high, and can be below it.</summary>
    public IEnumerable<decimal> Values => Enumerable.Range(0, (int)((High - Low) / Step) + 1).Select(step => Low + (step * Step));
}
