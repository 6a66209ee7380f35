using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacySim.UseCases;

namespace DiplomacySim.Tests;

/// <summary>Explain, flip, branch and the like as people use them, on one run whose leaders are ready to commit.</summary>
public sealed class WhyTests(WhyTests.Ready ready) : IClassFixture<WhyTests.Ready>
{
    private const string Flagship = "scenarios/contract-curve.yaml";

    private static readonly string[] Lists = ["offered", "happened", "assumed"];

    private CommandRunner Client => ready.Client;

    [Fact]
    public async Task Explain_says_the_vote_and_terms_that_add_up_to_its_value()
    {
        var document = await Json("explain", "ready", "438");

        Assert.Equal((438, "congress", "amend"),
            (document.GetProperty("act").GetInt32(), document.GetProperty("actor").GetString(), document.GetProperty("decision").GetString()));
        Assert.Equal((51, 49, 67),
            (document.GetProperty("ayes").GetInt32(), document.GetProperty("noes").GetInt32(), document.GetProperty("needed").GetInt32()));
        Assert.Equal(document.GetProperty("value").GetDouble(), Sum(document.GetProperty("terms")), 1e-9);
        Assert.True(document.GetProperty("value").GetDouble() < document.GetProperty("threshold").GetDouble());
        Assert.Equal([437], document.GetProperty("causes").EnumerateArray().Select(cause => cause.GetInt32()));
        Assert.Contains("the clause that cost most is sanctions on Russia", document.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal(12, document.GetProperty("clauses").GetArrayLength());
        Assert.All(document.GetProperty("learnt").EnumerateArray(), moved => Assert.True(moved.GetProperty("act").GetInt32() < 438));
    }

    [Fact]
    public async Task What_nobody_decided_is_explained_by_what_led_to_it()
    {
        var document = await Json("explain", "ready", "440");

        Assert.Equal(JsonValueKind.Null, document.GetProperty("decision").ValueKind);
        Assert.Equal([439], document.GetProperty("causes").EnumerateArray().Select(cause => cause.GetInt32()));
    }

    [Fact]
    public async Task Every_change_that_flip_names_turns_the_act_when_branch_plays_it()
    {
        var document = await Json("flip", "ready", "439");
        var changes = Lists.SelectMany(list => document.GetProperty(list).GetProperty("changes").EnumerateArray()).ToArray();
        var kinds = changes.GroupBy(change => change.GetProperty("kind").GetString()).Select(kind => kind.First()).ToArray();

        Assert.True(kinds.Length >= 3);
        foreach (var (change, place) in kinds.Select((change, place) => (change, place)))
        {
            Assert.True(change.GetProperty("verified").GetBoolean());
            string[] words = change.GetProperty("branch").GetString()!.Split(' ');
            var (exit, _, errors) = await Client.Run(["branch", "ready", .. words, "--rounds", "30", "--run-id", $"turned-{place}", "--json"]);
            Assert.True(exit == 0, errors);
            var (_, log, _) = await Client.Run("log", $"turned-{place}", "--round", "30", "--actor", "kyiv");

            Assert.Contains("consents", log, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Changes_are_in_three_lists_by_who_could_have_brought_them_about()
    {
        var document = await Json("flip", "ready", "438");
        var (_, told, _) = await Client.Run("flip", "ready", "438");
        var (_, declined, _) = await Client.Run("flip", "ready", "231");
        string[] Kinds(string list) => [.. document.GetProperty(list).GetProperty("changes").EnumerateArray()
            .Select(change => change.GetProperty("kind").GetString()!).Distinct()];

        Assert.Equal(["clause"], Kinds("offered"));
        Assert.All(Kinds("happened"), kind => Assert.True(kind is "belief" or "situation", kind));
        Assert.Equal(["parameter"], Kinds("assumed"));
        Assert.Matches("(?s)What could have been offered instead.*What would have had to happen before.*Which assumption carries it", told);
        Assert.Contains("Nobody else's text was weighed", declined, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_without_a_change_is_its_parent_and_one_with_a_change_parts_there()
    {
        var parent = (await Json("show", "ready")).GetProperty("hash").GetString();
        await Client.Run("branch", "ready", "--at", "12", "--run-id", "same", "--json");
        await Client.Run("branch", "ready", "--act", "439=consent", "--run-id", "other", "--json");
        await Client.Run("branch", "other", "--at", "10", "--run-id", "same-other", "--json");
        await Client.Run("branch", "other", "--at", "35", "--set", "rules.exchanges=5", "--run-id", "further", "--json");
        var same = await Json("diff", "ready", "same");
        var other = await Json("diff", "ready", "other");
        var (replayed, _, errors) = await Client.Run("replay", "further");
        var tree = (await Json("tree", "other")).GetProperty("runs").EnumerateArray()
            .ToDictionary(run => run.GetProperty("run").GetString()!, run => run.GetProperty("parent").GetString());

        Assert.Equal(parent, (await Json("show", "same")).GetProperty("hash").GetString());
        Assert.Equal($"{(await Json("show", "other")).GetProperty("hash")}", $"{(await Json("show", "same-other")).GetProperty("hash")}");
        Assert.Equal(JsonValueKind.Null, same.GetProperty("parts").ValueKind);
        Assert.Equal((439, 30), (other.GetProperty("parts").GetInt32(), other.GetProperty("round").GetInt32()));
        Assert.True(replayed == 0, errors);
        Assert.Equal((null, "ready", "ready", "other"), (tree["ready"], tree["same"], tree["other"], tree["further"]));
    }

    [Fact]
    public async Task What_if_has_both_futures_of_this_run_and_of_many_others_and_writes_a_page_of_them()
    {
        var page = Path.Combine(Client.Folder, "futures.html");
        await Client.Run("branch", "ready", "--act", "438=ratify", "--act", "439=consent", "--run-id", "agreed", "--json");
        var document = await Json("whatif", "ready", "--act", "438=ratify", "--act", "439=consent", "--runs", "20", "--report", page);
        var (exit, told, errors) = await Client.Run("whatif", "ready", "--act", "438=ratify", "--act", "439=consent", "--runs", "20");
        var deals = document.GetProperty("differences").EnumerateArray().Single(one => one.GetProperty("measure").GetString() == "deals");
        string[] hashes = [.. document.GetProperty("own").GetProperty("hashes").EnumerateArray().Select(hash => hash.GetString()!)];
        var bytes = await File.ReadAllBytesAsync(page);

        Assert.True(exit == 0, errors);
        Assert.Equal($"{(await Json("show", "ready")).GetProperty("hash")}", hashes[0]);
        Assert.Equal($"{(await Json("show", "agreed")).GetProperty("hash")}", hashes[1]);
        Assert.Equal((438, 20), (document.GetProperty("own").GetProperty("parts").GetInt32(), document.GetProperty("pairs").GetInt32()));
        Assert.True(deals.GetProperty("low").GetDouble() > 0);
        Assert.Contains("They part at act 438, April 2021 (round 30):", told, StringComparison.Ordinal);
        Assert.Contains("20 pairs of futures", told, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            document.GetProperty("report").GetProperty("sha256").GetString());
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(bytes)).Root);
    }

    [Fact]
    public async Task Decisions_are_ranked_by_what_follows_where_they_are_turned()
    {
        var document = await Json("flip", "ready", "--ranked", "--runs", "5");
        var points = document.GetProperty("points").EnumerateArray().ToArray();
        double[] weights = [.. points.Select(point => point.GetProperty("weight").GetDouble())];
        string[] options = points[0].GetProperty("branch").GetString()!.Split(' ');
        var asked = await Json(["whatif", "ready", .. options, "--runs", "5"]);
        var level = asked.GetProperty("differences").EnumerateArray().Single(one => one.GetProperty("measure").GetString() == "level");

        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(5, document.GetProperty("seeds").GetInt32());
        Assert.Equal("us-russia", points[0].GetProperty("relation").GetString());
        Assert.Equal(level.GetProperty("difference").GetDouble(), points[0].GetProperty("level").GetProperty("mean").GetDouble(), 1e-5);
        Assert.Equal(level.GetProperty("high").GetDouble(), points[0].GetProperty("level").GetProperty("high").GetDouble(), 1e-5);
    }

    [Fact]
    public async Task An_answer_goes_to_its_question_wherever_another_change_moves_it()
    {
        var (exit, _, errors) = await Client.Run(
            "branch", "ready", "--act", "kremlin/propose@30=abstain", "--act", "kremlin/act@30#2=coerce", "--rounds", "30", "--run-id", "moved",
            "--json");
        var given = (await Json("questions", "moved", "--round", "30")).GetProperty("questions").EnumerateArray()
            .ToDictionary(asked => asked.GetProperty("question").GetString()!, asked => asked.GetProperty("answer").GetString());

        Assert.True(exit == 0, errors);
        Assert.Equal(("abstain", "coerce"), (given["kremlin/propose@30"], given["kremlin/act@30#2"]));
    }

    [Theory]
    [InlineData("'white-house/consider@30' is not put any more", "kremlin/meet@30=decline", "white-house/consider@30=accept")]
    [InlineData("There is more than one answer for act 436", "436=abstain", "kremlin/propose@30=offer")]
    public async Task Answers_that_do_not_go_together_are_refused_and_nothing_is_played(string said, params string[] acts)
    {
        var (exit, output, errors) = await Client.Run(["branch", "ready", .. acts.SelectMany(act => new[] { "--act", act }), "--run-id", "none"]);
        var (shown, _, _) = await Client.Run("show", "none");

        Assert.Equal((2, "", 4), (exit, output, shown));
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_what_is_laid_down_is_said_at_once()
    {
        var (exit, output, errors) = await Client.Run("branch", "ready", "--act", "438=accept", "--act", "436.sanctions=7", "--act",
            "436.weather=0.5", "--act", "99999=veto", "--act", "bla", "--act", "440=veto");

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("'accept' is no legal answer to act 438", errors, StringComparison.Ordinal);
        Assert.Contains("legal are ratify, amend (", errors, StringComparison.Ordinal);
        Assert.Contains("The target of 'sanctions' must be a number from 0 to 1", errors, StringComparison.Ordinal);
        Assert.Contains("There can be no clause on 'weather'", errors, StringComparison.Ordinal);
        Assert.Contains("There is no act 99999", errors, StringComparison.Ordinal);
        Assert.Contains("--act 'bla' must be", errors, StringComparison.Ordinal);
        Assert.Contains("There is nothing to lay down for act 440", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "There is no act 99999", "explain", "ready", "99999")]
    [InlineData(4, "There is no run 'nobody'", "explain", "nobody", "1")]
    [InlineData(2, "is nobody's decision", "flip", "ready", "440")]
    [InlineData(2, "whole number from 1", "causes", "ready", "x")]
    [InlineData(2, "--at and --before cannot be given together", "branch", "ready", "--at", "3", "--before", "9")]
    [InlineData(2, "says when the change comes into force", "branch", "ready", "--set", "rules.exchanges=4")]
    [InlineData(3, "'nowhere' leads nowhere", "branch", "ready", "--at", "3", "--set", "nowhere.else=4")]
    [InlineData(2, "other parts", "branch", "ready", "--at", "3", "--set", "parties.mars={}")]
    [InlineData(2, "Round 99 has not been played", "branch", "ready", "--at", "99", "--set", "rules.exchanges=4")]
    [InlineData(2, "needs something to change", "whatif", "ready")]
    [InlineData(2, "'object' is no legal answer to act 439", "whatif", "ready", "--act", "439=object")]
    [InlineData(2, "There is nothing to lay down for act 440", "whatif", "ready", "--act", "440=veto")]
    [InlineData(2, "comes into force in round 49, and the run has 48", "branch", "ready", "--at", "49", "--set", "rules.exchanges=4")]
    [InlineData(2, "and the run has 12 rounds", "branch", "ready", "--at", "30", "--rounds", "12", "--set", "rules.exchanges=4")]
    [InlineData(2, "comes into force in round 49", "whatif", "ready", "--at", "49", "--set", "rules.exchanges=4")]
    [InlineData(3, "'nowhere' leads nowhere", "whatif", "ready", "--set", "nowhere.else=4")]
    [InlineData(4, "There is no run 'nobody'", "whatif", "nobody", "--act", "1=reject")]
    [InlineData(9, "There is no folder", "whatif", "ready", "--act", "439=consent", "--report", "/nowhere/at/all.html")]
    [InlineData(2, "it goes without ACT", "flip", "ready", "439", "--ranked")]
    [InlineData(2, "--runs goes with --ranked only", "flip", "ready", "439", "--runs", "7")]
    [InlineData(2, "There is no round 77", "trace", "ready", "--round", "77")]
    [InlineData(2, "There is no relation 'love'", "winset", "ready", "--relation", "love")]
    [InlineData(2, "--map must be two issues", "winset", "ready", "--map", "sanctions")]
    public async Task What_cannot_be_is_said_with_its_exit_code(int code, string said, params string[] arguments)
    {
        var (exit, output, errors) = await Client.Run(arguments);

        Assert.True((exit, output) == (code, ""), $"{exit}: {output}{errors}");
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_has_each_answer_below_the_text_that_it_answers()
    {
        var document = await Json("trace", "ready", "--round", "30");
        var bargaining = document.GetProperty("rounds")[0].GetProperty("phases").EnumerateArray()
            .Single(phase => phase.GetProperty("phase").GetString() == "bargaining").GetProperty("acts");
        var demand = Assert.Single(bargaining.EnumerateArray());

        Assert.Equal(436, demand.GetProperty("act").GetProperty("id").GetInt32());
        Assert.Equal(437, Assert.Single(demand.GetProperty("answers").EnumerateArray()).GetProperty("act").GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Trace_follows_a_run_from_a_round_on_to_its_end()
    {
        var (exit, output, errors) = await Client.Run("trace", "ready", "--follow", "--round", "46", "--json");
        var rounds = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("rounds")[0].GetProperty("round").GetInt32());

        Assert.True(exit == 0, errors);
        Assert.Equal([46, 47, 48], rounds);
    }

    /// <summary>Where relations stand at the end of a round is the same in the trace, as it is followed, and in the result of the run.</summary>
    [Fact]
    public async Task Trace_has_where_each_relation_stands()
    {
        var traced = (await Json("trace", "ready", "--round", "46")).GetProperty("rounds")[0].GetProperty("relations").GetRawText();
        var (_, followed, _) = await Client.Run("trace", "ready", "--follow", "--round", "46", "--json");
        var (_, text, _) = await Client.Run("trace", "ready", "--follow", "--round", "46");
        var relations = JsonDocument.Parse(traced).RootElement.EnumerateArray().ToArray();
        var shown = (await Json("show", "ready")).GetProperty("relations").EnumerateArray()
            .Where(relation => relation.GetProperty("round").GetInt32() == 46).ToArray();

        Assert.Equal(shown.Select(relation => (relation.GetProperty("relation").GetString(), relation.GetProperty("level").GetDouble())),
            relations.Select(relation => (relation.GetProperty("relation").GetString(), relation.GetProperty("level").GetDouble())));
        Assert.Equal(JsonNode.Parse(traced)!.ToJsonString(),
            JsonNode.Parse(followed.Split('\n')[0])!["rounds"]![0]!["relations"]!.ToJsonString());
        Assert.All(relations, relation => Assert.Contains($"stock {Figures.Two(relation.GetProperty("stock").GetDouble())}, level "
            + Figures.Two(relation.GetProperty("level").GetDouble()), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Causes_and_effects_are_the_same_links_from_both_ends()
    {
        var causes = (await Json("causes", "ready", "440")).GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("act").GetInt32())
            .ToArray();

        Assert.Equal([440, 439, 437, 436], causes);
        foreach (var cause in causes)
        {
            Assert.Contains(440, (await Json("effects", "ready", $"{cause}")).GetProperty("acts").EnumerateArray()
                .Select(act => act.GetProperty("act").GetInt32()));
        }
    }

    [Fact]
    public async Task The_ledger_has_every_commitment_with_the_acts_behind_it()
    {
        await Client.Run("run", "scenarios/prespa-2018.yaml", "--run-id", "prespa", "--json");
        var counts = (await Json("show", "prespa")).GetProperty("counts");
        var commitments = (await Json("ledger", "prespa")).GetProperty("commitments").EnumerateArray().ToArray();

        Assert.Equal(counts.GetProperty("commitments").GetInt32(), commitments.Length);
        Assert.Equal(counts.GetProperty("tranches").GetInt32(), commitments.Sum(commitment => commitment.GetProperty("acts").EnumerateArray()
            .Count(act => act.GetProperty("kind").GetString() == "tranche")));
        Assert.All(commitments,
            commitment => Assert.InRange(commitment.GetProperty("done").GetInt32(), 0, commitment.GetProperty("tranches").GetInt32()));
    }

    [Fact]
    public async Task The_text_that_winset_names_passes_when_it_is_put_instead_of_the_last_one()
    {
        var document = await Json("winset", "ready", "--round", "29", "--map", "sanctions,ukraine");
        var nearest = document.GetProperty("nearest").EnumerateObject().ToArray();
        var (exit, output, errors) = await Client.Run(
            ["branch", "ready", .. nearest.SelectMany(clause => new[] { "--act", FormattableString.Invariant(
                $"436.{clause.Name}={clause.Value.GetDouble()}") }), "--act", "437=accept", "--rounds", "30", "--run-id", "nearest", "--json"]);

        Assert.True(exit == 0, errors);
        Assert.Equal("sanctions", document.GetProperty("map").GetProperty("across").GetString());
        Assert.InRange(document.GetProperty("overlap").GetProperty("share").GetDouble(), 0.0001, document.GetProperty("agreeable")
            .GetProperty("share").GetDouble());
        Assert.Equal(1, JsonDocument.Parse(output).RootElement.GetProperty("counts").GetProperty("deals").GetInt32());
    }

    [Fact]
    public async Task Runs_of_other_games_are_told_and_explained_too()
    {
        await Client.Run("run", "scenarios/theory/rubinstein.yaml", "--run-id", "game", "--rounds", "2", "--json");
        var explained = await Json("explain", "game", "2");
        var flips = await Json("flip", "game", "2");
        var (reported, _, errors) = await Client.Run("report", "game", "-o", Path.Combine(Client.Folder, "game.html"));
        var (refused, _, reason) = await Client.Run("winset", "game");

        Assert.Equal("accept", explained.GetProperty("decision").GetString());
        Assert.NotEqual(JsonValueKind.Null, flips.GetProperty("offered").GetProperty("none").ValueKind);
        Assert.Contains(flips.GetProperty("assumed").GetProperty("changes").EnumerateArray(), change => change.GetProperty("path")
            .GetString() == "actors.two.strategy.discount" && change.GetProperty("verified").GetBoolean());
        Assert.True(reported == 0, errors);
        Assert.Equal(2, refused);
        Assert.Contains("solve", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_warns_where_nothing_could_be_agreed_in_the_first_round_and_finds_nothing_wrong()
    {
        var (exit, output, _) = await Client.Run("check", Flagship);
        var (other, agreeable, _) = await Client.Run("check", "scenarios/prespa-2018.yaml");

        Assert.Equal((0, 0), (exit, other));
        Assert.Contains("relations.us-russia: warning: in round 1 no text was found", output, StringComparison.Ordinal);
        Assert.DoesNotContain("no text was found", agreeable, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Json(params string[] arguments)
    {
        var (exit, output, errors) = await Client.Run([.. arguments, "--json"]);
        Assert.True(exit == 0, $"{string.Join(' ', arguments)}: {errors}");
        return JsonDocument.Parse(output).RootElement;
    }

    private static double Sum(JsonElement terms) => terms.EnumerateArray().Sum(term => term.GetProperty("value").GetDouble());

    /// <summary>The flagship on the contract curve with leaders who are ready to commit, played once.</summary>
    public sealed class Ready : IAsyncLifetime
    {
        internal CommandRunner Client { get; } = new();

        public async Task InitializeAsync()
        {
            var (exit, _, errors) = await Client.Run(
                "run", Flagship, "--seed", "47", "--run-id", "ready", "--json", "--set", "actors.kremlin.readiness=0.6", "--set",
                    "actors.white-house.readiness=0.6");
            Assert.True(exit == 0, errors);
        }

        public Task DisposeAsync()
        {
            Client.Dispose();
            return Task.CompletedTask;
        }
    }
}
