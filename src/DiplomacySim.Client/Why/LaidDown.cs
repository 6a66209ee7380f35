using System.Globalization;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Why;

/// <summary>One <c>--act</c>: an answer, or a clause of a text, that is laid down.</summary>
/// <param name="Issue">Null for an answer.</param>
internal sealed record LaidDown(int Act, string? Issue, string Value)
{
    private const string NoClause = "none";

    /// <returns>Null where a problem was noted.</returns>
    public static LaidDown? Read(string text, List<string> problems)
    {
        if (text.Split('=', 2) is [var where, { Length: > 0 } value] && where.Split('.', 2) is [var act, ..] parts
            && int.TryParse(act, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new(id, parts.Length > 1 ? parts[1] : null, value);
        }

        problems.Add($"--act '{Terminal.Plain(text)}' must be ACT=ANSWER, such as 57=reject, or ACT.ISSUE=TARGET, such as 57.sanctions=0.4.");
        return null;
    }

    /// <summary>All that is laid down for one act.</summary>
    /// <returns>Null where a problem was noted.</returns>
    public static Change? Change(RunOnRecord run, int act, IReadOnlyList<LaidDown> laid, List<string> problems)
    {
        if (act < 1 || act > run.Log.Acts.Count)
        {
            problems.Add($"There is no act {act}; run '{run.Order.Run}' has acts 1 to {run.Log.Acts.Count}.");
            return null;
        }

        var before = problems.Count;
        var told = $"act {act} ({Terminal.Plain(Wording.Brief(run.Log.Acts[act - 1], run.Setting))})";
        if (DecisionPoint.Of(run.Log, run.Chance, act) is not { } occasion || Imposition.Answers(occasion.Turn, occasion.View.World).Count == 0)
        {
            problems.Add($"There is nothing to lay down for {told}: it is nobody's decision.");
            return null;
        }

        string? answer = null;
        var clauses = new LegalAnswers(occasion.Turn, occasion.View.World).All()
            .FirstOrDefault(legal => legal.Choice == occasion.Move.Choice)?.Clauses ?? [];
        var text = occasion.Move.Deal is { } deal ? Analysis.ActDocument.Clauses(deal, run.Setting.Scenario).ToDictionary() : null;
        foreach (var one in laid)
        {
            if (one.Issue is null)
            {
                answer = Answer(one.Value, occasion, told, problems);
            }
            else if (text is null)
            {
                problems.Add($"There is no text in {told}.");
            }
            else
            {
                Put(one, text, clauses, run.Setting.Scenario, problems);
            }
        }

        var moment = occasion.Moment;
        return problems.Count > before ? null
            : new(moment.Round, moment.Sheet, moment.After, [], act, occasion.Place, answer, laid.Any(one => one.Issue is not null) ? text : null);
    }

    private static string? Answer(string value, DecisionPoint occasion, string told, List<string> problems)
    {
        var answers = Imposition.Answers(occasion.Turn, occasion.View.World).Select(choice => Words.Kebab(choice.ToString())).ToArray();
        if (answers.Contains(value))
        {
            return value;
        }

        problems.Add($"'{Terminal.Plain(value)}' cannot be laid down for {told}; what can is {string.Join(", ", answers)}.");
        return null;
    }

    private static void Put(LaidDown one, Dictionary<string, double> text, IReadOnlyList<LegalClause> clauses, Scenario scenario,
        List<string> problems)
    {
        if (clauses.FirstOrDefault(clause => scenario.Issues[clause.Issue].Id == one.Issue) is not { } legal)
        {
            var open = clauses.Select(clause => scenario.Issues[clause.Issue].Id);
            problems.Add($"There can be no clause on '{Terminal.Plain(one.Issue!)}'; there can be on {string.Join(", ", open)}.");
        }
        else if (one.Value == NoClause)
        {
            text.Remove(one.Issue!);
        }
        else if (double.TryParse(one.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var target) && target is >= 0 and <= 1)
        {
            if (legal.Levels.Count > 0 && !legal.Levels.Contains(Deal.Quantise(target)))
            {
                var levels = legal.Levels.Select(level => (level / (double)Deal.Scale).ToString(CultureInfo.InvariantCulture));
                problems.Add($"The target of '{one.Issue}' must be one of {string.Join(", ", levels)}.");
            }

            text[one.Issue!] = target;
        }
        else
        {
            problems.Add($"The target of '{one.Issue}' must be a number from 0 to 1, or {NoClause}, not '{Terminal.Plain(one.Value)}'.");
        }
    }
}
