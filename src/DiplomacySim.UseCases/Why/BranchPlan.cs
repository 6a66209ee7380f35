using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What is to be otherwise in a branch of a run.</summary>
/// <param name="At">Round at whose start overrides come into force; null where an act says when.</param>
/// <param name="Before">Act before whose question they come into force; null where a round says when.</param>
/// <param name="Sets">Overrides of the scenario.</param>
/// <param name="Acts">Answers that are laid down and what they say: <c>57=reject</c>, <c>57.sanctions=0.4</c>, <c>kremlin/act@9=coerce</c>.</param>
public sealed record BranchPlan(int? At, int? Before, IReadOnlyList<string> Sets, IReadOnlyList<string> Acts)
{
    /// <summary>The plan as options of <c>branch</c>.</summary>
    public IEnumerable<string> Words =>
    [
        .. At is { } at && Sets.Count > 0 ? (string[])[$"--at {at}"] : [],
        .. Before is { } before ? (string[])[$"--before {before}"] : [],
        .. Sets.Select(set => $"--set {set}"),
        .. Acts.Select(act => $"--act {act}"),
    ];

    /// <param name="name">Id of the branch.</param>
    /// <param name="rounds">Rounds to play; null for as many as the run has.</param>
    /// <exception cref="RefusalException">There is no such round or act, or the change comes after the end.</exception>
    public PlannedBranch Of(RunOnRecord run, string name, int? rounds, MindFiles minds)
    {
        if (Sets.FirstOrDefault(set => set.Split('=', 2)[0].Trim() == "rounds") is { } ending)
        {
            throw new RefusalException($"--set {Model.Words.Plain(ending)} has no effect: a branch ends where its run ends, or where --rounds says.");
        }

        var problems = new List<string>();
        var changes = Changes(run, problems);
        Change[] all = [.. Kept(run, changes).Concat(changes).OrderBy(change => change.At.Place)];
        var refused = Sets.Count == 0 ? null : Refused(run.Order.Canonical, all, minds.Catalogue);
        if (refused is not null || problems.Count > 0)
        {
            return new PlannedBranch.Impossible(refused?.Problems ?? [], problems);
        }

        var first = changes.Count > 0 ? changes[0].At : Start(run);
        var (last, most) = (changes.Count > 0 ? changes[^1].Round : first.Round, rounds ?? run.Order.Rounds);
        if (last > most)
        {
            throw new RefusalException(FormattableString.Invariant(
                $"The change comes into force in round {last}, and the run has {most} rounds: --rounds must be at least {last}."));
        }

        var order = run.Order with
        {
            Run = name,
            Rounds = most,
            Seats = null,
            Events = null,
            Branch = new Branch(run.Order.Run, first.Round, Change.Write(all)),
        };
        var setup = RunSetups.Of(order, minds);
        order = order with { Minds = NeededMinds.Of(setup, minds) };
        return NotLaid(setup, order, changes, minds.Catalogue) is { Count: > 0 } lost ? new PlannedBranch.Impossible([], lost)
            : new PlannedBranch.Possible(order, setup) { Last = last };
    }

    /// <summary>What was changed in the parent stays changed, but where something else is said of the same now.</summary>
    private static IEnumerable<Change> Kept(RunOnRecord run, IReadOnlyList<Change> changes)
    {
        foreach (var change in run.All.Where(change => change.Question is null || changes.All(other => other.Question != change.Question)))
        {
            var said = changes.Where(other => other.At.Place.CompareTo(change.At.Place) <= 0).SelectMany(other => other.Sets);
            string[] sets = [.. change.Sets.Where(set => !said.Any(one => IsOf(one, set)))];
            if (sets.Length > 0 || change.Sets.Count == 0)
            {
                yield return change with { Sets = sets };
            }
        }
    }

    /// <returns>Whether an override is of the same place in the scenario as another, or of a part of it, or of what it is part of.</returns>
    private static bool IsOf(string set, string other)
    {
        var (one, two) = ($"{set.Split('=', 2)[0]}.", $"{other.Split('=', 2)[0]}.");
        return one.StartsWith(two, StringComparison.Ordinal) || two.StartsWith(one, StringComparison.Ordinal);
    }

