using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that need scenario files only, and no silo.</summary>
public static class ScenarioCommands
{
    public static int Check(string[] files, string[] sets, bool json)
    {
        var problems = files.SelectMany(file => ScenarioFile.Load(file, sets) is Loaded.Refused refused ? refused.Problems : []).ToArray();
        if (json)
        {
            Document.Print(new { Schema = "diplomacysim/check/1", Problems = problems });
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
            Terminal.Tick($"{++done} of {Analysis.Claims.Count} comparisons");
        }

        Terminal.Untick();
        if (json)
        {
            Document.Print(new ClaimsDocument(ClaimsDocument.Version, file, runs, [.. findings.Select(FindingDocument.Of)]));
        }
        else
        {
            Console.WriteLine(ClaimsTable.Of(findings));
        }

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

    public static void Say(IEnumerable<Problem> problems, TextWriter where)
    {
        foreach (var problem in problems)
        {
            where.WriteLine(Terminal.Plain(problem.ToString()));
        }
    }
}
