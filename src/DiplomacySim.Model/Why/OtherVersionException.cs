namespace DiplomacySim.Model.Why;

/// <summary>Played again, a round comes out differently from what is on record: it was played by another version.</summary>
public sealed class OtherVersionException(int round)
    : Exception($"Round {round} comes out differently from what is on record: another version has played it. `replay` says where it differs.");
