namespace DiplomacySim.Model.Texts;

/// <summary>The clauses of a deal, or of one that is only thought of.</summary>
/// <param name="relation">Index of the relation.</param>
/// <param name="targets">For each issue of the scenario its target in thousandths, or -1 where there is no clause.</param>
/// <param name="second">See <see cref="Deal.Second"/>.</param>
public readonly ref struct Text(int relation, ReadOnlySpan<short> targets, int? second = null)
{
    public int Relation { get; } = relation;

    public ReadOnlySpan<short> Targets { get; } = targets;

    /// <summary>See <see cref="Deal.Second"/>.</summary>
    public int? Second { get; } = second;

    /// <returns>When a party of the relation starts with its part.</returns>
    public Order OrderOf(int party) => Second is not { } second ? Order.Together : second == party ? Order.Second : Order.First;

    public bool Has(int issue) => Targets[issue] != Deal.NoClause;

    /// <returns>Where the issue is to stand, in [0, 1]; <paramref name="statusQuo"/> where there is no clause on it.</returns>
    public double Target(int issue, double statusQuo) => Has(issue) ? Targets[issue] / (double)Deal.Scale : statusQuo;
}
