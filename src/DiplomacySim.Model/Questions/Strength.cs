using DiplomacySim.Model.Compiled;

namespace DiplomacySim.Model.Questions;

/// <summary>How strongly a third party can do its part.</summary>
public static class Strength
{
    /// <summary>What full support adds to the client's economy in a month.</summary>
    private const double AidShare = 0.02;

    /// <returns>What an answer of yes to the question can have as its amount at most.</returns>
    public static double Most(Question question, CompiledActor profile, CompiledScenario setting) => question == Question.Support
        ? AidShare * profile.Actor.Standing.Strength * setting.Timetable.Pace
        : profile.Actor.Standing.Strength;
}
