using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>What starts, stops and changes runs.</summary>
internal static class ChangeRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.Post("/api/runs", "started", "Starts a run, and answers at once.", Start) with { Body = typeof(RunRequest) },
        Route.Post("/api/runs/{run}/stop", "overview", "Stops a run after the round that is being played.", asked => Do(asked, run => run.Stop())),
        Route.Post("/api/runs/{run}/resume", "overview", "Goes on with a run that was stopped or failed.", asked => Do(asked, run => run.Resume())),
        Route.Post("/api/runs/{run}/branches", "started", "Plays a run again with something changed: the same as `branch`.", Branch) with
        {
            Body = typeof(BranchRequest),
        },
        Route.Post("/api/runs/{run}/events", "inject", "Puts an event into a run that is being played: the same as `inject`.", Inject) with
        {
            Body = typeof(EventRequest),
        },
    ];

    private static async Task<object?> Start(Asked asked)
    {
        var (served, request) = (asked.Served, await asked.Body<RunRequest>());
        var (file, ready) = (ScenarioFolder.Told(request.Scenario), served.Scenarios.Read(request.Scenario, request.Set ?? []));
        var order = new RunOrder(Id(request.Run, file), file, ready.Canonical, request.Seed ?? 1, request.Rounds ?? ready.Scenario.Rounds,
            Minds: NeededMinds.Of(new RunSetup(new CompiledScenario(ready.Scenario)), served.Minds));
        await Rest(served.Run(order.Run), request.Pace);
        await served.Run(order.Run).Start(order);
        return StartedDocument.Of("run", order.Run);
    }

    private static async Task<object?> Branch(Asked asked)
    {
        var (served, request) = (asked.Served, await asked.Body<BranchRequest>());
        if (request is { Round: not null } and ({ Before: not null } or { Set: null or [], Acts.Count: > 0 }))
        {
            throw Refused("round", "would have no effect", "it goes with set, and without before; an act says itself when it was");
        }

        var run = await served.Runs.Apart(asked.Run, asked.Cancellation);
        var plan = new BranchPlan(request.Round, request.Before, request.Set ?? [], request.Acts ?? []);
        var id = Id(request.Run, run.Order.File);
        var branch = await Task.Run(() => plan.Of(run, id, request.Rounds, served.Minds).Required(), asked.Cancellation);
        await Rest(served.Run(id), request.Pace);
        await served.Run(id).Start(branch.Order);
        return StartedDocument.Of("run", id);
    }

    private static async Task<object?> Inject(Asked asked)
    {
        var request = await asked.Body<EventRequest>();
        var text = new EventText(request.Text, request.Source, request.Target, request.Code, Amounts(request.Moves), Amounts(request.Support),
            Amounts(request.Economy));
        var what = new InjectedEvent(request.Event ?? EventText.NewId(), text.Content());
        return new InjectDocument(InjectDocument.Version, asked.Run, what.Id, await (await Found(asked)).Inject(what));
    }

    private static async Task<object?> Do(Asked asked, Func<IRunGrain, Task> change)
    {
        await change(await Found(asked));
        return await asked.OfRun(OverviewDocument.Of);
    }

    /// <exception cref="NoSuchRunException">There is none.</exception>
    private static async Task<IRunGrain> Found(Asked asked) =>
        await asked.Served.Journals.Runs.Find(asked.Run, asked.Cancellation) is null ? throw new NoSuchRunException(asked.Run)
            : asked.Served.Run(asked.Run);

    private static Task Rest(IRunGrain run, double? seconds) =>
        seconds is null ? Task.CompletedTask : run.Pace(TimeSpan.FromSeconds(seconds.Value));

    private static string Id(string? asked, string file) => asked is null ? RunIds.New(file)
        : GrainKeys.IsRun(asked) && asked != "last" ? asked
        : throw Refused("run", $"is '{Words.Plain(asked)}'", $"{GrainKeys.RunRule}, and not `last`");

    private static RefusedRequestException Refused(string field, string found, string wanted) =>
        new([RefusedRequestException.Problem("body", field, found, wanted)]);

    private static string[] Amounts(IReadOnlyDictionary<string, double>? amounts) =>
        [.. (amounts ?? new Dictionary<string, double>()).Select(amount => FormattableString.Invariant($"{amount.Key}={amount.Value}"))];
}
