namespace DiplomacySim.Analysis;

/// <summary>What was asked in a round of a run, as JSON: what <c>questions</c> prints. Where actors stand is no decision and not among it.</summary>
public sealed record QuestionsDocument(string Schema, string Run, int Round, IReadOnlyList<QuestionDocument> Questions)
{
    /// <param name="actor">Id of the actor asked; null for all.</param>
    public static QuestionsDocument Of(string run, Log log, Chance chance, int round, string? actor) => new(
        "diplomacysim/questions/1",
        run,
        round,
        [.. AskedQuestion.Of(log, chance, round)
            .Where(asked => asked.Turn.IsDecision)
            .Where(asked => actor is null || log.Setting.Scenario.Actors[asked.Turn.Actor].Id == actor)
            .Select(asked => QuestionDocument.Of(asked, log.Setting.Scenario))]);
}

/// <param name="Question">Its name, which <c>branch --act</c> takes.</param>
/// <param name="Actor">Id of the actor asked.</param>
/// <param name="Acts">Ids of the acts that the answer led to.</param>
/// <param name="Answer">The choice that was made.</param>
/// <param name="Legal">All that could be answered.</param>
public sealed record QuestionDocument(
    string Question, string Actor, string Relation, IReadOnlyList<int> Acts, string Answer, IReadOnlyList<LegalDocument> Legal)
{
    public static QuestionDocument Of(AskedQuestion asked, Scenario scenario) => new(
        asked.Name,
        scenario.Actors[asked.Turn.Actor].Id,
        scenario.Relations[asked.Turn.Relation].Id,
        asked.Acts,
        Words.Kebab(asked.Move.Choice.ToString()),
        [.. asked.Legal.Select(legal => LegalDocument.Of(legal, scenario))]);
}

/// <summary>A choice that there was.</summary>
/// <param name="Amount">Least and greatest number that it can say; null where it says none.</param>
/// <param name="IsWhole">Whether it must be a whole number.</param>
/// <param name="Steps">By issue, the least and greatest amount by which it can be moved, 0 left out.</param>
/// <param name="Clauses">By issue, the least and greatest target that a clause can have.</param>
/// <param name="Levels">By issue, the only targets that there are; an issue not named can have any between the two.</param>
/// <param name="Seconds">Ids of the parties that can go second in the text; empty where both start at once.</param>
/// <param name="Text">All of it in words.</param>
public sealed record LegalDocument(
    string Choice,
    IReadOnlyList<double>? Amount,
    bool IsWhole,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Steps,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Clauses,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Levels,
    IReadOnlyList<string> Seconds,
    string Text)
{
    public static LegalDocument Of(LegalAnswer legal, Scenario scenario) => new(
        Words.Kebab(legal.Choice.ToString()),
        legal.Amount is { } range ? [range.Least, range.Most] : null,
        legal.Amount is { IsWhole: true },
        legal.Steps.ToDictionary(step => scenario.Issues[step.Issue].Id, step => (IReadOnlyList<double>)[step.Amount.Least, step.Amount.Most]),
        legal.Clauses.ToDictionary(clause => scenario.Issues[clause.Issue].Id, Ends),
        legal.Clauses.Where(clause => clause.Levels.Count > 0).ToDictionary(clause => scenario.Issues[clause.Issue].Id, Targets),
        [.. legal.Seconds.Select(party => scenario.Parties[party].Id)],
        LegalText.Of(legal, scenario));

    private static IReadOnlyList<double> Ends(LegalClause clause) => Targets(clause) is { Count: > 0 } levels ? [levels.Min(), levels.Max()]
        : [clause.Target.Least / Deal.Scale, clause.Target.Most / Deal.Scale];

    private static IReadOnlyList<double> Targets(LegalClause clause) => [.. clause.Levels.Select(level => level / (double)Deal.Scale)];
}
