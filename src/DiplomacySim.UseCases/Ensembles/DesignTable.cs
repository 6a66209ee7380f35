using DiplomacySim.Scenarios;
using nietras.SeparatedValues;

namespace DiplomacySim.UseCases;

/// <summary>A design in a file: a column for each parameter, named by its path, and a row for each point.</summary>
public static class DesignTable
{
    public const int MostPoints = 100_000;

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
        try
        {
            var separator = Separator(file);
            using var reader = Sep.New(separator).Reader(options => options with { Unescape = true, Trim = SepTrim.All }).FromFile(file);
            var columns = Enumerable.Range(0, reader.Header.ColNames.Count).Where(column => !IsNumbering(reader.Header.ColNames[column])).ToArray();
            paths = [.. columns.Select(column => reader.Header.ColNames[column])];
            found.AddRange(paths.Select((path, place) => Points.NotPlayed(path) is { } refused
                ? refused with { File = file, Column = place + 1 } : null).OfType<Problem>());
            var known = Parameters.Of(material.Ready.Scenario);
            var isWhole = paths.Select(path => Parameters.Find(known, path)?.IsWhole == true).ToArray();
            foreach (var row in reader)
            {
                var point = new string[paths.Length];
                for (var place = 0; place < point.Length; place++)
                {
                    var text = separator == ',' ? row[columns[place]].ToString() : row[columns[place]].ToString().Replace(',', '.');
                    point[place] = isWhole[place] && text.TrimEnd('0').EndsWith('.') ? text.TrimEnd('0')[..^1] : text;
                }

                values.Add(point);
                Try(point, row.LineNumberFrom);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            found.Add(new(file, 1, 1, "", $"no table can be read: {problem.Message}",
                "comma-separated values: paths in the first line, a point in every other"));
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

    /// <returns>What stands between the names of the columns.</returns>
    private static char Separator(string file)
    {
        using var lines = new StreamReader(file);
        var names = lines.ReadLine() ?? "";
        return names.Contains(',', StringComparison.Ordinal) ? ',' : names.Contains(';', StringComparison.Ordinal) ? ';'
            : names.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
    }

    private static bool IsNumbering(string name) => name.Length == 0 || name == "Unnamed: 0";
}
