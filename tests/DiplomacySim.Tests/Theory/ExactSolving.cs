namespace DiplomacySim.Tests;

/// <summary>Solution concepts by their definitions, without rounding, over all outcomes of a domain.</summary>
internal sealed class ExactSolving
{
    private readonly ExactDomain domain;
    private readonly Fraction[][] values;
    private readonly Fraction[] noDeal;
    private readonly Fraction[] most;

    public ExactSolving(ExactDomain domain)
    {
        (this.domain, values) = (domain, domain.Values);
        noDeal = [.. domain.Executives.Select(executive => executive.NoDeal)];
        All = [.. Enumerable.Range(0, domain.Space.Outcomes)];
        Zone = [.. All.Where(outcome => values.Zip(noDeal).All(party => party.First[outcome] >= party.Second))];
        most = [.. values.Zip(noDeal, (party, without) => Zone.Select(outcome => party[outcome] - without).DefaultIfEmpty(Fraction.Zero).Max())];
    }

    public int[] All { get; }

    public int[] Zone { get; }

    public IEnumerable<int> Frontier => All.Where(outcome => !All.Any(other => Dominates(other, outcome)));

    public int Winset
    {
        get
        {
            var players = domain.Members.Select(member => (Worths: domain.ValuesOf(member), Now: domain.StatusQuo(member))).ToArray();
            return All.Count(outcome => players.All(player => player.Worths[outcome] > player.Now));
        }
    }

    public int Nash => Best(Zone, outcome => Gains(outcome).Aggregate((one, other) => one * other));

    public int KalaiSmorodinsky => Best(Zone, Share);

    public int Egalitarian => Best(Zone, Least);

    public int Welfare => Best(All, Sum);

    private bool Dominates(int one, int other) =>
        values.All(party => party[one] >= party[other]) && values.Any(party => party[one] > party[other]);

    private IEnumerable<Fraction> Gains(int outcome) => values.Zip(noDeal, (party, without) => party[outcome] - without);

    private Fraction Share(int outcome) =>
        Gains(outcome).Zip(most, (gain, whole) => whole > Fraction.Zero ? gain / whole : Fraction.One).Min();

    private Fraction Least(int outcome) => Gains(outcome).Min();

    private Fraction Sum(int outcome) => Gains(outcome).Aggregate((one, other) => one + other);

    /// <returns>Of those that rank the same the one with the greatest least gain, then with the greatest sum, then the first.</returns>
    private int Best(IEnumerable<int> outcomes, Func<int, Fraction> rank) =>
        outcomes.OrderByDescending(rank).ThenByDescending(Least).ThenByDescending(Sum).First();
}
