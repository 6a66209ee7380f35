using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;

namespace DiplomacySim.UseCases;

/// <summary>One page on a run that needs nothing else, for somebody who was not there.</summary>
/// <param name="Turned">The decisions of the run by what hangs on them.</param>
/// <param name="Pivots">Those that it looks into.</param>
public sealed record RunPage(byte[] Content, TurningPoints Turned, IReadOnlyList<TurningPoint> Pivots)
{
    /// <param name="turned">Told before each decision is turned: its number and how many there are. May throw.</param>
    /// <param name="heard">Told before each search for what would have turned a decision: its number and how many there are. May throw.</param>
    /// <param name="drawn">Called before the pictures are drawn.</param>
    public static RunPage Of(RunOnRecord run, Action<int, int> turned, Action<int, int> heard, Action drawn)
    {
        var (found, asked, all) = (run.TurningPoints(TurningPoints.UsualSeeds, turned), 0, 0);
        var played = run.Played(() => heard(++asked, all)) with { Turned = found };
        all = played.Pivots.Count;
        var page = RunShowing.Of(played, Provenance(run)).Page;
        drawn();
        return new(Encoding.UTF8.GetBytes(page.Html()), found, played.Pivots);
    }

    private static ReportFact[] Provenance(RunOnRecord run) =>
        [.. Origin(run), new("command", $"diplomacysim report {run.Order.Run} -o FILE.html")];

    /// <summary>What the run follows from. No time and no path, so that the same run is the same page.</summary>
    internal static ReportFact[] Origin(RunOnRecord run)
    {
        var (order, name) = (run.Order, run.Setting.Scenario.Name);
        var file = Path.GetFileName(order.File);
        return
        [
            new("run", $"{order.Run}, {Words.Kebab(run.Status.State.ToString())} after {run.Log.Rounds} of {order.Rounds} rounds"),
            new("scenario", name.Length > 0 ? $"{file}: {name}" : file),
            new("fingerprint of the scenario", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(order.Canonical)))),
            new("seed", FormattableString.Invariant($"{order.Seed}")),
            new("fingerprint of the log", run.Log.Rounds > 0 ? run.Log.Hash : "no round yet"),
            new("program", $"diplomacysim {typeof(RunPage).Assembly.GetName().Version!.ToString(3)}"),
        ];
    }
}
