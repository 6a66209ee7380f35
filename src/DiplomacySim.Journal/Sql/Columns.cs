using System.Globalization;
using DiplomacySim.Contracts;
using System.Data.Common;

namespace DiplomacySim.Journal;

/// <summary>Columns of a row as what they mean.</summary>
internal static class Columns
{
    extension(DbDataReader row)
    {
        public string? TextAt(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public DateTimeOffset MomentAt(int column) => DateTimeOffset.Parse(row.GetString(column), CultureInfo.InvariantCulture);

        /// <exception cref="FormatException">The number stands for no state.</exception>
        public RunState StateAt(int column) => (RunState)row.GetInt32(column) is var state && Enum.IsDefined(state) ? state
            : throw new FormatException($"There is no state {state}.");

        /// <summary>A branch from three columns; null where the first is empty.</summary>
        public Branch? BranchAt(int column) => row.TextAt(column) is { } parent
            ? new(parent, row.GetInt32(column + 1), row.GetString(column + 2)) : null;
    }
}
