namespace DiplomacySim.Tests;

/// <summary>Every scenario of the repository as it is, and with each rule switched off, and with the mechanisms on that are off by default.</summary>
internal static class Variants
{
    /// <summary>Rounds after which a law has seen enough.</summary>
    private const int MostRounds = 48;

    private static readonly IReadOnlyDictionary<string, Func<Scenario, Scenario>> Changes = new Dictionary<string, Func<Scenario, Scenario>>
    {
        ["as it is"] = scenario => scenario,
        ["contact"] = scenario => Off(scenario, rules => rules with { Contact = false }),
        ["bargaining"] = scenario => Off(scenario, rules => rules with { Bargaining = false }),
        ["ratification"] = scenario => Off(scenario, rules => rules with { Ratification = false }),
        ["compliance"] = scenario => Off(scenario, rules => rules with { Compliance = false }),
        ["coercion"] = scenario => Off(scenario, rules => rules with { Coercion = false }),
        ["drift"] = scenario => Off(scenario, rules => rules with { Drift = false }),
        ["next model"] = NextModel.Of,
    };

    /// <summary>File, and the rule that is off, or what is on.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var file in Repository.AllScenarioFiles)
            {
                foreach (var rule in Changes.Keys)
                {
                    all.Add(file, rule);
                }
            }

            return all;
        }
    }

    public static CompiledScenario Setting(string file, string rule)
    {
        var scenario = Repository.Scenario(file);
        return new(Changes[rule](scenario) with { Rounds = Math.Min(MostRounds, scenario.Rounds) });
    }

    private static Scenario Off(Scenario scenario, Func<Rules, Rules> change) => scenario with { Rules = change(scenario.Rules) };
}
