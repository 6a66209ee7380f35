using System.Runtime.InteropServices;

namespace DiplomacySim.Benchmarks;

/// <summary>Measures everything that has a target and writes each row when it is known.</summary>
internal static class Table
{
    public static Task Write(Effort effort, TextWriter writer) => Write(Measure(effort), writer);

    public static Task Write(IEnumerable<Figure> figures, TextWriter writer) => Write(figures.ToAsyncEnumerable(), writer);

    private static async Task Write(IAsyncEnumerable<Figure> figures, TextWriter writer)
    {
        await writer.WriteLineAsync(
            $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}; medians\n");
        await writer.WriteLineAsync(Figure.Header);
        await foreach (var figure in figures)
        {
            await writer.WriteLineAsync(figure.ToString());
        }
    }

    private static async IAsyncEnumerable<Figure> Measure(Effort effort)
    {
        foreach (var figure in OnOneThread.Measure(effort))
        {
            yield return figure;
        }

        foreach (var figure in AgainstPlainCode.Measure(effort))
        {
            yield return figure;
        }

        foreach (var figure in Recorded.Measure(effort.Iterations).Concat(Growth.Measure(effort.Iterations)))
        {
            yield return figure;
        }

        await foreach (var figure in AmongGrains.Measure(effort))
        {
            yield return figure;
        }

        await foreach (var figure in AtTheCommandLine.Measure(effort))
        {
            yield return figure;
        }

        await foreach (var figure in OfWhy.Measure(effort))
        {
            yield return figure;
        }

        await foreach (var figure in OfEnsembles.Measure(effort))
        {
            yield return figure;
        }
    }
}
