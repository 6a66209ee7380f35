using System.Globalization;

namespace DiplomacySim.Model;

/// <summary>Tables that have one row for each value of an enumeration.</summary>
internal static class EnumTable
{
    /// <param name="name">What the rows are of, as in "the table of acts".</param>
    /// <param name="value">Of a row.</param>
    /// <returns>The rows, each at the number of its value.</returns>
    /// <exception cref="InvalidOperationException">A value has no row, or more than one.</exception>
    public static TRow[] ByValue<TValue, TRow>(string name, IEnumerable<TRow> rows, Func<TRow, TValue> value)
        where TValue : struct, Enum
    {
        var found = rows.ToLookup(value);
        var values = Enum.GetValues<TValue>();
        var table = new TRow[values.Max(NumberOf) + 1];
        foreach (var one in values)
        {
            table[NumberOf(one)] = found[one].ToArray() switch
            {
                [var row] => row,
                [] => throw new InvalidOperationException($"The table of {name} has no row for {one}."),
                _ => throw new InvalidOperationException($"The table of {name} has more than one row for {one}."),
            };
        }

        return table;

        static int NumberOf(TValue value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }
}
