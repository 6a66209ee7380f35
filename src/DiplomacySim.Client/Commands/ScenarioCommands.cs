using System.Text.Json;
using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that need scenario files only, and no silo.</summary>
public static class ScenarioCommands
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static int Check(string[] files, string[] sets, bool json)
    {
        var problems = files.SelectMany(file => ScenarioFile.Load(file, sets) is Loaded.Refused refused ? refused.Problems : []).ToArray();
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Schema = "diplomacysim/check/1", Problems = problems }, CamelCase));
        }
        else
        {
            Say(problems, Console.Out);
            Console.WriteLine(problems.Length == 0 ? $"{files.Length} checked, nothing wrong." : $"{problems.Length} problems.");
        }

        return problems.Length == 0 ? ExitCodes.Ok : ExitCodes.No;
    }

    public static int Schema()
    {
        Console.WriteLine(JsonSchema.Text());
        return ExitCodes.Ok;
    }

    public static int Claims(string file, int runs, string[] sets, bool json, CancellationToken cancellation)
    {
        if (Read(file, sets) is not { } ready)
        {
            return ExitCodes.Scenario;
        }

        var findings = new List<Finding>();
        var done = 0;
        foreach (var batch in Analysis.Claims.On(ready.Scenario, runs, cancellation))
        {
            findings.AddRange(batch);
            Console.Error.Write($"\r{++done} of {Analysis.Claims.Count} comparisons");
        }

        Console.Error.WriteLine();
        Console.WriteLine(json
            ? Json.Of(new ClaimsDocument(ClaimsDocument.Version, file, runs, [.. findings.Select(FindingDocument.Of)]))
            : ClaimsTable.Of(findings));
        return ExitCodes.Ok;
    }

    /// <summary>Reads a scenario, or says on standard error all that is wrong with it.</summary>
    public static Loaded.Ready? Read(string file, string[] sets)
    {
        var loaded = ScenarioFile.Load(file, sets);
        if (loaded is Loaded.Refused refused)
        {
            Say(refused.Problems, Console.Error);
        }

        return loaded as Loaded.Ready;
    }

    private static void Say(IEnumerable<Problem> problems, TextWriter where)
    {
        foreach (var problem in problems)
        {
            where.WriteLine(Terminal.Plain(problem.ToString()));
        }
    }
}
