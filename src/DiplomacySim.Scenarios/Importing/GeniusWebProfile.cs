namespace DiplomacySim.Scenarios.Importing;

/// <summary>A linear additive utility space as GeniusWeb writes it, with its domain.</summary>
/// <remarks>Baarslag, Pasman, Hindriks and Tykhonov, GeniusWeb. What each field means here stands in the README of this folder.</remarks>
internal static class GeniusWebProfile
{
    public const string Space = "LinearAdditiveUtilitySpace";

    /// <summary>GeniusWeb itself takes no other sum of weights than 1; files written from binary numbers are off by less than this.</summary>
    private const decimal Rounding = 1e-9m;

    public static bool IsOne(Mapping root) => root[Space] is not null;

    /// <summary>Of another type of profile.</summary>
    public static bool IsOther(Mapping root) =>
        root.Entries is { Count: 1 } && root.Entries.GetAt(0) is { Value.Value: Mapping space }
        && (space["domain"] ?? space["issueWeights"]) is not null;

    public static JsonProfile? Read(ForeignJson file)
    {
        file.Leave(file.Root, Space);
        if (file.Map(file.Root, Space) is not { } space || file.Map(space, "domain") is not { } domain
            || file.Map(domain, "issuesValues") is not { } values || file.Map(space, "issueUtilities") is not { } utilities
            || file.Map(space, "issueWeights") is not { } weights)
        {
            return null;
        }

        file.Leave(space, "domain", "name", "issueUtilities", "issueWeights", "reservationBid");
        file.Leave(domain, "name", "issuesValues");
        var sets = Sets(file, values);
        var shares = JsonIssue.WeightsOf(file, weights, values, Rounding);
        foreach (var (issue, entry) in utilities.Entries)
        {
            if (!sets.ContainsKey(issue))
            {
                file.Refuse(entry.Place, $"utilities of '{Quoting.Clip(issue)}', which is no issue", "issues of the domain only");
            }
        }

        var issues = sets.ToDictionary(each => each.Key, each =>
            new JsonIssue(values.Entries[each.Key].Place, shares[each.Key], Worths(file, each.Key, each.Value, utilities)));
        return new(file, file.Text(space, "name"), file.Text(domain, "name"), issues, Reservation(file, space, issues));
    }

    /// <returns>For each issue its items, as a domain of its own or within a profile has them.</returns>
    public static Dictionary<string, JsonSet> Sets(ForeignJson file, Mapping values) =>
        values.Entries.ToDictionary(entry => entry.Key, entry => JsonSet.Read(file, file.Named(entry.Value.Place, entry.Key), entry.Value.Value));

    private static Dictionary<string, JsonItem> Worths(ForeignJson file, string issue, JsonSet set, Mapping utilities)
    {
        var none = set.Items.ToDictionary(item => item, _ => new JsonItem(set.Place, 0));
        if (file.Map(utilities, issue) is not { } kinds)
        {
            return none;
        }

        if (kinds.Entries.Count != 1)
        {
            file.Refuse(kinds.Place, $"{kinds.Entries.Count} kinds of utilities of '{Quoting.Clip(issue)}'", "one");
            return none;
        }

        var kind = kinds.Entries.GetAt(0).Key;
        return (kind, set.Range) switch
        {
            ("DiscreteValueSetUtilities" or "discreteutils", null) => Discrete(file, issue, set, kinds, kind) ?? none,
            ("NumberValueSetUtilities" or "numberutils", { } range) => Line(file, set, range, kinds, kind) ?? none,
            ("DiscreteValueSetUtilities" or "discreteutils" or "NumberValueSetUtilities" or "numberutils", _) =>
                Refuse($"'{kind}' of an issue with {(set.Range is null ? "values" : "a range")}", "utilities of the kind of its values"),
            _ => Refuse($"utilities of the kind '{Quoting.Clip(kind)}'", "DiscreteValueSetUtilities or NumberValueSetUtilities"),
        };

        Dictionary<string, JsonItem> Refuse(string message, string hint)
        {
            file.Refuse(kinds.Entries.GetAt(0).Value.Place, message, hint);
            return none;
        }
    }

