using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A negotiation domain and its preference profiles in the XML layout of GENIUS, which NegMAS and ANAC use too.</summary>
/// <remarks>
/// Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker (2014), Computational Intelligence 30. Issues are discrete or whole numbers; weights are
/// shares of their sum, and what an item is worth is its evaluation as a part of the greatest of its issue.
/// </remarks>
internal static class GeniusDomain
{
    public static string Scenario(IReadOnlyList<(string File, string Text)> files, Problems problems)
    {
        var roots = files.Select(file => Parse(file.File, file.Text, problems)).ToArray();
        if (files.Count < 3)
        {
            problems.Add(new Place(files[0].File, 1, 1), Trail.Root, $"a domain with {files.Count - 1} profiles",
                "the domain first, then two or more profiles");
        }

        if (problems.Any)
        {
            return "";
        }

        var taken = new HashSet<string>();
        var issues = Issues(files[0].File, roots[0]!, problems).Select(issue => issue with { Id = Imported.Id(issue.Name, taken) }).ToArray();
        var parties = new HashSet<string>();
        var profiles = files.Skip(1).Select((file, place) => Profile(file.File, roots[place + 1]!, issues,
            Imported.Id(Path.GetFileNameWithoutExtension(file.File), parties), problems)).ToArray();
        return problems.Any ? "" : Written(files[0].File, issues, profiles);
    }

