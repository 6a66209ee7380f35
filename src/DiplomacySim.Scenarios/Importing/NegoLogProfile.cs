namespace DiplomacySim.Scenarios.Importing;

/// <summary>A profile as NegoLog has it: weights, what each value is worth, and the reservation value.</summary>
/// <remarks>Doğru, Keskin, Jonker, Baarslag and Aydoğan (2024), IJCAI. What each field means here stands in the README of this folder.</remarks>
internal static class NegoLogProfile
{
    /// <summary>Weights are rounded to two digits in such files; NegoLog takes them as they are.</summary>
    private const decimal Rounding = 0.05m;

    public static bool IsOne(Mapping root) => root["issueWeights"] is not null && root["issues"] is not null;

    /// <summary>The file beside the profiles that counts and ranks what they say.</summary>
    public static bool IsSpecs(Mapping root) => root["NumberOfIssues"] is not null && root["NumberOfBids"] is not null;

    public static JsonProfile? Read(ForeignJson file)
    {
        file.Leave(file.Root, "reservationValue", "issueWeights", "issues");
        if (file.Map(file.Root, "issues") is not { } issues || file.Map(file.Root, "issueWeights") is not { } weights)
        {
            return null;
        }

        var shares = JsonIssue.WeightsOf(file, weights, issues, Rounding);
        return new(file, "", "", issues.Entries.ToDictionary(each => each.Key, each => new JsonIssue(each.Value.Place, shares[each.Key],
            file.Map(issues, each.Key) is { } worths ? JsonIssue.ItemsOf(file, worths) : new Dictionary<string, JsonItem>())),
            file.Number(file.Root, "reservationValue"));
    }

    /// <summary>What the file beside the profiles counts must be right; the rest of it follows from them and is not carried over.</summary>
    public static void Check(ForeignJson specs, IReadOnlyCollection<JsonIssue> issues)
    {
        specs.Leave(specs.Root, "Name", "NumberOfBids", "NumberOfIssues", "IssueValues");
        int[] counts = [.. issues.Select(issue => issue.Items.Count)];
        Same("NumberOfIssues", counts.Length);
        Same("NumberOfBids", counts.Aggregate(1.0, (product, each) => product * each));
        if (specs.Root["IssueValues"] is { } values)
        {
            var said = (values as Sequence)?.Items.Select(each => (int)specs.Number(each, "IssueValues", 1, Limits.Items)).Order().ToArray() ?? [];
            if (!said.SequenceEqual(counts.Order()))
            {
                specs.Refuse(values.Place, $"IssueValues are {string.Join(", ", said)}, the profiles have {string.Join(", ", counts.Order())}",
                    "the same");
            }
        }

        void Same(string key, double count)
        {
            if ((specs.Root[key] as Scalar)?.Text is not { } text || Decimal.Parse(text) != count)
            {
                specs.Refuse(specs.Root[key]!.Place, $"{key} is {specs.Root[key]!.Kind}, the profiles have {Decimal.Write(count)}", "the same");
            }
        }
    }
}
