namespace DiplomacySim.Model.StackedOffers;

/// <summary>
/// The stacked alternating offers protocol: parties speak in turn around a table, accept the offer that lies on it or put another in its place,
/// until all others have accepted an offer, or the deadline.
/// </summary>
/// <remarks>
/// Aydoğan, Festen, Hindriks and Jonker (2017), in: Modern Approaches to Agent-based Complex Automated Negotiation. An offer counts as its
/// speaker's acceptance. Playing again allocates nothing.
/// </remarks>
/// <param name="steps">Rounds of the table until the deadline.</param>
/// <param name="seats">The parties in the order in which they speak, at least two.</param>
public sealed class Negotiation(int steps, params Negotiator[] seats)
{
    public int Steps => steps;

    public IReadOnlyList<Negotiator> Seats => seats;

    /// <param name="log">Told of every reply; none where nobody asks.</param>
    public NegotiationResult Play(OfferLog? log = null)
    {
        var (table, offers, decisions) = (new OfferTable(seats.Length), 0, 0);
        for (var step = 0; step < steps; step++)
        {
            for (var party = 0; party < seats.Length; party++)
            {
                ref readonly var seat = ref seats[party];
                var reply = seat.Mind.Answer(new OfferTurn(step, steps, party, table.Offer), seat.Utility);
                decisions++;
                var isAgreed = table.Take(reply);
                offers += reply.Accepts ? 0 : 1;
                log?.Add(new(step, party, table.Offer, reply.Accepts));
                if (isAgreed)
                {
                    return new NegotiationResult(table.Offer, step + 1, offers, decisions);
                }
            }
        }

        return new NegotiationResult(-1, steps, offers, decisions);
    }
}

/// <summary>A party at the table.</summary>
public readonly record struct Negotiator(Utility Utility, IOfferMind Mind);

/// <summary>What came of a negotiation.</summary>
/// <param name="Agreement">The outcome agreed; -1 for none: everybody gets what no agreement is worth.</param>
/// <param name="Steps">Rounds of the table that were begun.</param>
/// <param name="Decisions">Replies: offers and acceptances.</param>
public readonly record struct NegotiationResult(int Agreement, int Steps, int Offers, int Decisions)
{
    public bool IsAgreed => Agreement >= 0;

    public double For(in Negotiator seat) => IsAgreed ? seat.Utility[Agreement] : seat.Utility.Reservation;
}
