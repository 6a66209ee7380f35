using DiplomacySim.Contracts;
using DiplomacySim.Model;

namespace DiplomacySim.Client;

/// <summary>What a run came to, for people.</summary>
public static class Summary
{
    public static void Write(Log log, RunOrder order, RunState state)
    {
        Terminal.Say($"");
        foreach (var line in Story.Sparklines(log))
        {
            Terminal.Say($"{line}");
        }

        Terminal.Say($"");
        if (log.Rounds > 0)
        {
            var verdict = Verdicts.Of(log.Trajectory.Index(0), log.Setting.Rules.Measures).ToString().ToLowerInvariant();
            var relation = Terminal.Plain(log.Setting.Pairs[0].Relation.Id);
            Terminal.Say($"Verdict on {relation} after {log.Rounds} rounds: [bold]{verdict}[/]");
        }

        Terminal.Say($"{string.Join(", ", log.Counts.ByName().Where(count => count.Value > 0).Select(count => $"{count.Value} {count.Key}"))}");
        Terminal.Say($"Run {order.Run} of {Terminal.Plain(order.File)}, seed {order.Seed}, {state.ToString().ToLowerInvariant()}; log {log.Hash[..16]}");
        Terminal.Say($"[dim]show {order.Run} · log {order.Run} · replay {order.Run}[/]");
    }
}
