using CsCheck;
using DiplomacySim.Model.StackedOffers;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Tests;

/// <summary>What must hold of stacked alternating offers in any domain. Worths are fractions of two's powers, so that sums are exact in any
/// order.</summary>
public sealed class StackedOffersTests
{
    private const int Steps = 20;

    private static readonly Gen<double> Share = Gen.Int[0, 1024].Select(part => part / 1024.0);
    private static readonly Gen<Game> Games =
        from levels in Gen.Int[1, 4].Array[1, 4]
        from parties in Gen.Int[2, 6]
        from weights in Share.Array[levels.Length].Array[parties]
        from values in Gen.Const(levels).SelectMany(each => Share.Array[each.Max()].Array[each.Length]).Array[parties]
        from reservations in Share.Array[parties]
        from powers in Gen.Int[-2, 2].Select(exponent => Math.Pow(2, exponent)).Array[parties]
        select new Game(levels, weights, values, reservations, powers);

    private static readonly Func<double, double>[] Hairs =
    [
        target => target, Math.BitIncrement, Math.BitDecrement,
        .. new[] { 1e-15, 1e-13, 1e-12, 1e-11, 1e-9 }.SelectMany(hair => (Func<double, double>[])[target => target + hair, target => target - hair]),
    ];

    [Fact]
    public void An_offer_is_the_outcome_worth_least_among_those_that_reach_the_target() => Games.Sample(game =>
    {
        var utility = game.Utility(0);
        var worth = Enumerable.Range(0, game.Domain.Outcomes).Select(outcome => utility[outcome]).ToArray();
        var targets = worth.Concat(Enumerable.Range(0, 65).Select(part => utility.Least + ((utility.Most - utility.Least) * part / 64))).Append(-1);

        Assert.All(targets, target =>
        {
            var least = worth.Where(each => each >= target).Min();
            Assert.Equal(Array.IndexOf(worth, least), utility.LeastFrom(target));
        });
    });

    [Fact]
    public void The_order_of_issues_does_not_matter() => Games.Where(game => game.IsWithoutTies).Sample(game =>
    {
        var (one, other) = (game.Play(out _), game.Reversed().Play(out _));

        Assert.Equal(one with { Agreement = 0 }, other with { Agreement = 0 });
        Assert.Equal(one.IsAgreed ? game.LevelsOf(one.Agreement) : [], other.IsAgreed ? game.Reversed().LevelsOf(other.Agreement).Reverse() : []);
    });

    [Fact]
    public void Outcomes_worth_the_same_are_equal_to_each_other_and_to_no_agreement()
    {
        double[][] values = [[0, 1], [0, 1], [0, 1]];
        var (one, other) = (Utility.Additive(new Domain(2, 2, 2), [0.1, 0.2, 0.7], values, 0.8), Utility.Additive(new Domain(2, 2, 2),
            [0.1, 0.2, 0.3], values, 0));

        Assert.Equal((0.8, 5), (one.Floor, one.LeastFrom(0.8)));
        Assert.Equal(other[1], other[6]);
    }

    [Fact]
    public void Nobody_offers_or_accepts_less_than_its_target() => Games.Sample(game =>
    {
        var result = game.Play(out var log);

        Assert.Equal((result.Offers, result.Decisions), (log.Count(statement => !statement.IsAcceptance), log.Count));
        Assert.All(log, statement =>
        {
            var seat = game.Negotiator(statement.Party);
            Assert.True(seat.Utility[statement.Outcome] >= ((TimeBased)seat.Mind).Target(
                new DiplomacySim.Model.StackedOffers.OfferTurn(statement.Step, Steps, statement.Party, -1), seat.Utility));
        });
        Assert.True(!result.IsAgreed || log.TakeLast(game.Parties - 1)
            .All(statement => statement.IsAcceptance && statement.Outcome == result.Agreement));
    });

