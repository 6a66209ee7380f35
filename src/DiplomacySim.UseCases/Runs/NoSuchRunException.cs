namespace DiplomacySim.UseCases;

public sealed class NoSuchRunException(string run, string what = "run") : Exception($"There is no {what} '{run}'. `runs` lists those there are.");
