using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>The scenarios of a folder, as JSON: what the web page lists.</summary>
public sealed record ScenariosDocument(string Schema, IReadOnlyList<ListedScenario> Scenarios)
{
    public const string Version = "diplomacysim/scenarios/1";
}

/// <param name="Scenario">Name of its file without the ending.</param>
/// <param name="Parties">Their names.</param>
/// <param name="Problems">Why it cannot be played; empty where it can.</param>
public sealed record ListedScenario(
    string Scenario, string Title, string About, string Start, int Rounds, IReadOnlyList<string> Parties, IReadOnlyList<string> Problems);

/// <summary>Who and what a scenario is about, as JSON: what the web page shows of it.</summary>
public sealed record ScenarioDocument(
    string Schema, string Scenario, string Title, string About, string Start, int Rounds, double MonthsPerRound, string? Game, CastDocument Cast)
{
    public const string Version = "diplomacysim/scenario/1";

    public static ScenarioDocument Of(string name, Scenario scenario) => new(Version, name, scenario.Name, scenario.About, scenario.Start,
        scenario.Rounds, scenario.MonthsPerRound, scenario.Protocol is { } protocol ? Words.Kebab(protocol.Game.ToString()) : null,
        CastDocument.Of(scenario));
}

/// <summary>Those who act in a scenario, what they talk about, and between whom.</summary>
public sealed record CastDocument(
    IReadOnlyList<NamedParty> Parties, IReadOnlyList<NamedActor> Actors, IReadOnlyList<NamedIssue> Issues, IReadOnlyList<NamedRelation> Relations)
{
    public static CastDocument Of(Scenario scenario) => new(
        [.. scenario.Parties.Select(party => new NamedParty(party.Id, Words.Called(party.Name, party.Id)))],
        [.. scenario.Actors.Select(actor => new NamedActor(actor.Id, Words.Called(actor.Name, actor.Id), actor.Party,
            Words.Kebab(actor.Role.ToString())))],
        [.. scenario.Issues.Select(issue => new NamedIssue(issue.Id, Words.Called(issue.Name, issue.Id), issue.Control, issue.StatusQuo,
            [.. issue.Points.OrderBy(point => point.Key).Select(point => new NamedPoint(point.Key, point.Value))]))],
        [.. scenario.Relations.Select(relation => new NamedRelation(relation.Id, relation.Between, relation.Talks))]);
}

public sealed record NamedParty(string Party, string Name);

public sealed record NamedActor(string Actor, string Name, string Party, string Role);

/// <param name="Control">The parties that can move it.</param>
/// <param name="Points">What values mean, the lowest first.</param>
public sealed record NamedIssue(string Issue, string Name, IReadOnlyList<string> Control, double StatusQuo, IReadOnlyList<NamedPoint> Points);

public sealed record NamedPoint(double At, string Means);

public sealed record NamedRelation(string Relation, IReadOnlyList<string> Between, bool Talks);

/// <summary>The numbers of a scenario that can be changed, as JSON: what the forms of the web page are made from.</summary>
public sealed record ParametersDocument(string Schema, string Scenario, IReadOnlyList<ChangeableNumber> Parameters)
{
    public const string Version = "diplomacysim/parameters/1";

    public static ParametersDocument Of(string name, Loaded.Ready ready)
    {
        var explanations = ready.Explanations;
        return new(Version, name, [.. DiplomacySim.Scenarios.Parameters.Of(ready.Scenario).Select(parameter => new ChangeableNumber(
            parameter.Path, parameter.Value, Known(parameter.Low), Known(parameter.High), parameter.IsWhole, parameter.Meaning,
            explanations.GetValueOrDefault(parameter.Path, ""), Source(ready.Sources, parameter.Path)))]);
    }

    /// <returns>What a number rests on, or else the table that it stands in.</returns>
    private static string Source(IReadOnlyDictionary<string, string> sources, string path) =>
        sources.GetValueOrDefault(path) ?? sources.GetValueOrDefault(path[..Math.Max(0, path.LastIndexOf('.'))], "");

    private static double? Known(double limit) => double.IsFinite(limit) ? limit : null;
}

/// <param name="Path">As in <c>--set</c>.</param>
/// <param name="Low">Lowest value that it may have; null where there is no limit.</param>
/// <param name="High">Highest value that it may have; null where there is no limit.</param>
/// <param name="IsWhole">Whole numbers only.</param>
/// <param name="Meaning">Of the field, with its unit.</param>
/// <param name="Explanation">What the file says beside the value; empty where it says nothing.</param>
/// <param name="Source">What the value rests on; empty where the file does not say.</param>
public sealed record ChangeableNumber(
    string Path, double Value, double? Low, double? High, bool IsWhole, string Meaning, string Explanation, string Source);
