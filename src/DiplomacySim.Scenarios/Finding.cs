namespace DiplomacySim.Scenarios;

/// <summary>Something in a scenario that does not fit together.</summary>
/// <param name="Path">Where it is told.</param>
/// <param name="Message">What was found.</param>
/// <param name="Hint">What would be right.</param>
/// <param name="RestsOn">Parts of the scenario that, if they are faulty themselves, make the finding void; its path always is.</param>
internal sealed record Finding(string Path, string Message, string Hint, params IReadOnlyList<string> RestsOn);
