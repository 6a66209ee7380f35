namespace DiplomacySim.Analysis;

/// <summary>Changes that would have turned a decision, of one sort: what could have been offered, what would have had to happen, what is
/// assumed.</summary>
/// <param name="Heading">What the sort is.</param>
/// <param name="Word">The same in a word.</param>
/// <param name="Singles">Changes of one number, the smallest first.</param>
/// <param name="Pairs">Changes of two numbers, where no single one of any sort turns it.</param>
/// <param name="None">Why there are none; null where there are some.</param>
public sealed record FlipList(string Heading, string Word, IReadOnlyList<Flip> Singles, IReadOnlyList<Flip> Pairs, string? None)
{
    public const string Offered = "offered";
    public const string Happened = "happened";
    public const string Assumed = "assumed";

    /// <summary>The changes to tell.</summary>
    public IReadOnlyList<Flip> All => Singles.Count > 0 ? Singles : Pairs;

    /// <returns>All three, in this order.</returns>
    public static IReadOnlyList<FlipList> Of(Flips flips)
    {
        FlipList List(string word, string heading, string none)
        {
            Flip[] Of(IEnumerable<Flip> all) => [.. all.Where(flip => WordOf(flip.Kind) == word)];
            var (singles, pairs) = (Of(flips.Singles), Of(flips.Pairs));
            return new(heading, word, singles, pairs, singles.Length + pairs.Length > 0 ? null : none);
        }

        return
        [
            List(Offered, "What could have been offered instead", flips.IsOfText ? "No clause of the text turns it by itself."
                : "Nobody else's text was weighed that could have said something else."),
            List(Happened, "What would have had to happen before", "No belief and nothing of how things stood turns it by itself, within its range."),
            List(Assumed, "Which assumption carries it", "No parameter of those who decide turns it by itself, within its range."),
        ];
    }

    /// <returns>The word of the list that a change belongs to.</returns>
    public static string WordOf(FlipKind kind) => kind switch
    {
        FlipKind.Clause => Offered,
        FlipKind.Belief or FlipKind.Situation => Happened,
        _ => Assumed,
    };
}
