namespace DiplomacySim.Analysis;

/// <summary>Answers in words: <c>accept</c>, <c>mediate:0.5</c>, <c>coerce sanctions=+0.1</c>, <c>counter sanctions=0.4 ukraine=none</c>.</summary>
public static class AnswerWords
{
    public static string Of(in Move move, CompiledScenario setting)
    {
        var choice = Words.Kebab(move.Choice.ToString());
        if (move.Deal is { } deal)
        {
            return string.Join(' ', ActDocument.Clauses(deal, setting.Scenario)
                .Select(clause => FormattableString.Invariant($"{clause.Key}={clause.Value}")).Prepend(choice)
                .Concat(ActDocument.SecondOf(deal, setting.Scenario) is { } second ? [$"{second}=second"] : []));
        }

        return move is { Choice: Choice.Coerce or Choice.Conciliate, Issue: { } issue }
            ? FormattableString.Invariant($"{choice} {setting.Scenario.Issues[issue].Id}={(move.Amount > 0 ? "+" : "")}{move.Amount}")
            : move.Amount != 0 ? FormattableString.Invariant($"{choice}:{move.Amount}")
            : choice;
    }
}
