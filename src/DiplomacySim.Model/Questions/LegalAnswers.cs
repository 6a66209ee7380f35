using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Questions;

/// <summary>All that can be answered to a turn as the world stands. Reasons are left to the actor, but that a vote is one of all members.</summary>
public readonly struct LegalAnswers(in Turn turn, World world)
{
    private readonly Turn turn = turn;

    public ChoiceSet Choices
    {
        get
        {
            var choices = LegalChoices.Of(turn, world);
            foreach (var choice in choices)
            {
                choices = choices.With(choice, Content(choice) switch
                {
                    AnswerContent.Step => LegalSteps.HasAny(choice, turn, world),
                    AnswerContent.Text => LegalTexts.HasAny(choice, turn, world),
                    _ => true,
                });
            }

            return choices;
        }
    }

    /// <returns>Every choice with what it can say.</returns>
    public IReadOnlyList<LegalAnswer> All()
    {
        var all = new List<LegalAnswer>();
        foreach (var choice in Choices)
        {
            var content = Content(choice);
            all.Add(new(
                choice,
                content,
                content == AnswerContent.Amount ? LegalChoices.Amount(turn, world) : null,
                content == AnswerContent.Step ? Steps(choice) : [],
                content == AnswerContent.Text ? Clauses(choice) : [],
                content == AnswerContent.Text ? Seconds(choice) : []));
        }

        return all;
    }

    /// <summary>What a choice says beside itself.</summary>
    public AnswerContent Content(Choice choice) => LegalChoices.Content(choice, turn, world);

    public bool Allow(in Move move) => Allow(turn, move, world);

    /// <summary>Whether a move is an answer to a turn.</summary>
    public static bool Allow(in Turn turn, in Move move, World world)
    {
        if (!LegalChoices.Of(turn, world).Contains(move.Choice) || (move.Tally.WasTaken && !IsVote(move.Tally, world.Profile(turn.Actor))))
        {
            return false;
        }

        var content = LegalChoices.Content(move.Choice, turn, world);
        return (content == AnswerContent.Text) == move.Deal is not null && content switch
        {
            AnswerContent.Text => LegalTexts.Allow(move.Choice, move.Deal!, turn, world),
            AnswerContent.Amount => LegalChoices.Amount(turn, world).Contains(move.Amount),
            AnswerContent.Step => LegalSteps.Allow(move, turn, world),
            _ => true,
        };
    }

    private static bool IsVote(Tally tally, CompiledActor profile) => profile.Members?.Count == tally.Ayes + tally.Noes;

    private List<LegalStep> Steps(Choice choice)
    {
        var steps = new List<LegalStep>();
        foreach (var issue in world.Profile(turn.Actor).Instruments)
        {
            if (LegalSteps.Of(choice, issue, turn, world) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private List<int> Seconds(Choice choice)
    {
        var (pair, seconds) = (world.Setting.Relations[turn.Relation], new List<int>());
        foreach (var party in (ReadOnlySpan<int>)[pair.First, pair.Second])
        {
            if (LegalTexts.CanBeSecond(party, choice, turn, world))
            {
                seconds.Add(party);
            }
        }

        return seconds;
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
