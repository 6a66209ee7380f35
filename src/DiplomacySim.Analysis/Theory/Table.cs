namespace DiplomacySim.Analysis.Theory;

/// <summary>A scenario at the table: played on one thread, as any other.</summary>
internal static class Table
{
    private const int Halvings = 52;

    /// <returns>What was done, round ends and appraisals too.</returns>
    public static IReadOnlyList<Act> Play(MindCatalogue minds, Scenario scenario) =>
        Simulation.Play(new CompiledScenario(scenario), 1, minds: minds).Acts;

    /// <summary>Plays many runs and keeps something of what was done in each.</summary>
    public static T[] Many<T>(MindCatalogue minds, Scenario scenario, int runs, Func<IReadOnlyList<Act>, T> kept)
    {
        var setting = new CompiledScenario(scenario);
        return [.. Enumerable.Range(1, runs).Select(run =>
        {
            var (simulation, deeds) = (new Simulation(setting, new Chance(Chance.SeedOf(1, run)), minds), new Deeds());
            simulation.Run.Attend(deeds);
            simulation.Play(scenario.Rounds);
            return kept(deeds.Acts);
        })];
    }

    /// <returns>The point of [low, high] at which what is played turns from one answer to the other.</returns>
    public static double Turning(double low, double high, Func<double, bool> holds)
    {
        var atLow = holds(low);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) == atLow ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <returns>Mean, and half the width of the interval that holds it with 99 %.</returns>
    public static (double Mean, double Half) Mean(double[] values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        return (mean, 2.5758 * Math.Sqrt(variance / values.Length));
    }

    /// <returns>Half the width of the interval that holds a share with 99 %.</returns>
    public static double Half(double share, int runs) => 2.5758 * Math.Sqrt(share * (1 - share) / runs);

    /// <returns>Where the first issue stands in the end: as agreed, or as it was.</returns>
    public static double Outcome(MindCatalogue minds, Scenario scenario)
    {
        foreach (var act in Play(minds, scenario))
        {
            if (act.Kind == ActKind.Deal)
            {
                return act.Deal?.Target(0, scenario.Issues[0].StatusQuo) ?? act.As<PointText>().Point;
            }
        }

        return scenario.Issues[0].StatusQuo;
    }
}

/// <summary>What was done in a run, but for what ends every round.</summary>
internal sealed class Deeds : IAudience
{
    public List<Act> Acts { get; } = [];

    public void Hear(in Act act)
    {
        if (act.Kind is not (ActKind.Appraisal or ActKind.RoundEnd))
        {
            Acts.Add(act);
        }
    }
}

/// <summary>What a scenario says, for closed forms.</summary>
internal static class Facts
{
    public static Actor Actor(this Scenario scenario, string id) => scenario.Actors.First(actor => actor.Id == id);

    public static Strategy Strategy(this Scenario scenario, string id) => scenario.Actor(id).Strategy ?? new();

    public static double Ideal(this Scenario scenario, string id, int issue = 0) =>
        scenario.Actor(id).Ideal.GetValueOrDefault(scenario.Issues[issue].Id, scenario.Issues[issue].StatusQuo);

    public static double StatusQuo(this Scenario scenario) => scenario.Issues[0].StatusQuo;

    public static Scenario With(this Scenario scenario, string id, Func<Actor, Actor> change) =>
        scenario with { Actors = [.. scenario.Actors.Select(actor => actor.Id == id ? change(actor) : actor)] };

    public static Scenario WithIdeal(this Scenario scenario, string id, double point) =>
        scenario.With(id, actor => actor with { Ideal = new Dictionary<string, double> { [scenario.Issues[0].Id] = point } });

    public static string Text(FormattableString text) => FormattableString.Invariant(text);
}
