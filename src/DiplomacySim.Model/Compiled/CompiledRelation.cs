using System.Collections.Immutable;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Compiled;

/// <summary>A relation made ready for play.</summary>
public sealed class CompiledRelation
{
    internal CompiledRelation(Relation relation, int index, Scenario scenario, ImmutableArray<CompiledIssue> issues)
    {
        Relation = relation;
        Index = index;
        Place = Chance.Place(relation.Id);
        First = CompiledScenario.IndexOf(scenario.Parties, party => party.Id, relation.Between[0], "party");
        Second = CompiledScenario.IndexOf(scenario.Parties, party => party.Id, relation.Between[1], "party");
        Shares = [.. new[] { First, Second }.Select(party => issues.Select(issue => ShareOf(issue, party)).ToImmutableArray())];
        Open = [.. issues.Where(issue => issue.Issue.Negotiable && (issue.Controls[First] || issue.Controls[Second])).Select(issue => issue.Index)];
        OpenByPlace = [.. Open.OrderBy(issue => issues[issue].Place)];
    }

    public Relation Relation { get; }

    public int Index { get; }

    /// <summary>Where draws about the relation are addressed.</summary>
    public ulong Place { get; }

    public int First { get; }

    public int Second { get; }

    /// <summary>For each side and issue the share of a clause that the side carries: 0, ½ or 1.</summary>
    public ImmutableArray<ImmutableArray<double>> Shares { get; }

    /// <summary>Indices of the issues on which a deal between the two can have a clause.</summary>
    public ImmutableArray<int> Open { get; }

    /// <summary>The same in an order that belongs to the issues' ids, whatever their order in the scenario.</summary>
    public ImmutableArray<int> OpenByPlace { get; }

    /// <summary>Whether a party is one of the two.</summary>
    public bool Has(int party) => party == First || party == Second;

    /// <param name="statusQuo">Where each issue stands.</param>
    /// <returns>When a party starts with its part of a text: where one side moves nothing nobody waits.</returns>
    public Order OrderOf(int party, Text text, ReadOnlySpan<double> statusQuo) =>
        text.Second is not null && Moves(0, text, statusQuo) && Moves(1, text, statusQuo) ? text.OrderOf(party) : Order.Together;

    /// <returns>How far a side moves an issue by the clause of a text on it.</returns>
    internal double Amount(int side, int issue, Text text, ReadOnlySpan<double> statusQuo) =>
        Shares[side][issue] * (text.Target(issue, 0) - statusQuo[issue]);

    private bool Moves(int side, Text text, ReadOnlySpan<double> statusQuo)
    {
        foreach (var issue in Open)
        {
            if (text.Has(issue) && Amount(side, issue, text, statusQuo) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="party">One of the two.</param>
    /// <returns>0 for the first, 1 for the second.</returns>
    public int Side(int party) => party == First ? 0 : party == Second ? 1 : throw new ArgumentOutOfRangeException(nameof(party));

    public int Party(int side) => side == 0 ? First : Second;

    public int Other(int party) => party == First ? Second : First;

    /// <summary>Place of the direction from one party to the other among all directions.</summary>
    public int From(int party) => (Index * 2) + Side(party);

    private double ShareOf(CompiledIssue issue, int party)
    {
        var carriers = (issue.Controls[First] ? 1 : 0) + (issue.Controls[Second] ? 1 : 0);
        return issue.Controls[party] ? 1.0 / carriers : 0;
    }
}
