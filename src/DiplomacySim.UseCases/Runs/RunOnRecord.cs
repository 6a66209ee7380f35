using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>A run as it is on record, and what can be asked about it.</summary>
public sealed record RunOnRecord(RunStatus Status, Log Log)
{
    public RunOrder Order => Status.Order;

    public Chance Chance => new(Order.Seed);

    /// <summary>What was put to the seats of the run.</summary>
    public IReadOnlyList<SeatAnswer> Answers { get; private init; } = [];

    public CompiledScenario Setting => Log.Setting;

    /// <summary>The rounds that are in a journal now.</summary>
    /// <exception cref="NoSuchRunException">There is no such run.</exception>
    /// <exception cref="DamagedRecordException">What is on record is not what was written.</exception>
    public static async Task<RunOnRecord> Read(Journals journals, string id, MindFiles minds, CancellationToken cancellation)
    {
        var journal = journals.Runs;
        var row = await Find(journal, id, cancellation);
        var answers = await journals.Seats.Answers(row.Order.Run, cancellation);
        var log = new Log(SeatAnswers.On(RunSetups.OnRecord(row.Order, minds), answers), minds.Catalogue);
        await new Recollection(row.Order.Run, log).TakeAll(row, journal.Rounds(row.Order.Run, 0, cancellation));
        return Of(row, log, answers);
    }

    /// <param name="id">Id of a run, or `last` for the newest.</param>
    /// <exception cref="NoSuchRunException">There is no such run.</exception>
    internal static async Task<RunRow> Find(IRunJournal journal, string id, CancellationToken cancellation) =>
        await journal.Find(await Named(journal, id, cancellation), cancellation) ?? throw new NoSuchRunException(Words.Plain(id));

    /// <returns>The id of the newest run for `last`, where there is one; else the id as it is.</returns>
    public static async Task<string> Named(IRunJournal journal, string id, CancellationToken cancellation) =>
        id == "last" && (await journal.Runs(new(), cancellation)).Entries is [var newest, ..] ? newest.Run : id;

    internal static RunOnRecord Of(RunRow row, Log log, IReadOnlyList<SeatAnswer> answers) =>
        new(new RunStatus(row.Order, row.State, log.Rounds, log.Rounds > 0 ? log.Hash : "", row.Started, row.Failure), log) { Answers = answers };

    /// <summary>The rounds that are on record now, whether or not the run still plays.</summary>
    /// <param name="run">One that there is.</param>
    public static async Task<RunOnRecord> Read(IRunGrain run, MindFiles minds, CancellationToken cancellation)
    {
        var status = await run.Status();
        var answers = await run.Answers();
        var log = new Log(SeatAnswers.On(RunSetups.OnRecord(status.Order, minds), answers), minds.Catalogue);
        if (status.Played > 0)
        {
            var recollection = new Recollection(status.Order.Run, log);
            await foreach (var round in run.Watch(0, cancellation))
            {
                recollection.Take(round);
                if (round.Round >= status.Played)
                {
                    break;
                }
            }
        }

        return new(status, log) { Answers = answers };
    }

    /// <exception cref="RefusalException">There is no such act.</exception>
    public Act Act(int id) => id >= 1 && id <= Log.Acts.Count ? Log.Acts[id - 1]
        : throw new RefusalException(
        $"There is no act {id}; run '{Order.Run}' has {(Log.Acts.Count == 0 ? "none yet" : $"acts 1 to {Log.Acts.Count}")}.");

    /// <exception cref="RefusalException">There is no such round.</exception>
    public int Round(int? round, int least = 1) => round is not { } wanted ? Log.Rounds : wanted >= least && wanted <= Log.Rounds ? wanted
        : throw new RefusalException(
        $"There is no round {wanted}; run '{Order.Run}' has {(Log.Rounds == 0 ? "none yet" : $"rounds {least} to {Log.Rounds}")}.");

