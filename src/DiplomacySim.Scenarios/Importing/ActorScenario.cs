using System.Text;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A table of actors written as a scenario: challenges on one issue, or an election over several.</summary>
internal static class ActorScenario
{
    private const double Percent = 100;

    /// <summary>Saliences and, of an election, positions mean what they are: they are never divided by the greatest that is there.</summary>
    /// <returns>Empty where a problem was reported.</returns>
    public static string Written(string file, ActorRows table, List<string> notes, Problems problems)
    {
        var isElection = table.Dimensions.Length > 1;
        var full = Whole("saliences", table.Rows.SelectMany(row => row.Saliences).Max(), table.ArePercents);
        (double Low, double High)[] scales = [.. table.Dimensions.Select((_, place) => Scale(place))];
        if (problems.Any)
        {
            return "";
        }

        string[] told = [.. notes.Distinct()];
        notes.Clear();
        notes.AddRange(told);
        notes.Add("capabilities are parts of the greatest");
        notes.Add(isElection ? "an election as in KTAB's spatial model is played; with --columns one position and one salience, challenges are"
            : "challenges are played");
        var taken = new HashSet<string>();
        string[] ids = [.. table.Rows.Select(row => Imported.Id(row.Name, taken))];
        var stakes = new HashSet<string>();
        string[] issues = [.. table.Dimensions.Select(each => table.Dimensions.Length == 1 ? "position" : Imported.Id(IssueName(each), stakes))];
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            name: {{Imported.Quoted(Path.GetFileNameWithoutExtension(file))}}
            about: {{Imported.About($"Imported from {Path.GetFileName(file)}, a table of actors.", notes)}}
            start: 2018-11
            rounds: {{(isElection ? 2 : 10)}}
            protocol: {game: {{(isElection ? "election" : "challenges")}}}
            rules: {drift: false}
            issues:

            """);
        for (var place = 0; place < issues.Length; place++)
        {
            var (low, high) = scales[place];
            yaml.Append(CultureInfo.InvariantCulture, $"  {issues[place]}: {{name: {Imported.Quoted(IssueName(table.Dimensions[place]))}, ")
                .Append(CultureInfo.InvariantCulture,
                    $"unit: {{name: points, zero: {Decimal.Write(low)}, one: {Decimal.Write(high > low ? high : low + 1)}}}, ")
                .Append(CultureInfo.InvariantCulture, $"control: [{ids[0]}], statusQuo: 0, negotiable: false}}\n");
        }

        var greatest = table.Rows.Max(row => row.Capability);
        yaml.Append("parties:\n").AppendJoin("", ids.Zip(table.Rows, (id, row) =>
            $"  {id}: {{name: {Imported.Quoted(row.Name)}, capability: {Decimal.Write(row.Capability / greatest)}}}\n"));
        yaml.Append("actors:\n").AppendJoin("", ids.Zip(table.Rows, (id, row) =>
        {
            var ideal = issues.Select((issue, place) => $"{issue}: {Decimal.Write(Point(row.Positions[place], scales[place]))}");
            var salience = issues.Select((issue, place) => $"{issue}: {Decimal.Write(row.Saliences[place] / full)}");
            return $"  {id}: {{name: {Imported.Quoted(row.Name)}, party: {id}, role: executive, mind: "
                + $"{(isElection ? "spatial-voter" : "expected-utility")}, ideal: {{{string.Join(", ", ideal)}}}, "
                + $"salience: {{{string.Join(", ", salience)}}}}}\n";
        }));
        return yaml.Append(CultureInfo.InvariantCulture, $"relations:\n  table: {{between: [{ids[0]}, {ids[1]}], talks: false}}\n").ToString();

        (double Low, double High) Scale(int place)
        {
            double[] all = [.. table.Rows.Select(row => row.Positions[place])];
            if (!isElection)
            {
                notes.Add($"positions from {Decimal.Write(all.Min())} to {Decimal.Write(all.Max())} are the whole scale");
                return (all.Min(), all.Max());
            }

            if (all.Min() < 0)
            {
                problems.Add(new Place(file, table.Line, 1), Trail.Root, $"a position of {Decimal.Write(all.Min())} in a table of several dimensions",
                    "positions from 0 to 1 or from 0 to 100");
            }

            return (0, Whole("positions", table.Rows.SelectMany(row => row.Positions).Max(), false));
        }

        double Whole(string what, double most, bool isPercent)
        {
            var whole = isPercent || most > 1 ? Percent : 1;
            notes.Add(whole == 1 ? $"{what} are taken as they are" : $"{what} are divided by 100");
            if (most > whole)
            {
                problems.Add(new Place(file, table.Line, 1), Trail.Root, $"{what} go up to {Decimal.Write(most)}",
                    "all at most 1, or all at most 100: what the whole is cannot be seen from the table");
            }

            return whole;
        }
    }

    private static string IssueName(ActorDimension dimension) => dimension.Name.Length == 0 || dimension.Name.All(char.IsAsciiDigit)
        ? $"position {dimension.Name}".Trim() : dimension.Name;

    private static double Point(double position, (double Low, double High) scale) =>
        scale.High > scale.Low ? (position - scale.Low) / (scale.High - scale.Low) : 0;
}
