using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DiplomacySim.Analysis;
using DiplomacySim.Reporting;

namespace DiplomacySim.Tests;

/// <summary>The page and the pictures of one run.</summary>
public sealed class RunShowingTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Showing>> Shown =
        new(() => RunExhibits.Names.ToDictionary(name => name, name => RunExhibits.Shown(RunExhibits.Run(name))));

    public static TheoryData<string> Kinds => [.. RunExhibits.Names];

    [Theory, MemberData(nameof(Kinds))]
    public void A_page_tells_the_story_in_sentences_of_known_numbers(string kind)
    {
        var page = Shown.Value[kind].Page;
        var sections = page.Sections.Concat(page.Sections.SelectMany(section => section.Parts)).ToArray();
        string[] texts = [page.Title, .. sections.SelectMany(section => section.Findings.Concat(section.Remarks).Append(section.Heading)
            .Concat(section.Pictures.SelectMany(picture => new[] { picture.Title, picture.Subtitle })))];

        Assert.Equal("What happened", page.Sections[0].Heading);
        Assert.NotEmpty(page.Sections[0].Findings);
        Assert.All(texts, text => Assert.DoesNotMatch(@"NaN|∞|Infinity|  |\.\.|;\.|, \.|\(\)|\{", text));
        Assert.All(sections.SelectMany(section => section.Findings), finding => Assert.Matches("[.]$", finding));
        Assert.All(sections.SelectMany(section => section.Tables), table => Assert.All(table.Rows, row => Assert.Equal(table.Head.Count, row.Count)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_page_is_well_formed_below_two_megabytes_and_loads_nothing(string kind)
    {
        var html = Shown.Value[kind].Page.Html();
        var page = XDocument.Parse(html).Root!;

        Assert.InRange(html.Length, 3_000, 2_000_000);
        Assert.All(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href"),
            attribute => Assert.Matches("^(#|data:image/png;base64,)", attribute.Value));
        Assert.DoesNotMatch(new Regex(@"<script|@import|url\((?!#)", RegexOptions.IgnoreCase), html);
        Assert.Equal(page.Descendants().Attributes("id").Count(), page.Descendants().Attributes("id").Select(id => id.Value).Distinct().Count());
    }

    [Fact]
    public void The_same_run_is_the_same_page()
    {
        const string Kind = "texts that fall";

        Assert.Equal(Shown.Value[Kind].Page.Html(), RunExhibits.Shown(RunExhibits.Run(Kind)).Page.Html());
    }

    [Fact]
    public void A_run_of_900_rounds_is_shortened_by_a_rule_that_stands_on_its_page()
    {
        var run = RunExhibits.Play("paris-2018.yaml", [], 900);
        var page = RunExhibits.Shown(run).Page;
        var told = page.Sections.Single(section => section.Heading == "Round by round");

        Assert.InRange(run.Log.Acts.Count, 10_000, 20_000);
        Assert.InRange(page.Html().Length, 100_000, 2_000_000);
        Assert.InRange(told.Entries.Sum(entry => entry.Lines.Count), 20, 1000);
        Assert.Contains(told.Remarks, remark => remark.StartsWith("Told are the first and the last 12 rounds", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_decision_is_told_with_what_was_weighed_and_what_would_have_turned_it()
    {
        var run = RunExhibits.Run("texts that fall");
        var parts = Shown.Value["texts that fall"].Page.Sections.Single(section => section.Heading == "Decisions on which most hung").Parts;

        Assert.InRange(parts.Count, 5, 10);
        foreach (var part in parts)
        {
            var act = run.Log.Acts[int.Parse(Regex.Match(part.Heading, @"act (\d+)").Groups[1].Value, CultureInfo.InvariantCulture) - 1];
            var flips = run.Flips(DecisionPoint.Of(run.Log, run.Chance, act.Id)!);
            var isTurned = flips.Singles.Concat(flips.Pairs).Any(flip => flip.IsVerified);

            Assert.Equal(act.Decision!.Value.Value, Assert.IsType<TermChart>(Assert.Single(part.Pictures)).Terms.Sum(term => term.Value), 1e-9);
            Assert.Contains(part.Findings, finding => finding[1..].StartsWith(
                Explanation.Of(run.Log, run.Chance, act.Id).Sentence(run.Setting)[1..], StringComparison.Ordinal));
            Assert.Equal(isTurned, part.Findings.Any(finding => Regex.IsMatch(finding,
                $"{run.Setting.ActorName(act.Actor)} would have .* had .* (been|asked for|there been no)")));
            Assert.Equal(isTurned, part.Tables.Any(table => table.Caption.StartsWith("What would have turned it", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Dealings_are_the_acts_of_one_towards_another_and_mutual_ones_count_once_for_each()
    {
        var run = RunExhibits.Run("texts that fall");
        var table = Shown.Value["texts that fall"].Page.Sections.Single(section => section.Heading == "Who dealt with whom").Tables.Single();
        var row = table.Rows.Single(row => (row[0], row[1]) == ("White House", "Kremlin"));
        var (here, there) = (run.Setting.Actor("white-house"), run.Setting.Actor("kremlin"));
        var between = run.Log.Acts.Where(act => ActTable.Of(act.Kind) is { IsBackground: false, IsHidden: false } && act.HasTarget).ToArray();
        var done = between.Count(act => act.Actor == here && run.Setting.Voices[act.Target] == there);
        var meetings = between.Count(act => act.Kind == ActKind.Meeting && act.Actor == here && run.Setting.Voices[act.Target] == there);

        Assert.Equal(run.Log.Counts.Of([ActKind.Meeting], 0), meetings);
        Assert.Equal($"{done}", row[^1].Replace(",", "", StringComparison.Ordinal));
        Assert.All(table.Rows, one => Assert.Equal(Number(one[^1]), one.Skip(2).SkipLast(1).Sum(Number)));

        static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Votes_have_their_numbers_and_the_clause_that_cost_most()
    {
        var run = RunExhibits.Run("texts that fall");
        var votes = run.Log.Acts.Where(act => act.Tally.WasTaken || act.Kind == ActKind.Objection).ToArray();
        var table = Shown.Value["texts that fall"].Page.Sections.Single(section => section.Heading == "Votes").Tables.Single();
        var amended = votes.First(vote => vote.Kind == ActKind.Amendment);
        var row = table.Rows.Single(row => row[0] == $"{amended.Id}");

        Assert.Equal(votes.Length, table.Rows.Count);
        Assert.Equal([$"{amended.Tally.Ayes}", $"{amended.Tally.Noes}", $"{amended.Tally.Needed}", $"{amended.Tally.Needed - amended.Tally.Ayes}"],
            row.Skip(4).Take(4));
        Assert.Contains(Explanation.Of(run.Log, run.Chance, amended.Id).Clauses.MinBy(clause => clause.Value) is var cost
            ? run.Setting.IssueName(cost.Issue) : "", row[8], StringComparison.Ordinal);
    }

    [Fact]
    public void Commitments_are_those_of_the_ledger()
    {
        var run = RunExhibits.Run("a deal that is kept");
        var section = Shown.Value["a deal that is kept"].Page.Sections.Single(section => section.Heading == "Commitments");

        Assert.Equal(LedgerDocument.Of("run", run.Log, 24).Commitments.Count, section.Tables.Single().Rows.Count);
        Assert.Equal("Of 6 commitments 6 were fulfilled.", Assert.Single(section.Findings));
    }

    [Fact]
    public void The_map_has_the_colour_of_those_who_let_pass_and_the_places_where_things_stand()
    {
        var run = RunExhibits.Run("texts that fall");
        var found = WinSet.Of(RelationSnapshot.Of(run.Log, 0, 48));
        var axes = found.Axes();
        var chart = RunPictures.WinSet(run.Played(() => { }), 0, 48)!;
        var corner = found.Map(axes.Across, axes.Up, 61, 41, found.Nearest ?? found.Snapshot.LastOffer)[40][0];

        Assert.Equal((corner & 3) switch { 3 =>
            WinSetCell.Executives, 1 => WinSetCell.First, 2 => WinSetCell.Second, _ => WinSetCell.Neither }, chart.Cells[40][0]);
        Assert.Equal(["how things stand", "last text"], chart.Places.Select(place => place.Label));
        Assert.Equal(found.Snapshot.World.StatusQuo[axes.Across], chart.Places[0].Across);
    }

    [Fact]
    public void The_trajectory_has_a_value_for_every_round_and_a_mark_for_what_happened()
    {
        var run = RunExhibits.Run("texts that fall");
        var chart = RunPictures.Trajectory(run.Played(() => { }), 0)!;

        Assert.All(chart.Panels.SelectMany(panel => panel.Lines), line => Assert.Equal(48, line.Values.Count));
        Assert.Equal(run.Log.Trajectory.Index(0), chart.Panels[0].Lines.Single().Values);
        Assert.Equal(
            run.Log.Acts.Where(act => act.Kind is ActKind.Amendment or ActKind.Objection).Select(act => act.Round).Distinct(),
            chart.Lanes.Single(lane => lane.Label == "text stopped").Rounds);
    }

    [Fact]
    public void Names_that_mean_harm_are_only_text()
    {
        var showing = RunExhibits.Shown(RunExhibits.Run("texts that fall", _ => Gallery.Hostile));
        var html = showing.Page.Html();

        Assert.NotNull(XDocument.Parse(html).Root);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(html, letter => (char.IsControl(letter) && letter != '\n')
            || letter is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
        Assert.All(showing.Pictures, picture => Assert.Matches("^[a-z0-9-]+$", picture.Name));
    }
}
