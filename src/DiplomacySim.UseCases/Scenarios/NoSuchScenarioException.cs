namespace DiplomacySim.UseCases;

public sealed class NoSuchScenarioException(string name)
    : Exception($"There is no scenario '{name}' in the folder of scenarios; /api/scenarios lists those there are.");
