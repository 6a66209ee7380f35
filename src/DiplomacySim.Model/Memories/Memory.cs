using DiplomacySim.Model.Acts;
using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Events;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.State;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Memories;

/// <summary>What one actor keeps to itself: trust, grievance and estimates towards each party, and what it last heard and offered.</summary>
/// <remarks>All of it follows from the acts that the actor has seen, so that a memory is rebuilt by showing the log again.</remarks>
public sealed class Memory
{
    /// <summary>How long a blow of one's own excuses one of the other side.</summary>
    private const int MonthsOfProvocation = 3;

    private readonly PartyMemory[] parties;
    private CompiledScenario setting;

    public Memory(CompiledScenario setting, int actor)
    {
        this.setting = setting;
        Actor = actor;
        Party = setting.Profile(actor).Party;
        parties = new PartyMemory[setting.Parties];
        for (var party = 0; party < parties.Length; party++)
        {
            parties[party] = new(Prior(party), setting.Rules.Beliefs);
        }
    }

    /// <summary>What the actor would carry with it under other circumstances.</summary>
    internal Memory(Memory now, CompiledScenario next)
        : this(now) => Change(next);

    private Memory(Memory now)
    {
        (setting, Actor, Party) = (now.setting, now.Actor, now.Party);
        parties = Array.ConvertAll(now.parties, party => party.Copy());
    }

    public int Actor { get; }

    public int Party { get; }

    /// <returns>What the actor keeps about a party.</returns>
    public ref readonly PartyMemory Of(int party) => ref parties[party];

    public Belief Belief(int party)
    {
        var (trust, ratification) = (parties[party].Trust, Ratification(party));
        var atFirst = parties[party].TrustAtFirst * (HasRatifier(party) ? parties[party].RatificationAtFirst : 1);
        return new(trust, parties[party].Grievance, ratification) { Optimism = (trust * ratification) - atFirst };
    }

    /// <returns>Estimate that the ratifiers of a party let a deal stand; 1 for a party that has none.</returns>
    public double Ratification(int party) => HasRatifier(party) ? parties[party].Ratification : 1;

    /// <summary>From now on the actor believes this of a party, whatever it has seen.</summary>
    internal void Believe(int party, in Belief belief) => parties[party].Believe(belief);

    /// <returns>The same at the start of a round, to go on from it apart from this one.</returns>
    internal Memory Copy() => new(this);

