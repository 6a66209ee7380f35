namespace DiplomacySim.Model.Scenarios;

[Meaning("Another game than the six phases of a round, played by the same actors, acts and shells. Its numbers are exact; texts in thousandths are "
    + "for the six phases.")]
public sealed record Protocol
{
    [Meaning("Which game.")]
    public required Game Game { get; init; }

    [Meaning("Alternating offers: offers until the game ends without a deal; 0 is no end. Stacked offers: how often each can speak until it does."),
        Within(0, 100_000)]
    public int Exchanges { get; init; }

    [Meaning("Alternating offers: probability that talks break down after a refusal."), Within(0, 1)]
    public double Breakdown { get; init; }

    [Meaning("Alternating offers: whether the proposer's own legislature changes the text as it likes before it goes abroad.")]
    public bool OpenRule { get; init; }

    [Meaning("Alternating offers, power shift: probability that the first side wins a conflict, which either side can turn to; none where there is "
        + "no such way out."), Within(0, 1)]
    public double? Odds { get; init; }

    [Meaning("Power shift: the same from the second round on."), Within(0, 1)]
    public double LaterOdds { get; init; }

    [Meaning("Repeated game: probability that a move comes out as its opposite."), Within(0, 1)]
    public double Error { get; init; }

    [Meaning("Repeated game of two rounds: what the first is worth; the second is worth the rest of 1."), Within(0, 1)]
    public double FirstWeight { get; init; } = 0.5;

    [Meaning("Election: how two options' support makes a probability.")]
    public VictoryRule Victory { get; init; } = VictoryRule.Linear;

    /// <summary>Whether there are deeds in the game by which relations change; in the others they stay as they are at the start.</summary>
    public bool MovesRelations => Game is Game.RepeatedGame or Game.PowerShift;
}

public enum Game
{
    [Meaning("One text on the first issue, offered by turns (Ståhl 1972, Rubinstein 1982); with one exchange a setter and veto players (Romer and "
        + "Rosenthal 1978).")]
    AlternatingOffers,

    [Meaning("A legislature divides a pie of 1 by closed rule (Baron and Ferejohn 1989).")]
    ClosedRule,

    [Meaning("Cooperation or defection in every round and relation (Axelrod 1984).")]
    RepeatedGame,

    [Meaning("A rising side offers, a declining one accepts or fights (Fearon 1995).")]
    PowerShift,

    [Meaning("Actors move on the first issue under pressure of each other (Bueno de Mesquita 1997).")]
    Challenges,

    [Meaning("Actors vote on each pair of executives' ideal points, or of options: a probabilistic Condorcet election.")]
    Election,

    [Meaning("All executives at one table, on levels of all issues: each accepts what lies there or puts another outcome in its place (Aydoğan et "
        + "al. 2017).")]
    StackedOffers,
}

public enum VictoryRule
{
    [Meaning("In proportion to the support of each.")]
    Linear,

    [Meaning("In proportion to the square of the support of each.")]
    Square,
}
