namespace DiplomacySim.Contracts;

/// <summary>What a run sends to one of its actors: what has happened since the last letter, and what it is asked.</summary>
/// <param name="Session">A fresh number each time the run is taken up; an actor that remembers another session forgets it.</param>
/// <param name="From">Number of acts that the actor must have seen already for this letter to make sense.</param>
/// <param name="Acts">The acts since then that the actor may see, in order.</param>
/// <param name="Upto">Number of acts, seen or hidden, that the actor has been told of once it has read the letter.</param>
/// <param name="Turns">The questions, in order.</param>
/// <param name="Changes">How many changes of circumstances are in force.</param>
/// <param name="Briefing">With the first letter of a session; null afterwards.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.letter")]
public sealed record Letter(
    [property: Id(0)] long Session,
    [property: Id(1)] int From,
    [property: Id(2)] Act[] Acts,
    [property: Id(3)] int Upto,
    [property: Id(4)] Turn[] Turns,
    [property: Id(5)] Briefing? Briefing,
    [property: Id(6)] int Changes);

/// <summary>What an actor needs to know before its first turn.</summary>
/// <param name="Changes">All that is changed in the run on its way, as <see cref="Change.Write"/> has it.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.briefing")]
public sealed record Briefing(
    [property: Id(0)] string Canonical,
    [property: Id(1)] long Seed,
    [property: Id(4)] string Changes,
    [property: Id(3)] string? Minds);

/// <summary>An actor's answers, in the order of the turns; null where it must be briefed and told everything first.</summary>
[GenerateSerializer, Immutable, Alias("diplomacysim.reply")]
public sealed record Reply([property: Id(0)] Move[]? Moves);
