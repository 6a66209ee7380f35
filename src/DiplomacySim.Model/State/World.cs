using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Interventions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.State;

/// <summary>The public state of a run: what the acts that everybody can see add up to.</summary>
/// <remarks>An actor among grains keeps one of its own, fed with the acts it was told of; in a simulation all share one.</remarks>
public sealed class World
{
    private const double LeastRenewal = 1e-6;

    /// <summary>Probability of a crisis in a month that no relation is above.</summary>
    private const double HighestHazard = 0.5;

    /// <summary>Months for which a crisis from which both sides have drawn back is remembered.</summary>
    private const int SoberMonths = 6;

    private readonly double[] statusQuo;
    private readonly double[] support;
    private readonly double[] economy;
    private readonly double[] capability;
    private readonly int[] leader;
    private readonly double[] tone;
    private readonly double[] substance;
    private readonly double[] recent;
    private readonly double[] mediation;
    private readonly double[] guarantee;
    private readonly int[] boundUntil;
    private readonly double[] effective;
    private readonly int[] summits;
    private readonly int[] soberUntil;
    private readonly int[] wars;
    private readonly int[] favours;
    private readonly short[] lines;
    private readonly int[] pledges = [0];
    private readonly CommitmentBook commitments;
    private readonly double[] words;
    private readonly int[] wordCount;
    private readonly double[] deeds;
    private readonly double[] doubt;
    private readonly double[] spoiled;

    private readonly RunSetup setup;

    public World(RunSetup setup)
    {
        this.setup = setup;
        var setting = Setting = setup.Start;
        var directions = setting.Relations.Length * 2;
        statusQuo = new double[setting.Issues.Length];
        support = new double[setting.Parties];
        economy = new double[setting.Parties];
        capability = new double[setting.Parties];
        leader = new int[setting.Actors];
        tone = new double[directions];
        substance = new double[directions];
        recent = new double[directions];
        mediation = new double[setting.Relations.Length];
        guarantee = new double[setting.Relations.Length];
        words = new double[directions];
        wordCount = new int[directions];
        deeds = new double[directions];
        doubt = new double[setting.Relations.Length];
        spoiled = new double[setting.Relations.Length];
        Array.Fill(doubt, 1);
        commitments = new(setting.Issues.Length);
        boundUntil = new int[setting.Issues.Length];
        effective = new double[setting.Issues.Length];
        summits = new int[setting.Relations.Length];
        soberUntil = new int[setting.Relations.Length];
        wars = new int[setting.Relations.Length];
        favours = new int[setting.Actors];
        lines = new short[setting.Parties * setting.Issues.Length];
        Array.Fill(lines, Deal.NoClause);
        Game = setting.Scenario.Protocol is null ? null : new GameState(setting);
        Begin();
    }

    /// <summary>The same state under other circumstances, to ask somebody what it would do then; it goes no further.</summary>
    internal World(World now, CompiledScenario next)
        : this(now, new RunSetup(now.Setting, new Intervention.Circumstances(default, next))) => Change(1);

    private World(World now, RunSetup setup)
        : this(setup)
    {
        Round = now.Round;
        foreach (var (from, to) in now.States.Zip(States))
        {
            Array.Copy(from, to, from.Length);
        }

        commitments = new(now.commitments);
    }

    /// <summary>The setting in force.</summary>
    public CompiledScenario Setting { get; private set; }

    /// <summary>How many changes of circumstances have come into force.</summary>
    public int Changes { get; private set; }

    /// <summary>The round being played, from 1.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>For each issue where it stands, in [0, 1].</summary>
    public ReadOnlySpan<double> StatusQuo => statusQuo;

    /// <summary>For each party the share of its public behind the leader.</summary>
    public ReadOnlySpan<double> Support => support;

    /// <summary>For each party the state of its economy; 0.5 is normal.</summary>
    public ReadOnlySpan<double> Economy => economy;

    /// <summary>For each party its power relative to the strongest.</summary>
    public ReadOnlySpan<double> Capability => capability;

    /// <summary>For each actor who is in office: 0 the first, then challengers that won.</summary>
    public ReadOnlySpan<int> Leader => leader;

    /// <summary>For each direction of each relation the flow of words, in Goldstein weights; see <see cref="CompiledRelation.From"/>.</summary>
    public ReadOnlySpan<double> Tone => tone;

    /// <summary>For each direction of each relation the flow of deeds.</summary>
    public ReadOnlySpan<double> Substance => substance;