    private static XElement? Parse(string file, string text, Problems problems)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException error)
        {
            problems.Add(new Place(file, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)), Trail.Root,
                "this is no XML that can be read", error.Message);
            return null;
        }
    }

    private static List<GeniusIssue> Issues(string file, XElement root, Problems problems)
    {
        List<GeniusIssue> issues = [];
        foreach (var issue in root.Descendants("issue"))
        {
            var kind = (issue.Attribute("vtype") ?? issue.Attribute("type"))?.Value ?? "discrete";
            string[] items = kind == "integer" ? Whole(file, issue, problems)
                : [.. issue.Elements("item").Select(item => item.Attribute("value")?.Value ?? "")];
            if (kind is not ("discrete" or "integer"))
            {
                problems.Add(PlaceOf(file, issue), Trail.Root, $"an issue of type '{Quoting.Clip(kind)}'", "discrete or integer");
            }
            else if (items.Length == 0)
            {
                problems.Add(PlaceOf(file, issue), Trail.Root, "an issue without items", "at least one item");
            }

            issues.Add(new(issue.Attribute("index")?.Value ?? "", issue.Attribute("name")?.Value ?? "issue", "", items));
        }

        if (issues.Count == 0)
        {
            problems.Add(new Place(file, 1, 1), Trail.Root, "there is no issue", "a domain, with at least one");
        }

        return issues;
    }

    private static string[] Whole(string file, XElement issue, Problems problems)
    {
        var range = issue.Element("range") ?? issue;
        var isRange = int.TryParse(range.Attribute("lowerbound")?.Value, out var low) & int.TryParse(range.Attribute("upperbound")?.Value,
            out var high);
        if (!isRange || high < low || (long)high - low >= Limits.Items)
        {
            problems.Add(PlaceOf(file, issue), Trail.Root, "an integer issue without a range",
                $"lowerbound and upperbound, at most {Limits.Items} apart");
            return ["0"];
        }

        return [.. Enumerable.Range(low, high - low + 1).Select(value => value.ToString(CultureInfo.InvariantCulture))];
    }

    private static GeniusProfile Profile(string file, XElement root, GeniusIssue[] issues, string id, Problems problems)
    {
        List<(double Weight, double[] Worth)> made = [];
        foreach (var issue in issues)
        {
            var element = root.Descendants("issue").FirstOrDefault(each => each.Attribute("index")?.Value == issue.Index);
            if (element is null)
            {
                problems.Add(new Place(file, 1, 1), Trail.Root, $"the issue '{Quoting.Clip(issue.Name)}' is missing",
                    $"an issue with index {issue.Index}");
                continue;
            }

            var weight = root.Descendants("weight").FirstOrDefault(each => each.Attribute("index")?.Value == issue.Index);
            var worth = Worth(file, element, issue, problems);
            var most = worth.Length == 0 ? 0 : worth.Max();
            made.Add((weight is null ? 1 : Number(file, weight, "value", problems), [.. worth.Select(each => most > 0 ? each / most : each)]));
        }

        double Single(string name, double otherwise) =>
            root.Descendants(name).FirstOrDefault() is { } element ? Number(file, element, "value", problems) : otherwise;
        return new(id, made, Single("reservation", 0), Math.Clamp(Single("discount_factor", 1), 0, 1));
    }

    private static double[] Worth(string file, XElement element, GeniusIssue issue, Problems problems)
    {
        if (element.Element("evaluator") is { } line && element.Element("item") is null)
        {
            var slope = Number(file, line, line.Attribute("parameter1") is null ? "slope" : "parameter1", problems);
            var offset = Number(file, line, line.Attribute("parameter0") is null ? "offset" : "parameter0", problems);
            return [.. issue.Items.Select(item => offset + (slope * double.Parse(item, CultureInfo.InvariantCulture)))];
        }

        return [.. issue.Items.Select(item =>
        {
            var found = element.Elements("item").FirstOrDefault(each => each.Attribute("value")?.Value == item);
            if (found is null)
            {
                problems.Add(PlaceOf(file, element), Trail.Root, $"the item '{Quoting.Clip(item)}' is missing",
                    "an evaluation for each item of the domain");
                return 0;
            }

            return Number(file, found, "evaluation", problems);
        })];
    }

    private static double Number(string file, XElement element, string attribute, Problems problems)
    {
        var text = element.Attribute(attribute)?.Value ?? "";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            problems.Add(PlaceOf(file, element), Trail.Root, $"{element.Name.LocalName} has {attribute} '{Quoting.Clip(text)}'", "a number");
        }

        return value;
    }

    private static Place PlaceOf(string file, XElement element)
    {
        var line = (IXmlLineInfo)element;
        return new(file, Math.Max(1, line.LineNumber), Math.Max(1, line.LinePosition));
    }

    private static string Written(string file, GeniusIssue[] issues, GeniusProfile[] profiles)
    {
        var all = string.Join(", ", profiles.Select(profile => profile.Id));
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            name: {{Imported.Quoted(Path.GetFileNameWithoutExtension(file))}}
            about: {{Imported.Quoted($"Imported from {Path.GetFileName(file)}, a negotiation domain in the GENIUS layout.")}}
            start: 2018-11
            rules: {drift: false, coercion: false, contact: false}
            issues:

            """);
        foreach (var issue in issues)
        {
            var points = string.Join(", ", issue.Items.Select((item, level) => $"{Decimal.Write(issue.Point(level))}: {Imported.Quoted(item)}"));
            var levels = string.Join(", ", issue.Items.Select((_, level) => Decimal.Write(issue.Point(level))));
            yaml.Append(CultureInfo.InvariantCulture,
                $"  {issue.Id}: {{name: {Imported.Quoted(issue.Name)}, points: {{{points}}}, control: [{all}], statusQuo: 0, levels: [{levels}]}}\n");
        }

        yaml.Append("parties:\n").AppendJoin("", profiles.Select(profile => $"  {profile.Id}: {{}}\n")).Append("actors:\n");
        foreach (var profile in profiles)
        {
            var best = issues.Select((issue, place) =>
                $"{issue.Id}: {Decimal.Write(issue.Point(Array.IndexOf(profile.Issues[place].Worth, profile.Issues[place].Worth.Max())))}");
            var weights = issues.Select((issue, place) => $"{issue.Id}: {Decimal.Write(profile.Issues[place].Weight)}");
            var worth = issues.Select((issue, place) =>
                $"      {issue.Id}: {{levels: [{string.Join(", ", profile.Issues[place].Worth.Select(Decimal.Write))}]}}\n");
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  {{profile.Id}}:
                    party: {{profile.Id}}
                    role: executive
                    ideal: {{{string.Join(", ", best)}}}
                    salience: {{{string.Join(", ", weights)}}}
                    strategy: {impasse: {{Decimal.Write(profile.Reservation)}}, discount: {{Decimal.Write(profile.Discount)}}}
                    worth:

                """).AppendJoin("", worth);
        }

        yaml.Append("relations:\n");
        for (var one = 0; one < profiles.Length; one++)
        {
            for (var other = one + 1; other < profiles.Length; other++)
            {
                yaml.Append(CultureInfo.InvariantCulture,
                    $"  talks-{one + 1}-{other + 1}: {{between: [{profiles[one].Id}, {profiles[other].Id}]}}\n");
            }
        }

        return yaml.ToString();
    }

    private sealed record GeniusIssue(string Index, string Name, string Id, string[] Items)
    {
        /// <returns>Where a level lies on the scale: all at equal distances.</returns>
        public double Point(int level) => Items.Length == 1 ? 0 : Math.Round((double)level / (Items.Length - 1), 9);
    }

    private sealed record GeniusProfile(string Id, IReadOnlyList<(double Weight, double[] Worth)> Issues, double Reservation, double Discount);
}
