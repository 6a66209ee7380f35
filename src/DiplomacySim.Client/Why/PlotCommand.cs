using System.Text;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Results;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;

namespace DiplomacySim.Client.Why;

/// <summary>Draws a run.</summary>
public sealed class PlotCommand(Screen screen, SiloPlace place)
{
    public static readonly string[] Kinds = ["trajectory", "winset", "votes"];

    /// <param name="file">The ending says the format.</param>
    /// <param name="of">One of <see cref="Kinds"/>.</param>
    /// <param name="relation">Id; null for the first one.</param>
    /// <param name="round">Of a win set; null for the last one.</param>
    public async Task<int> Draw(string id, string file, string of, string? relation, int? round, bool json, CancellationToken cancellation)
    {
        using var result = ResultFile.Open(file);
        screen.Tick("reading the run");
        var run = await RunOnRecord.Read(place, id, cancellation);
        var picture = Picture(run, of, relation, round) ?? throw new RefusalException($"There is nothing to draw: {Missing(of)}.");
        screen.Tick("drawing");
        var content = Path.GetExtension(file).Equals(".svg", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetBytes(picture.Svg())
            : picture.Png();
        cancellation.ThrowIfCancellationRequested();
        var written = result.Finish(file, content);
        screen.Untick();
        if (json)
        {
            screen.Print(new { Schema = "diplomacysim/plot/1", run.Order.Run, Of = of, written.File, written.Bytes, written.Sha256, picture.Title });
        }
        else
        {
            screen.Say($"{written.File}: {picture.Title}");
        }

        return ExitCodes.Ok;
    }

    private static string Missing(string of) => of switch
    {
        "trajectory" => "no round has been played yet",
        "winset" => "a party of this relation has no executive, or there are not two issues to agree on",
        _ => "no vote was taken in this run",
    };

    private static Picture? Picture(RunOnRecord run, string of, string? id, int? round)
    {
        var (played, relation) = (run.Played(() => { }), run.Relation(id));
        return of switch
        {
            "trajectory" => RunPictures.Trajectory(played, relation),
            "winset" => RunPictures.WinSet(played, relation, round is { } wanted ? run.Round(wanted, 0) : run.Log.Rounds),
            _ => RunPictures.Votes(played),
        };
    }
}
