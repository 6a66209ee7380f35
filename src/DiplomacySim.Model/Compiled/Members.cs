using System.Collections.Concurrent;
using System.Collections.Immutable;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Compiled;

/// <summary>The members of a legislature.</summary>
public sealed class Members
{
    /// <summary>For each issue what each member asks beyond what the legislature does; empty where all ask the same.</summary>
    private readonly ImmutableArray<double>[] asked;
    private readonly ConcurrentDictionary<int, PivotTable> pivots = [];

    internal Members(Chamber chamber, Scenario scenario)
    {
        var blocs = chamber.Blocs.Count > 0 ? chamber.Blocs : [new Bloc { Positions = Spread(chamber) }];
        Position = [.. blocs.SelectMany(bloc => bloc.Positions)];
        Loyalty = [.. blocs.SelectMany(bloc => bloc.Positions.Select(_ => bloc.Loyalty * chamber.Loyalty))];
        Bloc = [.. blocs.SelectMany(bloc => bloc.Positions.Select(_ => bloc.Id))];
        BlocPlace = [.. blocs.SelectMany((bloc, place) => bloc.Positions.Select(_ => place))];
        asked = [.. scenario.Issues.Select(issue => chamber.Tolerance.GetValueOrDefault(issue.Id) is > 0 and var deviation
            ? Differ(deviation, issue) : ImmutableArray<double>.Empty)];
    }

    public int Count => Position.Length;

    /// <summary>Each member's place from accommodating (below 0) to hawkish (above 0), added to the legislature's ideal points.</summary>
    public ImmutableArray<double> Position { get; }

    /// <summary>What the executive's signature is worth to each member.</summary>
    public ImmutableArray<double> Loyalty { get; }

    /// <summary>Id of each member's bloc; empty where there are none.</summary>
    public ImmutableArray<string> Bloc { get; }

    /// <summary>Place of each member's bloc among those of the chamber.</summary>
    public ImmutableArray<int> BlocPlace { get; }

    /// <summary>On whom a vote depends that needs a number of ayes.</summary>
    public PivotTable Pivots(int needed) => pivots.GetOrAdd(needed, static (needed, members) => new PivotTable(members, needed), this);

    /// <returns>Whether members differ in what they ask on an issue, whatever their place.</returns>
    public bool Differ(int issue) => !asked[issue].IsEmpty;

    /// <returns>What a member asks on an issue beyond what the legislature does; below 0 where it asks less.</returns>
    public double Asks(int member, int issue) => Differ(issue) ? asked[issue][member] : 0;

    /// <summary>
    /// The middles of equal shares of a normal distribution, dealt out to the members in an order that belongs to the issue: no draw, the same in
    /// every run, and owed to no member's place.
    /// </summary>
    private ImmutableArray<double> Differ(double deviation, Issue issue)
    {
        var place = Chance.Place(issue.Id);
        var order = Enumerable.Range(0, Count).OrderBy(member => default(Chance).Draw(0, Purpose.Vote, place, (ulong)member)).ToArray();
        var differ = new double[Count];
        for (var rank = 0; rank < Count; rank++)
        {
            differ[order[rank]] = deviation * Middle(rank, Count);
        }

        return [.. differ];
    }

    /// <summary>Members at the middles of equal shares of a normal distribution: no draw, the same in every run.</summary>
    private static double[] Spread(Chamber chamber) =>
        [.. Enumerable.Range(0, chamber.Members).Select(member => chamber.Dispersion * Middle(member, chamber.Members))];

    private static double Middle(int rank, int count) => Normal.Quantile((rank + 0.5) / count);
}
