using System.Globalization;
using DiplomacySim.UseCases;
using DiplomacySim.Contracts;

namespace DiplomacySim.Tests;

/// <summary>Every answer that there was can be laid down in words, and is then the one that is given.</summary>
public sealed class LaidAnswerTests
{
    private const int Rounds = 3;
    private const long Seed = 1;

    public static TheoryData<string> Files => [.. Repository.AllScenarioFiles];

    [Theory, MemberData(nameof(Files))]
    public void Each_legal_answer_can_be_laid_down_and_is_given(string file)
    {
        var (setting, draws) = (new CompiledScenario(Repository.Scenario(file)), new Random(5));
        var run = Run(setting, [], Rounds);
        var laid = 0;
        foreach (var asked in Enumerable.Range(1, Rounds).SelectMany(round => AskedQuestion.Of(run.Log, run.Chance, round)))
        {
            Assert.Contains(asked.Legal, legal => legal.Choice == asked.Move.Choice);
            foreach (var legal in asked.Turn.IsDecision ? asked.Legal : [])
            {
                string[] words = [.. Words(asked, legal, setting.Scenario, draws)];
                var change = Read(run, words);
                var branch = Run(setting, [change], asked.Moment.Round);
                var given = AskedQuestion.Of(branch.Log, branch.Chance, asked.Moment.Round)
                    .Single(other => (other.Moment, other.Place) == (asked.Moment, asked.Place));

                Assert.Equal((asked.Name, asked.Turn.Question, legal.Choice), (given.Name, given.Turn.Question, given.Move.Choice));
                Assert.Equal(Told(change, given, setting.Scenario), change.Words());
                Assert.Equal(Change.Write([change]), Change.Write([Read(run, [.. change.Words().Select(word => word["--act ".Length..])])]));
                Assert.Equal(Change.Write([change]), Change.Write(Change.Read(Change.Write([change]))));
                laid++;
            }
        }

        Assert.InRange(laid, 1, int.MaxValue);
    }

    [Theory]
    [InlineData("government/act@1=coerce", "--act government/act@1=coerce --act government/act@1.symbols=-")]
    [InlineData("government/consider@2=counter", "must say with which clauses, such as government/consider@2.name=0.5")]
    [InlineData("government/act@1=veto", "legal are coerce (symbols from 0.2 down to 0), conciliate (symbols from 0.2 up to 1), pass.")]
    [InlineData("government/act@1=pass:0.5", "takes no number")]
    [InlineData("government/act@1.symbols=0.9",
        "'pass' of government/act@1 says nothing of an issue; what does is coerce (symbols from 0.2 down to 0), ")]
    [InlineData("moscow/spoil@3=spoil:0.7", "must say a number from 0 to 0.1")]
    [InlineData("government/act@77=pass", "No question 'government/act@77' was put")]
    [InlineData("government/fly@2=pass", "No question 'government/fly@2' was put")]
    public void What_is_missing_is_the_usual_or_said(string words, string said)
    {
        var run = Run(new(Repository.Scenario("prespa-2018.yaml")), [], 3);
        var problems = new List<string>();
        var change = LaidOnRecord.Changes(run, [LaidDown.Read(words, problems)!], problems).SingleOrDefault();

        Assert.Contains(said, change is null ? Assert.Single(problems) : string.Join(' ', change.Words()), StringComparison.Ordinal);
    }

    private static RunOnRecord Run(CompiledScenario setting, IReadOnlyList<Change> changes, int rounds) => new(
        new(new("run", "file", "", Seed, rounds), RunState.Finished, rounds, "", default, ""),
        Simulation.Play(Change.Setup(setting, changes, _ => setting), Seed, rounds));

    private static Change Read(RunOnRecord run, string[] words)
    {
        var problems = new List<string>();
        LaidDown[] laid = [.. words.Select(word => LaidDown.Read(word, problems)!)];
        var change = problems.Count > 0 ? null : LaidOnRecord.Changes(run, laid, problems).SingleOrDefault();

        Assert.Empty(problems);
        return change!;
    }

    /// <summary>An answer in words, by the act that gave the one on record where there is one, with a content drawn at random.</summary>
    private static IEnumerable<string> Words(AskedQuestion asked, LegalAnswer legal, Scenario scenario, Random draws)
    {
        var name = asked.Acts.Count > 0 ? $"{asked.Acts[0]}" : asked.Name;
        var choice = $"{name}={Model.Words.Kebab(legal.Choice.ToString())}";
        var said = legal.Amount is { } range ? range.Least + ((range.Most - range.Least) * draws.NextDouble()) : 0;
        yield return legal.Amount is { } all ? $"{choice}:{Number(all.IsWhole ? Math.Round(said) : said)}" : choice;
        if (legal.Steps.Count > 0)
        {
            var step = legal.Steps[draws.Next(legal.Steps.Count)];
            var amount = (step.Amount.Least + step.Amount.Most) * (1 - draws.NextDouble());
            yield return $"{name}.{scenario.Issues[step.Issue].Id}={Number(step.From + amount)}";
        }

        foreach (var clause in legal.Clauses)
        {
            var target = clause.Levels.Count > 0 ? clause.Levels[draws.Next(clause.Levels.Count)]
                : draws.Next(clause.Target.Least is var least ? (int)least : 0, (int)clause.Target.Most + 1);
            yield return $"{name}.{scenario.Issues[clause.Issue].Id}={Number(target / (double)Deal.Scale)}";
        }

        if (legal.Seconds.Count > 0)
        {
            yield return $"{name}.{scenario.Parties[legal.Seconds[draws.Next(legal.Seconds.Count)]].Id}=second";
        }
    }

    /// <summary>The answer that was given, as the change would say it.</summary>
    private static string[] Told(Change change, AskedQuestion given, Scenario scenario) =>
    [
        .. (change with
        {
            Answer = Model.Words.Kebab(given.Move.Choice.ToString()),
            Amount = change.Amount is null ? null : given.Move.Amount,
            Issue = change.Issue is null ? null : scenario.Issues[given.Move.Issue!.Value].Id,
            Text = change.Text is null ? null : Analysis.ActDocument.Clauses(given.Move.Deal!, scenario),
            Second = change.Text is null ? null : Analysis.ActDocument.SecondOf(given.Move.Deal!, scenario),
        }).Words(),
    ];

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
