using DiplomacySim.Analysis;
using DiplomacySim.Reporting;

namespace DiplomacySim.Tests;

/// <summary>One picture of each kind, with names as a scenario has them or with names that mean harm.</summary>
internal sealed class Gallery(Func<string, string> name)
{
    public const string Hostile = "\u202Egnp.exe\u202C <script>alert('x')</script> & \"q\" ]]> \0\u0007\u001b[31m\ud800 \u200b\u2066ü€漢";

    private static readonly double[] Rounds = [.. Enumerable.Range(1, 48).Select(round => (double)round)];

    public IEnumerable<(string Name, Picture Picture)> All =>
    [
        ("fan", Fan),
        ("shares", Shares),
        ("survival", Deals),
        ("differences", Differences),
        ("sweep", Sweep),
        ("heat", Heat),
        ("indices", Indices),
        ("effects", Effects),
        ("trajectory", Trajectory),
        ("win set", WinSet),
        ("terms", Terms),
        ("votes", Votes),
        ("dealings", Dealt),
    ];

    public Picture Fan => new FanChart
    {
        Title = name("The relationship gets worse for two years and only then recovers"),
        Subtitle = name("us-russia, White House and Kremlin, November 2018 to October 2022"),
        Note = name("400 runs of paris-2018, seeds 1 to 400. Bands are 25 to 75 % and 5 to 95 % of the runs of each round."),
        Panels = [.. new[] { "index", "tone", "substance", "trust of the United States in Russia" }.Select((measure, place) =>
            new FanPanel(name(measure), name("Goldstein units"), [Of("all", place)]))],
    };

    private Picture Dealt => new DealingsChart
    {
        Title = name("Of 90 acts towards somebody, 40 are the White House's towards the Kremlin"),
        Names = [.. new[] { "White House", "Congress", "Kremlin" }.Select(name)],
        Dealings = [new(0, 2, 40), new(2, 0, 30), new(1, 2, 20)],
    };

    private Picture Trajectory => new TrajectoryChart
    {
        Title = name("The index falls for two years and comes back to where it was"),
        Subtitle = name("us-russia, November 2018 to October 2022"),
        Note = name("A mark stands for a round in which it happened."),
        Rounds = 48,
        Marks = [new(1, name("Nov 2018")), new(25, name("Nov 2020"))],
        Lanes = [new(name("meeting"), [1, 4, 9]), new(name("deal"), []), new(name("pressure"), [2, 3, 5, 8])],
        Panels = [.. new[] { "index", "tone", "substance" }.Select((measure, place) => new TrajectoryPanel(name(measure), name("units"), [new(
            place == 0 ? "" : name("there"), [.. Rounds.Select(Math.Sin)]), new(place == 0 ? "" : name("back"), [.. Rounds.Select(Math.Cos)])]))],
    };

    private Picture WinSet => new WinSetChart
    {
        Title = name("Both executives would sign a third of the texts, and Congress lets half of these pass"),
        Across = name("sanctions"),
        Up = name("settlement"),
        Executives = (name("White House"), name("Kremlin")),
        Cells = [.. Enumerable.Range(0, 21).Select(row => Enumerable.Range(0, 31).Select(column => (WinSetCell)((row + column) / 11)).ToArray())],
        Places = [new(name("how things stand"), 0.9, 0.1), new(name("last text"), 0.5, 0.4)],
    };

    private Picture Terms => new TermChart
    {
        Title = name("What Congress weighed: −0.029 where it took +0.010, so no"),
        Terms = [.. new[] { 0.019, -0.025, -0.008, -0.002, -0.013 }.Select((value, place) => new TermBar(name($"term {place}"), value))],
        Threshold = 0.01,
    };

    private Picture Votes => new VoteChart
    {
        Title = name("Two votes taken in Congress, of which one has carried"),
        Rows = [new(name("October 2020: override"), 100, 0, 67), new(name("March 2021: deal"), 51, 49, 67)],
    };

    private static Fan Of(string label, int place)
    {
        double Middle(double round) => Math.Sin((round / 9) + place) - (round < 24 ? round / 20 : 1.2 - ((round - 24) / 24));
        double Width(double round) => 0.3 + (0.6 * Math.Sqrt(round / 48));
        double[] Line(double by) => [.. Rounds.Select(round => Middle(round) + (by * Width(round)))];
        return new(label, Rounds, Line(-2), Line(-0.8), Line(0), Line(0.7), Line(1.8));
    }

    private Picture Shares => new ShareChart
    {
        Title = name("Most runs end degrading; readiness to commit turns a third of them"),
        Subtitle = name("Verdict on us-russia after 48 rounds"),
        Note = name("200 runs each, the same seeds; whiskers are 95 % intervals (Wilson)."),
        Rows = [.. new[] { "ruptured", "degrading", "stabilised", "recovering", "normalised" }.Select(name)],
        Series =
        [
            new(name("as it was"), [.. new[] { 30, 112, 40, 18, 0 }.Select(hits => Interval.OfShare(hits, 200))]),
            new(name("both ready to commit"), [.. new[] { 8, 61, 50, 61, 20 }.Select(hits => Interval.OfShare(hits, 200))]),
        ],
    };

