using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Questions;

/// <summary>All that can be answered to a turn as the world stands. Reasons are left to the actor, but that a vote is one of all members.</summary>
public readonly struct LegalAnswers(in Turn turn, World world)
{
    private readonly Turn turn = turn;

    public ChoiceSet Choices { get; } = LegalChoices.Of(turn, world);

    /// <returns>Every choice with what it can say.</returns>
    public IReadOnlyList<LegalAnswer> All()
    {
        var all = new List<LegalAnswer>();
        foreach (var choice in Choices)
        {
            var content = Content(choice);
            all.Add(new(
                choice,
                content == AnswerContent.Amount ? LegalChoices.Amount(turn, world) : null,
                content == AnswerContent.Step ? Steps(choice) : [],
                content == AnswerContent.Text ? Clauses(choice) : []));
        }

        return all;
    }

    /// <summary>What a choice says beside itself.</summary>
    public AnswerContent Content(Choice choice) => LegalChoices.Content(choice, turn, world);

    public bool Allow(in Move move)
    {
        if (!Choices.Contains(move.Choice) || !IsVote(move.Tally))
        {
            return false;
        }

        var content = Content(move.Choice);
        return content == AnswerContent.Text ? move.Deal is { } deal && LegalTexts.Allow(move.Choice, deal, turn, world) : move.Deal is null && content switch
        {
            AnswerContent.Amount => LegalChoices.Amount(turn, world).Contains(move.Amount),
            AnswerContent.Step => LegalSteps.Allow(move, turn, world),
            _ => true,
        };
    }

    /// <summary>Without a vote, or one of as many as the chamber has members.</summary>
    private bool IsVote(Tally tally) => !tally.WasTaken || world.Profile(turn.Actor).Members?.Count == tally.Ayes + tally.Noes;

    private List<LegalStep> Steps(Choice choice)
    {
        var steps = new List<LegalStep>();
        foreach (var issue in world.Profile(turn.Actor).Instruments)
        {
            if (LegalSteps.Of(choice, issue, turn, world) is { } amount)
            {
                steps.Add(new(issue, amount));
            }
        }

        return steps;
    }

    private List<LegalClause> Clauses(Choice choice)
    {
        var clauses = new List<LegalClause>();
        for (var issue = 0; issue < world.Setting.Issues.Length; issue++)
        {
            if (LegalTexts.CanHave(issue, choice, turn, world))
            {
                short[] levels = [.. LegalTexts.Levels(issue, choice, world).Select(Deal.Quantise)];
                clauses.Add(new(issue, levels.Length == 0 ? new(0, Deal.Scale) : new(levels.Min(), levels.Max()), levels));
            }
        }

        return clauses;
    }
}
