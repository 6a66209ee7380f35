using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Why;

/// <summary>Writes one page on a run, for somebody who was not there.</summary>
public sealed class ReportCommand(Screen screen, SiloPlace place)
{
    /// <param name="name">Of the file; null for that of the run.</param>
    public async Task<int> Write(string id, string? name, bool json, CancellationToken cancellation)
    {
        screen.Tick("reading the run");
        var run = await RecordReader.Read(place, id, cancellation);
        var file = name ?? $"{run.Order.Run}.html";
        using var result = ResultFile.Open(file);
        var page = RunPage.Of(run, Turn, Tell, () => screen.Tick("drawing"));
        cancellation.ThrowIfCancellationRequested();
        var document = ReportDocument.Of(run, page, result.Finish(file, page.Content));
        screen.Untick();
        if (json)
        {
            screen.Print(document);
        }
        else
        {
            screen.Say(
                $"{document.File}: {document.Bytes / 1000} kB on run {document.Run}, with {document.Decisions.Count} decisions in depth, of "
                    + $"{document.Candidates} that were turned. Any browser shows it, without a network.");
        }

        return ExitCodes.Ok;

        void Turn(int turned, int all)
        {
            cancellation.ThrowIfCancellationRequested();
            screen.Tick($"turning decision {turned} of {all} and playing on");
        }

        void Tell(int asked, int all)
        {
            cancellation.ThrowIfCancellationRequested();
            screen.Tick($"looking for what would have turned decision {asked} of {all}");
        }
    }
}
