using System.Text.RegularExpressions;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Actors with a position, salience and capability on one issue or several, as models of collective decisions have them.</summary>
/// <remarks>
/// Also the tables of KTAB's spatial model of politics: a line with the name and how many actors and dimensions there are, then the columns. What
/// each column means here stands in the README of this folder.
/// </remarks>
internal sealed partial class ActorTable
{
    public const string Kind = "a table of actors";

    /// <summary>Of a position, as scenarios have them.</summary>
    private const double MostNumber = 1e9;

    private static readonly (string Role, string[] Titles)[] Single =
        [("actor", ["actor", "name", "player", "stakeholder"]), ("capability", ["capability", "influence", "power"])];

    private readonly string file;
    private readonly Problems problems;
    private readonly List<string> notes;
    private readonly DelimitedText table;
    private readonly IReadOnlyList<DelimitedRow> rows;

    private ActorTable(string file, DelimitedText table, List<string> notes, Problems problems)
    {
        (this.file, this.table, this.notes, this.problems) = (file, table, notes, problems);
        rows = table.Rows;
    }

    /// <param name="columns">What columns are called, as <c>capability=Power</c>; of several dimensions each position and salience in order.</param>
    /// <param name="notes">What is not carried over, and how numbers are read, is added to them.</param>
    /// <returns>A scenario; empty where there are problems.</returns>
    public static string Scenario(string file, DelimitedText text, IReadOnlyList<string> columns, List<string> notes, Problems problems)
    {
        if (problems.Any)
        {
            return "";
        }

        var table = new ActorTable(file, text, notes, problems);
        return table.Columns(columns) is not var (header, actor, capability, dimensions) ? ""
            : table.Read(header, actor, capability, dimensions) is { } read ? ActorScenario.Written(file, read, notes, problems) : "";
    }

    /// <returns>The row of the titles, and in which columns what stands; null where a problem was reported.</returns>
    private (int Header, int Actor, int Capability, ActorDimension[] Dimensions)? Columns(IReadOnlyList<string> given)
    {
        var named = given.Select(each => each.Split('=', 2, StringSplitOptions.TrimEntries)).ToArray();
        if (named.FirstOrDefault(each => each.Length != 2 || each[0] is not ("actor" or "position" or "salience" or "capability")) is { } odd)
        {
            return Refuse(1, $"--columns has '{Quoting.Clip(string.Join('=', odd))}'",
                "actor, position, salience or capability, = and the title of a column");
        }

        bool IsActor(string title) => Is(title, named.Where(each => each[0] == "actor").Select(each => each[1]), Single[0].Titles);
        bool IsTitle(string title) => IsActor(title) || Is(title, named.Select(each => each[1]), Single[1].Titles)
            || Position().IsMatch(title) || Salience().IsMatch(title);
        var header = rows.Count > 1 && rows[1].Cells.Count(IsTitle) > rows[0].Cells.Count(IsTitle) ? 1 : 0;
        var titles = rows.Count == 0 ? [] : rows[header].Cells;
        var line = rows.Count == 0 ? 1 : rows[header].Line;
        int[] Of(string role, Func<string, bool> isIt)
        {
            string[] asked = [.. named.Where(each => each[0] == role).Select(each => each[1])];
            foreach (var title in asked.Where(title => !titles.Contains(title, StringComparer.OrdinalIgnoreCase)))
            {
                Refuse(line, $"there is no column '{Quoting.Clip(title)}'", $"one of {Quoting.Clip(string.Join(", ", titles))}");
            }

            return asked.Length > 0 ? [.. asked.Select(title => IndexOf(titles, title))]
                : [.. Enumerable.Range(0, titles.Count).Where(column => isIt(titles[column]))];
        }

        int One(string role, string[] known)
        {
            var found = Of(role, title => Is(title, [], known));
            if (found.Length != 1)
            {
                Refuse(line, found.Length == 0 ? $"there is no column '{role}'" : $"there are {found.Length} columns for '{role}'",
                    found.Length == 0 ? "a first line with actor, position, salience, capability" : $"--columns {role}=…");
            }

            return found.FirstOrDefault(-1);
        }

        var (actor, positions) = (One(Single[0].Role, Single[0].Titles), Of("position", title => Position().IsMatch(title)));
        var saliences = Of("salience", title => Salience().IsMatch(title));
        foreach (var role in ((string, int)[])[("position", positions.Length), ("salience", saliences.Length)])
        {
            if (role.Item2 == 0)
            {
                Refuse(line, $"there is no column '{role.Item1}'", "a first line with actor, position, salience, capability");
            }
        }

        var capability = One(Single[1].Role, Single[1].Titles);
        if (problems.Any)
        {
            return null;
        }

        var isNamed = named.Any(each => each[0] is "position" or "salience");
        ActorDimension[] dimensions = [.. positions.Select((position, place) => new ActorDimension(NameOf(titles[position], Position()), position,
            isNamed ? place < saliences.Length ? saliences[place] : -1
                : Array.Find([.. saliences, -1], each => each < 0
                    || NameOf(titles[each], Salience()).Equals(NameOf(titles[position], Position()), StringComparison.OrdinalIgnoreCase))))];
        foreach (var dimension in dimensions.Where(dimension => dimension.Salience < 0))
        {
            Refuse(line, $"there is no salience for '{Quoting.Clip(titles[dimension.Position])}'", "a position and a salience for each dimension");
        }

        if (dimensions.Length != saliences.Length || dimensions.Select(each => each.Salience).Distinct().Count() != dimensions.Length)
        {
            Refuse(line, $"{dimensions.Length} positions and {saliences.Length} saliences", "a position and a salience for each dimension");
        }

        int[] used = [actor, capability, .. positions, .. saliences];
        notes.AddRange(Enumerable.Range(0, titles.Count).Where(column => !used.Contains(column) && titles[column].Length > 0)
            .Select(column => $"the column '{Quoting.Clip(titles[column])}' is not carried over"));
        if (header > 0)
        {
            Counts(rows[0], rows.Count - header - 1, dimensions.Length);
        }

        return problems.Any ? null : (header, actor, capability, dimensions);
    }

