namespace DiplomacySim.Model.Events;

/// <summary>How the acts that no scenario codes otherwise stand in event data.</summary>
public static class Codes
{
    /// <summary>Make statement.</summary>
    public static readonly Coding Statement = Cameo.Of("010");

    /// <summary>Express intent to meet or negotiate.</summary>
    public static readonly Coding Invitation = Cameo.Of("036");

    /// <summary>Reject proposal to meet, discuss or negotiate.</summary>
    public static readonly Coding Declined = Cameo.Of("125");

    /// <summary>Consult.</summary>
    public static readonly Coding WorkingMeeting = Cameo.Of("040");

    /// <summary>Meet at a third location.</summary>
    public static readonly Coding Summit = Cameo.Of("044");

    /// <summary>Make pessimistic comment.</summary>
    public static readonly Coding Disappointment = Cameo.Of("012");

    /// <summary>Mediate.</summary>
    public static readonly Coding GoodOffices = Cameo.Of("045");

    /// <summary>Express intent to settle dispute.</summary>
    public static readonly Coding Acceptance = Cameo.Of("037");

    /// <summary>Reject.</summary>
    public static readonly Coding Rejection = Cameo.Of("120");

    /// <summary>Engage in diplomatic cooperation.</summary>
    public static readonly Coding Ratification = Cameo.Of("050");

    /// <summary>Make pessimistic comment.</summary>
    public static readonly Coding Amendment = Cameo.Of("012");

    /// <summary>Veto.</summary>
    public static readonly Coding Veto = Cameo.Of("129");

    /// <summary>Sign formal agreement.</summary>
    public static readonly Coding Deal = Cameo.Of("057");

    /// <summary>Engage in material cooperation.</summary>
    public static readonly Coding Tranche = Cameo.Of("060");

    /// <summary>Reject: what is due is put off.</summary>
    public static readonly Coding Delay = Cameo.Of("120");

    /// <summary>Reduce relations.</summary>
    public static readonly Coding Suspension = Cameo.Of("160");

    /// <summary>Expel or withdraw.</summary>
    public static readonly Coding Breach = Cameo.Of("166");

    /// <summary>Threaten non-force: a bill that is not yet law.</summary>
    public static readonly Coding Bill = Cameo.Of("131");

    /// <summary>Threaten with military force.</summary>
    public static readonly Coding Threat = Cameo.Of("138");

    /// <summary>Yield.</summary>
    public static readonly Coding Yield = Cameo.Of("080");

    /// <summary>Provide aid.</summary>
    public static readonly Coding Aid = Cameo.Of("070");
}
