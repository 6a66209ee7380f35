namespace DiplomacySim.Model.Scenarios;

[Meaning("What the minds of reference go by: what one actor wants of a game, and how it plays.")]
public sealed record Strategy
{
    [Meaning("What a unit is worth one exchange, session or round later."), Within(0, 1)]
    public double Discount { get; init; } = 1;

    [Meaning("What it has where there is never a deal; none: what the status quo is worth to it."), Within(-1e6, 1e6)]
    public double? Impasse { get; init; }

    [Meaning("What it gets by leaving the table; none where it cannot."), Within(-1e6, 1e6)]
    public double? Outside { get; init; }

    [Meaning("What it has when talks break down; none: as without a deal."), Within(-1e6, 1e6)]
    public double? Breakdown { get; init; }

    [Meaning("Ratifiers: the least value at which they let a text stand; none: what the status quo is worth."), Within(-1e6, 1e6)]
    public double? Minimum { get; init; }

    [Meaning("What a conflict costs it."), Within(0, 10)]
    public double Cost { get; init; }

    [Meaning("What only itself knows: its ideal point lies by up to so much on either side of what is said; where there can be a conflict, its cost "
        + "lies by up to so much above."), Within(0, 10)]
    public double Spread { get; init; }

    [Meaning("Payoffs of the repeated game.")]
    public Payoffs Payoffs { get; init; } = new();

    [Meaning("Probability to cooperate at first."), Within(0, 1)]
    public double Opening { get; init; } = 1;

    [Meaning("Memory-one: probability to cooperate after both did, only itself did, only the other did, neither did."), Within(0, 1)]
    public IReadOnlyList<double> Response { get; init; } = [];

    [Meaning("Generous tit for tat: probability to forgive a defection."), Within(0, 1)]
    public double Forgiveness { get; init; } = 1.0 / 3;

    [Meaning("Script: its moves, over and over: `CCD` is twice cooperation and one defection.")]
    public string Moves { get; init; } = "";

    [Meaning("Initiatives: rounds between two of them."), Within(1, 1000)]
    public int Every { get; init; } = 3;

    [Meaning("Richardson: how strongly it answers the other's level."), Within(-1000, 1000)]
    public double Reaction { get; init; }

    [Meaning("Richardson: how strongly its own level tires it."), Within(-1000, 1000)]
    public double Fatigue { get; init; }

    [Meaning("Richardson: what moves it whatever the levels."), Within(-1000, 1000)]
    public double Grievance { get; init; }

    [Meaning("Delegates in an election: the actor whose option they vote for."), RefersTo(Section.Actors)]
    public string For { get; init; } = "";

    [Meaning("Delegates in an election: the actor whose option they vote against."), RefersTo(Section.Actors)]
    public string Against { get; init; } = "";
}

[Meaning("Payoffs of a game in which two either cooperate or defect.")]
public sealed record Payoffs
{
    [Meaning("Both cooperate."), Within(-1000, 1000)]
    public double Reward { get; init; } = 3;

    [Meaning("Only the other cooperates."), Within(-1000, 1000)]
    public double Temptation { get; init; } = 5;

    [Meaning("Only itself cooperates."), Within(-1000, 1000)]
    public double Sucker { get; init; }

    [Meaning("Neither cooperates."), Within(-1000, 1000)]
    public double Punishment { get; init; } = 1;

    /// <returns>What a round is worth.</returns>
    public double Of(bool own, bool other) => (own, other) switch
    {
        (true, true) => Reward,
        (false, true) => Temptation,
        (true, false) => Sucker,
        _ => Punishment,
    };
}
