using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Phases;

/// <summary>What happens whatever the actors decide: shocks, incidents, public support and the economy, elections; then everybody takes
/// stock and the round ends.</summary>
internal sealed class DriftPhase(RoundContext run) : IPhase
{
    /// <summary>Share of the way back to its start that support and the economy go in a month.</summary>
    private const double Reversion = 0.05;

    /// <summary>How much of a fall of the economy below its start the leader's support follows in a month.</summary>
    private const double Blame = 0.05;

    public IEnumerable<Sheet> Play()
    {
        if (run.World.IsAtWar)
        {
            run.Record(Act.OfNobody(ActKind.RoundEnd));
            yield break;
        }

        if (run.Rules.Drift)
        {
            Shocks();
            Incidents();
            foreach (var sheet in new CrisisRound(run).Play())
            {
                yield return sheet;
            }

            Climate();
            Elections();
        }

        run.Sheet.Clear();
        foreach (var pair in run.Setting.RelationsInTurn)
        {
            AskToAppraise(pair, pair.First);
            AskToAppraise(pair, pair.Second);
        }

        if (run.Sheet.Count > 0)
        {
            yield return run.Sheet;
            for (var place = 0; place < run.Sheet.Count; place++)
            {
                Note(place);
            }
        }

        run.Record(Act.OfNobody(ActKind.RoundEnd));
    }

    private void Shocks()
    {
        var shocks = run.Setting.Scenario.Shocks;
        foreach (var entry in run.Setting.ShocksInTurn)
        {
            if (shocks[entry].Round == run.Round && !IsPrevented(shocks[entry]))
            {
                run.Record(Of(ActKind.Shock, run.Setting.Shocks[entry]), new ShockEvent(entry));
            }
        }
    }

    private bool IsPrevented(Shock shock) => shock.Unless.Length > 0 && run.World.IsBound(run.Setting.Issue(shock.Unless));

    private void Incidents()
    {
        var incidents = run.Setting.Scenario.Incidents;
        foreach (var entry in run.Setting.IncidentsInTurn)
        {
            var incident = run.Setting.Incidents[entry];
            var hazard = run.World.Hazard(incidents[entry], incident.Relation is { } relation ? run.World.IndexOf(relation) : 0);
            if (run.Chance.Draw(run.Round, Purpose.Incident, 0, incident.Place) < hazard)
            {
                run.Record(Of(ActKind.Incident, incident), new IncidentEvent(entry, hazard));
            }
        }
    }

    private static Act Of(ActKind kind, CompiledEvent happening) => Act.OfNobody(kind) with
    {
        Source = happening.Source ?? -1,
        Target = happening.Target ?? -1,
        Relation = happening.Relation ?? -1,
        Coding = happening.Coding,
    };

    private void Climate()
    {
        // What pulls steadily against the way back comes to the same at the end of a month, however many rounds that has.
        var back = run.Setting.Timetable.InRound(Reversion);
        var months = back / Reversion;
        for (var party = 0; party < run.Setting.Parties; party++)
        {
            var start = run.Setting.Scenario.Parties[party];
            var economy = run.World.Economy[party] + (back * (start.Economy - run.World.Economy[party])) - (months * Bite(party))
                + Wander(Purpose.Economy, party, start.EconomyVolatility);
            var hardship = Math.Min(0, run.World.Economy[party] - start.Economy);
            var support = run.World.Support[party] + (back * (start.Support - run.World.Support[party])) + (months * Blame * hardship)
                + Wander(Purpose.Support, party, start.SupportVolatility);
            if (support != run.World.Support[party] || economy != run.World.Economy[party])
            {
                var climate = new ClimateReading(Math.Clamp(support, 0, 1), Math.Clamp(economy, 0, 1));
                run.Record(Act.OfNobody(ActKind.Climate) with { Source = party }, climate);
            }
        }
    }

    private double Wander(Purpose purpose, int party, double deviation) => deviation > 0
        ? deviation * Math.Sqrt(run.Setting.Timetable.Months) * run.Chance.Normal(run.Round, purpose, run.Setting.PartyPlaces[party])
        : 0;

    private double Bite(int party)
    {
        var bite = 0.0;
        foreach (var stake in run.Setting.Issues)
        {
            bite += stake.Against == party ? stake.Issue.Instrument!.Bite * run.World.EffectivePressure(stake.Index) : 0;
        }

        return bite;
    }

    private void Elections()
    {
        var elections = run.Setting.Scenario.Elections;
        for (var entry = 0; entry < elections.Count; entry++)
        {
            if (elections[entry].Round != run.Round)
            {
                continue;
            }

            var actor = run.Setting.Actor(elections[entry].Actor);
            var party = run.World.Profile(actor).Party;
            var chance = Math.Clamp(elections[entry].Chance + (elections[entry].Incumbency * (0.5 - run.World.Support[party])), 0, 1);
            var wins = run.Chance.Draw(run.Round, Purpose.Election, run.World.Profile(actor).Place) < chance;
            var result = new ElectionResult(entry, wins ? run.Setting.Challenger(entry) : run.World.Leader[actor], chance);
            run.Record(Act.OfNobody(ActKind.Election) with { Actor = actor, Source = party }, result);
        }
    }

    private void AskToAppraise(CompiledRelation pair, int party)
    {
        if (run.Setting.Voices[party] is { } voice)
        {
            run.Sheet.Ask(new Turn { Question = Question.Appraise, Actor = voice, Relation = pair.Index, Other = pair.Other(party) });
        }
    }

    private void Note(int place)
    {
        ref readonly var move = ref run.Sheet.Move(place);
        run.Record(run.Answer(place, ActKind.Appraisal) with { Belief = move.Belief, Causes = move.Causes });
    }
}
