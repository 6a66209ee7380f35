namespace DiplomacySim.Analysis;

/// <summary>Looks for what would have turned a decision, by asking the same mind again.</summary>
/// <param name="log">Of the run.</param>
/// <param name="chance">Of the run.</param>
/// <param name="point">The decision.</param>
/// <param name="vary">The setting in force with other values, quickly.</param>
/// <param name="branch">The setting that a branch with these values would have; null where it would be refused.</param>
public sealed class FlipSearch(Log log, Chance chance, DecisionPoint point, FlipSearch.SettingVariation vary, FlipSearch.SettingVariation branch)
{
    /// <summary>Knobs that go into pairs: those that bring the decision furthest.</summary>
    private const int Paired = 10;

    public delegate CompiledScenario? SettingVariation(params IReadOnlyList<(string Path, double Value)> values);

    /// <param name="knobs">Numbers that may be varied.</param>
    public Flips Find(IReadOnlyList<Knob> knobs)
    {
        var source = Source();
        Flip[] singles = [.. Clauses(source).Concat(knobs.Select(Turn).OfType<Flip>()).OrderBy(flip => flip.Size)];
        var (taken, passed) = OtherTexts(source, singles.Where(flip => flip.Kind == FlipKind.Clause));
        return new(singles, singles.Length > 0 ? [] : [.. Pairs(knobs).OrderBy(flip => flip.Size)], Amendment(),
            point.Turn.Deal is not null && source is not null)
        {
            Taken = taken,
            Passed = passed,
        };
    }

    private bool IsTurned(in Move move) => Imposition.IsYes(move.Choice) != Imposition.IsYes(point.Move.Choice)
        || (point.Turn.Question == Question.Act && move.Choice != point.Move.Choice);

    private bool IsTurned(params IReadOnlyList<(string Path, double Value)> values) => vary(values) is { } setting && IsTurned(point.Ask(setting));

    private Flip? Turn(Knob knob)
    {
        bool Turns(double value) => value != knob.Start && IsTurned((knob.Path, value));
        return Nearest.Of(knob.Now, knob.Low, knob.High, knob.IsWhole, Turns) is { } to && branch((knob.Path, to)) is not null
            ? new(knob.Kind, [new(knob.Path, knob.Now, to)], knob.Size(to), [], IsVerified((knob.Path, to)))
            : null;
    }

    private bool IsVerified(params IReadOnlyList<(string Path, double Value)> values) =>
        branch(values) is { } setting && point.Play(new Intervention.Circumstances(point.Moment, setting)) is { } move && IsTurned(move);

    /// <summary>Clauses of the text that somebody else had put.</summary>
    private IEnumerable<Flip> Clauses(DecisionPoint? source)
    {
        if (point is not { Turn.Deal: { } deal, View: var view } || source is null)
        {
            yield break;
        }

        var held = Held(source);

        foreach (var issue in view.Setting.Relations[deal.Relation].Open.Where(deal.Has))
        {
            var now = deal.Targets[issue] / (double)Deal.Scale;
            var flip = Nearest.Of(now, 0, 1, false, value => IsTurned(point.Ask(text: With(deal, issue, Deal.Quantise(value)))));
            var targets = flip is { } to ? With(deal, issue, Deal.Quantise(to)) : With(deal, issue, Deal.NoClause);
            if (source.Allows(targets) && (flip is not null || IsTurned(point.Ask(text: targets))))
            {
                var (from, stands) = (deal.Target(issue, 0), view.World.StatusQuo[issue]);
                yield return Text(deal, targets, Math.Abs(targets.Target(issue, stands) - from), source, held);
            }
        }
    }

    /// <summary>The nearest text that would have been taken by who turned this one down, and the nearest that all others would have let pass too,
    /// noise of theirs apart.</summary>
    /// <param name="clauses">Changes of one clause that turn the answer.</param>
    private (Flip? Taken, Flip? Passed) OtherTexts(DecisionPoint? source, IEnumerable<Flip> clauses)
    {
        if (source is null || point.Turn.Deal is not { } deal || Imposition.IsYes(point.Move.Choice))
        {
            return default;
        }

        var snapshot = RelationSnapshot.Of(log, deal.Relation, point.Act.Round - 1) with
        {
            World = point.View.World,
            LastOffer = deal,
            GoesSecond = deal.Second,
        };
        int[] issues = [.. snapshot.Pair.Open.Where(issue => !snapshot.World.IsBound(issue))];
        var held = Held(source);
        var self = new Assenter(point.Turn.Actor, false,
            text => new Deal(deal.Relation, text.Targets, text.Second) is var asked && source.Allows(asked) && IsTurned(point.Ask(text: asked)));
        Deal[] near = [.. clauses.Select(flip => flip.Changes[0]).Select(change => With(deal, point.View.Setting.Issue(change.Issue),
            double.IsNaN(change.To) ? Deal.NoClause : Deal.Quantise(change.To)))];
        return (FoundBy([self]), FoundBy([self, .. Assenter.Of(snapshot).Where(say => say.Actor != self.Actor)]));

        Flip? FoundBy(IReadOnlyList<Assenter> says)
        {
            var search = new NearestText(snapshot, says, issues);
            Array.ForEach(near, text => search.TryIfAll([.. text.Targets]));
            search.Refine();
            return search.Found is { } found ? Text(deal, found, search.Distance, source, held) : null;
        }
    }

