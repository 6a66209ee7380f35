namespace DiplomacySim.Tests;

/// <summary>Answers drawn at random: legal ones, and ones that are wrong in one respect.</summary>
internal sealed class RandomAnswers(long seed)
{
    private readonly Chance chance = new(seed);
    private int draws;

    public Move Legal(in Turn turn, World world)
    {
        var answer = Any(new LegalAnswers(turn, world).All());
        var move = new Move { Choice = answer.Choice, Belief = new(Draw(), Draw(), Draw()) };
        if (answer.Amount is { } amount)
        {
            return move with { Amount = In(amount) };
        }

        if (answer.Steps.Count > 0)
        {
            var step = Any(answer.Steps);
            return move with { Issue = step.Issue, Amount = (step.Amount.Least + step.Amount.Most) * (1 - Draw()) };
        }

        return new LegalAnswers(turn, world).Content(answer.Choice) == AnswerContent.Text ? move with { Deal = Text(turn, answer, world) } : move;
    }

    /// <returns>What a legal answer becomes by one thing that there is not.</returns>
    public IEnumerable<Move> Illegal(Turn turn, Move move, World world)
    {
        var all = new LegalAnswers(turn, world).All();
        var answer = all.Single(each => each.Choice == move.Choice);
        yield return move with { Choice = Any(Enum.GetValues<Choice>().Except(all.Select(each => each.Choice)).ToArray()) };
        yield return move with { Tally = new(1000 + Place(10), 1000, 1) };
        foreach (var amount in answer.Amount is { } range ? Outside(range) : [])
        {
            yield return move with { Amount = amount };
        }

        var moved = answer.Steps.Where(step => step.Issue == move.Issue);
        foreach (var amount in moved.SelectMany(step => Outside(step.Amount).Concat(step.CanRenew ? [] : [0, -move.Amount])))
        {
            yield return move with { Amount = amount };
        }

        var issues = Enumerable.Range(-1, world.Setting.Issues.Length + 2);
        foreach (var issue in answer.Steps.Count > 0 ? issues.Except(answer.Steps.Select(step => step.Issue)) : [])
        {
            yield return move with { Issue = issue };
        }

        if (move.Deal is not { } deal)
        {
            yield return move with { Deal = new Deal(turn.Relation, [.. Enumerable.Repeat(Deal.NoClause, world.Setting.Issues.Length)]) };
            yield break;
        }

        yield return move with { Deal = null };
        if (move.Choice == Choice.Pledge)
        {
            yield return move with { Deal = new Deal(turn.Relation, [.. deal.Targets.ToArray().Select(_ => Deal.NoClause)]) };
        }

        yield return move with { Deal = new Deal(turn.Relation + 1, deal.Targets) };
        yield return move with { Deal = new Deal(turn.Relation, [.. deal.Targets, 500]) };
        foreach (var party in Enumerable.Range(-1, world.Setting.Scenario.Parties.Count + 2).Except(answer.Seconds))
        {
            yield return move with { Deal = new Deal(turn.Relation, deal.Targets, party) };
        }

        for (var issue = 0; issue < deal.Issues; issue++)
        {
            yield return move with { Deal = With(deal, issue, Deal.Scale + 1) };
            var clause = answer.Clauses.SingleOrDefault(each => each.Issue == issue);
            if (clause is not { Levels.Count: 0 })
            {
                var other = Enumerable.Range(0, Deal.Scale).First(target => clause is null || !clause.Levels.Contains((short)target));
                yield return move with { Deal = With(deal, issue, other) };
            }
        }
    }

    private Deal Text(in Turn turn, LegalAnswer answer, World world)
    {
        var targets = new short[world.Setting.Issues.Length];
        Array.Fill(targets, Deal.NoClause);
        LegalClause[] drawn = [.. answer.Clauses.Where(_ => Draw() < 0.7)];
        foreach (var clause in drawn.Length == 0 && answer.Choice == Choice.Pledge ? [Any(answer.Clauses)] : drawn)
        {
            targets[clause.Issue] = clause.Levels.Count > 0 ? Any(clause.Levels) : (short)Math.Round(In(clause.Target));
        }

        return new(turn.Relation, targets, answer.Choice == Choice.Amend ? turn.Deal?.Second
            : answer.Seconds.Count > 0 && Draw() < 0.5 ? Any(answer.Seconds) : null);
    }

    private static Deal With(Deal deal, int issue, int target)
    {
        var targets = deal.Targets.ToArray();
        targets[issue] = (short)target;
        return new(deal.Relation, targets, deal.Second);
    }

    private static IEnumerable<double> Outside(AmountRange range) =>
    [
        range.Least - 0.001, range.Most + 0.001, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        .. range.IsWhole ? [range.Least - 1, range.Most + 1, Math.Floor((range.Least + range.Most) / 2) + 0.5] : (double[])[],
    ];

    /// <summary>Its ends now and then.</summary>
    private double In(AmountRange range)
    {
        var amount = range.Least + ((range.Most - range.Least) * Math.Clamp((Draw() * 1.2) - 0.1, 0, 1));
        return range.IsWhole ? Math.Round(amount) : amount;
    }

    private T Any<T>(IReadOnlyList<T> list) => list[Place(list.Count)];

    private int Place(int count) => (int)(Draw() * count);

    private double Draw() => chance.Draw(++draws, Purpose.Design, 0);
}
