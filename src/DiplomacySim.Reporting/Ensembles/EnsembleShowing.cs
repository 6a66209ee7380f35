using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>What became of a scenario in many runs.</summary>
public static class EnsembleShowing
{
    private const int MostRows = 60;

    /// <param name="setting">Of the scenario that was played, for names and months.</param>
    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static Showing Of(EnsembleDocument document, CompiledScenario setting, IReadOnlyList<ReportFact> provenance)
    {
        var pictures = new EnsemblePictures(document, setting);
        var (scenario, relation) = (setting.Scenario.Name, setting.PartyNames(setting.Relations[0]));
        return Showing.Of(
            $"What becomes of {relation}: {(scenario.Length > 0 ? scenario : document.Scenario)}",
            $"{Prose.Count(document.Runs, "run")} of {Prose.Count(document.Rounds, "round")}, {pictures.Month(1)} to "
                + $"{pictures.Month(document.Rounds)}, played on the seeds that follow from {document.Seed}.",
            [Verdicts(document, pictures), .. Fans(document, setting, pictures), FirstDeal(document, relation, pictures), Blocks(document, pictures),
                Outcomes(document, relation), Counts(document, setting), new(Prose.Limits)],
            provenance);
    }

    private static ReportPart Verdicts(EnsembleDocument document, EnsemblePictures pictures)
    {
        (string Name, VerdictDocument Verdict)[] found = [.. document.Verdicts.Where(verdict => verdict.Value.Count > 0)
            .OrderByDescending(verdict => verdict.Value.Count).Select(verdict => (verdict.Key, verdict.Value))];
        string[] never = [.. document.Verdicts.Where(verdict => verdict.Value.Count == 0).Select(verdict => verdict.Key)];
        var finding = found.Length == 0 ? "There are no runs"
            : string.Join("; ", found.Select((one, place) => $"{Prose.Percent(one.Verdict.Share)}{(place == 0 ? " of runs end" : "")} "
                + $"{VerdictWords.Name(one.Name)}"));
        return new(
            new("What becomes of the relation")
            {
                Findings = [finding + ".", .. never.Length == 0 || found.Length == 0 ? (string[])[]
                    : [$"No run of {Prose.Whole(document.Runs)} ends {Prose.List(never.Select(VerdictWords.Name), "or")}: "
                        + $"{(never.Length == 1 ? "that" : "each of these")} is rarer than "
                        + $"{Prose.Percent(never.Max(name => document.Verdicts[name].High))} of runs, as far as so many runs can say (95 %)."]],
                Tables =
                [
                    new(
                        "Verdicts, from the worst to the best",
                        ["verdict", "runs", "share", "95 % interval", "seed of the first such run"],
                        [.. document.Verdicts.Select(verdict => (string[])[
                            verdict.Key, Prose.Whole(verdict.Value.Count), Prose.Percent(verdict.Value.Share),
                                Prose.PercentRange(pictures.Share(verdict.Value)),
                            verdict.Value.Seed is { } seed ? FormattableString.Invariant($"{seed}") : "–"])]),
                ],
                Remarks =
                [
                    VerdictWords.Rule,
                    Prose.Wilson,
                ],
            },
            ("verdicts", pictures.Verdicts(finding)));
    }

    /// <summary>One section for all relations, the first relation first.</summary>
    private static IEnumerable<ReportPart> Fans(EnsembleDocument document, CompiledScenario setting, EnsemblePictures pictures)
    {
        var names = new HashSet<string>();
        var fans = new List<(string Name, Picture Picture)>();
        var findings = new List<string>();
        foreach (var pair in setting.Relations)
        {
            SpreadDocument[] index =
                [.. document.Measures.Where(spread => spread.Name == "index" && spread.From is null && spread.Relation == pair.Relation.Id)];
            if (index.Length == 0)
            {
                continue;
            }

            var (first, last) = (index[0], index[^1]);
            var finding =
                $"Index of {setting.PartyNames(pair)}: the median goes from {Prose.Number(first.Q50)} to {Prose.Number(last.Q50)}; nine tenths "
                    + $"of the runs end between {Prose.Number(last.Q05)} and {Prose.Number(last.Q95)}";
            var low = index.MinBy(spread => spread.Q50)!;
            findings.Add(low.Q50 < Math.Min(first.Q50, last.Q50)
                ? $"{finding}; the median is lowest in {pictures.Month(low.Round)}, at {Prose.Number(low.Q50)}." : finding + ".");
            var name = pair.Index == 0 ? "fan" : $"fan-{Prose.File(pair.Relation.Id)}";
            fans.Add((names.Add(name) ? name : $"{name}-{pair.Index + 1}", pictures.Fan(pair, finding)!));
        }

        if (fans.Count > 0)
        {
            yield return new(
                new("Over the months")
                {
                    Findings = findings,
                    Remarks =
                    [
                        "The index weighs words and deeds as the scenario says, from −10, war, to 10, on Goldstein's scale of events. The zone is "
                            + "that along the contract curve: the share of the texts between status quo and curve that both executives would sign. "
                        + "Bands are quantiles over the runs of each round: a run that is high in one round need not be so in the next. They are no "
                        + "confidence intervals.",
                    ],
                },
                [.. fans]);
        }
    }

