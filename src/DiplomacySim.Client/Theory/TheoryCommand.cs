using System.Globalization;
using DiplomacySim.Analysis.Theory;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Theory;

/// <summary>Plays the scenarios of published results and sets what comes out beside the closed forms.</summary>
public sealed class TheoryCommand(Screen screen, MindFiles minds)
{
    private const string Usual = "scenarios/theory";

    /// <param name="name">A result or a file; null for all results.</param>
    /// <param name="sets">Changes of the scenario; then only the scenario so changed is checked, not the published parameters.</param>
    public int Check(string? name, string[] sets, string? folder, bool json, CancellationToken cancellation)
    {
        if (name is null && sets.Length > 0)
        {
            return screen.Fail(ExitCodes.Usage, "--set changes one scenario: say which, as in `theory rubinstein --set …`.");
        }

        if (Files(name, folder) is not { } files)
        {
            return screen.Fail(ExitCodes.Usage, $"There is no result '{Words.Plain(name ?? "")}'. There are: "
                + $"{string.Join(", ", Literature.All.Select(law => law.Name))}; or a scenario file that `expects` one.");
        }

        List<Result> results = [];
        foreach (var file in files)
        {
            var ready = ScenarioOnDisk.Read(file, sets, minds);
            if (Literature.Named(ready.Scenario.Expects) is not { } law)
            {
                return screen.Fail(ExitCodes.Usage, $"{Words.Plain(file)} expects no published result: `expects` must be one of "
                    + $"{string.Join(", ", Literature.All.Select(each => each.Name))}.");
            }

            screen.Tick($"{law.Name}");
            IReadOnlyList<Case> cases = sets.Length == 0 && IsPublished(file, law, folder) ? law.Cases : [new Case(sets)];
            foreach (var (changes, published) in cases)
            {
                cancellation.ThrowIfCancellationRequested();
                var changed = ScenarioOnDisk.Read(file, [.. changes], minds);
                results.AddRange(law.Check(changed.Scenario, published, minds.Catalogue));
            }
        }

        screen.Untick();
        var found = TheoryDocument.Of(results);
        if (json)
        {
            screen.Print(found);
        }
        else
        {
            Show(results);
        }

        return found.Holds ? ExitCodes.Ok : ExitCodes.No;
    }

    /// <summary>Published parameters belong to the file of a result as it is published, not to one that somebody has made of it.</summary>
    private static bool IsPublished(string file, Law law, string? folder) =>
        Root(folder) is { } root && Path.GetFullPath(file) == Path.GetFullPath(Path.Combine(root, $"{law.Name}.yaml"));

    /// <returns>Null where there is no such result.</returns>
    private static IReadOnlyList<string>? Files(string? name, string? folder)
    {
        if (name is not null && File.Exists(name))
        {
            return [name];
        }

        var root = Root(folder) ?? Usual;
        return name is null ? [.. Literature.All.Select(law => Path.Combine(root, $"{law.Name}.yaml"))]
            : Literature.Named(name) is null ? null
            : [Path.Combine(root, $"{name}.yaml")];
    }

    private static string? Root(string? folder) => folder ?? ScenarioFolder.Find() switch
    {
        { } found when Path.Combine(found, "theory") is var theory && Directory.Exists(theory) => theory,
        _ => null,
    };

    private void Show(List<Result> results)
    {
        var table = new FittedTable("result", "source", "parameters", "measure", ">predicted", ">simulated", ">difference", "");
        foreach (var result in results)
        {
            table.AddRow(
                Markup.Escape(result.Name),
                Markup.Escape(result.Source),
                Markup.Escape(result.Parameters),
                Markup.Escape(result.Measure),
                Number(result.Predicted),
                Number(result.Simulated),
                result.Difference is { } difference ? difference.ToString("0.0e+0", CultureInfo.InvariantCulture) : "",
                result.Holds ? result.Predicted is null ? "" : "holds" : "[bold]does not hold[/]");
        }

        screen.Show(table);
        foreach (var note in results.Where(result => result.Note.Length > 0).Select(result => $"{result.Name}: {result.Note}").Distinct())
        {
            screen.Say($"  {Words.Plain(note)}");
        }

        var compared = results.Count(result => result.Predicted is not null);
        screen.Say($"{compared} compared, {results.Count(result => !result.Holds)} do not hold.");
    }

    private static string Number(double? value) => value is { } number ? number.ToString("0.000000", CultureInfo.InvariantCulture) : "";
}
