using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Decisions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Memories;

/// <summary>What one actor keeps to itself about one party.</summary>
public record struct PartyMemory
{
    private Belief prior;
    private double borne;
    private double patience;
    private double solace;
    private double passed;
    private double fallen;
    private List<int>? causes;
    private List<Deal>? put;
    private double floor;
    private int struck;
    private int struckBefore;

    /// <param name="prior">What the actor believes at the start.</param>
    internal PartyMemory(in Belief prior, Beliefs beliefs)
    {
        var votes = beliefs.RatificationWeight;
        (this.prior, floor) = (prior, beliefs.Floor);
        Evidence = prior.Trust;
        Bear(prior.Grievance);
        (passed, fallen) = (prior.Ratification * votes, (1 - prior.Ratification) * votes);
        FirstHeard = BestHeard = double.NaN;
    }

    /// <summary>Probability that the party is trustworthy.</summary>
    public readonly double Trust => Math.Max(floor, Evidence);

    /// <summary>The same at the start.</summary>
    public readonly double TrustAtFirst => Math.Max(floor, prior.Trust);

    /// <summary>What conduct has made of trust, before its floor: acts of a round come to the same in any order.</summary>
    internal double Evidence { get; set; }

    /// <summary>Stock of grievance against it, in [0, 1].</summary>
    public double Grievance { get; private set; }

    /// <summary>What is left of the disappointment of a summit without result, in [0, 1].</summary>
    public double Disappointment { get; private set; }

    /// <summary>Round in which bargaining with it began; 0 before.</summary>
    public int Opened { get; private set; }

    /// <summary>Policy value to the actor of the first text heard from it; NaN before.</summary>
    public double FirstHeard { get; private set; }

    /// <summary>The same of the best text heard from it.</summary>
    public double BestHeard { get; private set; }

    /// <summary>The last text offered to it.</summary>
    public Deal? LastOffer { get; private set; }

    /// <summary>What has been learnt from its answers; null as long as nothing has.</summary>
    public OpponentModel? Model { get; internal set; }

    /// <summary>Whether a text like this one has been put to it in this meeting.</summary>
    /// <param name="near">How far the targets of like texts can lie apart, in thousandths.</param>
    public readonly bool HasPut(Text text, int near)
    {
        for (var place = 0; place < put?.Count; place++)
        {
            if (IsNear(put[place], text, near))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Round of the last conciliatory initiative towards it; 0 for none.</summary>
    public int LastInitiative { get; private set; }

    /// <summary>Number of initiatives that it has not returned.</summary>
    public int Unreturned { get; private set; }

    /// <summary>Acts of this round that have moved trust or grievance; null as long as none ever has.</summary>
    internal readonly List<int>? Causes => causes;

    /// <summary>Share of its deals that its ratifiers let stand, by the votes seen so far.</summary>
    public readonly double Ratification => passed / (passed + fallen);

    /// <summary>The same at the start.</summary>
    public readonly double RatificationAtFirst => prior.Ratification;

    /// <returns>The same before anything has moved it in this round.</returns>
    internal readonly PartyMemory Copy() => this with { causes = null, put = put is null ? null : [.. put], Model = Model?.Copy() };

    /// <summary>From now on the actor believes this, whatever it has seen.</summary>
    internal void Believe(in Belief belief)
    {
        Evidence = belief.Trust;
        Bear(belief.Grievance);
        (passed, fallen) = (belief.Ratification, 1 - belief.Ratification);
    }

    /// <summary>Another start: where it is not what it was, that is what the actor believes from now on.</summary>
    internal void Begin(in Belief next, double nextFloor)
    {
        var before = prior;
        (prior, floor) = (next, nextFloor);
        Evidence = next.Trust == before.Trust ? Evidence : next.Trust;
        if (next.Grievance != before.Grievance)
        {
            Bear(next.Grievance);
        }

        if (next.Ratification != before.Ratification)
        {
            var votes = passed + fallen;
            (passed, fallen) = (next.Ratification * votes, (1 - next.Ratification) * votes);
        }
    }

    /// <param name="share">Of the room left that an offence adds to grievance.</param>
    /// <param name="cause">Id of the act.</param>
    internal void Offend(double share, int cause)
    {
        patience *= 1 - share;
        Weigh(cause);
    }

    /// <param name="share">Of grievance that amends take away.</param>
    /// <param name="cause">Id of the act.</param>
    internal void Soothe(double share, int cause)
    {
        solace *= 1 - share;
        Weigh(cause);
    }

    internal void Initiate(int round)
    {
        LastInitiative = round;
        Unreturned++;
    }

    internal void Return() => Unreturned = 0;

    /// <summary>The own side does something hostile to the party.</summary>
    /// <param name="occasion">As <see cref="Timetable.Occasion"/> numbers them.</param>
    internal void Strike(int occasion) => (struckBefore, struck) = (struck < occasion ? struck : struckBefore, occasion);

    /// <summary>Whether the own side struck the party on one of the last occasions before this one: what is done on the same one provokes
    /// nothing yet.</summary>
    internal readonly bool WasStruck(int occasion, int within) =>
        (struck < occasion ? struck : struckBefore) is > 0 and var last && occasion - last <= within;

    internal void Pass() => passed++;

    /// <param name="vote">Part of a whole vote that it counts as.</param>
    internal void Fall(double vote) => fallen += vote;

    internal void Disappoint() => Disappointment = 1;

    /// <summary>A text is put to it.</summary>
    internal void Put(Deal text)
    {
        LastOffer = text;
        (put ??= []).Add(text);
    }

    internal void Open(int round) => Opened = Opened == 0 ? round : Opened;

    internal void Hear(double value)
    {
        FirstHeard = double.IsNaN(FirstHeard) ? value : FirstHeard;
        BestHeard = double.IsNaN(BestHeard) ? value : Math.Max(BestHeard, value);
    }

    /// <summary>A deal ends what was said on the way to it.</summary>
    internal void Settle()
    {
        Opened = 0;
        FirstHeard = BestHeard = double.NaN;
        LastOffer = null;
    }

    /// <summary>A round ends.</summary>
    internal void Forget(Retention kept)
    {
        Evidence = prior.Trust + (kept.Trust * (Trust - prior.Trust));
        Bear(Grievance * kept.Grievance);
        Disappointment *= kept.Disappointment;
        causes?.Clear();
        put?.Clear();
        Model?.Close(kept.Learnt);
    }

    private static bool IsNear(Text one, Text other, int near)
    {
        for (var issue = 0; issue < one.Targets.Length; issue++)
        {
            if (one.Has(issue) != other.Has(issue) || Math.Abs(one.Targets[issue] - other.Targets[issue]) > near)
            {
                return false;
            }
        }

        return one.Second == other.Second;
    }

    /// <summary>Offences of a round fill the room that is left, amends take a share of the whole: whatever the order of the acts.</summary>
    private void Weigh(int cause)
    {
        Grievance = (1 - ((1 - borne) * patience)) * solace;
        (causes ??= []).Add(cause);
    }

    private void Bear(double stock)
    {
        Grievance = borne = stock;
        patience = solace = 1;
    }
}
