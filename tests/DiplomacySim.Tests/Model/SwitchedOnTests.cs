using DiplomacySim.Journal;

namespace DiplomacySim.Tests;

/// <summary>What holds of every run holds with the mechanisms on that no published scenario uses.</summary>
public sealed class SwitchedOnTests
{
    private const int Rounds = 36;
    private const long Seed = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void A_run_that_is_taken_up_or_branched_after_any_round_goes_on_as_if_it_had_not_stopped(double months)
    {
        var setting = new CompiledScenario(SwitchedOn.Paris with { MonthsPerRound = months });
        var whole = Simulation.Play(setting, Seed, Rounds);
        for (var stop = 1; stop < Rounds; stop++)
        {
            var moment = new Moment(stop + 1, 0, whole.Acts.Count(act => act.Round <= stop));
            var branch = new RunSetup(setting, new Intervention.Circumstances(moment, new CompiledScenario(setting.Scenario)));
            foreach (var setup in (RunSetup[])[setting, branch])
            {
                var simulation = new Simulation(setup, new Chance(Seed));
                var log = new Log(setup);
                simulation.Run.Attend(log);
                simulation.Run.Recall(whole.Acts.TakeWhile(act => act.Round <= stop));
                simulation.Play(Rounds - stop);

                Assert.Equal((stop, whole.Hash), (stop, log.Hash));
            }
        }
    }

    [Fact]
    public void Any_legal_answers_can_be_played_from_any_position_and_others_are_refused()
    {
        var (setting, chance, answers) = (new CompiledScenario(SwitchedOn.Paris), new Chance(Seed), new RandomAnswers(Seed));
        var log = new Log(setting);
        var position = RunPosition.Start(setting, chance);
        while (position.Round <= Rounds)
        {
            var before = position;
            Move[] moves = [.. position.Sheet.Select(turn => answers.Legal(turn, before.World))];
            for (var place = 0; place < moves.Length; place++)
            {
                foreach (var illegal in answers.Illegal(position.Sheet[place], moves[place], position.World))
                {
                    Assert.Throws<IllegalAnswerException>(() => before.Answer([.. moves[..place], illegal, .. moves[(place + 1)..]]));
                }
            }

            var rebuilt = RunPosition.Of(log, setting, chance, position.Answers.Select(sheet => (IReadOnlyList<Move>)sheet));
            position = before.Answer(moves);
            Assert.Equal(position.Since.Select(act => LogHash.Of(act)), rebuilt.Answer(moves).Since.Select(act => LogHash.Of(act)));
            foreach (var act in position.Since)
            {
                log.Hear(act);
            }
        }
    }

    [Fact]
    public void The_order_of_issues_and_of_parties_does_not_matter()
    {
        var scenario = SwitchedOn.Paris;
        Scenario[] others =
        [
            scenario with { Issues = [.. scenario.Issues.Reverse()] },
            scenario with { Parties = [.. scenario.Parties.Reverse()], Relations = [.. scenario.Relations.Reverse()] },
        ];
        foreach (var seed in (long[])[1, 2, 3])
        {
            var told = Retelling.Of(scenario, seed, Rounds);
            Assert.All(others, other => Assert.Equal(told, Retelling.Of(other, seed, Rounds)));
        }
    }

    [Fact]
    public void The_terms_of_every_decision_add_up_and_say_yes_where_they_reach_the_threshold()
    {
        var fullest = 0;
        foreach (var seed in (long[])[1, 2, 3])
        {
            Interview.Play(new CompiledScenario(SwitchedOn.Paris), seed, Rounds, (run, place, _, in move) =>
            {
                if (move.Decision is { } decision)
                {
                    fullest = Math.Max(fullest, decision.Terms.Count);
                    Assert.Equal(decision.Value, Enumerable.Range(0, decision.Terms.Count).Sum(line => decision.Terms[line].Value), 1e-9);
                    Assert.True(Math.Abs(decision.Margin) < 1e-9 || Imposition.IsYes(move.Choice) == decision.Margin > 0, $"{move}");
                }
            });
        }

        // One place is left for an answer that is laid down.
        Assert.InRange(fullest, 1, Ledger.Capacity - 1);
    }

    [Fact]
    public void What_the_record_keeps_is_what_was_played()
    {
        var whole = Simulation.Play(new CompiledScenario(SwitchedOn.Paris), Seed, Rounds);
        var again = ActCodec.Read(ActCodec.Write([.. whole.Acts]));

        Assert.Equal(whole.Acts.Select(act => LogHash.Of(act)), again.Select(act => LogHash.Of(act)));
        Assert.Equal(whole.Acts.Select(act => act.Goldstein), again.Select(act => act.Goldstein));
    }
}
