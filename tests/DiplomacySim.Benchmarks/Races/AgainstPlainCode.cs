using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Benchmarks;

/// <summary>The model's stacked offers, and the treaty of six, against the same by hand.</summary>
internal static class AgainstPlainCode
{
    public const string LoggedNegotiations = "W1, with log";
    public const string Negotiations = "W1, without log";
    public const string NegotiationsByCursor = "W1, without log, against powers from a table and a cursor";
    public const string Ensemble = "Monte-Carlo of W1";
    public const string Treaties = "Treaty of six";
    private const double Second = 1e9;

    public static IReadOnlyList<Race> Races { get; } = [.. All()];

    public static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach (var race in Races)
        {
            var (nanoseconds, ratio) = race.Run(effort.Series);
            if (race.Name is LoggedNegotiations or Negotiations)
            {
                var target = Target.NoLessThan(race.Name == LoggedNegotiations ? 54_000 : 115_000);
                yield return new Figure($"{race.Name}: negotiations a second", Second / nanoseconds, "", target);
            }
            else if (race.Name is Ensemble or Treaties)
            {
                yield return new Figure($"{race.Name}: a decision", nanoseconds, "ns", Target.NoMoreThan(race.Name == Ensemble ? 90 : 50));
            }

            yield return new Figure($"{race.Name}: speed, plain code being 1", ratio, "");
        }

        yield return new Figure($"{AgainstNumpy.Name}: speed, numpy being 1", AgainstNumpy.Run(effort.Series).Ratio, "", Target.NoLessThan(3));
        var (byClock, byProcessor) = TwoWorkers.Measure(effort.Series);
        yield return new Figure($"{Treaties}: two workers, one being 1", byClock, "", Target.NoLessThan(1.85));
        yield return new Figure($"{Treaties}: the same by processor time", byProcessor, "");
    }

    private static IEnumerable<Race> All()
    {
        var negotiations = Workload.Named("W1").Negotiations;
        var plain = new PlainNegotiations();
        var log = new OfferLog();
        yield return new(LoggedNegotiations, () => Play(negotiations, log), () => Play(plain.WithHistory, plain.Count));
        yield return new(Negotiations, () => Play(negotiations, null), () => Play(plain.BySearch, plain.Count));
        yield return new(NegotiationsByCursor, () => Play(negotiations, null), () => Play(plain.ByCursor, plain.Count));

        var (ensemble, plainEnsemble) = (new MonteCarlo(), new PlainEnsemble());
        const int Runs = 2000;
        var decisions = ensemble.Play(Runs).Decisions;
        yield return new(Ensemble, () => ensemble.Play(Runs).Decisions, () => plainEnsemble.Play(Runs).Steps > 0 ? decisions : 0);

        var (treaty, plainTreaty) = (new Treaty(), new PlainTreaty());
        var (ours, theirs) = (0, 0);
        yield return new(Treaties, () => treaty.Play(ours++).Decisions, () => plainTreaty.Play(theirs++).Decisions);
    }

    private static long Play(IReadOnlyList<Negotiation> negotiations, OfferLog? log)
    {
        for (var number = 0; number < negotiations.Count; number++)
        {
            log?.Clear();
            _ = negotiations[number].Play(log);
        }

        return negotiations.Count;
    }

    private static long Play(Func<int, (int Outcome, int Steps)> negotiate, int count)
    {
        for (var number = 0; number < count; number++)
        {
            _ = negotiate(number);
        }

        return count;
    }
}
