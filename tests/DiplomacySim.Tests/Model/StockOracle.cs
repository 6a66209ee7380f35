namespace DiplomacySim.Tests;

/// <summary>What stands in a relation, added up from the acts of a log alone: no world, no measures.</summary>
internal sealed class StockOracle
{
    private readonly CompiledScenario setting;
    private readonly CompiledRelation pair;
    private readonly double[] issues;
    private readonly int[] leaders;
    private readonly List<Promise> promises = [];

    public StockOracle(CompiledScenario setting, CompiledRelation pair)
    {
        (this.setting, this.pair) = (setting, pair);
        issues = [.. setting.Scenario.Issues.Select(issue => issue.StatusQuo)];
        leaders = new int[setting.Actors];
    }

    /// <summary>Whether anybody, a clause or an event put pressure on.</summary>
    public bool IsPressed { get; private set; }

    /// <summary>Whether anybody, a clause or an event took pressure back.</summary>
    public bool IsRelieved { get; private set; }

    /// <summary>Mean of both directions.</summary>
    public double Pressure => (PressureOf(pair.First, pair.Second) + PressureOf(pair.Second, pair.First)) / 2;

    public void Hear(in Act act)
    {
        var id = act.Commitment;
        switch (act.Kind)
        {
            case ActKind.Coercion or ActKind.Conciliation or ActKind.Signature or ActKind.Override:
                Move(act.Issue, act.Amount);
                break;
            case ActKind.Tranche when act.HasCommitment:
                Move(act.Issue, act.Amount);
                promises.Single(promise => promise.Id == id).State = "bound";
                break;
            case ActKind.Shock:
                MoveAll(setting.Scenario.Shocks[act.As<ShockEvent>().Entry].Moves);
                break;
            case ActKind.Incident:
                MoveAll(setting.Scenario.Incidents[act.As<IncidentEvent>().Entry].Moves);
                break;
            case ActKind.Commitment:
                var issue = setting.Issues[act.Issue].Issue;
                var months = (setting.Timetable.Occasions(issue.Tranches) * setting.Timetable.Pace) + setting.Rules.Term;
                promises.Add(new(act.Id, act.Relation, act.Issue, act.Source, act.Round + setting.Timetable.Rounds(months)));
                break;
            case ActKind.Suspension or ActKind.Fulfilment:
                promises.Single(promise => promise.Id == id).State = act.Kind == ActKind.Fulfilment ? "done" : "suspended";
                break;
            case ActKind.Breach when act.HasCommitment:
                Move(act.Issue, setting.Rules.Tranched ? act.Amount : 0);
                promises.Single(promise => promise.Id == id).State = "broken";
                break;
            case ActKind.Election:
                leaders[act.Actor] = act.As<ElectionResult>().Winner;
                break;
        }
    }

    /// <param name="round">The round that has just ended.</param>
    /// <param name="side">Of the party whose stock it is.</param>
    public double Of(int round, int side)
    {
        var (party, other) = (pair.Party(side), pair.Party(1 - side));
        var share = 0.0;
        if (setting.Executives[other] is { } executive)
        {
            foreach (var latest in promises.Where(promise => promise.Relation == pair.Index && promise.Party == party)
                .GroupBy(promise => promise.Issue).Select(issue => issue.Last()))
            {
                var worth = latest.State switch
                {
                    "done" => 1,
                    "bound" => round + 1 < latest.Until ? 1 : 0,
                    "broken" => -1,
                    _ => 0,
                };
                share += worth * setting.Profile(executive, leaders[executive]).Weight[latest.Issue];
            }
        }

        return (-10 * PressureOf(party, other)) + (5 * share);
    }

    private double PressureOf(int party, int other) => setting.Scenario.Issues.Select((issue, place) => (issue, place))
        .Where(issue => issue.issue.Instrument?.Against == setting.Scenario.Parties[other].Id
            && issue.issue.Control.Contains(setting.Scenario.Parties[party].Id))
        .Select(issue => issue.issue.Instrument!.Hostile == Direction.Up ? issues[issue.place] : 1 - issues[issue.place])
        .DefaultIfEmpty(0).Average();

    private void MoveAll(IReadOnlyDictionary<string, double> moves)
    {
        foreach (var (issue, amount) in moves)
        {
            Move(setting.Issue(issue), amount);
        }
    }

    private void Move(int issue, double amount)
    {
        if (issue >= 0)
        {
            var before = Pressure;
            issues[issue] = Math.Clamp(issues[issue] + amount, 0, 1);
            IsPressed |= Pressure > before;
            IsRelieved |= Pressure < before;
        }
    }

    private sealed record Promise(int Id, int Relation, int Issue, int Party, int Until)
    {
        public string State { get; set; } = "bound";
    }
}