    private static Dictionary<string, JsonItem>? Discrete(ForeignJson file, string issue, JsonSet set, Mapping kinds, string kind)
    {
        if (file.Map(kinds, kind) is not { } body || file.Map(body, "valueUtilities") is not { } worths)
        {
            return null;
        }

        file.Leave(body, "valueUtilities");
        var items = JsonIssue.ItemsOf(file, worths);
        foreach (var (item, read) in items.Where(each => !set.Items.Contains(each.Key)))
        {
            file.Refuse(read.Place, $"the domain has no item '{Quoting.Clip(item)}' of the issue '{Quoting.Clip(issue)}'", "items of the domain");
        }

        foreach (var item in set.Items.Where(item => !items.ContainsKey(item)))
        {
            file.Refuse(worths.Place, $"the item '{Quoting.Clip(item)}' is missing", "a utility for each item of the domain");
        }

        return set.Items.All(items.ContainsKey) ? items : null;
    }

    /// <summary>A straight line from the low value to the high one. GeniusWeb rounds it to eight digits; here it is not rounded.</summary>
    private static Dictionary<string, JsonItem>? Line(ForeignJson file, JsonSet set, JsonRange range, Mapping kinds, string kind)
    {
        if (file.Map(kinds, kind) is not { } body)
        {
            return null;
        }

        file.Leave(body, "lowValue", "lowUtility", "highValue", "highUtility");
        var (low, high) = (file.Number(body, "lowValue"), file.Number(body, "highValue"));
        var (from, to) = (file.Number(body, "lowUtility", 0, 1), file.Number(body, "highUtility", 0, 1));
        if (low != range.Low || high != range.High)
        {
            file.Refuse(body.Place, string.Create(CultureInfo.InvariantCulture,
                $"utilities from {low} to {high} of values from {range.Low} to {range.High}"), "the same range");
            return null;
        }

        return set.Items.Zip(range.Values).ToDictionary(each => each.First, each =>
            new JsonItem(body.Place, from + ((to - from) * (each.Second - low) / (high - low))));
    }

    /// <returns>What the reservation bid is worth; 0 without one. An issue that it leaves out adds nothing, as in GeniusWeb.</returns>
    private static decimal Reservation(ForeignJson file, Mapping space, IReadOnlyDictionary<string, JsonIssue> issues)
    {
        if (space["reservationBid"] is null or Scalar { IsNull: true })
        {
            return 0;
        }

        if (file.Map(space, "reservationBid") is not { } bid || bid["issuevalues"] is not Mapping chosen)
        {
            file.Refuse(space["reservationBid"]!.Place, "a reservationBid without issuevalues", "\"issuevalues\": { issue: value }");
            return 0;
        }

        file.Leave(bid, "issuevalues");
        decimal worth = 0;
        foreach (var (issue, entry) in chosen.Entries)
        {
            if (!issues.TryGetValue(issue, out var read))
            {
                file.Refuse(entry.Place, $"the reservation bid has '{Quoting.Clip(issue)}', which is no issue", "issues of the domain");
            }
            else if (entry.Value is not Scalar { Text: var text } || Find(text) is not { } item)
            {
                file.Refuse(entry.Value.Place, $"the reservation bid has {entry.Value.Kind} for '{Quoting.Clip(issue)}'", "an item of the domain");
            }
            else
            {
                worth += read.Weight * item.Worth;
            }

            JsonItem? Find(string text) => issues[issue].Items.TryGetValue(text, out var same) ? same
                : entry.Value is Scalar { Quoted: false } && Decimal.Parse(text) is { } number
                    ? issues[issue].Items.FirstOrDefault(each => ItemOrder.Number(each.Key) == number).Value : null;
        }

        foreach (var issue in issues.Keys.Where(issue => chosen[issue] is null))
        {
            file.Note($"the reservation bid has no '{Quoting.Clip(issue)}', which adds nothing");
        }

        return worth;
    }
}
