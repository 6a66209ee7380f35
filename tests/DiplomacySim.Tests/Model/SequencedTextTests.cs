using CsCheck;
using DiplomacySim.Journal;

namespace DiplomacySim.Tests;

/// <summary>Texts that say which side goes first.</summary>
public sealed class SequencedTextTests
{
    private const int North = 0;
    private const int South = 1;
    private static readonly Gen<double> Part = Gen.Double[0, 1];
    private static readonly Gen<Order> AnyOrder = Gen.Enum<Order>();

    /// <summary>The trustworthy keep one tranche for sure, the others break it in plain sight.</summary>
    /// <summary>Nobody waits for nobody.</summary>
    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    [InlineData(false, 1)]
    public void A_text_in_which_one_side_has_no_part_has_no_order(bool tranched, int issue)
    {
        var setting = new CompiledScenario(Repository.Scenario("sequenced.yaml", $"rules.tranched={(tranched ? "true" : "false")}"));
        for (var actor = 0; actor < setting.Actors; actor++)
        {
            var view = new Witness(setting, actor, new Chance(1)).View;
            var targets = Enumerable.Repeat(Deal.NoClause, setting.Issues.Length).ToArray();
            targets[issue] = 500;
            var standpoint = new Standpoint(view.Self, view.World, view.Memory.Belief(1 - view.Self.Party), 0);
            var plain = standpoint.Weigh(new Deal(0, targets)).Ledger.Sum;
            Assert.All(new[] { 0, 1 }, second => Assert.Equal(plain, standpoint.Weigh(new Deal(0, targets, second)).Ledger.Sum));
        }
    }

    [Fact]
    public void In_one_tranche_who_goes_second_risks_nothing_and_who_goes_first_what_both_would_at_once() =>
        Gen.Select(Part, Gen.Bool).Sample((trust, isTranched) =>
        {
            var view = Duel.View(Setting(1, 1, 0, noise: 0, goodFaith: 1, isTranched), North);
            (double Keep, double Sucker) Weighed(int? second)
            {
                var text = new Deal(0, [300, 600], second);
                var ledger = new Standpoint(view.Self, view.World, new(trust, 0.2, 1), 0).Weigh(text).Ledger;
                return (ledger.Of(Term.Keep), ledger.Of(Term.Sucker));
            }

            // A quarter of what matters to the North goes from 0 to .3, three quarters from a distance of 1 to one of .4.
            var keep = trust * ((0.75 * (1 - 0.16)) - (0.25 * 0.09));
            var alone = (1 - trust) * -0.25 * 0.09;
            Near((keep, alone), Weighed(null));
            Near((keep, alone), Weighed(South));
            Near((keep, 0), Weighed(North));
        }, iter: 200);

    /// <summary>By the tranche of the other's that is the first to be seen as broken.</summary>
    [Fact]
    public void What_each_side_carries_out_is_counted_tranche_by_tranche() =>
        Gen.Select(Gen.Int[1, 12], Part, Part, Part, AnyOrder).Sample((tranches, detection, falseAlarm, kept, own) =>
        {
            var view = Duel.View(Setting(tranches, detection, falseAlarm), North);
            var part = new OtherPart(view.Self, Duel.Text(-1, 500), view.World) with { Own = own };
            var seen = ((1 - kept) * detection) + (kept * falseAlarm);
            var (theirs, mine) = (0.0, 0.0);
            for (var broken = 1; broken <= tranches + 1; broken++)
            {
                var isEnd = broken <= tranches;
                var chance = Math.Pow(1 - seen, broken - 1) * (isEnd ? seen : 1);
                theirs += chance * Math.Min(broken, tranches);
                mine += chance * (!isEnd ? tranches : own switch
                {
                    Order.First => Math.Min(broken + 1, tranches),
                    Order.Second => broken - 1,
                    _ => broken,
                });
            }

            var played = part.Played(kept);
            Assert.Equal(theirs / tranches, played, 1e-9);
            Assert.Equal(mine / tranches, played + part.Ahead(kept, played), 1e-6);
        });

