using DiplomacySim.Model;

namespace DiplomacySim.Analysis;

/// <summary>What one run came to, on the first relation of its scenario. Levels are means over the last year of the run.</summary>
public sealed record Outcome
{
    private const int LastRounds = 12;

    public required Verdict Verdict { get; init; }

    /// <summary>Index at the end less index at the start.</summary>
    public required double Change { get; init; }

    public required double Index { get; init; }

    public required double Tone { get; init; }

    public required double Substance { get; init; }

    /// <summary>Tone less substance: how much better the words are than the deeds.</summary>
    public required double Gap { get; init; }

    public required double Deals { get; init; }

    /// <summary>Round of the first deal; one more than the run has where there was none.</summary>
    public required double FirstDeal { get; init; }

    /// <summary>Mean over the run of the probability of an incident.</summary>
    public required double Hazard { get; init; }

    public static Outcome Of(Setting setting, long seed)
    {
        var start = new World(setting).IndexOf(0);
        var log = Simulation.Play(setting, seed);
        var pair = setting.Pairs[0];
        var index = log.Trajectory.Index(0);
        var last = log.Trajectory.Measures.Where(measure => IsOf(pair, measure) && measure.Round > log.Rounds - LastRounds).ToArray();
        var prospects = log.Trajectory.Prospects.Where(prospect => prospect.Relation == 0).ToArray();
        var deals = log.Acts.Where(act => act.Kind == ActKind.Deal && act.Relation == 0 && act.Source == pair.First).ToArray();
        return new Outcome
        {
            Verdict = log.Verdict!.Value,
            Change = last.Average(measure => measure.Index) - start,
            Index = last.Average(measure => measure.Index),
            Tone = last.Average(measure => measure.Tone),
            Substance = last.Average(measure => measure.Substance),
            Gap = last.Average(measure => measure.Gap),
            Deals = deals.Length,
            FirstDeal = deals.Length > 0 ? deals[0].Round : log.Rounds + 1,
            Hazard = prospects.Average(prospect => prospect.Hazard),
        };
    }

    /// <summary>The same seeds for every scenario, so that outcomes can be compared in pairs.</summary>
    public static Outcome[] OfMany(Scenario scenario, int runs, long firstSeed, CancellationToken cancellation = default)
    {
        var setting = new Setting(scenario);
        var outcomes = new Outcome[runs];
        Parallel.For(0, runs, new ParallelOptions { CancellationToken = cancellation }, run => outcomes[run] = Of(setting, firstSeed + run));
        return outcomes;
    }

    private static bool IsOf(Pair pair, Measure measure) => pair.Side(measure.From) >= 0 && pair.Side(measure.To) >= 0;
}