    /// <exception cref="RefusalException">There is no such actor.</exception>
    public void Actor(string? id)
    {
        var actors = Setting.Scenario.Actors.Select(actor => actor.Id);
        if (id is not null && !actors.Contains(id))
        {
            throw new RefusalException($"There is no actor '{Words.Plain(id)}'; there are {string.Join(", ", actors)}.");
        }
    }

    /// <exception cref="RefusalException">There is no such relation.</exception>
    public int Relation(string? id)
    {
        var relations = Setting.Relations.Select(pair => pair.Relation.Id).ToArray();
        return id is null ? 0 : Array.IndexOf(relations, id) is >= 0 and var found ? found
            : throw new RefusalException($"There is no relation '{Words.Plain(id)}'; there are {string.Join(", ", relations)}.");
    }

    /// <summary>What would have turned a decision of the run.</summary>
    public Flips Flips(DecisionPoint point)
    {
        var scenario = point.View.Setting.Scenario;
        string[] sets = [.. SetsAt(point.Moment)];
        return new FlipSearch(
            Log,
            Chance,
            point,
            values => new CompiledScenario(values.Aggregate(scenario, (changed, value) => Parameters.With(changed, value.Path, value.Value))),
            values => ScenarioFile.FromCanonical(Order.Canonical, Log.Minds, [.. sets, .. values.Select(value =>
                FormattableString.Invariant($"{value.Path}={value.Value}"))]) is Loaded.Ready ready ? new CompiledScenario(ready.Scenario) : null)
            .Find(Knobs.Of(point));
    }

    /// <summary>The decisions of the run by what hangs on them.</summary>
    /// <param name="seeds">Pairs of futures of each decision that is turned.</param>
    /// <param name="tell">Told before each decision is turned: its number, and how many there are. May throw.</param>
    /// <param name="threads">On how many threads futures are played, and what ends the search; null for all processors, to the end.</param>
    public TurningPoints TurningPoints(int seeds, Action<int, int> tell, ParallelOptions? threads = null) =>
        new TurningSearch(Log, Order.Seed, Math.Max(Order.Rounds, Log.Rounds), seeds, threads ?? new()).Find(tell);

    /// <summary>The run as its page and its pictures have it.</summary>
    /// <param name="heard">Called before each search for what would have turned a decision; may throw to end it.</param>
    public PlayedRun Played(Action heard) => new(Order.Run, Log, Chance, point =>
    {
        heard();
        return Flips(point);
    })
    {
        Notes = [.. Unfinished(), .. Ancestry()],
    };

    private IEnumerable<string> Unfinished()
    {
        if (Status.State != RunState.Finished)
        {
            yield return $"The run is {Words.Kebab(Status.State.ToString())}: {Log.Rounds} of {Order.Rounds} rounds have been played.";
        }
    }

    private IEnumerable<string> Ancestry()
    {
        var changes = Order.Changes.SelectMany(change => change.Words().Select(word => $"{word} ({Story.Month(change.Round, Setting)})")).ToArray();
        if (Order.Branch is { } branch)
        {
            yield return $"The run is a branch of run '{branch.Parent}', the same as that before {Story.Month(branch.Round, Setting)} (round "
                + $"{branch.Round}).";
        }

        if (changes.Length > 0)
        {
            yield return $"What was changed from outside on the way: {string.Join(", ", changes)}.";
        }
        else if (Order.Branch is not null)
        {
            yield return "Nothing was changed in it.";
        }
    }

    /// <summary>The overrides that are in force at a moment.</summary>
    public IEnumerable<string> SetsAt(Moment moment) => Changes(moment).SelectMany(change => change.Sets);

    /// <summary>What had been changed from outside before a moment, or is with it.</summary>
    public IEnumerable<Change> Changes(Moment moment) =>
        All.Where(change => change.At.Place.CompareTo(moment.Place) <= 0);

    /// <summary>All that is changed from outside in the run, in the order in which it comes into force.</summary>
    public IEnumerable<Change> All => Order.Changes.Concat(Answers.SelectMany(answer => answer.Changes))
        .OrderBy(change => change.At.Place);
}
