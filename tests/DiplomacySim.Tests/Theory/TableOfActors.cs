using CsCheck;

namespace DiplomacySim.Tests;

/// <summary>Actors with positions, saliences and capabilities in tenths and whole numbers, so that many of them tie.</summary>
/// <param name="Positions">For each actor on each dimension, 0 to 100.</param>
/// <param name="Saliences">Likewise, 0 to 1.</param>
internal sealed record TableOfActors(double[][] Positions, double[][] Saliences, double[] Capabilities)
{
    /// <summary>Few places to stand, down to one for all, and saliences and capabilities of 0 among them.</summary>
    public static Gen<TableOfActors> Some(int dimensions) =>
        (from actors in Gen.Int[2, 8]
         from places in Gen.Int[0, 12]
         from isFiner in Gen.Bool
         from positions in Gen.Int[0, places].Array[dimensions].Array[actors]
         from shifts in Gen.Int[0, 9].Array[dimensions].Array[actors]
         from saliences in Gen.Int[0, 10].Array[dimensions].Array[actors]
         from capabilities in Gen.Int[0, 9].Array[actors]
         select new TableOfActors(
             [.. positions.Zip(shifts, (each, moved) => each.Zip(moved, (place, shift) => Point(place, places, isFiner ? shift : 0)).ToArray())],
             [.. saliences.Select(each => each.Select(tenths => tenths / 10.0).ToArray())],
             [.. capabilities.Select(whole => (double)whole)]))
        .Where(table => table.Capabilities.Zip(table.Saliences).Any(each => each.First * each.Second.Max() > 0));

    public int Count => Capabilities.Length;

    public double[] First => [.. Positions.Select(position => position[0])];

    /// <summary>As <c>import</c> reads it.</summary>
    public string Text
    {
        get
        {
            var dimensions = Positions[0].Length;
            var titles = dimensions == 1 ? ["position", "salience"]
                : Enumerable.Range(1, dimensions).SelectMany(place => new[] { $"pos{place}", $"sal{place}" });
            var rows = Enumerable.Range(0, Count).Select(actor => string.Join(',', ["a" + actor, Written(Capabilities[actor]),
                .. Positions[actor].Zip(Saliences[actor]).SelectMany(each => new[] { Written(each.First), Written(100 * each.Second) + "%" })]));
            return string.Join('\n', [string.Join(',', ["actor", "capability", .. titles]), .. rows]);
        }
    }

    private static double Point(int place, int places, int shift) =>
        Math.Round(Math.Max(0, (places == 0 ? 40 : 100.0 * place / places) - (shift / 7.0)), 3);

    private static string Written(double number) => number.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
