namespace DiplomacySim.Analysis;

/// <summary>The state of a run before a round, in which the sides of a relation are asked for their best texts.</summary>
public sealed class SampledState
{
    private readonly MindCatalogue minds;
    private readonly View[] views;
    private readonly int relation;

    /// <param name="simulation">Played up to the round.</param>
    /// <param name="relation">Index of the relation; both parties have an executive.</param>
    public SampledState(Simulation simulation, int relation)
        : this(simulation.Minds, [.. Enumerable.Range(0, simulation.Run.Setting.Actors).Select(simulation.View)], relation)
    {
    }

    private SampledState(MindCatalogue minds, View[] views, int relation) => (this.minds, this.views, this.relation) = (minds, views, relation);

    private World World => views[0].World;

    private CompiledRelation Pair => World.Setting.Relations[relation];

    /// <summary>The same under other circumstances.</summary>
    public SampledState Under(CompiledScenario setting) => new(minds, Array.ConvertAll(views, view => view.Under(setting)), relation);

    /// <summary>Whether anybody looks for a text, noise apart, that all who have a say let pass.</summary>
    /// <param name="says">All who have a say.</param>
    public bool HasPassing(IReadOnlyList<Assenter> says) => new[] { Executive(0), Executive(1) }
        .SelectMany(actor => minds.Of(views[actor].Self.Actor).Look(Ask(actor, null), views[actor])?.Texts ?? [])
        .Any(text => says.All(one => one.Lets(text.Deal)));

    /// <summary>What becomes of the best text of a side.</summary>
    /// <param name="side">0 for the first party, 1 for the second.</param>
    public TextFate FateOf(int side)
    {
        var (actor, other) = (Executive(side), Executive(1 - side));
        if (minds.Of(views[actor].Self.Actor).TextToPut(Ask(actor, null), views[actor]) is not { } text)
        {
            return Nearest(actor) is { } decision ? TextFate.Of(TextStop.NoText, actor, decision) : TextFate.Nothing;
        }

        var answer = Answer(other, text);
        return answer.Choice != Choice.Accept ? TextFate.Of(TextStop.Refused, other, answer.Decision) : AfterSignature(text);
    }

    private TextFate AfterSignature(Deal text)
    {
        foreach (var actor in World.Setting.Rules.Ratification ? new Assents(World, relation, minds).Actors.Skip(2) : [])
        {
            var self = views[actor].Self;
            if ((self.Actor.Role == Role.Legislature || Assent.HasASay(self, text))
                && Answer(actor, text) is { Choice: not (Choice.Ratify or Choice.Consent) } answer)
            {
                return TextFate.Of(answer.Choice switch
                {
                    Choice.Amend => TextStop.Amended,
                    Choice.Veto => TextStop.Vetoed,
                    _ => TextStop.Withheld,
                }, actor, answer.Decision);
            }
        }

        return TextFate.Passes;
    }

    /// <returns>How a side weighs what comes nearest to being worth it, of the texts between the status quo and the contract curve; null where
    /// there are none.</returns>
    private Decision? Nearest(int actor)
    {
        Decision? best = null;
        foreach (var targets in Zone.Texts(Pair, World).Where(targets => targets.Any(target => target != Deal.NoClause)))
        {
            best = Answer(actor, new Deal(relation, targets)).Decision is { } weighed && (best is not { } before || weighed.Margin > before.Margin)
                ? weighed : best;
        }

        return best;
    }

    private int Executive(int side) => World.Setting.Executives[Pair.Party(side)]!.Value;

    private Move Answer(int actor, Deal text) => minds.Answer(Ask(actor, text), views[actor]);

    /// <param name="text">Null to ask for one.</param>
    private Turn Ask(int actor, Deal? text)
    {
        var turn = Assents.TurnOf(views[actor].Self, Pair) with { Deal = text, Exchanges = World.Setting.Rules.Exchanges };
        return text is null ? turn with { Question = Question.Propose } : turn;
    }
}
