using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>What can be answered, as <c>--act</c> would have it.</summary>
public static class LegalText
{
    public static string Of(LegalAnswer answer, Scenario scenario)
    {
        var choice = Words.Kebab(answer.Choice.ToString());
        return answer switch
        {
            { Amount: { } range } => $"{choice}:{Brief(range.Least)} to {Brief(range.Most)}{(range.IsWhole ? ", whole" : "")}",
            { Steps: [_, ..] steps } => $"{choice} ({string.Join(", ", steps.Select(step => Of(step, scenario)))})",
            { Clauses: [_, ..] clauses } => $"{choice} ({string.Join(", ", clauses.Select(clause => scenario.Issues[clause.Issue].Id)
                .Concat(answer.Seconds.Select(party => $"{scenario.Parties[party].Id}=second")))})",
            _ => choice,
        };
    }

    /// <returns>Such as "sanctions from 0.4 up to 1".</returns>
    public static string Of(LegalStep step, Scenario scenario) =>
        $"{scenario.Issues[step.Issue].Id} from {Brief(step.From)} {(step.IsUp ? "up to 1" : "down to 0")}"
            + (step.CanRenew ? ", or +0 to renew" : "");

    public static string Brief(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
