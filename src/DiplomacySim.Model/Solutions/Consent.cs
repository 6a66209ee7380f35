namespace DiplomacySim.Model.Solutions;

/// <summary>Whose consent an outcome needs: at least so many executives, some of them among these.</summary>
/// <param name="AtLeast">How many.</param>
/// <param name="Must">Ids of executives who must be among them.</param>
public sealed record Consent(int AtLeast, IReadOnlyList<string> Must)
{
    /// <returns>How many outcomes are worth no less than no deal to enough executives.</returns>
    /// <exception cref="ArgumentException">There are not so many executives, or none of an id.</exception>
    internal int Count(OutcomeSpace space)
    {
        string[] ids = [.. space.Actors.Select(actor => space.Setting.Profile(actor).Actor.Id)];
        if (Must.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
        {
            throw new ArgumentException($"There is no executive '{unknown}'; there are {string.Join(", ", ids)}.");
        }

        if (AtLeast > ids.Length)
        {
            throw new ArgumentException($"{AtLeast} must consent, but there are {ids.Length} executives.");
        }

        bool[] must = [.. ids.Select(Must.Contains)];
        var count = 0;
        for (var outcome = 0; outcome < space.Outcomes; outcome++)
        {
            var (ayes, isVetoed) = (0, false);
            for (var party = 0; party < ids.Length; party++)
            {
                var consents = space.Values[party][outcome] >= space.Reservations[party];
                ayes += consents ? 1 : 0;
                isVetoed |= must[party] && !consents;
            }

            count += ayes >= AtLeast && !isVetoed ? 1 : 0;
        }

        return count;
    }
}
