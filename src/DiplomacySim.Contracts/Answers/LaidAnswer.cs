using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.Contracts;

/// <summary>All that is laid down for one question, put together to an answer that there is.</summary>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="laid">Name of the question in the command.</param>
public sealed class LaidAnswer(AskedQuestion asked, string laid, string told, Scenario scenario, ICollection<string> problems)
{
    /// <summary>What a text says of the party that goes second: <c>57.russia=second</c>.</summary>
    internal const string GoesSecond = "second";

    private const string NoClause = "none";

    /// <param name="told">The question in a sentence: "act 57 (…)".</param>
    /// <returns>Null where a problem was noted.</returns>
    public static Change? Of(
        AskedQuestion asked, string laid, string told, Scenario scenario, IReadOnlyList<LaidDown> all, ICollection<string> problems) =>
        new LaidAnswer(asked, laid, told, scenario, problems).Put(all);

    private Change? Put(IReadOnlyList<LaidDown> all)
    {
        var before = problems.Count;
        LaidDown[] answers = [.. all.Where(one => one.Issue is null)], issues = [.. all.Where(one => one.Issue is not null)];
        if (answers.Length > 1)
        {
            problems.Add($"There is more than one answer for {told}: {string.Join(", ", answers.Select(one => Words.Plain(one.Value)))}.");
            return null;
        }

        var (word, amount) = answers is [{ } answer] && answer.Value.Split(':', 2) is [var choice, .. var rest]
            ? (choice, rest is [var number] ? number : null) : (Words.Kebab(asked.Move.Choice.ToString()), null);
        if (asked.Legal.FirstOrDefault(one => Words.Kebab(one.Choice.ToString()) == word) is not { } legal)
        {
            problems.Add($"'{Words.Plain(word)}' is no legal answer to {told}; legal are {string.Join(", ", asked.Legal.Select(Told))}.");
            return null;
        }

        if (legal.Amount is null && amount is not null)
        {
            problems.Add($"'{word}' as an answer to {told} takes no number: '{Words.Plain(amount)}' is too much.");
        }

        var change = new Change(asked.Moment.Round, asked.Moment.Sheet, asked.Moment.After, [], Place: asked.Place,
            Answer: answers.Length > 0 ? word : null, Question: asked.Name);
        change = legal switch
        {
            { Content: AnswerContent.Amount, Amount: { } range } => Said(change, legal.Choice, range, amount, issues),
            { Content: AnswerContent.Step } => Moved(change, legal.Choice, legal.Steps, issues),
            { Content: AnswerContent.Text } => Written(change, legal, issues),
            _ => Nothing(change, legal.Choice, issues),
        };
        return problems.Count == before ? change : null;
    }

    private Change Said(Change change, Choice choice, AmountRange range, string? text, LaidDown[] issues)
    {
        Nothing(change, choice, issues);
        if (text is null)
        {
            if (choice == asked.Move.Choice)
            {
                return change;
            }

            // A third party that stood aside has said how strongly it could have helped; who offers must say what.
            if (choice is not (Choice.Offer or Choice.Counter))
            {
                return change with { Amount = asked.Move.Amount != 0 && range.Contains(asked.Move.Amount) ? asked.Move.Amount : range.Most };
            }
        }

        if (Number(text) is { } amount && range.Contains(amount))
        {
            return change with { Amount = amount };
        }

        problems.Add($"'{Words.Kebab(choice.ToString())}' of {told} must say a {(range.IsWhole ? "whole " : "")}number from {Brief(range.Least)} to "
            + $"{Brief(range.Most)}, such as {Words.Kebab(choice.ToString())}:{Brief(range.IsWhole ? Math.Floor(range.Most / 2) : range.Most / 2)}.");
        return change;
    }

    private Change Moved(Change change, Choice choice, IReadOnlyList<LegalStep> steps, LaidDown[] issues)
    {
        if (issues.Length == 0)
        {
            if (choice == asked.Move.Choice)
            {
                return change;
            }

            var moved = scenario.Issues[steps[0].Issue];
            return change with { Issue = moved.Id, Amount = steps[0].Usual(moved.Instrument!) };
        }

        if (issues.Length > 1)
        {
            problems.Add($"'{Words.Kebab(choice.ToString())}' of {told} moves one issue, not {issues.Length}.");
            return change;
        }

        var one = issues[0];
        if (steps.Where(step => scenario.Issues[step.Issue].Id == one.Issue).Select(step => (LegalStep?)step).FirstOrDefault() is not { } legal)
        {
            problems.Add($"'{Words.Plain(one.Issue!)}' is no legal step of {told}; legal are {string.Join(", ", steps.Select(Told))}.");
            return change;
        }

        if (Number(one.Value) is { } value && (one.Value[0] is '+' or '-' ? value : value - legal.From) is var amount
            && Math.Abs(amount) > AmountRange.Rounding is var moves && (moves || legal.CanRenew) && legal.Amount.Contains(amount))
        {
            return change with { Issue = one.Issue, Amount = moves ? amount : 0 };
        }

        problems.Add($"'{Words.Plain(one.Value)}' is no move for {told}; what can be moved is {Told(legal)}: to a value, or by one with its sign.");
        return change;
    }

