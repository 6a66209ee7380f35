using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Benchmarks;

/// <summary>What plain code knows of a party: its utilities by outcome, and both outcomes and utilities in ascending order.</summary>
internal sealed record PlainTables(double[] Utility, double[] Ascending, int[] Outcomes, double Floor, double Most)
{
    /// <summary>For each scenario, each party.</summary>
    public static PlainTables[][] Of(Tables tables) => [.. tables.Utilities().Select(parties => parties.Select(Of).ToArray())];

    private static PlainTables Of(Utility party)
    {
        double[] utility = [.. Enumerable.Range(0, Tables.FiveByFive.Levels.Aggregate((one, other) => one * other))
            .Select(outcome => party[outcome])];
        int[] outcomes = [.. Enumerable.Range(0, utility.Length).OrderBy(outcome => utility[outcome])];
        return new(utility, [.. outcomes.Select(outcome => utility[outcome])], outcomes, party.Floor, party.Most);
    }
}
