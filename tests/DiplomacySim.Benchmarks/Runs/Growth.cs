using System.Globalization;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Benchmarks;

/// <summary>How the time of a run grows: the exponent with which it follows the number of rounds, issues, actors and relations.</summary>
/// <remarks>
/// The slope of a straight line through the logarithms of three sizes, up to what the format allows; by processor time, all sizes by
/// turns, the least time of each.
/// </remarks>
internal static class Growth
{
    private const double Most = 1.1;
    private const int Rounds = 24;

    private static readonly (string What, int[] Sizes, Func<int, string> Scenario, Func<int, int> Rounds)[] Kinds =
    [
        ("rounds", [200, 400, 800], _ => Neighbours(6, 0), rounds => rounds),
        ("issues", [50, 100, 200], issues => Neighbours(issues, 0), _ => Rounds),
        ("actors", [8, 16, 32], actors => Neighbours(6, actors), _ => Rounds),
        ("relations that talk", [4, 8, 16], Pairs, _ => Rounds),
    ];

    public static IEnumerable<Figure> Measure(int series) => Kinds.Select(kind => new Figure(
        $"growth with {kind.What}, {kind.Sizes[0]} to {kind.Sizes[^1]}: exponent", Exponent(kind.Sizes, kind.Scenario, kind.Rounds, series), "",
        Target.NoMoreThan(Most)));

    private static double Exponent(int[] sizes, Func<int, string> scenario, Func<int, int> rounds, int series)
    {
        CompiledScenario[] settings = [.. sizes.Select(size => new CompiledScenario(Read(scenario(size))))];
        var least = new double[sizes.Length];
        Array.Fill(least, double.MaxValue);
        for (var time = 0; time <= series; time++)
        {
            for (var place = 0; place < sizes.Length; place++)
            {
                var spent = Environment.CpuUsage.TotalTime;
                new Simulation(settings[place], new Chance(7)).Play(rounds(sizes[place]));
                spent = Environment.CpuUsage.TotalTime - spent;
                least[place] = time == 0 ? least[place] : Math.Min(least[place], spent.TotalSeconds);
            }
        }

        var (x, y) = (sizes.Select(size => Math.Log(size)).ToArray(), least.Select(time => Math.Log(time)).ToArray());
        var (middle, height) = (x.Average(), y.Average());
        return x.Zip(y, (at, value) => (at - middle) * (value - height)).Sum() / x.Sum(at => (at - middle) * (at - middle));
    }

    private static Scenario Read(string text) => ScenarioFile.Parse(text, "growth") switch
    {
        Loaded.Ready ready => ready.Scenario,
        Loaded.Refused refused => throw new InvalidOperationException(string.Join('\n', refused.Problems)),
        _ => throw new NotSupportedException(),
    };

    /// <summary>Two executives and some third parties that watch.</summary>
    private static string Neighbours(int issues, int watchers)
    {
        string[] ids = [.. Enumerable.Range(0, issues).Select(issue => $"i{issue}")];
        return $$"""
            name: growth
            start: 2018-11
            rules: {tranched: true}
            issues:
            {{Lines(ids.Select((id, place) => Issue(id, place % 2, place)))}}
            parties:
              p0: {}
              p1: {}
            {{Lines(Enumerable.Range(0, watchers).Select(party => Party($"w{party}")))}}
            actors:
            {{Leader("a0", "p0", ids, 0)}}
            {{Leader("a1", "p1", ids, 3)}}
            {{Lines(Enumerable.Range(0, watchers).Select(Watcher))}}
            relations:
              border: {between: [p0, p1], trust: {p0: 0.8, p1: 0.8} }
            """;
    }

    /// <summary>Two executives for each relation, which talk about two issues of their own.</summary>
    private static string Pairs(int relations)
    {
        int[] all = [.. Enumerable.Range(0, relations)];
        string[] Own(int pair) => [$"i{2 * pair}", $"i{(2 * pair) + 1}"];
        return $$"""
            name: growth
            start: 2018-11
            rules: {tranched: true}
            issues:
            {{Lines(all.SelectMany(pair => Own(pair).Select((id, side) => Issue(id, (2 * pair) + side, side))))}}
            parties:
            {{Lines(Enumerable.Range(0, 2 * relations).Select(party => Party($"p{party}")))}}
            actors:
            {{Lines(Enumerable.Range(0, 2 * relations).Select(party => Leader($"a{party}", $"p{party}", Own(party / 2), 3 * (party % 2))))}}
            relations:
            {{Lines(all.Select(pair => Relation(pair)))}}
            """;
    }

    private static string Leader(string id, string party, string[] issues, int shift) =>
        $$"""
          {{id}}:
            party: {{party}}
            role: executive
            contact: {appetite: 1}
            judgement: {readiness: 1}
            ideal: { {{string.Join(", ", issues.Select((issue, place) => $"{issue}: {Number(Part(place + shift, 7))}"))}} }
            salience: { {{string.Join(", ", issues.Select((issue, place) => $"{issue}: {1 + ((place + shift) % 5)}"))}} }
        """;

    private static string Issue(string id, int party, int place) =>
        $"  {id}: {{control: [p{party}], statusQuo: {Number(Part(place, 5))}, tranches: 3}}";

    private static string Party(string id) => $"  {id}: {{}}";

    private static string Watcher(int party) =>
        $"  third{party}: {{party: w{party}, role: third-party, ideal: {{i0: 0.5}}, salience: {{i0: 1}}}}";

    private static string Relation(int pair) =>
        $"  r{pair}: {{between: [p{2 * pair}, p{(2 * pair) + 1}]}}";

    private static double Part(int place, int of) => (place % of) / (of - 1.0);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
