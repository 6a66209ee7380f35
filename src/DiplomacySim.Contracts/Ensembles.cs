using DiplomacySim.Analysis;

namespace DiplomacySim.Contracts;

/// <summary>Many runs of one scenario, or of some variants of it.</summary>
/// <param name="Ensemble">Id: <see cref="GrainKeys.Ensemble"/> of the rest.</param>
/// <param name="File">Name of the scenario file, for people.</param>
/// <param name="Canonical">The whole scenario, as <c>ScenarioFile.Canonical</c> writes it.</param>
/// <param name="Seed">Each run has a seed of its own, by this one and its number, the same at every point.</param>
/// <param name="Runs">How many runs to play at each point.</param>
/// <param name="Rounds">How many rounds a run has.</param>
/// <param name="Points">For each point of the design the overrides <c>path=value</c>; one without any where there is no design.</param>
/// <param name="Detail">What beside the outcome of each run is kept.</param>
/// <param name="First">Number of the first run, from 1: an ensemble can go on where another one ended.</param>
/// <param name="Minds">The files of outside minds that it needs, as <see cref="NeededMinds"/> writes them; null for none.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.ensemble-order")]
public sealed record EnsembleOrder(
    [property: Id(0)] string Ensemble,
    [property: Id(1)] string File,
    [property: Id(2)] string Canonical,
    [property: Id(3)] long Seed,
    [property: Id(4)] int Runs,
    [property: Id(5)] int Rounds,
    [property: Id(6)] string[][] Points,
    [property: Id(7)] Detail Detail,
    [property: Id(8)] int First = 1,
    [property: Id(9)] string? Minds = null)
{
    public Plan Plan => new(Points.Length, Runs, Rounds, First);
}

/// <summary>Where an ensemble stands.</summary>
/// <param name="Done">Batches that are committed.</param>
/// <param name="Started">When it was ordered, UTC.</param>
/// <param name="Code">Fingerprint of the code that plays it where it was asked for; empty from silos that did not tell.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.ensemble-status")]
public sealed record EnsembleStatus(
    [property: Id(0)] EnsembleOrder Order,
    [property: Id(1)] RunState State,
    [property: Id(2)] int Done,
    [property: Id(3)] DateTimeOffset Started,
    [property: Id(4)] string Failure,
    [property: Id(5)] string Code = "");
