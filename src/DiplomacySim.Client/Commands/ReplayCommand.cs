namespace DiplomacySim.Client.Commands;

/// <summary>Plays a run again on one thread and compares the logs.</summary>
public sealed class ReplayCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Replay(string id, bool json, CancellationToken cancellation)
    {
        var replay = ReplayDocument.Of(await RecordReader.Read(place, id, cancellation));
        if (json)
        {
            screen.Print(replay);
        }
        else if (replay.Rounds == 0)
        {
            screen.Say($"Run {replay.Run} has no round on record: there is nothing to compare.");
        }
        else if (replay.FirstDifference is not { } difference)
        {
            screen.Say($"The same log again: {replay.Hash}");
        }
        else
        {
            screen.Say($"The logs differ from act {difference.Act} in round {difference.Round} on, in {string.Join(", ", difference.Fields)}:");
            screen.Say($"  on record  {Words.Plain(difference.Recorded)}");
            screen.Say($"  replayed   {Words.Plain(difference.Replayed)}");
        }

        return replay.Same ? ExitCodes.Ok : ExitCodes.No;
    }
}
