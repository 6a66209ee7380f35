namespace DiplomacySim.Model.Scenarios;

[Meaning("The terms of expected utility. All but trust and ratification are in units of policy value: 1 is the loss from having every issue at the "
    + "far end.")]
public sealed record Judgement
{
    [Meaning("Weight of the other side's gain in its own judgement; 0 denies that the other's concerns are legitimate."), Within(0, 1)]
    public double Recognition { get; init; }

    [Meaning("Political cost at home of a concession, for each unit of concession and of grievance."), Within(0, 100)]
    public double DomesticCost { get; init; }

    [Meaning("How much weak support at home adds to that cost."), Within(0, 10)]
    public double Opposition { get; init; }

    [Meaning("Cost of a concession without return towards a stronger party, for each unit of the difference in capability."), Within(0, 100)]
    public double AsymmetryCost { get; init; }

    [Meaning("Value of having no deal: above 0 is the belief that time and pressure work for oneself."), Within(-1, 1)]
    public double NoDeal { get; init; }

    [Meaning("What it asks above the value of no deal at first; falls to 0 as its tactic gives way."), Within(0, 1)]
    public double Aspiration { get; init; } = 0.02;

    [Meaning("Political capital that any deal costs, whatever its size."), Within(0, 1)]
    public double DealCost { get; init; } = 0.002;

    [Meaning("Temperature of the logistic noise on a choice; 0 is none."), Within(0, 10)]
    public double Noise { get; init; }

    [Meaning("How far it can oblige itself to move an issue of its own; 0 talks and demands but cannot commit."), Within(0, 1)]
    public double Readiness { get; init; } = 1;

    [Meaning("How much further it can when the other side's pressure hurts fully (all of it felt, and the own economy at its worst) instead of not "
        + "at all; counted from how much it hurts at the start."), Within(0, 10)]
    [Mechanism("readiness that moves")]
    public double ReadinessByHurt { get; init; }

    [Meaning("How much further it can when it is sure that the other side keeps its word and that the other's house lets texts pass, instead of "
        + "sure of the contrary; counted from what it believes at the start."), Within(0, 10)]
    [Mechanism("readiness that moves")]
    public double ReadinessByOptimism { get; init; }

    [Meaning("What signing a text is worth by itself, whatever becomes of it, for a text that binds all stakes."), Within(0, 0.1)]
    [Mechanism("prestige of signing")]
    public double Prestige { get; init; }

    [Meaning("What going back on a pledge costs before its public, for full support and each unit by which a text lies further from its ideal point "
        + "than it said, by the issue's weight; 0 makes no pledges."), Within(0, 100), Concerns(Role.Executive)]
    [Mechanism("tied hands")]
    public double Audience { get; init; }

    [Meaning("What a pledge must bring at least."), Within(0, 0.05), Concerns(Role.Executive)]
    public double PledgeCost { get; init; } = 0.001;

    [Meaning("What a text that falls at home costs, for full grievance and a text that binds all stakes; only where passage is weighed."),
        Within(0, 0.5)]
    [Mechanism("cost of falling at home")]
    public double Failure { get; init; }

    [Meaning("How unsure it is of the margins of votes; none where it goes by the record of a house alone. Only where passage is weighed.")]
    [Mechanism("unsure margins of votes")]
    public Uncertainty? Uncertainty { get; init; }

    [Meaning("Whether it foresees what houses and third parties make of a text; only where passage is weighed.")]
    public bool Anticipates { get; init; } = true;

    [Meaning("Issues whose facts it denies, so that a clause of its own on them is an admission."), RefersTo(Section.Issues)]
    public IReadOnlyList<string> Denies { get; init; } = [];

    [Meaning("What such an admission costs."), Within(0, 0.05)]
    [Mechanism("price of admissions")]
    public double Denial { get; init; }

    [Meaning("Whether readiness limits each clause by itself or the text as a whole.")]
    [Mechanism("readiness as a budget")]
    public ReadinessKind ReadinessKind { get; init; } = ReadinessKind.Clause;

    [Meaning("How a concession is weighed where it may weaken oneself abroad or at home: by what it costs in policy value, or by what is given up.")]
    [Mechanism("fears by position")]
    public Fears Fears { get; init; } = Fears.Policy;

    [Meaning("What keeping its word is worth to it."), Within(-1, 1)]
    public double GoodFaith { get; init; } = 0.01;

    [Meaning("Weight of what is still to come when a tranche is due."), Within(0, 1)]
    public double Patience { get; init; } = 0.9;
}

[Meaning("How unsure a leader is of the margin of a vote, in units of policy value; 0 takes its own reckoning for certain.")]
public sealed record Uncertainty
{
    [Meaning("Of the houses of its own side."), Within(0, 0.1)]
    public double Own { get; init; } = 0.01;

    [Meaning("Of those of the other side and of third parties."), Within(0, 0.1)]
    public double Other { get; init; } = 0.02;
}

public enum ReadinessKind
{
    [Meaning("No clause may move an issue of the own side further.")]
    Clause,

    [Meaning("All clauses together may not: each counts by its issue's weight against the mean of those that the own side can move and that matter "
        + "to it.")]
    Budget,
}

public enum Fears
{
    [Meaning("By what is lost in policy value: of a position that one would rather hold and that costs little to leave, little.")]
    Policy,

    [Meaning("By what is given up: abroad how far own issues move towards the other's ideal point, by what they matter to the other, less what the "
        + "own side could take back within the term; at home the same by what they matter to oneself, due when the text is signed, whatever becomes "
        + "of it.")]
    Position,
}
