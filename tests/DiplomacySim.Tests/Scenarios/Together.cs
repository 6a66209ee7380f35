using DiplomacySim.Scenarios;
using static DiplomacySim.Tests.Scenarios.Reading;

namespace DiplomacySim.Tests.Scenarios;

public class Together
{
    [Fact]
    public void All_problems_are_told_at_once_from_top_to_bottom()
    {
        const string text =
            """
            name: 2018
            start: 2018-11
            issues:
              arms: {control: [north, south], statusQuo: 017}
              trade: {control: [nort], statusQuo: 0.2, levels: [0.5, 0.2]}
            parties: {north: {}, south: {capabilty: 0.4}}
            actors:
              palace: {party: north, role: executiv, salience: {arms: 1}}
              court: {party: south, role: executive}
              court: {party: south, role: executive}
            relations:
              border: {between: [north, south], trust: {north: 1.3, east: 0.4}}
              dispute: {between: [south, north], talks: no}
            elections:
              spring: {actor: court, challenger: {salience: {trade: -1}}}
            """;

        Assert.Equal(
            [
                "test.yaml:1:7: name: '2018' is no text for every reader of YAML (quotes: \"2018\")",
                "test.yaml:4:46: issues.arms.statusQuo: found '017' (17: a number from 0 to 1, in plain decimal notation)",
                "test.yaml:5:21: issues.trade.control.0: unknown party 'nort' (did you mean 'north'?)",
                "test.yaml:5:44: issues.trade.levels: the levels do not rise (each once, from the lowest to the highest)",
                "test.yaml:6:30: parties.south.capabilty: unknown key 'capabilty' (did you mean 'capability'?)",
                "test.yaml:8:32: actors.palace.role: found 'executiv' (did you mean 'executive'? one of executive, legislature, third-party)",
                "test.yaml:10:3: actors.court: 'court' is here a second time (the first is in line 9; keep one)",
                "test.yaml:12:52: relations.border.trust.north: 1.3 is out of range (a number from 0 to 1)",
                "test.yaml:12:57: relations.border.trust.east: unknown party 'east' (one of north, south)",
                "test.yaml:13:13: relations.dispute.between: 'border' is the relation of these two already (one for each pair)",
                "test.yaml:13:45: relations.dispute.talks: found 'no' (did you mean false?)",
                "test.yaml:15:3: elections.spring.round: 'round' is missing (a whole number from 1 to 10000: Round at whose end it takes effect.)",
                "test.yaml:15:57: elections.spring.challenger.salience.trade: -1 is out of range (a number from 0 to 1000000)",
            ],
            Problems(Parse(text)).Select(problem => problem.ToString()));
    }

    [Fact]
    public void What_follows_from_a_problem_is_no_problem_of_its_own()
    {
        // Without its role nobody knows whether the palace is an executive, nor so whether north can talk.
        Assert.Single(Problems(Parse(Small("role: executive\n    ideal", "role: executve\n    ideal"))));
    }

    [Fact]
    public void A_problem_of_an_actor_is_not_told_again_of_its_challenger() =>
        Refuse("noise: 0.01", "noise: ‸-1", "out of range", "from 0 to 10");

    [Fact]
    public void Beyond_two_hundred_problems_only_their_number_is_told()
    {
        string keys = string.Concat(Enumerable.Range(0, 300).Select(index => Invariant($"key-{index}: 1\n")));

        IReadOnlyList<Problem> problems = Problems(Parse(keys + Scenarios.Small.Text));

        Assert.Equal(Limits.Problems + 1, problems.Count);
        Assert.Equal("and 100 more problems", problems[^1].Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_too()
    {
        Problem problem = Assert.Single(Problems(ScenarioFile.Load("no-such.yaml")));

        Assert.Equal(new Problem("no-such.yaml", 1, 1, "", "'no-such.yaml' cannot be read", "there is no such file"), problem);
        Assert.Single(Problems(ScenarioFile.Load(Path.GetTempPath())));
    }
}