    private Picture Deals => new SurvivalChart
    {
        Title = name("With readiness on both sides, half of the runs have a deal within a year"),
        Subtitle = name("Time to the first deal on us-russia; runs that end without one count as long as they last"),
        Note = name("100 runs each; bands are 95 % intervals (Kaplan-Meier, Greenwood, log-log)."),
        Last = 48,
        Series =
        [
            new(name("as it was"), Curve(-90, 1)),
            new(name("both ready"), Curve(-16, 2)),
        ],
    };

    private static Survival Curve(double scale, int sample)
    {
        var rounds = Draws.Uniform(100, sample).Select(draw => Math.Ceiling(scale * Math.Log(draw))).ToArray();
        return Survival.Of([.. rounds.Select(round => Math.Min(round, 48))], [.. rounds.Select(round => round <= 48)]);
    }

    private Picture Differences => new DifferenceChart
    {
        Title = name("Without legislatures there are more deals, and no better index"),
        Subtitle = name("Without the legislatures' powers, less with them; paired on 200 seeds"),
        Note = name("Whiskers are 95 % intervals of the paired difference. Unpaired, the same precision would need 4.2 times as many runs."),
        Panels =
        [
            new(name("difference, Goldstein units"),
            [
                new(name("index"), new(0.01, -0.06, 0.08, 200)),
                new(name("tone"), new(0.31, 0.22, 0.40, 200)),
                new(name("substance"), new(-0.19, -0.28, -0.10, 200)),
                new(name("gap between words and deeds"), new(0.5, 0.41, 0.59, 200)),
            ]),
            new(name("difference, deals a run"), [new(name("deals"), new(0.13, 0.072, 0.188, 200))]),
            new(name("difference, rounds"),
                [new(name("first deal"), new(-3.2, double.NegativeInfinity, double.PositiveInfinity, 1)), new(name("last deal"), Interval.Unknown)]),
        ],
    };

    private Picture Sweep
    {
        get
        {
            double[] values = [.. Enumerable.Range(0, 11).Select(step => step / 10.0)];
            return new SweepChart
            {
                Title = name("A Kremlin that is ready for a third of what it promises is enough for a deal in most runs"),
                Subtitle = name("Share of runs with a deal on us-russia within 48 rounds"),
                Note = name("200 runs a value, the same seeds; whiskers are 95 % intervals."),
                Across = name("actors.kremlin.readiness (part of what is promised)"),
                Up = name("runs with a deal, share"),
                Series = [new(name("share"), values,
                    [.. values.Select(x => Interval.OfShare((int)(200 / (1 + Math.Exp((0.337 - x) / 0.08))), 200))])],
                Level = 0.5,
                Threshold = new Interval(0.34, 0.31, 0.37, 9000),
            };
        }
    }

    private Picture Heat => new HeatChart
    {
        Title = name("Readiness helps only where grievance is low"),
        Subtitle = name("Mean index over the last year, less the start"),
        Note = name("50 runs a cell, the same seeds. The widest 95 % interval of a cell is 0.4 wide."),
        Across = name("actors.kremlin.readiness"),
        Up = name("relations.us-russia.grievance"),
        Response = name("change of the index"),
        Columns = [.. Enumerable.Range(0, 11).Select(step => step / 10.0)],
        Rows = [.. Enumerable.Range(0, 9).Select(step => step / 8.0)],
        Values = [.. Enumerable.Range(0, 9).Select(row => (IReadOnlyList<double>)[.. Enumerable.Range(0, 11)
            .Select(column => row == 8 && column == 0 ? double.NaN : (column / 4.0) - (row / 3.0) - (row * column / 40.0))])],
        Middle = 0,
    };

    private Picture Indices => new IndexChart
    {
        Title = name("Readiness of the Kremlin explains half of what happens, most of it by itself"),
        Subtitle = name("Sobol indices of the mean index over the last year"),
        Note = name("1,024 rows, 6,144 points; whiskers are 95 % bootstrap intervals. First order: Saltelli 2010; total: Jansen 1999."),
        Indices =
        [
            new(name("actors.kremlin.readiness"), new(0.44, 0.40, 0.48, 1024), new(0.52, 0.48, 0.57, 1024)),
            new(name("actors.white-house.readiness"), new(0.22, 0.18, 0.26, 1024), new(0.31, 0.27, 0.35, 1024)),
            new(name("relations.us-russia.grievance"), new(0.05, 0.01, 0.09, 1024), new(0.16, 0.12, 0.20, 1024)),
            new(name("actors.congress.hostility"), new(-0.01, -0.04, 0.02, 1024), new(0.02, 0.01, 0.03, 1024)),
        ],
    };

    private Picture Effects
    {
        get
        {
            string[] paths = ["actors.kremlin.readiness", "actors.white-house.readiness", "relations.us-russia.grievance",
                "relations.us-russia.trust", "actors.congress.hostility", "actors.kyiv.salience"];
            var design = MorrisDesign.Of([.. paths.Select(path => new ParameterRange(name(path), 0, 1))], 20, 1);
            return new EffectChart
            {
                Title = name("Two parameters do nearly all; the rest can be left where it is"),
                Subtitle = name("Elementary effects on the mean index over the last year"),
                Note = name("20 walks, 140 points, 50 runs each."),
                Unit = name("Goldstein units"),
                Effects = MorrisEffect.Of(design,
                    [.. design.Points.Select(x => (3 * x[0]) + (2 * x[0] * x[1]) - (1.5 * x[1]) + (0.6 * x[2] * x[3]) + (0.05 * x[4]))], 200),
            };
        }
    }
}
