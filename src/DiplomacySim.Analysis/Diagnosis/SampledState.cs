namespace DiplomacySim.Analysis;

/// <summary>The state of a run before a round, in which the sides of a relation are asked for their best texts.</summary>
/// <param name="simulation">Played up to the round.</param>
/// <param name="relation">Index of the relation; both parties have an executive.</param>
public sealed class SampledState(Simulation simulation, int relation)
{
    /// <summary>Whether anybody looks for a text, noise apart, that all who have a say let pass.</summary>
    /// <param name="relation">Of two executives that talk.</param>
    /// <param name="says">All who have a say.</param>
    public static bool HasPassing(CompiledScenario setting, CompiledRelation relation, MindCatalogue minds, IReadOnlyList<Assenter> says)
    {
        var state = new SampledState(new Simulation(new RunSetup(setting), new Chance(1), minds), relation.Index);
        return Enumerable.Range(0, 2).SelectMany(side => state.Looked(relation, side)).Any(text => says.All(one => one.Lets(text.Deal)));
    }

    private IReadOnlyList<ShortlistedText> Looked(CompiledRelation pair, int side) => Executive(pair.Party(side)) is var actor
        && simulation.Minds.Of(View(actor, null).Self.Actor)
            .Look(Ask(Question.Propose, actor, pair, pair.Party(1 - side), null), View(actor, null)) is { } list ? list.Texts : [];

    /// <summary>What becomes of the best text of a side.</summary>
    /// <param name="side">0 for the first party, 1 for the second.</param>
    /// <param name="setting">In place of the one in force; null for that one.</param>
    public TextFate FateOf(int side, CompiledScenario? setting = null)
    {
        var pair = (setting ?? simulation.Run.World.Setting).Relations[relation];
        var (actor, other) = (Executive(pair.Party(side)), Executive(pair.Party(1 - side)));
        var view = View(actor, setting);
        if (simulation.Minds.Of(view.Self.Actor).TextToPut(Ask(Question.Propose, actor, pair, pair.Party(1 - side), null), view) is not { } text)
        {
            return Nearest(actor, pair, pair.Party(1 - side), setting) is { } decision ? TextFate.Of(TextStop.NoText, actor, decision)
                : TextFate.Nothing;
        }

        var answer = Answer(Ask(Question.Consider, other, pair, pair.Party(side), text), setting);
        return answer.Choice != Choice.Accept ? TextFate.Of(TextStop.Refused, other, answer.Decision) : AfterSignature(pair, text, setting);
    }

    private TextFate AfterSignature(CompiledRelation pair, Deal text, CompiledScenario? setting)
    {
        var world = View(Executive(pair.First), setting).World;
        foreach (var party in new[] { pair.First, pair.Second })
        {
            if (world.Setting.Rules.Ratification && Assent.Ratifier(party, world) is { } house
                && Answer(Ask(Question.Ratify, house.Index, pair, pair.Other(party), text), setting) is { Choice: not Choice.Ratify } vote)
            {
                return TextFate.Of(vote.Choice == Choice.Amend ? TextStop.Amended : TextStop.Vetoed, house.Index, vote.Decision);
            }
        }

        for (var actor = 0; actor < world.Setting.Actors; actor++)
        {
            if (world.Setting.Rules.Ratification && world.Profile(actor) is var profile && Assent.IsConsenter(profile)
                && Assent.HasASay(profile, text)
                && Answer(Ask(Question.Consent, actor, pair, pair.First, text), setting) is { Choice: not Choice.Consent } answer)
            {
                return TextFate.Of(TextStop.Withheld, actor, answer.Decision);
            }
        }

        return TextFate.Passes;
    }

    /// <returns>How a side weighs what comes nearest to being worth it, of the texts between the status quo and the contract curve; null where
    /// there are none.</returns>
    private Decision? Nearest(int actor, CompiledRelation pair, int other, CompiledScenario? setting)
    {
        Decision? best = null;
        foreach (var targets in Zone.Texts(pair, View(actor, setting).World).Where(targets => targets.Any(target => target != Deal.NoClause)))
        {
            var decision = Answer(Ask(Question.Consider, actor, pair, other, new Deal(relation, targets)), setting).Decision;
            best = decision is { } weighed && (best is not { } before || weighed.Margin > before.Margin) ? weighed : best;
        }

        return best;
    }

    private int Executive(int party) => simulation.Run.World.Setting.Executives[party]!.Value;

    private Move Answer(in Turn turn, CompiledScenario? setting) => simulation.Minds.Answer(turn, View(turn.Actor, setting));

    private View View(int actor, CompiledScenario? setting) =>
        setting is null ? simulation.View(actor) : simulation.View(actor).Under(setting);

    private Turn Ask(Question question, int actor, CompiledRelation pair, int other, Deal? text) => new()
    {
        Question = question,
        Actor = actor,
        Relation = pair.Index,
        Other = other,
        Deal = text,
        Exchanges = simulation.Run.Rules.Exchanges,
    };
}
