using System.Text.Json.Nodes;
using DiplomacySim.Scenarios;
using DiplomacySim.UseCases;

namespace DiplomacySim.Web;

/// <summary>A kind of question that many runs answer: the command of its name, and which fields of a request it takes.</summary>
/// <param name="Name">Of the command.</param>
/// <param name="Runs">At each point, where the request does not say.</param>
/// <param name="Takes">Beside the fields that every study takes.</param>
/// <param name="Ask">Makes it ready; the text is the file of the second scenario.</param>
internal sealed record StudyKind(string Name, int Runs, IReadOnlyList<StudyField> Takes, Func<Inquiry, StudyRequest, string?, PlayStudy> Ask)
{
    /// <summary>Fields that not every study takes, and what a request has in them.</summary>
    private static readonly (string Name, Func<StudyRequest, IReadOnlyList<string>> Values)[] Own =
    [
        ("other", request => request.Other is { } other ? [other] : []),
        ("with", request => request.With ?? []),
        ("over", request => request.Over ?? []),
        ("until", request => request.Until is { } until ? [until] : []),
        ("of", request => request.Of ?? []),
    ];

    public static IReadOnlyList<StudyKind> All { get; } =
    [
        new("ensemble", 1000, [], (inquiry, _, _) => Played(new EnsembleStudy(inquiry.Read()))),
        new("compare", 1000, [new("other"), new("with")], (inquiry, request, other) =>
            Played(CompareStudy.Of(inquiry, other, [.. request.With ?? []]))) { NeedsAny = true },
        new("sweep", 200, [new("over", IsNeeded: true), new("of")], (inquiry, request, _) =>
            Played(SweepStudy.Of(inquiry, new SweepDesign([.. request.Over!], null, null, null), request.Of ?? ["index"]))),
        new("tipping", 200, [new("over", IsNeeded: true, IsOne: true), new("until", IsNeeded: true)], (inquiry, request, _) =>
            Played(TippingStudy.Of(inquiry, request.Over![0], request.Until!))),
        new("ablate", 200, [new("of")], (inquiry, request, _) =>
            Played(AblationStudy.Of(inquiry, request.Of ?? ["deals", "level"]))),
        new("sensitivity", 10, [new("over"), new("of", IsOne: true)], (inquiry, request, _) =>
            Played(SensitivityStudy.Of(inquiry, new SensitivityPlan(
                [.. request.Over ?? []], 0.25, request.Of is [var measure] ? measure : "index", 10, 6, 64)))),
    ];

    /// <summary>Whether one of the fields that it takes is needed, whichever.</summary>
    public bool NeedsAny { get; private init; }

    /// <exception cref="RefusedRequestException">There is no such study, or it does not take or lacks fields.</exception>
    public static StudyKind Of(StudyRequest request)
    {
        var kind = All.FirstOrDefault(kind => kind.Name == request.Study);
        RefusedRequestException.ThrowIfAny(kind?.Problems(request)
            ?? [Wrong("study", $"there is no study '{Words.Plain(request.Study)}'", $"there are {string.Join(", ", All.Select(one => one.Name))}")]);
        return kind!;
    }

    /// <param name="other">The second scenario; null for none.</param>
    /// <returns>The words of the command, without its name and the scenario.</returns>
    public static IEnumerable<string> WordsOf(StudyRequest request, int? runs, string? other) =>
    [
        .. other is null ? Array.Empty<string>() : [other],
        .. runs is { } count ? [FormattableString.Invariant($"--runs={count}")] : Array.Empty<string>(),
        .. request.Seed is { } seed ? [FormattableString.Invariant($"--seed={seed}")] : Array.Empty<string>(),
        .. request.Rounds is { } rounds ? [FormattableString.Invariant($"--rounds={rounds}")] : Array.Empty<string>(),
        .. Own.Where(field => field.Name != "other").SelectMany(field => field.Values(request).SelectMany(value =>
            (string[])[$"--{field.Name}", value])),
    ];

    private IEnumerable<Problem> Problems(StudyRequest request)
    {
        foreach (var (name, given) in Own.Select(field => (field.Name, field.Values(request))))
        {
            var (field, whose) = (Takes.FirstOrDefault(field => field.Name == name), $"the study {Name}");
            if (field is null && given.Count > 0)
            {
                yield return Wrong(name, $"{whose} does not take it", Takes.Count == 0 ? $"{whose} takes no field but those that all studies take"
                    : $"beside the fields that all studies take it takes {string.Join(", ", Takes.Select(one => one.Name))}");
            }
            else if (field is { IsNeeded: true } && given.Count == 0)
            {
                yield return Wrong(name, "is missing", $"{whose} needs it");
            }
            else if (field is { IsOne: true } && given.Count > 1)
            {
                yield return Wrong(name, $"has {given.Count} entries", $"{whose} takes one");
            }
        }

        if (NeedsAny && Own.All(field => field.Values(request).Count == 0))
        {
            yield return Wrong(Takes[^1].Name, "is missing", $"the study {Name} needs {string.Join(" or ", Takes.Select(field => field.Name))}");
        }
    }

    private static Problem Wrong(string field, string found, string wanted) => RefusedRequestException.Problem("body", field, found, wanted);

    private static PlayStudy Played<T>(Study<T> study) =>
        async (stage, progress, cancellation) => Document.Node(await study.Play(stage, progress, cancellation));
}

/// <summary>A field of a request that a study takes.</summary>
/// <param name="IsOne">Whether a list in it has one entry at most.</param>
internal sealed record StudyField(string Name, bool IsNeeded = false, bool IsOne = false);

/// <summary>Plays a study.</summary>
/// <returns>The document of its command.</returns>
internal delegate Task<JsonObject> PlayStudy(IEnsembleStage stage, IProgress<RunsPlayed> progress, CancellationToken cancellation);
