using System.Globalization;
using DiplomacySim.Model.Events;

namespace DiplomacySim.Tests;

/// <summary>How acts stand in event data, as the page of the model has it.</summary>
public sealed class CodingTests
{
    private const string Page = "src/DiplomacySim.Model/README.md";
    private const int Runs = 200;
    private const int Rounds = 3;

    private static readonly string[] Roots =
    [
        "make public statement", "appeal", "express intent to cooperate", "consult", "engage in diplomatic cooperation",
        "engage in material cooperation", "provide aid", "yield", "investigate", "demand", "disapprove", "reject", "threaten", "protest",
        "exhibit force posture", "reduce relations", "coerce", "assault", "fight", "use unconventional mass violence",
    ];

    [Fact]
    public void The_table_of_codes_in_the_readme_is_that_of_the_acts() => Generated.Section(Page, "codes",
        "| act | CAMEO | root code | class | Goldstein |\n| --- | --- | --- | --- | --- |\n"
            + string.Concat(ActTable.All.Where(row => !row.IsBackground).GroupBy(row => row.Code.Code).OrderBy(code => code.Key.Length == 0)
                .ThenBy(code => code.Key, StringComparer.Ordinal).Select(Row)));

    [Fact]
    public void The_table_of_classes_in_the_readme_is_what_the_flagship_begins_with() => Generated.Section(Page, "classes",
        "| simulated acts | a month | verbal cooperation | material cooperation | verbal conflict | material conflict | mean weight |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n" + string.Concat(Shares()));

    private static string Row(IGrouping<string, ActRow> code)
    {
        var names = string.Join(", ", code.Select(row => row.Name));
        return code.Key.Length == 0 ? $"| {names} | – | none, or as the scenario says | | |\n"
            : string.Create(CultureInfo.InvariantCulture, $"| {names} | {code.Key} | {Root(code.Key)} | "
                + $"{Words.Kebab($"{code.First().Code.Quad}").Replace('-', ' ')} | {code.First().Code.Goldstein:0.0} |\n");
    }

    private static string Root(string code) => $"{code[..2]} {Roots[int.Parse(code[..2], CultureInfo.InvariantCulture) - 1]}";

    private static IEnumerable<string> Shares()
    {
        var setting = new CompiledScenario(Repository.Scenario("paris-2018.yaml"));
        var (one, other) = (setting.Party("united-states"), setting.Party("russia"));
        Act[] acts =
        [
            .. Enumerable.Range(1, Runs).SelectMany(seed => Simulation.Play(setting, seed, Rounds).Acts)
                .Where(act => act.HasSource && act.HasTarget && act.Coding.Quad != Quad.None),
        ];
        yield return Share("Russia to United States", [.. acts.Where(act => act.Source == other && act.Target == one)]);
        yield return Share("United States to Russia", [.. acts.Where(act => act.Source == one && act.Target == other)]);
    }

    private static string Share(string name, Act[] acts) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {(double)acts.Length / Runs / Rounds:0.0} | ") + string.Join(" | ", Enum.GetValues<Quad>().Where(quad => quad != Quad.None)
        .Select(quad => acts.Count(act => act.Coding.Quad == quad) is var count
            ? (100.0 * count / acts.Length).ToString("0.0", CultureInfo.InvariantCulture) + " %" : ""))
        + string.Create(CultureInfo.InvariantCulture, $" | {acts.Average(act => act.Coding.Goldstein):+0.00;-0.00} |\n");
}
