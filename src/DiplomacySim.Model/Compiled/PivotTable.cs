namespace DiplomacySim.Model.Compiled;

/// <summary>The member on whom a vote depends, by how much a text parts accommodating members from hawkish ones.</summary>
/// <remarks>
/// It is looked up and not counted: for slopes in bins that are an eighth of an octave to an octave wide, so that a margin is right but for a small
/// part of the slope.
/// </remarks>
public sealed class PivotTable
{
    /// <summary>Slopes from this on are told apart, below it members differ by loyalty alone.</summary>
    private const int FirstExponent = -16;
    private const int LastExponent = 4;
    private const int BinsAnOctave = 4;
    private const int Bins = ((LastExponent - FirstExponent) * BinsAnOctave) + 1;

    private readonly (float Place, float Loyalty)[] rising = new (float, float)[Bins];
    private readonly (float Place, float Loyalty)[] falling = new (float, float)[Bins];

    /// <param name="needed">Ayes needed.</param>
    internal PivotTable(Members members, int needed)
    {
        var margins = new double[members.Count];
        var order = new int[members.Count];
        for (var bin = 0; bin < Bins; bin++)
        {
            var slope = bin == 0 ? 0 : Math.Pow(2, FirstExponent + ((bin - 0.5) / BinsAnOctave));
            rising[bin] = At(slope);
            falling[bin] = At(-slope);
        }

        (float, float) At(double slope)
        {
            for (var member = 0; member < margins.Length; member++)
            {
                margins[member] = (slope * members.Position[member]) + members.Loyalty[member];
                order[member] = member;
            }

            Array.Sort(margins, order);
            var pivot = order[Math.Clamp(margins.Length - needed, 0, margins.Length - 1)];
            return ((float)members.Position[pivot], (float)members.Loyalty[pivot]);
        }
    }

    /// <param name="slope">What a text is worth more to a member for each unit of its place.</param>
    /// <returns>What the text is worth to the member on whom the vote depends beside what it is to one in the middle without loyalty.</returns>
    public double Beside(double slope)
    {
        var (place, loyalty) = (slope < 0 ? falling : rising)[BinOf(Math.Abs(slope))];
        return (slope * place) + loyalty;
    }

    private static int BinOf(double slope)
    {
        var octaves = slope > 0 ? Math.Log2(slope) - FirstExponent : -1;
        return Math.Clamp((int)Math.Floor(octaves * BinsAnOctave) + 1, 0, Bins - 1);
    }
}
