using System.Xml.Linq;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A profile in the layout of GENIUS: what the items of a domain are worth to one party.</summary>
internal static class GeniusProfile
{
    /// <summary>A line may leave the range from 0 to 1 by so much: its numbers are rounded in the file.</summary>
    private const double Rounding = 1e-6;

    /// <param name="notes">What is not taken as it stands is added to them.</param>
    public static DomainProfile Read(GeniusFile file, DomainIssue[] issues, string id, List<string> notes)
    {
        foreach (var element in file.Issues.Concat(file.Root.Descendants("weight"))
            .Where(element => !issues.Any(issue => issue.Index == GeniusFile.Text(element, "index"))))
        {
            if (element.Name.LocalName == "issue" || !IsObjective(file.Root, GeniusFile.Text(element, "index")))
            {
                file.Refuse(element, $"the domain has no issue with index '{Quoting.Clip(GeniusFile.Text(element, "index"))}'",
                    "issues of the domain only");
            }
        }

        (double Weight, double[] Worth)[] made = [.. issues.Select(issue => Of(file, issue, id, notes))];
        if (made.All(issue => issue.Weight == 0))
        {
            file.RefuseWhole("no issue has a weight above 0", "one at least");
        }

        var noDeal = file.Single("reservation") is { } reservation
            ? file.Number(reservation, "value", -GeniusFile.MostNumber, GeniusFile.MostNumber) : 0;
        return new(id, id, made, noDeal, DiscountOf(file, id, notes));
    }

