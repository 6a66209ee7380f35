namespace DiplomacySim.Scenarios;

/// <summary>What must hold between the parts of a scenario.</summary>
internal static class Rulebook
{
    /// <summary>All sets of blocs that can be won over are tried.</summary>
    private const int MostPriced = 10;

    /// <summary>A set of blocs is kept as a number.</summary>
    private const int MostBlocs = 30;

    /// <summary>Members of the legislatures of a relation's sides that weigh an issue, over all relations: more take a round too long.</summary>
    private const long MostWeighed = 200_000_000;

    public static IEnumerable<Finding> Check(Scenario scenario, MindCatalogue minds) =>
    [
        .. Whole(scenario),
        .. scenario.Issues.SelectMany(Issues),
        .. scenario.Parties.SelectMany(party => Offices(party, scenario)),
        .. scenario.Actors.SelectMany(actor => Actors(actor, $"actors.{actor.Id}", scenario.Protocol?.Game, minds)),
        .. scenario.Relations.SelectMany((relation, index) => Relations(relation, scenario.Relations.Take(index), scenario)),
        .. scenario.Shocks.SelectMany(shock => Shocks(shock, scenario)),
        .. scenario.Incidents.SelectMany(incident => Incidents(incident, scenario)),
        .. scenario.Elections.SelectMany(election => Elections(election, scenario, minds)),
        .. GameRules.Check(scenario),
        .. Codes(scenario),
    ];

