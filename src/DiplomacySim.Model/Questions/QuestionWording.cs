using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Questions;

/// <summary>What an actor is asked, in words.</summary>
public static class QuestionWording
{
    private delegate string Phrase(string other, string both, string what);

    private static readonly (Question Question, Phrase Phrase)[] Phrases = EnumTable.ByValue<Question, (Question Question, Phrase Phrase)>(
        "questions in words",
        [
            (Question.Mediate, (_, both, _) => $"Do you bring {both} together?"),
            (Question.Guarantee, (_, both, _) => $"Do you stand in for what {both} promise each other?"),
            (Question.Spoil, (_, both, _) => $"Do you provoke {both}?"),
            (Question.Support, (_, _, _) => "Do you support your client?"),
            (Question.Meet, (other, _, _) => $"Do you meet {other}?"),
            (Question.Propose, (other, _, _) => $"You meet {other}. Do you put a text on the table?"),
            (Question.Consider, (other, _, _) => $"{other} has put a text on the table. Do you accept it?"),
            (Question.Ratify, (other, _, _) => $"The executives have agreed on a text with {other}. Do you ratify it?"),
            (Question.Consent, (_, both, _) => $"{both} have agreed on a text. Do you let it stand?"),
            (Question.Reconsider, (other, _, _) => $"The text with {other} has been amended. Do you accept the change?"),
            (Question.Comply, (other, _, issue) => $"What you promised {other} on {issue} is due. Do you carry it out?"),
            (Question.Act, (other, _, _) => $"Do you act alone towards {other}?"),
            (Question.Legislate, (other, _, _) => $"Do you pass an act against {other}?"),
            (Question.Sign, (other, _, issue) => $"Your legislature has passed an act on {issue} against {other}. Do you sign it?"),
            (Question.Override, (_, _, issue) => $"Your act on {issue} has been vetoed. Do you override the veto?"),
            (Question.Appraise, (other, _, _) => $"Where do you stand with {other}?"),
            (Question.StandFirm, (other, _, _) => $"There is a crisis with {other}. Do you stand firm?"),
            (Question.WinOver, (other, _, bloc) => $"The text with {other} comes before your legislature. Do you win over the {bloc} for the vote?"),
            (Question.Pledge, (other, _, _) => $"You are about to meet {other}. Do you say in public how far you will go at most?"),
        ],
        row => row.Question);

    /// <returns>A sentence. In games beside the six phases some questions ask something else.</returns>
    public static string Of(in Turn turn, CompiledScenario setting)
    {
        var pair = setting.Relations[turn.Relation];
        var other = setting.PartyName(turn.Other);
        return (turn.Question, setting.Scenario.Protocol?.Game) switch
        {
            (Question.Comply, Game.RepeatedGame) => $"Do you cooperate with {other}?",
            (Question.Act, Game.RepeatedGame) => $"How much do you put at stake with {other}?",
            (Question.Consent, Game.Election) => $"Which way does your weight go between {setting.PartyName(pair.First)} and {other}?",
            _ => Phrases[(int)turn.Question].Phrase(
                other,
                setting.PartyNames(pair),
                turn.Bloc is { } bloc ? setting.BlocName(setting.Profile(turn.Actor).Party, bloc)
                    : turn.Issue is { } issue ? setting.IssueName(issue) : "an issue"),
        };
    }
}
