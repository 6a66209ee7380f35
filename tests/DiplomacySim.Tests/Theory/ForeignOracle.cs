using System.Numerics;
using System.Text.Json;
using System.Xml.Linq;

namespace DiplomacySim.Tests;

/// <summary>
/// What the files of a negotiation domain say, in fractions: for each party what each item of each issue adds to the worth of an outcome, and what
/// no deal is worth. Written from the formats, not from the code that imports them; it takes whatever can be read, and refuses nothing.
/// </summary>
internal sealed class ForeignOracle(IReadOnlyList<ForeignParty> parties)
{
    public IReadOnlyList<ForeignParty> Parties => parties;

    public static ForeignOracle OfGenius(string domain, params string[] profiles)
    {
        var ranges = XElement.Parse(domain).Descendants("issue").ToDictionary(Index, issue => issue);
        return new([.. profiles.Select(text =>
        {
            var root = XElement.Parse(text);
            var weights = root.Descendants("weight").Where(weight => ranges.ContainsKey(Index(weight)))
                .ToDictionary(Index, weight => Number(weight, "value"));
            var sum = Sum(weights.Values);
            return new ForeignParty(root.Descendants("issue").ToDictionary(issue => Name(ranges[Index(issue)]), issue =>
                Genius(issue, ranges[Index(issue)]).ToDictionary(item => item.Key, item => weights[Index(issue)] / sum * item.Value)),
                root.Descendants("reservation").FirstOrDefault() is { } least ? Number(least, "value") : Fraction.Zero);
        })]);
    }

    public static ForeignOracle OfGeniusWeb(params string[] profiles) => new([.. profiles.Select(text =>
    {
        using var document = JsonDocument.Parse(text);
        var space = document.RootElement.GetProperty("LinearAdditiveUtilitySpace");
        var worths = space.GetProperty("domain").GetProperty("issuesValues").EnumerateObject().ToDictionary(issue => issue.Name, issue =>
        {
            var weight = Number(space.GetProperty("issueWeights").GetProperty(issue.Name));
            var kind = space.GetProperty("issueUtilities").GetProperty(issue.Name).EnumerateObject().Single().Value;
            return (issue.Value.TryGetProperty("range", out var range) ? Line(range, kind)
                : kind.GetProperty("valueUtilities").EnumerateObject().ToDictionary(item => item.Name, item => Number(item.Value)))
                .ToDictionary(item => item.Key, item => weight * item.Value);
        });
        return new ForeignParty(worths, !space.TryGetProperty("reservationBid", out var bid) || bid.ValueKind == JsonValueKind.Null ? Fraction.Zero
            : Sum(bid.GetProperty("issuevalues").EnumerateObject().Select(issue => issue.Value.ValueKind == JsonValueKind.String
                ? worths[issue.Name][issue.Value.GetString()!]
                : worths[issue.Name].Single(item => Fraction.Parse(item.Key) == Number(issue.Value)).Value)));
    })]);

    public static ForeignOracle OfNegoLog(params string[] profiles) => new([.. profiles.Select(text =>
    {
        using var document = JsonDocument.Parse(text);
        return new ForeignParty(document.RootElement.GetProperty("issues").EnumerateObject().ToDictionary(issue => issue.Name, issue =>
        {
            var weight = Number(document.RootElement.GetProperty("issueWeights").GetProperty(issue.Name));
            return issue.Value.EnumerateObject().ToDictionary(item => item.Name, item => weight * Number(item.Value));
        }), Number(document.RootElement.GetProperty("reservationValue")));
    })]);

    /// <param name="rows">Party, issue, option and points.</param>
    public static ForeignOracle OfScores(IEnumerable<string[]> rows) => new([.. rows.Where(row => row[0].Length > 0).GroupBy(row => row[0])
        .OrderBy(party => party.Key, StringComparer.Ordinal).Select(party => new ForeignParty(
            party.Where(row => row[1].Length > 0).GroupBy(row => row[1])
                .ToDictionary(issue => issue.Key, issue => issue.ToDictionary(row => row[2], row => Fraction.Parse(row[3]))),
            Fraction.Parse(party.Single(row => row[1].Length == 0 && row[2].Equals("threshold", StringComparison.OrdinalIgnoreCase))[3])))]);

