using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Thresholds that grow with what a text binds, readiness as a budget, concessions that are not netted, admissions.</summary>
public sealed class FormalRepairTests
{
    [Fact]
    public void A_small_text_has_small_thresholds() => Gen.Short[1, 1000].Sample(southern =>
    {
        var (plain, scaled) = (Weigh(new Rules(), Duel.Text(-1, southern)), Weigh(new Rules { ScaledThresholds = true }, Duel.Text(-1, southern)));
        var whole = Weigh(new Rules { ScaledThresholds = true }, Duel.Text(500, southern));

        Assert.Equal((1, 0.75, 1), (plain.Scale, scaled.Scale, whole.Scale));
        Assert.Equal(plain.Ledger, scaled.Ledger);
    });

    [Fact]
    public void A_budget_of_readiness_is_for_the_text_as_a_whole() => Gen.Select(Gen.Short[1, 1000], Gen.Double[0, 1]).Sample((northern, readiness) =>
    {
        // The only issue that the north can move has its mean weight.
        Prospect Of(ReadinessKind kind) => Duel.View(Duel.Scenario(actor => actor with
        {
            Judgement = actor.Judgement with { Readiness = readiness, ReadinessKind = kind },
        }), 0) is var view ? Prospect.Of(view.Self, Duel.Text(northern, 400), view.World) : default;

        Assert.Equal(Of(ReadinessKind.Clause).Overreach, Of(ReadinessKind.Budget).Overreach, 1e-12);
    });

    [Fact]
    public void What_one_likes_to_do_pays_for_nothing_where_concessions_are_not_netted()
    {
        static Scenario Both(bool netted) => Duel.Scenario(rules: new Rules { Netted = netted }) is var duel ? duel with
        {
            Issues = [.. duel.Issues, new Issue { Id = "own", Control = ["north"], StatusQuo = 0 }],
            Actors = [duel.Actors[0] with { Ideal = Add(duel.Actors[0].Ideal, 1), Salience = Add(duel.Actors[0].Salience, 4) }, duel.Actors[1]],
        } : null!;
        static Prospect Of(bool netted) => Duel.View(Both(netted), 0) is var view
            ? Prospect.Of(view.Self, new Deal(0, [400, -1, 500]), view.World) : default;

        // Weights ⅛, ⅜ and ½: the first clause costs ⅛·.16, the last is worth ½·(1 − .25).
        Assert.Equal(0, Of(true).Concession);
        Assert.Equal(0.125 * 0.16, Of(false).Concession, 1e-12);
    }

    [Fact]
    public void A_promise_on_what_one_denies_is_an_admission()
    {
        static Ledger Of(double recognition, params string[] denies) => Duel.View(Duel.Scenario(actor => actor with
        {
            Judgement = actor.Judgement with { Denies = denies, Denial = 0.02, Recognition = recognition },
        }), 0) is var view ? new Standpoint(view.Self, view.World, new(0.5, 0, 1), 0).Weigh(Duel.Text(400, 500)).Ledger : default;

        Assert.Equal(-0.02, Of(0, "northern").Of(Term.Denial), 1e-12);
        Assert.Equal(-0.005, Of(0.75, "northern").Of(Term.Denial), 1e-12);
        Assert.Equal(0, Of(0, "southern").Of(Term.Denial));
    }

    [Fact]
    public void Parts_of_clauses_add_up_with_all_of_it() =>
        Gen.Select(Gen.Short[1, 1000], Gen.Short[1, 1000], Gen.Double[0, 1], Gen.Bool, Gen.Bool).Sample(
            (northern, southern, trust, netted, tranched) =>
        {
            var scenario = Duel.Scenario(
                actor => actor with
                {
                    Judgement = actor.Judgement with { Readiness = 0.2, ReadinessKind = ReadinessKind.Budget, DomesticCost = 1, AsymmetryCost = 1,
                        Recognition = 0.1, DealCost = 0.01, Denies = ["northern"], Denial = 0.01 },
                },
                rules: new Rules { Netted = netted, Tranched = tranched, Passage = true, ScaledThresholds = true });
            var view = Duel.View(scenario, 0);
            var standpoint = new Standpoint(view.Self, view.World, new(trust, 0.4, 1), 0);
            var text = Duel.Text(northern, southern);
            var whole = standpoint.Weigh(text).Ledger;

            Assert.Equal(whole.Sum - whole.Of(Term.Capital), standpoint.Clauses(text).Sum(clause => clause.Value), 1e-12);
        });

    private static WeighedText Weigh(Rules rules, Deal text) => Duel.View(Duel.Scenario(rules: rules), 0) is var view
        ? new Standpoint(view.Self, view.World, new(0.5, 0.2, 1), 0).Weigh(text) : default;

    private static Dictionary<string, double> Add(IReadOnlyDictionary<string, double> values, double own) => new(values) { ["own"] = own };
}
