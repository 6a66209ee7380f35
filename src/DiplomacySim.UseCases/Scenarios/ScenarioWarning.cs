using System.Globalization;
using DiplomacySim.Analysis;

namespace DiplomacySim.UseCases;

/// <summary>What is not wrong, but hardly meant.</summary>
public sealed record ScenarioWarning(string File, string Path, string Message)
{
    private const string Searching = "package-search";

    /// <summary>Minds that play by judgement and tactic alone.</summary>
    private static readonly string[] Usual = ["contract-curve", Searching, "legislature", "third-party"];

    internal static IEnumerable<ScenarioWarning> Of(string file, Scenario scenario, MindCatalogue minds) =>
        [.. Unnamed(file, scenario), .. Late(file, scenario), .. Toothless(file, scenario), .. Unread(file, scenario),
            .. OfTalks(file, scenario, minds)];

    /// <summary>What sentences can only call by an id that is no word.</summary>
    private static IEnumerable<ScenarioWarning> Unnamed(string file, Scenario scenario) =>
        from unnamed in (IEnumerable<(string Path, string Id, string Field, string Words)>)
        [
            .. scenario.Actors.Select(actor => ($"actors.{actor.Id}", actor.Id, "name", actor.Name)),
            .. scenario.Parties.Select(party => ($"parties.{party.Id}", party.Id, "name", party.Name)),
            .. scenario.Issues.Select(issue => ($"issues.{issue.Id}", issue.Id, "name", issue.Name)),
            .. scenario.Shocks.Select(shock => ($"shocks.{shock.Id}", shock.Id, "text", shock.Text)),
            .. scenario.Incidents.Select(incident => ($"incidents.{incident.Id}", incident.Id, "text", incident.Text)),
        ]
        where unnamed.Words.Length == 0 && unnamed.Id.Any(char.IsAsciiDigit)
        select new ScenarioWarning(file, unnamed.Path, $"there is no {unnamed.Field}: sentences will say '{Model.Words.Called("", unnamed.Id)}'");

    /// <summary>What the scenario has for rounds that are not played.</summary>
    private static IEnumerable<ScenarioWarning> Late(string file, Scenario scenario) =>
        from dated in (IEnumerable<(string Path, int Round)>)
        [
            .. scenario.Shocks.Select(shock => ($"shocks.{shock.Id}", shock.Round)),
            .. scenario.Elections.Select(election => ($"elections.{election.Id}", election.Round)),
        ]
        where dated.Round > scenario.Rounds
        select new ScenarioWarning(file, dated.Path, FormattableString.Invariant(
            $"it is in round {dated.Round}, after the last one ({scenario.Rounds}), and so does not happen unless `--rounds` plays more"));

    /// <summary>Reviews that can stop nothing.</summary>
    private static IEnumerable<ScenarioWarning> Toothless(string file, Scenario scenario) =>
        from issue in scenario.Issues
        where issue.Procedure == Procedure.Review
        from house in scenario.Actors
        where house is { Role: Role.Legislature, Chamber.Powers: { Ratify: true, Override: false } }
        select new ScenarioWarning(file, $"issues.{issue.Id}.procedure",
            $"{Model.Words.Called(house.Name, house.Id)} reviews texts on it and has not the power to override, without which it can stop none");

    /// <summary>Values that nobody who plays goes by. A scenario that stands for a result of the literature may have them for that.</summary>
    private static IEnumerable<ScenarioWarning> Unread(string file, Scenario scenario)
    {
        if (scenario.Expects.Length > 0)
        {
            yield break;
        }

        var minds = scenario.Actors.ToDictionary(actor => actor.Id, MindCatalogue.NameOf);
        foreach (var actor in scenario.Actors)
        {
            if (actor.Worth.Count > 0 && Usual.Contains(minds[actor.Id]) && scenario.Protocol is not { Game: Game.StackedOffers })
            {
                yield return new(file, $"actors.{actor.Id}.worth",
                    "only `solve` and the game stacked-offers go by it: what is played here weighs by distance from the ideal point");
            }

            if (actor.Strategy is not null && Usual.Contains(minds[actor.Id]))
            {
                yield return new(file, $"actors.{actor.Id}.strategy",
                    $"only `solve` and minds of reference go by it: {minds[actor.Id]} goes by judgement and tactic");
            }

            if (actor.Judgement.Audience > 0 && minds[actor.Id] != Searching)
            {
                yield return new(file, $"actors.{actor.Id}.judgement.audience",
                    $"only the mind {Searching} pledges how far it will go, and {actor.Id} has {minds[actor.Id]}");
            }
        }

        if (scenario.Rules.Sequenced && !minds.ContainsValue(Searching))
        {
            yield return new(file, "rules.sequenced", $"only the mind {Searching} puts texts in which one side goes first, and nobody has it");
        }
    }

