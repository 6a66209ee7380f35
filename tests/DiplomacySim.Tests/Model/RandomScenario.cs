namespace DiplomacySim.Tests;

/// <summary>Scenarios of the six phases of every make-up, each from a number: mechanisms on and off, values in hundredths so that some tie.</summary>
internal sealed class RandomScenario
{
    private readonly Random random;
    private readonly string[] issues;
    private readonly string[] parties;

    private RandomScenario(int number)
    {
        random = new Random(number);
        issues = [.. Enumerable.Range(0, random.Next(1, 5)).Select(issue => $"issue-{(char)('a' + issue)}")];
        parties = [.. Enumerable.Range(0, random.Next(2, 5)).Select(party => $"party-{(char)('k' + party)}")];
    }

    public static Scenario Of(int number) => new RandomScenario(number).Whole();

    private Scenario Whole()
    {
        (string First, string Second)[] pairs = [.. parties.SelectMany((one, place) => parties.Skip(place + 1).Select(other => (one, other)))];
        var between = pairs.Where((_, place) => place == 0 || Maybe(0.4)).Select(pair => Maybe() ? pair : (pair.Second, pair.First)).ToArray();
        Actor[] executives = [.. parties.Select(Executive)];
        return new()
        {
            Name = "Random",
            Start = "2018-11",
            Rounds = 24,
            Issues = [.. issues.Select(Issue)],
            Parties = [.. parties.Select(Party)],
            Actors = [.. executives, .. parties.Where(_ => Maybe(0.6)).Select(Legislature), .. Maybe(0.5) ? [ThirdParty()] : (Actor[])[]],
            Relations = [.. between.Select(pair => Relation(pair.Item1, pair.Item2))],
            Rules = new()
            {
                Loss = Maybe(0.8) ? Loss.Quadratic : Loss.Absolute,
                Coercion = Maybe(0.8),
                Snapback = Maybe(0.3),
                Tranched = Maybe(0.3),
                Sequenced = Maybe(0.3),
                Passage = Maybe(0.4),
                ScaledThresholds = Maybe(0.3),
                Netted = Maybe(0.7),
                Beliefs = new() { DeedRatio = Maybe(0.3) ? 0.95 : 1, Floor = Maybe(0.3) ? 0.02 : 0 },
            },
            Incidents = [.. between.Where(_ => Maybe(0.5)).Select((pair, place) => new Incident
            {
                Id = $"incident-{place}", Source = pair.Item1, Target = pair.Item2, Hazard = 0.2, Moves = Some(issues, () => Share(0.2) - 0.1),
            })],
            Shocks = !Maybe(0.4) ? [] : [new() { Id = "shock", Round = 9, Source = parties[0], Target = parties[1], Code = "112",
                Unless = Maybe(0.3) ? issues[0] : "", Moves = Some(issues, () => Share(0.4) - 0.2),
                Support = Some(parties, () => Share(0.2) - 0.1) }],
            Elections = !Maybe(0.4) ? [] : [new() { Id = "election", Round = 7, Actor = executives[0].Id, Chance = Share(),
                Challenger = Executive(parties[0]) }],
        };
    }

    private Issue Issue(string id)
    {
        var control = parties.Where((_, place) => Maybe(place == 0 ? 0.8 : 0.4)).DefaultIfEmpty(parties[1]).ToArray();
        var against = parties.Except(control).Take(1).ToArray();
        return new()
        {
            Id = id,
            Control = control,
            StatusQuo = Share(),
            Negotiable = Maybe(0.9),
            Levels = Maybe(0.2) ? [0, 0.25, 0.5, 1] : [],
            Procedure = Maybe(0.8) ? Procedure.Treaty : Procedure.Review,
            Tranches = random.Next(1, 5),
            Detection = Maybe() ? 1 : 0.8,
            FalseAlarm = Maybe() ? 0 : 0.05,
            Instrument = against.Length == 0 || Maybe(0.4) ? null : new()
            {
                Against = against[0], Hostile = Maybe() ? Direction.Up : Direction.Down, Kind = Maybe(0.8) ? InstrumentKind.Absolute
                    : InstrumentKind.Share, Step = 0.05, Cost = Maybe(0.3) ? 0.05 : 0, Adaptation = Maybe(0.3) ? 24 : null, Bite = Share(0.01),
            },
        };
    }

