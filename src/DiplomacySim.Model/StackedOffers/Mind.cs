namespace DiplomacySim.Model.StackedOffers;

/// <summary>How a party answers when it is its turn.</summary>
public interface IOfferMind
{
    /// <param name="own">The party's preferences.</param>
    OfferReply Answer(in OfferTurn turn, Utility own);
}

/// <summary>A party's turn to speak.</summary>
/// <param name="Step">Rounds of the table that are over.</param>
/// <param name="Steps">Rounds of the table until the deadline.</param>
/// <param name="Party">Place of the party at the table, from 0.</param>
/// <param name="Offer">Outcome on the table; -1 before the first offer.</param>
public readonly record struct OfferTurn(int Step, int Steps, int Party, int Offer);

/// <summary>What a party says in its turn: yes to the offer on the table, or an offer in its place.</summary>
/// <param name="Outcome">The outcome offered; -1 for acceptance.</param>
public readonly record struct OfferReply(int Outcome)
{
    public static OfferReply Accept => new(-1);

    public bool Accepts => Outcome < 0;

    public static OfferReply Offer(int outcome) => new(outcome);
}