    private static ReportPart FirstDeal(EnsembleDocument document, string relation, EnsemblePictures pictures)
    {
        var deal = document.FirstDeal;
        var share = Prose.Percent(new Interval(deal.Share, deal.Low, deal.High, document.Runs));
        var finding = deal.Survival.Count == 0
            ? $"No run of {Prose.Whole(document.Runs)} has a deal between {relation}: deals come in fewer than {Prose.Percent(deal.High)} of runs, "
                + $"as far as so many runs can say (95 %)"
            : deal.Median is { } median
            ? $"{share} of runs have a deal between {relation}; half of all runs have had one by round {Prose.Whole(median)} "
                + $"({pictures.Month((int)median)})"
            : $"{share} of runs have a deal between {relation}; more than half of all runs end without one";
        var section = new ReportSection("The first deal") { Findings = [finding + "."] };
        return deal.Survival.Count == 0 ? new(section with { Remarks = [Prose.Wilson] }) : new(
            section with
            {
                Remarks =
                [
                    "The curve is Kaplan and Meier's: after each round the share of runs that have had no deal yet. A run that ends without a deal "
                        + "has lasted longer than it was watched, and counts so. "
                    + "The band is the 95 % interval of the curve at each round by Greenwood's formula, on a scale (log-log) that keeps it between "
                    + "0 and 100 %. The interval of the median is where the "
                    + "band crosses one half. " + Prose.Wilson,
                ],
            },
            ("first-deal", pictures.FirstDeal(finding)));
    }

    private static ReportPart Blocks(EnsembleDocument document, EnsemblePictures pictures)
    {
        var section = new ReportSection("Who says no, and why");
        if (document.Blocks.Count == 0)
        {
            return new(section with { Findings = ["No actor said no in any run: nothing was rejected, amended, vetoed or objected to."] });
        }

        BlockDocument[] blocks = [.. document.Blocks.OrderByDescending(block => block.Acts).ThenByDescending(block => block.Share)];
        var most = blocks.GroupBy(block => block.Actor).MaxBy(actor => actor.Sum(block => block.Acts))!;
        var finding =
            $"{pictures.Actor(most.First())} says no most often, {Prose.Number(most.Sum(block => block.PerRun))} times a run; mostly: "
                + $"{most.First().Act}, {most.First().InWords()}";
        return new(
            section with
            {
                Findings = [finding + "."],
                Tables =
                [
                    new(
                        blocks.Length > MostRows ? $"The {MostRows} most frequent of {blocks.Length}"
                            : "All ways of saying no, the most frequent first",
                        ["actor", "how", "what weighed most", "times a run", "share of runs", "95 % interval"],
                        [.. blocks.Take(MostRows).Select(block => (string[])[
                            pictures.Actor(block), block.Act, block.InWords(), Prose.Number(block.PerRun), Prose.Percent(block.Share),
                                Prose.PercentRange(pictures.Share(block))])]),
                ],
                Remarks = ["What weighed most is the largest term against, in the sum by which the actor decided; others may have weighed nearly as "
                    + "much. " + Prose.Wilson],
            },
            ("who-says-no", pictures.Blocks(finding)));
    }

    private static ReportPart Outcomes(EnsembleDocument document, string relation) => new(new("What runs come to")
    {
        Tables =
        [
            new(
                $"Means over the runs, of {relation}",
                ["measure", "mean", "95 % interval", "runs", "unit", "what it is"],
                [.. RunMeasure.All.Append(RunMeasure.Risk).Where(measure => !measure.IsCount)
                    .SelectMany(measure => Row(document, measure, measure.Name, Measured.In(measure.Unit), measure.Meaning))]),
        ],
        Remarks = ["The mean of first-deal is that of the runs that had a deal, and so says nothing of how rare deals are; wait counts all runs. "
            + Prose.Student],
    });

    private static ReportPart Counts(EnsembleDocument document, CompiledScenario setting) => new(new("How often what happens")
    {
        Tables =
        [
            new(
                "Acts a run; those that never happen left out" + (setting.Relations.Length == 1 ? ""
                    : $", and those of one relation behind an @, as in {Model.Measures.Counts.Name("deals", setting.Relations[0].Relation.Id)}"),
                ["what", "a run", "95 % interval", "runs", "kinds of act"],
                [.. RunMeasure.AllOf(setting).Where(measure => measure.IsCount && document.Counts.GetValueOrDefault(measure.Name) > 0)
                    .SelectMany(measure => Row(document, measure, measure.Name, measure.Meaning.Split(": ", 2)[^1]))]),
        ],
        Remarks = [Prose.Student],
    });

    private static IEnumerable<string[]> Row(EnsembleDocument document, RunMeasure measure, string name, params string[] more)
    {
        if (document.Outcomes.TryGetValue(measure.Name, out var found))
        {
            var interval = Prose.Interval(found);
            yield return [name, Prose.Number(interval.Mean), Prose.Range(interval), Prose.Whole(found.Count), .. more];
        }
    }
}