    /// <summary>Wishes that an actor's conduct belies, and relations in which nothing can come of talks as things stand at the start, or something
    /// for nothing.</summary>
    private static IEnumerable<ScenarioWarning> OfTalks(string file, Scenario scenario, MindCatalogue minds)
    {
        var setting = new CompiledScenario(scenario);
        var talks = setting.Relations.Where(pair => scenario.Protocol is null && pair.Relation.Talks)
            .Select(pair => RelationSnapshot.Of(setting, pair.Index, minds)).ToArray();
        return
        [
            .. talks.SelectMany(talk => UntakenMove.Of(talk.World, talk.Pair)).Where(move => move.Holder is null)
                .DistinctBy(move => (move.Actor, move.Issue)).Select(move => Untaken(file, move, setting)),
            .. from talk in talks
               let message = OfTalk(talk)
               where message is not null
               select new ScenarioWarning(file, $"relations.{talk.Pair.Relation.Id}", message),
        ];
    }

    private static ScenarioWarning Untaken(string file, UntakenMove move, CompiledScenario setting)
    {
        var (actor, issue, pair) = (setting.Profile(move.Actor), setting.Scenario.Issues[move.Issue], setting.Relations[move.Relation]);
        var counterpart = setting.ActorName(setting.Executives[pair.Other(actor.Party)]!.Value);
        return new(file, $"actors.{actor.Actor.Id}.ideal.{issue.Id}", string.Create(CultureInfo.InvariantCulture,
            $"{setting.ActorName(move.Actor)} wants {setting.IssueName(move.Issue)} at {actor.Ideal[move.Issue]:0.###}, nearer to what {counterpart} "
                + $"wants, and its party moves it alone, but it stands at {issue.StatusQuo:0.###}: it would have been moved already; right is an "
                + $"ideal point where it stands, or say what holds it there"));
    }

    private static string? OfTalk(RelationSnapshot talk) => TextWithoutConcession.Find(talk) is { } text
        ? $"in round 1 everybody would sign or pass a text in which nobody gives anything, since whoever moves its issues alone likes the move: "
            + $"{Clauses(text, talk)}; say why that was not done before, or let the run begin with an agreement"
        : HasPassing(talk) ? null
        : "in round 1 no text was found that both executives would sign and all ratifiers let pass; `winset RUN --round 0` says who stands in "
            + "the way";

    /// <summary>Looks at many texts only where none of few is one.</summary>
    /// <returns>Whether any text was found that everybody lets pass; true where nobody can agree for a party, since there is nothing to look
    /// for.</returns>
    private static bool HasPassing(RelationSnapshot talk)
    {
        var (says, relation) = (Assenter.Of(talk), talk.Pair.Index);
        return says.Count == 0
            || WinSet.HasOverlap(says, relation, Zone.Texts(talk.Pair, talk.World))
            || AtStart(talk).HasPassing(says)
            || WinSet.HasOverlap(says, relation, ClauseSpace.Of(talk.World, talk.Pair).Texts);
    }

    private static SampledState AtStart(RelationSnapshot talk) =>
        new(new Simulation(new RunSetup(talk.World.Setting), new Chance(1), talk.Minds), talk.Pair.Index);

    private static string Clauses(Deal text, RelationSnapshot talk) =>
        Wording.Clauses(text, talk.World.Setting, new TextBaseline([.. talk.World.StatusQuo]));
}
