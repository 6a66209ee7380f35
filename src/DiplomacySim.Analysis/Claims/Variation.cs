namespace DiplomacySim.Analysis;

/// <summary>The same scenario with one thing different. What is said of executives is said of those of the first relation.</summary>
public static class Variation
{
    public static Scenario Readiness(Scenario scenario, double readiness) =>
        Executives(scenario, actor => actor with { Judgement = actor.Judgement with { Readiness = readiness } });

    public static Scenario Recognition(Scenario scenario, double recognition) =>
        Executives(scenario, actor => actor with { Judgement = actor.Judgement with { Recognition = recognition } });

    public static Scenario Disposition(Scenario scenario, Disposition disposition) =>
        Executives(scenario, actor => actor with { Tactic = actor.Tactic with { Disposition = disposition } });

    /// <param name="appetite">Added to the wish to meet.</param>
    public static Scenario Appetite(Scenario scenario, double appetite) =>
        Executives(scenario, actor => actor with { Contact = actor.Contact with { Appetite = Math.Max(-10, actor.Contact.Appetite + appetite) } });

    public static Scenario NoLegislature(Scenario scenario) => Actors(
        scenario,
        actor => actor.Role == Role.Legislature,
        actor => actor with { Chamber = actor.Chamber with { Powers = new Powers { Ratify = false, Amend = false, Veto = false } } });

    /// <summary>Changes how the second party's executive weighs a deal.</summary>
    public static Scenario SecondJudges(Scenario scenario, Func<Judgement, Judgement> change)
    {
        var second = scenario.Relations[0].Between[1];
        return Actors(
            scenario,
            actor => actor.Role == Role.Executive && actor.Party == second,
            actor => actor with { Judgement = change(actor.Judgement) });
    }

    /// <summary>The second party has no doubt that the first one delivers.</summary>
    public static Scenario SecondHasNoDoubt(Scenario scenario)
    {
        var relation = scenario.Relations[0];
        return First(scenario,
            relation with { Trust = Set(relation.Trust, relation.Between[1], 1), Ratification = Set(relation.Ratification, relation.Between[1], 1) });
    }

    public static Scenario Trust(Scenario scenario, double trust)
    {
        var relation = scenario.Relations[0];
        return First(scenario, relation with { Trust = relation.Between.ToDictionary(party => party, _ => trust) });
    }

    public static Scenario Grievance(Scenario scenario, double grievance)
    {
        var relation = scenario.Relations[0];
        return First(scenario, relation with { Grievance = relation.Between.ToDictionary(party => party, _ => grievance) });
    }

    /// <summary>Moves the two executives' ideal points apart or together.</summary>
    /// <param name="share">From -1 (both want the same, half way between them) over 0 (as they are) to 1 (each at its end of every scale).</param>
    public static Scenario Divergence(Scenario scenario, double share)
    {
        var setting = new CompiledScenario(scenario);
        var (one, other) = (Executive(setting.Relations[0].First), Executive(setting.Relations[0].Second));
        return Executives(scenario, actor =>
        {
            var (self, counterpart) = actor.Id == one.Actor.Id ? (one, other) : (other, one);
            return actor with { Ideal = scenario.Issues.Select((issue, index) => (issue.Id, Moved(self.Ideal[index], counterpart.Ideal[index])))
                .ToDictionary() };
        });

        CompiledActor Executive(int party) => setting.Profile(setting.Executives[party]!.Value);

        double Moved(double own, double theirs) => own == theirs ? own
            : own + (Math.Abs(share) * ((share < 0 ? (own + theirs) / 2 : own > theirs ? 1 : 0) - own));
    }

    private static Scenario Executives(Scenario scenario, Func<Actor, Actor> change) => Actors(
        scenario, actor => actor.Role == Role.Executive && scenario.Relations[0].Between.Contains(actor.Party), change);

    private static Scenario Actors(Scenario scenario, Func<Actor, bool> which, Func<Actor, Actor> change) => scenario with
    {
        Actors = [.. scenario.Actors.Select(actor => which(actor) ? change(actor) : actor)],
        Elections = [.. scenario.Elections.Select(election => which(election.Challenger) ? election with { Challenger = change(election.Challenger) }
            : election)],
    };

    private static Scenario First(Scenario scenario, Relation relation) => scenario with { Relations = [relation, .. scenario.Relations.Skip(1)] };

    private static Dictionary<string, double> Set(IReadOnlyDictionary<string, double> table, string key, double value) =>
        new(table) { [key] = value };
}
