using DiplomacySim.Client.Commands;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Why;

/// <summary>Plays a run again from a round or an act on with something changed, everything else and all chance the same.</summary>
/// <param name="At">Round at whose start overrides come into force; null where an act says when.</param>
/// <param name="Before">Act before whose question they come into force; null where a round says when.</param>
/// <param name="Sets">Overrides of the scenario.</param>
/// <param name="Acts">Answers that are laid down and what they say: <c>57=reject</c>, <c>57.sanctions=0.4</c>, <c>kremlin/act@9=coerce</c>.</param>
public sealed record BranchCommand(int? At, int? Before, string[] Sets, string[] Acts)
{
    public async Task<int> Play(SiloPlace place, string id, string? name, int? rounds, bool json, CancellationToken cancellation)
    {
        await using var connection = await Connection.Open(place, cancellation);
        var run = await RunOnRecord.Read(connection, id, cancellation);
        if (Sets.Length > 0 && ScenarioFile.FromCanonical(run.Order.Canonical, run.Log.Minds,
            [.. run.Order.Branch?.All.SelectMany(change => change.Sets) ?? [], .. Sets]) is Loaded.Refused refused)
        {
            ScenarioCommands.Say(refused.Problems, Console.Error);
            return ExitCodes.Scenario;
        }

        var changes = Changes(run);
        var first = changes.Count > 0 ? changes[0].At : Start(run);
        Change[] kept = [.. run.Changes(first), .. changes];
        if (run.Order.Branch is { } own && own.All.Count > kept.Length - changes.Count)
        {
            Console.Error.WriteLine($"{own.All.Count - kept.Length + changes.Count} changes of '{run.Order.Run}' come later and are left out.");
        }

        var order = run.Order with
        {
            Run = name ?? RunCommand.NewId(run.Order.File),
            Rounds = rounds ?? run.Order.Rounds,
            Branch = new Branch(run.Order.Run, first.Round, Change.Write(kept)),
        };
        var setup = RecordCommands.SetupOf(order, place.Minds);
        order = order with { Minds = NeededMinds.Of(setup, place.Minds) };
        await connection.Run(order.Run).Start(order);
        return await new Follower(connection, order, setup, json).Follow(cancellation);
    }

    /// <summary>What is changed, in the order in which it comes into force.</summary>
    /// <exception cref="RefusalException">With everything that is wrong with it.</exception>
    private IReadOnlyList<Change> Changes(RunOnRecord run)
    {
        var problems = new List<string>();
        var changes = new List<Change>();
        if (Sets.Length > 0)
        {
            var start = Start(run);
            changes.Add(new(start.Round, start.Sheet, start.After, Sets));
        }

        foreach (var laid in Acts.Select(text => LaidDown.Read(text, problems)).OfType<LaidDown>().GroupBy(laid => laid.Question))
        {
            if (LaidOnRecord.Change(run, laid.Key, [.. laid], problems) is { } change)
            {
                changes.Add(change);
            }
        }

        return problems.Count == 0
            ? [.. changes.OrderBy(change => change.Round).ThenBy(change => change.Sheet)]
            : throw new RefusalException(string.Join('\n', problems));
    }

    /// <summary>When overrides come into force; by default with the last round of those that are played.</summary>
    private Moment Start(RunOnRecord run)
    {
        if (Before is { } act)
        {
            run.Act(act);
            return DecisionPoint.Of(run.Log, run.Chance, act)?.Moment
                ?? throw new RefusalException(
                $"Act {act} is nobody's answer, so that there is no question before it: {Wording.Of(run.Act(act), run.Setting)}.");
        }

        if (At is not { } round)
        {
            throw new RefusalException("--at ROUND or --before ACT says when the change comes into force.");
        }

        return round <= run.Log.Rounds + 1
            ? new(round, 0, run.Log.Acts.Count(told => told.Round < round))
            : throw new RefusalException($"Round {round} has not been played; run '{run.Order.Run}' has {run.Log.Rounds} rounds.");
    }
}
