using DiplomacySim.Client;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

public sealed class StoryTests
{
    private readonly CompiledScenario paris = new(Repository.Scenario("contract-curve.yaml"));

    [Fact]
    public void An_offer_is_told_by_the_three_clauses_that_move_furthest_from_where_the_issues_stand()
    {
        var log = Simulation.Play(paris, 1, 1);
        var offer = log.Acts.First(act => act.Deal is { Clauses: > 3 });
        var moves = Enumerable.Range(0, paris.Issues.Length).Where(offer.Deal!.Has)
            .OrderByDescending(issue => Math.Abs(offer.Deal.Target(issue, 0) - paris.Scenario.Issues[issue].StatusQuo)).ToArray();
        var line = Told(log).First(line => line.Text.Contains('→', StringComparison.Ordinal)).Text;

        var clauses = string.Join(", ", moves.Take(3).Select(issue =>
            $"{paris.IssueName(issue)} {Figures.Two(paris.Scenario.Issues[issue].StatusQuo)} → {Figures.Two(offer.Deal.Target(issue, 0))}"));
        Assert.EndsWith($": {clauses} and {moves.Length - 3} more", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_offer_of_a_later_round_starts_from_where_the_issues_stand_then()
    {
        var log = Simulation.Play(paris, 1, 10);
        var state = new PublicRecord(paris);
        foreach (var act in log.Acts.TakeWhile(act => act.Round < 10))
        {
            state.Hear(act);
        }

        var sanctions = paris.Issue("sanctions");
        Assert.NotEqual(paris.Scenario.Issues[sanctions].StatusQuo, state.World.StatusQuo[sanctions]);
        Assert.Contains(Told(log), line => line.Text.Contains($"{paris.IssueName(sanctions)} {Figures.Two(state.World.StatusQuo[sanctions])} → ",
            StringComparison.Ordinal));
    }

    [Fact]
    public void An_amendment_is_told_by_what_it_changes_in_the_text_that_was_voted_on()
    {
        var open = new CompiledScenario(Repository.Scenario("reciprocal-steps.yaml"));
        var log = Enumerable.Range(1, 20).Select(seed => Simulation.Play(open, seed)).First(log => log.Counts[ActKind.Amendment] > 0);
        var amendment = log.Acts.First(act => act.Kind == ActKind.Amendment);
        var voted = log.Acts[amendment.Cause - 1].Deal!;
        int[] changed = [.. Enumerable.Range(0, open.Issues.Length).Where(issue => voted.Target(issue, -1) != amendment.Deal!.Target(issue, -1))
            .OrderByDescending(issue => Math.Abs(voted.Target(issue, -1) - amendment.Deal!.Target(issue, -1)))];
        var line = Told(log).First(line => line.Text.Contains(" amends ", StringComparison.Ordinal)).Text;

        Assert.Contains($"{amendment.Tally.Ayes} to {amendment.Tally.Noes}, {amendment.Tally.Needed} needed", line, StringComparison.Ordinal);
        Assert.Equal(Math.Min(3, changed.Length), line.Split(" instead of ").Length - 1);
        Assert.Contains(
            $"{open.IssueName(changed[0])} to {Figures.Two(amendment.Deal!.Target(changed[0], 0))} instead of "
                + $"{Figures.Two(voted.Target(changed[0], 0))}", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" meets ", 1)]
    [InlineData(" rejects ", -1)]
    [InlineData(" puts demands to ", 0)]
    [InlineData(" imposes new sanctions ", -1)]
    [InlineData("without result", -1)]
    public void Lines_lean_to_cooperation_or_conflict_and_texts_to_neither(string words, int leaning)
    {
        var lines = Told(Simulation.Play(paris, 1)).Where(line => line.Text.Contains(words, StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(leaning, line.Leaning));
    }

    [Fact]
    public void A_meeting_of_two_is_told_once()
    {
        var log = Simulation.Play(paris, 1);

        Assert.Equal(log.Counts[ActKind.Meeting], Told(log).Count(line => line.Text.Contains(" meets ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sparklines_fit_a_line_of_eighty_however_long_the_run()
    {
        var log = Simulation.Play(paris, 1, 200);

        Assert.All(Sparklines.Whole(log).Append($"  {Sparklines.Recent(log)}"), line => Assert.InRange(line.Length, 1, 79));
    }

    private static Line[] Told(Log log)
    {
        var story = new Story(log.Setting);
        return [.. log.Acts.GroupBy(act => act.Round).SelectMany(round => story.Tell([.. round]))];
    }
}
