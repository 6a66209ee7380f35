using DiplomacySim.Analysis;

namespace DiplomacySim.UseCases;

/// <summary>What is not wrong, but hardly meant.</summary>
public sealed record ScenarioWarning(string File, string Path, string Message)
{
    internal static IEnumerable<ScenarioWarning> Of(string file, Scenario scenario, MindCatalogue minds) =>
        [.. Unnamed(file, scenario), .. Late(file, scenario), .. Apart(file, scenario, minds)];

    /// <summary>What sentences can only call by an id that is no word.</summary>
    private static IEnumerable<ScenarioWarning> Unnamed(string file, Scenario scenario) =>
        from unnamed in (IEnumerable<(string Path, string Id, string Field, string Words)>)
        [
            .. scenario.Actors.Select(actor => ($"actors.{actor.Id}", actor.Id, "name", actor.Name)),
            .. scenario.Parties.Select(party => ($"parties.{party.Id}", party.Id, "name", party.Name)),
            .. scenario.Issues.Select(issue => ($"issues.{issue.Id}", issue.Id, "name", issue.Name)),
            .. scenario.Shocks.Select(shock => ($"shocks.{shock.Id}", shock.Id, "text", shock.Text)),
            .. scenario.Incidents.Select(incident => ($"incidents.{incident.Id}", incident.Id, "text", incident.Text)),
        ]
        where unnamed.Words.Length == 0 && unnamed.Id.Any(char.IsAsciiDigit)
        select new ScenarioWarning(file, unnamed.Path, $"there is no {unnamed.Field}: sentences will say '{unnamed.Id.Replace('-', ' ')}'");

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
