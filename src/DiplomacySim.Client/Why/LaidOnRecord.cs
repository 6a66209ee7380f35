using System.Globalization;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Why;

/// <summary>What is laid down for a question that is on record.</summary>
public static class LaidOnRecord
{
    /// <returns>Null where a problem was noted.</returns>
    public static Change? Change(RunOnRecord run, string question, IReadOnlyList<LaidDown> laid, ICollection<string> problems)
    {
        var (asked, act) = Find(run, question, problems);
        if (asked is null)
        {
            return null;
        }

        var told = act > 0 ? $"act {act} ({Terminal.Plain(Wording.Brief(run.Log.Acts[act - 1], run.Setting))})" : question;
        return LaidAnswer.Of(asked, question, told, run.Setting.Scenario, laid, problems) is { } change ? change with { Act = act } : null;
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
            .FirstOrDefault(asked => asked.Turn.Question != Question.Appraise && (isAct ? asked.Acts.Contains(act) : asked.Name == question));
        if (found is null)
        {
            problems.Add(isAct
                ? $"There is nothing to lay down for act {act} ({Terminal.Plain(Wording.Brief(run.Log.Acts[act - 1], run.Setting))}): it is "
                    + "nobody's decision."
                : $"No question '{Terminal.Plain(question)}' was put; `questions {run.Order.Run} --round N` lists those of a round.");
        }

        return (found, act);
    }

    private static int Round(string question) =>
        int.TryParse(question.Split('@', 2)[^1].Split('#', 2)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : 0;
}
