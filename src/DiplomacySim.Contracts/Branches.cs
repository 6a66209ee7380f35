using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacySim.Contracts;

/// <summary>Where a run leaves another one.</summary>
/// <param name="Parent">Id of the run that it is a branch of.</param>
/// <param name="Round">The first round that it plays itself; those before are its parent's.</param>
/// <param name="Changes">All that is changed on the way, what its ancestors changed included, as <see cref="Change.Write"/> writes it.</param>
[GenerateSerializer, Immutable, Alias("diplomacysim.branch")]
public sealed record Branch([property: Id(0)] string Parent, [property: Id(1)] int Round, [property: Id(2)] string Changes)
{
    public IReadOnlyList<Change> All => Change.Read(Changes);
}

/// <summary>One thing that is changed in a run on its way.</summary>
/// <param name="Round">With sheet and after: when it comes into force.</param>
/// <param name="Sets">Overrides of the scenario, <c>path=value</c>; empty where an answer is laid down.</param>
/// <param name="Act">Id of the act that the answer led to where it was not laid down; 0 for a change of the scenario.</param>
/// <param name="Answer">The choice that is laid down, such as <c>reject</c>; null for that of the actor.</param>
/// <param name="Text">The text that is laid down: issue to target; null for that of the actor.</param>
public sealed record Change(
    int Round, int Sheet, int After, IReadOnlyList<string> Sets, int Act = 0, int Place = 0, string? Answer = null,
        IReadOnlyDictionary<string, double>? Text = null)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public Moment At => new(Round, Sheet, After);

    public static string Write(IEnumerable<Change> changes) => JsonSerializer.Serialize(changes, Plain);

    public static IReadOnlyList<Change> Read(string changes) => JsonSerializer.Deserialize<Change[]>(changes, Plain) ?? [];

    /// <summary>What a run is played by.</summary>
    /// <param name="start">The setting at its start.</param>
    /// <param name="changed">The scenario at its start with overrides, the later ones on top.</param>
    public static RunSetup Course(CompiledScenario start, IEnumerable<Change> changes, Func<IReadOnlyList<string>, CompiledScenario> changed)
    {
        var sets = new List<string>();
        var interventions = new List<Intervention>();
        foreach (var change in changes)
        {
            sets.AddRange(change.Sets);
            interventions.Add(change.Act > 0 ? change.Laid(start) : new Intervention.Circumstances(change.At, changed([.. sets])));
        }

        return new(start, interventions);
    }

    /// <returns>The change as words of a command: <c>--set path=value</c>, <c>--act 57=reject</c>.</returns>
    public IEnumerable<string> Words() => Act == 0 ? Sets.Select(set => $"--set {set}") :
    [
        .. Answer is { } answer ? [$"--act {Act}={answer}"] : Array.Empty<string>(),
        .. (Text ?? new Dictionary<string, double>()).Select(clause => FormattableString.Invariant($"--act {Act}.{clause.Key}={clause.Value}")),
    ];

    private Intervention.Answer Laid(CompiledScenario setting) => new(
        At,
        Place,
        Answer is { } answer ? Enum.Parse<Choice>(answer.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null,
        Text is { } text
            ? [.. setting.Scenario.Issues.Select(issue => text.TryGetValue(issue.Id, out var target) ? Deal.Quantise(target) : Deal.NoClause)]
            : null);
}