    [Fact]
    public void What_is_still_to_come_is_counted_tranche_by_tranche() =>
        Gen.Select(Gen.Int[1, 12], AnyOrder).Sample((tranches, own) =>
        {
            var view = Duel.View(Setting(tranches, 1, 0), North);
            var text = Duel.Text(300, 600);
            double Left(int due) => own switch
            {
                Order.First => tranches - due,
                Order.Second => due == 1 ? tranches : tranches - due + 2,
                _ => tranches - due + 1,
            };
            var whole = PolicyValue.Gain(view.World.Executive(South)!, 0, 0.3, view.World);
            var mean = Enumerable.Range(1, tranches).Average(due => Left(due) / tranches);

            Assert.Equal(mean * whole, (new OtherPart(view.Self, text, view.World) with { Own = own }).Future, 1e-9);
        });

    /// <summary>Whatever is answered, and whatever verification shows: by the acts alone.</summary>
    [Fact]
    public void Nobody_who_goes_second_is_asked_before_all_first_tranches_of_the_other_side_have_been_seen()
    {
        var (started, released) = (0, 0);
        foreach (var scenario in (Scenario[])[Repository.Scenario("sequenced.yaml"), SwitchedOn.Paris])
        {
            var free = scenario with { Rules = scenario.Rules with { Ratification = false } };
            for (var seed = 1L; seed <= 12; seed++)
            {
                var (log, record) = (Random(free, seed), new PublicRecord(new CompiledScenario(free)));
                foreach (var act in log.Acts)
                {
                    record.Hear(act);
                    if (act.Kind == ActKind.Conduct && log.Acts[act.Commitment - 1].As<CommitmentStart>().Waits)
                    {
                        Assert.True(HasBegun(log, act));
                        started++;
                    }
                }

                foreach (var clause in record.World.Commitments.ToArray().Where(clause => clause.Status == CommitmentStatus.Released))
                {
                    Assert.False(record.World.Binds(clause));
                    Assert.DoesNotContain(log.Acts, act => act.Kind == ActKind.Conduct && act.Commitment == clause.Id);
                    Assert.Contains(log.Acts, act => act.Kind == ActKind.Breach && act.HasCommitment && IsFirstOf(clause, act, log));
                    released++;
                }
            }
        }

        Assert.True(started > 5 && released > 20, $"{started} tranches of who went second, {released} clauses released");
    }

    [Fact]
    public void The_term_of_who_goes_second_counts_from_when_its_part_starts()
    {
        var setting = new CompiledScenario(Repository.Scenario("sequenced.yaml"));
        var seen = 0;
        for (var seed = 1L; seed <= 10; seed++)
        {
            var (log, record) = (Simulation.Play(setting, seed), new PublicRecord(setting));
            foreach (var act in log.Acts)
            {
                record.Hear(act);
                var clauses = record.World.Commitments.ToArray();
                if (act.Kind == ActKind.Tranche && clauses.Single(clause => clause.Id == act.Commitment) is { Done: 1, Obligor: North }
                    && clauses.Single(clause => clause.Obligor == South) is { } second)
                {
                    Assert.Equal(act.Round + 1, second.From);
                    Assert.Equal(act.Round + 1 + 3 + setting.Scenario.Rules.Term, second.Until);
                    Assert.Equal(second.Until, record.World.BoundUntil[1]);
                    seen++;
                }
            }
        }

        Assert.InRange(seen, 5, 10);
    }

    [Fact]
    public void Distrust_blocks_the_text_by_which_both_start_at_once_and_not_the_one_by_which_who_gains_more_goes_first()
    {
        var on = Repository.Scenario("sequenced.yaml");
        var off = on with { Rules = on.Rules with { Sequenced = false } };
        Log[] Play(Scenario scenario) => [.. Enumerable.Range(1, 40).Select(seed => Simulation.Play(new CompiledScenario(scenario), seed))];
        static int Signed(IEnumerable<Log> runs) => runs.Count(run => run.Acts.Any(act => act.Kind == ActKind.Deal));

        Assert.InRange(Signed(Play(on)), 30, 40);
        Assert.Equal(0, Signed(Play(off)));
        Assert.All(Play(on).SelectMany(run => run.Acts).Where(act => act.Kind == ActKind.Deal), act => Assert.Equal(South, act.Deal!.Second));
    }

