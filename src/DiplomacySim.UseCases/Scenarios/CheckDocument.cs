using DiplomacySim.Analysis;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>All that is wrong with scenario files, as JSON: what <c>check</c> prints.</summary>
public sealed record CheckDocument(string Schema, IReadOnlyList<Problem> Problems, IReadOnlyList<ScenarioWarning> Warnings)
{
    public const string Version = "diplomacysim/check/1";

    public static CheckDocument Of(IEnumerable<string> files, IReadOnlyList<string> sets, MindCatalogue minds)
    {
        var loaded = files.Select(file => (File: file, Loaded: ScenarioFile.Load(file, minds, [.. sets]))).ToArray();
        return new(
            Version,
            [.. loaded.Select(file => file.Loaded).OfType<Loaded.Refused>().SelectMany(refused => refused.Problems)],
            [.. loaded.SelectMany(file => file.Loaded is Loaded.Ready ready ? WarningsOf(file.File, ready.Scenario, minds) : [])]);
    }

    private static IEnumerable<ScenarioWarning> WarningsOf(string file, Scenario scenario, MindCatalogue minds) =>
        [.. Late(file, scenario), .. Apart(file, scenario, minds)];

    /// <summary>What the scenario has for rounds that are not played.</summary>
    private static IEnumerable<ScenarioWarning> Late(string file, Scenario scenario) =>
        from dated in (IEnumerable<(string Path, int Round)>)
        [
            .. scenario.Shocks.Select(shock => ($"shocks.{shock.Id}", shock.Round)),
            .. scenario.Elections.Select(election => ($"elections.{election.Id}", election.Round)),
        ]
        where dated.Round > scenario.Rounds
        select new ScenarioWarning(file, dated.Path, FormattableString.Invariant(
            $"it is in round {dated.Round}, after the last one ({scenario.Rounds}), and so does not happen unless `--rounds` plays more"));

    /// <summary>Relations in which nothing can come of talks as things stand at the start.</summary>
    private static IEnumerable<ScenarioWarning> Apart(string file, Scenario scenario, MindCatalogue minds)
    {
        var setting = new CompiledScenario(scenario);
        return setting.Relations.Where(pair => scenario.Protocol is null && pair.Relation.Talks
            && !WinSet.HasOverlap(RelationSnapshot.Of(setting, pair.Index, minds))).Select(pair => new ScenarioWarning(
            file, $"relations.{pair.Relation.Id}",
                "in round 1 no text was found that both executives would sign and all ratifiers let pass; `winset RUN --round 0` says who stands in "
                    + "the way"));
    }
}

/// <summary>What is not wrong, but hardly meant.</summary>
public sealed record ScenarioWarning(string File, string Path, string Message);