    /// <summary>For each direction the deeds of the last rounds with a short memory: what reciprocity answers to.</summary>
    public ReadOnlySpan<double> Recent => recent;

    /// <summary>For each relation what mediators add to the wish to meet in this round.</summary>
    public ReadOnlySpan<double> Mediation => mediation;

    /// <summary>For each relation the share of doubt that guarantors take away in this round; below 0 the share of credibility that
    /// spoilers do.</summary>
    public ReadOnlySpan<double> Guarantee => guarantee;

    /// <summary>In the order in which they were made.</summary>
    public ReadOnlySpan<Commitment> Commitments => commitments.All;

    /// <summary>What has been played of another game than the six phases; null where they are played.</summary>
    public GameState? Game { get; }

    /// <summary>For each issue the round from which on no clause binds it.</summary>
    public ReadOnlySpan<int> BoundUntil => boundUntil;

    private Array[] States => [statusQuo, support, economy, capability, leader, tone, substance, recent, mediation, guarantee, boundUntil, effective,
        summits, soberUntil, wars, favours, lines, pledges, words, wordCount, deeds, doubt, spoiled, .. Game?.States ?? []];

    /// <returns>The executive in office of a party; null where it has none.</returns>
    public CompiledActor? Executive(int party) => Setting.Executives[party] is { } executive ? Profile(executive) : null;

    public CompiledActor Profile(int actor) => Setting.Profile(actor, leader[actor]);

    /// <returns>The pressure of an instrument that its target still feels, in [0, 1]: all that is in force where the target does not adapt.</returns>
    public double EffectivePressure(int issue) => Setting.Issues[issue] is var stake && stake.Issue.Instrument is { Adaptation: not null }
        ? effective[issue]
        : stake.Pressure(statusQuo[issue]);

    /// <returns>How much of the pressure that has worn off one act brings back; 0 where less than a millionth has.</returns>
    public double Renewal(int issue) => Setting.Issues[issue] is var stake && stake.Issue.Instrument is { Adaptation: not null } instrument
        && stake.Pressure(statusQuo[issue]) - effective[issue] is >= LeastRenewal and var worn ? Math.Min(instrument.Step, worn) : 0;

    public bool IsBound(int issue) => Round < boundUntil[issue];

    /// <returns>Round from which on a clause that is agreed now no longer binds.</returns>
    public int Until(int issue) => Until(issue, 0);

