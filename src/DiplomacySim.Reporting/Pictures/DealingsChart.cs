using ScottPlot;

namespace DiplomacySim.Reporting;

/// <summary>Who did how much to whom: names on a ring, and an arrow for each direction, the wider the more.</summary>
/// <remarks>An arrow has the colour of the one it comes from, and stands at its left, so that two directions do not cover each other.</remarks>
public sealed record DealingsChart : Picture
{
    private const double Across = 1.75;
    private const double Up = 0.95;

    /// <summary>What an arrow leaves free of the line between two names, at either end.</summary>
    private const double Gap = 0.2;

    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<Dealing> Dealings { get; init; }

    internal override int PlotHeight => 440;

    internal override IEnumerable<(Plot Plot, PixelRect Place)> Plots(PixelRect room)
    {
        var plot = Look.Plot("", "");
        plot.HideAxesAndGrid();
        plot.Layout.Frameless();
        double most = Dealings.Max(dealing => dealing.Acts);
        // Numbers last: they stand on arrows that cross them.
        foreach (var draw in (Action<Plot, Arrow>[])[Draw, Number])
        {
            foreach (var dealing in Dealings)
            {
                draw(plot, new Arrow(Place(dealing.From), Place(dealing.To), dealing, dealing.Acts / most));
            }
        }

        for (var place = 0; place < Names.Count; place++)
        {
            var at = Place(place);
            Look.Write(plot, Names[place], at.X, at.Y, Alignment.MiddleCenter, behind: Colors.White);
        }

        plot.Axes.SetLimits(-1.25 * room.Width / room.Height, 1.25 * room.Width / room.Height, -1.25, 1.25);
        yield return (plot, room);
    }

    private static void Draw(Plot plot, Arrow arrow)
    {
        var (neck, tip) = (arrow.Length - Gap - Math.Min(0.14, arrow.Length / 4), arrow.Length - Gap);
        var shape = plot.Add.Polygon(
        [
            arrow.At(Gap, -arrow.Width), arrow.At(neck, -arrow.Width), arrow.At(neck, -arrow.Width - 0.04), arrow.At(tip, 0),
            arrow.At(neck, arrow.Width + 0.04), arrow.At(neck, arrow.Width), arrow.At(Gap, arrow.Width),
        ]);
        (shape.FillColor, shape.LineWidth) = (Look.Of(arrow.Dealing.From).WithAlpha(0.75), 0);
    }

    private static void Number(Plot plot, Arrow arrow)
    {
        var at = arrow.At(Gap + ((arrow.Length - (2 * Gap)) * 0.36), arrow.Width + 0.08);
        Look.Write(plot, Prose.Whole(arrow.Dealing.Acts), at.X, at.Y, Alignment.MiddleCenter, color: Look.Of(arrow.Dealing.From),
            behind: Colors.White);
    }

    /// <summary>From the left round by the top.</summary>
    private Coordinates Place(int name)
    {
        var angle = Math.PI - (2 * Math.PI * name / Names.Count);
        return new(Across * Math.Cos(angle), Up * Math.Sin(angle));
    }

    /// <param name="Share">Of the most that is done in one direction.</param>
    private sealed record Arrow(Coordinates From, Coordinates To, Dealing Dealing, double Share)
    {
        /// <summary>Half of it.</summary>
        public double Width { get; } = 0.012 + (0.045 * Share);

        public double Length { get; } = Math.Sqrt(Math.Pow(To.X - From.X, 2) + Math.Pow(To.Y - From.Y, 2));

        /// <summary>A place so far along the arrow, and so far to the left of its middle, which is itself left of the line between the two.</summary>
        public Coordinates At(double along, double left)
        {
            var (x, y, aside) = ((To.X - From.X) / Length, (To.Y - From.Y) / Length, left + 0.03 + Width);
            return new(From.X + (x * along) - (y * aside), From.Y + (y * along) + (x * aside));
        }
    }
}

/// <summary>What one did to another.</summary>
/// <param name="From">Place of its name.</param>
/// <param name="To">Another one.</param>
/// <param name="Acts">At least 1.</param>
public sealed record Dealing(int From, int To, int Acts);
