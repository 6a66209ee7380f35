namespace DiplomacySim.Analysis;

/// <summary>The acts of a run as JSON: what <c>log</c> prints.</summary>
public sealed record LogDocument(string Schema, string Run, IReadOnlyList<ActDocument> Acts)
{
    public const string Version = "diplomacysim/log/1";
}

/// <summary>An act, with ids in place of indices.</summary>
/// <param name="Second">Of a text, id of the party that goes second in it; null where both sides start at once.</param>
public sealed record ActDocument(
    int Id,
    int Round,
    string? Actor,
    string? Source,
    string? Target,
    string Kind,
    string? Relation,
    string? Issue,
    double Amount,
    double Cost,
    string? Cameo,
    double? Goldstein,
    IReadOnlyDictionary<string, double>? Deal,
    string? Second,
    int? Commitment,
    TallyDocument? Tally,
    DecisionDocument? Decision,
    IReadOnlyList<int> Causes,
    string Text)
{
    public static ActDocument Of(in Act act, CompiledScenario setting)
    {
        var scenario = setting.Scenario;
        return new(
            act.Id,
            act.Round,
            act.HasActor ? scenario.Actors[act.Actor].Id : null,
            act.HasSource ? scenario.Parties[act.Source].Id : null,
            act.HasTarget ? scenario.Parties[act.Target].Id : null,
            ActTable.Of(act.Kind).Name,
            act.HasRelation ? scenario.Relations[act.Relation].Id : null,
            act.HasIssue ? scenario.Issues[act.Issue].Id : null,
            act.Amount,
            act.Cost,
            act.Coding.Quad == Quad.None ? null : act.Coding.Code,
            act.Coding.Quad == Quad.None ? null : act.Goldstein,
            act.Deal is { } deal ? Clauses(deal, scenario) : null,
            act.Deal is { } text ? SecondOf(text, scenario) : null,
            act.HasCommitment ? act.Commitment : null,
            act.Tally.WasTaken ? new TallyDocument(act.Tally.Ayes, act.Tally.Noes, act.Tally.Needed) : null,
            act.Decision is { } decision ? DecisionDocument.Of(decision) : null,
            [.. act.AllCauses],
            Wording.Of(act, setting));
    }

    /// <returns>Issue to target.</returns>
    public static IReadOnlyDictionary<string, double> Clauses(Deal deal, Scenario scenario) => Enumerable.Range(0, deal.Issues)
        .Where(deal.Has)
        .ToDictionary(issue => scenario.Issues[issue].Id, issue => deal.Target(issue, 0));

    /// <returns>Id of the party that goes second in a text; null where both sides start at once.</returns>
    public static string? SecondOf(Deal deal, Scenario scenario) => deal.Second is { } party ? scenario.Parties[party].Id : null;
}

public sealed record TallyDocument(int Ayes, int Noes, int Needed);

/// <summary>Why an actor chose as it did: the values of the terms add up to the value.</summary>
public sealed record DecisionDocument(string Outcome, double Value, double Threshold, double Credibility, string Reason,
    IReadOnlyList<TermDocument> Terms)
{
    public static DecisionDocument Of(in Decision decision)
    {
        var ledger = decision.Terms;
        return new(
            Words.Kebab(decision.Outcome.ToString()),
            decision.Value,
            decision.Threshold,
            decision.Credibility,
            Reasons.Of(decision),
            [.. Enumerable.Range(0, ledger.Count).Select(line => new TermDocument(Words.Kebab(ledger[line].Term.ToString()), ledger[line].Value))]);
    }
}

public sealed record TermDocument(string Name, double Value);
