using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class Keys
{
    [Theory]
    [InlineData("statusQuo: 0.2", "statusQuo: 0.2\n    ‸statusquo: 0.3", "did you mean 'statusQuo'?")]
    [InlineData("statusQuo: 0.2", "statusQuo: 0.2\n    ‸negotable: true", "did you mean 'negotiable'?")]
    [InlineData("quorum: 2", "quorum: 2\n      ‸override_quorum: 3", "did you mean 'overrideQuorum'?")]
    [InlineData("role: executive", "role: executive\n    ‸horizon: 3", "did you mean 'tactic.horizon'?")]
    [InlineData("role: executive", "role: executive\n    ‸noise: 0.1", "it is under judgement.noise, contact.noise, coercion.noise")]
    [InlineData("veto: true", "veto: true, ‸vote: true", "one of ratify, amend, veto, sanction, override")]
    [InlineData("name: Two neighbours", "name: Two neighbours\n‸rule: {}", "did you mean 'rules'?")]
    [InlineData("recognition: 0.5", "‸recogniton: 0.5", "did you mean 'recognition'?")]
    public void An_unknown_key_is_refused_with_what_may_be_meant(string part, string by, string hint) =>
        Refuse(part, by, "unknown key", hint);

    [Theory]
    [InlineData("name: Two neighbours\nstart", "‸start", "'name' is missing")]
    [InlineData("    control: [north]\n    statusQuo: 0.2\n    points", "    control: [north]\n    points", "'statusQuo' is missing")]
    [InlineData("    party: east\n", "", "'party' is missing")]
    [InlineData("{round: 3, economy", "{economy", "'round' is missing")]
    public void What_is_required_and_missing_is_told_at_the_entry(string part, string by, string message)
    {
        Problem problem = Assert.Single(Problems(Parse(Small(part, by.Replace("‸", "", StringComparison.Ordinal)))));

        Assert.Equal(message, problem.Message);
        Assert.NotEmpty(problem.Hint);
    }

    [Theory]
    [InlineData("control: [north]", "control: [‸nort]", "unknown party", "did you mean 'north'?")]
    [InlineData("party: south", "party: ‸west", "unknown party", "one of north, south, east")]
    [InlineData("salience: {trade: 1}", "salience: {‸trade-war: 1, trade: 1}", "unknown issue", "one of arms, trade")]
    [InlineData("actor: palace", "actor: ‸palac", "unknown actor", "did you mean 'palace'?")]
    [InlineData("client: south", "client: ‸\"\"", "unknown party", "one of")]
    [InlineData("ideal: {arms: 0.1}", "ideal: {‸army: 0.1}", "unknown issue", "did you mean 'arms'?")]
    [InlineData("economy: {south: -0.1}", "economy: {‸souht: -0.1}", "unknown party", "did you mean 'south'?")]
    public void An_unknown_id_is_refused_with_what_may_be_meant(string part, string by, string message, string hint) =>
        Refuse(part, by, message, hint);

    [Theory]
    [InlineData("East")]
    [InlineData("the_east")]
    [InlineData("l'est")]
    [InlineData("öst")]
    [InlineData("a.b")]
    [InlineData("\"a\\n\"")]
    public void An_id_is_small_letters_digits_and_hyphens(string id) =>
        Refuse("  east: {}", $"  east: {{}}\n  {Mark}{id}: {{}}", "", "");

    [Theory]
    [InlineData("value")]
    [InlineData("values")]
    [InlineData("source")]
    public void An_id_is_no_word_of_the_form_that_carries_sources(string id) =>
        Refuse("  east: {}", $"  east: {{}}\n  {Mark}{id}: {{}}", "cannot be an id", "");

    [Fact]
    public void An_id_may_be_Norway_and_may_be_digits() =>
        Assert.Equal(["north", "south", "no", "47", "east"],
        Scenario(Small("  east: {}", "  no: {}\n  47: {}\n  east: {}")).Parties.Select(party => party.Id));

    [Fact]
    public void A_key_has_at_most_64_characters()
    {
        Refuse("  east: {}", $"  east: {{}}\n  {Mark}{new string('a', 65)}: {{}}", "65 characters", "at most 64");
        Assert.Equal(4, Scenario(Small("  east: {}", $"  east: {{}}\n  {new string('a', 64)}: {{}}")).Parties.Count);
    }

    [Theory]
    [InlineData("statusQuo: 0.2", "statusQuo: 0.2\n    ‸statusQuo: 0.3", "'statusQuo' is here a second time", "the first is in line 9")]
    [InlineData("  east: {}", "  east: {}\n  ‸east: {}", "'east' is here a second time", "the first is in line 16")]
    [InlineData("control: [north, south]", "control: [north, ‸north]", "a second time", "each once")]
    [InlineData("parts: [mediator, patron]", "parts: [patron, ‸patron]", "a second time", "each once")]
    [InlineData("0.5: quotas", "0.5: quotas, ‸0.50: more", "a second time", "each once")]
    public void What_is_there_twice_is_refused(string part, string by, string message, string hint) =>
        Refuse(part, by, message, hint);

    [Theory]
    [InlineData("control: [north]", "control: ‸north", "found 'north'", "a list, such as [north]")]
    [InlineData("judgement: {noise: 0.01}", "judgement: ‸0.01", "found '0.01'", "a map")]
    [InlineData("  east: {}", "  east: ‸[]", "found a list", "a map")]
    [InlineData("{arms: 2, trade: 1}", "‸[2, 1]", "found a list", "a map")]
    [InlineData("role: executive", "role: ‸[executive]", "found a list", "one of executive, legislature, third-party")]
    public void A_value_of_another_kind_is_refused(string part, string by, string message, string hint) =>
        Refuse(part, by, message, hint);
}
