using System.Xml.Linq;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>The issues of a negotiation domain in the XML layout of GENIUS, which NegMAS and ANAC use too.</summary>
/// <remarks>
/// Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker (2014), Computational Intelligence 30. What each field means here stands in the README of
/// this folder.
/// </remarks>
internal static class GeniusDomain
{
    private static readonly string[] Carried =
        ["negotiation_template", "utility_space", "objective", "issue", "item", "range", "evaluator", "weight", "discount_factor", "reservation"];

    private static readonly string[] Attributes =
        ["index", "name", "value", "type", "etype", "vtype", "evaluation", "lowerbound", "upperbound", "ftype", "slope", "offset", "parameter0",
            "parameter1", "number_of_issues", "description"];

    public const string Kind = "a negotiation domain in the GENIUS layout";

    /// <param name="files">The domain and its profiles. The only file that weighs nothing is the domain; otherwise the first is.</param>
    /// <param name="notes">What the scenario leaves out is added to them.</param>
    public static string Scenario(IReadOnlyList<(string File, byte[] Bytes)> files, List<string> notes, Problems problems)
    {
        GeniusFile[] read = [.. files.Select(file => (file.File, Root: ForeignXml.Read(file.File, file.Bytes, problems)))
            .Where(file => file.Root is not null).Select(file => new GeniusFile(file.File, file.Root!, problems))];
        if (files.Count < 3)
        {
            problems.Add(new Place(files[0].File, 1, 1), Trail.Root, $"a domain with {files.Count - 1} profiles",
                "the domain first, then two or more profiles");
        }

        Imported.RefuseTwice(files.Select(file => file.File), problems);
        foreach (var file in read.Where(file => file.IsNonlinear))
        {
            problems.Add(new Place(file.Name, 1, 1), Trail.Root, "constraints or functions over several issues are not taken",
                "a linear additive utility space: a weight and evaluations for each issue");
        }

        if (problems.Any)
        {
            return "";
        }

        var domain = read.Where(file => !file.Weighs).ToArray() is [var only] ? only : read[0];
        var issues = Issues(domain, problems);
        var parties = new HashSet<string>();
        DomainProfile[] profiles = problems.Any ? [] : [.. read.Where(file => file != domain)
            .OrderBy(file => Path.GetFileNameWithoutExtension(file.Name), StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => GeniusProfile.Read(file, issues, Imported.Id(Path.GetFileNameWithoutExtension(file.Name), parties), notes))];
        notes.AddRange(read.SelectMany(file => LeftOut(file.Root)).Distinct());
        return problems.Any ? "" : DomainScenario.Written(Path.GetFileNameWithoutExtension(domain.Name),
            $"Imported from {Path.GetFileName(domain.Name)}, {Kind}.", issues, profiles, notes);
    }

    private static DomainIssue[] Issues(GeniusFile file, Problems problems)
    {
        List<DomainIssue> issues = [];
        foreach (var element in file.Issues)
        {
            var (index, name) = (GeniusFile.Text(element, "index"), GeniusFile.Text(element, "name"));
            if (index.Length == 0 || name.Length == 0)
            {
                file.Refuse(element, "an issue without a name or an index", "name=\"price\" index=\"1\"");
            }
            else if (!Imported.IsName(name))
            {
                file.Refuse(element, $"'{Quoting.Clip(name)}' is no name", Imported.NameRule);
            }
            else if (issues.Any(issue => issue.Index == index || issue.Name == name))
            {
                file.Refuse(element, $"the issue '{Quoting.Clip(name)}' with index {Quoting.Clip(index)} is there twice",
                    "a name and an index for each issue");
            }
            else if (element.Parent?.Parent is { Name.LocalName: "objective" })
            {
                file.Refuse(element, "an objective within an objective", "all issues in one objective");
            }

            var kind = GeniusFile.Text(element, "vtype") is { Length: > 0 } type ? type : GeniusFile.Text(element, "type");
            string[] items = kind.ToUpperInvariant() switch
            {
                "" or "DISCRETE" => Items(file, element),
                "INTEGER" => Whole(file, element),
                _ => file.Refuse<string[]>(element, $"an issue of type '{Quoting.Clip(kind)}'", "discrete or integer") ?? [],
            };
            issues.Add(new(index, name, "", items));
        }

        if (issues.Count == 0 || issues.Count > Limits.Entries("issues"))
        {
            problems.Add(new Place(file.Name, 1, 1), Trail.Root, issues.Count == 0 ? "there is no issue" : $"{issues.Count} issues",
                $"a domain, with 1 to {Limits.Entries("issues")} issues");
        }

        return DomainIssue.InOrder(issues);
    }

    private static string[] Items(GeniusFile file, XElement issue)
    {
        string[] items = [.. issue.Elements("item").Select(item => GeniusFile.Text(item, "value"))];
        if (items.Length is 0 or > Limits.Items)
        {
            file.Refuse(issue, items.Length == 0 ? "an issue without items" : $"{items.Length} items", $"1 to {Limits.Items} items");
        }

        foreach (var item in issue.Elements("item").GroupBy(item => GeniusFile.Text(item, "value"))
            .Where(same => same.Count() > 1 || !Imported.IsName(same.Key)))
        {
            file.Refuse(item.Last(), item.Count() > 1 ? $"the item '{Quoting.Clip(item.Key)}' is there twice"
                : item.Key.Length == 0 ? "an item without a value" : $"'{Quoting.Clip(item.Key)}' is no name",
                item.Count() > 1 || item.Key.Length == 0 ? "a value of its own for each item" : Imported.NameRule);
        }

        return items;
    }

    private static string[] Whole(GeniusFile file, XElement issue)
    {
        if (GeniusFile.Range(issue) is not var (low, high) || high < low || (long)high - low >= Limits.Items)
        {
            file.Refuse(issue, "an integer issue without a range", $"lowerbound and upperbound, less than {Limits.Items} apart");
            return ["0"];
        }

        return [.. Enumerable.Range(low, high - low + 1).Select(value => value.ToString(CultureInfo.InvariantCulture))];
    }

    /// <returns>What a file says and the scenario does not.</returns>
    private static IEnumerable<string> LeftOut(XElement root) => root.DescendantsAndSelf().SelectMany(element =>
        !Carried.Contains(element.Name.LocalName) ? [$"<{Quoting.Clip(element.Name.LocalName)}> is not carried over"]
        : element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration
                && (!Attributes.Contains(attribute.Name.LocalName) || (attribute.Name.LocalName == "description" && attribute.Value.Length > 0)))
            .Select(attribute => $"{attribute.Name.LocalName} of <{element.Name.LocalName}> is not carried over"));
}
