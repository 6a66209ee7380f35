using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>What deeds and deals do to the support of leaders.</summary>
public sealed class SupportTests
{
    [Fact]
    public void The_public_rallies_by_as_much_as_it_is_hit() => Gen.Select(Gen.Double[0, 0.2], Gen.Double[0.01, 3]).Sample((rally, steps) =>
    {
        var record = Record(party => party with { Rally = rally });
        var act = Of(ActKind.Coercion, 0) with { Issue = 0, Amount = -0.01, Coding = Cameo.Of("163") };
        act.Say(new DeedIntensity(steps));
        record.Hear(act);

        Assert.Equal(Math.Min(1, 0.5 + (rally * Math.Round(steps, 3))), record.World.Support[1], 1e-9);
        Assert.Equal(0.5, record.World.Support[0]);
        record.Hear(Of(ActKind.Conciliation, 0) with { Issue = 0, Amount = 0.01, Coding = Cameo.Of("085") });
        Assert.Equal(0.5, record.World.Support[0]);
    });

    [Fact]
    public void A_deal_moves_support_by_what_it_binds() =>
        Gen.Select(Gen.Short[-1, 1000], Gen.Short[0, 1000], Gen.Double[0, 0.4], Gen.Double[0, 0.4], Gen.Bool).Sample(
            (northern, southern, backlash, acclaim, isSummit) =>
        {
            var record = Record(party => party with { Backlash = backlash, Acclaim = acclaim });
            for (var party = 0; party < 2; party++)
            {
                var meeting = Of(ActKind.Meeting, party);
                meeting.Say(new MeetingHeld(isSummit));
                record.Hear(meeting);
            }

            for (var party = 0; party < 2; party++)
            {
                record.Hear(Of(ActKind.Deal, party) with { Deal = Duel.Text(northern, southern) });
            }

            // Weights: ¼ on the own issue, ¾ on the other's. Grievance: .6 and .2.
            double Expected(double bound, double grievance) => 0.5 + (bound * ((isSummit ? acclaim : 0) - (backlash * grievance)));
            Assert.Equal(Expected((northern >= 0 ? 0.25 : 0) + 0.75, 0.6), record.World.Support[0], 1e-9);
            Assert.Equal(Expected((northern >= 0 ? 0.75 : 0) + 0.25, 0.2), record.World.Support[1], 1e-9);
        });

    [Fact]
    public void A_summit_of_another_month_is_no_summit()
    {
        var record = Record(party => party with { Acclaim = 0.4 });
        var meeting = Of(ActKind.Meeting, 0);
        meeting.Say(new MeetingHeld(true));
        record.Hear(meeting);
        record.Hear(Act.OfNobody(ActKind.RoundEnd));
        record.Hear(Of(ActKind.Deal, 0) with { Deal = Duel.Text(100, 100) });

        Assert.Equal(0.5, record.World.Support[0]);
    }

    private static PublicRecord Record(Func<Party, Party> change) => new(new CompiledScenario(Duel.Scenario(
        relation: pair => pair with { Grievance = new Dictionary<string, double> { ["north"] = 0.6, ["south"] = 0.2 } }) is var duel
            ? duel with { Parties = [.. duel.Parties.Select(change)] } : null!));

    private static Act Of(ActKind kind, int source) => new()
    {
        Kind = kind, Actor = source, Source = source, Target = 1 - source, Relation = 0, Issue = -1,
    };
}
