using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Why;

/// <summary>Draws a run.</summary>
public sealed class PlotCommand(Screen screen, SiloPlace place)
{
    /// <param name="name">Of the file; its ending says the format. Null for that of the run and of what is drawn.</param>
    /// <param name="of">One of <see cref="RunPicture.Kinds"/>.</param>
    /// <param name="relation">Id; null for the first one.</param>
    /// <param name="round">Of a win set; null for the last one.</param>
    public async Task<int> Draw(string id, string? name, string of, string? relation, int? round, bool json, CancellationToken cancellation)
    {
        screen.Tick("reading the run");
        var run = await RecordReader.Read(place, id, cancellation);
        var file = name ?? $"{run.Order.Run}-{of}.svg";
        using var result = ResultFile.Open(file);
        var picture = RunPicture.Of(run, of, relation, round);
        screen.Tick("drawing");
        var content = RunPicture.Content(picture, file);
        cancellation.ThrowIfCancellationRequested();
        var written = result.Finish(file, content);
        screen.Untick();
        if (json)
        {
            screen.Print(new PlotDocument(
                PlotDocument.Version, run.Order.Run, of, written.File, written.Bytes, written.Sha256, picture.Title));
        }
        else
        {
            screen.Say($"{written.File}: {picture.Title}");
        }

        return ExitCodes.Ok;
    }
}
