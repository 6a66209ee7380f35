using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;

namespace DiplomacySim.Model.Solutions;

/// <summary>Where an actor stands on the first issue: what points are worth to it, and what it has without a deal.</summary>
/// <param name="Ideal">Its ideal point; with what only itself knows, where it looks at itself.</param>
/// <param name="Cost">What a conflict costs it.</param>
internal readonly record struct Stance(CompiledActor Profile, World World, double Ideal, double Cost)
{
    private Strategy Strategy => Profile.Actor.Strategy ?? Default;

    private static readonly Strategy Default = new();

    /// <param name="type">What only the actor knows of itself, from 0 to 1; ½ is what is said of it, 0 the cost that is said.</param>
    public static Stance Of(CompiledActor profile, World world, double? type = null)
    {
        var strategy = profile.Actor.Strategy ?? Default;
        return world.Setting.Scenario.Protocol?.Odds is null
            ? new(profile, world, profile.Ideal[0] + (strategy.Spread * ((2 * (type ?? 0.5)) - 1)), strategy.Cost)
            : new(profile, world, profile.Ideal[0], strategy.Cost + (strategy.Spread * (type ?? 0)));
    }

    public double StatusQuo => Value(World.StatusQuo[0]);

    /// <summary>What it has where there is never a deal.</summary>
    public double Impasse => Strategy.Impasse ?? StatusQuo;

    public double Breakdown => Strategy.Breakdown ?? Impasse;

    /// <summary>What it gets by leaving; minus infinity where it cannot.</summary>
    public double Outside => Strategy.Outside ?? double.NegativeInfinity;

    /// <summary>The least at which it lets a text stand that others have agreed.</summary>
    public double Minimum => Strategy.Minimum ?? StatusQuo;

    public double Value(double point) => 1 - PolicyValue.Of(World.Setting.Rules.Loss, point - Ideal);

    /// <returns>What a conflict is worth; minus infinity where there can be none.</returns>
    public double Conflict(CompiledRelation pair) => World.Setting.Scenario.Protocol?.Odds is { } odds
        ? (Profile.Party == pair.First ? odds : 1 - odds) - Cost
        : double.NegativeInfinity;

    /// <returns>The points worth no less than a value; empty (the first above the second) for a value above that of the ideal point.</returns>
    public (double From, double To) AtLeast(double value)
    {
        var loss = 1 - value;
        var radius = loss < 0 ? (Tie.Exceeds(value, 1) ? -1 : 0) : World.Setting.Rules.Loss == Loss.Quadratic ? Math.Sqrt(loss) : loss;
        return (Ideal - radius, Ideal + radius);
    }
}
