using System.Globalization;
using DiplomacySim.Model;

namespace DiplomacySim.Client;

/// <summary>A round in a few lines: what somebody who follows the news would want to know.</summary>
public static class Story
{
    private static readonly HashSet<ActKind> Told =
    [
        ActKind.Declined, ActKind.SummitWithoutResult, ActKind.Offer, ActKind.Demand, ActKind.Counter, ActKind.Acceptance, ActKind.Rejection,
        ActKind.Ratification, ActKind.Amendment, ActKind.Veto, ActKind.Objection, ActKind.DealFailed, ActKind.Delay, ActKind.Suspension,
        ActKind.Breach, ActKind.Fulfilment, ActKind.Coercion, ActKind.Conciliation, ActKind.Bill, ActKind.Signature, ActKind.ExecutiveVeto,
        ActKind.Override, ActKind.Provocation, ActKind.Shock, ActKind.Incident, ActKind.Election,
    ];

    public static string Heading(int round, Setting setting) => DateOnly
        .ParseExact(setting.Scenario.Start, "yyyy-MM", CultureInfo.InvariantCulture)
        .AddMonths((round - 1) * setting.Scenario.MonthsPerRound)
        .ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static IEnumerable<string> Lines(IEnumerable<Act> acts, Setting setting)
    {
        foreach (var act in acts)
        {
            // A meeting and a deal are the acts of both sides; they are told once.
            var isFirst = act.Kind is ActKind.Meeting or ActKind.Deal && act.Source == setting.Pairs[act.Relation].First;
            if (isFirst || (Told.Contains(act.Kind) && IsNews(act)))
            {
                yield return Terminal.Plain(Wording.Of(act, setting));
            }
        }
    }

    /// <summary>That both sides would rather not meet is no news.</summary>
    private static bool IsNews(in Act act) => act.Kind != ActKind.Declined || act.Coding.Quad != Quad.None;

    public static IEnumerable<string> Sparklines(Log log)
    {
        var pair = log.Setting.Pairs[0];
        foreach (var party in new[] { pair.First, pair.Second })
        {
            var measures = log.Trajectory.Measures.Where(measure => measure.From == party && measure.To == pair.Other(party)).ToArray();
            yield return $"{Terminal.Plain(log.Setting.PartyName(party))} to {Terminal.Plain(log.Setting.PartyName(pair.Other(party)))}";
            yield return Line("tone", measures.Select(measure => measure.Tone), -5, 5);
            yield return Line("substance", measures.Select(measure => measure.Substance), -5, 5);
            yield return Line("trust", measures.Select(measure => measure.Trust), 0, 1);
        }
    }

    private static string Line(string name, IEnumerable<double> values, double low, double high) => string.Create(
        CultureInfo.InvariantCulture, $"  {name,-10}{Terminal.Sparkline(values, low, high)} {values.LastOrDefault(),6:0.00}");
}
