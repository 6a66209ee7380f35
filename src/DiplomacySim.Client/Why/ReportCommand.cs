using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Results;
using DiplomacySim.Reporting;

namespace DiplomacySim.Client.Why;

/// <summary>Writes one page on a run, for somebody who was not there.</summary>
public sealed class ReportCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Write(string id, string file, bool json, CancellationToken cancellation)
    {
        using var result = ResultFile.Open(file);
        screen.Tick("reading the run");
        var run = await RunOnRecord.Read(place, id, cancellation);
        var pivots = Pivots.Of(run.Log);
        var asked = 0;
        var page = RunShowing.Of(run.Played(() => Tell(ref asked, pivots.Count, cancellation)), Provenance(run)).Page;
        screen.Tick("drawing");
        var content = Encoding.UTF8.GetBytes(page.Html());
        cancellation.ThrowIfCancellationRequested();
        var written = result.Finish(file, content);
        screen.Untick();
        if (json)
        {
            screen.Print(new
            {
                Schema = "diplomacysim/report/1", run.Order.Run, written.File, written.Bytes, written.Sha256,
                Decisions = pivots.Select(act => new { Act = act.Id, act.Round, Actor = run.Setting.Scenario.Actors[act.Actor].Id,
                Kind = ActTable.Of(act.Kind).Name, Text = Wording.Brief(act, run.Setting) }),
            });
        }
        else
        {
            screen.Say(
                $"{written.File}: {written.Bytes / 1000} kB on run {run.Order.Run}, with {pivots.Count} decisions in depth. Any browser shows it, "
                    + $"without a network.");
        }

        return ExitCodes.Ok;
    }

    private void Tell(ref int asked, int all, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        screen.Tick($"looking for what would have turned decision {++asked} of {all}");
    }

    /// <summary>What the run follows from. No time and no path, so that the same run is the same page.</summary>
    private static ReportFact[] Provenance(RunOnRecord run)
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
            new("program", $"diplomacysim {typeof(ReportCommand).Assembly.GetName().Version!.ToString(3)}"),
            new("command", $"diplomacysim report {order.Run} -o FILE.html"),
        ];
    }
}
