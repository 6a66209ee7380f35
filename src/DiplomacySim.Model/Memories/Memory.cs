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
    private CompiledScenario setting;
    private readonly double[] trust;
    private readonly double[] grievance;
    private readonly double[] disappointment;
    private readonly int[] opened;
    private readonly double[] firstHeard;
    private readonly double[] bestHeard;
    private readonly Deal?[] lastOffer;
    private readonly int[] lastInitiative;
    private readonly int[] unreturned;
    private readonly List<int>[] causes;
    private readonly double[] borne;
    private readonly double[] patience;
    private readonly double[] solace;
    private readonly double[] passed;
    private readonly double[] fallen;
    private readonly Belief[] priors;

    public Memory(CompiledScenario setting, int actor)
    {
        this.setting = setting;
        Actor = actor;
        Party = setting.Profile(actor).Party;
        trust = new double[setting.Parties];
        grievance = new double[setting.Parties];
        disappointment = new double[setting.Parties];
        opened = new int[setting.Parties];
        firstHeard = new double[setting.Parties];
        bestHeard = new double[setting.Parties];
        lastOffer = new Deal?[setting.Parties];
        lastInitiative = new int[setting.Parties];
        unreturned = new int[setting.Parties];
        borne = new double[setting.Parties];
        patience = new double[setting.Parties];
        solace = new double[setting.Parties];
        passed = new double[setting.Parties];
        fallen = new double[setting.Parties];
        priors = [.. Enumerable.Range(0, setting.Parties).Select(Prior)];
        causes = [.. Enumerable.Range(0, setting.Parties).Select(_ => new List<int>())];
        for (var party = 0; party < trust.Length; party++)
        {
            var prior = priors[party];
            trust[party] = prior.Trust;
            Bear(party, prior.Grievance);
            passed[party] = prior.Ratification * setting.Rules.Beliefs.RatificationWeight;
            fallen[party] = (1 - prior.Ratification) * setting.Rules.Beliefs.RatificationWeight;
            firstHeard[party] = bestHeard[party] = double.NaN;
        }
    }

    /// <summary>What the actor would carry with it under other circumstances.</summary>
    internal Memory(Memory now, CompiledScenario next)
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
    public ReadOnlySpan<double> Trust => trust;

    /// <summary>For each party the stock of grievance against it, in [0, 1].</summary>
    public ReadOnlySpan<double> Grievance => grievance;

    /// <summary>For each party what is left of the disappointment of a summit without result, in [0, 1].</summary>
    public ReadOnlySpan<double> Disappointment => disappointment;

    /// <summary>For each party the round in which bargaining with it began; 0 before.</summary>
    public ReadOnlySpan<int> Opened => opened;

    /// <summary>For each party the policy value to this actor of the first text heard from it; NaN before.</summary>
    public ReadOnlySpan<double> FirstHeard => firstHeard;

    /// <summary>The same of the best text heard from it.</summary>
    public ReadOnlySpan<double> BestHeard => bestHeard;

    /// <summary>For each party the last text offered to it.</summary>
    public ReadOnlySpan<Deal?> LastOffer => lastOffer;

    /// <summary>For each party the round of the last conciliatory initiative towards it; 0 for none.</summary>
    public ReadOnlySpan<int> LastInitiative => lastInitiative;

    /// <summary>For each party the number of initiatives that it has not returned.</summary>
    public ReadOnlySpan<int> Unreturned => unreturned;

    private Array[] States => [trust, grievance, disappointment, opened, firstHeard, bestHeard, lastOffer, lastInitiative, unreturned, borne,
        patience, solace, passed, fallen];

    /// <summary>Acts of this round that have moved trust or grievance towards a party.</summary>
    internal List<int> Causes(int party) => causes[party];

    public Belief Belief(int party) => new(trust[party], grievance[party], Ratification(party));

    /// <returns>Estimate that the ratifiers of a party let a deal stand; 1 for a party that has none.</returns>
    public double Ratification(int party)
    {
        var legislature = setting.Legislatures[party];
        return legislature >= 0 && setting.Profile(legislature).Actor.Chamber.Powers is { Ratify: true, Veto: true }
            ? passed[party] / (passed[party] + fallen[party])
            : 1;
    }

    /// <summary>From now on the actor believes this of a party, whatever it has seen.</summary>
    internal void Believe(int party, in Belief belief)
    {
        trust[party] = belief.Trust;
        Bear(party, belief.Grievance);
        (passed[party], fallen[party]) = (belief.Ratification, 1 - belief.Ratification);
    }

    /// <summary>Takes in what the actor has seen.</summary>
    /// <param name="world">The public state, before or after the act: only preferences and the setting in force are read.</param>
    internal void See(in Act act, World world)
    {
        Change(world.Setting);
        switch (act.Kind)
        {
            case ActKind.RoundEnd:
                Forget();
                break;
            case ActKind.Tranche when act.Target == Party:
                trust[act.Source] = Bayes.AfterKept(trust[act.Source], act.Cost, setting.Rules.Beliefs);
                Soothe(act);
                break;
            case ActKind.Breach when act.Target == Party:
                trust[act.Source] = Bayes.AfterBreach(trust[act.Source], act.Cost, setting.Rules.Beliefs);
                Offend(act);
                break;
            case ActKind.Conciliation when act.Target == Party:
                trust[act.Source] = Bayes.AfterKept(trust[act.Source], act.Cost, setting.Rules.Beliefs);
                unreturned[act.Source] = 0;
                Soothe(act);
                break;
            case ActKind.Conciliation when act.Actor == Actor:
                lastInitiative[act.Target] = act.Round;
                unreturned[act.Target]++;
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
            case ActKind.SummitWithoutResult when setting.Relations[act.Relation].Side(Party) >= 0:
                disappointment[setting.Relations[act.Relation].Other(Party)] = 1;
                break;
            case ActKind.Offer or ActKind.Demand or ActKind.Counter when act.Deal is not null:
                Hear(act, world);
                break;
            case ActKind.Deal when act.Deal is not null && setting.Relations[act.Relation].Side(Party) >= 0:
                Settle(setting.Relations[act.Relation].Other(Party));
                break;
            default:
                if (act.Target == Party && act.HasSource && act.Source != Party && act.Coding.Quad == Quad.MaterialConflict)
                {
                    Offend(act);
                }

                break;
        }
    }

    /// <summary>Changed circumstances: where they say something else of the start, that is what the actor believes from now on.</summary>
    internal void Change(CompiledScenario next)
    {
        if (next == setting)
        {
            return;
        }

        setting = next;
        for (var party = 0; party < trust.Length; party++)
        {
            var (before, after) = (priors[party], priors[party] = Prior(party));
            trust[party] = after.Trust == before.Trust ? trust[party] : after.Trust;
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
        if (party == Party || setting.RelationOf(Party, party) is not (>= 0 and var relation))
        {
            return new(0.5, 0, 0.5);
        }

        var (own, prior) = (setting.Scenario.Parties[Party].Id, setting.Relations[relation].Relation);
        return new(prior.Trust.GetValueOrDefault(own, 0.5), prior.Grievance.GetValueOrDefault(own), prior.Ratification.GetValueOrDefault(own, 0.5));
    }

    private void Offend(in Act act) => Take(act, ref patience[act.Source], Math.Max(0, -act.Coding.Goldstein / 10) * setting.Rules.Beliefs.Offence);

    private void Soothe(in Act act) => Take(act, ref solace[act.Source], Math.Max(0, act.Coding.Goldstein / 10) * setting.Rules.Beliefs.Amends);

    /// <summary>Offences of a round fill the room that is left, amends take a share of the whole: whatever the order of the acts.</summary>
    private void Take(in Act act, ref double left, double share)
    {
        left *= 1 - share;
        grievance[act.Source] = (1 - ((1 - borne[act.Source]) * patience[act.Source])) * solace[act.Source];
        causes[act.Source].Add(act.Id);
    }

    private void Bear(int party, double stock)
    {
        grievance[party] = borne[party] = stock;
        patience[party] = solace[party] = 1;
    }

    private void Hear(in Act act, World world)
    {
        var other = act.Source == Party ? act.Target : act.Source;
        if (act.Actor == Actor)
        {
            lastOffer[other] = act.Deal;
        }

        if (setting.Relations[act.Relation].Side(Party) < 0)
        {
            return;
        }

        opened[other] = opened[other] == 0 ? act.Round : opened[other];
        if (act.Target == Party)
        {
            var value = PolicyValue.Keep(world.Profile(Actor), act.Deal!, world);
            firstHeard[other] = double.IsNaN(firstHeard[other]) ? value : firstHeard[other];
            bestHeard[other] = double.IsNaN(bestHeard[other]) ? value : Math.Max(bestHeard[other], value);
        }
    }

    private void Settle(int other)
    {
        opened[other] = 0;
        firstHeard[other] = double.NaN;
        bestHeard[other] = double.NaN;
        lastOffer[other] = null;
    }

    private void Forget()
    {
        var beliefs = setting.Rules.Beliefs;
        var trustKept = setting.Timetable.Kept(beliefs.TrustHalfLife);
        var grievanceKept = setting.Timetable.Kept(beliefs.GrievanceHalfLife);
        var disappointmentKept = setting.Timetable.Kept(beliefs.DisappointmentHalfLife);
        for (var party = 0; party < trust.Length; party++)
        {
            var prior = priors[party].Trust;
            trust[party] = prior + (trustKept * (trust[party] - prior));
            Bear(party, grievance[party] * grievanceKept);
            disappointment[party] *= disappointmentKept;
            causes[party].Clear();
        }
    }
}
