using CsCheck;
using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class EnsembleTests
{
    private static readonly CompiledScenario Nile = new(Repository.Scenario("nile-2019.yaml"));

    private static readonly Gen<int[]> Values = Gen.Int[-10 * Fixed.Scale, 10 * Fixed.Scale].Array[1, 400];

    [Fact]
    public void A_plan_plays_every_run_of_every_point_once() =>
    Gen.Select(Gen.Int[1, 20], Gen.Int[1, 2000], Gen.Int[1, 10_000]).Sample((points, runs, rounds) =>
    {
        var plan = new Plan(points, runs, rounds);
        var slices = Enumerable.Range(0, plan.Batches).Select(plan.Slice);
        var played = slices.SelectMany(slice => Enumerable.Range(slice.First, slice.Count).Select(run => (slice.Point, run)));
        return played.SequenceEqual(from point in Enumerable.Range(0, points) from run in Enumerable.Range(1, runs) select (point, run));
    });

    [Fact]
    public void However_an_ensemble_is_cut_its_runs_are_the_same()
    {
        var whole = new Player(Nile, 36, Detail.Rounds | Detail.Acts).Play(new(0, 1, 9), 5);
        var player = new Player(Nile, 36, Detail.Rounds | Detail.Acts);
        var (late, early) = (player.Play(new(0, 5, 5), 5), player.Play(new(0, 1, 4), 5));

        Assert.Equal(whole.Runs, early.Runs.Concat(late.Runs));
        Assert.Equal(whole.Rounds, early.Rounds.Concat(late.Rounds));
        Assert.Equal(whole.Acts, early.Acts.Concat(late.Acts));
    }

    [Theory]
    [InlineData("paris-2018.yaml")]
    [InlineData("reciprocal-steps.yaml")]
    [InlineData("nile-2019.yaml")]
    public void What_is_written_of_a_run_is_what_its_log_says(string file)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        var batch = new Player(setting, 30, Detail.Rounds).Play(new(0, 1, 5), 7);
        for (var run = 0; run < 5; run++)
        {
            var log = Simulation.Play(setting, Chance.SeedOf(7, run + 1), 30);
            var last = log.Trajectory.Measures.Where(measure => measure.Round > 18 && setting.RelationOf(measure.From, measure.To) == 0).ToArray();
            var measures = RunMeasure.AllOf(setting);
            double Kept(string name)
            {
                var place = RunMeasure.Place(name, measures);
                return Fixed.Value(batch.Value(run, place), measures[place].Scale);
            }


            Assert.Equal(log.Verdict, (Verdict)batch.Value(run, RunMeasure.Verdict));
            Assert.All(log.Counts.ByName().Concat(log.Counts.ByRelation()), count => Assert.Equal(count.Value, Kept(count.Key)));
            var course = log.Trajectory.Course(0);
            Assert.Equal(course.Assessment.End, Kept("level"), 1e-6);
            Assert.Equal(course.Points[^1].Stock, Kept("stock"), 1e-6);
            Assert.Equal(Closeness.Of(course).Count > 0 ? 1 : 0, Kept("close"));
            Assert.Equal(log.Trajectory.Index(0).Min(), Kept("lowest"), 1e-6);
            Assert.Equal(last.Average(measure => measure.Index), Kept("index"), 1e-6);
            Assert.Equal(last.Average(measure => measure.Gap), Kept("gap"), 1e-6);
            Assert.Equal(last.Average(measure => measure.Trust), Kept("trust"), 1e-6);
            Assert.Equal(log.Trajectory.Prospects.Where(prospects => prospects.Relation == 0).Average(prospects => prospects.Hazard), Kept("hazard"),
                1e-6);
            Assert.Equal(log.Trajectory.Prospects.Where(prospects => prospects.Relation == 0).Average(prospects => prospects.Zone.Possible),
                Kept("zone"), 1e-6);
            var deals = log.Acts.Where(act => act.Kind == ActKind.Deal && act.Relation == 0).Select(act => act.Round).ToArray();
            Assert.Equal(deals.Length > 0 ? deals.Min() : double.NaN, Kept("first-deal"));
            for (var round = 1; round <= 30; round++)
            {
                foreach (var pair in setting.Relations)
                {
                    var place = (((run * 30) + round - 1) * setting.Relations.Length * RoundMeasure.PerRelation)
                        + RoundMeasure.OfRelationAt(pair.Index, 1);
                    Assert.Equal(log.Trajectory.Course(pair.Index).Assessment.Levels[round - 1], Fixed.Value(batch.Rounds[place]), 1e-6);
                }

                for (var direction = 0; direction < setting.Relations.Length * 2; direction++)
                {
                    var measure = log.Trajectory.Measures[((round - 1) * setting.Relations.Length * 2) + direction];
                    var place = (((run * 30) + round - 1) * setting.Relations.Length * RoundMeasure.PerRelation)
                        + RoundMeasure.OfDirectionAt(direction, 0);
                    Assert.Equal([measure.Tone, measure.Substance, measure.Index, measure.Stock, measure.Trust, measure.Grievance],
                        batch.Rounds[place..(place + 6)].Select(value => Fixed.Value(value)), (one, other) => Math.Abs(one - other) <= 1e-6);
                }
            }
        }
    }

    /// <summary>Each name says whose it is: the plain one is of all relations, and one behind an @ of that relation.</summary>
    [Fact]
    public void What_is_counted_of_each_relation_adds_up_to_what_is_counted_of_all()
    {
        var outcomes = new Outcomes(Nile);
        outcomes.Add(new Player(Nile, 36, Detail.None).Play(new(0, 1, 40), 2));
        double Mean(string name) => Response.Read(name)!.Of(outcomes).Mean;

        Assert.All(["meetings", "deals", "offers", "tranches", "incidents", "sanctions"], name => Assert.Equal(
            Mean(name), Nile.Relations.Sum(pair => Mean(Counts.Name(name, pair.Relation.Id))), 1e-9));
        Assert.True(Mean("deals@egypt-ethiopia") > 0);
        Assert.NotEqual(Mean("meetings"), Mean("meetings@egypt-ethiopia"), 0.01);
    }

    [Fact]
    public void Where_there_is_one_relation_what_is_counted_of_it_is_what_is_counted_at_all()
    {
        var prespa = Repository.Scenario("prespa-2018.yaml");
        var setting = new CompiledScenario(prespa);
        var outcomes = new Outcomes(setting);
        outcomes.Add(new Player(setting, 24, Detail.None).Play(new(0, 1, 5), 2));

        Assert.Equal(Response.Read("deals")!.Of(outcomes), Response.Read(Counts.Name("deals", prespa.Relations[0].Id))!.Of(outcomes));
        Assert.Single(setting.Relations);
        Assert.Null(Response.Read("trust@egypt-sudan"));
    }

    [Fact]
    public void A_deal_that_is_recorded_once_for_both_sides_is_one_deal()
    {
        var log = Repository.AllScenarioFiles.Select(file => Simulation.Play(new CompiledScenario(Repository.Scenario(file)), 1, 1))
            .First(log => log.Acts.Count(act => act.Kind == ActKind.Deal) == 1);

        Assert.Equal(1, log.Counts[ActKind.Deal]);
        Assert.Equal(1, log.Counts.ByName().Single(count => count.Key == "deals").Value);
    }

    [Fact]
    public void Looking_at_a_run_does_not_change_it()
    {
        var simulation = new Simulation(Nile, new Chance(3));
        var log = new Log(Nile);
        var recorder = new Recorder(new(0, 1, 1), Detail.Rounds | Detail.Acts);
        recorder.Begin(simulation.Run.World, simulation.Minds);
        simulation.Run.Attend(recorder);
        simulation.Run.Attend(log);
        simulation.Play(36);
        recorder.EndRun();

        Assert.Equal(Simulation.Play(Nile, 3).Hash, log.Hash);
        Assert.Equal(new Player(Nile, 36, Detail.None).Play(new(0, 1, 3), 2).Runs,
            new Player(Nile, 36, Detail.Rounds | Detail.Acts).Play(new(0, 1, 3), 2).Runs);
    }

    [Fact]
    public void No_two_of_a_million_runs_share_a_stream()
    {
        var (seeds, draws) = (new HashSet<long>(), new HashSet<double>());
        for (var ensemble = 0; ensemble < 1000; ensemble++)
        {
            for (var run = 1; run <= 1000; run++)
            {
                var seed = Chance.SeedOf(ensemble, run);
                Assert.True(seed >= 0);
                seeds.Add(seed);
                draws.Add(new Chance(seed).Draw(1, Purpose.Deal, 1));
            }
        }

        Assert.Equal(1_000_000, seeds.Count);
        Assert.Equal(1_000_000, draws.Count);
    }

    [Fact]
    public void Moments_are_exact_and_do_not_depend_on_the_order() => Values.Sample(values =>
    {
        var (there, back) = (new ExactMoments(), new ExactMoments());
        foreach (var value in values)
        {
            there.Add(value);
        }

        foreach (var value in values.Reverse())
        {
            back.Add(value);
        }

        var mean = values.Average(value => (decimal)value) / Fixed.Scale;
        Assert.Equal(there, back);
        Assert.Equal((double)mean, there.Mean(Fixed.Scale), 1e-12);
        if (values.Length > 1)
        {
            var variance = values.Sum(value =>
                (((decimal)value / Fixed.Scale) - mean) * (((decimal)value / Fixed.Scale) - mean)) / (values.Length - 1);
            Assert.Equal((double)variance, there.Variance(Fixed.Scale), 1e-9);
        }
    });

    [Fact]
    public void A_quantile_is_wrong_by_no_more_than_a_bin() => Gen.Select(Values, Gen.Double[0, 1]).Sample((values, share) =>
    {
        var spread = new Spread(-10, 10);
        foreach (var value in values)
        {
            spread.Add(value);
        }

        var sorted = values.Order().Select(value => Fixed.Value(value)).ToArray();
        var rank = share * (sorted.Length - 1);
        var (lower, upper) = (sorted[(int)Math.Floor(rank)], sorted[(int)Math.Ceiling(rank)]);
        Assert.Equal(lower + ((rank - Math.Floor(rank)) * (upper - lower)), spread.Quantile(share), 20.0 / Spread.Bins);
    });

    [Fact]
    public void What_is_missing_is_in_no_mean_and_no_quantile()
    {
        var (moments, spread) = (new ExactMoments(), new Spread(0, 1));
        moments.Add(Fixed.Missing);
        spread.Add(Fixed.Missing);

        Assert.Equal(0, moments.Count);
        Assert.Equal(double.NaN, moments.Mean(1));
        Assert.Equal(double.NaN, spread.Quantile(0.5));
    }
}
