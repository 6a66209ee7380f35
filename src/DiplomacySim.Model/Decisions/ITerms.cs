namespace DiplomacySim.Model.Decisions;

/// <summary>What the terms of a decision are added to: a <see cref="Ledger"/> keeps them all, a <see cref="Total"/> only what they come to.</summary>
internal interface ITerms
{
    double Sum { get; }

    void Add(Term term, double value);

    double Of(Term term);
}

/// <summary>What the terms of a decision come to, for whoever does not ask why: the same sum as that of a ledger, to the last bit.</summary>
internal struct Total : ITerms
{
    private double atHome;

    public double Sum { get; private set; }

    public void Add(Term term, double value)
    {
        Sum += value;
        atHome = term == Term.Domestic ? value : atHome;
    }

    /// <summary>Of the one term that is asked for by itself, <see cref="Term.Domestic"/>.</summary>
    public readonly double Of(Term term) => term == Term.Domestic ? atHome
        : throw new ArgumentOutOfRangeException(nameof(term), term, "A total does not keep it.");
}
