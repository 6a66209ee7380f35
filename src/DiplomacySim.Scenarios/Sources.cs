namespace DiplomacySim.Scenarios;

/// <summary>What the values of a scenario rest on.</summary>
internal static class Sources
{
    public static OrderedDictionary<string, string> Of(Node root)
    {
        OrderedDictionary<string, string> sources = [];
        Gather(root, Trail.Root, sources);
        return sources;
    }

    private static void Gather(Node node, Trail trail, OrderedDictionary<string, string> sources)
    {
        if (node.Source is { } source)
        {
            sources.Add(trail.ToString(), source);
        }

        if (node is Mapping map)
        {
            foreach ((string key, MapEntry entry) in map.Entries)
            {
                Gather(entry.Value, trail.Down(key), sources);
            }
        }
        else if (node is Sequence list)
        {
            for (int index = 0; index < list.Items.Count; index++)
            {
                Gather(list.Items[index], trail.Down(index), sources);
            }
        }
    }
}
