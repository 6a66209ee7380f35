namespace DiplomacySim.Model.Texts;

/// <summary>When one side of a text starts with its part.</summary>
public enum Order : byte
{
    /// <summary>At once, as the other side does.</summary>
    Together = 0,

    /// <summary>At once; the other side waits until its first tranches have been seen.</summary>
    First = 1,

    /// <summary>When the first tranches of the other side's have been seen.</summary>
    Second = 2,
}
