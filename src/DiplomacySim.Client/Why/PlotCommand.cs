using System.Text;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Results;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;

namespace DiplomacySim.Client.Why;

/// <summary>Draws a run.</summary>
/// <param name="File">The ending says the format.</param>
/// <param name="Of">One of <see cref="Kinds"/>.</param>
/// <param name="Relation">Id; null for the first one.</param>
/// <param name="Round">Of a win set; null for the last one.</param>
public sealed record PlotCommand(string File, string Of, string? Relation, int? Round)
{
    public static readonly string[] Kinds = ["trajectory", "winset", "votes"];

    public async Task<int> Draw(SiloPlace place, string id, bool json, CancellationToken cancellation)
    {
        using var result = ResultFile.Open(File);
        Terminal.Tick("reading the run");
        var run = await RunOnRecord.Read(place, id, cancellation);
        var picture = Picture(run) ?? throw new RefusalException($"There is nothing to draw: {Missing}.");
        Terminal.Tick("drawing");
        var content = Path.GetExtension(File).Equals(".svg", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetBytes(picture.Svg())
            : picture.Png();
        cancellation.ThrowIfCancellationRequested();
        var written = result.Finish(File, content);
        Terminal.Untick();
        if (json)
        {
            Document.Print(new { Schema = "diplomacysim/plot/1", run.Order.Run, Of, written.File, written.Bytes, written.Sha256, picture.Title });
        }
        else
        {
            Terminal.Say($"{written.File}: {picture.Title}");
        }

        return ExitCodes.Ok;
    }

    private string Missing => Of switch
    {
        "trajectory" => "no round has been played yet",
        "winset" => "a party of this relation has no executive, or there are not two issues to agree on",
        _ => "no vote was taken in this run",
    };

    private Picture? Picture(RunOnRecord run)
    {
        var (played, relation) = (run.Played(() => { }), run.Relation(Relation));
        return Of switch
        {
            "trajectory" => RunPictures.Trajectory(played, relation),
            "winset" => RunPictures.WinSet(played, relation, Round is { } wanted ? run.Round(wanted, 0) : run.Log.Rounds),
            _ => RunPictures.Votes(played),
        };
    }
}