    private static IEnumerable<Finding> Whole(Scenario scenario)
    {
        if (!DateOnly.TryParseExact(scenario.Start, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new("start", $"'{Quoting.Clip(scenario.Start)}' is no month", "a month as YYYY-MM, such as 2018-11");
        }

        if (scenario.Issues.Count == 0)
        {
            yield return new("issues", "there is no issue", "at least one");
        }

        if (scenario.Relations.Count == 0)
        {
            yield return new("relations", "there is no relation", "at least one");
        }

        var members = scenario.Actors.Where(actor => actor.Role == Role.Legislature)
            .ToLookup(actor => actor.Party, actor => actor.Chamber?.Members ?? 0);
        var votes = scenario.Relations.Sum(relation => relation.Between.Sum(party => members[party].Sum(each => (long)each)));
        if (scenario.Protocol is null && votes * scenario.Issues.Count > MostWeighed)
        {
            yield return new("relations", string.Create(CultureInfo.InvariantCulture,
                $"{scenario.Relations.Count} relations with {votes:N0} members of legislatures, on {scenario.Issues.Count} issues: "
                + $"{votes * scenario.Issues.Count:N0} votes to weigh in a round"),
                $"at most {MostWeighed.ToString("N0", CultureInfo.InvariantCulture)}: fewer relations, members or issues");
        }
    }

    private static IEnumerable<Finding> Issues(Issue issue)
    {
        string here = $"issues.{issue.Id}";
        if (issue.Levels.Zip(issue.Levels.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            yield return new($"{here}.levels", "the levels do not rise", "each once, from the lowest to the highest");
        }

        foreach (double point in issue.Points.Keys.Where(point => point is < 0 or > 1))
        {
            yield return new($"{here}.points", $"the point {Decimal.Write(point)} is not on the scale", "points from 0 to 1");
        }

        if (issue.Control.Count == 0 && (issue.Negotiable || issue.Instrument is not null))
        {
            yield return new($"{here}.control", "nobody controls the issue", "a party; or negotiable: false, and no instrument");
        }

        if (issue.Instrument is { } instrument && issue.Control.Contains(instrument.Against))
        {
            string against = $"{here}.instrument.against";
            yield return new(against, $"'{instrument.Against}' controls the issue itself", "a party that does not", $"{here}.control");
        }
    }

    private static IEnumerable<Finding> Codes(Scenario scenario) =>
    [
        .. scenario.Issues.SelectMany(issue => issue.Instrument is { } instrument
            ? [.. Code($"issues.{issue.Id}.instrument.hostileCode", instrument.HostileCode),
                .. Code($"issues.{issue.Id}.instrument.conciliatoryCode", instrument.ConciliatoryCode)]
            : Array.Empty<Finding>()),
        .. scenario.Actors.SelectMany(actor => Code($"actors.{actor.Id}.standing.spoilCode", actor.Standing.SpoilCode)),
        .. scenario.Shocks.SelectMany(shock => Code($"shocks.{shock.Id}.code", shock.Code)),
        .. scenario.Incidents.SelectMany(incident => Code($"incidents.{incident.Id}.code", incident.Code)),
    ];

    private static Finding[] Code(string path, string code) => code.Length == 0 || Cameo.Knows(code)
        ? [] : [new(path, $"'{Quoting.Clip(code)}' is no CAMEO code", "two to four digits that begin with 01 to 20")];

    private static IEnumerable<Finding> Offices(Party party, Scenario scenario)
    {
        foreach (Role role in new[] { Role.Executive, Role.Legislature })
        {
            string office = Model.Words.Kebab(role.ToString());
            foreach (Actor second in scenario.Actors.Where(actor => actor.Party == party.Id && actor.Role == role).Skip(1))
            {
                yield return new($"actors.{second.Id}", $"'{party.Id}' has another {office} already", "one for each party", "actors");
            }
        }
    }

    private static IEnumerable<Finding> Actors(Actor actor, string here, Game? game, MindCatalogue minds)
    {
        if (actor.Role != Role.ThirdParty && game is not (Game.Challenges or Game.Election) && actor.Salience.Values.Sum() <= 0)
        {
            yield return new($"{here}.salience", "no issue matters to it", "a weight above 0 for at least one issue");
        }

        if (actor.Mind.Length > 0 && !minds.Knows(actor.Mind))
        {
            string? nearest = Suggestion.Nearest(actor.Mind, minds.Names);
            string hint = nearest is null ? $"one of {Quoting.List(minds.Names)}" : $"did you mean '{nearest}'?";
            yield return new($"{here}.mind", $"there is no mind '{Quoting.Clip(actor.Mind)}'", hint);
        }
        else if (MindCatalogue.Asks(game, actor.Role) && !minds.Of(actor).Fits(actor.Role, game))
        {
            string asked = game is null ? "the six phases ask" : $"the game {Model.Words.Kebab(game.ToString()!)} asks";
            string role = Model.Words.Kebab(actor.Role.ToString()).Replace('-', ' ');
            yield return new(
                $"{here}.mind",
                $"the mind '{MindCatalogue.NameOf(actor)}' does not answer what {asked} of {(role[0] == 'e' ? "an" : "a")} {role}",
                $"one of {Quoting.List(minds.Fitting(actor.Role, game))}");
        }

        if (actor.Standing.Parts.Contains(Part.Patron) && actor.Standing.Client.Length == 0)
        {
            yield return new($"{here}.standing.client", "a patron without a client", "the party that it supports", $"{here}.standing.parts");
        }

        if (actor.Role == Role.Legislature)
        {
            foreach (Finding finding in Votes(actor.Chamber, $"{here}.chamber"))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Votes(Chamber chamber, string here)
    {
        var votes = new[] { ("quorum", chamber.Quorum), ("majority", chamber.Majority), ("overrideQuorum", chamber.OverrideQuorum) };
        foreach ((string name, int ayes) in votes.Where(vote => vote.Item2 > chamber.Members))
        {
            yield return new($"{here}.{name}", $"{ayes} ayes of {chamber.Members} members", $"at most {chamber.Members}", $"{here}.members");
        }

        int seats = chamber.Blocs.Sum(bloc => bloc.Positions.Count);
        if (chamber.Blocs.Count > 0 && seats != chamber.Members)
        {
            string found = $"{seats} positions in blocs for {chamber.Members} members";
            yield return new($"{here}.blocs", found, "a position for each member", $"{here}.members");
        }

        int priced = chamber.Blocs.Count(bloc => bloc.Price is not null);
        if (priced > MostPriced || (priced > 0 && chamber.Blocs.Count > MostBlocs))
        {
            yield return new($"{here}.blocs", $"{priced} of {chamber.Blocs.Count} blocs can be won over", $"at most {MostPriced} of {MostBlocs}");
        }
    }

    private static IEnumerable<Finding> Relations(Relation relation, IEnumerable<Relation> before, Scenario scenario)
    {
        string here = $"relations.{relation.Id}";
        string between = $"{here}.between";
        if (!IsPair(relation))
        {
            yield return new(between, "a relation is between two parties", "the ids of two different ones");
            yield break;
        }

        if (before.FirstOrDefault(other => Pairs(other, relation.Between[0], relation.Between[1])) is { } same)
        {
            string first = $"relations.{same.Id}.between";
            yield return new(between, $"'{same.Id}' is the relation of these two already", "one for each pair", first);
        }

        foreach (string party in relation.Between)
        {
            if (relation.Talks && !scenario.Actors.Any(actor => actor.Party == party && actor.Role == Role.Executive))
            {
                string hint = "an actor with role: executive; or talks: false";
                yield return new(here, $"'{party}' has no executive to talk", hint, "actors", $"{here}.talks", between);
            }
        }

        foreach ((string name, IReadOnlyDictionary<string, double> table) in Tables(relation))
        {
            foreach (string stranger in table.Keys.Except(relation.Between))
            {
                string hint = string.Join(" or ", relation.Between);
                yield return new($"{here}.{name}.{stranger}", $"'{stranger}' is no party to this relation", hint, between);
            }
        }
    }

    private static IEnumerable<(string Name, IReadOnlyDictionary<string, double> Table)> Tables(Relation relation) =>
        from field in Records.Of(typeof(Relation)).Fields.Values
        where field.Shape is TableShape { Key: TextShape { Section: Section.Parties } }
        select (field.Name, (IReadOnlyDictionary<string, double>)field.Property.GetValue(relation)!);

    private static IEnumerable<Finding> Shocks(Shock shock, Scenario scenario)
    {
        if (scenario.Issues.FirstOrDefault(issue => issue.Id == shock.Unless) is { Negotiable: false })
        {
            string issue = $"issues.{shock.Unless}.negotiable";
            yield return new($"shocks.{shock.Id}.unless", $"no deal can have a clause on '{shock.Unless}'", "a negotiable issue", issue);
        }
    }

    private static IEnumerable<Finding> Incidents(Incident incident, Scenario scenario)
    {
        string here = $"incidents.{incident.Id}";
        bool isKnown = scenario.Relations.All(IsPair);
        if (isKnown && !scenario.Relations.Any(relation => Pairs(relation, incident.Source, incident.Target)))
        {
            yield return new(here, $"'{incident.Source}' and '{incident.Target}' have no relation", "two parties of one relation", "relations");
        }
    }

    private static IEnumerable<Finding> Elections(Election election, Scenario scenario, MindCatalogue minds)
    {
        string here = $"elections.{election.Id}";
        if (scenario.Actors.FirstOrDefault(actor => actor.Id == election.Actor) is not { } incumbent)
        {
            yield break;
        }

        string office = $"actors.{incumbent.Id}";
        if (incumbent.Role == Role.ThirdParty)
        {
            yield return new($"{here}.actor", $"'{incumbent.Id}' is a third party", "an executive or a legislature", office);
        }

        if (election.Challenger is not { } challenger)
        {
            yield break;
        }

        if (challenger.Party != incumbent.Party || challenger.Role != incumbent.Role)
        {
            yield return new($"{here}.challenger", "the challenger is of another party or role", "the same office: neither party nor role", office);
        }

        // What is wrong with the incumbent in the same way is told there.
        string place = $"{here}.challenger";
        var known = Actors(incumbent, place, scenario.Protocol?.Game, minds).Select(finding => (finding.Path, finding.Message));
        foreach (Finding finding in Actors(challenger, place, scenario.Protocol?.Game, minds)
            .ExceptBy(known, finding => (finding.Path, finding.Message)))
        {
            yield return finding with { RestsOn = [.. finding.RestsOn, office, place] };
        }
    }

    private static bool IsPair(Relation relation) => relation.Between.Count == 2 && relation.Between[0] != relation.Between[1];

    private static bool Pairs(Relation relation, string one, string other) =>
        IsPair(relation) && relation.Between.Contains(one) && relation.Between.Contains(other) && one != other;
}
