using System.Text;
using System.Text.Json;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A file in JSON: what stands in it, and what is wrong with it where it stands.</summary>
internal sealed class ForeignJson(string name, Mapping root, List<string> notes, Problems problems)
{
    public string Name => name;

    public Mapping Root => root;

    /// <returns>Null where a problem was reported.</returns>
    public static ForeignJson? Read(string file, byte[] bytes, List<string> notes, Problems problems)
    {
        if (FileText.Decode(bytes, file, problems) is not { } text)
        {
            return null;
        }

        try
        {
            return JsonNodes.Read(Encoding.UTF8.GetBytes(text), file, problems, Limits.TextLength, "{ … }") is Mapping root
                ? new(file, root, notes, problems) : null;
        }
        catch (JsonException error)
        {
            var says = error.Message.Split(" LineNumber:")[0];
            problems.Add(new Place(file, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1), Trail.Root,
                "this is no JSON that can be read", says);
            return null;
        }
    }

    public void Refuse(Place place, string message, string hint) => problems.Add(place, Trail.Root, message, hint);

    /// <returns>The map under a key; null where there is none, which is refused.</returns>
    public Mapping? Map(Mapping within, string key)
    {
        if (within[key] is Mapping { Entries.Count: > 0 } map)
        {
            return map;
        }

        Refuse(within[key]?.Place ?? within.Place, within[key] is { } other ? $"{key} is {(other is Mapping ? "empty" : other.Kind)}"
            : $"there is no '{key}'", $"{key}: {{ … }}");
        return null;
    }

    /// <returns>The number under a key; 0 where there is none within these bounds, which is refused.</returns>
    public decimal Number(Mapping within, string key, decimal least = -MostNumber, decimal most = MostNumber)
    {
        if (within[key] is { } node)
        {
            return Number(node, $"'{Quoting.Clip(key)}'", least, most);
        }

        Refuse(within.Place, $"there is no '{Quoting.Clip(key)}'", "a number");
        return 0;
    }

    /// <returns>A number within bounds; 0 where it is none, which is refused.</returns>
    public decimal Number(Node node, string what, decimal least = -MostNumber, decimal most = MostNumber)
    {
        if (node is Scalar { Quoted: false, Text.Length: <= Limits.NumberLength } scalar && Decimal.Parse(scalar.Text) is not null
            && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Refuse(node.Place, $"{what} is {node.Kind}", string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));
        return 0;
    }

    /// <returns>The text under a key; empty where there is none, which is refused.</returns>
    public string Text(Mapping within, string key)
    {
        if (within[key] is Scalar { Quoted: true } scalar)
        {
            return Named(scalar.Place, scalar.Text);
        }

        Refuse(within[key]?.Place ?? within.Place, within[key] is { } other ? $"{key} is {other.Kind}" : $"there is no '{key}'", "a text in quotes");
        return "";
    }

    /// <summary>Refuses what nobody could read as a name.</summary>
    public string Named(Place place, string text)
    {
        if (!Imported.IsName(text))
        {
            Refuse(place, $"'{Quoting.Clip(text)}' is no name", Imported.NameRule);
        }

        return text;
    }

    public void Note(string note) => notes.Add(note);

    /// <summary>Says what is not carried over.</summary>
    public void Leave(Mapping within, params ReadOnlySpan<string> carried)
    {
        foreach (var key in within.Entries.Keys)
        {
            if (!carried.Contains(key))
            {
                notes.Add($"'{Quoting.Clip(key)}' is not carried over");
            }
        }
    }

    private const decimal MostNumber = 1_000_000;
}
