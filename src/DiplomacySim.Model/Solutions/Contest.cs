using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Solutions;

/// <summary>A round of the expected-utility model: who could challenge whom, with what prospects.</summary>
public sealed class Contest
{
    private readonly double[] capability;
    private readonly double[] salience;
    private readonly double[] position;
    private readonly double range;
    private readonly double votes;
    private double[,] losses;

    /// <param name="range">Of the positions at the start; held fixed.</param>
    private Contest(int[] actors, double[] capability, double[] salience, double[] position, double range)
    {
        (Actors, this.capability, this.salience, this.position, this.range) = (actors, capability, salience, position, range);
        Risk = new double[actors.Length];
        Array.Fill(Risk, 1);
        losses = Losses();
        votes = Votes();
        Risk = Risks();
        losses = Losses();
        votes = Votes();
    }

    /// <summary>Indices of the executives, in the order of their parties' ids.</summary>
    public int[] Actors { get; }

    /// <summary>For each of them the exponent of its utility: above 1 averse to risk, below 1 ready for it.</summary>
    public double[] Risk { get; }

    public static Contest Of(World world, GameState game)
    {
        var setting = world.Setting;
        int[] actors = [.. setting.Speakers];
        var issue = setting.Scenario.Issues[0].Id;
        double[] start = [.. actors.Select(actor => world.Profile(actor).Ideal[0])];
        return new(
            actors,
            [.. actors.Select(actor => world.Capability[world.Profile(actor).Party])],
            [.. actors.Select(actor => world.Profile(actor).Actor.Salience.GetValueOrDefault(issue))],
            [.. actors.Select(actor => game.Positions[actor])],
            start.Max() - start.Min());
    }

    /// <summary>
    /// Another from which an actor expects more than it fears or gains moves it. Expecting a gain of its own but less than the other's, it loses
    /// the confrontation and moves all the way; expecting a loss smaller than the other's gain, it moves by their ratio, a compromise; expecting
    /// one no smaller, it capitulates and moves all the way. Confrontations go first, then compromises, then capitulations; of several of a kind
    /// the nearest, but of compromises the one whose point of balance is lowest; of equal ones the first by the id of its party.
    /// </summary>
    /// <returns>Where the actor stands after the round.</returns>
    public double Move(int self)
    {
        var here = position[self];
        var (confrontation, compromise, capitulation) = (Offer.None, Offer.None, Offer.None);
        for (var other = 0; other < position.Length && range > 0; other++)
        {
            var (own, theirs) = other == self ? (0, 0) : (Prospect(self, other, self), Prospect(other, self, self));
            var gap = position[other] - here;
            if (Tie.Exceeds(own, 0) && Tie.Exceeds(theirs, own))
            {
                confrontation = confrontation.OrCheaper(Math.Abs(gap), position[other]);
            }
            else if (Tie.Exceeds(0, own) && Tie.Exceeds(theirs, -own))
            {
                var balance = ((-own * here) + (theirs * position[other])) / (theirs - own);
                compromise = compromise.OrCheaper(balance, here + (gap * -own / theirs));
            }
            else if (Tie.Exceeds(0, own) && Tie.Exceeds(theirs, 0))
            {
                capitulation = capitulation.OrCheaper(Math.Abs(gap), position[other]);
            }
        }

        return confrontation.Point ?? compromise.Point ?? capitulation.Point ?? here;
    }

    /// <returns>What one expects of challenging another, in the eyes of a viewer.</returns>
    private double Prospect(int one, int other, int viewer)
    {
        var risk = Risk[viewer];
        var gap = Math.Abs(position[one] - position[other]) / range;
        var success = 2 - (4 * Math.Pow(0.5 - (0.5 * gap), risk));
        var failure = 2 - (4 * Math.Pow(0.5 + (0.5 * gap), risk));
        var calm = 2 - (4 * Math.Pow(0.5, risk));
        var odds = Odds(one, other);
        return (salience[other] * ((odds * success) + ((1 - odds) * failure))) + ((1 - salience[other]) * success) - calm;
    }

    /// <returns>The share of all votes that go to one against another.</returns>
    private double Odds(int one, int other)
    {
        var support = 0.0;
        for (var voter = 0; voter < position.Length; voter++)
        {
            support += Math.Max(0, Vote(voter, one, other));
        }

        return votes > 0 ? support / votes : 0;
    }

    /// <returns>All votes between all ordered pairs, whatever their direction.</returns>
    private double Votes()
    {
        var all = 0.0;
        for (var one = 0; one < position.Length; one++)
        {
            for (var other = 0; other < position.Length; other++)
            {
                for (var voter = 0; voter < position.Length && one != other; voter++)
                {
                    all += Math.Abs(Vote(voter, one, other));
                }
            }
        }

        return all;
    }

    private double Vote(int voter, int one, int other) => capability[voter] * salience[voter] * (losses[voter, other] - losses[voter, one]);

    /// <returns>What each position is off from each voter's, as that voter feels it.</returns>
    private double[,] Losses()
    {
        var all = new double[position.Length, position.Length];
        for (var voter = 0; voter < position.Length; voter++)
        {
            for (var other = 0; other < position.Length; other++)
            {
                all[voter, other] = Math.Pow(Gap(voter, other), Risk[voter]);
            }
        }

        return all;
    }

    private double Gap(int one, int other) => Math.Abs(position[one] - position[other]) / range;

    /// <summary>Security is what all others expect of challenging an actor, weighed without risk; who is most secure has taken the least.</summary>
    private double[] Risks()
    {
        var security = new double[position.Length];
        for (var self = 0; self < position.Length; self++)
        {
            for (var other = 0; other < position.Length && range > 0; other++)
            {
                security[self] += other == self ? 0 : Prospect(other, self, other);
            }
        }

        var (most, least) = (security.Max(), security.Min());
        return [.. security.Select(each =>
        {
            var place = Tie.Exceeds(most, least) ? ((2 * each) - most - least) / (most - least) : 0;
            return (1 - (place / 3)) / (1 + (place / 3));
        })];
    }

    /// <summary>What another would have an actor move to, and what it is chosen by: less is better.</summary>
    private readonly record struct Offer(double Cost, double? Point)
    {
        public static readonly Offer None = new(double.PositiveInfinity, null);

        public Offer OrCheaper(double cost, double point) => Tie.Exceeds(Cost, cost) ? new(cost, point) : this;
    }
}
