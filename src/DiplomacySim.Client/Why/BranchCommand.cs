using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Why;

/// <summary>Plays a run again from a round or an act on with something changed, everything else and all chance the same.</summary>
public sealed class BranchCommand(Screen screen, SiloPlace place)
{
    /// <param name="name">Id of the branch; null for a new one.</param>
    /// <param name="rounds">Null for as many as the run has.</param>
    public async Task<int> Play(string id, BranchPlan plan, string? name, int? rounds, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var run = await connection.Read(id, cancellation);
        var branch = plan.Of(run, name ?? RunIds.New(run.Order.File), rounds, place.Minds).Required();
        await connection.Start(branch.Order, screen.Errors.WriteLine, cancellation);
        return await new Follower(screen, connection, branch.Order, branch.Setup, json).Follow(cancellation);
    }
}
