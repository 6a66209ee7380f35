namespace DiplomacySim.Model.Scenarios;

[Meaning("When an actor acts alone. A hostile act is done when its terms reach the restraint.")]
public sealed record Coercion
{
    [Meaning("Answer to the other's deeds: what full hostility received adds to a hostile act, or full kindness to a conciliatory one."),
        Within(0, 10)]
    public double Reaction { get; init; }

    [Meaning("What full grievance adds to a hostile act."), Within(0, 10)]
    public double Resentment { get; init; }

    [Meaning("What pressure already at its full height takes from a hostile act."), Within(0, 10)]
    public double Fatigue { get; init; }

    [Meaning("Sum that an act of its own must reach."), Within(-10, 10)]
    public double Restraint { get; init; } = 0.1;

    [Meaning("Temperature of the logistic noise on this choice."), Within(0, 10)]
    public double Noise { get; init; }

    [Meaning("Executives: what it costs to act alone against a clause in force of the own side, in units of policy value; none where clauses rule "
        + "that out."), Within(0, 1)]
    [Mechanism("clauses broken at a price")]
    public double? BreachPrice { get; init; }

    [Meaning("Months between initiatives of reciprocal steps."), Within(1, 1000)]
    public int Every { get; init; } = 2;

    [Meaning("Whether an initiative of reciprocal steps that is due is taken in any case or weighed.")]
    [Mechanism("weighed initiatives")]
    public InitiativeKind Initiative { get; init; } = InitiativeKind.Fixed;

    [Meaning("Initiatives without return after which reciprocal steps pause."), Within(1, 1000)]
    public int Tries { get; init; } = 3;
}

public enum InitiativeKind
{
    [Meaning("It adds 1, more than other terms: an initiative that is due is taken.")]
    Fixed,

    [Meaning("It adds what the trust that it may win is worth, less what the concession costs at home.")]
    Weighed,
}
