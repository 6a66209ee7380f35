using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Why;

/// <summary>Plays a run again from a round or an act on with something changed, everything else and all chance the same.</summary>
public sealed class BranchCommand(Screen screen, SiloPlace place)
{
    /// <param name="name">Id of the branch; null for a new one.</param>
    /// <param name="rounds">Null for as many as the run has.</param>
    public async Task<int> Play(string id, BranchPlan plan, string? name, int? rounds, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var run = await RunOnRecord.Read(await connection.Find(id), place.Minds, cancellation);
        switch (plan.Of(run, name ?? RunIds.New(run.Order.File), rounds, place.Minds))
        {
            case PlannedBranch.Possible(var order, var setup):
                await connection.Run(order.Run).Start(order);
                return await new Follower(screen, connection, order, setup, json).Follow(cancellation);
            case PlannedBranch.Impossible(var overrides, var answers):
                throw overrides.Count > 0 ? new RefusedScenarioException(overrides) : new RefusalException(string.Join('\n', answers));
            default:
                throw new NotSupportedException();
        }
    }
}
