namespace DiplomacySim.Scenarios.Importing;

/// <summary>A profile in JSON, of GeniusWeb or NegoLog: for each issue a weight and what each item is worth, from 0 to 1.</summary>
/// <param name="Name">What the profile calls itself; empty where it has no name.</param>
/// <param name="Domain">What the domain calls itself; empty where it has no name.</param>
internal sealed record JsonProfile(ForeignJson File, string Name, string Domain, IReadOnlyDictionary<string, JsonIssue> Issues, decimal NoDeal)
{
    /// <summary>
    /// Weights are shares of their sum in a scenario; so that values are sums of weight × worth, worths are multiplied by that sum.
    /// </summary>
    /// <param name="issues">In order.</param>
    public DomainProfile In(IReadOnlyList<DomainIssue> issues, string id, string name, List<string> notes)
    {
        var sum = Issues.Values.Sum(issue => issue.Weight);
        if (sum != 1)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture,
                $"{id}: the weights sum to {sum}; worths are multiplied by that, so that values stay as they are"));
        }

        return new(id, name, [.. issues.Select(issue => Issues[issue.Name]).Zip(issues, (read, issue) =>
            ((double)read.Weight, issue.Items.Select(item => (double)(read.Items[item].Worth * sum)).ToArray()))], (double)NoDeal, 1);
    }
}

/// <param name="Place">Where the issue stands.</param>
internal sealed record JsonIssue(Place Place, decimal Weight, IReadOnlyDictionary<string, JsonItem> Items)
{
    /// <returns>Worths of items as a map has them.</returns>
    public static Dictionary<string, JsonItem> ItemsOf(ForeignJson file, Mapping worths)
    {
        var items = new Dictionary<string, JsonItem>();
        foreach (var (item, entry) in worths.Entries)
        {
            items[file.Named(entry.Place, item)] = new(entry.Place, file.Number(entry.Value, $"'{Quoting.Clip(item)}'", 0, 1));
        }

        return items;
    }

    /// <returns>For each issue its weight; only the issues of the other map can have one, and each must.</returns>
    public static Dictionary<string, decimal> WeightsOf(ForeignJson file, Mapping weights, Mapping issues, decimal rounding)
    {
        var read = new Dictionary<string, decimal>();
        foreach (var (issue, entry) in weights.Entries)
        {
            if (issues[issue] is null)
            {
                file.Refuse(entry.Place, $"a weight of '{Quoting.Clip(issue)}', which is no issue", "issues of the domain only");
            }

            read[issue] = file.Number(entry.Value, $"the weight of '{Quoting.Clip(issue)}'", 0, 1);
        }

        foreach (var (issue, entry) in issues.Entries)
        {
            if (!read.TryAdd(file.Named(entry.Place, issue), 0))
            {
                continue;
            }

            file.Refuse(entry.Place, $"the issue '{Quoting.Clip(issue)}' has no weight", "a weight for each issue");
        }

        if (Math.Abs(read.Values.Sum() - 1) > rounding)
        {
            file.Refuse(weights.Place, string.Create(CultureInfo.InvariantCulture, $"the weights sum to {read.Values.Sum()}"), "1");
        }

        return read;
    }
}

/// <param name="Place">Where the item stands.</param>
internal sealed record JsonItem(Place Place, decimal Worth);
