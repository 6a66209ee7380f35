namespace DiplomacySim.Contracts.Wire;

// The model knows nothing of Orleans. What of it crosses grains or goes into the record has a stand-in here that carries the ids of its
// fields: a field may be added with a new id, none may be reused.

[GenerateSerializer, Alias("diplomacysim.deal")]
internal struct DealOnWire
{
    [Id(0)]
    public int Relation;

    [Id(1)]
    public short[] Targets;

    /// <summary>From 1; 0 for none, which is also what a silo sends that does not know of it.</summary>
    [Id(2)]
    public int Second;
}

[RegisterConverter]
internal sealed class DealConverter : IConverter<Deal, DealOnWire>
{
    public Deal ConvertFromSurrogate(in DealOnWire surrogate) =>
        new(surrogate.Relation, surrogate.Targets, surrogate.Second > 0 ? surrogate.Second - 1 : null);

    public DealOnWire ConvertToSurrogate(in Deal value) => new()
    {
        Relation = value.Relation,
        Targets = value.Targets.ToArray(),
        Second = value.Second is { } second ? second + 1 : 0,
    };
}

[GenerateSerializer, Alias("diplomacysim.decision")]
internal struct DecisionOnWire
{
    [Id(0)]
    public byte[] Terms;

    [Id(1)]
    public double[] Values;

    [Id(2)]
    public double Threshold;

    [Id(3)]
    public double Credibility;

    [Id(4)]
    public Choice Outcome;
}

[RegisterConverter]
internal sealed class DecisionConverter : IConverter<Decision, DecisionOnWire>
{
    public Decision ConvertFromSurrogate(in DecisionOnWire surrogate)
    {
        var terms = default(Ledger);
        for (var line = 0; line < surrogate.Terms.Length; line++)
        {
            terms.Add((Term)surrogate.Terms[line], surrogate.Values[line]);
        }

        return new Decision(terms, surrogate.Threshold, surrogate.Credibility, surrogate.Outcome);
    }

    public DecisionOnWire ConvertToSurrogate(in Decision value)
    {
        var surrogate = new DecisionOnWire
        {
            Terms = new byte[value.Terms.Count],
            Values = new double[value.Terms.Count],
            Threshold = value.Threshold,
            Credibility = value.Credibility,
            Outcome = value.Outcome,
        };
        for (var line = 0; line < value.Terms.Count; line++)
        {
            (surrogate.Terms[line], surrogate.Values[line]) = ((byte)value.Terms[line].Term, value.Terms[line].Value);
        }

        return surrogate;
    }
}

[GenerateSerializer, Alias("diplomacysim.tally")]
internal struct TallyOnWire
{
    [Id(0)]
    public int Ayes;

    [Id(1)]
    public int Noes;

    [Id(2)]
    public int Needed;
}

[RegisterConverter]
internal sealed class TallyConverter : IConverter<Tally, TallyOnWire>
{
    public Tally ConvertFromSurrogate(in TallyOnWire surrogate) => new(surrogate.Ayes, surrogate.Noes, surrogate.Needed);

    public TallyOnWire ConvertToSurrogate(in Tally value) => new() { Ayes = value.Ayes, Noes = value.Noes, Needed = value.Needed };
}

[GenerateSerializer, Alias("diplomacysim.belief")]
internal struct BeliefOnWire
{
    [Id(0)]
    public double Trust;

    [Id(1)]
    public double Grievance;

    [Id(2)]
    public double Ratification;
}

[RegisterConverter]
internal sealed class BeliefConverter : IConverter<Belief, BeliefOnWire>
{
    public Belief ConvertFromSurrogate(in BeliefOnWire surrogate) => new(surrogate.Trust, surrogate.Grievance, surrogate.Ratification);

    public BeliefOnWire ConvertToSurrogate(in Belief value) =>
        new() { Trust = value.Trust, Grievance = value.Grievance, Ratification = value.Ratification };
}
