using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class Consistency
{
    [Theory]
    [InlineData("between: [north, south]", "‸between: [north]", "between two parties")]
    [InlineData("between: [north, south]", "‸between: [north, south, east]", "between two parties")]
    [InlineData("between: [north, south]", "‸between: []", "between two parties")]
    [InlineData("trust: {north", "trust: {east: ‸0.5, north", "'east' is no party to this relation")]
    public void A_relation_and_its_tables_are_of_two_parties(string part, string by, string message) =>
        Refuse(part, by, message, "");

    [Fact]
    public void Two_parties_have_one_relation() =>
        Refuse("relations:\n", "relations:\n  other: {between: [south, north]}\n", "'other' is the relation of these two already",
        "one for each pair", "relations.border.between");

    [Fact]
    public void Who_talks_has_an_executive() =>
        Refuse("relations:\n", "relations:\n  ‸far: {between: [north, east]}\n", "'east' has no executive to talk", "talks: false");

    [Fact]
    public void Who_does_not_talk_needs_none() =>
        Assert.Equal(2, Scenario(Small("relations:\n", "relations:\n  far: {between: [north, east], talks: false}\n")).Relations.Count);

    [Theory]
    [InlineData("actors:\n", "actors:\n  king: {party: south, role: executive, salience: {arms: 1}}\n", "court",
        "'south' has another executive already")]
    [InlineData("actors:\n", "actors:\n  cortes: {party: north, role: legislature, salience: {arms: 1}}\n", "diet",
        "'north' has another legislature already")]
    public void A_party_has_one_executive_and_one_legislature_at_most(string part, string by, string second, string message) =>
        Refuse(part, by, message, "one for each party", $"actors.{second}");

    [Theory]
    [InlineData("salience: {arms: 2, trade: 1}", "‸salience: {arms: 0, trade: 0}")]
    [InlineData("salience: {arms: 2, trade: 1}", "‸salience: {}")]
    public void To_an_executive_something_matters(string part, string by) =>
        Refuse(part, by, "no issue matters to it", "a weight above 0");

    [Theory]
    [InlineData("quorum: 2", "quorum: ‸4", "4 ayes of 3 members")]
    [InlineData("majority: 2", "majority: ‸4", "4 ayes of 3 members")]
    [InlineData("overrideQuorum: 3", "overrideQuorum: ‸4", "4 ayes of 3 members")]
    [InlineData("      overrideQuorum: 3\n", "", "67 ayes of 3 members", "chamber.overrideQuorum")]
    [InlineData("right: {positions: [0.4]}", "right: {positions: [0.4, 0.5]}", "4 positions in blocs for 3 members", "chamber.blocs")]
    public void A_vote_can_be_won_by_the_members_there_are(string part, string by, string message, string path = "") =>
        Refuse(part, by, message, "", path);

    [Theory]
    [InlineData("against: south", "against: ‸north", "'north' controls the issue itself")]
    [InlineData("control: [north]", "‸control: []", "nobody controls the issue")]
    [InlineData("levels: [0, 0.2, 1]", "‸levels: [0, 1, 0.2]", "the levels do not rise")]
    [InlineData("levels: [0, 0.2, 1]", "‸levels: [0, 0.2, 0.2]", "the levels do not rise")]
    [InlineData("1: open", "2: open", "the point 2 is not on the scale", "points")]
    public void An_issue_is_a_scale_that_somebody_moves(string part, string by, string message, string path = "") =>
        Refuse(part, by, message, "", path);

    [Theory]
    [InlineData("actor: palace", "actor: ‸envoy", "'envoy' is a third party")]
    [InlineData("ideal: {arms: 0.1}", "party: south", "the challenger is of another party or role", "challenger")]
    [InlineData("ideal: {arms: 0.1}", "‸salience: {arms: 0, trade: 0}", "no issue matters to it")]
    public void An_election_is_about_one_office(string part, string by, string message, string path = "") =>
        Refuse(part, by, message, "", path);

    [Theory]
    [InlineData("hostileCode: \"163\"", "hostileCode: ‸\"999\"")]
    [InlineData("hostileCode: \"163\"", "conciliatoryCode: ‸embargo")]
    [InlineData("{round: 3,", "{round: 3, code: ‸\"1\",")]
    [InlineData("hazard: 0.05", "hazard: 0.05, code: ‸\"00\"")]
    [InlineData("client: south", "client: south, spoilCode: ‸\"21\"")]
    public void A_code_is_one_of_event_data(string part, string by) =>
        Refuse(part, by, "is no CAMEO code", "01 to 20");

    [Theory]
    [InlineData("role: executive\n    ideal", "role: executive\n    mind: ‸contract-cuve\n    ideal", "did you mean 'contract-curve'?")]
    [InlineData("ideal: {arms: 0.1}", "mind: ‸oracle", "one of contract-curve, package-search, legislature, third-party")]
    public void A_mind_is_one_there_is(string part, string by, string hint) =>
        Refuse(part, by, "there is no mind", hint);

    [Fact]
    public void A_patron_has_a_client() =>
        Refuse(", client: south", "", "a patron without a client", "the party that it supports", "standing.client");

    [Fact]
    public void An_incident_is_between_the_parties_of_a_relation() =>
        Refuse("source: south, target: north", "source: east, target: north", "'east' and 'north' have no relation", "", "incidents.raid");

    [Theory]
    [InlineData("issues")]
    [InlineData("relations")]
    public void There_is_something_to_play(string section) =>
        Assert.Contains(
            Problems(Parse("name: Nothing\nstart: 2018-11\nissues: {}\nparties: {}\nactors: {}\nrelations: {}\n")),
            problem => problem.Path == section && problem.Hint == "at least one");

    /// <summary>Expects one problem: at the mark where there is one, else at the path.</summary>
    private static void Refuse(string part, string by, string message, string hint, string path = "")
    {
        var problem = by.Contains(Mark, StringComparison.Ordinal) ? Reading.Refuse(Small(part, by)) : Assert.Single(Problems(Parse(Small(part, by))));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
        Assert.EndsWith(path, problem.Path, StringComparison.Ordinal);
    }
}
