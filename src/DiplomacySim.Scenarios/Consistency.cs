namespace DiplomacySim.Scenarios;

/// <summary>Checks a scenario as a whole, and puts each finding where it is written.</summary>
internal static class Consistency
{
    public static void Check(Scenario scenario, Mapping root, MindCatalogue minds, Problems problems)
    {
        List<string> faulty = [.. problems.Paths];
        foreach (Finding finding in Rulebook.Check(scenario, minds))
        {
            if (!problems.IsIncomplete && !finding.RestsOn.Append(finding.Path).Any(path => faulty.Exists(fault => Touches(fault, path))))
            {
                problems.Add(Locate(root, finding.Path), finding.Path, finding.Message, finding.Hint);
            }
        }
    }

    /// <summary>Whether a fault makes what lies at a path uncertain.</summary>
    private static bool Touches(string fault, string path) =>
        fault.Length == 0 || fault == path
        || fault.StartsWith(path + '.', StringComparison.Ordinal) || path.StartsWith(fault + '.', StringComparison.Ordinal);

    /// <summary>Of a value the value, of anything else its key; of what is not written the nearest that is.</summary>
    private static Place Locate(Mapping root, string path)
    {
        (Node node, Place place) = (root, root.Place);
        foreach (string key in path.Split('.'))
        {
            if (node is not Mapping map || !map.Entries.TryGetValue(key, out MapEntry? entry))
            {
                break;
            }

            node = entry.Value;
            place = node is Scalar ? node.Place : entry.Place;
        }

        return place;
    }
}
