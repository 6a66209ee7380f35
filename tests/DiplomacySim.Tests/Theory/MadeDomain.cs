using System.Globalization;
using System.Text;

namespace DiplomacySim.Tests;

/// <summary>A negotiation domain of two parties, made by a seed, that can be written in every layout with the same worths.</summary>
internal sealed class MadeDomain
{
    private static readonly string[] Words =
    [
        "anchor", "barley", "cable", "dock", "ember", "flint", "grain", "hull", "ivory", "jetty", "kiln", "lumber", "mast", "nickel", "oar", "pulley",
    ];

    private readonly List<MadeIssue> issues = [];
    private readonly int[][] weights = new int[2][];

    /// <summary>For each party the item of each issue that it would have without a deal; none where no deal is worth nothing.</summary>
    private readonly int[]?[] noDeal = new int[]?[2];

    /// <param name="wholeNumbers">Whether an issue is of whole numbers, worth what a line says.</param>
    public MadeDomain(int seed, int[] items, bool wholeNumbers)
    {
        var random = new Random(seed);
        for (var issue = 0; issue < items.Length; issue++)
        {
            var isWhole = wholeNumbers && issue == items.Length - 1;
            var low = random.Next(0, 50);
            int[][] worths = [.. Enumerable.Range(0, 2).Select(party => isWhole ? Line(party == 0, items[issue]) : Worths(items[issue]))];
            issues.Add(new($"{Words[(seed + issue) % Words.Length]} {issue}", [.. Enumerable.Range(0, items[issue]).Select(item =>
                isWhole ? $"{low + item}" : $"{Words[(seed + (3 * item) + issue) % Words.Length]}-{item}")], worths, isWhole ? low : null));
        }

        for (var party = 0; party < 2; party++)
        {
            // Shares of 100, some of them the same.
            weights[party] = [.. Enumerable.Repeat(100 / items.Length, items.Length)];
            weights[party][0] += 100 - weights[party].Sum();
            var (from, to) = (random.Next(items.Length), random.Next(items.Length));
            var moved = random.Next(0, weights[party][from]);
            weights[party][from] -= moved;
            weights[party][to] += moved;
            noDeal[party] = random.Next(4) == 0 ? null : [.. items.Select(count => random.Next(count))];
        }

        int[] Worths(int count)
        {
            int[] worths = [.. Enumerable.Range(0, count).Select(_ => 5 * random.Next(0, 21))];
            worths[random.Next(count)] = 100;
            return worths;
        }
    }

    /// <summary>Twenty domains with one to eight issues of two to thirty items, three of them with an issue of whole numbers.</summary>
    public static MadeDomain[] Twenty()
    {
        (int[] Items, bool Whole)[] shapes =
        [
            ([12], false), ([30], false), ([26], true), ([3, 3, 3], false), ([5, 4, 5, 4, 3], false), ([4, 4, 5, 2, 2, 4], false),
            ([2, 2, 2, 2, 2, 2, 2, 2], false), ([5, 4, 7, 4], false), ([3, 11], true), ([10, 10], false), ([4, 4, 4, 4, 4, 5], false),
            ([5, 5, 5, 5], false), ([2, 3, 2, 3, 2, 3, 2], false), ([30, 30], false), ([6, 6, 6], false), ([3, 3, 3, 3, 3, 3], false),
            ([2, 21], true),
            ([7, 5, 3, 2], false), ([20, 3, 3], false), ([2, 2], false),
        ];
        return [.. shapes.Select((shape, place) => new MadeDomain(70 + place, shape.Items, shape.Whole))];
    }

    public string GeniusDomain(bool isReversed) => Genius.Space([.. Order(issues, isReversed).Select(issue => Issue(issue, null, 1, isReversed))]);

    /// <param name="scale">What evaluations and weights are multiplied by: GENIUS divides by the greatest and by the sum.</param>
    public string GeniusProfile(int party, bool isReversed, int scale) => Genius.Space(
    [
        .. Order(issues, isReversed).Select(issue => Issue(issue, party, scale, isReversed)),
        .. Order(issues, isReversed).Select(issue => Genius.Weight(issues.IndexOf(issue) + 1, Text(weights[party][issues.IndexOf(issue)] * scale))),
        Genius.Reservation(Text(NoDeal(party))),
    ]);

