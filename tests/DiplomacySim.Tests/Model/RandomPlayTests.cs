namespace DiplomacySim.Tests;

/// <summary>Whatever is legal can be played, whatever is not is refused, and the place of a run is a value: over all scenarios and games.</summary>
public sealed class RandomPlayTests
{
    private const long Seed = 5;

    /// <summary>For each variant, and in all.</summary>
    private const int Answers = 40;
    private const int AllAnswers = 10_000;
    private const int Rounds = 3;
    private const int MostRounds = 100;

    public static TheoryData<string, string> All => Variants.All;

    [Theory, MemberData(nameof(All))]
    public void Any_legal_answers_can_be_played_from_any_position(string file, string off)
    {
        var (setting, chance, answers) = (Variants.Setting(file, off), new Chance(Seed), new RandomAnswers(Seed));
        var log = new Log(setting);
        List<(int Round, Move Move)> given = [];
        var position = RunPosition.Start(setting, chance);
        for (Hear(log, position); position.Round <= Rounds || (given.Count < Answers && position.Round <= MostRounds); Hear(log, position))
        {
            var (before, acts) = (position, Told(position.Acts));
            Turn[] turns = [.. position.Sheet];
            Move[] moves = [.. position.Sheet.Select(turn => answers.Legal(turn, before.World))];
            var rebuilt = RunPosition.Of(log, setting, chance, position.Answers.Select(sheet => (IReadOnlyList<Move>)sheet));
            position = before.Answer(moves);

            Assert.Equal(turns, rebuilt.Sheet.ToArray());
            Assert.Equal(acts, Told(rebuilt.Acts));
            Same(position, before.Answer(moves));
            Same(position, rebuilt.Answer(moves));
            Assert.Equal(turns, before.Sheet.ToArray());
            given.AddRange(moves.Select(move => (before.Round, move)));
        }

        Assert.InRange(given.Count, Answers, int.MaxValue);
        Assert.Equal(log.Hash, Played(setting, chance, given, [], 0, log.Rounds).Hash);
        for (var stop = 1; stop < log.Rounds; stop++)
        {
            Assert.Equal(log.Hash, Played(setting, chance, given, log.Acts, stop, log.Rounds).Hash);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Any_other_answer_is_refused(string file, string off)
    {
        var (setting, answers) = (Variants.Setting(file, off), new RandomAnswers(Seed + 1));
        var position = RunPosition.Start(setting, new Chance(Seed));
        var refused = 0;
        for (var sheet = 0; sheet < Answers; sheet++)
        {
            Move[] moves = [.. position.Sheet.Select(turn => answers.Legal(turn, position.World))];
            for (var place = 0; place < moves.Length; place++)
            {
                foreach (var illegal in answers.Illegal(position.Sheet[place], moves[place], position.World))
                {
                    Move[] changed = [.. moves[..place], illegal, .. moves[(place + 1)..]];

                    Assert.Throws<IllegalAnswerException>(() => position.Answer(changed));
                    refused++;
                }
            }

            position = position.Answer(moves);
        }

        Assert.InRange(refused, Answers, int.MaxValue);
    }

    [Theory, MemberData(nameof(All))]
    public void What_the_minds_answer_is_legal(string file, string off)
    {
        var setting = Variants.Setting(file, off);
        var answered = 0;
        foreach (var seed in (long[])[1, 2])
        {
            Interview.Play(setting, seed, Math.Min(12, setting.Scenario.Rounds), (run, place, view, in move) =>
            {
                Assert.True(new LegalAnswers(run.Sheet.Turn(place), view.World).Allow(move), $"{run.Sheet.Turn(place)} {move}");
                answered++;
            });
        }

        Assert.InRange(answered, 1, int.MaxValue);
    }

    [Fact]
    public void A_position_comes_to_a_change_of_circumstances_where_the_run_does()
    {
        var (scenario, chance, answers) = (Repository.Scenario("paris-2018.yaml"), new Chance(Seed), new RandomAnswers(Seed));
        var changed = new CompiledScenario(scenario with
        {
            Rules = scenario.Rules with { Exchanges = 9 },
            Parties = [.. scenario.Parties.Select(party => party with { Economy = 0.1 })],
        });
        var setup = new RunSetup(new CompiledScenario(scenario), new Intervention.Circumstances(new(2, 1, Before(new(scenario), chance)), changed));
        var log = new Log(setup);
        List<(int Round, Move Move)> given = [];
        var position = RunPosition.Start(setup, chance);
        for (Hear(log, position); position.Round <= Rounds; Hear(log, position))
        {
            var (round, isBefore) = (position.Round, IsBeforeChange(position));
            Move[] moves = [.. position.Sheet.Select(turn => isBefore ? Quiet(turn, position.World) : answers.Legal(turn, position.World))];
            given.AddRange(moves.Select(move => (round, move)));
            position = position.Answer(moves);
            Assert.Equal(IsBeforeChange(position) ? scenario.Rules.Exchanges : 9, position.World.Setting.Rules.Exchanges);
        }

        Assert.Equal(log.Hash, Played(setup, chance, given, [], 0, log.Rounds).Hash);
    }

    [Fact]
    public void Ten_thousand_answers_and_more_are_played() => Assert.InRange(Answers * Variants.All.Count, AllAnswers, int.MaxValue);

    [Fact]
    public void A_refusal_says_who_was_asked_what_and_what_there_is()
    {
        var setting = new CompiledScenario(Repository.Scenario("paris-2018.yaml"));
        var position = RunPosition.Start(setting, new Chance(Seed));
        var asked = position.Sheet[0];
        Move[] moves = [.. position.Sheet.Select(_ => new Move { Choice = Choice.Override })];
        var message = Assert.Throws<IllegalAnswerException>(() => position.Answer(moves)).Message;
        var (actor, question) = (setting.Scenario.Actors[asked.Actor].Id, Words.Kebab(asked.Question.ToString()));

        Assert.Contains($"'{actor}' cannot answer 'override' to '{question}' in round 1.", message, StringComparison.Ordinal);
        Assert.All(
            new LegalAnswers(asked, position.World).Choices,
            choice => Assert.Contains(Words.Kebab(choice.ToString()), message, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => position.Answer([]));
    }

    /// <summary>Id of the last act before the second sheet of the second round, where all answer with the last choice there is.</summary>
    private static int Before(CompiledScenario setting, Chance chance)
    {
        var position = RunPosition.Start(setting, chance);
        var last = 0;
        while (IsBeforeChange(position))
        {
            position = position.Answer([.. position.Sheet.Select(turn => Quiet(turn, position.World))]);
            last = position.Since is [.., var act] ? act.Id : last;
        }

        return last;
    }

    private static bool IsBeforeChange(RunPosition position) => (position.Round, position.Answers.Length).CompareTo((2, 1)) < 0;

    private static Move Quiet(Turn turn, World world) => new()
    {
        Choice = new LegalAnswers(turn, world).Choices.Last(choice => choice is not (Choice.Coerce or Choice.Conciliate)),
    };

    private static void Hear(Log log, RunPosition position)
    {
        foreach (var act in position.Since)
        {
            log.Hear(act);
        }
    }

    private static void Same(RunPosition one, RunPosition other)
    {
        Assert.Equal(one.Round, other.Round);
        Assert.Equal(one.Sheet.ToArray(), other.Sheet.ToArray());
        Assert.Equal(Told(one.Acts), Told(other.Acts));
        Assert.Equal(Told(one.Since), Told(other.Since));
    }

    private static string[] Told(IEnumerable<Act> acts) => [.. acts.Select(act => LogHash.Of(act))];

    /// <summary>A run, taken up from a record after some rounds, with the answers that were given.</summary>
    private static Log Played(RunSetup setup, Chance chance, IEnumerable<(int Round, Move Move)> given, IEnumerable<Act> record, int stop,
        int rounds)
    {
        var run = new Run(setup, chance);
        var log = new Log(setup);
        run.Attend(log);
        run.Recall(record.TakeWhile(act => act.Round <= stop));
        var next = new Queue<Move>(given.Where(answer => answer.Round > stop).Select(answer => answer.Move));
        foreach (var sheet in run.Rounds())
        {
            for (var place = 0; place < sheet.Count; place++)
            {
                sheet.Answer(place, next.Dequeue());
            }

            if (log.Rounds == rounds)
            {
                break;
            }
        }

        return log;
    }
}