    /// <summary>The line before the titles says how many actors and dimensions there are.</summary>
    private void Counts(DelimitedRow first, int actors, int dimensions)
    {
        int[] counts = [.. first.Cells.Where(cell => int.TryParse(cell, CultureInfo.InvariantCulture, out _))
            .Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
        if (counts is [.., var said, var parts] && (said != actors || parts != dimensions))
        {
            Refuse(first.Line, $"the first line says {said} actors and {parts} dimensions, the table has {actors} and {dimensions}", "the same");
        }
    }

    private ActorRows? Read(int header, int actor, int capability, ActorDimension[] dimensions)
    {
        List<ActorRow> read = [];
        DelimitedRow[] body = [.. rows.Skip(header + 1)];
        var (percents, commas) = (0, 0);
        foreach (var row in body)
        {
            double Number(int column, string role, double least)
            {
                var text = row[column];
                var isPercent = role == "salience" && text.EndsWith('%');
                text = isPercent ? text[..^1].Trim() : text;
                percents += isPercent ? 1 : 0;
                commas += table.HasComma(text) ? 1 : 0;
                var isNumber = table.IsNumber(text, out var value);
                if (!isNumber || value < least || Math.Abs(value) > MostNumber)
                {
                    Refuse(row.Line, $"{role} is '{Quoting.Clip(row[column])}'", least == 0 ? "a number of at least 0" : "a number");
                }

                return value;
            }

            if (row.Cells.Skip(rows[header].Cells.Count).Any(cell => cell.Length > 0))
            {
                Refuse(row.Line, $"{row.Cells.Count} cells below {rows[header].Cells.Count} titles", "a cell for each title");
            }

            if (row[actor].Length == 0)
            {
                Refuse(row.Line, "an actor without a name", "a name in the column actor");
            }
            else if (!Imported.IsName(row[actor]))
            {
                Refuse(row.Line, $"'{Quoting.Clip(row[actor])}' is no name", Imported.NameRule);
            }

            read.Add(new(row[actor], [.. dimensions.Select(each => Number(each.Position, "position", double.NegativeInfinity))],
                [.. dimensions.Select(each => Number(each.Salience, "salience", 0))], Number(capability, "capability", 0)));
        }

        foreach (var same in body.Where(row => row[actor].Length > 0).GroupBy(row => row[actor], StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1))
        {
            Refuse(same.Last().Line, $"the actor '{Quoting.Clip(same.Last()[actor])}' is there twice", "a name of its own for each");
        }

        if (commas > 0)
        {
            notes.Add(DelimitedText.CommasRead);
            int[] numbers = [capability, .. dimensions.SelectMany(each => (int[])[each.Position, each.Salience])];
            DelimitedText.RefusePointsBesideCommas(file, body, numbers, problems);
        }

        var saliences = read.Count * dimensions.Length;
        if (percents > 0 && percents < saliences)
        {
            Refuse(rows[header].Line, "some saliences are percents and some are not", "the same for all");
        }

        if (!problems.Any && (read.Count < 2 || read.Count > Limits.Entries("parties")
            || !read.Any(row => row.Saliences.Max() > 0 && row.Capability > 0)))
        {
            Refuse(rows[header].Line, $"{read.Count} actors", $"two to {Limits.Entries("parties")}, one at least with salience and capability");
        }

        return problems.Any ? null : new(dimensions, read, percents > 0, rows[header].Line);
    }

    private (int, int, int, ActorDimension[])? Refuse(int line, string message, string hint)
    {
        problems.Add(new Place(file, line, 1), Trail.Root, message, hint);
        return null;
    }

    private static bool Is(string title, IEnumerable<string> asked, string[] known) =>
        (asked.Any() ? asked : known).Contains(title, StringComparer.OrdinalIgnoreCase);

    private static int IndexOf(IReadOnlyList<string> titles, string title) =>
        Enumerable.Range(0, titles.Count).FirstOrDefault(column => titles[column].Equals(title, StringComparison.OrdinalIgnoreCase), -1);

    /// <returns>What is left of a title without the word for what it is.</returns>
    private static string NameOf(string title, Regex word) => word.Replace(title, "$1$2").Trim(' ', '_', '-');

    [GeneratedRegex("^(.*?)[ _-]*(?:positions?|pstn|pos)[ _-]*([0-9]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Position();

    [GeneratedRegex("^(.*?)[ _-]*(?:saliences?|sal)[ _-]*([0-9]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Salience();
}

/// <summary>In which columns a dimension stands.</summary>
internal sealed record ActorDimension(string Name, int Position, int Salience);

/// <summary>An actor; position and salience for each dimension.</summary>
internal sealed record ActorRow(string Name, double[] Positions, double[] Saliences, double Capability);

/// <param name="ArePercents">Whether saliences are written with a percent sign.</param>
/// <param name="Line">Of the titles.</param>
internal sealed record ActorRows(ActorDimension[] Dimensions, IReadOnlyList<ActorRow> Rows, bool ArePercents, int Line);
