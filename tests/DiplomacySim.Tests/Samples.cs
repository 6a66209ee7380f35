namespace DiplomacySim.Tests;

/// <summary>How much tests try that draw what they try: enough to fail where something is wrong, and more where the environment says so.</summary>
internal static class Samples
{
    /// <summary>Kills of a process.</summary>
    public static int Kills { get; } = Of("DIPLOMACYSIM_KILLS", 6);

    /// <summary>Runs with answers from outside, of each scenario on each cluster.</summary>
    public static int SeatedRuns { get; } = Of("DIPLOMACYSIM_SEATED_RUNS", 1);

    /// <summary>Runs that are started at once.</summary>
    public static int Starts { get; } = Of("DIPLOMACYSIM_STARTS", 200);

    /// <summary>Silos that are asked to stop under load.</summary>
    public static int Drains { get; } = Of("DIPLOMACYSIM_DRAINS", 1);

    /// <summary>Kills of each kind in a cluster of two silos.</summary>
    public static int ClusterKills { get; } = Of("DIPLOMACYSIM_CLUSTER_KILLS", 1);

    /// <summary>Kills of a silo while a page in a browser watches.</summary>
    public static int PageKills { get; } = Of("DIPLOMACYSIM_PAGE_KILLS", 1);

    /// <summary>Seconds for which the database of a cluster is away.</summary>
    public static int SecondsAway { get; } = Of("DIPLOMACYSIM_SECONDS_AWAY", 1);

    /// <summary>Upgrades of a cluster of two silos.</summary>
    public static int Upgrades { get; } = Of("DIPLOMACYSIM_UPGRADES", 0);

    /// <summary>Runs of the ensemble that is played on the way: enough to outlast the silos that begin it.</summary>
    public static int UpgradedRuns => 40_000;

    /// <summary>Partitions between two silos.</summary>
    public static int Partitions { get; } = Of("DIPLOMACYSIM_PARTITIONS", 1);

    /// <summary>Runs in each of the surroundings that must not matter.</summary>
    public static int RunsAround { get; } = Of("DIPLOMACYSIM_RUNS_AROUND", 3);

    /// <summary>Ids that two silos are given different orders for at once.</summary>
    public static int Rivals { get; } = Of("DIPLOMACYSIM_RIVALS", 20);

    /// <summary>Runs in each of which a decision is turned.</summary>
    public static int Flips { get; } = Of("DIPLOMACYSIM_FLIPS", 60);

    /// <summary>Runs of each scenario in which the laws of the verdict are tried.</summary>
    public static int Verdicts { get; } = Of("DIPLOMACYSIM_VERDICTS", 5);

    /// <summary>Ensembles of which every sentence is read.</summary>
    public static int Ensembles { get; } = Of("DIPLOMACYSIM_ENSEMBLES", 24);

    /// <summary>States in which the best text is counted.</summary>
    public static int Searches { get; } = Of("DIPLOMACYSIM_SEARCHES", 40);

    /// <summary>Changes of scenarios; null for those of the gate, which are always the same.</summary>
    public static int? Mutations { get; } = Said("DIPLOMACYSIM_MUTATIONS");

    private static int? Said(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var more) ? more : null;

    private static int Of(string variable, int inGate) => Said(variable) ?? inGate;
}
