using System.Globalization;

namespace DiplomacySim.Analysis;

/// <summary>What would have turned a decision, as JSON: what <c>flip</c> prints.</summary>
/// <param name="Changes">Each by itself, the smallest first.</param>
/// <param name="Pairs">Two at once, where no single change turns it.</param>
/// <param name="Marginal">Of a vote on a text: the member on whom it depended.</param>
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
    IReadOnlyList<FlipChangeDocument> Changes,
    IReadOnlyList<PairDocument> Pairs,
    IReadOnlyDictionary<string, double>? Amendment)
{
    public static FlipDocument Of(string run, DecisionPoint point, in Decision decision, Flips flips, CompiledScenario setting) => new(
        "diplomacysim/flip/1",
        run,
        point.Act.Id,
        setting.Scenario.Actors[point.Turn.Actor].Id,
        Words.Kebab(decision.Outcome.ToString()),
        decision.Value,
        decision.Threshold,
        decision.Margin,
        MarginalDocument.Of(point.Marginal),
        [.. flips.Singles.Select(flip => new FlipChangeDocument(flip.Changes[0].Path, flip.Changes[0].From, To(flip.Changes[0]), flip.IsVerified,
            Words.Kebab(flip.Kind.ToString()), flip.Size, Command(point, flip)))],
        [.. flips.Pairs.Select(flip => new PairDocument([.. flip.Changes.Select(change => new EndsDocument(change.Path, change.From, To(change)))],
            flip.IsVerified, flip.Size, Command(point, flip)))],
        flips.Amendment is { } amendment ? ActDocument.Clauses(amendment, setting.Scenario) : null);

    /// <returns>The options of <c>branch</c> that play the run with the change.</returns>
    public static string Command(DecisionPoint point, Flip flip) => flip.Kind == FlipKind.Clause
        ? string.Join(' ', flip.Changes.Select(change => $"--act {change.Path["acts.".Length..]}={Number(change.To)}")
        .Concat(flip.Held.Select(act => $"--act {act}=accept")))
        : $"--before {point.Act.Id} {string.Join(' ', flip.Changes.Select(change => $"--set {change.Path}={Number(change.To)}"))}";

    private static double? To(FlipChange change) => double.IsNaN(change.To) ? null : change.To;

    private static string Number(double value) => double.IsNaN(value) ? "none" : value.ToString("0.############", CultureInfo.InvariantCulture);
}

/// <param name="To">Null for a clause that would not have been there.</param>
/// <param name="Size">As a share of the range of the number.</param>
/// <param name="Branch">The options of <c>branch</c> that play the run with the change.</param>
public sealed record FlipChangeDocument(string Path, double From, double? To, bool Verified, string Kind, double Size, string Branch);

public sealed record PairDocument(IReadOnlyList<EndsDocument> Changes, bool Verified, double Size, string Branch);

public sealed record EndsDocument(string Path, double From, double? To);
