using System.Collections.Immutable;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Compiled;

/// <summary>The members of a legislature.</summary>
public sealed class Members
{
    private readonly Lazy<PivotTable> pivots;

    internal Members(Chamber chamber)
    {
        var blocs = chamber.Blocs.Count > 0 ? chamber.Blocs : [new Bloc { Positions = Spread(chamber) }];
        Position = [.. blocs.SelectMany(bloc => bloc.Positions)];
        Loyalty = [.. blocs.SelectMany(bloc => bloc.Positions.Select(_ => bloc.Loyalty * chamber.Loyalty))];
        pivots = new(() => new PivotTable(this, chamber.Quorum));
        Bloc = [.. blocs.SelectMany(bloc => bloc.Positions.Select(_ => bloc.Id))];
    }

    public int Count => Position.Length;

    /// <summary>Each member's place from accommodating (below 0) to hawkish (above 0), added to the legislature's ideal points.</summary>
    public ImmutableArray<double> Position { get; }

    /// <summary>What the executive's signature is worth to each member.</summary>
    public ImmutableArray<double> Loyalty { get; }

    /// <summary>Id of each member's bloc; empty where there are none.</summary>
    public ImmutableArray<string> Bloc { get; }

    /// <summary>On whom ratification depends.</summary>
    public PivotTable Pivots => pivots.Value;

    /// <summary>Members at the middles of equal shares of a normal distribution: no draw, the same in every run.</summary>
    private static double[] Spread(Chamber chamber) =>
        [.. Enumerable.Range(0, chamber.Members).Select(member => chamber.Dispersion * Normal.Quantile((member + 0.5) / chamber.Members))];
}
