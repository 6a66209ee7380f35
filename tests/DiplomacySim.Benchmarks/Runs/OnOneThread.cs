using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace DiplomacySim.Benchmarks;

/// <summary>The flagship on one thread, by <see cref="RunBenchmarks"/>.</summary>
internal static class OnOneThread
{
    private const double Millisecond = 1e6;
    private const double Kilobyte = 1e3;

    public static IEnumerable<Figure> Measure(Effort effort)
    {
        var folder = Directory.CreateTempSubdirectory("diplomacysim-");
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(effort.Iterations))
            .AddFilter(new SimpleFilter(benchmark => benchmark.Parameters[nameof(RunBenchmarks.File)] is Published.Flagship))
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(folder.FullName);
        foreach (var report in BenchmarkRunner.Run<RunBenchmarks>(config).Reports)
        {
            var isBare = report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(RunBenchmarks.WithoutLog);
            var name = $"A run of 48 rounds on one thread, {(isBare ? "without" : "with")} log";
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;
            yield return new Figure(name, report.ResultStatistics!.Median / Millisecond, "ms", Target.NoMoreThan(isBare ? 0.5 : 2));
            yield return new Figure($"{name}: allocated", bytes / Kilobyte, "kB");
        }

        folder.Delete(recursive: true);
    }
}
