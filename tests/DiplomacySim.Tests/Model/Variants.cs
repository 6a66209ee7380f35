namespace DiplomacySim.Tests;

/// <summary>Every scenario of the repository as it is, and with each rule switched off.</summary>
internal static class Variants
{
    /// <summary>Rounds after which a law has seen enough.</summary>
    private const int MostRounds = 48;

    private static readonly IReadOnlyDictionary<string, Func<Rules, Rules>> Rules = new Dictionary<string, Func<Rules, Rules>>
    {
        ["as it is"] = rules => rules,
        ["contact"] = rules => rules with { Contact = false },
        ["bargaining"] = rules => rules with { Bargaining = false },
        ["ratification"] = rules => rules with { Ratification = false },
        ["compliance"] = rules => rules with { Compliance = false },
        ["coercion"] = rules => rules with { Coercion = false },
        ["drift"] = rules => rules with { Drift = false },
    };

    /// <summary>File, and the rule that is off.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var file in Repository.AllScenarioFiles)
            {
                foreach (var rule in Rules.Keys)
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
        return new(scenario with { Rules = Rules[rule](scenario.Rules), Rounds = Math.Min(MostRounds, scenario.Rounds) });
    }
}
