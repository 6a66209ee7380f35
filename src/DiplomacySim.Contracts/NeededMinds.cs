using System.Text.Json;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Contracts;

/// <summary>The files of outside minds that an order needs: those of the minds that its scenario asks for.</summary>
public static class NeededMinds
{
    private static readonly JsonSerializerOptions Plain = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <returns>As orders have it; null where the minds of the program are enough.</returns>
    public static string? Of(RunSetup setup, MindFiles minds) => Write(minds.UsedBy(
        setup.Interventions.OfType<Intervention.Circumstances>().Select(change => change.Setting).Prepend(setup.Start)
            .Select(setting => setting.Scenario)));

    /// <summary>Of an ensemble. Only points that say something of a mind are looked at.</summary>
    public static string? Of(EnsembleOrder order, MindFiles minds) => Write(minds.UsedBy(
        order.Points.Where(point => point.Any(set => set.Contains("mind", StringComparison.Ordinal))).Prepend([])
            .Select(point => ScenarioFile.FromCanonical(order.Canonical, minds.Catalogue, point)).OfType<Loaded.Ready>()
            .Select(ready => ready.Scenario)));

    /// <exception cref="DamagedRecordException">The text is not what was written.</exception>
    public static IReadOnlyList<MindFile> Read(string? needed)
    {
        try
        {
            return needed is null ? [] : JsonSerializer.Deserialize<MindFile[]>(needed, Plain) ?? [];
        }
        catch (JsonException problem)
        {
            throw new DamagedRecordException($"The list of outside minds on record cannot be read: {problem.Message}");
        }
    }

    /// <summary>Makes sure that what plays is what an order names.</summary>
    /// <param name="who">What needs it, at the beginning of a sentence.</param>
    /// <param name="given">What there is.</param>
    /// <exception cref="OtherMindsException">A file is not there, or another one in its place.</exception>
    public static void Require(IEnumerable<MindFile> needed, MindFiles given, string who)
    {
        MindFile[] missing = [.. needed.Except(given.Files)];
        if (missing.Length > 0)
        {
            throw new OtherMindsException(string.Join('\n', missing.Select(file => Missing(file, given, who))));
        }
    }

    private static string? Write(IReadOnlyList<MindFile> files) => files.Count == 0 ? null : JsonSerializer.Serialize(files, Plain);

    private static string Missing(MindFile file, MindFiles given, string who) =>
        $"{who} needs the minds of {file}; "
            + (given.Files.FirstOrDefault(other => other.Assembly == file.Assembly) is { } other
                ? $"another file of that name was given: {other.Version} (SHA-256 {other.Sha256})." : "they were not given (--minds FILE).");
}

/// <summary>Other minds would answer than those that a run, an ensemble or results were made with.</summary>
[GenerateSerializer, Alias("diplomacysim.other-minds")]
public sealed class OtherMindsException(string message) : Exception(message);
