using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>How one run went, round by round: what happened as marks on top, measures as lines below, the first one as wide as the picture.</summary>
/// <remarks>Lines differ by colour and by dashes, marks by their row and shape, so that black and white will do.</remarks>
public sealed record TrajectoryChart : Picture
{
    private const int LaneHeight = 22;
    private const int Foot = 14;
    private const int PanelHeight = 200;
    private const float LeftRoom = 104;

    private static readonly MarkerShape[] Shapes =
        [MarkerShape.OpenCircle, MarkerShape.FilledCircle, MarkerShape.FilledDiamond, MarkerShape.OpenDiamond, MarkerShape.FilledSquare,
        MarkerShape.FilledTriangleDown, MarkerShape.FilledTriangleUp];

    /// <summary>What happened, a row each, from the top down.</summary>
    public required IReadOnlyList<TrajectoryLane> Lanes { get; init; }

    /// <summary>Measures: the first as wide as the picture, the others two in a row.</summary>
    public required IReadOnlyList<TrajectoryPanel> Panels { get; init; }

    /// <summary>Rounds that the run has.</summary>
    public required int Rounds { get; init; }

    /// <summary>Labels in place of round numbers.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    private int LanesHeight => Lanes.Count == 0 ? 0 : (Lanes.Count * LaneHeight) + Foot;

    internal override int PlotHeight => LanesHeight + (PanelHeight * (1 + (Panels.Count / 2)));

    internal override IReadOnlyList<KeyEntry> Key =>
        [.. Panels.SelectMany(panel => panel.Lines.Select((line, place) => (line.Label, place))).Where(line => line.Label.Length > 0).Distinct()
            .Select(line => new KeyEntry(line.place == 0 ? line.Label : $"{line.Label} (dashed)", Look.Of(line.place)))];

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        if (Lanes.Count > 0)
        {
            yield return (OfLanes(), new PixelRect(room.Left, room.Right - 6, room.Top + LanesHeight, room.Top));
        }

        for (var place = 0; place < Panels.Count; place++)
        {
            var top = room.Top + LanesHeight + (PanelHeight * ((place + 1) / 2));
            var (left, width) = place == 0 ? (room.Left, room.Width) : (room.Left + ((place - 1) % 2 * room.Width / 2), room.Width / 2);
            yield return (Of(Panels[place], place == 0), new PixelRect(left, left + width - 6, top + PanelHeight - 4, top));
        }
    }

    private Plot OfLanes()
    {
        var plot = Look.Plot("", "");
        Look.Rows(plot, [.. Lanes.Select(lane => lane.Label)]);
        plot.Grid.YAxisStyle.MajorLineStyle.IsVisible = true;
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            if (Lanes[lane].Rounds.Count > 0)
            {
                var marks = plot.Add.Markers(Lanes[lane].Rounds.Select(round => (double)round).ToArray(),
                    Lanes[lane].Rounds.Select(_ => (double)-lane).ToArray(), Shapes[lane % Shapes.Length], 8, Look.Of(lane));
                marks.MarkerStyle.LineWidth = 1.6F;
                marks.MarkerStyle.LineColor = marks.MarkerStyle.OutlineColor = Look.Of(lane);
            }
        }

        Spread(plot, true);
        plot.Axes.Bottom.FrameLineStyle.IsVisible = false;
        plot.Axes.Bottom.TickLabelStyle.IsVisible = false;
        plot.Axes.Bottom.MinimumSize = plot.Axes.Bottom.MaximumSize = 2;
        return plot;
    }

    private Plot Of(TrajectoryPanel panel, bool isWide)
    {
        var plot = Look.Plot("", panel.Unit);
        for (var place = 0; place < panel.Lines.Count; place++)
        {
            var known = Enumerable.Range(0, panel.Lines[place].Values.Count).Where(round => double.IsFinite(panel.Lines[place].Values[round]))
                .ToArray();
            if (known.Length > 0)
            {
                var line = plot.Add.Scatter(known.Select(round => round + 1.0).ToArray(), known.Select(round => panel.Lines[place].Values[round])
                    .ToArray(), Look.Of(place));
                (line.LineWidth, line.MarkerSize) = (2.2F, known.Length == 1 ? 7 : 0);
                line.LinePattern = place == 0 ? LinePattern.Solid : LinePattern.DenselyDashed;
            }
        }

        plot.Axes.Title.IsVisible = true;
        plot.Axes.Title.Label.Text = Plain.Label(panel.Measure);
        plot.Axes.Title.Label.FontSize = Look.Normal;
        plot.Axes.Title.Label.ForeColor = Look.Ink;
        var (low, high) = panel.Limits ?? Range(panel);
        plot.Axes.SetLimitsY(low, high);
        if (low < 0 && high > 0)
        {
            plot.Add.HorizontalLine(0, 1, Look.Pale);
        }

        Spread(plot, isWide);
        return plot;
    }

    private void Spread(Plot plot, bool isWide)
    {
        plot.Axes.Left.MinimumSize = plot.Axes.Left.MaximumSize = isWide ? LeftRoom : 60;
        plot.Axes.SetLimitsX(0.5, Rounds + 0.5);
        if (Marks.Count > 0)
        {
            var told = isWide ? Marks : [.. Marks.Where((_, place) => place % 2 == 0)];
            plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. told.Select(mark => mark.At)],
                [.. told.Select(mark => Plain.Label(mark.Label))]);
        }
    }

    /// <summary>A tenth of a scale of 1, or one point of Goldstein's, at least, so that next to nothing does not look like much.</summary>
    private static (double Low, double High) Range(TrajectoryPanel panel)
    {
        double[] known = [.. panel.Lines.SelectMany(line => line.Values).Where(double.IsFinite)];
        var (low, high) = known.Length == 0 ? (0, 1) : (known.Min(), known.Max());
        var reach = Math.Max(high - low, panel.Least) * 0.56;
        return ((low + high) / 2 - reach, (low + high) / 2 + reach);
    }
}

/// <param name="Rounds">In which it happened.</param>
public sealed record TrajectoryLane(string Label, IReadOnlyList<int> Rounds);

/// <param name="Lines">One, or one for each direction.</param>
/// <param name="Least">Of the scale the axis shows this much at least.</param>
public sealed record TrajectoryPanel(string Measure, string Unit, IReadOnlyList<TrajectoryLine> Lines, double Least = 0.1)
{
    /// <summary>Of the axis; null for what the lines take.</summary>
    public (double Low, double High)? Limits { get; init; }
}

/// <param name="Label">Empty for a line that needs no name.</param>
/// <param name="Values">One for each round, from the first on; NaN where nothing is known.</param>
public sealed record TrajectoryLine(string Label, IReadOnlyList<double> Values);
