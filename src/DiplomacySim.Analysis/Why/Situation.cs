namespace DiplomacySim.Analysis;

/// <summary>Numbers of a scenario that say how something starts, and what has become of it when a decision is made.</summary>
public static class Situation
{
    /// <param name="path">Of a parameter, whole.</param>
    /// <returns>Null for a number that does not move, or that the actor cannot see.</returns>
    public static (double Now, FlipKind Kind)? Of(string path, View view)
    {
        var (world, setting) = (view.World, view.Setting);
        var own = setting.Scenario.Parties[view.Self.Party].Id;
        switch (path.Split('.'))
        {
            case ["issues", var issue, "statusQuo"]:
                return (world.StatusQuo[setting.Issue(issue)], FlipKind.Situation);
            case ["parties", var party, "support"]:
                return (world.Support[setting.Party(party)], FlipKind.Situation);
            case ["parties", var party, "economy"]:
                return (world.Economy[setting.Party(party)], FlipKind.Situation);
            case ["parties", var party, "capability"]:
                return (world.Capability[setting.Party(party)], FlipKind.Situation);
            case ["relations", var relation, "tone" or "substance", var party]:
                var pair = Pair(relation, setting);
                var direction = pair.From(setting.Party(party));
                return (path.Contains(".tone.", StringComparison.Ordinal) ? world.Tone[direction] : world.Substance[direction], FlipKind.Situation);
            case ["relations", var relation, "trust", var party] when party == own:
                return (view.Memory.Of(Other(relation, view)).Trust, FlipKind.Belief);
            case ["relations", var relation, "grievance", var party] when party == own:
                return (view.Memory.Of(Other(relation, view)).Grievance, FlipKind.Belief);
            case ["relations", var relation, "ratification", var party] when party == own:
                return (view.Memory.Ratification(Other(relation, view)), FlipKind.Belief);
            default:
                return null;
        }
    }

    private static int Other(string relation, View view) => Pair(relation, view.Setting).Other(view.Self.Party);

    private static CompiledRelation Pair(string relation, CompiledScenario setting) => setting.Relations[setting.Relation(relation)];
}
