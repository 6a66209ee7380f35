using CsCheck;
using DiplomacySim.Model.Texts;
using DiplomacySim.Model;
using DiplomacySim.Model.StackedOffers;

namespace DiplomacySim.Tests;

/// <summary>A domain of which all numbers are fractions: as a scenario, where they are rounded, and in exact arithmetic.</summary>
/// <param name="Levels">For each issue where its levels are, in tenths.</param>
/// <param name="Now">For each issue which of its levels is the status quo.</param>
/// <param name="Members">Executives, each with a party of its own, in the order of their parties; then legislatures of the first party.</param>
internal sealed record ExactDomain(int[][] Levels, int[] Now, ExactMember[] Members)
{
    private static readonly int[] Places = [.. Enumerable.Range(0, 11)];

    /// <summary>
    /// Worths that tie often: weights in tenths, levels in tenths or parts of 48; no deal in tenths, or like one of the outcomes; some executives
    /// want the contrary of the first.
    /// </summary>
    public static readonly Gen<ExactDomain> Any =
        from issues in Gen.Int[1, 4]
        from levels in Gen.Int[1, 3].SelectMany(count => Gen.Shuffle(Places, count)).Array[issues]
        from now in Gen.Int[0, 99].Array[issues]
        from executives in Gen.Int[2, 6]
        from houses in Gen.Int[0, 1]
        from members in ExactMember.Any(levels).Array[executives + houses]
        from like in Gen.Int[-81, 80].Array[executives + houses]
        from contrary in Gen.Enum<Contrary>().Array[executives + houses]
        select new ExactDomain(
            levels,
            [.. now.Zip(levels, (place, each) => place % each.Length)],
            [.. members.Select((member, place) => member with { IsExecutive = place < executives })]).WithNoDealLike(like).WithContraries(contrary);

    public Domain Space { get; } = new([.. Levels.Select(levels => levels.Length)]);

    public ExactMember[] Executives => [.. Members.Where(member => member.IsExecutive)];

    /// <summary>For each executive what each outcome is worth.</summary>
    public Fraction[][] Values => [.. Executives.Select(ValuesOf)];

    public Fraction[] ValuesOf(ExactMember member) =>
        [.. Enumerable.Range(0, Space.Outcomes).Select(outcome => ValueOf(member, issue => Space.Level(outcome, issue)))];

    public Fraction StatusQuo(ExactMember member) => ValueOf(member, issue => Now[issue]);

    /// <param name="unit">What worths are multiplied by.</param>
    public Scenario Scenario(double unit = 1)
    {
        string[] parties = [.. Executives.Select((_, party) => $"p{party}")];
        return new()
        {
            Name = "random",
            Start = "2018-11",
            Issues = [.. Levels.Select((levels, issue) => new Issue
            {
                Id = Id(issue), Control = parties, StatusQuo = levels[Now[issue]] / 10.0, Levels = [.. levels.Select(level => level / 10.0)],
            })],
            Parties = [.. parties.Select(party => new Party { Id = party })],
            Actors = [.. Members.Select((member, place) => member.Actor(place, member.IsExecutive ? parties[place] : parties[0], unit))],
            Relations = [new() { Id = "talks", Between = [parties[0], parties[1]] }],
        };
    }

    /// <summary>The same with issues and executives in another order and the levels of each issue too.</summary>
    public ExactDomain Reversed() => new(
        [.. Levels.Select(levels => levels.Reverse().ToArray()).Reverse()],
        [.. Now.Zip(Levels, (place, levels) => levels.Length - 1 - place).Reverse()],
        [.. Members.Select(member => member with
        {
            Weights = [.. member.Weights.Reverse()],
            Worths = [.. member.Worths.Select(worths => worths.Reverse().ToArray()).Reverse()],
        }).Reverse().OrderBy(member => !member.IsExecutive)]);

    public static string Id(int issue) => $"i{issue}";

    /// <param name="outcomes">For each member an outcome that is worth as much to it as no deal; below 0 for none.</param>
    private ExactDomain WithNoDealLike(int[] outcomes) => this with
    {
        Members = [.. Members.Zip(outcomes, (member, outcome) => outcome < 0 ? member
            : member with { NoDeal = ValuesOf(member)[outcome % Space.Outcomes] })],
    };

    private ExactDomain WithContraries(Contrary[] contraries) => this with
    {
        Members = [.. Members.Zip(contraries, (member, contrary) => member == Members[0] || !member.IsExecutive ? member
            : member.Against(Members[0], contrary))],
    };

    private Fraction ValueOf(ExactMember member, Func<int, int> level) => Levels.Select((_, issue) =>
        new Fraction(member.Weights[issue], member.Weights.Sum()) * member.Worths[issue][level(issue)]).Aggregate((one, other) => one + other);
}
