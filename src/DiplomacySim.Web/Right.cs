namespace DiplomacySim.Web;

/// <summary>What somebody may do; each may do what those before it may.</summary>
public enum Right
{
    /// <summary>Files of the page, and whether the server is there.</summary>
    Anyone,

    /// <summary>All that only reads.</summary>
    Reader,

    /// <summary>Starts, stops and changes things.</summary>
    Player,
}
