using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that need scenario files only, and no silo.</summary>
public sealed class ScenarioCommands(Screen screen, MindFiles minds)
{
    public int Check(string[] files, string[] sets, bool json)
    {
        var loaded = files.Select(file => (File: file, Loaded: ScenarioFile.Load(file, minds.Catalogue, sets))).ToArray();
        var problems = loaded.Select(file => file.Loaded).OfType<Loaded.Refused>().SelectMany(refused => refused.Problems).ToArray();
        var warnings = loaded.SelectMany(file => file.Loaded is Loaded.Ready ready ? Warnings(file.File, ready.Scenario) : []).ToArray();
        if (json)
        {
            screen.Print(new { Schema = "diplomacysim/check/1", Problems = problems, Warnings = warnings });
        }
        else
        {
            foreach (var problem in problems)
            {
                screen.Output.WriteLine(Words.Plain(problem.ToString()));
            }

            foreach (var warning in warnings)
            {
                screen.Output.WriteLine(Words.Plain($"{warning.File}: {warning.Path}: warning: {warning.Message}"));
            }

            screen.Output.WriteLine(problems.Length == 0 ? $"{files.Length} checked, nothing wrong." : $"{problems.Length} problems.");
        }

        return problems.Length == 0 ? ExitCodes.Ok : ExitCodes.No;
    }

    /// <summary>Relations in which nothing can come of talks as things stand at the start.</summary>
    private IEnumerable<Warning> Warnings(string file, Scenario scenario)
    {
        var setting = new CompiledScenario(scenario);
        return setting.Relations.Where(pair => scenario.Protocol is null && pair.Relation.Talks
            && !WinSet.HasOverlap(RelationSnapshot.Of(setting, pair.Index, minds.Catalogue))).Select(pair => new Warning(
            file, $"relations.{pair.Relation.Id}",
                "in round 1 no text was found that both executives would sign and all ratifiers let pass; `winset RUN --round 0` says who stands in "
                    + "the way"));
    }

    public int Minds(bool json)
    {
        var all = MindEntry.All(minds);
        if (json)
        {
            screen.Print(new { Schema = "diplomacysim/minds/1", Minds = all });
            return ExitCodes.Ok;
        }

        foreach (var mind in all)
        {
            screen.Output.WriteLine(Words.Plain($"{mind.Name}{(mind.File is { } file ? $", of {file}" : "")}"));
            screen.Output.WriteLine(Words.Plain($"  {mind.Description}"));
            screen.Output.WriteLine($"  {string.Join("; ", mind.Fits)}");
        }

        return ExitCodes.Ok;
    }

    public int Schema()
    {
        screen.Output.WriteLine(JsonSchema.Text());
        return ExitCodes.Ok;
    }

    public int Claims(string file, int runs, string[] sets, bool json, CancellationToken cancellation)
    {
        if (Read(file, sets) is not { } ready)
        {
            return ExitCodes.Scenario;
        }

        var findings = new List<ClaimFinding>();
        var done = 0;
        foreach (var batch in Analysis.Claims.On(ready.Scenario, runs, minds.Catalogue, cancellation))
        {
            findings.AddRange(batch);
            screen.Tick($"{++done} of {Analysis.Claims.Count} comparisons");
        }

        screen.Untick();
        if (json)
        {
            screen.Print(new ClaimsDocument(ClaimsDocument.Version, file, runs, [.. findings.Select(FindingDocument.Of)]));
        }
        else
        {
            screen.Output.WriteLine(ClaimsTable.Of(findings));
        }

        return ExitCodes.Ok;
    }

    /// <summary>Reads a scenario, or says on standard error all that is wrong with it.</summary>
    public Loaded.Ready? Read(string file, string[] sets)
    {
        var loaded = ScenarioFile.Load(file, minds.Catalogue, sets);
        if (loaded is Loaded.Refused refused)
        {
            screen.Refuse(refused.Problems);
        }

        return loaded as Loaded.Ready;
    }

    private sealed record Warning(string File, string Path, string Message);
}
