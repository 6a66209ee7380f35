using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Memories;

/// <summary>What one actor keeps to itself: trust, grievance and estimates towards each party, and what it last heard and offered.</summary>
/// <remarks>All of it follows from the acts that the actor has seen, so that a memory is rebuilt by showing the log again.</remarks>
public sealed class Memory
{
    private Setting setting;
    private readonly List<int>[] causes;
    private readonly double[] borne;
    private readonly double[] patience;
    private readonly double[] solace;
    private readonly double[] passed;
    private readonly double[] fallen;
    private readonly Belief[] priors;

    public Memory(Setting setting, int actor)
    {
        this.setting = setting;
        Actor = actor;
        Party = setting.Profile(actor).Party;
        Trust = new double[setting.Parties];
        Grievance = new double[setting.Parties];
        Disappointment = new double[setting.Parties];
        Opened = new int[setting.Parties];
        FirstHeard = new double[setting.Parties];
        BestHeard = new double[setting.Parties];
        LastOffer = new Deal?[setting.Parties];
        LastInitiative = new int[setting.Parties];
        Unreturned = new int[setting.Parties];
        borne = new double[setting.Parties];
        patience = new double[setting.Parties];
        solace = new double[setting.Parties];
        passed = new double[setting.Parties];
        fallen = new double[setting.Parties];
        priors = [.. Enumerable.Range(0, setting.Parties).Select(Prior)];
        causes = [.. Enumerable.Range(0, setting.Parties).Select(_ => new List<int>())];
        for (var party = 0; party < Trust.Length; party++)
        {
            var (trust, grievance, ratification) = priors[party];
            Trust[party] = trust;
            Bear(party, grievance);
            passed[party] = ratification * setting.Rules.Beliefs.RatificationWeight;
            fallen[party] = (1 - ratification) * setting.Rules.Beliefs.RatificationWeight;
            FirstHeard[party] = BestHeard[party] = double.NaN;
        }
    }

    /// <summary>What the actor would carry with it under other circumstances.</summary>
    internal Memory(Memory now, Setting next)
        : this(now.setting, now.Actor)
    {
        foreach (var (from, to) in now.States.Zip(States))
        {
            Array.Copy(from, to, from.Length);
        }

        Change(next);
    }

    public int Actor { get; }

    public int Party { get; }

    /// <summary>For each party the probability that it is trustworthy.</summary>
    public double[] Trust { get; }

    /// <summary>For each party the stock of grievance against it, in [0, 1].</summary>
    public double[] Grievance { get; }

    /// <summary>For each party what is left of the disappointment of a summit without result, in [0, 1].</summary>
    public double[] Disappointment { get; }

    /// <summary>For each party the round in which bargaining with it began; 0 before.</summary>
    public int[] Opened { get; }

    /// <summary>For each party the policy value to this actor of the first text heard from it; NaN before.</summary>
    public double[] FirstHeard { get; }

    /// <summary>The same of the best text heard from it.</summary>
    public double[] BestHeard { get; }

    /// <summary>For each party the last text offered to it.</summary>
    public Deal?[] LastOffer { get; }

    /// <summary>For each party the round of the last conciliatory initiative towards it; 0 for none.</summary>
    public int[] LastInitiative { get; }

    /// <summary>For each party the number of initiatives that it has not returned.</summary>
    public int[] Unreturned { get; }

    private Array[] States => [Trust, Grievance, Disappointment, Opened, FirstHeard, BestHeard, LastOffer, LastInitiative, Unreturned, borne, patience, solace, passed, fallen];

    /// <summary>Acts of this round that have moved trust or grievance towards a party.</summary>
    internal List<int> Causes(int party) => causes[party];

    public Belief Belief(int party) => new(Trust[party], Grievance[party], Ratification(party));

    /// <returns>Estimate that the ratifiers of a party let a deal stand; 1 for a party that has none.</returns>
    public double Ratification(int party)
    {
        var legislature = setting.Legislatures[party];
        return legislature >= 0 && setting.Profile(legislature).Actor.Chamber.Powers is { Ratify: true, Veto: true }
            ? passed[party] / (passed[party] + fallen[party])
            : 1;
    }

