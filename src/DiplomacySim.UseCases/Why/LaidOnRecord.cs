using System.Globalization;
using DiplomacySim.Contracts;

namespace DiplomacySim.UseCases;

/// <summary>What is laid down for a question that is on record.</summary>
public static class LaidOnRecord
{
    /// <returns>A change for each question; those for which a problem was noted are not among them.</returns>
    public static IEnumerable<Change> Changes(RunOnRecord run, IEnumerable<LaidDown> laid, ICollection<string> problems)
    {
        var found = laid.GroupBy(one => one.Question).Select(same => (Laid: same.ToArray(), Found: Find(run, same.Key, problems)))
            .Where(one => one.Found.Asked is not null).ToArray();

        // A question can be named in two ways.
        foreach (var question in found.GroupBy(one => one.Found.Asked!.Name))
        {
            var (asked, act) = question.Select(one => one.Found).MaxBy(one => one.Act);
            LaidDown[] all = [.. question.SelectMany(one => one.Laid)];
            var told = act > 0 ? $"act {act} ({Words.Plain(Wording.Brief(run.Log.Acts[act - 1], run.Setting))})" : asked!.Name;
            if (LaidAnswer.Of(asked!, all[0].Question, told, run.Setting.Scenario, all, problems) is { } change)
            {
                yield return change with { Act = act };
            }
        }
    }

    private static (AskedQuestion? Asked, int Act) Find(RunOnRecord run, string question, ICollection<string> problems)
    {
        var isAct = int.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out var act);
        if (isAct && (act < 1 || act > run.Log.Acts.Count))
        {
            problems.Add($"There is no act {question}; run '{run.Order.Run}' has acts 1 to {run.Log.Acts.Count}.");
            return (null, 0);
        }

        var round = isAct ? run.Log.Acts[act - 1].Round : Round(question);
        var found = round < 1 || round > run.Log.Rounds ? null : AskedQuestion.Of(run.Log, run.Chance, round)
            .FirstOrDefault(asked => asked.Turn.IsDecision && (isAct ? asked.Acts.Contains(act) : asked.Name == question));
        if (found is null)
        {
            problems.Add(isAct
                ? $"There is nothing to lay down for act {act} ({Words.Plain(Wording.Brief(run.Log.Acts[act - 1], run.Setting))}): it is "
                    + "nobody's decision."
                : $"No question '{Words.Plain(question)}' was put; `questions {run.Order.Run} --round N` lists those of a round.");
        }

        return (found, act);
    }

    private static int Round(string question) =>
        int.TryParse(question.Split('@', 2)[^1].Split('#', 2)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : 0;
}
