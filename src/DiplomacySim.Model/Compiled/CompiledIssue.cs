using System.Collections.Immutable;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Compiled;

/// <summary>An issue made ready for play.</summary>
public sealed class CompiledIssue
{
    internal CompiledIssue(Issue issue, int index, Scenario scenario)
    {
        Issue = issue;
        Index = index;
        Place = Chance.Place(issue.Id);
        Controls = [.. scenario.Parties.Select(party => issue.Control.Contains(party.Id))];
        if (issue.Instrument is { } instrument)
        {
            Against = CompiledScenario.IndexOf(scenario.Parties, party => party.Id, instrument.Against, "party");
            Hostile = instrument.Hostile == Direction.Up ? 1 : -1;
            HostileCode = Cameo.Of(instrument.HostileCode);
            ConciliatoryCode = Cameo.Of(instrument.ConciliatoryCode);
        }
    }

    public Issue Issue { get; }

    public int Index { get; }

    /// <summary>Where draws about the issue are addressed.</summary>
    public ulong Place { get; }

    /// <summary>For each party, whether it can move the issue.</summary>
    public ImmutableArray<bool> Controls { get; }

    /// <summary>Party that the issue can be used against; null where it is no instrument.</summary>
    public int? Against { get; }

    /// <summary>Direction of pressure: +1 or -1; 0 where it is no instrument.</summary>
    public int Hostile { get; }

    public Coding HostileCode { get; }

    public Coding ConciliatoryCode { get; }

    /// <summary>How much of the pressure that the instrument can exert is exerted, in [0, 1].</summary>
    public double Pressure(double statusQuo) => Hostile > 0 ? statusQuo : 1 - statusQuo;

    /// <summary>How far one act goes in a direction.</summary>
    /// <param name="towards">1 for more pressure, -1 for less.</param>
    /// <returns>The amount with its sign on the scale, in millionths; 0 where the instrument is at its end.</returns>
    public double Step(double statusQuo, int towards)
    {
        var (instrument, sign) = (Issue.Instrument!, towards * Hostile);
        if (instrument.Kind == InstrumentKind.Share)
        {
            return Math.Round(sign * Math.Min(1, 2 * instrument.Step) * (sign > 0 ? 1 - statusQuo : statusQuo), 6);
        }

        return Math.Round(Math.Clamp(statusQuo + (sign * instrument.Step), 0, 1) - statusQuo, 6);
    }

    /// <summary>How an act that moves the issue is coded: on an instrument by its direction, otherwise as cooperation.</summary>
    public Coding CodeOf(double move) => Hostile * move > 0 ? HostileCode : Hostile != 0 ? ConciliatoryCode : Codes.Tranche;
}
