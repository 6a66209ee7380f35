namespace DiplomacySim.Model.Decisions;

/// <summary>What speaks for or against a choice. A decision's value is the sum of its terms.</summary>
public enum Term : byte
{
    /// <summary>Gain if both sides keep the deal, times the credibility that they do.</summary>
    Keep,

    /// <summary>Gain (mostly loss) if only one's own side keeps it, times the doubt.</summary>
    Sucker,

    /// <summary>Cost at home of a concession to a party against which there is grievance.</summary>
    Domestic,

    /// <summary>Cost of an unreturned concession to a stronger party.</summary>
    Asymmetry,

    /// <summary>The other side's gain, as far as its concerns are held legitimate.</summary>
    Recognition,

    /// <summary>Political capital that any deal costs.</summary>
    Capital,

    /// <summary>Price of going beyond what one is ready to commit to.</summary>
    Readiness,

    /// <summary>Choice noise.</summary>
    Noise,

    /// <summary>Wish to meet.</summary>
    Appetite,

    /// <summary>A bad relation makes it urgent to meet.</summary>
    Urgency,

    /// <summary>A summit without result.</summary>
    Disappointment,

    /// <summary>Being seen with an adversary.</summary>
    Exposure,

    /// <summary>Good offices of a third party.</summary>
    Mediation,

    /// <summary>Belief that time brings a better counterpart.</summary>
    Waiting,

    /// <summary>Change of policy value by the act itself.</summary>
    Gain,

    /// <summary>Answer in kind to the other's deeds.</summary>
    Reaction,

    /// <summary>Accumulated grievance.</summary>
    Resentment,

    /// <summary>Weariness of pressure already applied.</summary>
    Fatigue,

    /// <summary>A step that invites a return.</summary>
    Initiative,

    /// <summary>What is still to come from the other side.</summary>
    Future,

    /// <summary>What keeping one's word is worth.</summary>
    GoodFaith,

    /// <summary>The other side is in breach.</summary>
    Retaliation,

    /// <summary>Loyalty of members to the executive that signed.</summary>
    Loyalty,

    /// <summary>Hardship or danger of a client.</summary>
    Client,

    /// <summary>Outcome that a third party fears or hopes for.</summary>
    Stake,

    /// <summary>The answer was laid down from outside; what it took to turn the decision.</summary>
    Imposed,
}
