using DiplomacySim.Analysis;

namespace DiplomacySim.Reporting;

/// <summary>Which parameters matter.</summary>
public static class SensitivityShowing
{
    private const int MostBars = 20;
    private const int MostDots = 40;
    private const int MostNamed = 3;

    /// <param name="provenance">What the results follow from, and how to get them again.</param>
    public static Showing Of(SensitivityDocument document, IReadOnlyList<ReportFact> provenance)
    {
        var measured = Measured.Of(document.Of);
        return Showing.Of(
            $"Which parameters move the {measured.Name}",
            $"{document.Scenario}: {Prose.Count(document.Parameters.Count, "parameter")}, at each point {Prose.Count(document.Runs, "run")} of "
                + $"{Prose.Count(document.Rounds, "round")} on the same seeds.",
            [Screening(document, measured), .. Variance(document, measured), All(document), new(Prose.Limits)],
            provenance);
    }

    private static string Named(ParameterDocument parameter) =>
        $"{Prose.Path(parameter.Path)} ({Prose.Signed(parameter.Effect!.Mean!.Value)})";

    private static ReportPart Screening(SensitivityDocument document, Measured measured)
    {
        ParameterDocument[] screened = [.. document.Parameters.Where(parameter => parameter.Strength?.Mean is not null)
            .OrderByDescending(parameter => parameter.Strength!.Mean)];
        ParameterDocument[] oneWay = [.. screened.Where(parameter => Prose.IsClear(Prose.Interval(parameter.Effect)))];
        var still = screened.Count(parameter => parameter.Strength!.Mean == 0);
        var finding = screened.Length == 0 ? "No parameter was screened"
            : $"Of {Prose.Count(screened.Length, "parameter")} {Prose.Whole(oneWay.Length)} {(oneWay.Length == 1 ? "moves" : "move")} the "
                + $"{measured.Name} clearly one way"
                + (oneWay.Length == 0 ? "" : $"; strongest: {Prose.List(oneWay.Take(MostNamed).Select(Named))}");
        var section = new ReportSection("What moves it at all")
        {
            Findings =
            [
                finding + ".",
                .. still > 0 ? (string[])[$"{Prose.Count(still, "parameter")} moved nothing in any trial."] : [],
                .. screened.Length > oneWay.Length + still
                    ? (string[])[
                    $"Of the other {Prose.Whole(screened.Length - oneWay.Length - still)} no direction can be told: they may move it up at some "
                        + $"values of the others and down at others, or only by chance."] : [],
            ],
            Remarks =
            [
                "Morris's screening changes one parameter at a time, from many starting points. Strength is the mean absolute effect of a "
                    + "parameter, for its whole range; effect is the mean with its sign; spread is the "
                + "standard deviation of its effects: large where the effect depends on the others or is not linear. Strength is never below 0, and "
                + "chance alone makes it larger than 0, so that a parameter counts here "
                + "as clear only where the interval of the effect, with its sign, leaves out 0. Intervals of strength and effect are 95 % intervals "
                + "by Student's t over the walks, that of spread by bootstrap: "
                + "from the estimates that walks drawn again and again from those played would give.",
                $"About {Prose.ByChance(screened.Length - still)} of the {Prose.Count(screened.Length - still, "parameter")} that moved anything "
                    + $"would count as clear by chance alone if none had an effect. Effects are as large as the ranges in the table let them be.",
            ],
        };
        return screened.Length == 0 ? new(section) : new(section, ("screening", new EffectChart
        {
            Title = finding,
            Subtitle = $"Elementary effects. {measured.Subtitle}",
            Note = $"{Prose.Count(screened[0].Strength!.Count, "walk")}, {Prose.Count(document.Runs, "run")} a point, seed "
                + $"{document.Seed}.{(screened.Length > MostDots ? $" The {MostDots} strongest of {screened.Length}." : "")}",
            Unit = measured.Unit,
            Effects = [.. screened.Take(MostDots).Select(parameter => new MorrisEffect(Prose.Path(parameter.Path), Prose.Interval(parameter.Effect),
                Prose.Interval(parameter.Strength), Prose.Interval(parameter.Spread)))],
        }));
    }

