namespace DiplomacySim.Model.Minds;

/// <summary>What a house or a third party has done with texts so far, as an executive remembers it.</summary>
/// <param name="Share">Of texts that it has let stand.</param>
/// <param name="Odds">Log odds that it lets one stand; no record makes sure of it.</param>
internal readonly record struct PassageRecord(double Share, double Odds)
{
    private const double Sure = 0.999;

    public static PassageRecord Of(int party, View view)
    {
        var share = view.Memory.Of(party).Ratification;
        var kept = Math.Clamp(share, 1 - Sure, Sure);
        return new(share, Math.Log(kept / (1 - kept)));
    }
}
