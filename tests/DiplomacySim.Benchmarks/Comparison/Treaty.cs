namespace DiplomacySim.Benchmarks;

/// <summary>Six actors negotiate eight issues for sixty rounds: quadratic losses, trust, vetoes and ratification, as the comparison workload
/// says.</summary>
/// <remarks>
/// A game of its own, here to compare speed. Losses and concession are the model's; who speaks when and how trust moves is not what the
/// six phases of the model say. A table has a row for each actor; of trust and last utility, what the row's actor thinks of each other.
/// </remarks>
internal sealed class Treaty
{
    public const int Actors = 6;
    public const int Issues = 8;
    public const int Rounds = 60;
    private const ulong Seed = 4242;
    private const int WithVeto = 2;
    private const int Needed = 5;

    private readonly double[] salience = new double[Actors * Issues];
    private readonly double[] ideal = new double[Actors * Issues];
    private readonly double[] last = new double[Actors * Issues];
    private readonly double[] trust = new double[Actors * Actors];
    private readonly double[] before = new double[Actors * Actors];
    private readonly double[] reservation = new double[Actors];
    private readonly double[] power = new double[Actors];
    private readonly double[] given = new double[Actors];
    private readonly double[] aspiration = new double[Actors];
    private readonly double[] utility = new double[Actors];
    private ulong key;

    public Result Play(int run)
    {
        Begin(run);
        var result = new Result { Rounds = Rounds };
        for (var round = 0; round < Rounds; round++)
        {
            Concede((round + 1.0) / (Rounds + 1));
            for (var proposer = 0; proposer < Actors; proposer++)
            {
                var address = (ulong)(((8 * round) + proposer) * 16);
                Propose(proposer, address);
                var (accepted, vetoed) = Respond(proposer);
                result.Offers++;
                result.Decisions += Actors;
                result.Vetoed += vetoed ? 1 : 0;
                if (!accepted || vetoed)
                {
                    continue;
                }

                result.Decisions += Actors;
                if (Ratify(address))
                {
                    return result with { IsAgreed = true, Rounds = round + 1, Utility = Mean(utility) };
                }

                result.Failed++;
                Disappoint(proposer);
            }
        }

        return result with { Utility = Mean(reservation) };
    }

    private void Begin(int run)
    {
        key = SplitMix.Key(SplitMix.Key(0, Seed), (ulong)run);
        for (var actor = 0; actor < Actors; actor++)
        {
            var weights = salience.AsSpan(actor * Issues, Issues);
            var sum = 0.0;
            for (var issue = 0; issue < Issues; issue++)
            {
                var raw = Draw(1000 + (8 * actor) + issue);
                weights[issue] = 0.05 + (raw * raw);
                sum += weights[issue];
                ideal[(actor * Issues) + issue] = Draw(2000 + (8 * actor) + issue);
            }

            for (var issue = 0; issue < Issues; issue++)
            {
                weights[issue] /= sum;
            }

            reservation[actor] = 0.75 + (0.2 * Draw(3000 + actor));
            power[actor] = 0.5 + (3.5 * Draw(3100 + actor));
        }

        ideal.CopyTo(last, 0);
        Array.Fill(trust, 0.5);
        Array.Fill(before, 0.5);
    }

    private void Concede(double elapsed)
    {
        for (var actor = 0; actor < Actors; actor++)
        {
            given[actor] = Concession.OfTime(elapsed, power[actor]);
            aspiration[actor] = reservation[actor] + ((1 - reservation[actor]) * (1 - given[actor]));
        }
    }

    /// <summary>Moves from the own ideal point towards the mean of what others last offered, by trust, and trembles.</summary>
    private void Propose(int proposer, ulong address)
    {
        Span<double> towards = stackalloc double[Issues];
        towards.Clear();
        var sum = 0.0;
        for (var other = 0; other < Actors; other++)
        {
            if (other != proposer)
            {
                var weight = trust[(proposer * Actors) + other];
                var offer = last.AsSpan(other * Issues, Issues);
                sum += weight;
                for (var issue = 0; issue < Issues; issue++)
                {
                    towards[issue] += weight * offer[issue];
                }
            }
        }

        var best = ideal.AsSpan(proposer * Issues, Issues);
        var text = last.AsSpan(proposer * Issues, Issues);
        for (var issue = 0; issue < Issues; issue++)
        {
            var tremble = (SplitMix.Draw(key, address + (ulong)issue) - 0.5) * 0.02;
            text[issue] = Math.Clamp(best[issue] + (given[proposer] * ((towards[issue] / sum) - best[issue])) + tremble, 0, 1);
        }
    }

    private (bool Accepted, bool Vetoed) Respond(int proposer)
    {
        var (accepted, vetoed) = (true, false);
        var text = last.AsSpan(proposer * Issues, Issues);
        for (var actor = 0; actor < Actors; actor++)
        {
            var value = utility[actor] = Value(actor, text);
            if (actor == proposer)
            {
                continue;
            }

            ref var trusts = ref trust[(actor * Actors) + proposer];
            ref var had = ref before[(actor * Actors) + proposer];
            accepted &= value >= aspiration[actor] - (0.1 * (trusts - 0.5));
            vetoed |= actor < WithVeto && value < reservation[actor];
            trusts += 0.2 * (Math.Clamp(0.5 + (2 * (value - had)), 0, 1) - trusts);
            had = value;
        }

        return (accepted, vetoed);
    }

    private double Value(int actor, ReadOnlySpan<double> text)
    {
        var weights = salience.AsSpan(actor * Issues, Issues);
        var best = ideal.AsSpan(actor * Issues, Issues);
        var loss = 0.0;
        for (var issue = 0; issue < Issues; issue++)
        {
            loss += weights[issue] * PolicyValue.Of(Loss.Quadratic, text[issue] - best[issue]);
        }

        return 1 - loss;
    }

    private bool Ratify(ulong address)
    {
        var ayes = 0;
        for (var actor = 0; actor < Actors; actor++)
        {
            ayes += SplitMix.Draw(key, address + 8 + (ulong)actor) < 0.6 + (2 * (utility[actor] - reservation[actor])) ? 1 : 0;
        }

        return ayes >= Needed;
    }

    private void Disappoint(int proposer)
    {
        for (var actor = 0; actor < Actors; actor++)
        {
            trust[(actor * Actors) + proposer] *= actor == proposer ? 1 : 0.9;
        }
    }

    private double Draw(int place) => SplitMix.Draw(key, (ulong)place);

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    /// <param name="Rounds">Rounds that were begun.</param>
    /// <param name="Vetoed">Offers that met a veto.</param>
    /// <param name="Failed">Votes on ratification that failed.</param>
    /// <param name="Utility">Mean over the actors, of the treaty or of no treaty.</param>
    internal record struct Result(bool IsAgreed, int Rounds, int Offers, int Decisions, int Vetoed, int Failed, double Utility);
}
