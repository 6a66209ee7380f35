using System.Globalization;
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
/// <param name="Act">Id of the act that the answer led to where it was not laid down; 0 where it led to none.</param>
/// <param name="Answer">The choice that is laid down, such as <c>reject</c>; null for that of the actor.</param>
/// <param name="Text">The text that is laid down: issue to target; null for that of the actor.</param>
/// <param name="Second">Where a text is laid down, id of the party that goes second in it; null where both start at once.</param>
/// <param name="Question">Name of the question that an answer is laid down for; null for a change of the scenario.</param>
/// <param name="Issue">Id of the issue that the answer moves; null for that of the actor.</param>
/// <param name="Amount">How far it moves it, or the number that it says; null for that of the actor.</param>
public sealed record Change(
    int Round,
    int Sheet,
    int After,
    IReadOnlyList<string> Sets,
    int Act = 0,
    int Place = 0,
    string? Answer = null,
    IReadOnlyDictionary<string, double>? Text = null,
    string? Question = null,
    string? Issue = null,
    double? Amount = null,
    string? Second = null)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Records of earlier versions have answers to acts only, without the names of questions.</summary>
    private bool IsAnswer => Act > 0 || Question is not null;

    public Moment At => new(Round, Sheet, After);

    public static string Write(IEnumerable<Change> changes) => JsonSerializer.Serialize(changes, Plain);

    /// <exception cref="DamagedRecordException">The text is not what was written.</exception>
    public static IReadOnlyList<Change> Read(string changes)
    {
        try
        {
            return JsonSerializer.Deserialize<Change[]>(changes, Plain) ?? [];
        }
        catch (JsonException problem)
        {
            throw new DamagedRecordException($"The changes of a branch on record cannot be read: {problem.Message}");
        }
    }

    /// <summary>What a run is played by.</summary>
    /// <param name="start">The setting at its start.</param>
    /// <param name="changed">The scenario at its start with overrides, the later ones on top.</param>
    public static RunSetup Setup(CompiledScenario start, IEnumerable<Change> changes, Func<IReadOnlyList<string>, CompiledScenario> changed)
    {
        var sets = new List<string>();
        var interventions = new List<Intervention>();
        foreach (var change in changes)
        {
            sets.AddRange(change.Sets);
            interventions.Add(change.IsAnswer ? change.Laid(start) : new Intervention.Circumstances(change.At, changed([.. sets])));
        }

        return new(start, interventions);
    }

    /// <returns>The change as words of a command: <c>--set path=value</c>, <c>--act 57=reject</c>.</returns>
    public IEnumerable<string> Words()
    {
        if (!IsAnswer)
        {
            return Sets.Select(set => $"--set {set}");
        }

        var said = Issue is null && Amount is { } amount ? FormattableString.Invariant($":{amount}") : "";
        return
        [
            .. Answer is { } answer ? [$"--act {Name}={answer}{said}"] : Array.Empty<string>(),
            .. Issue is { } issue ? [FormattableString.Invariant($"--act {Name}.{issue}={(Amount > 0 ? "+" : "")}{Amount}")] : Array.Empty<string>(),
            .. (Text ?? new Dictionary<string, double>()).Select(clause => FormattableString.Invariant($"--act {Name}.{clause.Key}={clause.Value}")),
            .. Second is { } second ? [$"--act {Name}.{second}={LaidAnswer.GoesSecond}"] : Array.Empty<string>(),
        ];
    }

    /// <summary>What the question is called in a command.</summary>
    private string Name => Act > 0 ? Act.ToString(CultureInfo.InvariantCulture) : Question!;

    /// <returns>The answer that is laid down.</returns>
    public Intervention.Answer Laid(CompiledScenario setting) => new(
        At,
        Place,
        Answer is { } answer ? Enum.Parse<Choice>(answer.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null,
        Text is { } text
            ? [.. setting.Scenario.Issues.Select(issue => text.TryGetValue(issue.Id, out var target) ? Deal.Quantise(target) : Deal.NoClause)]
            : null,
        Issue is { } issue ? setting.Issue(issue) : null,
        Amount,
        Question,
        Second is { } second ? setting.Party(second) : null);
}
