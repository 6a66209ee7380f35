using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Answers a turn. A pure function of what the actor sees and remembers and of chance.</summary>
public interface IMind
{
    /// <summary>Name by which a scenario asks for it.</summary>
    string Name { get; }

    Move Answer(in Turn turn, View view);

    /// <summary>What each clause of a text weighs in the answer to a turn; nothing where the answer is about no text.</summary>
    IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) => [];
}