    public string GeniusWebProfile(int party, bool isReversed)
    {
        var all = Order(issues, isReversed).ToArray();
        string Entries(Func<MadeIssue, string> body) => string.Join(",\n  ", all.Select(issue => $"\"{issue.Name}\": {body(issue)}"));
        var bid = noDeal[party] is { } chosen ? $"{{\"issuevalues\": {{{Entries(issue => issue.Low is { } low
            ? Text(low + chosen[issues.IndexOf(issue)]) : $"\"{issue.Items[chosen[issues.IndexOf(issue)]]}\"")}}}}}" : "null";
        return $$"""
            {"LinearAdditiveUtilitySpace": {
             "name": "side{{party}}",
             "issueUtilities": {
              {{Entries(issue => issue.Low is { } low
                ? $"{{\"NumberValueSetUtilities\": {{\"lowValue\": {low}, \"lowUtility\": {Text(issue.Worths[party][0] / 100m)}, "
                    + $"\"highValue\": {low + issue.Items.Length - 1}, \"highUtility\": {Text(issue.Worths[party][^1] / 100m)}}}}}"
                : $"{{\"DiscreteValueSetUtilities\": {{\"valueUtilities\": {Values(issue, party, isReversed)}}}}}")}}
             },
             "issueWeights": { {{Entries(issue => Text(weights[party][issues.IndexOf(issue)] / 100m))}} },
             "domain": { "name": "made", "issuesValues": {
              {{Entries(issue => issue.Low is { } low ? $"{{\"range\": {{\"low\": {low}, \"high\": {low + issue.Items.Length - 1}, \"step\": 1}}}}"
                : $"{{\"values\": [{string.Join(", ", Order(issue.Items, isReversed).Select(item => $"\"{item}\""))}]}}")}}
             } },
             "reservationBid": {{bid}}
            } }
            """;
    }

    public string NegoLogProfile(int party, bool isReversed) => $$"""
        {
         "reservationValue": {{Text(NoDeal(party))}},
         "issueWeights": { {{string.Join(", ", Order(issues, isReversed).Select(issue =>
            $"\"{issue.Name}\": {Text(weights[party][issues.IndexOf(issue)] / 100m)}"))}} },
         "issues": {
          {{string.Join(",\n  ", Order(issues, isReversed).Select(issue => $"\"{issue.Name}\": {Values(issue, party, isReversed)}"))}}
         }
        }
        """;

    private static string Values(MadeIssue issue, int party, bool isReversed) => $"{{{string.Join(", ",
        Order(issue.Items.Zip(issue.Worths[party]), isReversed).Select(item => $"\"{item.First}\": {Text(item.Second / 100m)}"))}}}";

    private string Issue(MadeIssue issue, int? party, int scale, bool isReversed)
    {
        var index = issues.IndexOf(issue) + 1;
        if (issue.Low is { } low)
        {
            return Genius.Whole(index, issue.Name, low, low + issue.Items.Length - 1, party is { } side ? Genius.Line(
                Text((issue.Worths[side][^1] - issue.Worths[side][0]) / 100m / (issue.Items.Length - 1)), Text(issue.Worths[side][0] / 100m)) : "");
        }

        return Genius.Issue(index, issue.Name, string.Join('/', Order(issue.Items.Select((item, place) =>
            party is { } side ? $"{item}:{issue.Worths[side][place] * scale}" : item), isReversed)));
    }

    /// <summary>What the items without a deal are worth, to the last digit.</summary>
    private decimal NoDeal(int party) => noDeal[party] is { } chosen
        ? chosen.Select((item, issue) => weights[party][issue] * issues[issue].Worths[party][item]).Sum() / 10_000m : 0;

    /// <summary>A line in hundredths whose steps are whole ones.</summary>
    private static int[] Line(bool rises, int count) => [.. Enumerable.Range(0, count).Select(item =>
        (rises ? item : count - 1 - item) * (100 / (count - 1)))];

    private static IEnumerable<T> Order<T>(IEnumerable<T> all, bool isReversed) => isReversed ? all.Reverse() : all;

    private static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <param name="Worths">For each party what each item is worth, in hundredths.</param>
    /// <param name="Low">Of an issue of whole numbers the first.</param>
    private sealed record MadeIssue(string Name, string[] Items, int[][] Worths, int? Low);
}
