namespace DiplomacySim.Analysis;

/// <summary>The decisions of a run that are worth turning.</summary>
internal static class TurningCandidates
{
    /// <summary>Of each kind by turns the nearest to its threshold and the earliest, of those that are left, as many as there are to be.</summary>
    /// <param name="chance">That of the run.</param>
    public static IEnumerable<(Act Act, AskedQuestion Asked, Choice Instead)> Of(Log log, Chance chance)
    {
        var rounds = new Dictionary<int, IReadOnlyList<AskedQuestion>>();
        var names = new HashSet<string>();
        return InTurns(log).Select(act => (Act: act, Asked: Find(act))).Where(found => found.Asked is { } asked && names.Add(asked.Name))
            .Select(found => (found.Act, Asked: found.Asked!, Instead: Other(found.Asked!)))
            .Where(found => found.Instead is not null).Select(found => (found.Act, found.Asked, found.Instead!.Value))
            .Take(TurningPoints.MostCandidates);

        AskedQuestion? Find(Act act)
        {
            if (!rounds.TryGetValue(act.Round, out var asked))
            {
                rounds[act.Round] = asked = Asked(log, chance, act.Round);
            }

            return asked.FirstOrDefault(question => question.Acts.Contains(act.Id));
        }
    }

    /// <summary>Decisions that led to an act.</summary>
    public static IEnumerable<Act> Decided(Log log) => log.Acts.Where(act => act.Decision is not null && act.Round <= log.Rounds);

    private static IEnumerable<Act> InTurns(Log log)
    {
        var kinds = Decided(log).GroupBy(act => (act.Kind, act.Decision!.Value.Outcome))
            .Select(kind => ByTurns([.. kind.OrderBy(Distance).ThenBy(act => act.Id)], [.. kind])).ToArray();
        return Enumerable.Range(0, kinds.Select(kind => kind.Length).DefaultIfEmpty().Max()).SelectMany(turn =>
            kinds.Where(kind => turn < kind.Length).Select(kind => kind[turn]).OrderBy(Distance).ThenBy(act => act.Id));
    }

    /// <summary>One of the first list, one of the second, and so on; each once.</summary>
    private static Act[] ByTurns(Act[] first, Act[] second) => [.. first.Zip(second).SelectMany(pair => new[] { pair.First, pair.Second })
        .DistinctBy(act => act.Id)];

    private static double Distance(Act act) => Math.Abs(act.Decision!.Value.Margin);

    private static IReadOnlyList<AskedQuestion> Asked(Log log, Chance chance, int round)
    {
        try
        {
            return AskedQuestion.Of(log, chance, round);
        }
        catch (OtherVersionException)
        {
            // What another version has played cannot be played on otherwise.
            return [];
        }
    }

    /// <summary>The plain answer the other way, which says nothing beside itself; null where there is none.</summary>
    private static Choice? Other(AskedQuestion asked)
    {
        var isYes = Imposition.IsYes(asked.Move.Choice);
        Choice[] others = [.. asked.Legal.Where(legal => legal.Content == AnswerContent.Nothing && Imposition.IsYes(legal.Choice) != isYes)
            .Select(legal => legal.Choice).Order()];

        // Of those that say no the last is the plainest: to reject, to veto, to break a promise; of those that say yes the first.
        return others.Length == 0 ? null : isYes ? others[^1] : others[0];
    }
}
