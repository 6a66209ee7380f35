namespace DiplomacySim.Tests;

/// <summary>The expected-utility model written from its equations, pair by pair, for names.</summary>
/// <remarks>
/// Scholz, Calbert and Smith (2011), sections 2 to 6, with the denominator of all votes: success, failure and calm are worth
/// 2 − 4(½ ∓ ½D)^r and 2 − 4·½^r; a challenge is worth s(P·Us + (1 − P)Uf) + (1 − s)Us − Uq. Three outcomes: confrontation, compromise,
/// capitulation.
/// </remarks>
internal sealed class ContestByPairs(Dictionary<string, double> capability, Dictionary<string, double> salience, double range)
{
    private const double Same = 1e-13;

    private Dictionary<string, double> position = [];
    private Dictionary<string, double> risk = [];

    /// <returns>For each actor its exponent and where it stands after a round.</returns>
    public Dictionary<string, (double Risk, double Point)> Round(Dictionary<string, double> at)
    {
        position = at;
        risk = at.Keys.ToDictionary(name => name, _ => 1.0);
        var danger = new Dictionary<string, double>();
        foreach (var target in at.Keys)
        {
            danger[target] = 0;
            foreach (var challenger in at.Keys.Where(name => name != target && range > 0))
            {
                danger[target] += Challenge(challenger, target, challenger);
            }
        }

        var (most, least) = (danger.Values.Max(), danger.Values.Min());
        var exponents = at.Keys.ToDictionary(name => name, name =>
        {
            var acceptance = most - least < Same ? 0 : ((2 * danger[name]) - most - least) / (most - least);
            return (3 - acceptance) / (3 + acceptance);
        });
        risk = exponents;
        return at.Keys.ToDictionary(name => name, name => (exponents[name], range > 0 ? Moved(name) : at[name]));
    }

    private double Moved(string self)
    {
        var here = position[self];
        List<(double Key, double Point)> confrontations = [], compromises = [], capitulations = [];
        foreach (var other in position.Keys.Where(name => position[name] != here))
        {
            var (own, theirs, there) = (Challenge(self, other, self), Challenge(other, self, self), position[other]);
            if (own > Same && theirs > own + Same)
            {
                confrontations.Add((Math.Abs(there - here), there));
            }

            if (own < -Same && theirs > -own + Same)
            {
                compromises.Add((((Math.Abs(own) * here) + (Math.Abs(theirs) * there)) / (Math.Abs(own) + Math.Abs(theirs)),
                    here + ((there - here) * Math.Abs(own / theirs))));
            }

            if (own < -Same && theirs > Same && theirs <= -own + Same)
            {
                capitulations.Add((Math.Abs(there - here), there));
            }
        }

        foreach (var offers in new[] { confrontations, compromises, capitulations }.Where(offers => offers.Count > 0))
        {
            var least = offers.Min(offer => offer.Key);
            return offers.First(offer => offer.Key <= least + (Same * range)).Point;
        }

        return here;
    }

    private double Challenge(string one, string other, string viewer)
    {
        var (apart, exponent) = (Math.Abs(position[one] - position[other]) / range, risk[viewer]);
        var success = 2 - (4 * Math.Pow((1 - apart) / 2, exponent));
        var failure = 2 - (4 * Math.Pow((1 + apart) / 2, exponent));
        var calm = 2 - (4 * Math.Pow(0.5, exponent));
        var (resists, wins) = (salience[other], Wins(one, other));
        return (resists * ((wins * success) + ((1 - wins) * failure))) + ((1 - resists) * success) - calm;
    }

    private double Wins(string one, string other)
    {
        var (forOne, all) = (0.0, 0.0);
        foreach (var voter in position.Keys)
        {
            forOne += Math.Max(0, Vote(voter, one, other));
            foreach (var first in position.Keys)
            {
                foreach (var second in position.Keys)
                {
                    all += Math.Abs(Vote(voter, first, second));
                }
            }
        }

        return all > 0 ? forOne / all : 0;
    }

    private double Vote(string voter, string one, string other) => capability[voter] * salience[voter]
        * (Math.Pow(Math.Abs(position[voter] - position[other]) / range, risk[voter])
            - Math.Pow(Math.Abs(position[voter] - position[one]) / range, risk[voter]));
}
