using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>Reads what users write of responses and ranges.</summary>
public static class Responses
{
    /// <exception cref="RefusalException">It is none.</exception>
    public static Response Read(string text) =>
        Response.Read(text) ?? throw new RefusalException($"'{Words.Plain(text)}' cannot be looked at; there are {Response.Known}.");

    /// <exception cref="RefusalException">It is none.</exception>
    public static Goal Goal(string text) => Analysis.Goal.Read(text)
        ?? throw new RefusalException(
        $"'{Words.Plain(text)}' is no goal; write one such as 'verdict=stabilised>=0.5' or 'index>=0', of {Response.Known}.");

    /// <exception cref="RefusalException">The response is of a relation that the scenario does not have.</exception>
    public static void Check(Response response, CompiledScenario setting)
    {
        if (response.Relation is { } relation && setting.Relations.All(pair => pair.Relation.Id != relation))
        {
            throw new RefusalException($"'{Words.Plain(response.Text)}': there is no relation '{Words.Plain(relation)}'; there are "
                + $"{Words.Plain(string.Join(", ", setting.Relations.Select(pair => pair.Relation.Id)))}.");
        }
    }

    /// <exception cref="RefusalException">With everything that is wrong.</exception>
    public static ParameterRange[] Ranges(string[] texts)
    {
        var ranges = new List<ParameterRange>();
        var problems = new List<string>();
        foreach (var text in texts)
        {
            if (ParameterRange.Read(text, out var range) is { } problem)
            {
                problems.Add(Words.Plain($"--over {problem}"));
            }

            ranges.Add(range);
        }

        problems.AddRange(ranges.GroupBy(range => range.Path).Where(same => same.Count() > 1)
            .Select(same => $"--over {Words.Plain(same.Key)} is given twice"));
        return problems.Count == 0 ? [.. ranges] : throw new RefusalException(string.Join('\n', problems));
    }

    /// <exception cref="RefusalException">With everything that is wrong.</exception>
    public static Design Grid(string[] texts)
    {
        var problems = Analysis.Grid.Read(texts, out var design);
        return problems.Count == 0 ? design
            : throw new RefusalException(string.Join('\n', problems.Select(problem => Words.Plain($"--over {problem}"))));
    }
}
