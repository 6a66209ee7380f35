using CsCheck;
using DiplomacySim.Analysis;

namespace DiplomacySim.Tests;

public sealed class FoldTests
{
    private const int Rounds = 2;

    private static readonly CompiledScenario Nile = new(Repository.Scenario("nile-2019.yaml"));

    private static readonly int Width = Rounds * Nile.Relations.Length * RoundMeasure.PerRelation;

    /// <summary>Some beyond the range of every measure, some missing.</summary>
    private static readonly Gen<int> Value = Gen.Frequency((8, Gen.Int[-16 * Fixed.Scale, 11 * Fixed.Scale]), (1, Gen.Const(Fixed.Missing)),
        (1, Gen.Int[0, 2]));

    private static readonly Gen<Batch> AnyBatch = Gen.Int[1, 5].SelectMany(runs => Value.Array[runs * Width]
        .Select(values => new Batch(new(0, 1, runs), [], values, [], [])));

    [Fact]
    public void A_fold_is_what_was_folded_to_the_last_bit() => AnyBatch.Array[0, 4].Select(AnyBatch, (all, other) => (all, other)).Sample(drawn =>
    {
        var (whole, again) = (Of(drawn.all), Of([drawn.other]));
        again.Add(Folded(drawn.all));

        Assert.Equal(whole.Runs, again.Runs);
        Assert.Equal(whole.Write(), again.Write());
        for (var place = 0; place < Width / Rounds; place++)
        {
            var (one, two) = (whole[2, place], again[2, place]);
            Assert.Equal((one.Count, one.Mean), (two.Count, two.Mean));
            Assert.All([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1], share => Assert.Equal(one.Quantile(share), two.Quantile(share)));
        }

        whole.Add(drawn.other);
        again.Add(drawn.other);
        Assert.Equal(whole.Write(), again.Write());
    }, iter: 40);

    /// <summary>Before each read the fold may have gone on by any number of batches, up to those that nobody has read.</summary>
    [Fact]
    public void Whoever_reads_all_batches_in_order_has_all_runs_whenever_they_were_folded()
    {
        const int Batches = 6;
        var batches = AnyBatch.Array[Batches].Single();
        var whole = Of(batches).Write();
        var folds = Enumerable.Range(0, Batches + 1).Select(covered => Folded(batches[..covered])).ToArray();
        var ways = 0;
        Read(0, 0, []);
        Assert.Equal(924, ways);

        void Read(int number, int covered, Batch[] read)
        {
            if (number == Batches)
            {
                ways++;
                Assert.Equal(whole, Of(read).Write());
                return;
            }

            for (var now = covered; now <= Batches; now++)
            {
                Read(number + 1, now, [.. read, now > number
                    ? batches[number] with { Rounds = [], Fold = now == number + 1 ? folds[now].Fold : null } : batches[number]]);
            }
        }
    }

    private static Spreads Of(IEnumerable<Batch> batches)
    {
        var spreads = new Spreads(Nile, Rounds);
        foreach (var batch in batches)
        {
            spreads.Add(batch);
        }

        return spreads;
    }

    private static Batch Folded(IEnumerable<Batch> batches) => new(new(0, 1, 1), [], [], [], [], Of(batches).Write());
}
