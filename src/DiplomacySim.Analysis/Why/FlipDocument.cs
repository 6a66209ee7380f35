using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>What would have turned a decision, as JSON: what <c>flip</c> prints.</summary>
/// <param name="Offered">What could have been offered instead: clauses of the text.</param>
/// <param name="Happened">What would have had to happen before: beliefs, how things stood, elections.</param>
/// <param name="Assumed">Which assumption carries it: parameters of the scenario.</param>
/// <param name="Marginal">Of a vote on a text: the member on whom it depended.</param>
/// <param name="Taken">Of a text that was turned down: the nearest one found that would have been taken; null for none.</param>
/// <param name="Passed">The nearest one found that all others who have a say would have let pass too, noise of theirs apart.</param>
/// <param name="Amendment">Issue to target: the smallest amendment of a text that fell that finds a quorum; null where there is none.</param>
public sealed record FlipDocument(
    string Schema,
    string Run,
    int Act,
    string Actor,
    string Decision,
    double Value,
    double Threshold,
    double Margin,
    MarginalDocument? Marginal,
    FlipListDocument Offered,
    FlipListDocument Happened,
    FlipListDocument Assumed,
    PairDocument? Taken,
    PairDocument? Passed,
    IReadOnlyDictionary<string, double>? Amendment)
{
    public const string Version = "diplomacysim/flip/2";

    public static FlipDocument Of(string run, DecisionPoint point, in Decision decision, Flips flips, CompiledScenario setting)
    {
        FlipListDocument[] lists = [.. FlipList.Of(flips).Select(list => FlipListDocument.Of(list, point))];
        return new(
            Version,
            run,
            point.Act.Id,
            setting.Scenario.Actors[point.Turn.Actor].Id,
            Words.Kebab(decision.Outcome.ToString()),
            decision.Value,
            decision.Threshold,
            decision.Margin,
            MarginalDocument.Of(point.Marginal),
            lists[0],
            lists[1],
            lists[2],
            flips.Taken is { } taken ? PairDocument.Of(taken, point) : null,
            flips.Passed is { } passed ? PairDocument.Of(passed, point) : null,
            flips.Amendment is { } amendment ? ActDocument.Clauses(amendment, setting.Scenario) : null);
    }

    /// <returns>The options of <c>branch</c> that play the run with the change.</returns>
    public static string Command(DecisionPoint point, Flip flip) => flip.Kind == FlipKind.Clause
        ? string.Join(' ', flip.Changes.Select(change => $"--act {change.Path["acts.".Length..]}={Number(change.To)}")
        .Concat(flip.Held.Select(act => $"--act {act}=accept")))
        : $"--before {point.Act.Id} {string.Join(' ', flip.Changes.Select(change => $"--set {change.Path}={Number(change.To)}"))}";

    private static string Number(double value) => double.IsNaN(value) ? "none" : value.ToString("0.############", CultureInfo.InvariantCulture);
}

/// <param name="Changes">Each by itself, the smallest first.</param>
/// <param name="Pairs">Two at once, where no single change of any list turns it.</param>
/// <param name="None">Why there are none; null where there are some.</param>
public sealed record FlipListDocument(IReadOnlyList<FlipChangeDocument> Changes, IReadOnlyList<PairDocument> Pairs, string? None)
{
    internal static FlipListDocument Of(FlipList list, DecisionPoint point) => new(
        [.. list.Singles.Select(flip => FlipChangeDocument.Of(flip, point))],
        [.. list.Pairs.Select(flip => PairDocument.Of(flip, point))],
        list.None);
}

/// <param name="To">Null for a clause that would not have been there.</param>
/// <param name="Size">As a share of the range of the number.</param>
/// <param name="Branch">The options of <c>branch</c> that play the run with the change.</param>
public sealed record FlipChangeDocument(string Path, double From, double? To, bool Verified, string Kind, double Size, string Branch)
{
    internal static FlipChangeDocument Of(Flip flip, DecisionPoint point) => new(
        flip.Changes[0].Path, flip.Changes[0].From, EstimateDocument.Finite(flip.Changes[0].To),
        flip.IsVerified, Words.Kebab(flip.Kind.ToString()), flip.Size, FlipDocument.Command(point, flip));
}

/// <summary>Several numbers that would have been otherwise at once.</summary>
public sealed record PairDocument(IReadOnlyList<EndsDocument> Changes, bool Verified, double Size, string Branch)
{
    internal static PairDocument Of(Flip flip, DecisionPoint point) => new(
        [.. flip.Changes.Select(change => new EndsDocument(change.Path, EstimateDocument.Finite(change.From), EstimateDocument.Finite(change.To)))],
        flip.IsVerified, flip.Size, FlipDocument.Command(point, flip));
}

/// <param name="From">Null for a clause that was not there.</param>
/// <param name="To">Null for a clause that would not have been there.</param>
public sealed record EndsDocument(string Path, double? From, double? To);
