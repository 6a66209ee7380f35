using DiplomacySim.Scenarios;
using nietras.SeparatedValues;

namespace DiplomacySim.UseCases;

/// <summary>A design in a file: a column for each parameter, named by its path, and a row for each point.</summary>
public static class DesignTable
{
    public const int MostPoints = 100_000;

    /// <summary>Reads the table and tries every row.</summary>
    /// <param name="problems">All that is wrong, with file and line; the points are of use only where there is nothing.</param>
    public static Points Read(string file, Material material, out IReadOnlyList<Problem> problems)
    {
        var (found, values, paths) = (new List<Problem>(), new List<string[]>(), Array.Empty<string>());
        problems = found;
        try
        {
            using var reader = Sep.New(',').Reader(options => options with { Unescape = true, Trim = SepTrim.All }).FromFile(file);
            paths = [.. reader.Header.ColNames];
            foreach (var row in reader)
            {
                var point = new string[paths.Length];
                for (var place = 0; place < point.Length; place++)
                {
                    point[place] = row[place].ToString();
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
}