    private static (double Weight, double[] Worth) Of(GeniusFile file, DomainIssue issue, string id, List<string> notes)
    {
        var name = Quoting.Clip(issue.Name);
        XElement? Find(IEnumerable<XElement> all, string message) =>
            file.Once(all.Where(each => GeniusFile.Text(each, "index") == issue.Index), message);
        var element = Find(file.Issues, $"the issue '{name}' is there twice");
        if (element is null)
        {
            if (!file.Issues.Any(each => GeniusFile.Text(each, "index") == issue.Index))
            {
                file.RefuseWhole($"the issue '{name}' is missing", $"an issue with index {issue.Index}");
            }

            return default;
        }

        if (GeniusFile.Text(element, "name") is { Length: > 0 } called
            && !called.Trim().Equals(issue.Name.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            file.Refuse(element, $"issue {issue.Index} is '{Quoting.Clip(called)}' here and '{name}' in the domain", "the same name in both");
        }

        var weights = file.Root.Descendants("weight");
        var weight = Find(weights, $"the issue '{name}' has two weights");
        if (!weights.Any(each => GeniusFile.Text(each, "index") == issue.Index))
        {
            file.Refuse(element, $"the issue '{name}' has no weight", $"<weight index=\"{issue.Index}\" value=\"…\"/>");
        }

        return (weight is null ? 0 : file.Number(weight, "value", 0, GeniusFile.MostNumber), Worth(file, element, issue, id, notes));
    }

    private static double[] Worth(GeniusFile file, XElement element, DomainIssue issue, string id, List<string> notes)
    {
        var line = file.Once(element.Elements("evaluator"), $"the issue '{Quoting.Clip(issue.Name)}' has two evaluators");
        if (line is null)
        {
            var worth = Evaluations(file, element, issue);
            var most = worth.Max();
            return [.. worth.Select(each => most > 0 ? each / most : 0)];
        }

        return element.Elements("item").Any()
            ? file.Refuse<double[]>(element, $"the issue '{Quoting.Clip(issue.Name)}' has items and an evaluator", "one of them") ?? []
            : Line(file, line, element, issue, id, notes);
    }

    /// <returns>For each item of the domain its evaluation.</returns>
    private static double[] Evaluations(GeniusFile file, XElement element, DomainIssue issue)
    {
        var found = new Dictionary<string, XElement>();
        foreach (var item in element.Elements("item"))
        {
            var value = GeniusFile.Text(item, "value");
            if (!issue.Items.Contains(value))
            {
                file.Refuse(item, $"the domain has no item '{Quoting.Clip(value)}' of the issue '{Quoting.Clip(issue.Name)}'", "items of the domain");
            }
            else if (!found.TryAdd(value, item))
            {
                file.Refuse(item, $"the item '{Quoting.Clip(value)}' is there twice", "each item once");
            }
        }

        return [.. issue.Items.Select(item =>
        {
            if (found.TryGetValue(item, out var evaluated))
            {
                return file.Number(evaluated, "evaluation", least: 0);
            }

            file.Refuse(element, $"the item '{Quoting.Clip(item)}' is missing", "an evaluation for each item of the domain");
            return 0;
        })];
    }

    /// <summary>
    /// GENIUS reads <c>slope</c> and <c>offset</c> from the lower bound on, <c>parameter1</c> and <c>parameter0</c> from 0 on, and what is
    /// below 0 or above 1 as 0 or 1.
    /// </summary>
    private static double[] Line(GeniusFile file, XElement line, XElement element, DomainIssue issue, string id, List<string> notes)
    {
        var kind = GeniusFile.Text(line, "ftype");
        double[] numbers = [.. issue.Items.Select(ItemOrder.Number)];
        if (kind.Length > 0 && !kind.Equals("linear", StringComparison.OrdinalIgnoreCase))
        {
            return file.Refuse<double[]>(line, $"an evaluator of ftype '{Quoting.Clip(kind)}'", "linear, or an evaluation for each item") ?? [];
        }

        if (!numbers.All(double.IsFinite))
        {
            return file.Refuse<double[]>(line, "an evaluator of items that are no numbers", "an evaluation for each item") ?? [];
        }

        if (GeniusFile.Range(element) is var (low, high) && (low != numbers[0] || high != numbers[^1]))
        {
            file.Refuse(element, $"the range is {low} to {high} here and {issue.Items[0]} to {issue.Items[^1]} in the domain", "the same in both");
        }

        var isRaw = line.Attribute("parameter1") is not null;
        if (isRaw && line.Attribute("slope") is not null)
        {
            file.Refuse(line, "an evaluator with slope and parameter1", "slope and offset, or parameter1 and parameter0");
        }

        var (slope, offset) = (file.Number(line, isRaw ? "parameter1" : "slope"), file.Number(line, isRaw ? "parameter0" : "offset"));
        double[] worth = [.. numbers.Select(number => offset + (slope * (isRaw ? number : number - numbers[0])))];
        bool Leaves(double each) => each is < -Rounding or > 1 + Rounding;
        if (Leaves(worth[0]) && Leaves(worth[^1]))
        {
            file.Refuse(line, $"the line goes from {Decimal.Write(worth[0])} to {Decimal.Write(worth[^1])}",
                isRaw ? "parameter0 + parameter1 · value from 0 to 1" : "offset + slope · (value − lowerbound) from 0 to 1");
        }
        else if (worth.Any(Leaves))
        {
            notes.Add($"{id}: the line of '{Quoting.Clip(issue.Name)}' is cut at 0 and 1, as GENIUS does");
        }

        return [.. worth.Select(each => Math.Clamp(each, 0, 1))];
    }

    private static double DiscountOf(GeniusFile file, string id, List<string> notes)
    {
        var given = file.Single("discount_factor") is { } element ? file.Number(element, "value") : 1;
        if (given is <= 0 or > 1)
        {
            notes.Add($"{id}: discount_factor {Decimal.Write(given)} is no discount, as in GENIUS");
            return 1;
        }

        if (given < 1)
        {
            notes.Add($"{id}: discount_factor {Decimal.Write(given)} stands in strategy.discount, which neither solve nor run uses");
        }

        return given;
    }

    private static bool IsObjective(XElement root, string index) =>
        root.Descendants("objective").Any(objective => GeniusFile.Text(objective, "index") == index);
}
