namespace DiplomacySim.Scenarios;

/// <summary>A mind as a list of minds has it.</summary>
/// <param name="Fits">What it can answer, role by role.</param>
/// <param name="File">Null for a mind of this program.</param>
public sealed record MindEntry(string Name, IReadOnlyList<MindFit> Fits, string Description, MindFile? File)
{
    /// <summary>All minds there are, those of this program first.</summary>
    public static IReadOnlyList<MindEntry> All(MindFiles minds) =>
        [.. minds.Catalogue.All.Select(mind => new MindEntry(mind.Name, [.. FitsOf(mind)], mind.Description, minds.HomeOf(mind.Name)))];

    /// <returns>What a mind can answer, role by role.</returns>
    public static IEnumerable<MindFit> FitsOf(IMind mind) =>
        from role in Enum.GetValues<Role>()
        let games = Games.Where(game => MindCatalogue.Asks(game, role) && mind.Fits(role, game)).Select(MindFit.NameOf).ToArray()
        where games.Length > 0
        select new MindFit(Model.Words.Kebab(role.ToString()), games);

    private static IEnumerable<Game?> Games => Enum.GetValues<Game>().Select(game => (Game?)game).Prepend(null);
}

/// <summary>The games in which a mind can answer for a role.</summary>
/// <param name="Games">As scenarios name them; <c>six-phases</c> where a scenario names none.</param>
public sealed record MindFit(string Role, IReadOnlyList<string> Games)
{
    internal static string NameOf(Game? game) => game is { } named ? Model.Words.Kebab(named.ToString()) : "six-phases";

    public override string ToString() => $"{Role}: {string.Join(", ", Games)}";
}