    /// <summary>The South would rather have the text by which it starts second than none, and none rather than any other.</summary>
    [Fact]
    public void The_search_finds_who_has_to_go_first()
    {
        var on = Repository.Scenario("sequenced.yaml");
        Shortlist Look(Scenario scenario) => new PackageDrafting().Look(
            new Turn { Question = Question.Propose, Actor = North, Relation = 0, Other = South, Exchanges = 3 }, Duel.View(scenario, North));
        var (found, without) = (Look(on).Texts, Look(on with { Rules = on.Rules with { Sequenced = false } }).Texts);
        double Worth(int? second) => SignedText.Of(new Deal(0, [0, 0], second),
            new Turn { Question = Question.Consider, Actor = South, Relation = 0, Other = North }, Duel.View(on, South)).Value;

        Assert.Equal(new Deal(0, [0, 0], South), found[0].Deal);
        Assert.All(without, text => Assert.Null(text.Deal.Second));
        Assert.True(Worth(South) > 0 && Worth(null) < 0 && Worth(North) < Worth(null));
    }

    [Fact]
    public void The_record_keeps_who_goes_second_and_writes_all_else_as_before()
    {
        var act = Act.OfNobody(ActKind.Offer) with { Coding = Cameo.Of(""), Deal = new(0, [300, -1]) };
        var sequenced = act with { Deal = new(0, [300, -1], South) };
        var (plain, later) = (ActCodec.Write([act]), ActCodec.Write([act, sequenced]));

        Assert.Equal((1, 2), (plain[2], later[2]));
        Assert.Equal([act.Deal, sequenced.Deal], ActCodec.Read(later).Select(read => read.Deal));
        Assert.Equal(act.Deal, ActCodec.Read(plain).Single().Deal);
        Assert.NotEqual(act.Deal, sequenced.Deal);
        Assert.NotEqual(LogHash.Of(act), LogHash.Of(sequenced));
    }

    private static Log Random(Scenario scenario, long seed)
    {
        var (setting, answers) = (new CompiledScenario(scenario), new RandomAnswers(seed));
        var log = new Log(setting);
        for (var position = RunPosition.Start(setting, new Chance(seed)); position.Round <= 20;)
        {
            var before = position;
            position = before.Answer([.. before.Sheet.Select(turn => answers.Legal(turn, before.World))]);
            foreach (var act in position.Since)
            {
                log.Hear(act);
            }
        }

        return log;
    }

    /// <summary>Whether a tranche of all that the other side owes under the deal was seen before the round of an act, and no breach.</summary>
    private static bool HasBegun(Log log, Act act)
    {
        var own = log.Acts[act.Commitment - 1];
        var first = log.Acts.Where(made => made.Kind == ActKind.Commitment && made.Cause == own.Cause && made.Source != own.Source
            && made.Amount != 0);
        return first.All(made => log.Acts.First(shown => shown.Commitment == made.Id && shown.Kind is ActKind.Tranche or ActKind.Breach) is
            { Kind: ActKind.Tranche } shown && shown.Round < act.Round);
    }

    private static bool IsFirstOf(Commitment clause, Act breach, Log log) =>
        log.Acts[breach.Commitment - 1] is var made && made.Cause == clause.Deal && made.Source != clause.Obligor;

    private static void Near((double, double) expected, (double, double) found)
    {
        Assert.Equal(expected.Item1, found.Item1, 1e-9);
        Assert.Equal(expected.Item2, found.Item2, 1e-9);
    }

    private static Scenario Setting(
        int tranches, double detection, double falseAlarm, double noise = 0.01, double goodFaith = 0.01, bool isTranched = true)
    {
        Actor Leader(Actor actor) => actor with { Judgement = actor.Judgement with { Noise = noise, GoodFaith = goodFaith } };
        var duel = Duel.Scenario(Leader, Leader, rules: new Rules { Tranched = isTranched, Passage = true, Sequenced = true });
        return duel with
        {
            Issues = [.. duel.Issues.Select(issue => issue with { Tranches = tranches, Detection = detection, FalseAlarm = falseAlarm })],
        };
    }
}