    private Change Written(Change change, LegalAnswer legal, LaidDown[] issues)
    {
        var (choice, clauses) = (legal.Choice, legal.Clauses);
        if (issues.Length == 0 && choice == asked.Move.Choice)
        {
            return change;
        }

        if (issues.Length == 0 && clauses.Count > 0)
        {
            problems.Add($"'{Words.Kebab(choice.ToString())}' of {told} must say with which clauses, such as "
                + $"{laid}.{scenario.Issues[clauses[0].Issue].Id}=0.5; there can be on {Issues(clauses)}.");
        }

        // An answer of text begins with the text that it changes: the actor's own, or that on the table.
        var start = asked.Move.Choice == choice ? asked.Move.Deal : asked.Turn.Deal;
        var text = start is null ? [] : ActDocument.Clauses(start, scenario).ToDictionary();
        var second = start?.Second is { } party ? scenario.Parties[party].Id : null;
        foreach (var one in issues)
        {
            if (IsOfParty(one))
            {
                second = SecondOf(one, second, legal.Seconds);
            }
            else
            {
                Write(one, text, clauses);
            }
        }

        return change with
        {
            Second = second,
            Text = scenario.Issues.Where(issue => text.ContainsKey(issue.Id)).ToDictionary(issue => issue.Id, issue => text[issue.Id]),
        };
    }

    private bool IsOfParty(LaidDown one) =>
        scenario.Issues.All(issue => issue.Id != one.Issue) && scenario.Parties.Any(party => party.Id == one.Issue);

    /// <param name="second">Id of the party that goes second so far; null for none.</param>
    private string? SecondOf(LaidDown one, string? second, IReadOnlyList<int> seconds)
    {
        string[] legal = [.. seconds.Select(party => scenario.Parties[party].Id)];
        if (one.Value == NoClause)
        {
            return second == one.Issue ? null : second;
        }

        if (one.Value == GoesSecond && legal.Contains(one.Issue))
        {
            return one.Issue;
        }

        problems.Add(legal.Length == 0 ? $"The text of {told} cannot say who goes second; `rules.sequenced` lets texts say so."
            : $"'{Words.Plain(one.Issue!)}={Words.Plain(one.Value)}' of {told} must be "
                + $"{string.Join(" or ", legal.Select(id => $"{id}={GoesSecond}"))}, or {NoClause} in place of {GoesSecond}.");
        return second;
    }

    private void Write(LaidDown one, Dictionary<string, double> text, IReadOnlyList<LegalClause> clauses)
    {
        if (clauses.FirstOrDefault(clause => scenario.Issues[clause.Issue].Id == one.Issue) is not { } legal)
        {
            problems.Add($"There can be no clause on '{Words.Plain(one.Issue!)}'; there can be on {Issues(clauses)}.");
        }
        else if (one.Value == NoClause)
        {
            text.Remove(one.Issue!);
        }
        else if (Number(one.Value) is { } target and >= 0 and <= 1)
        {
            if (legal.Levels.Count > 0 && !legal.Levels.Contains(Deal.Quantise(target)))
            {
                problems.Add($"The target of '{one.Issue}' must be one of {string.Join(", ", legal.Levels.Select(Level))}.");
            }

            text[one.Issue!] = target;
        }
        else
        {
            problems.Add($"The target of '{one.Issue}' must be a number from 0 to 1, or {NoClause}, not '{Words.Plain(one.Value)}'.");
        }
    }

    private Change Nothing(Change change, Choice choice, LaidDown[] issues)
    {
        if (issues.Length > 0)
        {
            var others = asked.Legal.Where(other => other.Content is AnswerContent.Text or AnswerContent.Step).Select(Told).ToArray();
            problems.Add($"'{Words.Kebab(choice.ToString())}' of {told} says nothing of an issue"
                + (others.Length > 0 ? $"; what does is {string.Join(", ", others)}." : "."));
        }

        return change;
    }

    private string Told(LegalAnswer answer) => LegalText.Of(answer, scenario);

    private string Told(LegalStep step) => LegalText.Of(step, scenario);

    private string Issues(IEnumerable<LegalClause> clauses) => string.Join(", ", clauses.Select(clause => scenario.Issues[clause.Issue].Id));

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string Brief(double number) => LegalText.Brief(number);

    private static string Level(short level) => Brief(level / (double)Deal.Scale);
}
