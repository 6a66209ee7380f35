namespace DiplomacySim.Tests;

/// <summary>KTAB's spatial model of politics written from its equations, for names: each actor stands for its own position, shared or not.</summary>
internal sealed class BallotByNames(
    Dictionary<string, double[]> position, Dictionary<string, double[]> salience, Dictionary<string, double> influence)
{
    private const double Same = 1e-12;

    private Dictionary<string, double> risk = position.Keys.ToDictionary(name => name, _ => 0.0);

    /// <returns>For each actor the probability that it wins; what it dares in the next ballot follows from it.</returns>
    public Dictionary<string, double> Next()
    {
        var weight = new Dictionary<string, double>();
        foreach (var one in position.Keys)
        {
            weight[one] = 1;
            foreach (var other in position.Keys)
            {
                weight[one] *= Beats(one, other);
            }
        }

        var sum = weight.Values.Sum();
        var chances = weight.ToDictionary(each => each.Key, each => each.Value / sum);
        var (most, least) = (chances.Values.Max(), chances.Values.Min());
        risk = chances.ToDictionary(each => each.Key, each => most - least < Same ? 0 : 1 - (1.5 * (most - each.Value) / (most - least)));
        return chances;
    }

    private double Beats(string one, string other)
    {
        var (forOne, forOther) = (0.0, 0.0);
        foreach (var voter in position.Keys)
        {
            var lead = Utility(voter, one) - Utility(voter, other);
            forOne += lead > Same ? influence[voter] * lead : 0;
            forOther += lead < -Same ? influence[voter] * -lead : 0;
        }

        return forOne + forOther == 0 ? 0.5 : forOne / (forOne + forOther);
    }

    private double Utility(string voter, string option)
    {
        var (squares, whole) = (0.0, 0.0);
        for (var dimension = 0; dimension < position[voter].Length; dimension++)
        {
            var weight = salience[voter][dimension];
            squares += Math.Pow(weight * (position[voter][dimension] - position[option][dimension]) / 100, 2);
            whole += weight * weight;
        }

        var value = whole > 0 ? 1 - Math.Sqrt(squares / whole) : 1;
        return value + (risk[voter] * value * (1 - value));
    }
}