    /// <returns>What is wrong with the first change that cannot be made, in the order in which they come into force; null for nothing.</returns>
    private static Loaded.Refused? Refused(string canonical, IEnumerable<Change> changes, MindCatalogue minds)
    {
        var sets = new List<string>();
        foreach (var change in changes.Where(change => change.Sets.Count > 0))
        {
            sets.AddRange(change.Sets);
            if (ScenarioFile.FromCanonical(canonical, minds, [.. sets]) is Loaded.Refused refused)
            {
                return refused;
            }
        }

        return null;
    }

    /// <summary>What is changed, in the order in which it comes into force.</summary>
    private IReadOnlyList<Change> Changes(RunOnRecord run, List<string> problems)
    {
        var changes = new List<Change>();
        if (Sets.Count > 0)
        {
            var start = Start(run);
            changes.Add(new(start.Round, start.Sheet, start.After, [.. Sets]));
        }

        LaidDown[] laid = [.. Acts.Select(text => LaidDown.Read(text, problems)).OfType<LaidDown>()];
        changes.AddRange(LaidOnRecord.Changes(run, laid, problems));
        return [.. changes.OrderBy(change => change.At.Place)];
    }

    /// <summary>Plays the rounds of the changes: an answer can take away the question of another one, or what could be answered to it.</summary>
    /// <returns>What is wrong.</returns>
    private static IReadOnlyList<string> NotLaid(RunSetup setup, RunOrder order, IReadOnlyList<Change> changes, MindCatalogue minds)
    {
        Change[] answers = [.. changes.Where(change => change.Question is not null)];
        if (answers.Length < 2 && changes.Count < 2)
        {
            return [];
        }

        var simulation = new Simulation(setup, new Chance(order.Seed), minds);
        simulation.Play(answers.Select(answer => answer.Round).DefaultIfEmpty().Max());
        return
        [
            .. answers.Where(answer => simulation.Run.Laid.All(laid => laid.Question != answer.Question))
                .Select(answer => $"With the other changes '{answer.Question}' is not put any more, or cannot be answered so."),
        ];
    }

    /// <summary>When overrides come into force; by default with the last round of those that are played.</summary>
    private Moment Start(RunOnRecord run)
    {
        if (Before is { } act)
        {
            run.Act(act);
            return DecisionPoint.Of(run.Log, run.Chance, act)?.Moment
                ?? throw new RefusalException(
                $"Act {act} is nobody's answer, so that there is no question before it: {Wording.Of(run.Act(act), run.Setting)}.");
        }

        if (At is not { } round)
        {
            throw new RefusalException("--at ROUND or --before ACT says when the change comes into force.");
        }

        return round < 1 ? throw new RefusalException($"There is no round {round}; the first is round 1.") : round <= run.Log.Rounds + 1
            ? new(round, 0, run.Log.Acts.Count(told => told.Round < round))
            : throw new RefusalException($"Round {round} has not been played; run '{run.Order.Run}' has {run.Log.Rounds} rounds.");
    }
}

/// <summary>A branch that can be played, or why it cannot.</summary>
public abstract record PlannedBranch
{
    private PlannedBranch()
    {
    }

    /// <returns>The branch that can be played.</returns>
    /// <exception cref="RefusedScenarioException">Something is wrong with the overrides of the scenario.</exception>
    /// <exception cref="RefusalException">Something is wrong with the answers that are laid down.</exception>
    public Possible Required() => this switch
    {
        Possible possible => possible,
        Impossible { Overrides: { Count: > 0 } overrides } => throw new RefusedScenarioException(overrides),
        Impossible(_, var answers) => throw new RefusalException(string.Join('\n', answers)),
        _ => throw new NotSupportedException(),
    };

    public sealed record Possible(RunOrder Order, RunSetup Setup) : PlannedBranch
    {
        /// <summary>The first round in which something is changed that its parent has not.</summary>
        public int First => Order.Branch!.Round;

        /// <summary>The last such round.</summary>
        public required int Last { get; init; }
    }

    /// <param name="Overrides">What is wrong with the overrides of the scenario.</param>
    /// <param name="Answers">What is wrong with the answers that are laid down.</param>
    public sealed record Impossible(IReadOnlyList<Problem> Overrides, IReadOnlyList<string> Answers) : PlannedBranch;
}
