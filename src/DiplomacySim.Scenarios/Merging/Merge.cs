namespace DiplomacySim.Scenarios;

/// <summary>Lays a variant over its base: maps merge key by key, everything else replaces, null takes away.</summary>
internal static class Merge
{
    /// <param name="below">The base; null where there is none.</param>
    /// <param name="above">What differs.</param>
    /// <param name="shape">What both are meant to be.</param>
    /// <param name="trail">Where they stand.</param>
    /// <param name="problems">Is told of each null with nothing to take away.</param>
    /// <returns>Places of the variant for what it says, of the base for the rest.</returns>
    public static Node Over(Node? below, Node above, Shape shape, Trail trail, Problems problems)
    {
        if (above is not Mapping map || shape is ScalarShape or ListShape)
        {
            return above;
        }

        Mapping? under = below as Mapping;
        OrderedDictionary<string, MapEntry> entries = under is null ? [] : new(under.Entries);
        foreach ((string key, MapEntry entry) in map.Entries)
        {
            Lay(entries, key, entry, shape, trail.Down(key), problems);
        }

        return new Mapping(under?.Place ?? map.Place, entries) { Source = map.Source ?? under?.Source };
    }

    private static void Lay(OrderedDictionary<string, MapEntry> entries, string key, MapEntry entry, Shape shape, Trail trail, Problems problems)
    {
        MapEntry? old = entries.GetValueOrDefault(key);
        if (entry.Value is Scalar { IsNull: true })
        {
            if (old is not null)
            {
                entries.Remove(key);
            }
            else
            {
                problems.Add(entry.Value.Place, trail, "null, and there is nothing to take away", Suggestion.For(key, entries.Keys, "here are"));
            }
        }
        else if (Sourced.Below(shape, key) is OverlayShape overlay)
        {
            entries[key] = entry with { Value = Overlays(old?.Value, entry.Value, overlay) };
        }
        else
        {
            Node value = Sourced.Below(shape, key) is { } below ? Over(old?.Value, entry.Value, below, trail, problems) : entry.Value;
            entries[key] = new MapEntry(old?.Place ?? entry.Place, value);
        }
    }

    /// <summary>An overlay laid on an overlay: its nulls stay, for they speak of the entry that it will be laid over.</summary>
    private static Node Overlays(Node? below, Node above, Shape shape)
    {
        if (below is not Mapping under || above is not Mapping map || shape is ScalarShape or ListShape)
        {
            return above;
        }

        OrderedDictionary<string, MapEntry> entries = new(under.Entries);
        foreach ((string key, MapEntry entry) in map.Entries)
        {
            Node value = under[key] is { } old && Sourced.Below(shape, key) is { } inner ? Overlays(old, entry.Value, inner) : entry.Value;
            entries[key] = entry with { Value = value };
        }

        return map with { Entries = entries };
    }
}
