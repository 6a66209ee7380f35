using System.Text;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Actors with a position, salience and capability on one issue, as models of collective decisions have them.</summary>
internal static class ActorTable
{
    private static readonly string[] Columns = ["actor", "position", "salience", "capability"];

    /// <returns>A scenario; positions from the lowest to the highest lie on the scale from 0 to 1, saliences and capabilities are parts of the
    /// greatest.</returns>
    public static string Scenario(string file, string text, Problems problems)
    {
        var lines = text.Split('\n').Select(line => Cells(line.TrimEnd('\r'))).ToArray();
        var header = lines[0].Select(cell => cell.Trim().ToLowerInvariant()).ToArray();
        var places = Columns.Select(column => Array.IndexOf(header, column)).ToArray();
        foreach (var missing in Columns.Where((_, index) => places[index] < 0))
        {
            problems.Add(new Place(file, 1, 1), Trail.Root, $"there is no column '{missing}'", $"a first line with {string.Join(", ", Columns)}");
        }

        if (problems.Any)
        {
            return "";
        }

        List<(string Name, double Position, double Salience, double Capability)> rows = [];
        for (var line = 1; line < lines.Length; line++)
        {
            if (lines[line] is [""])
            {
                continue;
            }

            string Cell(int column) => places[column] < lines[line].Count ? lines[line][places[column]].Trim() : "";
            double Number(int column, double least)
            {
                var isNumber = double.TryParse(Cell(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                    && double.IsFinite(value);
                if (!isNumber || value < least)
                {
                    problems.Add(new Place(file, line + 1, 1), Trail.Root, $"{Columns[column]} is '{Quoting.Clip(Cell(column))}'", least == 0
                        ? "a number of at least 0" : "a number");
                }

                return value;
            }

            if (Cell(0).Length == 0)
            {
                problems.Add(new Place(file, line + 1, 1), Trail.Root, "an actor without a name", "a name in the column actor");
            }

            rows.Add((Cell(0), Number(1, double.NegativeInfinity), Number(2, 0), Number(3, 0)));
        }

        if (!problems.Any && (rows.Count < 2 || rows.Count > Limits.Entries("parties") || rows.Max(row => row.Salience) <= 0
            || rows.Max(row => row.Capability) <= 0))
        {
            problems.Add(new Place(file, 1, 1), Trail.Root, $"{rows.Count} actors",
                $"two to {Limits.Entries("parties")}, one at least with salience and capability");
        }

        return problems.Any ? "" : Written(file, rows);
    }

    private static string Written(string file, List<(string Name, double Position, double Salience, double Capability)> rows)
    {
        var (low, high) = (rows.Min(row => row.Position), rows.Max(row => row.Position));
        var (salience, capability) = (rows.Max(row => row.Salience), rows.Max(row => row.Capability));
        var taken = new HashSet<string>();
        string[] ids = [.. rows.Select(row => Imported.Id(row.Name, taken))];
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            name: {{Imported.Quoted(Path.GetFileNameWithoutExtension(file))}}
            about: {{Imported.Quoted($"Imported from {Path.GetFileName(file)}: positions from {Decimal.Write(low)} to {Decimal.Write(high)}.")}}
            start: 2018-11
            rounds: 10
            protocol: {game: challenges}
            rules: {drift: false}
            issues:
              position: {points: {0: "{{Decimal.Write(low)}}", 1: "{{Decimal.Write(high)}}"}, control: [{{ids[0]}}], statusQuo: 0, negotiable: false}
            parties:

            """);
        for (var row = 0; row < ids.Length; row++)
        {
            yaml.Append(CultureInfo.InvariantCulture,
                $"  {ids[row]}: {{name: {Imported.Quoted(rows[row].Name)}, capability: {Decimal.Write(rows[row].Capability / capability)}}}\n");
        }

        yaml.Append("actors:\n");
        for (var row = 0; row < ids.Length; row++)
        {
            var point = high > low ? (rows[row].Position - low) / (high - low) : 0;
            var weight = Math.Max(1e-9, rows[row].Salience / salience);
            yaml.Append(CultureInfo.InvariantCulture,
                $"  {ids[row]}: {{party: {ids[row]}, role: executive, mind: expected-utility, ideal: {{position: {Decimal.Write(point)}}}, "
                    + $"salience: {{position: {Decimal.Write(weight)}}}}}\n");
        }

        yaml.Append(CultureInfo.InvariantCulture, $"relations:\n  table: {{between: [{ids[0]}, {ids[1]}], talks: false}}\n");
        return yaml.ToString();
    }

    /// <returns>Cells of a line; a cell in quotes can hold commas, a quote in it is doubled.</returns>
    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var (cell, isQuoted) = (new StringBuilder(), false);
        for (var place = 0; place < line.Length; place++)
        {
            if (line[place] == '"' && isQuoted && place + 1 < line.Length && line[place + 1] == '"')
            {
                cell.Append('"');
                place++;
            }
            else if (line[place] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[place] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[place]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
