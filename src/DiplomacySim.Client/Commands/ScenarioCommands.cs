using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Commands;

/// <summary>Commands that need scenario files only, and no silo.</summary>
public sealed class ScenarioCommands(Screen screen, MindFiles minds)
{
    public int Check(string[] files, string[] sets, bool json)
    {
        var found = CheckDocument.Of(files, sets, minds.Catalogue);
        if (json)
        {
            screen.Print(found);
        }
        else
        {
            foreach (var problem in found.Problems)
            {
                screen.Output.WriteLine(Words.Plain(problem.ToString()));
            }

            foreach (var warning in found.Warnings)
            {
                screen.Output.WriteLine(Words.Plain($"{warning.File}: {warning.Path}: warning: {warning.Message}"));
            }

            screen.Output.WriteLine(found.Problems.Count == 0 ? $"{files.Length} checked, nothing wrong."
                : found.Problems.Count == 1 ? "1 problem." : $"{found.Problems.Count} problems.");
        }

        return found.Problems.Count == 0 ? ExitCodes.Ok : ExitCodes.No;
    }

    public int Minds(bool json)
    {
        var all = MindsDocument.Of(minds);
        if (json)
        {
            screen.Print(all);
            return ExitCodes.Ok;
        }

        foreach (var mind in all.Minds)
        {
            screen.Output.WriteLine(Words.Plain($"{mind.Name}{(mind.File is { } file ? $", of {file}" : "")}"));
            screen.Output.WriteLine(Wrapped.Of($"  {Words.Plain(mind.Description)}", 2, screen.Width));
            screen.Output.WriteLine(Wrapped.Of($"  {string.Join("; ", mind.Fits)}", 2, screen.Width));
        }

        return ExitCodes.Ok;
    }

    /// <param name="document">Null for scenario files.</param>
    public int Schema(string? document)
    {
        screen.Output.WriteLine(document is null ? JsonSchema.Text() : DocumentSchemas.Text(document));
        return ExitCodes.Ok;
    }

    public int Claims(string file, int runs, string[] sets, bool json, CancellationToken cancellation)
    {
        var ready = ScenarioOnDisk.Read(file, sets, minds);
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
}
