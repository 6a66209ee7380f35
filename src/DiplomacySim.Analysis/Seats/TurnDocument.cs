namespace DiplomacySim.Analysis;

/// <summary>A question that somebody outside is asked, with all that the actor may know, as JSON.</summary>
/// <param name="Question">Its name, such as <c>kremlin/propose@12</c>.</param>
/// <param name="Asked">The question in words.</param>
/// <param name="Text">The text that is asked about, clause by clause, with what each is worth to the actor.</param>
/// <param name="Legal">All that can be answered.</param>
/// <param name="Costs">What an answer would cost the actor at home, in policy value; by choice, for a step by choice and issue.</param>
/// <param name="Told">What has happened since the actor was last asked, as it sees it.</param>
/// <param name="Until">When the scenario's mind answers instead; null for never.</param>
public sealed record TurnDocument(
    string Schema,
    string Run,
    string Question,
    string Actor,
    string Name,
    int Round,
    DateOnly Date,
    string Asked,
    IReadOnlyList<ClauseDocument> Text,
    SawDocument Saw,
    IReadOnlyList<LegalDocument> Legal,
    IReadOnlyDictionary<string, double> Costs,
    IReadOnlyList<ToldDocument> Told,
    DateTimeOffset? Until)
{
    /// <param name="told">What the actor has been told since it was last asked, as <see cref="ActReading"/> has it for the actor.</param>
    /// <param name="mind">That of the actor.</param>
    public static TurnDocument Of(
        string run, string question, in Turn turn, View view, IMind mind, IEnumerable<Act> told, DateTimeOffset? until)
    {
        var (setting, legal) = (view.Setting, new LegalAnswers(turn, view.World).All());
        var clauses = turn.Deal is { } text ? mind.Clauses(turn, text, view) : [];
        return new(
            "diplomacysim/turn/1",
            run,
            question,
            view.Self.Actor.Id,
            setting.ActorName(turn.Actor),
            view.Round,
            setting.Timetable.Date(view.Round),
            QuestionWording.Of(turn, setting),
            [.. clauses.Select(clause => ClauseDocument.Of(clause, setting))],
            SawDocument.Of(turn, view, 0),
            [.. legal.Select(answer => LegalDocument.Of(answer, setting.Scenario))],
            CostsOf(legal, clauses, view),
            [.. told.Select(act => new ToldDocument(act.Id, act.Round, Wording.Of(act, setting)))],
            until);
    }

    private static Dictionary<string, double> CostsOf(IReadOnlyList<LegalAnswer> legal, IReadOnlyList<Clause> clauses, View view)
    {
        var costs = new Dictionary<string, double>();
        foreach (var answer in legal)
        {
            var choice = Words.Kebab(answer.Choice.ToString());
            if (clauses.Count > 0 && answer.Choice is Choice.Accept or Choice.Ratify or Choice.Consent)
            {
                costs[choice] = -clauses.Sum(clause => clause.Terms.Of(Term.Domestic));
            }

            foreach (var step in answer.Steps)
            {
                var issue = view.Setting.Scenario.Issues[step.Issue];
                costs[$"{choice} {issue.Id}"] = PolicyValue.Cost(view.Self, step.Issue, step.Usual(issue.Instrument!), view.World);
            }
        }

        return costs;
    }
}

public sealed record ToldDocument(int Act, int Round, string Text);
