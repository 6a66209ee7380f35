using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Memories;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Whether an executive ties its hands before a meeting: says in public how far it will go at most, so that it is offered
/// more.</summary>
/// <remarks>
/// Schelling (1960), The Strategy of Conflict; Fearon (1997), Journal of Conflict Resolution 41; Tarar (2001), International Organization 55. It puts
/// itself in the other side's place: what would that put to it, with the pledge and without? The other side is taken to draft as it does itself, and
/// to believe of it what it believes of the other side.
/// </remarks>
/// <param name="drafting">Where texts come from.</param>
internal readonly ref struct TiedHands(IDrafting drafting, Turn turn, View view)
{
    /// <summary>Lines that are tried on an issue: so many equal steps from what the other side would ask to the own ideal point.</summary>
    private const int Steps = 4;

    public Move Answer()
    {
        if (Expected(view.World) is not { } asked)
        {
            return new Move { Choice = Choice.Pass };
        }

        var without = Worth(asked, view.World);
        var (best, most) = (default(Deal), without);
        foreach (var issue in view.Setting.Relations[turn.Relation].OpenByPlace)
        {
            for (var step = 1; step <= Steps && CanDraw(issue, asked); step++)
            {
                var line = Line(issue, asked, step);
                var world = view.World.Copy();
                world.Pledge(view.Self.Party, line);
                var worth = Expected(world) is { } text ? Worth(text, world) : 0;
                (best, most) = Tie.AtLeast(most, worth) ? (best, most) : (line, worth);
            }
        }

        if (best is null)
        {
            return new Move { Choice = Choice.Pass };
        }

        var ledger = default(Ledger);
        ledger.Add(Term.Gain, most - without);
        var cost = view.Self.Actor.Judgement.PledgeCost;
        var choice = most - without >= cost ? Choice.Pledge : Choice.Pass;
        return new Move { Choice = choice, Deal = choice == Choice.Pledge ? best : null, Decision = new Decision(ledger, cost, 0, choice) };
    }

    /// <returns>What the other side would put; null for nothing.</returns>
    private Deal? Expected(World world)
    {
        if (world.Executive(turn.Other) is not { } other)
        {
            return null;
        }

        var memory = new Memory(world.Setting, other.Index);
        memory.Believe(view.Self.Party, view.Memory.Belief(turn.Other));
        var theirTurn = turn with { Question = Question.Propose, Actor = other.Index, Other = view.Self.Party };
        return drafting.Next(theirTurn, new View(world, memory, view.Chance))?.Deal;
    }

    /// <returns>What a text that is put is worth to the own side; 0 where it would refuse.</returns>
    private double Worth(Deal text, World world) => Math.Max(0,
        SignedText.Of(text, turn with { Question = Question.Consider, Deal = text }, new View(world, view.Memory, view.Chance)).Value);

    private bool CanDraw(int issue, Deal asked) =>
        asked.Has(issue) && view.Self.Weight[issue] > 0 && view.World.Line(view.Self.Party, issue) is null;

    /// <returns>A line between what is asked and the own ideal point.</returns>
    private Deal Line(int issue, Deal asked, int step)
    {
        var from = asked.Target(issue, 0);
        var place = from + ((view.Self.Ideal[issue] - from) * step / Steps);
        Span<short> targets = stackalloc short[asked.Issues];
        targets.Fill(Deal.NoClause);
        targets[issue] = Deal.Quantise(ContractCurve.Nearest(view.Setting.Issues[issue].Issue.Levels, place));
        return new(turn.Relation, targets);
    }
}
