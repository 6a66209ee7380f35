using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DiplomacySim.Benchmarks;

/// <summary>The Monte-Carlo of W1 against numpy, which plays all runs of a scenario at once: <c>Comparison/monte_carlo.py</c>.</summary>
/// <remarks>Both have their tables before they are timed, on one thread, by processor time, by turns. They must get the same results.</remarks>
internal static class AgainstNumpy
{
    public const string Name = "Monte-Carlo of W1, against numpy vectorised over runs";
    private const int Runs = 40_000;
    private const string Python = "/usr/bin/python3";

    /// <exception cref="InvalidOperationException">Python or numpy is not there, or the results are not the same.</exception>
    public static Standing Run(int series)
    {
        var ensemble = new MonteCarlo();
        var totals = ensemble.Play(Runs);
        var times = Enumerable.Range(0, series).Select(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            ensemble.Play(Runs);
            var ours = (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / totals.Decisions;
            return (Ours: ours, Numpy: Numpy(totals));
        }).ToArray();
        return new(Median.Of(times.Select(time => time.Ours)), Median.Of(times.Select(time => time.Numpy / time.Ours)));
    }

    /// <returns>Nanoseconds a decision.</returns>
    private static double Numpy(MonteCarlo.Totals expected)
    {
        var script = Path.Combine(Published.Root, "tests", "DiplomacySim.Benchmarks", "Comparison", "monte_carlo.py");
        var start = new ProcessStartInfo(Python, [script, Runs.ToString(CultureInfo.InvariantCulture), "1"]) { RedirectStandardOutput = true };
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Python} cannot be started.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("numpy is not there: python3-numpy, or what tests/run installs, has it.");
        }

        using var told = JsonDocument.Parse(output);
        var found = told.RootElement;
        return found.GetProperty("checksum").GetUInt64() == expected.Checksum && found.GetProperty("decisions").GetInt64() == expected.Decisions
            ? found.GetProperty("nanoseconds")[0].GetDouble() : throw new InvalidOperationException("numpy gets other results.");
    }
}
