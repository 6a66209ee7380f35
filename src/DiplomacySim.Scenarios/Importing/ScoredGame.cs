namespace DiplomacySim.Scenarios.Importing;

/// <summary>A scored negotiation: points of each party for each option of each issue, and the least that each must have.</summary>
/// <remarks>
/// As exercises for several parties are scored (Susskind, Harborco and its kin), and what language models are set to negotiate. There is no
/// common file of it; the layout that is read here stands in the README of this folder.
/// </remarks>
internal sealed class ScoredGame
{
    public const string Kind = "a scored game";

    private const string Threshold = "threshold";
    private const string Must = "must";
    private const string Consent = "consent";
    private const double MostPoints = 1000;

    private static readonly string[] Titles = ["party", "issue", "option", "points"];

    private readonly string file;
    private readonly DelimitedText table;
    private readonly List<string> notes;
    private readonly Problems problems;
    private readonly int[] columns;
    private readonly OrderedDictionary<string, OrderedDictionary<string, OrderedDictionary<string, double>>> points = [];
    private readonly Dictionary<string, double> thresholds = [];
    private readonly List<string> musts = [];
    private int? consent;

    private ScoredGame(string file, DelimitedText table, List<string> notes, Problems problems)
    {
        (this.file, this.table, this.notes, this.problems) = (file, table, notes, problems);
        columns = [.. Titles.Select(title => ColumnOf(table, title))];
    }

    /// <returns>Whether the first row has the titles of a scored game.</returns>
    public static bool IsOne(DelimitedText table) => Titles.All(title => ColumnOf(table, title) >= 0);

    public static string Scenario(string file, DelimitedText table, List<string> notes, Problems problems)
    {
        var game = new ScoredGame(file, table, notes, problems);
        game.Read();
        return problems.Any ? "" : game.Written();
    }

    private static int ColumnOf(DelimitedText table, string title) => table.Rows.Count == 0 ? -1
        : Enumerable.Range(0, table.Rows[0].Cells.Count)
            .FirstOrDefault(column => table.Rows[0][column].Equals(title, StringComparison.OrdinalIgnoreCase), -1);

    private void Read()
    {
        var titles = table.Rows[0].Cells;
        foreach (var same in titles.Where(title => title.Length > 0).GroupBy(title => title, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1))
        {
            Refuse(table.Rows[0], $"there are {same.Count()} columns '{Quoting.Clip(same.Key)}'", "each once");
        }

        notes.AddRange(titles.Where((title, column) => title.Length > 0 && !columns.Contains(column))
            .Select(title => $"the column '{Quoting.Clip(title)}' is not carried over"));
        DelimitedRow[] body = [.. table.Rows.Skip(1)];
        foreach (var row in body)
        {
            if (row.Cells.Count > titles.Count && row.Cells.Skip(titles.Count).Any(cell => cell.Length > 0))
            {
                Refuse(row, $"{row.Cells.Count} cells below {titles.Count} titles", "a cell for each title");
            }
            else if (row[columns[1]].Length > 0)
            {
                Points(row);
            }
            else
            {
                Rule(row);
            }
        }

        if (body.Any(row => table.HasComma(row[columns[3]])))
        {
            notes.Add(DelimitedText.CommasRead);
            DelimitedText.RefusePointsBesideCommas(file, body, [columns[3]], problems);
        }

        if (!problems.Any)
        {
            Complete();
        }
    }

    /// <summary>A row with an issue: what an option of it is worth to a party.</summary>
    private void Points(DelimitedRow row)
    {
        var (party, issue, option) = (Named(row, 0), Named(row, 1), Named(row, 2));
        var options = Within(Within(points, party), issue);
        if (!options.TryAdd(option, Number(row)))
        {
            Refuse(row, $"points of '{Quoting.Clip(party)}' for '{Quoting.Clip(option)}' of '{Quoting.Clip(issue)}' are there twice", "each once");
        }
    }

    /// <summary>A row without an issue: the threshold of a party, that it must consent, or how many must.</summary>
    private void Rule(DelimitedRow row)
    {
        switch (row[columns[2]].ToLowerInvariant())
        {
            case Threshold when !thresholds.TryAdd(Named(row, 0), Number(row)):
                Refuse(row, $"the threshold of '{Quoting.Clip(row[columns[0]])}' is there twice", "one for each party");
                break;
            case Threshold:
                break;
            case Must when row[columns[3]].Length > 0:
                Refuse(row, "'must' with points", "no points: the party must consent");
                break;
            case Must when musts.Contains(Named(row, 0)):
                Refuse(row, $"'{Quoting.Clip(row[columns[0]])}' must consent twice", "once");
                break;
            case Must:
                musts.Add(row[columns[0]]);
                break;
            case Consent when row[columns[0]].Length > 0 || consent is not null:
                Refuse(row, consent is null ? "a number of parties that must consent, of one party" : "how many must consent is there twice",
                    "one row without a party");
                break;
            case Consent:
                consent = Number(row) is >= 1 and <= int.MaxValue and var number && number == Math.Floor(number) ? (int)number : 0;
                if (consent == 0)
                {
                    Refuse(row, $"'{Quoting.Clip(row[columns[3]])}' parties must consent", "a whole number of parties");
                }

                break;
            default:
                Refuse(row, $"a row without an issue, of '{Quoting.Clip(row[columns[2]])}'", "threshold, must or consent in the column option");
                break;
        }
    }