    private Party Party(string id) => new()
    {
        Id = id, Capability = Share(), Support = Share(), Economy = Share(), SupportVolatility = Share(0.05), EconomyVolatility = Share(0.05),
        Rally = Maybe(0.3) ? 0.01 : 0, Backlash = Maybe(0.3) ? 0.05 : 0, Acclaim = Maybe(0.3) ? 0.05 : 0,
    };

    private Actor Executive(string party) => new()
    {
        Id = $"{party}-executive",
        Party = party,
        Role = Role.Executive,
        Mind = Maybe(0.3) ? "package-search" : "",
        Ideal = issues.ToDictionary(issue => issue, _ => Share()),
        Salience = Weights(),
        Judgement = new()
        {
            Noise = Share(0.02), Recognition = Share(0.5), DomesticCost = Share(0.1), Opposition = Share(), AsymmetryCost = Share(0.1),
            NoDeal = Share(0.04) - 0.02, Audience = Maybe(0.2) ? 1 : 0, ReadinessByHurt = Maybe(0.2) ? 1 : 0, Prestige = Maybe(0.2) ? 0.005 : 0,
            Readiness = Maybe(0.7) ? 1 : 0.4, Fears = Maybe(0.8) ? Fears.Policy : Fears.Position, Failure = Maybe(0.2) ? 0.01 : 0,
            Uncertainty = Maybe(0.3) ? new() : null,
        },
        Tactic = new()
        {
            Kind = Any<TacticKind>(), Disposition = Maybe(0.7) ? Disposition.None : Any<Disposition>(), Learns = Maybe(0.3),
            Agenda = Maybe(0.3) ? new() : null,
        },
        Contact = new() { Appetite = Share() },
        Coercion = new()
        {
            Reaction = Share(), Resentment = Share(), Restraint = Share(0.3), Noise = Share(0.1), BreachPrice = Maybe(0.2) ? 0.05 : null,
        },
    };

    private Actor Legislature(string party)
    {
        var members = random.Next(5, 102);
        return new()
        {
            Id = $"{party}-house",
            Party = party,
            Role = Role.Legislature,
            Ideal = issues.ToDictionary(issue => issue, _ => Share()),
            Salience = Weights(),
            Judgement = new() { Noise = Share(0.02), DomesticCost = Share(0.1) },
            Coercion = new() { Reaction = Share(), Restraint = Share(0.2) },
            Chamber = new()
            {
                Members = members, Dispersion = Share(0.3), Quorum = (members / 2) + 1, Majority = (members / 2) + 1,
                OverrideQuorum = (2 * members / 3) + 1, Loyalty = Share(0.02), Spread = Maybe(0.3) ? Some(issues, () => Share(2) - 1) : Nothing,
                Tolerance = Maybe(0.3) ? Some(issues, () => Share(0.05)) : Nothing,
                Powers = new() { Amend = Maybe(), Sanction = Maybe(), Override = Maybe() },
            },
        };
    }

    private Actor ThirdParty() => new()
    {
        Id = "somebody",
        Party = parties[^1],
        Role = Role.ThirdParty,
        Ideal = issues.ToDictionary(issue => issue, _ => Share()),
        Salience = Weights(),
        Judgement = new() { Noise = Share(0.02) },
        Standing = new() { Parts = [Maybe() ? Part.Mediator : Part.Consenter, Maybe() ? Part.Guarantor : Part.Spoiler], Strength = Share() },
    };

    private Relation Relation(string one, string other) => new()
    {
        Id = $"{one}-{other}",
        Between = [one, other],
        Trust = Both(one, other, () => Share()),
        Grievance = Both(one, other, () => Share()),
        Ratification = Both(one, other, () => Share()),
        Tone = Both(one, other, () => Share(10) - 5),
        Substance = Both(one, other, () => Share(10) - 5),
        Crisis = Maybe(0.2) ? new() { Hazard = 0.05, Index = 2 } : null,
    };

    private static Dictionary<string, double> Nothing => [];

    private static Dictionary<string, double> Both(string one, string other, Func<double> value) => new() { [one] = value(), [other] = value() };

    private Dictionary<string, double> Some(string[] ids, Func<double> value) => ids.Where(_ => Maybe()).ToDictionary(id => id, _ => value());

    private Dictionary<string, double> Weights() => issues.Where((_, place) => place == 0 || Maybe(0.8)).ToDictionary(id => id, _ => 0.1 + Share());

    private bool Maybe(double chance = 0.5) => random.NextDouble() < chance;

    private double Share(double most = 1) => random.Next(101) * most / 100;

    private T Any<T>()
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];
}
