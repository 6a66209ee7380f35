namespace DiplomacySim.Contracts.Wire;

[GenerateSerializer, Alias("diplomacysim.turn")]
internal struct TurnOnWire
{
    [Id(0)]
    public Question Question;

    [Id(1)]
    public int Actor;

    [Id(2)]
    public int Relation;

    [Id(3)]
    public int Other;

    [Id(4)]
    public Deal? Deal;

    [Id(5)]
    public int Answers;

    [Id(6)]
    public int Exchange;

    [Id(7)]
    public int Exchanges;

    [Id(8)]
    public int Issue;

    [Id(9)]
    public int Commitment;

    [Id(10)]
    public double Amount;

    [Id(11)]
    public bool Final;

    /// <summary>From 1; 0 for none, which is also what a silo sends that does not know of it.</summary>
    [Id(12)]
    public int Amender;

    /// <summary>From 1; 0 for none, which is also what a silo sends that does not know of it.</summary>
    [Id(13)]
    public int Bloc;
}

[RegisterConverter]
internal sealed class TurnConverter : IConverter<Turn, TurnOnWire>
{
    public Turn ConvertFromSurrogate(in TurnOnWire surrogate) => new()
    {
        Question = surrogate.Question,
        Actor = surrogate.Actor,
        Relation = surrogate.Relation,
        Other = surrogate.Other,
        Deal = surrogate.Deal,
        Answers = surrogate.Answers,
        Exchange = surrogate.Exchange,
        Exchanges = surrogate.Exchanges,
        Issue = surrogate.Issue >= 0 ? surrogate.Issue : null,
        Commitment = surrogate.Commitment,
        Amount = surrogate.Amount,
        Final = surrogate.Final,
        Amender = surrogate.Amender > 0 ? surrogate.Amender - 1 : null,
        Bloc = surrogate.Bloc > 0 ? surrogate.Bloc - 1 : null,
    };

    public TurnOnWire ConvertToSurrogate(in Turn value) => new()
    {
        Question = value.Question,
        Actor = value.Actor,
        Relation = value.Relation,
        Other = value.Other,
        Deal = value.Deal,
        Answers = value.Answers,
        Exchange = value.Exchange,
        Exchanges = value.Exchanges,
        Issue = value.Issue ?? -1,
        Commitment = value.Commitment,
        Amount = value.Amount,
        Final = value.Final,
        Amender = value.Amender is { } amender ? amender + 1 : 0,
        Bloc = value.Bloc is { } bloc ? bloc + 1 : 0,
    };
}

[GenerateSerializer, Alias("diplomacysim.move")]
internal struct MoveOnWire
{
    [Id(0)]
    public Choice Choice;

    [Id(1)]
    public Deal? Deal;

    [Id(2)]
    public int Issue;

    [Id(3)]
    public double Amount;

    [Id(4)]
    public Decision? Decision;

    [Id(5)]
    public Tally Tally;

    [Id(6)]
    public Belief Belief;

    [Id(7)]
    public int[]? Causes;
}

[RegisterConverter]
internal sealed class MoveConverter : IConverter<Move, MoveOnWire>
{
    public Move ConvertFromSurrogate(in MoveOnWire surrogate) => new()
    {
        Choice = surrogate.Choice,
        Deal = surrogate.Deal,
        Issue = surrogate.Issue >= 0 ? surrogate.Issue : null,
        Amount = surrogate.Amount,
        Decision = surrogate.Decision,
        Tally = surrogate.Tally,
        Belief = surrogate.Belief,
        Causes = surrogate.Causes,
    };

    public MoveOnWire ConvertToSurrogate(in Move value) => new()
    {
        Choice = value.Choice,
        Deal = value.Deal,
        Issue = value.Issue ?? -1,
        Amount = value.Amount,
        Decision = value.Decision,
        Tally = value.Tally,
        Belief = value.Belief,
        Causes = value.Causes,
    };
}
