using DiplomacySim.Analysis;
using DiplomacySim.UseCases;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Tests;

/// <summary>What is said of a decision is what decided it: over many runs of all scenarios.</summary>
public sealed class FaithfulnessTests
{
    private const int Runs = 200;
    private const double Nothing = 1e-9;

    /// <summary>Scenarios in turns; in every second run of the flagship its leaders are ready to commit, so that there is something to vote
    /// on, and in every second of those with procedures by issue, an event that a clause prevents, members that differ, and fears by
    /// position; in every second of the others they look for packages.</summary>
    private static IEnumerable<(string File, string[] Sets, long Seed)> Cases(int runs)
    {
        string[] files = [.. ((IEnumerable<object[]>)Repository.ScenarioFiles).Select(row => (string)row[0])];
        string[] ready = ["actors.kremlin.judgement.readiness=0.6", "actors.white-house.judgement.readiness=0.6"];
        string[] institutions =
        [
            .. ready, "issues.sanctions.procedure=review", "issues.posture.procedure=agreement", "shocks.new-start-ends.unless=strategic-stability",
            "actors.kremlin.judgement.fears=position", "actors.white-house.judgement.fears=position",
            "actors.congress.chamber.spread={strategic-stability: -1.2}", "actors.congress.chamber.tolerance={sanctions: 0.04}",
        ];
        string[] packages =
        [
            "rules.tranched=true", "rules.passage=true", "rules.scaledThresholds=true",
            .. from actor in new[] { "kremlin", "white-house" }
               from set in new[]
               {
                   "mind=package-search", "judgement.readinessKind=budget", "judgement.failure=0.01",
                   "judgement.uncertainty={own: 0.01, other: 0.02}", "tactic.agenda={working: 2, summit: 4}", "tactic.learns=true",
               }
               select $"actors.{actor}.{set}",
        ];
        return Enumerable.Range(0, runs).Select(run => (files[run % files.Length], run / files.Length, 1L + (run / files.Length)))
            .Select(entry => (entry.Item1, entry.Item1 != "paris-2018.yaml" || entry.Item2 % 4 == 0 ? []
                : entry.Item2 % 4 == 2 ? packages : entry.Item2 % 4 == 1 ? ready : institutions, entry.Item3));
    }

    [Fact]
    public void The_terms_of_every_decision_and_the_clauses_of_every_text_add_up_to_its_value()
    {
        var (decisions, texts) = (0, 0);
        foreach (var (file, sets, seed) in Cases(Runs))
        {
            var setting = new CompiledScenario(Repository.Scenario(file, sets));
            var log = Interview.Play(setting, seed, setting.Scenario.Rounds, (run, place, view, in move) =>
            {
                if (move.Decision is { } decision)
                {
                    decisions++;
                    Assert.Equal(decision.Value, Entries(decision).Sum(entry => entry.Value), Nothing);
                    Assert.True(Math.Abs(decision.Margin) < Nothing || Imposition.IsYes(move.Choice) == decision.Margin > 0);
                    texts += AddUp(run.Sheet.Turn(place), view, move, decision) ? 1 : 0;
                }
            });

            Assert.Equal(Simulation.Play(setting, seed).Hash, log.Hash);
        }

        Assert.InRange(decisions, 10_000, int.MaxValue);
        Assert.InRange(texts, 1_000, int.MaxValue);
    }

