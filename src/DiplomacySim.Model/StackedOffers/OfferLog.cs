using System.Collections;
using DiplomacySim.Model.Acts;

namespace DiplomacySim.Model.StackedOffers;

/// <summary>Offers and acceptances in order.</summary>
/// <remarks>
/// Not acts: an <see cref="Act"/> is a dozen times as large, for texts of two parties, votes and causes that this game does not have, and to
/// write one would take longer than to decide.
/// </remarks>
public sealed class OfferLog : IReadOnlyList<Statement>
{
    private readonly Pages<Statement> statements = new();

    public int Count => statements.Count;

    public Statement this[int place] => statements[place];

    /// <summary>Empties it for another run; the room is kept.</summary>
    public void Clear() => statements.Clear();

    public IEnumerator<Statement> GetEnumerator() => statements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(in Statement statement) => statements.Add(statement);
}

/// <summary>A reply as it stands in the log.</summary>
/// <param name="Outcome">The outcome offered or accepted.</param>
public readonly record struct Statement(int Step, int Party, int Outcome, bool IsAcceptance);
