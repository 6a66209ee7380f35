using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Model.Minds.Reference;

/// <summary>Moves on the first issue where it expects that another would prevail over it, or has more to lose than the other to gain.</summary>
/// <remarks>
/// Bueno de Mesquita's expected-utility model as replicated by Scholz, Calbert and Smith (2011), Journal of Theoretical Politics 23, in the
/// reading that reproduces the published trajectories: perceived utilities from the actor's own viewpoint and risk for both directions. Its three
/// outcomes are in <see cref="Contest.Move"/>.
/// </remarks>
public sealed class ExpectedUtility : ReferenceMind
{
    public override string Name => "expected-utility";

    public override string Description =>
        "Moves where it expects that another would prevail over it, fully or half way (Bueno de Mesquita's model as replicated by "
            + "Scholz, Calbert and Smith 2011).";

    public override bool Fits(Role role, Game? game) => role == Role.Executive && game == Game.Challenges;

    private protected override Move? Play(in Turn turn, View view)
    {
        if (turn.Question != Question.Act || view.World.Game is not { } game)
        {
            return null;
        }

        var contest = Contest.Of(view.World, game);
        var self = Array.IndexOf(contest.Actors, view.Self.Index);
        return Say(Choice.Pass, contest.Move(self), contest.Risk[self], 1);
    }
}
