namespace DiplomacySim.Analysis;

/// <summary>Which parameters matter, as JSON: what <c>sensitivity</c> prints.</summary>
/// <param name="Of">The response.</param>
/// <param name="Runs">At each point, the same seeds everywhere.</param>
/// <param name="Parameters">The strongest first.</param>
public sealed record SensitivityDocument(string Schema, string Scenario, string Of, long Seed, int Runs, int Rounds,
    IReadOnlyList<ParameterDocument> Parameters)
{
    public const string Version = "diplomacysim/sensitivity/1";

    /// <summary>Whether all total indices can be told from each other: no two of their intervals overlap.</summary>
    public bool IsRankedByShare
    {
        get
        {
            EstimateDocument[] shares = [.. Parameters.Select(parameter => parameter.Total).OfType<EstimateDocument>()
                .Where(share => share.Mean is not null).OrderByDescending(share => share.Mean)];
            return shares.Zip(shares.Skip(1)).All(pair => pair.First.Low > pair.Second.High);
        }
    }
}

/// <param name="Value">What it is in the scenario; null where it is not a number there.</param>
/// <param name="Strength">Mean of absolute effects (mu*), in units of the response for the whole range; null where not screened.</param>
/// <param name="Effect">Mean effect (mu): its sign says which way.</param>
/// <param name="Spread">Standard deviation of the effects (sigma): curvature and interaction.</param>
/// <param name="First">First-order Sobol index; null where not computed.</param>
/// <param name="Total">Total Sobol index.</param>
/// <param name="FirstPlace">The best place by strength that it may have, as far as the walks tell; see <see cref="Places"/>.</param>
/// <param name="LastPlace">The worst one.</param>
public sealed record ParameterDocument(
    string Path,
    double? Value,
    double From,
    double To,
    EstimateDocument? Strength,
    EstimateDocument? Effect,
    EstimateDocument? Spread,
    EstimateDocument? First,
    EstimateDocument? Total,
    int FirstPlace,
    int LastPlace);

/// <summary>What each party could change, as JSON: what <c>sensitivity --rank</c> prints.</summary>
/// <param name="Changes">The best first; those of one party can be taken out by its id.</param>
public sealed record RankDocument(string Schema, string Scenario, string Of, long Seed, int Runs, int Rounds, double Reach,
    IReadOnlyList<ChangeDocument> Changes)
{
    public const string Version = "diplomacysim/rank/1";
}

/// <param name="Party">Whose change it is.</param>
/// <param name="Difference">Of the response, changed less unchanged, on the same seeds, with its 95 % interval.</param>
/// <param name="FirstPlace">The best place that it may have among the changes of its party, as far as runs tell; see <see cref="Places"/>.</param>
/// <param name="LastPlace">The worst one.</param>
public sealed record ChangeDocument(
    string Party, string Path, double From, double To, double? Difference, double? Low, double? High, int FirstPlace, int LastPlace)
{
    public static ChangeDocument Of(string party, string path, double from, double to, in Interval found, Places places) => new(
        party, path, from, to, EstimateDocument.Finite(found.Mean), EstimateDocument.Finite(found.Low), EstimateDocument.Finite(found.High),
        places.First, places.Last);
}