    /// <summary>Every worth that the product has of every outcome is that of these files, by the names of issues and items.</summary>
    public void Same(Scenario scenario)
    {
        var space = new OutcomeSpace(new CompiledScenario(scenario));
        Assert.Equal(parties.Count, space.Actors.Length);
        Assert.Equal(parties[0].Worths.Values.Aggregate(1.0, (product, items) => product * items.Count), space.Outcomes);
        for (var place = 0; place < parties.Count; place++)
        {
            var party = parties[place];
            var worths = party.Worths.ToDictionary(issue => issue.Key, issue =>
                issue.Value.ToDictionary(item => item.Key, item => item.Value.Rounded));
            Assert.Equal(party.NoDeal.Rounded, space.Reservations[place], 1e-9);
            for (var outcome = 0; outcome < space.Outcomes; outcome++)
            {
                Assert.Equal(Items(scenario, space, outcome).Sum(each => worths[each.Issue][each.Item]), space.Values[place][outcome], 1e-9);
            }
        }
    }

    /// <returns>The item of each issue by their names.</returns>
    public static IEnumerable<(string Issue, string Item)> Items(Scenario scenario, OutcomeSpace space, int outcome) =>
        space.Points(outcome).Select(each => (scenario.Issues[each.Issue].Name, scenario.Issues[each.Issue].Points[each.Point]));

    private static Fraction Sum(IEnumerable<Fraction> all) => all.Aggregate(Fraction.Zero, (one, other) => one + other);

    private static Fraction Number(JsonElement element) => Fraction.Parse(element.GetRawText());

    private static Fraction Number(XElement element, string attribute) => Fraction.Parse((string)element.Attribute(attribute)!);

    private static string Index(XElement element) => (string)element.Attribute("index")!;

    private static string Name(XElement element) => (string)element.Attribute("name")!;

    private static Dictionary<string, Fraction> Line(JsonElement range, JsonElement line)
    {
        var (low, high, step) = (Number(range.GetProperty("low")), Number(range.GetProperty("high")), Number(range.GetProperty("step")));
        var (from, to) = (Number(line.GetProperty("lowUtility")), Number(line.GetProperty("highUtility")));
        var worths = new Dictionary<string, Fraction>();
        for (var value = low; value <= high; value += step)
        {
            worths.Add(((decimal)value.Rounded).ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture),
                from + ((to - from) * (value - low) / (high - low)));
        }

        return worths;
    }

    private static Dictionary<string, Fraction> Genius(XElement issue, XElement domain)
    {
        if (issue.Element("evaluator") is { } line)
        {
            var (low, high) = ((int)domain.Attribute("lowerbound")!, (int)domain.Attribute("upperbound")!);
            return Enumerable.Range(low, high - low + 1).ToDictionary(value => $"{value}", value =>
            {
                var worth = Number(line, "offset") + (Number(line, "slope") * new Fraction(value - low, 1));
                return worth < Fraction.Zero ? Fraction.Zero : Fraction.Min(worth, Fraction.One);
            });
        }

        var items = issue.Elements("item").ToDictionary(item => (string)item.Attribute("value")!, item => Number(item, "evaluation"));
        var most = items.Values.Max();
        return items.ToDictionary(item => item.Key, item => most > Fraction.Zero ? item.Value / most : Fraction.Zero);
    }
}

/// <param name="Worths">For each issue what each item adds.</param>
internal sealed record ForeignParty(IReadOnlyDictionary<string, Dictionary<string, Fraction>> Worths, Fraction NoDeal)
{
    public Fraction Worth(IEnumerable<(string Issue, string Item)> items) =>
        items.Aggregate(Fraction.Zero, (sum, each) => sum + Worths[each.Issue][each.Item]);
}

