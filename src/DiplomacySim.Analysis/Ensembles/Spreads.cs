namespace DiplomacySim.Analysis;

/// <summary>How every measure of every relation spreads over the runs, round by round.</summary>
public sealed class Spreads
{
    private readonly Spread[] spreads;

    public Spreads(CompiledScenario setting, int rounds)
    {
        Setting = setting;
        Rounds = rounds;
        spreads = [.. Enumerable.Range(0, rounds * Width).Select(place => Of(place % Width % RoundMeasure.PerRelation))];
    }

    public CompiledScenario Setting { get; }

    public int Rounds { get; }

    private int Width => Setting.Relations.Length * RoundMeasure.PerRelation;

    /// <param name="round">From 1.</param>
    /// <param name="place">See <see cref="RoundMeasure.OfRelationAt"/> and <see cref="RoundMeasure.OfDirectionAt"/>.</param>
    public Spread this[int round, int place] => spreads[((round - 1) * Width) + place];

    public void Add(Batch batch)
    {
        var values = batch.Rounds;
        for (var place = 0; place < values.Length;)
        {
            for (var spread = 0; spread < spreads.Length; spread++)
            {
                spreads[spread].Add(values[place++]);
            }
        }
    }

    private static Spread Of(int place)
    {
        var measure = place < RoundMeasure.OfRelation.Count
            ? RoundMeasure.OfRelation[place]
            : RoundMeasure.OfDirection[(place - RoundMeasure.OfRelation.Count) % RoundMeasure.OfDirection.Count];
        return new Spread(measure.Low, measure.High);
    }
}
