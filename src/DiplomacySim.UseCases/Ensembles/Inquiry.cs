using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Analysis;
using DiplomacySim.Contracts;
using DiplomacySim.Reporting;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What commands that play many runs have in common.</summary>
/// <param name="Rounds">Null for what the scenario says.</param>
public sealed record Inquiry(string File, string[] Sets, long Seed, int Runs, int? Rounds, MindFiles Minds, ResultOptions Results)
{
    /// <summary>Points of a design may be so many.</summary>
    public int MostPoints { get; init; } = DesignTable.MostPoints;

    /// <summary>Runs of all points of a design together may be so many.</summary>
    public long MostRuns { get; init; } = 1_000_000_000;

    /// <summary>What the record calls the scenario's file; null for its path.</summary>
    public string? Told { get; init; }

    /// <summary>Of the scenario, as results have it: its file without folder and ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <exception cref="RefusedScenarioException">There is something wrong with the scenario.</exception>
    public Material Read() => Read([this])[0];

    /// <summary>Reads several scenarios.</summary>
    /// <exception cref="RefusedScenarioException">All that is wrong with any of them.</exception>
    public static Material[] Read(IReadOnlyList<Inquiry> inquiries)
    {
        Loaded[] loaded = [.. inquiries.Select(inquiry => ScenarioFile.Load(inquiry.File, inquiry.Minds.Catalogue, inquiry.Sets))];
        RefusedScenarioException.ThrowIfAny([.. loaded.OfType<Loaded.Refused>().SelectMany(refused => refused.Problems).Distinct()]);
        return [.. inquiries.Zip(loaded.OfType<Loaded.Ready>(), (inquiry, ready) => new Material(inquiry, ready))];
    }
}

/// <summary>A scenario that many runs are to be played of.</summary>
public sealed record Material(Inquiry Inquiry, Loaded.Ready Ready)
{
    public CompiledScenario Setting { get; } = new(Ready.Scenario);

    /// <summary>What results follow from, for people.</summary>
    public IReadOnlyList<ReportFact> Provenance =>
    [
        new("scenario", Ready.Scenario.Name.Length > 0 ? $"{Inquiry.Name}: {Ready.Scenario.Name}" : Inquiry.Name),
        new("fingerprint of the scenario", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Ready.Canonical)))),
        new("seed", FormattableString.Invariant($"{Inquiry.Seed}")),
        new("runs", FormattableString.Invariant($"{Inquiry.Runs:#,0} of {Rounds} rounds")),
        new("program", $"diplomacysim {typeof(Material).Assembly.GetName().Version!.ToString(3)}"),
        new("to get it again", "diplomacysim reproduce manifest.json"),
    ];

    /// <summary>Those that the scenario and its variants can ask for.</summary>
    public MindCatalogue Minds => Inquiry.Minds.Catalogue;

    public int Rounds => Inquiry.Rounds ?? Ready.Scenario.Rounds;

    /// <param name="points">For each point of a design its overrides; none for the scenario as it is.</param>
    public EnsembleOrder Order(Detail detail, params string[][] points) => Order(detail, 1, Inquiry.Runs, points.Length == 0 ? [[]] : points);

    /// <param name="first">Number of the first run, from 1.</param>
    public EnsembleOrder Order(Detail detail, int first, int runs, params string[][] points)
    {
        var order = new EnsembleOrder("", Inquiry.Told ?? Inquiry.File, Ready.Canonical, Inquiry.Seed, runs, Rounds, points, detail, first);
        order = order with { Minds = NeededMinds.Of(order, Inquiry.Minds) };
        return order with { Ensemble = GrainKeys.Ensemble(order) };
    }
}
