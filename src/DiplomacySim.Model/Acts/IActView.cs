namespace DiplomacySim.Model.Acts;

/// <summary>What the numbers of an act say, for kinds of act where they say something of their own.</summary>
/// <remarks>Record, wire and hash have the numbers as <see cref="Act"/> packs them; whoever makes or reads such an act does it by its view.</remarks>
public interface IActView<TSelf>
    where TSelf : struct, IActView<TSelf>
{
    /// <returns>Whether the numbers of an act say what the view has.</returns>
    static abstract bool IsOf(in Act act);

    /// <returns>What an act says that the view is of.</returns>
    static abstract TSelf Read(in Act act);

    /// <summary>Gives an act the numbers that say what the view has.</summary>
    void WriteTo(ref Act act);
}
