using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Questions;

/// <summary>What the questions of a round are called: <c>kremlin/act@9</c>, and <c>kremlin/act@9#2</c> for the second such one.</summary>
public sealed class QuestionNames
{
    private readonly Dictionary<(int Actor, Question Question), int> asked = [];
    private int current;

    /// <returns>The name of the next question of a round; all of the round come in order.</returns>
    public string Next(in Turn turn, CompiledScenario setting, int round)
    {
        if (round != current)
        {
            asked.Clear();
            current = round;
        }

        var count = asked[(turn.Actor, turn.Question)] = asked.GetValueOrDefault((turn.Actor, turn.Question)) + 1;
        var name = $"{setting.Scenario.Actors[turn.Actor].Id}/{Words.Kebab(turn.Question.ToString())}@{round}";
        return count == 1 ? name : $"{name}#{count}";
    }
}