    /// <summary>Worths that lie at, or a hair beside, the target of some step: what is first computed about right must not decide there.</summary>
    [Fact]
    public void A_party_answers_by_its_target_to_the_last_bit() => (
        from power in Gen.Double[-4, 4].Select(exponent => Math.Pow(2, exponent))
        from steps in Gen.Int[1, 120]
        from place in Gen.Int[0, steps - 1]
        from offer in Gen.Int[-1, Hairs.Length + 1]
        from other in Gen.Double[0.1, 8]
        select (power, steps, place, offer, other)).Sample(drawn =>
    {
        var (mind, before, turn) = (new TimeBased(drawn.power), new TimeBased(drawn.other),
            new DiplomacySim.Model.StackedOffers.OfferTurn(drawn.place, drawn.steps, 0, drawn.offer));
        var target = mind.Target(turn, new Utility([0, 1], 0));
        var own = new Utility([0, 1, .. Hairs.Select(hair => Math.Clamp(hair(target), 0, 1))], 0);
        _ = before.Answer(turn, own);
        before.Power = drawn.power;

        var expected = drawn.offer >= 0 && own[drawn.offer] >= target ? OfferReply.Accept : OfferReply.Offer(own.LeastFrom(target));
        Assert.Equal((expected, expected), (mind.Answer(turn, own), before.Answer(turn, own)));
    });

    [Fact]
    public void Playing_again_gives_the_same_and_allocates_nothing()
    {
        var negotiation = Benchmarks.Workload.Named("W8").Negotiations[7];
        var log = new OfferLog();
        var first = negotiation.Play(log);
        Statement[] said = [.. log];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var again = 0; again < 50; again++)
        {
            log.Clear();
            _ = negotiation.Play(log);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(first, negotiation.Play());
        Assert.Equal(said, log);
    }

    [Fact]
    public void A_million_outcomes_are_no_trouble()
    {
        var domain = new Domain([.. Enumerable.Repeat(10, 6)]);
        double[][] values = [.. Enumerable.Range(0, 6).Select(issue => Enumerable.Range(0, 10).Select(level => level * issue % 10 / 10.0).ToArray())];
        double[][] contrary = [.. values.Select(issue => issue.Select(value => 1 - (value * value)).ToArray())];
        double[] weights = [0.3, 0.2, 0.2, 0.1, 0.1, 0.1];
        var mind = new TimeBased(1);

        var result = new Negotiation(
            Steps, new(Utility.Additive(domain, weights, values, 0), mind), new(Utility.Additive(domain, weights, contrary, 0), mind)).Play();

        Assert.True(result.IsAgreed);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Domain([.. Enumerable.Repeat(10, 8)]));
    }

    [Fact]
    public void Outcomes_are_numbered_with_the_last_issue_counting_up_first()
    {
        var domain = new Domain(2, 3, 4);

        Assert.Equal(24, domain.Outcomes);
        Assert.Equal(1, domain.Outcome(0, 0, 1));
        Assert.All(Enumerable.Range(0, 24),
            outcome => Assert.Equal(outcome, domain.Outcome(domain.Level(outcome, 0), domain.Level(outcome, 1), domain.Level(outcome, 2))));
    }

    /// <param name="Values">For each party and issue the value of each level, and perhaps of levels that the issue does not have.</param>
    private sealed record Game(int[] Levels, double[][] Weights, double[][][] Values, double[] Reservations, double[] Powers)
    {
        public Domain Domain { get; } = new(Levels);

        public int Parties => Weights.Length;

        /// <summary>Of outcomes worth the same, the one numbered first is offered: that depends on the order of issues.</summary>
        public bool IsWithoutTies => Enumerable.Range(0, Parties).All(party =>
            Enumerable.Range(0, Domain.Outcomes).Select(outcome => Utility(party)[outcome]).Distinct().Count() == Domain.Outcomes);

        public Utility Utility(int party) => Model.StackedOffers.Utility.Additive(Domain, Weights[party], Values[party], Reservations[party]);

        public Negotiator Negotiator(int party) => new(Utility(party), new TimeBased(Powers[party]));

        public int[] LevelsOf(int outcome) => [.. Levels.Select((_, issue) => Domain.Level(outcome, issue))];

        public Game Reversed() => new(
            [.. Levels.Reverse()],
            [.. Weights.Select(weights => weights.Reverse().ToArray())],
            [.. Values.Select(values => values.Reverse().ToArray())],
            Reservations,
            Powers);

        public NegotiationResult Play(out OfferLog log) =>
            new Negotiation(Steps, [.. Enumerable.Range(0, Parties).Select(Negotiator)]).Play(log = new OfferLog());
    }
}
