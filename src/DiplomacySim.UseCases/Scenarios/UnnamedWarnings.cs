namespace DiplomacySim.UseCases;

/// <summary>What sentences can only call by an id that is no word.</summary>
internal static class UnnamedWarnings
{
    public static IEnumerable<ScenarioWarning> Of(string file, Scenario scenario) =>
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
}
