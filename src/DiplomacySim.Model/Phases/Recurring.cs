namespace DiplomacySim.Model;

/// <summary>A part of a round, played again in every round.</summary>
/// <remarks>Iterators that are made anew for each round would be most of what a run allocates.</remarks>
/// <param name="endless">Sheets without end; null says that the part is over for this round.</param>
internal sealed class Recurring(IEnumerable<Sheet?> endless)
{
    private readonly IEnumerator<Sheet?> sheets = endless.GetEnumerator();

    public Sheet Current => sheets.Current!;

    public Recurring GetEnumerator() => this;

    public bool MoveNext() => sheets.MoveNext() && sheets.Current is not null;
}
