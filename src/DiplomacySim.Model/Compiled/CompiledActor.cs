using System.Collections.Immutable;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Compiled;

/// <summary>An actor made ready for play, as it is under one leader.</summary>
public sealed class CompiledActor
{
    /// <summary>Distance from the counterpart on an issue from which a hawkish member's whole offset counts on it.</summary>
    private const double Apart = 0.2;

    private readonly double[] hawkish;
    private readonly double[] spread;
    private readonly bool[] denies;
    private readonly double[] meanWeights;

    internal CompiledActor(Actor actor, int index, CompiledScenario setting)
    {
        var scenario = setting.Scenario;
        Actor = actor;
        Index = index;
        Place = Chance.Place(actor.Id);
        Party = setting.Party(actor.Party);
        Ideal = [.. scenario.Issues.Select(issue => actor.Ideal.TryGetValue(issue.Id, out var point) ? point : issue.StatusQuo)];
        var sum = actor.Salience.Values.Order().Sum();
        Weight = [.. scenario.Issues.Select(issue => sum > 0 && actor.Salience.TryGetValue(issue.Id, out var weight) ? weight / sum : 0)];
        Instruments = [.. setting.Issues.Where(issue => issue.Hostile != 0 && issue.Controls[Party]).Select(issue => issue.Index)];
        Client = actor.Standing.Client.Length > 0 ? setting.Party(actor.Standing.Client) : null;
        Consents = actor.Standing.Consent.Count > 0
            ? [.. scenario.Issues.Select(issue => actor.Standing.Consent.Contains(issue.Id))]
            : [.. Weight.Select(weight => weight > 0)];
        IsConsenter = actor.Role == Role.ThirdParty && Plays(Part.Consenter);
        SpoilCode = Cameo.Of(actor.Standing.SpoilCode);
        Members = actor.Role == Role.Legislature ? new Members(actor.Chamber, scenario) : null;
        Priced = actor.Chamber.Blocs.Select((bloc, place) => bloc.Price is null ? 0 : 1 << place).Sum();
        denies = [.. scenario.Issues.Select(issue => actor.Judgement.Denies.Contains(issue.Id))];
        meanWeights = [.. setting.Relations.Select(pair => pair.Has(Party) ? MeanOver(pair, pair.Shares[pair.Side(Party)]) : 0)];
        hawkish = [.. scenario.Issues.Select(issue => actor.Chamber.Hawkish.TryGetValue(issue.Id, out var direction) ? direction : double.NaN)];
        spread = [.. scenario.Issues.Select(issue => actor.Chamber.Spread.GetValueOrDefault(issue.Id, 1))];
    }

    public Actor Actor { get; }

    public int Index { get; }

    /// <summary>Where the actor's draws are addressed: its id, so that one actor more moves no draw.</summary>
    public ulong Place { get; }

    public int Party { get; }

    /// <summary>For each issue where the actor wants it, in [0, 1].</summary>
    public ImmutableArray<double> Ideal { get; }

    /// <summary>For each issue its share of the salience; they sum to 1, or are all 0 for an actor without stakes.</summary>
    public ImmutableArray<double> Weight { get; }

    /// <summary>Indices of the issues with which the actor's party can put pressure on another.</summary>
    public ImmutableArray<int> Instruments { get; }

    /// <summary>Party that a patron supports.</summary>
    public int? Client { get; }

    /// <summary>A third party that a text cannot do without where it has a clause on its issues.</summary>
    public bool IsConsenter { get; }

    /// <summary>For each issue, whether a consenter has a say.</summary>
    public ImmutableArray<bool> Consents { get; }

    /// <summary>Mean weight of the issues of a relation of its party that the party can move and that matter to it; 0 where there are none.</summary>
    public double MeanWeight(CompiledRelation pair) => meanWeights[pair.Index];

    /// <summary>Whether the actor denies the facts of an issue.</summary>
    public bool Denies(int issue) => denies[issue];

    public Coding SpoilCode { get; }

    /// <summary>The blocs of a legislature that its executive can win over for a vote, as a sum of powers of two of their places.</summary>
    public int Priced { get; }

    /// <summary>Whether its executive can win over any of its members for a vote.</summary>
    public bool CanBeWonOver => Priced != 0 && Actor.Chamber.Favour > 0;

    /// <summary>The members of a legislature; null for others.</summary>
    public Members? Members { get; }

    /// <summary>
    /// How far and in which direction a more hawkish member wants an issue, for each unit of its place: as the scenario says, or away from the
    /// executive that the deal is made with, the more so the further apart the two are; times how far places count on the issue.
    /// </summary>
    /// <param name="counterpart">The executive in office on the other side; null where there is none.</param>
    /// <returns>From -1 to 1 where places count in full. It has no jump in where either of the two stands.</returns>
    public double Hawkish(int issue, CompiledActor? counterpart) => spread[issue] * (!double.IsNaN(hawkish[issue]) ? hawkish[issue]
        : counterpart is null ? 0
        : Math.Clamp((Ideal[issue] - counterpart.Ideal[issue]) / Apart, -1, 1));

    public bool Plays(Part part) => Actor.Standing.Parts.Contains(part);

    private double MeanOver(CompiledRelation pair, ImmutableArray<double> share)
    {
        var (sum, count) = (0.0, 0);
        foreach (var issue in pair.Open)
        {
            (sum, count) = share[issue] > 0 && Weight[issue] > 0 ? (sum + Weight[issue], count + 1) : (sum, count);
        }

        return count > 0 ? sum / count : 0;
    }
}
