namespace DiplomacySim.Analysis;

/// <summary>Why an act was done, as JSON: what <c>explain</c> prints.</summary>
/// <param name="Act">Id of the act.</param>
/// <param name="Decision">What was chosen; null, as value and threshold are, for an act that nobody in particular decided.</param>
/// <param name="Clauses">Of the text that was weighed; what they and the terms that no clause has a part of weigh adds up to the value.</param>
/// <param name="Shortlist">The texts from which the one that was put was chosen; null where none was put or none was looked for.</param>
/// <param name="Without">Issue to where it would go without the text, which the text was weighed against; empty where nothing is announced that the
/// text prevents.</param>
/// <param name="Saw">What the actor had before it; null where another version has played the round.</param>
/// <param name="Learnt">The acts that had moved what it believed of the other side.</param>
/// <param name="Causes">Ids of the acts that this one answers or rests on.</param>
public sealed record ExplainDocument(
    string Schema,
    string Run,
    int Act,
    int Round,
    string? Actor,
    string Kind,
    string? Decision,
    double? Value,
    double? Threshold,
    IReadOnlyList<TermDocument> Terms,
    string Sentence,
    IReadOnlyList<int> Causes,
    int? Ayes,
    int? Noes,
    int? Needed,
    MarginalDocument? Marginal,
    IReadOnlyList<ClauseDocument> Clauses,
    ShortlistDocument? Shortlist,
    IReadOnlyDictionary<string, double> Without,
    SawDocument? Saw,
    IReadOnlyList<ExperienceDocument> Learnt)
{
    public static ExplainDocument Of(string run, Explanation explanation, Log log)
    {
        var (act, setting) = (explanation.Act, log.Setting);
        var (decision, vote) = (explanation.Decision, act.Tally.WasTaken);
        return new(
            "diplomacysim/explain/1",
            run,
            act.Id,
            act.Round,
            act.HasActor ? setting.Scenario.Actors[act.Actor].Id : null,
            ActTable.Of(act.Kind).Name,
            decision is { } chosen ? Words.Kebab(chosen.Outcome.ToString()) : null,
            decision?.Value,
            decision?.Threshold,
            decision is { } weighed ? DecisionDocument.Of(weighed).Terms : [],
            explanation.Sentence(setting),
            [.. act.AllCauses],
            vote ? act.Tally.Ayes : null,
            vote ? act.Tally.Noes : null,
            vote ? act.Tally.Needed : null,
            MarginalDocument.Of(explanation.Marginal),
            [.. explanation.Clauses.Select(clause => ClauseDocument.Of(clause, setting))],
            ShortlistDocument.Of(explanation.Shortlist, setting),
            explanation.Without.ToDictionary(going => setting.Scenario.Issues[going.Issue].Id, going => going.Without),
            explanation.Point is { } point ? SawDocument.Of(point) : null,
            [.. explanation.Experiences.Select(moved => new ExperienceDocument(moved.Act, moved.Trust, moved.Grievance, moved.Ratification,
                Wording.Of(log.Acts[moved.Act - 1], setting)))]);
    }
}

public sealed record MarginalDocument(double Position, string Bloc, double Margin)
{
    public static MarginalDocument? Of(Marginal? marginal) => marginal is { } member ? new(member.Position, member.Bloc, member.Margin) : null;
}

public sealed record ClauseDocument(string Issue, double From, double To, double Value, IReadOnlyList<TermDocument> Terms)
{
    public static ClauseDocument Of(Clause clause, CompiledScenario setting) => new(
        setting.Scenario.Issues[clause.Issue].Id,
        clause.From,
        clause.To,
        clause.Value,
        DecisionDocument.Of(new Decision(clause.Terms, 0, 0, default)).Terms);
}

/// <param name="Credibility">Probability, to the actor, that the other side delivers; 0 where it weighed no promise.</param>
public sealed record SawDocument(
    string Question, string Other, double Trust, double Grievance, double Ratification, double Credibility, double Support, double Economy,
        double Index, IReadOnlyDictionary<string, double> StatusQuo)
{
    public static SawDocument Of(DecisionPoint point) => Of(point.Turn, point.View, point.Move.Decision?.Credibility ?? 0);

    public static SawDocument Of(in Turn turn, View view, double credibility)
    {
        var (world, scenario, belief) = (view.World, view.Setting.Scenario, view.Memory.Belief(turn.Other));
        return new(
            Words.Kebab(turn.Question.ToString()),
            scenario.Parties[turn.Other].Id,
            belief.Trust,
            belief.Grievance,
            belief.Ratification,
            credibility,
            world.Support[view.Self.Party],
            world.Economy[view.Self.Party],
            world.IndexOf(turn.Relation),
            Enumerable.Range(0, world.StatusQuo.Length).ToDictionary(issue => scenario.Issues[issue].Id, issue => world.StatusQuo[issue]));
    }
}

public sealed record ExperienceDocument(int Act, double Trust, double Grievance, double Ratification, string Text);

/// <param name="Looked">Number of texts that were looked at.</param>
/// <param name="Texts">The best of them, best first.</param>
public sealed record ShortlistDocument(int Looked, IReadOnlyList<ShortlistedTextDocument> Texts)
{
    public static ShortlistDocument? Of(Shortlist? shortlist, CompiledScenario setting) => shortlist is null ? null
        : new(shortlist.Looked, [.. shortlist.Texts.Select(text => ShortlistedTextDocument.Of(text, setting))]);
}

/// <param name="Targets">For each issue with a clause its target.</param>
/// <param name="Second">Id of the party that goes second; null where both sides start at once.</param>
/// <param name="Value">What signing it is worth rather than having no deal.</param>
/// <param name="Assent">Probability that the other side signs it.</param>
/// <param name="Passage">Probability that it passes houses and third parties.</param>
public sealed record ShortlistedTextDocument(
    IReadOnlyDictionary<string, double> Targets, string? Second, double Value, double Assent, double Passage)
{
    public static ShortlistedTextDocument Of(ShortlistedText text, CompiledScenario setting) => new(
        Enumerable.Range(0, text.Deal.Issues).Where(text.Deal.Has)
            .ToDictionary(issue => setting.Scenario.Issues[issue].Id, issue => text.Deal.Target(issue, 0)),
        ActDocument.SecondOf(text.Deal, setting.Scenario), text.Value, text.Assent, text.Passage);
}