    /// <summary>Another text in the place of the one that was put.</summary>
    private Flip Text(Deal deal, Deal targets, double size, DecisionPoint source, IReadOnlyList<DecisionPoint> held)
    {
        var move = point.Play(
        [
            new Intervention.Answer(source.Moment, source.Place, null, targets.Targets.ToArray(), Second: targets.Second),
            .. held.Select(answer => new Intervention.Answer(answer.Moment, answer.Place, answer.Move.Choice, null)),
        ]);
        return new(
            FlipKind.Clause,
            [.. point.View.Setting.Relations[deal.Relation].Open.Where(issue => deal.Target(issue, -1) != targets.Target(issue, -1)).Select(issue =>
                new FlipChange($"acts.{source.Act.Id}.{point.View.Setting.Scenario.Issues[issue].Id}", Told(deal, issue), Told(targets, issue)))],
            size,
            [.. held.Select(answer => answer.Act.Id)],
            move is { } answer && IsTurned(answer));
    }

    private static double Told(Deal deal, int issue) => deal.Target(issue, double.NaN);

    private static Deal With(Deal deal, int issue, short target)
    {
        var targets = deal.Targets.ToArray();
        targets[issue] = target;
        return new(deal.Relation, targets, deal.Second);
    }

    /// <summary>The point at which the text was put that is asked about.</summary>
    private DecisionPoint? Source()
    {
        var act = point.Turn.Answers;
        while (act > 0 && log.Acts[act - 1].Kind is not (ActKind.Offer or ActKind.Demand or ActKind.Counter or ActKind.Amendment))
        {
            act = log.Acts[act - 1].Cause;
        }

        return act > 0 ? DecisionPoint.Of(log, chance, act) : null;
    }

    /// <summary>What others said to the text in between is held to, whatever they would have said to another one.</summary>
    private DecisionPoint[] Held(DecisionPoint source) =>
    [
        .. from act in log.Acts.Skip(source.Act.Id).Take(point.Act.Id - 1 - source.Act.Id)
           where act.Kind is ActKind.Acceptance && act.Relation == point.Turn.Relation
           let answer = DecisionPoint.Of(log, chance, act.Id)!
           where answer.Moment.Sheet < point.Moment.Sheet
           select answer,
    ];

    private Deal? Amendment() => point is { Turn: { Question: Question.Ratify, Deal: { } deal } turn, View: var view, Move.Tally.Carried: false }
        ? Model.Minds.Amendment.Find(deal, text => point.Mind.Roll(text, turn, view) is { Tally.Carried: true }, view)
        : null;

    /// <summary>Two numbers moved together, each by the same share of its way to the end where it helps most.</summary>
    private IEnumerable<Flip> Pairs(IReadOnlyList<Knob> knobs)
    {
        var sign = Imposition.IsYes(point.Move.Choice) ? -1 : 1;
        double Helps(Knob knob, double end) => vary((knob.Path, end)) is { } setting && point.Ask(setting).Decision is { } decision
            ? sign * decision.Margin : double.NegativeInfinity;
        var candidates = (from knob in knobs
                       let ends = new[] { knob.Low, knob.High }
                       let end = ends.MaxBy(end => Helps(knob, end))
                       let help = Helps(knob, end)
                       where help > sign * (point.Move.Decision?.Margin ?? 0)
                       orderby help descending
                       select (Knob: knob, End: end)).Take(Paired).ToArray();
        foreach (var (one, place) in candidates.Select((candidate, place) => (candidate, place)))
        {
            foreach (var other in candidates.Skip(place + 1))
            {
                (string, double)[] At(double share) => [Moved(one, share), Moved(other, share)];
                if (Nearest.Of(0, 0, 1, false, share => IsTurned(At(share))) is { } found && At(found) is var values && branch(values) is not null)
                {
                    yield return new(
                        Kind(one.Knob, other.Knob),
                        [new(one.Knob.Path, one.Knob.Now, values[0].Item2), new(other.Knob.Path, other.Knob.Now, values[1].Item2)],
                        Math.Max(one.Knob.Size(values[0].Item2), other.Knob.Size(values[1].Item2)),
                        [],
                        IsVerified(values));
                }
            }
        }
    }

    /// <summary>Where a parameter is in it, the change is one of the assumptions.</summary>
    private static FlipKind Kind(Knob one, Knob other) => one.Kind == FlipKind.Parameter || other.Kind == FlipKind.Parameter ? FlipKind.Parameter
        : one.Kind == other.Kind ? one.Kind : FlipKind.Situation;

    private static (string Path, double Value) Moved((Knob Knob, double End) candidate, double share)
    {
        var value = candidate.Knob.Now + (share * (candidate.End - candidate.Knob.Now));
        return (candidate.Knob.Path, candidate.Knob.IsWhole ? Math.Round(value) : Math.Round(value, 4));
    }
}
