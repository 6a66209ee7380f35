namespace DiplomacySim.Client.Ensembles;

/// <summary>While a study was played, silos of other code have taken the place of those that played it.</summary>
public sealed class OtherCodeException() : Exception("The silos play by other code now.");
