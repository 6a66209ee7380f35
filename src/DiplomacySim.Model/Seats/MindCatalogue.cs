using DiplomacySim.Model.Minds;
using DiplomacySim.Model.Minds.Reference;
using DiplomacySim.Model.Questions;
using DiplomacySim.Model.Scenarios;

namespace DiplomacySim.Model.Seats;

/// <summary>The minds that a scenario can ask for by name. One more of this program is one file and one line in <see cref="BuiltIn"/>.</summary>
public sealed class MindCatalogue
{
    /// <summary>The minds of this program: the usual ones of each role, and those of reference, as the literature has them.</summary>
    public static readonly MindCatalogue BuiltIn = new(
    [
        new ExecutiveMind(), new ExecutiveMind(new PackageDrafting()), new LegislatureMind(), new ThirdPartyMind(),
        new BestResponse(), new Setter(), new VetoPlayer(), new OpenFloor(), new RiskReturn(), new ClosedRuleMembers(),
        new Cooperator(), new Defector(), new TitForTat(), new GenerousTitForTat(), new WinStayLoseShift(), new Grudger(), new Alternator(),
        new MemoryOne(), new Script(), new Initiator(), new TrustThreshold(), new Reassurer(), new RichardsonReactor(),
        new ExpectedUtility(), new SpatialVoter(), new BoundVoter(), new TimeDependent(),
    ]);

    /// <summary>What a mind was called before; scenarios on record may call it so.</summary>
    private static readonly Dictionary<string, string> Former = new(StringComparer.Ordinal) { ["executive"] = "contract-curve" };

    private readonly Dictionary<string, IMind> byName;

    /// <summary>For each role the usual mind; null where the catalogue has none.</summary>
    private readonly IMind?[] usual;

    /// <exception cref="ArgumentException">Two minds have one name.</exception>
    public MindCatalogue(IEnumerable<IMind> minds)
    {
        byName = minds.ToDictionary(mind => mind.Name, StringComparer.Ordinal);
        usual = [.. Enum.GetValues<Role>().Select(role => byName.GetValueOrDefault(UsualOf(role)))];
    }

    public IEnumerable<string> Names => byName.Keys;

    /// <summary>Whether a scenario can ask for a mind by a name.</summary>
    public bool Knows(string name) => Find(name) is not null;

    /// <summary>In the order in which they were given.</summary>
    public IEnumerable<IMind> All => byName.Values;

    /// <returns>Name of the mind that answers for an actor: the one that the scenario names, or the usual one of its role.</returns>
    public static string NameOf(Actor actor) => actor.Mind.Length > 0 ? actor.Mind : UsualOf(actor.Role);

    /// <summary>Whether a game asks actors of a role anything beside where they stand, which any mind can say.</summary>
    /// <param name="game">Null for the six phases.</param>
    public static bool Asks(Game? game, Role role) => game switch
    {
        null or Game.AlternatingOffers or Game.Election => true,
        Game.ClosedRule => role == Role.Legislature,
        Game.RepeatedGame or Game.PowerShift or Game.Challenges or Game.StackedOffers => role == Role.Executive,
        _ => throw new ArgumentOutOfRangeException(nameof(game)),
    };

    /// <returns>Names of the minds that can answer for an actor of a role.</returns>
    public IEnumerable<string> Fitting(Role role, Game? game) => byName.Values.Where(mind => mind.Fits(role, game)).Select(mind => mind.Name);

    /// <exception cref="ArgumentException">There is no mind of that name.</exception>
    public IMind Of(Actor actor) => (actor.Mind.Length == 0 ? usual[(int)actor.Role] : Find(actor.Mind))
        ?? throw new ArgumentException($"There is no mind '{NameOf(actor)}'.");

    /// <summary>Has the mind of the leader in office answer a turn.</summary>
    public Move Answer(in Turn turn, View view)
    {
        view.Memory.Change(view.Setting);
        return Of(view.Self.Actor).Answer(turn, view);
    }

    private IMind? Find(string name) => byName.GetValueOrDefault(name)
        ?? (Former.TryGetValue(name, out var now) ? byName.GetValueOrDefault(now) : null);

    private static string UsualOf(Role role) => role switch
    {
        Role.Executive => "contract-curve",
        Role.Legislature => "legislature",
        Role.ThirdParty => "third-party",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
