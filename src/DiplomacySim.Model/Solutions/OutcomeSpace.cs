using DiplomacySim.Model.Compiled;
using DiplomacySim.Model.Preferences;
using DiplomacySim.Model.Scenarios;
using DiplomacySim.Model.StackedOffers;
using DiplomacySim.Model.Texts;

namespace DiplomacySim.Model.Solutions;

/// <summary>Everything that can be agreed in a scenario, and what it is worth to each executive.</summary>
/// <remarks>Takes 8 bytes for each outcome and executive.</remarks>
public sealed class OutcomeSpace
{
    /// <summary>Most outcomes that are enumerated.</summary>
    public const int Limit = 1_000_000;

    private readonly int[] issues;
    private readonly double[][] levels;

    /// <param name="steps">Into how many equal parts an issue without levels is cut.</param>
    /// <exception cref="ArgumentException">There are fewer than two executives, nothing to agree on, or more outcomes than the limit.</exception>
    public OutcomeSpace(CompiledScenario setting, int steps = 10)
    {
        Setting = setting;
        Actors = [.. setting.Executives.OfType<int>()];
        issues = [.. setting.Negotiable];
        levels = [.. issues.Select(issue => LevelsOf(setting.Issues[issue].Issue, steps))];
        var count = levels.Aggregate(1.0, (product, each) => product * each.Length);
        if (Actors.Length < 2 || issues.Length == 0 || count > Limit)
        {
            var advice = steps > 1 && Count(setting.Scenario, 1) <= Limit ? " Fewer steps make fewer."
                : " No number of steps makes few enough.";
            throw new ArgumentException(
                count > Limit ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"There are {count:0.##e0} outcomes; at most {Limit:N0} are looked at.{advice}")
                : "It takes two executives and an issue to agree on.");
        }

        Domain = new Domain([.. levels.Select(each => each.Length)]);
        Reservations = [.. Actors.Select(actor => setting.Profile(actor).Actor.Strategy?.Impasse ?? StatusQuo(setting.Profile(actor)))];
        double[][][] parts = [.. Actors.Select(actor => Parts(setting.Profile(actor)))];
        Values = [.. parts.Zip(Reservations, (each, noDeal) => Additive.Worths(Domain, each, noDeal))];
        Scales = [.. parts.Zip(Reservations, Additive.Scale)];
    }

    /// <returns>The most parts, up to ten, into which issues without levels can be cut so that all outcomes can be looked at; at least 1.</returns>
    public static int StepsFor(Scenario scenario)
    {
        const int Most = 10;
        for (var steps = Most; steps > 1; steps--)
        {
            if (Count(scenario, steps) <= Limit)
            {
                return steps;
            }
        }

        return 1;
    }

    private static double Count(Scenario scenario, int steps) => scenario.Issues.Where(issue => issue.Negotiable)
        .Aggregate(1.0, (product, issue) => product * (issue.Levels.Count > 0 ? issue.Levels.Count : steps + 1));

    public CompiledScenario Setting { get; }

    /// <summary>Indices of the executives, in the order of their parties.</summary>
    public int[] Actors { get; }

    public Domain Domain { get; }

    public int Outcomes => Domain.Outcomes;

    /// <summary>For each executive what each outcome is worth; worths that tie, with each other or with no deal, are equal.</summary>
    public double[][] Values { get; }

    /// <summary>For each executive what it has without a deal.</summary>
    public double[] Reservations { get; }

    /// <summary>For each executive the magnitude of what is added up to a worth: see <see cref="Tie"/>.</summary>
    internal double[] Scales { get; }

    /// <returns>For each executive what an outcome is worth.</returns>
    public double[] Of(int outcome) => [.. Values.Select(values => values[outcome])];

    /// <returns>For each issue that can be agreed on its index and where an outcome puts it.</returns>
    public IEnumerable<(int Issue, double Point)> Points(int outcome) =>
        issues.Select((issue, place) => (issue, levels[place][Domain.Level(outcome, place)]));

    /// <summary>The executives at a table of stacked alternating offers, each with the power of its tactic.</summary>
    public Negotiation Table(int rounds) => new(rounds, [.. Setting.Speakers.Select(actor =>
        (Place: Array.IndexOf(Actors, actor), Setting.Profile(actor).Actor.Tactic)).Select(speaker => new Negotiator(
            new Utility(Values[speaker.Place], Reservations[speaker.Place]), new TimeBased(1 / Concession.ExponentOf(speaker.Tactic))))]);

    /// <summary>What an actor of any role makes of the levels: the weighted worth of each, before weights are summed.</summary>
    internal double[][] Parts(CompiledActor actor) => [.. issues.Select((issue, place) =>
        levels[place].Select((point, level) => actor.Weight[issue] * Worth(actor, issue, point, level)).ToArray())];

    internal double StatusQuo(CompiledActor actor) => issues.Select((issue, place) =>
    {
        var now = Setting.Scenario.Issues[issue].StatusQuo;
        var nearest = Enumerable.Range(0, levels[place].Length).MinBy(level => Math.Abs(levels[place][level] - now));
        return actor.Weight[issue] * Worth(actor, issue, now, nearest);
    }).Sum();

    private double Worth(CompiledActor actor, int issue, double point, int level)
    {
        var id = Setting.Scenario.Issues[issue].Id;
        foreach (var worth in actor.Actor.Worth)
        {
            if (worth.Id == id)
            {
                return worth.Levels[level];
            }
        }

        return 1 - PolicyValue.Of(Setting.Rules.Loss, point - actor.Ideal[issue]);
    }

    private static double[] LevelsOf(Issue issue, int steps) =>
        issue.Levels.Count > 0 ? [.. issue.Levels] : [.. Enumerable.Range(0, steps + 1).Select(step => (double)step / steps)];
}