    /// <summary>Every party has points for the same options, and a threshold.</summary>
    private void Complete()
    {
        if (points.Count < 2 || points.Count > Limits.Entries("parties"))
        {
            Refuse(table.Rows[0], $"{points.Count} parties with points", $"two to {Limits.Entries("parties")}");
            return;
        }

        var issues = points.Values.SelectMany(each => each.Keys).Distinct().ToArray();
        if (issues.Length > Limits.Entries("issues"))
        {
            Refuse(table.Rows[0], $"{issues.Length} issues", $"at most {Limits.Entries("issues")}");
        }

        foreach (var issue in issues)
        {
            foreach (var option in points.Values.Where(each => each.ContainsKey(issue)).SelectMany(each => each[issue].Keys).Distinct().ToArray())
            {
                foreach (var party in points.Where(each => !each.Value.TryGetValue(issue, out var options) || !options.ContainsKey(option)))
                {
                    Refuse(table.Rows[0], $"'{Quoting.Clip(party.Key)}' has no points for '{Quoting.Clip(option)}' of '{Quoting.Clip(issue)}'",
                        "points of each party for each option; 0 where it is worth nothing");
                }
            }
        }

        foreach (var party in points.Keys.Where(party => !thresholds.ContainsKey(party)))
        {
            Refuse(table.Rows[0], $"'{Quoting.Clip(party)}' has no threshold", "a row with the party, no issue, the option threshold, and points");
        }

        foreach (var party in thresholds.Keys.Concat(musts).Where(party => !points.ContainsKey(party)).Distinct())
        {
            Refuse(table.Rows[0], $"'{Quoting.Clip(party)}' has no points", "a party that has points");
        }

        if (consent > points.Count)
        {
            Refuse(table.Rows[0], $"{consent} of {points.Count} parties must consent", $"at most {points.Count}");
        }
    }

    private string Written()
    {
        var issues = DomainIssue.InOrder(points.GetAt(0).Value.Select(issue => new DomainIssue(issue.Key, issue.Key, "", [.. issue.Value.Keys])));
        var taken = new HashSet<string>();
        string[] parties = [.. points.Keys.Order(StringComparer.Ordinal)];
        DomainProfile[] profiles = [.. parties.Select(party => new DomainProfile(Imported.Id(party, taken), party,
            [.. issues.Select(issue => (1.0, issue.Items.Select(item => points[party][issue.Name][item] * issues.Length).ToArray()))],
            thresholds[party], 1))];
        notes.Add($"worths are points times {issues.Length}, as saliences are shares: values are sums of points");
        notes.Add("a threshold is what no deal is worth");
        if (consent is not null || musts.Count > 0)
        {
            var ids = musts.Select(party => profiles[Array.IndexOf(parties, party)].Id).Order(StringComparer.Ordinal);
            notes.Add($"solve it with --consent {consent ?? points.Count}{(musts.Count > 0 ? $" --must {string.Join(',', ids)}" : "")}");
        }

        return DomainScenario.Written(
            Path.GetFileNameWithoutExtension(file), $"Imported from {Path.GetFileName(file)}, {Kind}.", issues, profiles, notes);
    }

    private string Named(DelimitedRow row, int column)
    {
        var text = row[columns[column]];
        if (!Imported.IsName(text))
        {
            Refuse(row, $"{Titles[column]} is '{Quoting.Clip(text)}'", Imported.NameRule);
        }

        return text;
    }

    private double Number(DelimitedRow row)
    {
        var text = row[columns[3]];
        if (!table.IsNumber(text, out var value) || Math.Abs(value) > MostPoints)
        {
            Refuse(row, $"points are '{Quoting.Clip(text)}'", "a number from -1000 to 1000");
        }

        return value;
    }

    private void Refuse(DelimitedRow row, string message, string hint) => problems.Add(new Place(file, row.Line, 1), Trail.Root, message, hint);

    private static T Within<T>(OrderedDictionary<string, T> all, string key)
        where T : new()
    {
        if (!all.TryGetValue(key, out var found))
        {
            all.Add(key, found = new());
        }

        return found;
    }
}
