using System.Globalization;

namespace DiplomacySim.Tests;

/// <summary>
/// The story of a few runs, kept as text: when a change of the model changes what happens, the difference of these files is what there is
/// to review.
/// </summary>
public sealed class GoldenLogs
{
    public static TheoryData<string> Files => Repository.ScenarioFiles;

    [Theory, MemberData(nameof(Files))]
    public void A_run_tells_the_same_story_as_before(string file)
    {
        var setting = new CompiledScenario(Repository.Scenario(file));
        Generated.File($"tests/DiplomacySim.Tests/Golden/{Path.GetFileNameWithoutExtension(file)}.txt", Tell(Simulation.Play(setting, 1), setting));
    }

    private static string Tell(Log log, CompiledScenario setting)
    {
        var acts = log.Acts
            .Where(act => act.Kind is not (ActKind.RoundEnd or ActKind.Appraisal or ActKind.Climate))
            .Select(act => string.Create(CultureInfo.InvariantCulture, $"{act.Round,3} {log.Sentence(act)}{Weighed(act)}"));
        var measures = log.Trajectory.Measures
            .Where(measure => measure.Round % 12 == 0)
            .Select(measure => string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Round,3} {setting.PartyName(measure.From)} to {setting.PartyName(measure.To)}: tone {measure.Tone:0.00}, substance "
                    + $"{measure.Substance:0.00}, trust {measure.Trust:0.000}, grievance {measure.Grievance:0.000}"));
        return string.Join('\n', [.. acts, "", .. measures, "", $"hash {log.Hash}", ""]);
    }

    private static string Weighed(Act act) => act.Decision is { } decision
        ? string.Create(CultureInfo.InvariantCulture, $" [{decision.Value:0.0000} against {decision.Threshold:0.0000}]")
        : "";
}