    /// <summary>Whether an event is announced that a clause on an issue, agreed now, would prevent.</summary>
    public bool IsAnnounced(int issue)
    {
        foreach (var announced in Setting.Announced[issue])
        {
            if (!IsBound(issue) && Prevents(issue, announced))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause on an issue, agreed now, would be in force when an event comes that such a clause prevents.</summary>
    public bool Prevents(int issue, Announcement announced) => Round <= announced.Round && announced.Round < Until(issue);

    /// <summary>Whether a clause holds its party: one that is suspended does not where a breach of the other side releases it.</summary>
    public bool Binds(Commitment clause) =>
        clause.BindsIn(Round) && !(clause.Status == CommitmentStatus.Suspended && Setting.Rules.Snapback);

    /// <returns>Index of a relation in one direction, from -10 to +10: words and deeds, weighed as the scenario says.</returns>
    public double Index(int direction)
    {
        var weight = Setting.Rules.Measures.SubstanceWeight;
        return (weight * substance[direction]) + ((1 - weight) * tone[direction]);
    }

    /// <returns>Mean of the index of both directions.</returns>
    public double IndexOf(int relation) => (Index(relation * 2) + Index((relation * 2) + 1)) / 2;

    /// <param name="index">Of the relation that the incident falls in; the worse it is, the likelier the incident.</param>
    /// <returns>Probability of an incident in this round.</returns>
    public double Hazard(Incident incident, double index) =>
        Setting.Timetable.InRound(Math.Min(1, incident.Hazard * Math.Exp(incident.Escalation * Math.Max(0, -index) / 10)));

    /// <returns>Probability of a crisis of a relation in this round.</returns>
    public double CrisisHazard(CompiledRelation pair) => pair.Relation.Crisis is { Hazard: > 0 } crisis
        ? Setting.Timetable.InRound(
            Math.Min(HighestHazard, crisis.Hazard * Math.Exp(crisis.Index * Math.Max(0, -IndexOf(pair.Index)) / 10)))
        : 0;

    /// <summary>Whether a crisis has come to war: nothing more is asked, and what was measured stays.</summary>
    public bool IsAtWar => Array.IndexOf(wars, 1) >= 0;

    /// <summary>Whether both sides have lately drawn back from a crisis.</summary>
    public bool IsSober(int relation) => Round < soberUntil[relation];

    /// <returns>The blocs of a legislature that its executive has won over for the vote at hand, as a sum of powers of two of their places.</returns>
    public int WonOver(int legislature) => favours[legislature];

    /// <summary>How often pledges have been made and let go.</summary>
    internal int Pledges => pledges[0];

    /// <returns>How far the leader of a party has pledged to go at most on an issue, in [0, 1]; null where it has not.</returns>
    public double? Line(int party, int issue) =>
        lines[(party * statusQuo.Length) + issue] is >= 0 and var line ? (double)line / Deal.Scale : null;

    /// <returns>How much further from an actor's ideal point than its leader has pledged a target lies; 0 where it has pledged nothing.</returns>
    internal double Behind(CompiledActor actor, int issue, double target) => Line(actor.Party, issue) is { } line
        ? Math.Max(0, Math.Abs(target - actor.Ideal[issue]) - Math.Abs(line - actor.Ideal[issue])) : 0;

    public Commitment Commitment(int id) => commitments[id];

    /// <returns>The commitments of a deal, in the order in which they were made.</returns>
    internal ReadOnlySpan<Commitment> CommitmentsUnder(int deal) => commitments.Under(deal);

    /// <returns>The commitments on an issue, the last one first.</returns>
    internal CommitmentBook.OnIssue CommitmentsOn(int issue) => commitments.On(issue);

    /// <returns>The same state, to go on from it apart from this one.</returns>
    internal World Copy() => new(this, setup) { Setting = Setting, Changes = Changes };

    /// <summary>Takes an act into the state. Acts that not everybody can see change nothing here.</summary>
    internal void Apply(in Act act)
    {
        while (setup.Next(Changes) is { } next && next.At.IsBefore(act))
        {
            Change(Changes + 1);
        }

        if (act.IsHidden)
        {
            return;
        }

        Hear(act);
        Game?.Apply(act);
        if (act.IsHostileDeed && act.HasTarget)
        {
            Move(act.Target, Setting.Scenario.Parties[act.Target].Rally * act.Steps);
        }

        switch (act.Kind)
        {
            case ActKind.Meeting:
                summits[act.Relation] = act.As<MeetingHeld>().IsSummit ? Round : 0;
                break;
            case ActKind.Deal when act.Deal is { } text:
                Sign(act.Source, Setting.Relations[act.Relation], text);
                LetGo(act.Source, text);
                break;
            case ActKind.Pledge when act.Deal is { } line:
                Pledge(act.Source, line);
                break;
            case ActKind.SidePayment:
                favours[Setting.Legislatures[act.Source]!.Value] |= 1 << act.As<Favour>().Bloc;
                break;
            case ActKind.Ratification or ActKind.Amendment or ActKind.Veto or ActKind.Objection:
                favours[act.Actor] = 0;
                break;
            case ActKind.GoodOffices:
                mediation[act.Relation] += act.As<ThirdPartyStep>().Strength;
                break;
            case ActKind.Guarantee:
                doubt[act.Relation] *= 1 - act.As<ThirdPartyStep>().Strength;
                Weigh(act.Relation);
                break;
            case ActKind.Commitment:
                Commit(act);
                break;
            case ActKind.Tranche or ActKind.Breach when !act.HasCommitment:
                break;
            case ActKind.Tranche:
                var kept = Commitment(act.Commitment);
                commitments.Put(kept with
                {
                    Done = kept.Done + 1,
                    Delays = Setting.Rules.Tranched ? 0 : kept.Delays,
                    Status = CommitmentStatus.InForce,
                });
                Shift(act.Issue, act.Amount);
                Release(act.Issue);
                Start(kept);
                break;
            case ActKind.Delay:
                var delayed = Commitment(act.Commitment);
                commitments.Put(delayed with { Delays = delayed.Delays + 1 });
                break;
            case ActKind.Suspension:
                commitments.Put(Commitment(act.Commitment) with { Status = CommitmentStatus.Suspended });
                Release(act.Issue);
                break;
            case ActKind.Breach:
                var broken = Commitment(act.Commitment);
                commitments.Put(broken with { Status = CommitmentStatus.Breached });
                Release(act.Issue);
                Release(broken);
                Shift(act.Issue, Setting.Rules.Tranched ? act.Amount : 0);
                break;
            case ActKind.Fulfilment:
                commitments.Put(Commitment(act.Commitment) with { Status = CommitmentStatus.Fulfilled });
                break;
            case ActKind.Provocation:
                spoiled[act.Relation] += act.As<ThirdPartyStep>().Strength;
                Weigh(act.Relation);
                break;
            case ActKind.Coercion when act.Amount == 0:
                effective[act.Issue] = Math.Min(
                    effective[act.Issue] + Renewal(act.Issue), Setting.Issues[act.Issue].Pressure(statusQuo[act.Issue]));
                break;
            case ActKind.Coercion or ActKind.Conciliation or ActKind.Signature or ActKind.Override:
                Shift(act.Issue, act.Amount);
                break;
            case ActKind.Aid:
                economy[act.Target] = Math.Clamp(economy[act.Target] + act.As<ThirdPartyStep>().Strength, 0, 1);
                break;
            case ActKind.Shock:
                Suffer(Setting.Scenario.Shocks[act.As<ShockEvent>().Entry]);
                break;
            case ActKind.Incident:
                Suffer(Setting.Scenario.Incidents[act.As<IncidentEvent>().Entry].Moves);
                break;
            case ActKind.BackDown:
                var retreat = act.As<Retreat>();
                Move(act.Source, -retreat.Lost);
                soberUntil[act.Relation] = retreat.IsMutual ? Round + Setting.Timetable.Rounds(SoberMonths) : soberUntil[act.Relation];
                break;
            case ActKind.Conflict when Game is null:
                wars[act.Relation] = 1;
                break;
            case ActKind.Election:
                Elect(act.Actor, act.As<ElectionResult>().Winner);
                break;
            case ActKind.Climate:
                (support[act.Source], economy[act.Source]) = act.As<ClimateReading>();
                break;
            case ActKind.RoundEnd:
                Close();
                break;
        }
    }

    /// <summary>
    /// Brings changes of circumstances into force: what a setting says of the start is, where it differs from the one before, how things stand
    /// from now on.
    /// </summary>
    /// <param name="count">How many of them are in force from now on, those of before included.</param>
    internal void Change(int count)
    {
        for (; Changes < count; Changes++)
        {
            var (before, after) = (Setting.Scenario, setup.Next(Changes)!.Setting.Scenario);
            for (var issue = 0; issue < statusQuo.Length; issue++)
            {
                var stood = statusQuo[issue];
                Take(before.Issues[issue].StatusQuo, after.Issues[issue].StatusQuo, ref statusQuo[issue]);
                Press(issue, stood);
            }

            for (var party = 0; party < support.Length; party++)
            {
                Take(before.Parties[party].Support, after.Parties[party].Support, ref support[party]);
                Take(before.Parties[party].Economy, after.Parties[party].Economy, ref economy[party]);
                Take(before.Parties[party].Capability, after.Parties[party].Capability, ref capability[party]);
            }

            foreach (var pair in Setting.Relations)
            {
                for (var side = 0; side < 2; side++)
                {
                    var (direction, party) = ((pair.Index * 2) + side, before.Parties[pair.Party(side)].Id);
                    var next = after.Relations[pair.Index];
                    Take(pair.Relation.Tone.GetValueOrDefault(party), next.Tone.GetValueOrDefault(party), ref tone[direction]);
                    Take(pair.Relation.Substance.GetValueOrDefault(party), next.Substance.GetValueOrDefault(party), ref recent[direction]);
                    Take(pair.Relation.Substance.GetValueOrDefault(party), next.Substance.GetValueOrDefault(party), ref substance[direction]);
                }
            }

            Setting = setup.Next(Changes)!.Setting;
            foreach (var stake in Setting.Issues)
            {
                effective[stake.Index] = Math.Min(EffectivePressure(stake.Index), stake.Pressure(statusQuo[stake.Index]));
            }
        }
    }

    private void Begin()
    {
        var scenario = Setting.Scenario;
        for (var issue = 0; issue < statusQuo.Length; issue++)
        {
            statusQuo[issue] = scenario.Issues[issue].StatusQuo;
            effective[issue] = Setting.Issues[issue].Pressure(statusQuo[issue]);
        }

        for (var party = 0; party < support.Length; party++)
        {
            support[party] = scenario.Parties[party].Support;
            economy[party] = scenario.Parties[party].Economy;
            capability[party] = scenario.Parties[party].Capability;
        }

        foreach (var pair in Setting.Relations)
        {
            for (var side = 0; side < 2; side++)
            {
                var direction = (pair.Index * 2) + side;
                var party = scenario.Parties[pair.Party(side)].Id;
                tone[direction] = pair.Relation.Tone.GetValueOrDefault(party);
                substance[direction] = pair.Relation.Substance.GetValueOrDefault(party);
                recent[direction] = substance[direction];
            }
        }
    }

    private void Hear(in Act act)
    {
        if (!act.HasSource || !act.HasTarget || act.Coding.Quad == Quad.None
            || Setting.RelationOf(act.Source, act.Target) is not { } relation)
        {
            return;
        }

        var direction = Setting.Relations[relation].From(act.Source);
        if (act.Coding.IsWord)
        {
            words[direction] += act.Goldstein;
            wordCount[direction]++;
        }
        else
        {
            deeds[direction] += act.Goldstein;
        }
    }

    private static void Take(double before, double after, ref double state) => state = after == before ? state : after;

    private void Shift(int issue, double amount)
    {
        if (issue >= 0)
        {
            var before = statusQuo[issue];
            statusQuo[issue] = Math.Clamp(before + amount, 0, 1);
            Press(issue, before);
        }
    }

    /// <summary>More pressure is felt in full; less takes away the same share of what is felt as of what is in force.</summary>
    /// <param name="before">Where the issue stood.</param>
    private void Press(int issue, double before)
    {
        var (then, now) = (Setting.Issues[issue].Pressure(before), Setting.Issues[issue].Pressure(statusQuo[issue]));
        effective[issue] = Math.Min(now, now > then ? effective[issue] + now - then : then > 0 ? effective[issue] * (now / then) : 0);
    }

    /// <param name="after">Occasions until the first tranche is due.</param>
    private int Until(int issue, int after) => Round + Setting.Timetable.Rounds(
        ((after + Setting.Timetable.Occasions(Setting.Issues[issue].Issue.Tranches)) * Setting.Timetable.Pace) + Setting.Rules.Term);

    private void Commit(in Act act)
    {
        var until = Until(act.Issue);
        boundUntil[act.Issue] = Math.Max(boundUntil[act.Issue], until);
        commitments.Add(new Commitment
        {
            Id = act.Id,
            Deal = act.Cause,
            Relation = act.Relation,
            Issue = act.Issue,
            Obligor = act.Source,
            Amount = act.Amount,
            Tranches = act.Amount == 0 ? 0 : Setting.Timetable.Occasions(Setting.Issues[act.Issue].Issue.Tranches),
            From = act.As<CommitmentStart>().Waits ? null : Round,
            Until = until,
        });
    }

    /// <summary>A leader says in public how far it will go at most.</summary>
    /// <param name="line">That, as a text.</param>
    internal void Pledge(int party, Text line)
    {
        pledges[0]++;
        for (var issue = 0; issue < statusQuo.Length; issue++)
        {
            if (line.Has(issue))
            {
                lines[(party * statusQuo.Length) + issue] = line.Targets[issue];
            }
        }
    }

    /// <summary>What is agreed on an issue ends what was pledged on it, whether the leader has kept to it or not.</summary>
    private void LetGo(int party, Deal agreed)
    {
        for (var issue = 0; issue < statusQuo.Length; issue++)
        {
            if (agreed.Has(issue) && Line(party, issue) is not null)
            {
                pledges[0]++;
                lines[(party * statusQuo.Length) + issue] = Deal.NoClause;
            }
        }
    }

    /// <summary>A pledge is that of a person: whoever follows is free.</summary>
    private void Elect(int actor, int winner)
    {
        if (leader[actor] != winner)
        {
            pledges[0]++;
            Array.Fill(lines, Deal.NoClause, Setting.Profile(actor).Party * statusQuo.Length, statusQuo.Length);
        }

        leader[actor] = winner;
    }

    /// <summary>What waits for the first tranches of a side is due from the next round on, once all of them have been seen.</summary>
    /// <param name="seen">The clause of which a tranche has been seen.</param>
    private void Start(Commitment seen)
    {
        foreach (ref var clause in commitments.HaveSomeWaited ? commitments.Under(seen.Deal) : [])
        {
            if (WaitsFor(clause, seen) && clause.Status == CommitmentStatus.InForce && HasBegun(seen))
            {
                clause = clause with { From = Round + 1, Until = Until(clause.Issue, 1) };
                boundUntil[clause.Issue] = Math.Max(boundUntil[clause.Issue], clause.Until);
            }
        }
    }

    /// <summary>Who was to go second owes nothing to who was to go first and broke its word.</summary>
    private void Release(Commitment broken)
    {
        foreach (ref var clause in commitments.HaveSomeWaited ? commitments.Under(broken.Deal) : [])
        {
            if (WaitsFor(clause, broken) && clause.Status == CommitmentStatus.InForce)
            {
                clause = clause with { Status = CommitmentStatus.Released };
                Release(clause.Issue);
            }
        }
    }

    /// <summary>Whether a clause is not due yet because another, of the same deal, comes first.</summary>
    private bool WaitsFor(Commitment clause, Commitment other) =>
        !(clause.From <= Round) && clause.Obligor != other.Obligor;

    /// <summary>Whether a tranche has been seen of all that binds a side under a deal.</summary>
    private bool HasBegun(Commitment one)
    {
        foreach (var clause in commitments.Under(one.Deal))
        {
            if (clause.Obligor == one.Obligor && clause.Tranches > 0 && clause.Done == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a deal does to the standing of the leader of one side.</summary>
    private void Sign(int party, CompiledRelation pair, Deal text)
    {
        var (audience, stakes) = (Setting.Scenario.Parties[party], Stakes(party, text));
        Move(party, ((summits[pair.Index] == Round ? audience.Acclaim : 0)
            - (audience.Backlash * pair.Relation.Grievance.GetValueOrDefault(audience.Id))) * stakes);
    }

    /// <returns>Share of what matters to a party's executive that a text binds.</returns>
    private double Stakes(int party, Deal text)
    {
        var stakes = 0.0;
        for (var issue = 0; issue < text.Issues; issue++)
        {
            stakes += text.Has(issue) ? Executive(party)?.Weight[issue] ?? 0 : 0;
        }

        return stakes;
    }

    private void Move(int party, double by) => support[party] = Math.Clamp(support[party] + by, 0, 1);

    /// <summary>What guarantors and spoilers come to together, whatever their order.</summary>
    private void Weigh(int relation) => guarantee[relation] = Math.Max(-1, 1 - doubt[relation] - spoiled[relation]);

    private void Release(int issue)
    {
        boundUntil[issue] = 0;
        foreach (var commitment in commitments.On(issue))
        {
            if (Binds(commitment))
            {
                boundUntil[issue] = Math.Max(boundUntil[issue], commitment.Until);
            }
        }
    }

    private void Suffer(Shock shock)
    {
        Suffer(shock.Moves);
        for (var party = 0; party < support.Length; party++)
        {
            var id = Setting.Scenario.Parties[party].Id;
            support[party] = Math.Clamp(support[party] + shock.Support.GetValueOrDefault(id), 0, 1);
            economy[party] = Math.Clamp(economy[party] + shock.Economy.GetValueOrDefault(id), 0, 1);
        }
    }

    private void Suffer(IReadOnlyDictionary<string, double> moves)
    {
        for (var issue = 0; issue < statusQuo.Length; issue++)
        {
            Shift(issue, moves.GetValueOrDefault(Setting.Scenario.Issues[issue].Id));
        }
    }

    private void Close()
    {
        Round++;
        Array.Clear(mediation);
        Array.Clear(guarantee);
        Array.Fill(doubt, 1);
        Array.Clear(spoiled);
        if (Setting.Timetable.IsOccasion(Round) && !IsAtWar)
        {
            Flow();
        }
    }

    /// <summary>Words and deeds since the last occasion flow into tone and substance; pressure wears off as its target adapts.</summary>
    private void Flow()
    {
        var kept = Setting.Retention;
        for (var direction = 0; direction < tone.Length; direction++)
        {
            var word = wordCount[direction] == 0 ? 0 : words[direction] / wordCount[direction];
            var deed = Math.Clamp(deeds[direction], -10, 10);
            tone[direction] = (kept.Tone * tone[direction]) + ((1 - kept.Tone) * word);
            substance[direction] = (kept.Substance * substance[direction]) + ((1 - kept.Substance) * deed);
            recent[direction] = (kept.Recent * recent[direction]) + ((1 - kept.Recent) * deed);
        }

        foreach (var stake in Setting.Issues)
        {
            if (stake.Issue.Instrument?.Adaptation is { } halfLife)
            {
                effective[stake.Index] *= Setting.Timetable.KeptOverPace(halfLife);
            }
        }

        Array.Clear(words);
        Array.Clear(wordCount);
        Array.Clear(deeds);
    }
}
