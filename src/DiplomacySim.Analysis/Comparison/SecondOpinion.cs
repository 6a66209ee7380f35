namespace DiplomacySim.Analysis;

/// <summary>What an executive would have thought of the texts that it considered, had it been another one: same texts, same past, same
/// chance.</summary>
public static class SecondOpinion
{
    /// <summary>Asks the executive of the second party of the first relation.</summary>
    /// <param name="other">The same scenario with this executive changed.</param>
    /// <returns>Mean difference of a text's expected utility, other less own; NaN where nothing was considered.</returns>
    /// <param name="minds">Those who can answer.</param>
    public static double Of(CompiledScenario setting, CompiledScenario other, long seed, MindCatalogue minds)
    {
        var executive = setting.Executives[setting.Relations[0].Second]!.Value;
        var log = Simulation.Play(setting, seed, minds: minds);
        var chance = new Chance(seed);
        Witness[] witnesses = [.. new[] { setting, other }.Select(of => new Witness(of, executive, chance))];
        var (sum, count) = (0.0, 0);
        foreach (var act in log.Acts)
        {
            if (act.Actor == executive && act.Relation == 0 && ActTable.Of(act.Kind).IsReply)
            {
                var text = log.Acts[act.Cause - 1].Deal!;
                sum += Utility(text, act, witnesses[1].View, minds) - Utility(text, act, witnesses[0].View, minds);
                count++;
            }

            foreach (var witness in witnesses)
            {
                witness.See(act);
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>How many of its answers to texts would have been others: each is asked for again, with all that was before it then.</summary>
    /// <inheritdoc cref="Of"/>
    /// <returns>Answers that turn, of all.</returns>
    public static (int Turned, int All) Turned(CompiledScenario setting, CompiledScenario other, long seed, MindCatalogue minds)
    {
        var executive = setting.Executives[setting.Relations[0].Second]!.Value;
        var (log, chance) = (Simulation.Play(setting, seed, minds: minds), new Chance(seed));
        var (turned, all) = (0, 0);
        foreach (var act in log.Acts.Where(act => act.Actor == executive && act.Relation == 0 && ActTable.Of(act.Kind).IsReply))
        {
            if (DecisionPoint.Of(log, chance, act.Id) is { Turn.Question: Question.Consider } point)
            {
                turned += Imposition.IsYes(point.Ask(other).Choice) == Imposition.IsYes(point.Move.Choice) ? 0 : 1;
                all++;
            }
        }

        return (turned, all);
    }

    private static double Utility(Deal text, in Act act, View view, MindCatalogue minds)
    {
        var turn = new Turn { Question = Question.Reconsider, Actor = act.Actor, Relation = act.Relation, Other = act.Target, Deal = text };
        return minds.Answer(turn, view).Decision!.Value.Value;
    }
}
