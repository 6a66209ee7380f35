using System.Globalization;

namespace DiplomacySim.Tests;

/// <summary>What happens in the published scenarios against what is said of it, as the page of the model has it.</summary>
public sealed class SaidAndDoneTests
{
    private const string Page = "src/DiplomacySim.Model/README.md";
    private const int Runs = 16;

    private static readonly Lazy<(string File, Log[] Logs)[]> Played = new(() =>
        [.. Repository.AllScenarioFiles.Where(file => !file.Contains('/', StringComparison.Ordinal)).Select(file => (file, Play(file)))]);

    [Fact]
    public void The_table_of_what_happened_against_what_is_said_is_what_the_runs_come_to() => Generated.Section(Page, "said and done",
        "| scenario | deals | tranches kept, broken | pressure, start → end | stock, start → end | verdict | close | by the earlier yardstick |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
            + string.Concat(Played.Value.Select(played => Row(played.File, played.Logs)))
            + "\nRuns whose verdict another number of the yardstick would change, by half or twice: "
            + string.Join("; ", Played.Value.Select(played => $"{Name(played.File)} {Deciding(played.Logs)}")) + ".\n");

    /// <summary>It is no more than a part of runs on which half or twice a number of the yardstick decides.</summary>
    [Fact]
    public void A_close_verdict_is_counted_as_the_ensemble_counts_it()
    {
        var setting = new CompiledScenario(Repository.Scenario("nile-2019.yaml"));
        var batch = new DiplomacySim.Analysis.Player(setting, 36, DiplomacySim.Analysis.Detail.None).Play(new(0, 1, Runs), 3);
        var close = Enumerable.Range(0, Runs).Sum(run => batch.Value(run, DiplomacySim.Analysis.RunMeasure.Place("close")));
        var logs = Enumerable.Range(1, Runs).Select(run => Simulation.Play(setting, Chance.SeedOf(3, run), 36));

        Assert.Equal(logs.Count(IsClose), close);
    }

    private static Log[] Play(string file)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        return [.. Enumerable.Range(1, Runs).Select(seed => Simulation.Play(setting, seed))];
    }

    private static string Row(string file, Log[] logs)
    {
        double Mean(Func<Log, double> of) => logs.Average(of);
        double Count(ActKind kind) => Mean(log => log.Counts.Of([kind], 0));
        return string.Create(CultureInfo.InvariantCulture, $"| {Name(file)} | {Count(ActKind.Deal):0.0} | {Count(ActKind.Tranche):0.0}, "
            + $"{Count(ActKind.Breach):0.0} | {Mean(log => log.Trajectory.Course(0).Start.Pressure):0.00} → "
            + $"{Mean(log => log.Trajectory.Course(0).Points[^1].Pressure):0.00} | {Mean(log => log.Trajectory.Course(0).Start.Stock):0.0} → "
            + $"{Mean(log => log.Trajectory.Course(0).Points[^1].Stock):0.0} | {Shares(logs, log => log.Verdict!.Value)} | {logs.Count(IsClose)} | "
            + $"{Shares(logs, log => log.EarlierVerdict!.Value)} |\n");
    }

    private static string Shares(Log[] logs, Func<Log, Verdict> of) => string.Join(", ", logs.GroupBy(of).OrderByDescending(same => same.Count())
        .ThenBy(same => same.Key).Select(same => $"{Words.Kebab(same.Key.ToString())} {same.Count()}"));

    private static string Deciding(Log[] logs)
    {
        var numbers = logs.SelectMany(log => Closeness.Of(log.Trajectory.Course(0)).Select(close => close.Name).Distinct()).CountBy(name => name)
            .OrderByDescending(number => number.Value).ThenBy(number => number.Key, StringComparer.Ordinal);
        return string.Join(", ", numbers.Select(number => $"`{number.Key}` {number.Value}").DefaultIfEmpty("none"));
    }

    private static bool IsClose(Log log) => Closeness.Of(log.Trajectory.Course(0)).Count > 0;

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);
}