    [Fact]
    public void Every_flip_turns_the_decision_in_a_branch_with_it()
    {
        var found = new List<Flip>();
        foreach (var (file, sets, seed) in Cases(Samples.Flips))
        {
            var ready = (Loaded.Ready)ScenarioFile.Load(Repository.Path($"scenarios/{file}"), sets);
            var log = Simulation.Play(new CompiledScenario(ready.Scenario), seed, 12);
            var act = Pick(log, seed);
            var point = DecisionPoint.Of(log, new Chance(seed), act.Id)!;
            CompiledScenario? Branch(IReadOnlyList<(string Path, double Value)> values) =>
                ScenarioFile.FromCanonical(ready.Canonical, [.. values.Select(value =>
                FormattableString.Invariant($"{value.Path}={value.Value}"))]) is Loaded.Ready other ? new(other.Scenario) : null;
            var search = new FlipSearch(
                log, new Chance(seed), point,
                    values => new(values.Aggregate(ready.Scenario, (scenario, value) => Parameters.With(scenario, value.Path, value.Value))), Branch);
            var flips = search.Find(Knobs.Of(point));

            Assert.True(flips.Singles.Count + flips.Pairs.Count > 0, $"{file}, seed {seed}: nothing turns '{Wording.Brief(act, log.Setting)}'.");
            var lists = FlipList.Of(flips);
            Assert.Equal(flips.Singles.Concat(flips.Pairs).ToHashSet(), lists.SelectMany(list => list.All).ToHashSet());
            Assert.All(lists, list => Assert.Equal(list.All.Count == 0, list.None is not null));
            foreach (var flip in flips.Singles.Concat(flips.Pairs))
            {
                Intervention[] changes = flip.Kind == FlipKind.Clause
                    ? Laid(flip, log, seed)
                    : [new Intervention.Circumstances(point.Moment, Branch([.. flip.Changes.Select(change => (change.Path, change.To))])!)];

                Assert.Equal(flip.IsVerified, IsTurned(log.Setup.With(changes), seed, point));
            }

            found.AddRange(flips.Singles);
        }

        Assert.Equal(Enum.GetValues<FlipKind>(), found.Where(flip => flip.IsVerified).Select(flip => flip.Kind).Distinct().Order());
        Assert.InRange(found.Count(flip => flip.IsVerified) / (double)found.Count, 0.99, 1);
    }

    private static IEnumerable<Entry> Entries(Decision decision) => Enumerable.Range(0, decision.Terms.Count).Select(line => decision.Terms[line]);

    /// <returns>Whether a text was weighed.</returns>
    private static bool AddUp(in Turn turn, View view, in Move move, Decision decision)
    {
        if ((turn.Deal ?? move.Deal) is not { } text || MindCatalogue.BuiltIn.Of(view.Self.Actor)
            .Clauses(turn, text, view) is not { Count: > 0 } clauses)
        {
            return false;
        }

        var whole = Entries(decision).Where(entry => entry.Term is Term.Capital or Term.Loyalty or Term.Noise or Term.Passage
            or Term.Prestige or Term.Favour).Sum(entry => entry.Value);
        Assert.Equal(decision.Value, whole + clauses.Sum(clause => clause.Value), Nothing);
        return true;
    }

    /// <summary>A vote on a text where there was one, otherwise any decision.</summary>
    private static Act Pick(Log log, long seed)
    {
        var decided = log.Acts.Where(act => act.Decision is not null).ToArray();
        var votes = decided.Where(act => act.Deal is not null && act.Kind is not (ActKind.Offer or ActKind.Demand)).ToArray();
        return votes.Length > 0 && seed % 2 == 0 ? votes[seed % votes.Length] : decided[seed * 7919 % decided.Length];
    }

    /// <summary>As the options of <c>branch</c> say it: the text with the clause, and the answers that it needs on its way.</summary>
    private static Intervention[] Laid(Flip flip, Log log, long seed)
    {
        var change = Assert.Single(flip.Changes);
        var words = change.Path.Split('.');
        var source = DecisionPoint.Of(log, new Chance(seed), int.Parse(words[1], null))!;
        var targets = source.Move.Deal!.Targets.ToArray();
        targets[log.Setting.Issue(words[2])] = double.IsNaN(change.To) ? Deal.NoClause : Deal.Quantise(change.To);
        return
        [
            new Intervention.Answer(source.Moment, source.Place, null, targets),
            .. flip.Held.Select(act => DecisionPoint.Of(log, new Chance(seed), act)!)
                .Select(held => new Intervention.Answer(held.Moment, held.Place, Choice.Accept, null)),
        ];
    }

    /// <summary>Plays a branch from the first round on and looks at the same question.</summary>
    private static bool IsTurned(RunSetup setup, long seed, DecisionPoint point)
    {
        var turned = false;
        Interview.Play(setup, seed, point.Act.Round, (run, place, _, in move) =>
        {
            if (run.Moment == point.Moment && place == point.Place && run.Sheet.Turn(place).Question == point.Turn.Question)
            {
                turned = Imposition.IsYes(move.Choice) != Imposition.IsYes(point.Move.Choice)
                    || (point.Turn.Question == Question.Act && move.Choice != point.Move.Choice);
            }
        });
        return turned;
    }
}