/// <summary>What two can agree on, by whole numbers: worths over one denominator, so that ties are ties.</summary>
internal sealed class ForeignSolution
{
    private readonly BigInteger[] denominators;
    private readonly BigInteger[][] values;
    private readonly BigInteger[] least;
    private readonly Fraction[] most;

    public ForeignSolution(ForeignOracle domain)
    {
        string[] issues = [.. domain.Parties[0].Worths.Keys];
        denominators = [.. domain.Parties.Select(party => party.Worths.Values.SelectMany(items => items.Values)
            .Aggregate(party.NoDeal.Common(1), (common, worth) => worth.Common(common)))];
        values = [.. domain.Parties.Zip(denominators, (party, denominator) => issues.Aggregate((BigInteger[])[0], (sums, issue) =>
            [.. sums.SelectMany(_ => domain.Parties[0].Worths[issue].Keys, (sum, item) => sum + party.Worths[issue][item].Times(denominator))]))];
        least = [.. domain.Parties.Zip(denominators, (party, denominator) => party.NoDeal.Times(denominator))];
        Zone = [.. Enumerable.Range(0, values[0].Length).Where(outcome => Gains(outcome).All(gain => gain >= 0))];
        most = [.. values.Select((party, place) => new Fraction(Zone.Length == 0 ? 0 : Zone.Max(outcome => party[outcome]) - least[place],
            denominators[place]))];
    }

    /// <summary>Outcomes that are worth no less than no deal to both.</summary>
    public int[] Zone { get; }

    /// <returns>How many outcomes are worth no less than no deal to one of the two at least, or to a certain one.</returns>
    public int Consented(int? must) => Enumerable.Range(0, values[0].Length).Count(outcome =>
        must is { } party ? Gains(outcome).ElementAt(party) >= 0 : Gains(outcome).Any(gain => gain >= 0));

    /// <returns>How many outcomes nothing else betters for one without worsening it for the other.</returns>
    public int Efficient()
    {
        var bestOfSecond = values[0].Zip(values[1]).GroupBy(each => each.First).OrderByDescending(same => same.Key)
            .Select(same => (First: same.Key, Second: same.Max(each => each.Second), Count: 0));
        var (count, most) = (0, (BigInteger?)null);
        foreach (var (first, second, _) in bestOfSecond)
        {
            if (most is null || second > most)
            {
                most = second;
                count += values[0].Zip(values[1]).Count(each => each == (first, second));
            }
        }

        return count;
    }

    /// <returns>The greatest product of gains; null where the zone is empty.</returns>
    public Fraction? Nash() => Zone.Length == 0 ? null
        : new Fraction(Zone.Max(outcome => Gains(outcome).Aggregate(BigInteger.One, (product, gain) => product * gain)),
            denominators.Aggregate(BigInteger.One, (product, each) => product * each));

    /// <returns>The greatest least share of what each could gain at most within the zone; null where the zone is empty.</returns>
    public Fraction? KalaiSmorodinsky() => Zone.Length == 0 ? null
        : Zone.Select(outcome => Share([.. Gains(outcome).Zip(denominators, (gain, denominator) => new Fraction(gain, denominator))])).Max();

    /// <returns>The least share that gains are of what each could gain at most.</returns>
    public Fraction Share(IReadOnlyList<Fraction> gains) => gains.Zip(most, (gain, whole) =>
        whole > Fraction.Zero ? gain / whole : Fraction.One).Aggregate(Fraction.One, Fraction.Min);

    /// <returns>The square of how far the outcome nearest to it lies from 1 for both.</returns>
    public Fraction Opposition() => Enumerable.Range(0, values[0].Length).Select(outcome => values.Zip(denominators, (party, denominator) =>
        new Fraction((denominator - party[outcome]) * (denominator - party[outcome]), denominator * denominator))
        .Aggregate(Fraction.Zero, (sum, each) => sum + each)).Min();

    private IEnumerable<BigInteger> Gains(int outcome) => values.Zip(least, (party, own) => party[outcome] - own);
}
