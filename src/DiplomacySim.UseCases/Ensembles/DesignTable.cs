using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.UseCases;

/// <summary>A design in a file: a column for each parameter, named by its path, and a row for each point.</summary>
public static class DesignTable
{
    public const int MostPoints = 100_000;

    private const int MostBytes = 64 << 20;

    /// <summary>Reads the table and tries every row.</summary>
    /// <remarks>
    /// As pandas, R and spreadsheets write it: a column without a name numbers the rows and is left out, 1.0 is 1 where a whole number is wanted,
    /// and between semicolons or tabs numbers can have decimal commas.
    /// </remarks>
    /// <param name="problems">All that is wrong, with file and line; the points are of use only where there is nothing.</param>
    public static Points Read(string file, Material material, out IReadOnlyList<Problem> problems)
    {
        var (found, values, paths) = (new List<Problem>(), new List<string[]>(), Array.Empty<string>());
        problems = found;
        if (Text(file, found) is not { } text)
        {
            return new(paths, values);
        }

        var table = DelimitedText.Read(text);
        found.AddRange(table.Broken.Select(each =>
            new Problem(file, each.Line, 1, "", $"quotes within the cell '{each.Cell}'", DelimitedText.Quotes)));
        if (table.Rows.Count > 0 && found.Count == 0)
        {
            var titles = table.Rows[0].Cells;
            var columns = Enumerable.Range(0, titles.Count).Where(column => !IsNumbering(titles[column])).ToArray();
            paths = [.. columns.Select(column => titles[column])];
            found.AddRange(paths.GroupBy(path => path).Where(same => same.Count() > 1)
                .Select(same => new Problem(file, 1, 1, same.Key, $"the column '{same.Key}' is there twice", "each parameter once")));
            found.AddRange(paths.Select((path, place) => Points.NotPlayed(path) is { } refused
                ? refused with { File = file, Column = place + 1 } : null).OfType<Problem>());
            var known = Parameters.Of(material.Ready.Scenario);
            var isWhole = paths.Select(path => Parameters.Find(known, path)?.IsWhole == true).ToArray();
            foreach (var row in table.Rows.Skip(1))
            {
                if (row.Cells.Count != titles.Count)
                {
                    found.Add(new(file, row.Line, 1, "", $"{row.Cells.Count} cells below {titles.Count} titles", "a cell for each title"));
                    continue;
                }

                var point = new string[paths.Length];
                for (var place = 0; place < point.Length; place++)
                {
                    var cell = table.Delimiter == ',' ? row[columns[place]] : row[columns[place]].Replace(',', '.');
                    point[place] = isWhole[place] && cell.TrimEnd('0').EndsWith('.') ? cell.TrimEnd('0')[..^1] : cell;
                }

                values.Add(point);
                Try(point, row.Line);
            }
        }

        if (found.Count == 0 && values.Count is 0 or > MostPoints)
        {
            found.Add(new(file, 1, 1, "", $"{values.Count} points", $"from 1 to {MostPoints} rows below the names of the columns"));
        }

        return new(paths, values);

        void Try(string[] point, int line)
        {
            if (found.Count < 100 && ScenarioFile.FromCanonical(material.Ready.Canonical, material.Minds,
                [.. paths.Zip(point, (path, value) => $"{path}={value}")]) is Loaded.Refused refused)
            {
                found.AddRange(refused.Problems.Select(problem => problem.Column > 0 && problem.File == "--set" && problem.Line <= paths.Length
                    ? problem with { File = file, Line = line, Column = problem.Line, Path = problem.Path.Length > 0 ? problem.Path
                    : paths[problem.Line - 1] }
                    : problem with { File = file, Line = line }));
            }
        }
    }

    private static string? Text(string file, List<Problem> found)
    {
        const string Wanted = "comma-separated values: paths in the first line, a point in every other";
        try
        {
            var bytes = PatientFile.Bytes(file, MostBytes);
            if (bytes.Length <= MostBytes)
            {
                using var reader = new StreamReader(new MemoryStream(bytes));
                return reader.ReadToEnd();
            }

            found.Add(new(file, 1, 1, "", "the table is larger than 64 MiB", Wanted));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            found.Add(new(file, 1, 1, "", $"no table can be read: {problem.Message}", Wanted));
        }

        return null;
    }

    private static bool IsNumbering(string name) => name.Length == 0 || name == "Unnamed: 0";
}
