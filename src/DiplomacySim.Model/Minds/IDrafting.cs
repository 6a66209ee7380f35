using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Where an executive has the texts from that it puts on the table.</summary>
public interface IDrafting
{
    /// <summary>Name by which a scenario asks for an executive that drafts so.</summary>
    string Name { get; }

    /// <summary>What such an executive does, in one sentence, with its source in the literature.</summary>
    string Description { get; }

    /// <summary>The text that it would put next; the other side has an executive.</summary>
    /// <returns>Null where none is worth as much as no deal.</returns>
    Draft? Next(in Turn turn, View view);

    /// <summary>Whether a text can be put now: one that has been refused is not put again unchanged.</summary>
    bool IsNew(in Draft draft, in Turn turn, View view);

    /// <summary>The texts from which the next one is taken; null where no choice is made among texts.</summary>
    Shortlist? Look(in Turn turn, View view) => null;
}

/// <summary>A text that an executive could put.</summary>
/// <param name="Text">The same as it weighs it.</param>
public readonly record struct Draft(Deal Deal, SignedText Text)
{
    /// <summary>Whether its own side gives something in it.</summary>
    public bool Gives => Text.Weighed.Prospect.Concession > 0;
}