    private static IEnumerable<ReportPart> Variance(SensitivityDocument document, Measured measured)
    {
        ParameterDocument[] known = [.. document.Parameters.Where(parameter => parameter.Total?.Mean is not null)
            .OrderByDescending(parameter => parameter.Total!.Mean)];
        if (known.Length == 0)
        {
            yield break;
        }

        var top = known[0];
        var finding =
            $"Largest part of the variance of the {measured.Name}: {Prose.Path(top.Path)}, {Prose.Of(Prose.Interval(top.Total))} with all "
                + $"interactions, {Prose.Of(Prose.Interval(top.First))} by itself";
        if (known.Length > 1 && !document.IsRankedByShare)
        {
            finding += $"; {Prose.Count(top.Total!.Count, "row")} are too few to rank all {known.Length}";
        }

        yield return new(
            new("How much of the variance each accounts for")
            {
                Findings = [finding + "."],
                Tables =
                [
                    new(
                        "Parts of the variance, with 95 % intervals",
                        ["parameter", "by itself", "with all interactions"],
                        [.. known.Select(parameter => (string[])[parameter.Path, Prose.Of(Prose.Interval(parameter.First)),
                            Prose.Of(Prose.Interval(parameter.Total))])]),
                ],
                Remarks =
                [
                    $"Sobol indices of the {Prose.Count(known.Length, "strongest parameter", "strongest parameters")}, all drawn evenly and "
                        + $"independently from their ranges while all others stay as the scenario has them. By itself: by what part the "
                    + "variance would fall on average if the parameter were known (Saltelli 2010). With all interactions: what part would be left "
                    + "if all others were known (Jansen 1999). What would fall below 0 or above 1 by chance is told as 0 or 1. "
                    + "Intervals are 95 % bootstrap intervals: from the estimates that rows drawn again and again from those played would "
                    + "give.",
                ],
            },
            ("variance", new IndexChart
            {
                Title = finding,
                Subtitle = $"Sobol indices. {measured.Subtitle}",
                Note = $"{Prose.Count(top.Total!.Count, "row")}, {Prose.Count(document.Runs, "run")} a point, seed {document.Seed}; whiskers are 95 "
                    + $"% bootstrap intervals.{(known.Length > MostBars ? $" The {MostBars} largest of {known.Length}." : "")}",
                Indices = [.. known.Take(MostBars).Select(parameter => new SobolIndex(Prose.Path(parameter.Path), Prose.Interval(parameter.First),
                    Prose.Interval(parameter.Total)))],
            }));
    }

    private static ReportPart All(SensitivityDocument document) => new(new("All parameters")
    {
        Tables =
        [
            new(
                "The strongest first, with 95 % intervals of strength and effect",
                ["parameter", "value", "varied", "strength", "place", "effect", "spread"],
                [.. document.Parameters.Select(parameter => (string[])[
                    Prose.Path(parameter.Path), parameter.Value is { } value ? Prose.Value(value) : "–",
                        $"{Prose.Value(parameter.From)} to {Prose.Value(parameter.To)}",
                    Cell(parameter.Strength, false), Prose.Places(parameter.FirstPlace, parameter.LastPlace),
                    Cell(parameter.Effect, true), Prose.Number(parameter.Spread?.Mean ?? double.NaN)])]),
        ],
        Remarks = [Prose.HowPlaces.Replace("Place:", "Place by strength:", StringComparison.Ordinal).Replace("on the same seeds", "walk by walk",
            StringComparison.Ordinal), "Paths of actors are written without “actors.”."],
    });

    private static string Cell(EstimateDocument? found, bool signed) =>
        found?.Mean is null ? "–" : signed ? Prose.SignedOf(Prose.Interval(found)) : Prose.Of(Prose.Interval(found));
}
