using DiplomacySim.Analysis;

namespace DiplomacySim.Client.Seats;

/// <summary>Somebody who answers for an actor from here.</summary>
internal interface ISeatVoice
{
    /// <summary>By what it answers, for the record.</summary>
    string How { get; }

    /// <param name="suggest">What the actor's mind would answer.</param>
    /// <returns>The answer in words, such as <c>coerce sanctions=+0.1</c>; empty to leave it to the actor's mind; null to stop.</returns>
    Task<string?> Answer(TurnDocument turn, Func<Task<SuggestionDocument>> suggest, CancellationToken cancellation);

    /// <summary>Hears that its answer cannot be taken; it is asked again.</summary>
    void Refused(string reason);
}
