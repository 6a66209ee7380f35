namespace DiplomacySim.Model.Solutions;

/// <summary>What two can reach where lots can be drawn between outcomes: the convex hull, and the bargaining points on its frontier.</summary>
internal sealed class Lots
{
    private readonly (double One, double Two)[] frontier;
    private readonly (double One, double Two) least;
    private readonly (double One, double Two) scale;

    /// <param name="space">Of two executives.</param>
    public Lots(OutcomeSpace space)
    {
        (least, scale) = ((space.Reservations[0], space.Reservations[1]), (space.Scales[0], space.Scales[1]));
        frontier = Frontier([.. space.Values[0].Zip(space.Values[1])]);
    }

    /// <summary>The greatest product of gains lies on a segment of the frontier where it is stationary, or at an end.</summary>
    /// <returns>Null where nothing on the frontier is worth as much to both as no deal.</returns>
    public double[]? Nash()
    {
        var (best, height) = (default((double One, double Two)), double.NegativeInfinity);
        for (var corner = 0; corner < frontier.Length; corner++)
        {
            var from = frontier[corner];
            var to = frontier[Math.Min(corner + 1, frontier.Length - 1)];
            var (right, up) = (to.One - from.One, to.Two - from.Two);
            var slope = (right * (from.Two - least.Two)) + (up * (from.One - least.One));
            foreach (var part in (ReadOnlySpan<double>)[0, slope / (-2 * right * up), (least.One - from.One) / right, (least.Two - from.Two) / up, 1])
            {
                var share = part is >= 0 and <= 1 ? part : 0;
                var (one, two) = (from.One + (share * right), from.Two + (share * up));
                var product = Math.Max(0, one - least.One) * Math.Max(0, two - least.Two);
                if (Tie.AtLeast(one, least.One, scale.One) && Tie.AtLeast(two, least.Two, scale.Two) && product > height)
                {
                    (best, height) = ((one, two), product);
                }
            }
        }

        return double.IsFinite(height) ? [best.One, best.Two] : null;
    }

    /// <summary>Equal shares of what each could gain at most while the other loses nothing.</summary>
    public double[] KalaiSmorodinsky()
    {
        var (one, two) = (Most(one: true), Most(one: false));
        return Along(Tie.Exceeds(one, least.One, scale.One) ? one - least.One : 0, Tie.Exceeds(two, least.Two, scale.Two) ? two - least.Two : 0);
    }

    public double[] Egalitarian() => Along(1, 1);

    /// <summary>The efficient side of the hull, from the first party's best to the second's.</summary>
    private static (double One, double Two)[] Frontier((double One, double Two)[] points)
    {
        List<(double One, double Two)> hull = [];
        foreach (var point in points.Distinct().OrderByDescending(point => point.One).ThenByDescending(point => point.Two))
        {
            if (hull.Count > 0 && point.Two <= hull[^1].Two)
            {
                continue;
            }

            while (hull.Count > 1 && Turn(hull[^2], hull[^1], point) <= 0)
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(point);
        }

        return [.. hull];
    }

    private static double Turn((double One, double Two) from, (double One, double Two) over, (double One, double Two) to) =>
        ((over.One - from.One) * (to.Two - from.Two)) - ((over.Two - from.Two) * (to.One - from.One));

    private double Most(bool one)
    {
        var most = double.NegativeInfinity;
        for (var corner = 0; corner < frontier.Length; corner++)
        {
            var (from, to) = (frontier[corner], frontier[Math.Min(corner + 1, frontier.Length - 1)]);
            var (own, other, ownNext, otherNext) = one ? (from.One, from.Two, to.One, to.Two) : (from.Two, from.One, to.Two, to.One);
            var floor = one ? least.Two : least.One;
            if (other >= floor)
            {
                most = Math.Max(most, own);
            }

            if ((other < floor) != (otherNext < floor))
            {
                most = Math.Max(most, own + ((floor - other) / (otherNext - other) * (ownNext - own)));
            }
        }

        return most;
    }

    /// <returns>Where a ray from no deal leaves the hull.</returns>
    private double[] Along(double one, double two)
    {
        if (one <= 0 || two <= 0)
        {
            return [least.One + one, least.Two + two];
        }

        // Beside the first corner the hull is bounded by what the first can have at most, beside the last by what the second can.
        var reach = Math.Min((frontier[0].One - least.One) / one, (frontier[^1].Two - least.Two) / two);
        for (var corner = 0; corner + 1 < frontier.Length; corner++)
        {
            var (from, to) = (frontier[corner], frontier[corner + 1]);
            var (right, up) = (to.One - from.One, to.Two - from.Two);
            var crossing = ((from.One - least.One) * up) - ((from.Two - least.Two) * right);
            reach = Math.Min(reach, crossing / ((one * up) - (two * right)));
        }

        return [least.One + (reach * one), least.Two + (reach * two)];
    }
}
