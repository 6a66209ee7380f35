namespace DiplomacySim.Analysis;

/// <summary>How a response moves with a parameter: cheap, to find the parameters that matter among many.</summary>
/// <remarks>Morris (1991), Technometrics 33; mean of absolute effects: Campolongo, Cariboni and Saltelli (2007), Environmental Modelling and Software
/// 22.</remarks>
/// <param name="Mean">Mean effect, in units of the response for the whole range of the parameter; effects up and down cancel out.</param>
/// <param name="Strength">Mean of absolute effects (mu*): 0 only where nothing moves.</param>
/// <param name="Spread">Standard deviation of the effects (sigma): 0 where the response is linear and without interaction.</param>
public sealed record MorrisEffect(string Path, Interval Mean, Interval Strength, Interval Spread)
{
    /// <summary>By strength, among all parameters.</summary>
    public Places Places { get; init; }

    /// <summary>Means by Student's t over walks, spread by bootstrap.</summary>
    /// <param name="responses">One for each point of the design.</param>
    /// <param name="resamples">Of the bootstrap.</param>
    /// <param name="seed">Of the bootstrap.</param>
    /// <returns>One for each parameter, in the order of the design.</returns>
    public static IReadOnlyList<MorrisEffect> Of(MorrisDesign design, IReadOnlyList<double> responses, int resamples = 1000, long seed = 1)
    {
        if (responses.Count != design.Points.Count || !responses.All(double.IsFinite))
        {
            throw new ArgumentException("A number for each point of the design.", nameof(responses));
        }

        var effects = Effects(design, responses);
        var places = Places.Of(effects.Length, (one, other) =>
            Interval.OfMean(effects[one].Zip(effects[other], (first, second) => Math.Abs(second) - Math.Abs(first))));
        return [.. design.Paths.Select((path, parameter) => new MorrisEffect(
            path,
            Interval.OfMean(effects[parameter]),
            Interval.OfMean(effects[parameter].Select(Math.Abs)),
            Bootstrap.Intervals(design.Moves.Count, resamples, seed,
                walks => [Moments.Of(walks.Select(walk => effects[parameter][walk])).Deviation])[0]) { Places = places[parameter] })];
    }

    /// <returns>By parameter, then walk.</returns>
    private static double[][] Effects(MorrisDesign design, IReadOnlyList<double> responses)
    {
        var effects = design.Paths.Select(_ => new double[design.Moves.Count]).ToArray();
        for (var walk = 0; walk < design.Moves.Count; walk++)
        {
            var start = walk * (design.Paths.Count + 1);
            for (var step = 0; step < design.Paths.Count; step++)
            {
                var move = design.Moves[walk][step];
                effects[move.Parameter][walk] = (responses[start + step + 1] - responses[start + step]) / move.Step;
            }
        }

        return effects;
    }
}
