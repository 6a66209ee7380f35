using System.Globalization;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Questions;

/// <summary>An actor was given an answer that there is not for its question.</summary>
public sealed class IllegalAnswerException : ArgumentException
{
    internal IllegalAnswerException(in Turn turn, in Move move, World world)
        : base(Describe(turn, move, world))
    {
    }

    private static string Describe(in Turn turn, Move move, World world)
    {
        var setting = world.Setting;
        var legal = new LegalAnswers(turn, world);
        var answers = legal.All().Select(answer => Describe(answer, setting));
        return $"'{setting.Scenario.Actors[turn.Actor].Id}' cannot answer {Describe(move, legal.Content(move.Choice), setting)} "
            + $"to '{Name(turn.Question)}' in round {world.Round}. Legal is: {string.Join("; ", answers)}.";
    }

    private static string Describe(in Move move, AnswerContent content, CompiledScenario setting) => $"'{Name(move.Choice)}'" + content switch
    {
        AnswerContent.Amount => $" with {Number(move.Amount)}",
        AnswerContent.Step => $" with {Issue(move.Issue, setting)} by {Number(move.Amount)}",
        _ => "",
    } + (move.Deal is { } deal ? $" with the text {Describe(deal, setting)}" : "")
        + (move.Tally.WasTaken ? $" by {move.Tally.Ayes} to {move.Tally.Noes}" : "");

    private static string Describe(LegalAnswer answer, CompiledScenario setting) => Name(answer.Choice)
        + (answer.Amount is { } amount ? $" with {Describe(amount)}" : "")
        + string.Concat(answer.Steps.Select(step => $", {Issue(step.Issue, setting)} by {Describe(step.Amount)}"))
        + string.Concat(answer.Clauses.Select(clause => $", {Issue(clause.Issue, setting)} at {Describe(clause)}"))
        + string.Concat(answer.Seconds.Select(party => $", {Party(party, setting)} second"));

    private static string Describe(Deal deal, CompiledScenario setting)
    {
        var clauses = Enumerable.Range(0, deal.Issues).Where(deal.Has).Select(issue => $"{Issue(issue, setting)} at {deal.Targets[issue]}");
        return $"({string.Join(", ", clauses)}{(deal.Second is { } second ? $", {Party(second, setting)} second" : "")})";
    }

    private static string Describe(LegalClause clause) =>
        clause.Levels.Count > 0 ? string.Join(" or ", clause.Levels) : Describe(clause.Target);

    private static string Describe(AmountRange range) =>
        $"{(range.IsWhole ? "a whole number from " : "")}{Number(range.Least)} to {Number(range.Most)}";

    private static string Party(int party, CompiledScenario setting) =>
        party >= 0 && party < setting.Scenario.Parties.Count ? setting.Scenario.Parties[party].Id : $"party {party}";

    private static string Issue(int? issue, CompiledScenario setting) =>
        issue is null ? "no issue" : issue >= 0 && issue < setting.Issues.Length ? setting.Scenario.Issues[issue.Value].Id : $"issue {issue}";

    private static string Name<T>(T value)
        where T : struct, Enum => Words.Kebab(value.ToString());

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
