namespace DiplomacySim.Benchmarks;

/// <summary>W1 by hand, in the three ways in which such code is written. Shares nothing with the model but the tables.</summary>
internal sealed class PlainNegotiations
{
    private const int Steps = 100;

    private readonly PlainTables[][] scenarios = PlainTables.Of(Tables.FiveByFive);
    private readonly double[][] profiles = Tables.FiveByFive.Profiles;
    private readonly Dictionary<double, double[]> left = Tables.FiveByFive.Profiles.SelectMany(profile => profile).Distinct()
        .ToDictionary(power => power, power => Enumerable.Range(1, Steps).Select(step => 1.0 - Math.Pow(step / (Steps + 1.0), power)).ToArray());

    public int Count => scenarios.Length * profiles.Length;

    /// <summary>Agents as objects that keep a history of offers.</summary>
    public (int Outcome, int Steps) WithHistory(int number)
    {
        var (tables, powers) = (scenarios[number / profiles.Length], profiles[number % profiles.Length]);
        var history = new List<Said>();
        PlainAgent[] agents = [new(tables[0], powers[0]), new(tables[1], powers[1])];
        var (offer, acceptances) = (-1, 0);
        for (var step = 0; step < Steps; step++)
        {
            for (var agent = 0; agent < agents.Length; agent++)
            {
                if (offer >= 0 && agents[agent].Accepts(offer, step, Steps))
                {
                    history.Add(new Said(step, agent, offer, true));
                    if (++acceptances == agents.Length)
                    {
                        return (offer, step + 1);
                    }
                }
                else
                {
                    offer = agents[agent].Propose(step, Steps);
                    acceptances = 1;
                    history.Add(new Said(step, agent, offer, false));
                }
            }
        }

        return (-1, Steps);
    }

    /// <summary>One loop: a power and a binary search for each decision.</summary>
    public (int Outcome, int Steps) BySearch(int number)
    {
        var (tables, powers) = (scenarios[number / profiles.Length], profiles[number % profiles.Length]);
        return PlainEnsemble.Negotiate(tables[0], tables[1], powers[0], powers[1]);
    }

    /// <summary>One loop: powers from a table, and a cursor that moves down as the target falls.</summary>
    public (int Outcome, int Steps) ByCursor(int number)
    {
        var (tables, powers) = (scenarios[number / profiles.Length], profiles[number % profiles.Length]);
        var (one, other) = (tables[0], tables[1]);
        var (leftOfOne, leftOfOther) = (left[powers[0]], left[powers[1]]);
        var (cursorOfOne, cursorOfOther) = (one.Ascending.Length - 1, other.Ascending.Length - 1);
        var offer = -1;
        for (var step = 0; step < Steps; step++)
        {
            var target = PlainEnsemble.Target(one, leftOfOne[step]);
            if (offer >= 0 && one.Utility[offer] >= target)
            {
                return (offer, step + 1);
            }

            for (var ascending = one.Ascending; cursorOfOne > 0 && ascending[cursorOfOne - 1] >= target;)
            {
                cursorOfOne--;
            }

            offer = one.Outcomes[cursorOfOne];
            target = PlainEnsemble.Target(other, leftOfOther[step]);
            if (other.Utility[offer] >= target)
            {
                return (offer, step + 1);
            }

            for (var ascending = other.Ascending; cursorOfOther > 0 && ascending[cursorOfOther - 1] >= target;)
            {
                cursorOfOther--;
            }

            offer = other.Outcomes[cursorOfOther];
        }

        return (-1, Steps);
    }

    private sealed record Said(int Step, int Agent, int Outcome, bool IsAcceptance);

    private sealed class PlainAgent(PlainTables tables, double power)
    {
        public bool Accepts(int offer, int step, int steps) => tables.Utility[offer] >= Target(step, steps);

        public int Propose(int step, int steps) => tables.Outcomes[PlainEnsemble.Search(tables.Ascending, Target(step, steps))];

        private double Target(int step, int steps) => PlainEnsemble.Target(tables, 1.0 - Math.Pow((step + 1.0) / (steps + 1), power));
    }
}
