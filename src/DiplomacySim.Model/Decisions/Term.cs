namespace DiplomacySim.Model.Decisions;

/// <summary>What speaks for or against a choice. A decision's value is the sum of its terms.</summary>
/// <remarks>Values of the enumeration are part of the record and never reused.</remarks>
public enum Term : byte
{
    /// <summary>Gain if both sides keep the deal, times the credibility that they do.</summary>
    Keep = 0,

    /// <summary>Gain (mostly loss) if only one's own side keeps it, times the doubt.</summary>
    Sucker = 1,

    /// <summary>Cost at home of a concession to a party against which there is grievance.</summary>
    Domestic = 2,

    /// <summary>Cost of an unreturned concession to a stronger party.</summary>
    Asymmetry = 3,

    /// <summary>The other side's gain, as far as its concerns are held legitimate.</summary>
    Recognition = 4,

    /// <summary>Political capital that any deal costs.</summary>
    Capital = 5,

    /// <summary>Price of going beyond what one is ready to commit to.</summary>
    Readiness = 6,

    /// <summary>Choice noise.</summary>
    Noise = 7,

    /// <summary>Wish to meet.</summary>
    Appetite = 8,

    /// <summary>A bad relation makes it urgent to meet.</summary>
    Urgency = 9,

    /// <summary>A summit without result.</summary>
    Disappointment = 10,

    /// <summary>Being seen with an adversary.</summary>
    Exposure = 11,

    /// <summary>Good offices of a third party.</summary>
    Mediation = 12,

    /// <summary>Belief that time brings a better counterpart.</summary>
    Waiting = 13,

    /// <summary>Change of policy value by the act itself.</summary>
    Gain = 14,

    /// <summary>Answer in kind to the other's deeds.</summary>
    Reaction = 15,

    /// <summary>Accumulated grievance.</summary>
    Resentment = 16,

    /// <summary>Weariness of pressure already applied.</summary>
    Fatigue = 17,

    /// <summary>A step that invites a return.</summary>
    Initiative = 18,

    /// <summary>What is still to come from the other side.</summary>
    Future = 19,

    /// <summary>What keeping one's word is worth.</summary>
    GoodFaith = 20,

    /// <summary>The other side is in breach.</summary>
    Retaliation = 21,

    /// <summary>Loyalty of members to the executive that signed.</summary>
    Loyalty = 22,

    /// <summary>Hardship or danger of a client.</summary>
    Client = 23,

    /// <summary>Outcome that a third party fears or hopes for.</summary>
    Stake = 24,

    /// <summary>The answer was laid down from outside; what it took to turn the decision.</summary>
    Imposed = 25,

    /// <summary>What is lost where the text does not pass: its worth, and what a text that falls at home costs.</summary>
    Passage = 26,

    /// <summary>What signing is worth by itself.</summary>
    Prestige = 27,

    /// <summary>What it costs to promise something on an issue whose facts one denies.</summary>
    Denial = 28,

    /// <summary>What pressure costs the side that puts it on.</summary>
    Upkeep = 29,

    /// <summary>What it costs to act against a clause in force.</summary>
    Breach = 30,

    /// <summary>What backing down costs before one's own public.</summary>
    Audience = 31,

    /// <summary>Risk of war.</summary>
    Risk = 32,

    /// <summary>What members are given for their votes: to them worth something, to the executive that gives it a price.</summary>
    Favour = 33,
}
