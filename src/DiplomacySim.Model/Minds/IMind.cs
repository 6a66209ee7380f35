using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Minds;

/// <summary>Answers a turn. A pure function of what the actor sees and remembers and of chance.</summary>
public interface IMind
{
    /// <summary>Name by which a scenario asks for it: words of a-z and 0-9 with hyphens between them, the first beginning with a letter.</summary>
    string Name { get; }

    /// <summary>What it does, in one sentence, with its source in the literature where it has one.</summary>
    string Description { get; }

    /// <summary>Whether it knows an answer to all that an actor of a role is asked.</summary>
    /// <param name="game">Null for the six phases.</param>
    bool Fits(Role role, Game? game);

    Move Answer(in Turn turn, View view);

    /// <summary>Whether it would let a text pass rather than have no deal, noise apart: sign it, ratify it or let it stand.</summary>
    /// <param name="turn">Whether it considers, ratifies or consents, and in which relation; the text is the other parameter.</param>
    bool Accepts(Text text, in Turn turn, View view);

    /// <summary>The same of many texts at once.</summary>
    /// <param name="accepted">For each text whether it is asked about; no longer set where the mind would not let it pass.</param>
    void Accept(in ManyTexts texts, Span<bool> accepted, in Turn turn, View view)
    {
        for (var place = 0; place < texts.Count; place++)
        {
            accepted[place] = accepted[place] && Accepts(texts[place], turn, view);
        }
    }

    /// <summary>How each member would vote on a text, with the noise of the turn; null for a mind that is no chamber.</summary>
    RollCall? Roll(Text text, in Turn turn, View view) => null;

    /// <summary>The text that it would put on the table, whether or not it has put it before; null for none.</summary>
    /// <param name="turn">Whether it proposes, and in which relation.</param>
    Deal? TextToPut(in Turn turn, View view) => Answer(turn, view).Deal;

    /// <summary>The texts from which it takes what it puts on the table; null for a mind that does not choose among texts.</summary>
    Shortlist? Look(in Turn turn, View view) => null;

    /// <summary>What each clause of a text weighs in the answer to a turn; nothing where the answer is about no text.</summary>
    IReadOnlyList<Clause> Clauses(in Turn turn, Text text, View view) => [];
}
