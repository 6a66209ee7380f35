using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>How likely a text is to pass, as an executive sees it.</summary>
/// <param name="All">Probability that all who must assent do.</param>
/// <param name="Home">The same of those of its own side.</param>
/// <remarks>
/// Two levels, each with its own doubt: Putnam (1988), International Organization 42; Iida (1993), Journal of Conflict Resolution 37; Milner and
/// Rosendorff (1997), Journal of Conflict Resolution 41. For each house <c>π = Λ(m/σ + logit β)</c>: m is the margin of the member on whom the vote
/// depends, as the executive works it out with its own beliefs, σ how unsure it is of that, β the record of the house so far. With σ = 0 the margin
/// alone decides (Romer and Rosenthal 1978); where no σ is said, the record alone does.
/// </remarks>
public readonly record struct Passage(double All, double Home)
{
    /// <summary>Where passage is not weighed, or nobody has to assent.</summary>
    public static Passage Certain { get; } = new(1, 1);

    /// <summary>Whether the executive weighs it.</summary>
    internal static bool IsWeighed(View view) =>
        view.Setting.Rules is { Passage: true, Ratification: true } && view.Self.Actor.Judgement.Anticipates;

    public static Passage Of(Text text, in Turn turn, View view)
    {
        if (!IsWeighed(view))
        {
            return Certain;
        }

        return Of(AtHome(text, turn, view), text, turn, view);
    }

    /// <param name="home">See <see cref="AtHome"/>.</param>
    internal static Passage Of(double home, Text text, in Turn turn, View view)
    {
        var (abroad, thirdParties) = Elsewhere(text, turn, view);
        return new(home * abroad * thirdParties, home);
    }

    /// <returns>Probability that those of the own side let a text pass.</returns>
    internal static double AtHome(Text text, in Turn turn, View view) =>
        IsWeighed(view) ? House(view.Self.Party, view.Self.Actor.Judgement.Uncertainty?.Own, text, turn, view) : 1;

    /// <returns>Probability that the house of the other side lets a text pass, and that third parties do.</returns>
    internal static (double Abroad, double ThirdParties) Elsewhere(Text text, in Turn turn, View view) => !IsWeighed(view) ? (1, 1)
        : (House(turn.Other, view.Self.Actor.Judgement.Uncertainty?.Other, text, turn, view), ThirdParties(text, view));

    /// <returns>Probability that all third parties whose consent a text needs let it stand.</returns>
    internal static double ThirdParties(Text text, View view)
    {
        var all = 1.0;
        for (var actor = 0; actor < view.Setting.Actors; actor++)
        {
            var profile = view.World.Profile(actor);
            if (profile.IsConsenter && Assent.HasASay(profile, text))
            {
                var margin = PolicyValue.Keep(profile, text, view.World) - profile.Actor.Judgement.NoDeal;
                all *= Chance(margin, view.Self.Actor.Judgement.Uncertainty?.Other, PassageRecord.Of(profile.Party, view));
            }
        }

        return all;
    }

    /// <param name="wonOver">Blocs of the house that the executive wins over for the vote, beside those that it has; see
    /// <see cref="State.World.WonOver"/>.</param>
    internal static double House(int party, double? uncertainty, Text text, in Turn turn, View view, int wonOver = 0)
    {
        if (Assent.Ratifier(party, view.World) is not { } house || house.Index == turn.Amender
            || Assent.Needed(house, text, view.World) is not { } needed)
        {
            return 1;
        }

        var margin = uncertainty is null ? 0
            : new Floor(house, view.World, view.Memory.Belief(turn.Other), turn.Relation, 0)
                .Margin(text, needed, view.World.WonOver(house.Index) | wonOver);
        return Chance(margin, uncertainty, PassageRecord.Of(party, view));
    }

    /// <param name="margin">Of the member on whom the vote depends.</param>
    /// <param name="uncertainty">How unsure the executive is of it; null where it goes by the record alone.</param>
    internal static double Chance(double margin, double? uncertainty, in PassageRecord record) => uncertainty switch
    {
        null => record.Share,
        0 => Tie.AtLeast(margin, 0) ? 1 : 0,
        { } doubt => Logistic.Of((margin / doubt) + record.Odds),
    };
}
