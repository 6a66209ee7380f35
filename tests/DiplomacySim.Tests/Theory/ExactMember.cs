using CsCheck;
using DiplomacySim.Model;

namespace DiplomacySim.Tests;

/// <summary>An actor of an <see cref="ExactDomain"/>.</summary>
/// <param name="Weights">For each issue, in tenths.</param>
/// <param name="Worths">For each issue what each level is worth, before it is weighed.</param>
/// <param name="Ideal">Where it would have every issue, in tenths, losing by the square of the distance; null where it lists worths.</param>
internal sealed record ExactMember(bool IsExecutive, int[] Weights, Fraction[][] Worths, int? Ideal, Fraction NoDeal)
{
    /// <param name="levels">As of <see cref="ExactDomain"/>.</param>
    public static Gen<ExactMember> Any(int[][] levels) =>
        from weights in Gen.Int[1, 9].Array[levels.Length]
        from divisor in Gen.OneOf(10, 48)
        from parts in Gen.Int[0, 10].Array[levels.Sum(each => each.Length)]
        from ideal in Gen.Int[0, 10]
        from isSpatial in Gen.Bool
        from noDeal in Gen.Int[0, 8]
        select new ExactMember(
            true,
            weights,
            [.. levels.Select((each, issue) => each.Select((level, place) => isSpatial
                ? Fraction.One - (new Fraction(level - ideal, 10) * new Fraction(level - ideal, 10))
                : new Fraction(parts[levels.Take(issue).Sum(before => before.Length) + place], divisor)).ToArray())],
            isSpatial ? ideal : null,
            new(noDeal, 10));

    /// <returns>The same, or one to whom each outcome is worth what it lacks to another of being worth 1.</returns>
    public ExactMember Against(ExactMember other, Contrary contrary) => contrary == Contrary.None ? this : new(
        IsExecutive,
        other.Weights,
        [.. other.Worths.Select(worths => worths.Select(worth => Fraction.One - worth).ToArray())],
        null,
        contrary == Contrary.InNoDealToo ? Fraction.One - other.NoDeal : NoDeal);

    /// <param name="unit">What worths are multiplied by; losses stay as they are.</param>
    public Actor Actor(int place, string party, double unit) => new()
    {
        Id = $"a{place}",
        Party = party,
        Role = IsExecutive ? Role.Executive : Role.Legislature,
        Salience = Enumerable.Range(0, Weights.Length).ToDictionary(ExactDomain.Id, issue => Weights[issue] / 10.0),
        Ideal = Ideal is { } ideal ? Enumerable.Range(0, Weights.Length).ToDictionary(ExactDomain.Id, _ => ideal / 10.0) : [],
        Worth = Ideal is not null ? [] : [.. Worths.Select((worths, issue) => new Worth
        {
            Id = ExactDomain.Id(issue), Levels = [.. worths.Select(worth => unit * worth.Rounded)],
        })],
        Strategy = new() { Impasse = unit * NoDeal.Rounded },
    };
}

/// <summary>In what an actor of an <see cref="ExactDomain"/> wants the contrary of the first.</summary>
internal enum Contrary
{
    None,
    InOutcomes,
    InNoDealToo,
}
