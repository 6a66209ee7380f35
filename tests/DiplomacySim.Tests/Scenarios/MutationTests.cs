using CsCheck;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>What `check` accepts can be played, whatever was changed in it.</summary>
public sealed class MutationTests
{
    private const int Rounds = 12;

    /// <summary>Changes that are tried: always the same ones, and with DIPLOMACYSIM_MUTATIONS as many others as it says.</summary>
    private static readonly int Tries = Samples.Mutations ?? 600;

    /// <summary>Null for others each time.</summary>
    private static readonly string? Seed = Samples.Mutations is null ? "2wtJK9kykTNb" : null;

    private static readonly string[] Switches = ["contact", "bargaining", "ratification", "compliance", "coercion", "drift"];

    private static readonly (string File, Scenario Scenario, IReadOnlyList<Parameter> Numbers)[] All =
    [
        .. from file in Repository.AllScenarioFiles
           let scenario = Repository.Scenario(file)
           select (file, scenario, Parameters.Of(scenario)),
    ];

    private static readonly Gen<(string File, string[] Sets)> Mutations =
        from place in Gen.Int[0, All.Length - 1]
        from sets in Set(place).Array[1, 3]
        select (All[place].File, sets);

    [Fact]
    public void What_check_accepts_is_played_without_a_crash()
    {
        var played = 0;
        Mutations.Sample(
            mutation =>
            {
                if (ScenarioFile.Load(Repository.Path($"scenarios/{mutation.File}"), mutation.Sets) is Loaded.Ready ready)
                {
                    Simulation.Play(new CompiledScenario(ready.Scenario), 1, Math.Min(Rounds, ready.Scenario.Rounds));
                    Interlocked.Increment(ref played);
                }
            },
            seed: Seed,
            iter: Tries,
            threads: Seed is null ? -1 : 1,
            print: mutation => $"{mutation.File} {string.Join(' ', mutation.Sets.Select(set => $"--set {set}"))}");

        Assert.InRange(played, Tries / 4, Tries);
    }

    [Theory]
    [InlineData("paris-2018.yaml", "actors.kremlin.mind=third-party")]
    [InlineData("paris-2018.yaml", "actors.congress.mind=executive")]
    [InlineData("paris-2018.yaml", "actors.beijing.mind=legislature")]
    [InlineData("theory/rubinstein.yaml", "actors.one.mind=executive")]
    [InlineData("theory/axelrod.yaml", "actors.grudger.mind=spatial-voter")]
    public void A_mind_that_does_not_fit_role_and_game_is_refused(string file, string set)
    {
        var refused = Assert.IsType<Loaded.Refused>(ScenarioFile.Load(Repository.Path($"scenarios/{file}"), [set]));

        Assert.Contains(refused.Problems, problem => problem.ToString().Contains("does not answer what", StringComparison.Ordinal));
    }

    private static Gen<string> Set(int place) => Gen.Frequency(
        (8, Number(place)),
        (1, Gen.Int[0, Switches.Length - 1].Select(rule => $"rules.{Switches[rule]}=false")),
        (3, Mind(place)));

    private static Gen<string> Number(int place)
    {
        var numbers = All[place].Numbers;
        return from which in Gen.Int[0, numbers.Count - 1]
               from share in Gen.OneOf(Gen.Double[0, 1], Gen.Int[0, 1].Select(end => (double)end))
               let number = numbers[which]
               let high = double.IsInfinity(number.High) ? 1000 : number.High
               let low = double.IsInfinity(number.Low) ? -1000 : number.Low
               select $"{number.Path}={number.Write(low + (share * share * share * (high - low)))}";
    }

    private static Gen<string> Mind(int place)
    {
        var (actors, minds) = (All[place].Scenario.Actors, MindCatalogue.BuiltIn.Names.ToArray());
        return from actor in Gen.Int[0, actors.Count - 1]
               from mind in Gen.Int[0, minds.Length - 1]
               select $"actors.{actors[actor].Id}.mind={minds[mind]}";
    }
}
