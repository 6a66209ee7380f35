namespace DiplomacySim.Contracts.Wire;

[GenerateSerializer, Alias("diplomacysim.act")]
internal struct ActOnWire
{
    [Id(0)]
    public int Id;

    [Id(1)]
    public int Round;

    [Id(2)]
    public ActKind Kind;

    [Id(3)]
    public int Actor;

    [Id(4)]
    public int Source;

    [Id(5)]
    public int Target;

    [Id(6)]
    public int Relation;

    [Id(7)]
    public int Issue;

    [Id(8)]
    public double Amount;

    [Id(9)]
    public double Cost;

    [Id(10)]
    public Deal? Deal;

    [Id(11)]
    public int Commitment;

    [Id(12)]
    public int Entry;

    [Id(13)]
    public Decision? Decision;

    [Id(14)]
    public Tally Tally;

    [Id(15)]
    public Belief Belief;

    [Id(16)]
    public string Code;

    [Id(17)]
    public int Cause;

    [Id(18)]
    public int[]? Causes;
}

[RegisterConverter]
internal sealed class ActConverter : IConverter<Act, ActOnWire>
{
    public Act ConvertFromSurrogate(in ActOnWire surrogate) => new()
    {
        Id = surrogate.Id,
        Round = surrogate.Round,
        Kind = surrogate.Kind,
        Actor = surrogate.Actor,
        Source = surrogate.Source,
        Target = surrogate.Target,
        Relation = surrogate.Relation,
        Issue = surrogate.Issue,
        Amount = surrogate.Amount,
        Cost = surrogate.Cost,
        Deal = surrogate.Deal,
        Commitment = surrogate.Commitment,
        Entry = surrogate.Entry,
        Decision = surrogate.Decision,
        Tally = surrogate.Tally,
        Belief = surrogate.Belief,
        Coding = Cameo.Of(surrogate.Code),
        Cause = surrogate.Cause,
        Causes = surrogate.Causes,
    };

    public ActOnWire ConvertToSurrogate(in Act value) => new()
    {
        Id = value.Id,
        Round = value.Round,
        Kind = value.Kind,
        Actor = value.Actor,
        Source = value.Source,
        Target = value.Target,
        Relation = value.Relation,
        Issue = value.Issue,
        Amount = value.Amount,
        Cost = value.Cost,
        Deal = value.Deal,
        Commitment = value.Commitment,
        Entry = value.Entry,
        Decision = value.Decision,
        Tally = value.Tally,
        Belief = value.Belief,
        Code = value.Coding.Code,
        Cause = value.Cause,
        Causes = value.Causes,
    };
}
