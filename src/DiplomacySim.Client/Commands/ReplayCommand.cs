using System.Text.Json.Nodes;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Why;

namespace DiplomacySim.Client.Commands;

/// <summary>Plays a run again on one thread and compares the logs.</summary>
public sealed class ReplayCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Replay(string id, bool json, CancellationToken cancellation)
    {
        var run = await RunOnRecord.Read(place, id, cancellation);
        var log = run.Log;
        var again = Simulation.Play(log.Setup, run.Order.Seed, log.Rounds, log.Minds);
        var difference = again.Hash == log.Hash ? null : LogDifference.First(log, again);
        if (json)
        {
            screen.Print(new
            {
                Schema = "diplomacysim/replay/1", run.Order.Run, log.Rounds, log.Hash, Replayed = again.Hash, Same = difference is null,
                FirstDifference = difference,
            });
        }
        else if (log.Rounds == 0)
        {
            screen.Say($"Run {run.Order.Run} has no round on record: there is nothing to compare.");
        }
        else if (difference is null)
        {
            screen.Say($"The same log again: {log.Hash}");
        }
        else
        {
            screen.Say($"The logs differ from act {difference.Act} in round {difference.Round} on, in {string.Join(", ", difference.Fields)}:");
            screen.Say($"  on record  {Words.Plain(difference.Recorded)}");
            screen.Say($"  replayed   {Words.Plain(difference.Replayed)}");
        }

        return difference is null ? ExitCodes.Ok : ExitCodes.No;
    }
}

/// <summary>The first act in which two logs differ.</summary>
/// <param name="Act">Id of the act.</param>
/// <param name="Recorded">Its wording on record; empty where the record has ended.</param>
/// <param name="Replayed">Its wording now; empty where the run has ended.</param>
/// <param name="Fields">What differs, by the names in the document of <c>log --json</c>.</param>
public sealed record LogDifference(int Act, int Round, string Recorded, string Replayed, IReadOnlyList<string> Fields)
{
    public static LogDifference First(Log recorded, Log replayed)
    {
        var place = 0;
        while (place < recorded.Acts.Count && place < replayed.Acts.Count && LogHash.Of(recorded.Acts[place]) == LogHash.Of(replayed.Acts[place]))
        {
            place++;
        }

        var (one, other) = (At(recorded, place), At(replayed, place));
        var fields = FieldsOf(one).Where(field => !JsonNode.DeepEquals(field.Value, FieldsOf(other)[field.Key])).Select(field => field.Key);
        return new LogDifference(place + 1, (one ?? other)?.Round ?? 0, one?.Text ?? "", other?.Text ?? "", [.. fields]);
    }

    private static ActDocument? At(Log log, int place) => place < log.Acts.Count ? ActDocument.Of(log.Acts[place], log.Setting) : null;

    private static JsonObject FieldsOf(ActDocument? act) => act is null ? [] : Document.Node(act);
}
