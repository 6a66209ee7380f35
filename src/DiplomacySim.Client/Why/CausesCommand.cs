using System.Globalization;
using DiplomacySim.Client.Commands;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>The acts that an act rests on, or those that rest on it, as a tree along their ids.</summary>
public sealed class CausesCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Causes(string id, int act, bool json, CancellationToken cancellation)
    {
        var run = await RunOnRecord.Read(place, id, cancellation);
        run.Act(act);
        Tell("diplomacysim/causes/1", run, act, cause => run.Log.Acts[cause - 1].AllCauses, json);
        return ExitCodes.Ok;
    }

    public async Task<int> Effects(string id, int act, bool json, CancellationToken cancellation)
    {
        var run = await RunOnRecord.Read(place, id, cancellation);
        run.Act(act);
        var effects = run.Log.Acts.SelectMany(effect => effect.AllCauses.Select(cause => (Cause: cause, Effect: effect.Id)))
            .ToLookup(link => link.Cause, link => link.Effect);
        Tell("diplomacysim/effects/1", run, act, cause => effects[cause], json);
        return ExitCodes.Ok;
    }

    /// <summary>A tree in which what was told once is not told again.</summary>
    internal static IEnumerable<(int Act, int? Of, string Indent)> Tree(int root, Func<int, IEnumerable<int>> next)
    {
        var told = new HashSet<int>();
        var stack = new Stack<(int Act, int? Of, int Depth)>([(root, null, 0)]);
        while (stack.TryPop(out var at))
        {
            if (!told.Add(at.Act))
            {
                continue;
            }

            yield return (at.Act, at.Of, new string(' ', 2 * at.Depth));
            foreach (var other in next(at.Act).Where(other => !told.Contains(other)).OrderDescending())
            {
                stack.Push((other, at.Act, at.Depth + 1));
            }
        }
    }

    private void Tell(string schema, RunOnRecord run, int act, Func<int, IEnumerable<int>> next, bool json)
    {
        var tree = Tree(act, next).ToArray();
        if (json)
        {
            screen.Print(new
            {
                Schema = schema, run.Order.Run, Act = act, Acts = tree.Select(line => new { line.Act, Of = line.Of, run.Log.Acts[line.Act - 1].Round,
                Text = Wording.Brief(run.Log.Acts[line.Act - 1], run.Setting), Next = next(line.Act) }),
            });
            return;
        }

        var palette = new Palette(run.Setting);
        foreach (var line in tree)
        {
            var told = run.Log.Acts[line.Act - 1];
            screen.Item(
                string.Create(CultureInfo.InvariantCulture, $"[dim]{line.Act,5}[/]"),
                $"{line.Indent}{palette.Paint(Wording.Brief(told, run.Setting))} [dim]({Markup.Escape(Story.Month(told.Round, run.Setting))})[/]");
        }
    }
}
