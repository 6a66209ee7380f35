namespace DiplomacySim.Benchmarks;

/// <summary>Counts the letters that a run sends when it is played among grains, without sending them.</summary>
internal sealed class Letters : IAudience
{
    private readonly Run run;
    private readonly Witness[] witnesses;

    private Letters(CompiledScenario setting, Chance chance)
    {
        run = new Run(setting, chance);
        witnesses = [.. Enumerable.Range(0, setting.Actors).Select(actor => new Witness(setting, actor, chance))];
        run.Attend(this);
    }

    /// <returns>For each sheet of questions the actors that get a letter, in the order of the scenario.</returns>
    public static int[][] Of(CompiledScenario setting, long seed) => [.. new Letters(setting, new Chance(seed)).Play(setting.Scenario.Rounds)];

    void IAudience.Hear(in Act act)
    {
        foreach (var witness in witnesses)
        {
            witness.See(act);
        }
    }

    private IEnumerable<int[]> Play(int rounds)
    {
        foreach (var sheet in run.Rounds().TakeWhile(_ => run.Round <= rounds))
        {
            for (var place = 0; place < sheet.Count; place++)
            {
                var view = witnesses[sheet.Turn(place).Actor].View;
                sheet.Answer(place, MindCatalogue.BuiltIn.Answer(sheet.Turn(place), view));
            }

            if (sheet.Count > 0)
            {
                yield return [.. Enumerable.Range(0, sheet.Count).Select(place => sheet.Turn(place).Actor).Distinct().Order()];
            }
        }
    }
}
