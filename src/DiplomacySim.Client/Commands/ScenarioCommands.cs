using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that need scenario files only, and no silo.</summary>
public static class ScenarioCommands
{
    public static int Check(string[] files, string[] sets, MindCatalogue minds, bool json)
    {
        var loaded = files.Select(file => (File: file, Loaded: ScenarioFile.Load(file, minds, sets))).ToArray();
        var problems = loaded.Select(file => file.Loaded).OfType<Loaded.Refused>().SelectMany(refused => refused.Problems).ToArray();
        var warnings = loaded.SelectMany(file => file.Loaded is Loaded.Ready ready ? Warnings(file.File, ready.Scenario, minds) : []).ToArray();
        if (json)
        {
            Document.Print(new { Schema = "diplomacysim/check/1", Problems = problems, Warnings = warnings });
        }
        else
        {
            Say(problems, Console.Out);
            foreach (var warning in warnings)
            {
                Console.WriteLine(Terminal.Plain($"{warning.File}: {warning.Path}: warning: {warning.Message}"));
            }

            Console.WriteLine(problems.Length == 0 ? $"{files.Length} checked, nothing wrong." : $"{problems.Length} problems.");
        }

        return problems.Length == 0 ? ExitCodes.Ok : ExitCodes.No;
    }

    /// <summary>Relations in which nothing can come of talks as things stand at the start.</summary>
    private static IEnumerable<Warning> Warnings(string file, Scenario scenario, MindCatalogue minds)
    {
        var setting = new CompiledScenario(scenario);
        return setting.Relations.Where(pair => scenario.Protocol is null && pair.Relation.Talks
            && !WinSet.HasOverlap(RelationSnapshot.Of(setting, pair.Index, minds))).Select(pair => new Warning(
            file, $"relations.{pair.Relation.Id}",
                "in round 1 no text was found that both executives would sign and all ratifiers let pass; `winset RUN --round 0` says who stands in "
                    + "the way"));
    }

    public static int Minds(MindFiles minds, bool json)
    {
        var all = MindEntry.All(minds);
        if (json)
        {
            Document.Print(new { Schema = "diplomacysim/minds/1", Minds = all });
            return ExitCodes.Ok;
        }

        foreach (var mind in all)
        {
            Console.WriteLine(Terminal.Plain($"{mind.Name}{(mind.File is { } file ? $", of {file}" : "")}"));
            Console.WriteLine(Terminal.Plain($"  {mind.Description}"));
            Console.WriteLine($"  {string.Join("; ", mind.Fits)}");
        }

        return ExitCodes.Ok;
    }

    public static int Schema()
    {
        Console.WriteLine(JsonSchema.Text());
        return ExitCodes.Ok;
    }

    public static int Claims(string file, int runs, string[] sets, MindCatalogue minds, bool json, CancellationToken cancellation)
    {
        if (Read(file, minds, sets) is not { } ready)
        {
            return ExitCodes.Scenario;
        }

        var findings = new List<ClaimFinding>();
        var done = 0;
        foreach (var batch in Analysis.Claims.On(ready.Scenario, runs, minds, cancellation))
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
    /// <param name="minds">Those that it can ask for.</param>
    public static Loaded.Ready? Read(string file, MindCatalogue minds, string[] sets)
    {
        var loaded = ScenarioFile.Load(file, minds, sets);
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

    private sealed record Warning(string File, string Path, string Message);
}
