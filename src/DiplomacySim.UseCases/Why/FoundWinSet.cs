using DiplomacySim.Analysis;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>What could be agreed in a run, what each of those who have a say would let pass, and where all that overlaps.</summary>
/// <param name="Axes">The two issues of the map.</param>
public sealed record FoundWinSet(RunOnRecord Run, WinSet WinSet, (int Across, int Up) Axes)
{
    /// <summary>Size of the map.</summary>
    public const int Columns = 51;

    public const int Rows = 17;

    public WinSetDocument Document => WinSetDocument.Of(Run.Order.Run, WinSet, Axes, Columns, Rows);

    /// <param name="wanted">The last round that counts, 0 for the start; null for the last one played.</param>
    /// <param name="relation">Id; null for the first one.</param>
    /// <param name="map">Ids of the two issues of the map with a comma between them; null for those that matter most.</param>
    /// <exception cref="RefusalException">There is no such round, relation or issue.</exception>
    /// <exception cref="NothingToAgreeException">There is nothing that could be agreed on, or nobody who could.</exception>
    public static FoundWinSet Of(RunOnRecord run, int? wanted, string? relation, string? map)
    {
        var round = wanted is { } end ? run.Round(end, 0) : run.Log.Rounds;
        if (run.Setting.Scenario.Protocol is not null)
        {
            throw new NothingToAgreeException("This run plays another game than the six phases; `solve SCENARIO` says what could be agreed in it.");
        }

        var found = WinSet.Of(RelationSnapshot.Of(run.Log, run.Relation(relation), round));
        if (found.Says.Count == 0)
        {
            throw new NothingToAgreeException("A party of this relation has no executive, so that nobody can agree for it.");
        }

        return found.Space.Texts.Count > 0 ? new(run, found, AxesOf(map, found, run.Setting))
            : throw new NothingToAgreeException("There is nothing to agree on: no issue is open that no commitment binds.");
    }

    private static (int Across, int Up) AxesOf(string? map, WinSet found, CompiledScenario setting)
    {
        if (map is null)
        {
            return found.Axes();
        }

        var ids = found.Space.Issues.Select(issue => setting.Scenario.Issues[issue].Id).ToArray();
        return map.Split(',') is [var across, var up] && ids.Contains(across) && ids.Contains(up)
            ? (setting.Issue(across), setting.Issue(up))
            : throw new RefusalException($"--map must be two issues with a comma between them, of {string.Join(", ", ids)}.");
    }
}

/// <summary>A run has no win set: nothing in it could be agreed on, or nobody could agree.</summary>
public sealed class NothingToAgreeException(string message) : Exception(message);