    /// <summary>Takes in what the actor has seen.</summary>
    /// <param name="world">The public state, before or after the act: only preferences and the setting in force are read.</param>
    public void See(in Act act, World world)
    {
        Change(world.Setting);
        switch (act.Kind)
        {
            case ActKind.RoundEnd:
                Forget();
                break;
            case ActKind.Tranche when act.Target == Party:
                Trust[act.Source] = Bayes.AfterKept(Trust[act.Source], act.Cost, setting.Rules.Beliefs);
                Soothe(act);
                break;
            case ActKind.Breach when act.Target == Party:
                Trust[act.Source] = Bayes.AfterBreach(Trust[act.Source], act.Cost, setting.Rules.Beliefs);
                Offend(act);
                break;
            case ActKind.Conciliation when act.Target == Party:
                Trust[act.Source] = Bayes.AfterKept(Trust[act.Source], act.Cost, setting.Rules.Beliefs);
                Unreturned[act.Source] = 0;
                Soothe(act);
                break;
            case ActKind.Conciliation when act.Actor == Actor:
                LastInitiative[act.Target] = act.Round;
                Unreturned[act.Target]++;
                break;
            case ActKind.Ratification when act.Target == Party:
                passed[act.Source]++;
                break;
            case ActKind.Veto when act.Target == Party:
                fallen[act.Source]++;
                break;
            case ActKind.Amendment when act.Target == Party:
                fallen[act.Source] += 0.5;
                break;
            case ActKind.SummitWithoutResult when setting.Pairs[act.Relation].Side(Party) >= 0:
                Disappointment[setting.Pairs[act.Relation].Other(Party)] = 1;
                break;
            case ActKind.Offer or ActKind.Demand or ActKind.Counter when act.Deal is not null:
                Hear(act, world);
                break;
            case ActKind.Deal when act.Deal is not null && setting.Pairs[act.Relation].Side(Party) >= 0:
                Settle(setting.Pairs[act.Relation].Other(Party));
                break;
            default:
                if (act.Target == Party && act.Source >= 0 && act.Source != Party && act.Coding.Quad == Quad.MaterialConflict)
                {
                    Offend(act);
                }

                break;
        }
    }

    /// <summary>Changed circumstances: where they say something else of the start, that is what the actor believes from now on.</summary>
    public void Change(Setting next)
    {
        if (next == setting)
        {
            return;
        }

        setting = next;
        for (var party = 0; party < Trust.Length; party++)
        {
            var (before, after) = (priors[party], priors[party] = Prior(party));
            Trust[party] = after.Trust == before.Trust ? Trust[party] : after.Trust;
            if (after.Grievance != before.Grievance)
            {
                Bear(party, after.Grievance);
            }

            if (after.Ratification != before.Ratification)
            {
                var votes = passed[party] + fallen[party];
                (passed[party], fallen[party]) = (after.Ratification * votes, (1 - after.Ratification) * votes);
            }
        }
    }

    private Belief Prior(int party)
    {
        if (party == Party || setting.PairOf[Party, party] is not (>= 0 and var relation))
        {
            return new(0.5, 0, 0.5);
        }

        var (own, prior) = (setting.Scenario.Parties[Party].Id, setting.Pairs[relation].Relation);
        return new(prior.Trust.GetValueOrDefault(own, 0.5), prior.Grievance.GetValueOrDefault(own), prior.Ratification.GetValueOrDefault(own, 0.5));
    }

    private void Offend(in Act act) => Take(act, ref patience[act.Source], Math.Max(0, -act.Coding.Goldstein / 10) * setting.Rules.Beliefs.Offence);

    private void Soothe(in Act act) => Take(act, ref solace[act.Source], Math.Max(0, act.Coding.Goldstein / 10) * setting.Rules.Beliefs.Amends);

    /// <summary>Offences of a round fill the room that is left, amends take a share of the whole: whatever the order of the acts.</summary>
    private void Take(in Act act, ref double left, double share)
    {
        left *= 1 - share;
        Grievance[act.Source] = (1 - ((1 - borne[act.Source]) * patience[act.Source])) * solace[act.Source];
        causes[act.Source].Add(act.Id);
    }

    private void Bear(int party, double grievance)
    {
        Grievance[party] = borne[party] = grievance;
        patience[party] = solace[party] = 1;
    }

    private void Hear(in Act act, World world)
    {
        var other = act.Source == Party ? act.Target : act.Source;
        if (act.Actor == Actor)
        {
            LastOffer[other] = act.Deal;
        }

        if (setting.Pairs[act.Relation].Side(Party) < 0)
        {
            return;
        }

        Opened[other] = Opened[other] == 0 ? act.Round : Opened[other];
        if (act.Target == Party)
        {
            var value = PolicyValue.Keep(world.Profile(Actor), act.Deal!, world);
            FirstHeard[other] = double.IsNaN(FirstHeard[other]) ? value : FirstHeard[other];
            BestHeard[other] = double.IsNaN(BestHeard[other]) ? value : Math.Max(BestHeard[other], value);
        }
    }

    private void Settle(int other)
    {
        Opened[other] = 0;
        FirstHeard[other] = double.NaN;
        BestHeard[other] = double.NaN;
        LastOffer[other] = null;
    }

    private void Forget()
    {
        var beliefs = setting.Rules.Beliefs;
        var trustKept = setting.Timetable.Kept(beliefs.TrustHalfLife);
        var grievanceKept = setting.Timetable.Kept(beliefs.GrievanceHalfLife);
        var disappointmentKept = setting.Timetable.Kept(beliefs.DisappointmentHalfLife);
        for (var party = 0; party < Trust.Length; party++)
        {
            var prior = priors[party].Trust;
            Trust[party] = prior + (trustKept * (Trust[party] - prior));
            Bear(party, Grievance[party] * grievanceKept);
            Disappointment[party] *= disappointmentKept;
            causes[party].Clear();
        }
    }
}
