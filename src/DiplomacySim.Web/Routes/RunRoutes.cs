using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>Runs, and what is on record of each.</summary>
internal static class RunRoutes
{
    private static readonly RequestParameter Relation = new("relation", "Id of the relation, instead of the first one.");
    private static readonly RequestParameter From = RequestParameter.Whole("from", "First round.", 1);
    private static readonly RequestParameter To = RequestParameter.Whole("to", "Last round.", 1);

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.Get("/api/runs", "runs", "The runs on record, newest first, a page at a time.", async asked => await RunList.Of(
            asked.Served, asked.Text("before"), asked.Text("search"), asked.Number("count"), asked.Cancellation)) with
        {
            Query = [new("before", "Where the page goes on: `next` of the page before."),
                new("search", "Only runs with this in their id or scenario."), RequestParameter.Whole("count", "How many; 50.", 1, RunList.Most)],
        },
        Route.Get("/api/runs/{run}", "overview", "A run at a glance.", asked => asked.OfRun(OverviewDocument.Of)),
        Route.Get("/api/runs/{run}/show", "run", "What a run came to, with its measures: the same as `show`.", asked => asked.OfRun(Show)),
        Route.Get("/api/runs/{run}/trajectory", "run", "The measures of each round and relation: the same as `show`.", asked => asked.OfRun(Show)),
        Route.Get("/api/runs/{run}/log", "log", "The acts of a run, or of some of its rounds: the same as `log`.", asked =>
        {
            var (from, to, act, actor) = (asked.Number("from"), asked.Number("to"), asked.Number("act"), asked.Text("actor"));
            return asked.OfRun(run => Log(run, from, to, act, actor));
        }) with
        {
            Query = [From, To, RequestParameter.Whole("act", "Only the act of this id.", 1), new("actor", "Only acts of this actor.")],
        },
        Route.Get("/api/runs/{run}/trace", "trace", "The exchange as a tree: the same as `trace`.", asked =>
        {
            var (from, to) = (asked.Number("from"), asked.Number("to"));
            return asked.OfRun(run => TraceDocument.Of(run.Order.Run, Between(run, from, to), run.Log));
        }) with { Query = [From, To] },
        Route.Get("/api/runs/{run}/votes", "votes", "The votes of a run.", asked => asked.OfRun(VotesDocument.Of)),
        Ledger("ledger"),
        Ledger("commitments"),
        Route.Get("/api/runs/{run}/questions", "questions", "What was asked in a round: the same as `questions`.", asked =>
        {
            var (round, actor) = (asked.Number("round"), asked.Text("actor"));
            return asked.OfRun(run =>
            {
                run.Actor(actor);
                return QuestionsDocument.Of(run.Order.Run, run.Log, run.Chance, run.Round(round), actor);
            });
        }) with { Query = [RequestParameter.Whole("round", "The round, instead of the last.", 1), new("actor", "Only what this actor was asked.")] },
        Route.Get("/api/runs/{run}/winset", "winset", "What could be agreed, and who would let it pass: the same as `winset`.", asked =>
        {
            var (round, relation, map) = (asked.Number("round"), asked.Text("relation"), asked.Text("map"));
            return asked.OfRunApart(run => FoundWinSet.Of(run, round, relation, map).Document);
        }) with
        {
            IsHeavy = true,
            CanBeNothing = true,
            Query =
            [
                RequestParameter.Whole("round", "At the end of this round, 0 for before the first.", 0), Relation,
                new("map", "The two issues of the map: a,b."),
            ],
        },
        Route.Get("/api/runs/{run}/tree", "tree", "The run that a run comes from, and all its branches: the same as `tree`.", async asked =>
            TreeDocument.Of(await asked.Served.Entries(asked.Cancellation), asked.Run)),
        Route.Get("/api/runs/{run}/events", "text/event-stream", "Each round as it is played, from after the one that is named.", async asked =>
        {
            await new RoundStream(asked).Write();
            return null;
        }) with
        {
            Query = [RequestParameter.Whole("after", "The last round that is known, 0.", 0)],
            Headers = [RequestParameter.Whole(RoundStream.Last, "The same, as browsers say it that connect again; the later of both holds.", 0)],
        },
        Route.Get("/api/runs/{run}/pictures/{name}", "image/svg+xml", "A picture of a run: trajectory, winset, votes or dealings, .svg or .png.",
            asked =>
            {
                var (name, relation, round) = (asked.Part("name"), asked.Text("relation"), asked.Number("round"));
                return asked.OfRunApart(run => Picture(run, name, relation, round));
            }) with
        {
            IsHeavy = true,
            OtherAnswers = ["image/png"],
            Query = [Relation, RequestParameter.Whole("round", "Of the win set: at the end of this round, 0 for before the first.", 0)],
        },
        Route.Get("/api/runs/{run}/report", "text/html", "One page on a run that needs nothing else, to be saved: the same as `report`.", asked =>
        {
            var cancellation = asked.Cancellation;
            return asked.OfRunApart(run => new FileAnswer(RunPage.Of(run, (_, _) => cancellation.ThrowIfCancellationRequested(),
                (_, _) => cancellation.ThrowIfCancellationRequested(), () => { }).Content, "text/html; charset=utf-8", $"{run.Order.Run}.html"));
        }) with { IsHeavy = true },
        Route.Get("/api/diff", "diff", "Where two runs part: the same as `diff`.", async asked =>
        {
            var first = await asked.Served.Runs.Apart(asked.Text("one")!, asked.Cancellation);
            var second = await asked.Served.Runs.Apart(asked.Text("other")!, asked.Cancellation);
            return await Task.Run(() => DiffDocument.Of(first.Order.Run, first.Log, second.Order.Run, second.Log,
                RunDifference.Of(first.Log, second.Log)), asked.Cancellation);
        }) with { IsHeavy = true, Query = [new("one", "Id of a run.") { IsNeeded = true }, new("other", "Id of another one.") { IsNeeded = true }] },
    ];

    private static RunDocument Show(RunOnRecord run) => Document.Of(run.Log, run.Order, run.Status.State);

    private static Route Ledger(string name) => Route.Get($"/api/runs/{{run}}/{name}", "ledger",
        "The commitments of a run, and what became of them: the same as `ledger`.", asked =>
        {
            var round = asked.Number("round");
            return asked.OfRun(run => LedgerDocument.Of(run.Order.Run, run.Log, run.Round(round)));
        }) with { Query = [RequestParameter.Whole("round", "As it stood at the end of this round.", 1)] };

    private static LogDocument Log(RunOnRecord run, int? from, int? to, int? id, string? actor)
    {
        run.Actor(actor);
        var acts = id is { } one ? [run.Act(one)] : Between(run, from, to);
        return new(LogDocument.Version, run.Order.Run, [.. acts
            .Where(act => actor is null || (act.HasActor && run.Setting.Scenario.Actors[act.Actor].Id == actor))
            .Select(act => ActDocument.Of(act, run.Setting))]);
    }

    private static IEnumerable<Act> Between(RunOnRecord run, int? from, int? to) =>
        run.Log.Acts.SkipWhile(act => act.Round < from).TakeWhile(act => to is null || act.Round <= to);

    private static FileAnswer Picture(RunOnRecord run, string name, string? relation, int? round)
    {
        var (kind, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return RunPicture.Kinds.Contains(kind) && PictureTypes.Of(ending) is { } type
            ? new(RunPicture.Content(RunPicture.Of(run, kind, relation, round), name), type)
            : throw new NoSuchRunException(Words.Plain(name), "picture", $"There are {string.Join(", ", RunPicture.Kinds)}, each as .svg and .png.");
    }
}
