using static System.FormattableString;
using DiplomacySim.Model.Solutions;

namespace DiplomacySim.Scenarios;

/// <summary>What must hold of games beside the six phases and of minds of reference.</summary>
internal static class GameRules
{
    /// <summary>Probabilities that a mind of memory one goes by.</summary>
    private const int Responses = 4;

    public static IEnumerable<Finding> Check(Scenario scenario) =>
    [
        .. scenario.Protocol is { } protocol ? Games(protocol, scenario) : [],
        .. scenario.Actors.SelectMany(actor => Actors(actor, scenario)),
    ];

    private static IEnumerable<Finding> Games(Protocol protocol, Scenario scenario)
    {
        var executives = scenario.Actors.Where(actor => actor.Role == Role.Executive).ToArray();
        if (protocol.Game is Game.RepeatedGame or Game.PowerShift && scenario.Relations.FirstOrDefault(relation =>
            relation.Between.Any(party => !executives.Any(actor => actor.Party == party))) is { } open)
        {
            yield return new($"relations.{open.Id}.between", "a side without an executive cannot play", "an executive on both sides", "actors",
                "protocol");
        }

        if (protocol.Game is Game.Challenges or Game.Election && executives.Length < 2)
        {
            yield return new("protocol.game", $"there are {executives.Length} executives", "at least two", "actors");
        }

        foreach (var finding in protocol.Game == Game.StackedOffers ? Talks(protocol, scenario, executives) : [])
        {
            yield return finding;
        }

        if (protocol.Game == Game.Challenges && scenario.Issues.Count > 0)
        {
            var issue = scenario.Issues[0].Id;
            foreach (var actor in executives.Where(actor => actor.Salience.GetValueOrDefault(issue) > 1))
            {
                yield return new($"actors.{actor.Id}.salience.{issue}", "the expected-utility model takes saliences as parts of 1",
                    "a number from 0 to 1", "protocol");
            }

            if (executives.Length > 1 && !executives.Any(actor => actor.Salience.GetValueOrDefault(issue) > 0
                && scenario.Parties.Any(party => party.Id == actor.Party && party.Capability > 0)))
            {
                yield return new("protocol.game", $"nobody with capability cares about {issue}: there is no mean to forecast",
                    "an executive with salience on the first issue whose party has capability", "actors", "parties");
            }
        }

        if (protocol.Game == Game.ClosedRule && !scenario.Actors.Any(actor => actor.Role == Role.Legislature))
        {
            yield return new("protocol.game", "there is no legislature to divide the pie", "an actor with role: legislature", "actors");
        }

        if (protocol.Game == Game.PowerShift && scenario.Relations.Count > 1)
        {
            yield return new("relations", "a power shift is played between two", "one relation", "protocol");
        }

        foreach (var actor in executives.Where(actor => (actor.Strategy?.Discount ?? 1) >= 1))
        {
            if (protocol.Game == Game.PowerShift)
            {
                yield return new($"actors.{actor.Id}", "a stream without end has no worth at discount 1", "strategy.discount below 1", "protocol");
            }
            else if (protocol is { Game: Game.AlternatingOffers, Exchanges: 0, Breakdown: 0 } && !IsAnybodyImpatient(actor))
            {
                yield return new($"actors.{actor.Id}", "offers have no end, and waiting costs nothing",
                    "strategy.discount below 1, protocol.breakdown above 0, or protocol.exchanges", "protocol");
            }
        }

        // Where one of the two would rather not wait offers come to an end.
        bool IsAnybodyImpatient(Actor patient) => scenario.Relations.Where(relation => relation.Between.Contains(patient.Party)).All(relation =>
            executives.Any(other => relation.Between.Contains(other.Party) && (other.Strategy?.Discount ?? 1) < 1));
    }

    private static IEnumerable<Finding> Talks(Protocol protocol, Scenario scenario, Actor[] executives)
    {
        if (executives.Length < 2)
        {
            yield return new("protocol.game", $"there are {executives.Length} executives", "at least two", "actors");
        }

        if (protocol.Exchanges == 0)
        {
            yield return new("protocol.exchanges", "0 exchanges: nobody can speak", "at least 1", "protocol");
        }

        Issue[] issues = [.. scenario.Issues.Where(issue => issue.Negotiable)];
        foreach (var issue in issues.Where(issue => issue.Levels.Count == 0))
        {
            yield return new($"issues.{issue.Id}", "stacked offers choose among levels, and it has none", $"issues.{issue.Id}.levels", "protocol");
        }

        var outcomes = issues.Aggregate(1.0, (product, issue) => product * Math.Max(1, issue.Levels.Count));
        if (issues.Length == 0 || outcomes > OutcomeSpace.Limit)
        {
            yield return new("protocol.game", Invariant($"there are {(issues.Length == 0 ? 0 : outcomes):0.##e0} outcomes"),
                Invariant($"from 1 to {OutcomeSpace.Limit:N0}"), "issues");
        }

        // As Speakers of the compiled scenario.
        string[] parties = [.. executives.Select(actor => actor.Party).Distinct().Order(StringComparer.Ordinal)];
        for (var place = 0; parties.Length > 1 && place < parties.Length; place++)
        {
            var (one, next) = (parties[place], parties[(place + 1) % parties.Length]);
            if (!scenario.Relations.Any(relation => relation.Between.Contains(one) && relation.Between.Contains(next)))
            {
                yield return new("relations", $"'{one}' speaks before '{next}' at the table, and they have no relation",
                    "a relation between any two who speak one after the other, in the order of their ids", "protocol");
            }
        }
    }

    private static IEnumerable<Finding> Actors(Actor actor, Scenario scenario)
    {
        string here = $"actors.{actor.Id}";
        if (actor.Strategy is { } strategy)
        {
            if (strategy.Response.Count is not (0 or Responses))
            {
                yield return new($"{here}.strategy.response", $"{strategy.Response.Count} probabilities",
                    $"{Responses}: after both cooperated, only itself, only the other, neither");
            }

            if (strategy.Moves.Any(move => move is not ('C' or 'D')))
            {
                yield return new($"{here}.strategy.moves", $"'{Quoting.Clip(strategy.Moves)}' are no moves", "C and D, such as CCD");
            }
        }

        foreach (var worth in actor.Worth)
        {
            var issue = scenario.Issues.FirstOrDefault(issue => issue.Id == worth.Id);
            if (issue is null)
            {
                yield return new($"{here}.worth.{worth.Id}", $"there is no issue '{Quoting.Clip(worth.Id)}'", "the id of an issue with levels",
                    "issues");
            }
            else if (issue.Levels.Count != worth.Levels.Count || worth.Levels.Count == 0)
            {
                yield return new($"{here}.worth.{worth.Id}.levels", $"{worth.Levels.Count} worths for {issue.Levels.Count} levels",
                    "one for each level of the issue", $"issues.{issue.Id}");
            }
        }
    }
}
