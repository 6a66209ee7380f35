using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Measures;

/// <summary>Another verdict that the same course would get if one number of the yardstick were another.</summary>
/// <param name="Name">The number, as in <c>rules.measures</c>.</param>
/// <param name="Value">What it would have to be.</param>
public sealed record Closeness(string Name, double Value, Verdict Verdict)
{
    private const double Factor = 2;

    private static readonly (string Name, Func<Yardstick, double> Of, Func<Yardstick, double, Yardstick> With)[] Numbers =
    [
        ("window", yardstick => yardstick.Window, (yardstick, value) => yardstick with { Window = (int)Math.Max(1, value) }),
        ("change", yardstick => yardstick.Change, (yardstick, value) => yardstick with { Change = value }),
        ("toneHalfLife", yardstick => yardstick.ToneHalfLife, (yardstick, value) => yardstick with { ToneHalfLife = value }),
        ("substanceHalfLife", yardstick => yardstick.SubstanceHalfLife, (yardstick, value) => yardstick with { SubstanceHalfLife = value }),
    ];

    /// <returns>All verdicts that half or double a half-life, the window or the change would give and that are not the one there is.</returns>
    public static IReadOnlyList<Closeness> Of(Course course)
    {
        var (yardstick, verdict) = (course.Setting.Rules.Measures, course.Assessment.Verdict);
        return
        [
            .. from number in Numbers
               from value in (double[])[number.Of(yardstick) / Factor, number.Of(yardstick) * Factor]
               let changed = number.With(yardstick, value)
               let other = course.By(changed).Verdict
               where other != verdict
               select new Closeness(number.Name, number.Of(changed), other),
        ];
    }
}
