namespace DiplomacySim.Analysis;

/// <summary>What becomes of the best text of a side.</summary>
/// <param name="Stop">Where it stops.</param>
/// <param name="By">Index of the actor that stops it; null where nobody does.</param>
/// <param name="Term">What spoke most against it; null where nobody stops it, and where it was worth something but less than was asked.</param>
/// <param name="Missing">How much it was worth too little, in policy value; 0 where it passes.</param>
public readonly record struct TextFate(TextStop Stop, int? By, Term? Term, double Missing)
{
    public static TextFate Passes { get; } = new(TextStop.None, null, null, 0);

    public static TextFate Nothing { get; } = new(TextStop.Nothing, null, null, 0);

    /// <param name="decision">Of who stops it; null where nothing was weighed.</param>
    public static TextFate Of(TextStop stop, int by, Decision? decision) => decision is not { } weighed ? new(stop, by, null, 0)
        : new(stop, by, weighed.Value >= 0 ? null : Against(weighed), Math.Max(0, -weighed.Margin));

    private static Term? Against(in Decision decision)
    {
        Entry? worst = null;
        for (var line = 0; line < decision.Terms.Count; line++)
        {
            var entry = decision.Terms[line];
            worst = entry.Term != Model.Decisions.Term.Noise && entry.Value < (worst?.Value ?? 0) ? entry : worst;
        }

        return worst?.Term;
    }
}

/// <summary>Where a text stops on its way into force.</summary>
public enum TextStop
{
    /// <summary>Nowhere: it passes.</summary>
    None,

    /// <summary>There is nothing to agree on: every issue is bound, or stands where both want it.</summary>
    Nothing,

    /// <summary>The side finds no text that is worth as much to it as no deal.</summary>
    NoText,

    /// <summary>The other side's executive does not sign it.</summary>
    Refused,

    /// <summary>A house sends it back changed.</summary>
    Amended,

    /// <summary>A house votes it down.</summary>
    Vetoed,

    /// <summary>A third party withholds its consent.</summary>
    Withheld,
}
