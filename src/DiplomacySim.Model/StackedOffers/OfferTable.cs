namespace DiplomacySim.Model.StackedOffers;

/// <summary>What lies on a table of stacked alternating offers, and how many have said yes to it.</summary>
/// <param name="seats">Number of parties.</param>
public struct OfferTable(int seats)
{
    private int acceptances;

    /// <summary>Outcome on the table; -1 before the first offer.</summary>
    public int Offer { get; private set; } = -1;

    /// <summary>Takes a reply in. An offer counts as its speaker's acceptance.</summary>
    /// <returns>Whether everybody has accepted what lies on the table.</returns>
    public bool Take(OfferReply reply)
    {
        (Offer, acceptances) = reply.Accepts ? (Offer, acceptances + 1) : (reply.Outcome, 1);
        return acceptances == seats;
    }
}
