using DiplomacySim.Analysis;
using DiplomacySim.Reporting;
using Spectre.Console;
using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client.Ensembles;

/// <summary>Plays two scenarios on the same seeds and says how they differ.</summary>
public sealed class CompareCommand(Screen screen, SiloPlace place)
{
    /// <param name="other">File of the second scenario; null for the first one with changes.</param>
    /// <param name="changes">Overrides that the second has beside those of both.</param>
    public async Task<int> Play(Inquiry inquiry, string? other, string[] changes, bool json, CancellationToken cancellation)
    {
        var second = inquiry with { File = other ?? inquiry.File, Sets = [.. inquiry.Sets, .. changes] };
        var reader = new ScenarioCommands(screen, place.Minds);
        if (reader.Read(inquiry) is not { } one || reader.Read(second) is not { } two)
        {
            return ExitCodes.Scenario;
        }

        if (one.Rounds != two.Rounds)
        {
            throw new Contracts.RefusalException(
                $"{inquiry.File} has {one.Rounds} rounds and {second.File} {two.Rounds}: name one number with --rounds.");
        }

        await using var results = ResultWriter.Open(inquiry.Results);
        results.Keep(one);
        if (other is not null && reader.Read((second with { Sets = inquiry.Sets })) is { } kept)
        {
            results.Keep(kept);
        }

        var (first, changed, paired) = (one.Order(inquiry.Results.Detail), two.Order(inquiry.Results.Detail), new Paired(one.Setting, two.Setting));
        await results.Begin(first with { Points = [[], changes] });
        await using (var stage = await Stage.Open(screen, place, cancellation))
        {
            var progress = new Progress(screen, 2L * inquiry.Runs);
            await stage.Start(first);
            await stage.Play(changed, progress, async batch =>
            {
                var partner = await stage.Batch(first, (batch.Slice.First - first.First) / first.Plan.Size);
                paired.Add(partner, batch);
                await results.Add(partner, one);
                await results.Add(batch with { Slice = batch.Slice with { Point = 1 } }, two);
                progress.Add(partner.Slice.Count);
            });
        }

        var document = new CompareDocument(
            CompareDocument.Version,
            inquiry.Name,
            string.Join(' ', [second.Name, .. changes]),
            [first.Ensemble, changed.Ensemble],
            inquiry.Seed,
            inquiry.Runs,
            one.Rounds,
            [.. paired.All.Select(DifferenceDocument.Of)]);
        await results.Finish("compare", document, () => CompareShowing.Of(document, one.Provenance));
        return screen.Answer(json, document, () => Write(document));
    }

    /// <summary>What differs, and what does not.</summary>
    private void Write(CompareDocument document)
    {
        var table = Lines.Table("measure", ">first", ">second", ">difference", "95 % interval", ">pairing saves");
        foreach (var difference in document.Differences.Where(difference => difference.Low > 0 || difference.High < 0))
        {
            table.AddRow(
                difference.Measure,
                Figures.Three(difference.First),
                Figures.Three(difference.Second),
                $"[{(difference.Difference > 0 ? "green" : "red")}]{Figures.Plus(difference.Difference)}[/]",
                Markup.Escape($"[{Figures.Plus(difference.Low)}, {Figures.Plus(difference.High)}]"),
                difference.Saved is { } saved ? FormattableString.Invariant($"× {saved:0.0}") : "");
        }

        screen.Show(table);
        var same = document.Differences.Where(difference => difference is { Low: <= 0, High: >= 0 }).Select(difference => difference.Measure)
            .ToArray();
        if (same.Length > 0)
        {
            screen.List([$"No difference can be told in {same[0]}", .. same.Skip(1)]);
        }

        screen.List([$"{document.Runs} pairs of runs", $"{document.Rounds} rounds", $"seed {document.Seed}", $"second is {document.Second}"]);
    }
}
