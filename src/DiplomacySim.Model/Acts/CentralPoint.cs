namespace DiplomacySim.Model.Acts;

/// <summary>Where a game of challenges stands in the middle. Values are part of the record and never reused.</summary>
public enum CentralPoint
{
    Median = 0,

    /// <summary>Weighted by salience and capability.</summary>
    WeightedMean = 1,

    /// <summary>The same at the start.</summary>
    WeightedMeanAtStart = 2,
}
