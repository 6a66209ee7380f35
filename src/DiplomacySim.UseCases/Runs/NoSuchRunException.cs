namespace DiplomacySim.UseCases;

/// <param name="what">It is: a run, or something that belongs to one or is asked for like one.</param>
/// <param name="where">A sentence on where those are that there are.</param>
public sealed class NoSuchRunException(string name, string what = "run", string where = "`runs` lists those there are.")
    : Exception($"There is no {what} '{name}'. {where}");
