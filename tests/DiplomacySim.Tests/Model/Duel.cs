namespace DiplomacySim.Tests;

/// <summary>The smallest scenario: two parties, an issue each, quadratic loss, no noise. Worked examples start from it.</summary>
public static class Duel
{
    /// <summary>North wants more of what South gives, and the other way round; each would rather give nothing.</summary>
    public static Scenario Scenario(
        Func<Actor, Actor>? north = null, Func<Actor, Actor>? south = null, Actor? legislature = null, Func<Relation, Relation>? relation = null,
            Rules? rules = null) => new()
    {
        Name = "Duel",
        Start = "2000-01",
        Rounds = 12,
        Issues =
        [
            new Issue { Id = "northern", Control = ["north"], StatusQuo = 0, Tranches = 2,
                Instrument = new Instrument { Against = "south", Hostile = Direction.Down } },
            new Issue { Id = "southern", Control = ["south"], StatusQuo = 0, Tranches = 2 },
        ],
        Parties = [new Party { Id = "north", Capability = 0.4 }, new Party { Id = "south", Capability = 0.9 }],
        Actors =
        [
            (north ?? (actor => actor))(Executive("north", ("northern", 0, 1), ("southern", 1, 3))),
            (south ?? (actor => actor))(Executive("south", ("northern", 1, 3), ("southern", 0, 1))),
            .. legislature is null ? (Actor[])[] : [legislature],
        ],
        Relations = [(relation ?? (one => one))(new Relation
        {
            Id = "pair",
            Between = ["north", "south"],
            Trust = Both(1),
            Ratification = Both(1),
        })],
        Rules = rules ?? new Rules(),
    };

    public static Actor Executive(string party, params (string Issue, double Ideal, double Salience)[] wishes) => new()
    {
        Id = party + "-leader",
        Party = party,
        Role = Role.Executive,
        Ideal = wishes.ToDictionary(wish => wish.Issue, wish => wish.Ideal),
        Salience = wishes.ToDictionary(wish => wish.Issue, wish => wish.Salience),
        Judgement = new Judgement { DealCost = 0, Aspiration = 0 },
        Contact = new Contact { Appetite = 1, Noise = 0, SummitAt = 10 },
        Coercion = new Coercion { Restraint = 10 },
    };

    public static Dictionary<string, double> Both(double value) => new() { ["north"] = value, ["south"] = value };

    /// <summary>A view of an actor at the start of the scenario.</summary>
    public static View View(Scenario scenario, int actor, long seed = 1)
    {
        return new Witness(new CompiledScenario(scenario), actor, new Chance(seed)).View;
    }

    /// <summary>A text on the two issues, in thousandths; -1 for no clause.</summary>
    public static Deal Text(short northern, short southern) => new(0, [northern, southern]);
}