    /// <summary>Takes in what the actor has seen.</summary>
    /// <param name="world">The public state, before or after the act: only preferences and the setting in force are read.</param>
    internal void See(in Act act, World world)
    {
        Change(world.Setting);
        if (act.Source == Party && act.HasTarget && act.Coding.Quad == Quad.MaterialConflict)
        {
            parties[act.Target].Strike(setting.Timetable.Occasion(act.Round));
        }

        switch (act.Kind)
        {
            case ActKind.RoundEnd:
                Forget();
                break;
            case ActKind.Tranche when act.HasCommitment && act.Amount == 0:
                // Nobody was the wiser for it, and nobody was helped.
                break;
            case ActKind.Tranche when act.Target == Party:
                Trust(ref parties[act.Source], act);
                break;
            case ActKind.Breach when act.Target == Party:
                Distrust(ref parties[act.Source], act);
                break;
            case ActKind.Conciliation when act.Target == Party:
                Trust(ref parties[act.Source], act);
                parties[act.Source].Return();
                break;
            case ActKind.Conciliation when act.Actor == Actor:
                parties[act.Target].Initiate(act.Round);
                break;
            case ActKind.Ratification when IsVoteOnOurs(act):
                parties[act.Source].Pass();
                break;
            case ActKind.Consent when setting.Rules.Passage && act.Source != Party:
                parties[act.Source].Pass();
                break;
            case ActKind.Objection when setting.Rules.Passage && act.Source != Party && act.Decision is { Outcome: Choice.Withhold }:
                parties[act.Source].Fall(1);
                break;
            case ActKind.Veto when IsVoteOnOurs(act):
                parties[act.Source].Fall(1);
                break;
            case ActKind.Amendment when IsVoteOnOurs(act):
                parties[act.Source].Fall(0.5);
                break;
            case ActKind.SummitWithoutResult when setting.Relations[act.Relation].Has(Party):
                parties[setting.Relations[act.Relation].Other(Party)].Disappoint();
                break;
            case ActKind.Offer or ActKind.Demand or ActKind.Counter when act.Deal is not null:
                Hear(ref parties[act.Source == Party ? act.Target : act.Source], act, world);
                break;
            case ActKind.Rejection or ActKind.Acceptance when act.Target == Party && act.Deal is not null && Learns(world):
                Learn(ref parties[act.Source], act.Source, act.Deal, act.Kind == ActKind.Acceptance, world);
                break;
            case ActKind.Deal when act.Deal is not null && setting.Relations[act.Relation].Has(Party):
                parties[setting.Relations[act.Relation].Other(Party)].Settle();
                break;
            default:
                if (act.Target == Party && act.HasSource && act.Source != Party && act.Coding.Quad == Quad.MaterialConflict)
                {
                    Offend(ref parties[act.Source], act);
                    Suspect(ref parties[act.Source], act);
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
        for (var party = 0; party < parties.Length; party++)
        {
            parties[party].Begin(Prior(party), setting.Rules.Beliefs.Floor);
        }
    }

    /// <summary>Whether a house has voted on a text of the own side: the other side's, or the own one, if that is somebody else.</summary>
    private bool IsVoteOnOurs(in Act act) => act.Target == Party || (act.Source == Party && act.Actor != Actor);

    private bool HasRatifier(int party) =>
        setting.Legislatures[party] is { } legislature && setting.Profile(legislature).Actor.Chamber.Powers is { Ratify: true, Veto: true };

    private Belief Prior(int party)
    {
        if (party == Party || setting.RelationOf(Party, party) is not { } relation)
        {
            return new(0.5, 0, 0.5);
        }

        var (own, prior) = (setting.Scenario.Parties[Party].Id, setting.Relations[relation].Relation);
        return new(prior.Trust.GetValueOrDefault(own, 0.5), prior.Grievance.GetValueOrDefault(own), prior.Ratification.GetValueOrDefault(own, 0.5));
    }

    private void Trust(ref PartyMemory party, in Act act)
    {
        party.Evidence = Bayes.AfterKept(party.Evidence, act.Cost, setting.Rules.Beliefs);
        party.Soothe(Math.Max(0, act.Goldstein / 10) * setting.Rules.Beliefs.Amends, act.Id);
    }

    private void Distrust(ref PartyMemory party, in Act act)
    {
        party.Evidence = Bayes.AfterBreach(party.Evidence, act.Cost, setting.Rules.Beliefs);
        Offend(ref party, act);
    }

    /// <summary>A hostile deed is weak evidence of an untrustworthy type, unless the own side struck first.</summary>
    private void Suspect(ref PartyMemory party, in Act act)
    {
        var (deed, timetable) = (act, setting.Timetable);
        if (deed.IsHostileDeed && !party.WasStruck(timetable.Occasion(act.Round), timetable.Occasions(MonthsOfProvocation)))
        {
            party.Evidence = Bayes.AfterUnprovoked(party.Evidence, deed.Steps, setting.Rules.Beliefs);
        }
    }

    private void Offend(ref PartyMemory party, in Act act) =>
        party.Offend(Math.Max(0, -act.Goldstein / 10) * setting.Rules.Beliefs.Offence, act.Id);

    private void Hear(ref PartyMemory other, in Act act, World world)
    {
        if (act.Actor == Actor)
        {
            other.Put(act.Deal!);
        }

        if (!setting.Relations[act.Relation].Has(Party))
        {
            return;
        }

        other.Open(act.Round);
        if (act.Target == Party)
        {
            if (Learns(world))
            {
                Study(ref other, act, world);
            }

            other.Hear(PolicyValue.Keep(world.Profile(Actor), act.Deal!, world));
        }
    }

    /// <summary>Who presses does not ask what the other side could sign.</summary>
    private bool Learns(World world) =>
        world.Profile(Actor).Actor is { Role: Role.Executive, Tactic: { Learns: true, Disposition: not Disposition.Press } };

    /// <summary>Learns from a text that the other side puts: it refuses the one before, and shows how far it goes itself.</summary>
    private void Study(ref PartyMemory other, in Act act, World world)
    {
        if (act.Kind == ActKind.Counter && other.LastOffer is { } refused)
        {
            Learn(ref other, act.Source, refused, false, world);
        }

        if (world.Executive(act.Source) is { } counterpart)
        {
            (other.Model ??= new(world.Profile(Actor).Actor.Judgement)).Move(Prospect.Moved(counterpart, act.Deal!, world));
        }
    }

    private void Learn(ref PartyMemory other, int party, Deal text, bool isAccepted, World world)
    {
        if (world.Executive(party) is { } counterpart)
        {
            var weighed = new Standpoint(counterpart, world, Belief(party), text.Relation).Weigh(text);
            (other.Model ??= new(world.Profile(Actor).Actor.Judgement))
                .Answer(weighed.Scale > 0 ? weighed.Ledger.Sum / weighed.Scale : 0, isAccepted);
        }
    }

    private void Forget()
    {
        for (var party = 0; party < parties.Length; party++)
        {
            parties[party].Forget(setting.Retention);
        }
    }
}
