using System.Collections;

namespace DiplomacySim.Model.StackedOffers;

/// <summary>Offers and acceptances in order.</summary>
/// <remarks>
/// Not acts: an <see cref="Act"/> is a dozen times as large, for texts of two parties, votes and causes that this game does not have, and to
/// write one would take longer than to decide.
/// </remarks>
public sealed class OfferLog : IReadOnlyList<Entry>
{
    private readonly Pages<Entry> entries = new();

    public int Count => entries.Count;

    public Entry this[int place] => entries[place];

    /// <summary>Empties it for another run; the room is kept.</summary>
    public void Clear() => entries.Clear();

    public IEnumerator<Entry> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(in Entry entry) => entries.Add(entry);
}

/// <summary>A reply as it stands in the log.</summary>
/// <param name="Outcome">The outcome offered or accepted.</param>
public readonly record struct Entry(int Step, int Party, int Outcome, bool IsAcceptance);
