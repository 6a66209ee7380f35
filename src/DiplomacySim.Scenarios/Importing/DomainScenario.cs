using System.Text;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A negotiation domain written as a scenario.</summary>
internal static class DomainScenario
{
    /// <summary>How often each party can speak.</summary>
    private const int Exchanges = 100;

    private const string NotPlayed = "there are more outcomes than run plays with: worths and reservations are for solve";

    /// <param name="source">Where it comes from, in a sentence.</param>
    /// <param name="issues">In order.</param>
    /// <param name="profiles">In the order of their parties.</param>
    public static string Written(string name, string source, DomainIssue[] issues, DomainProfile[] profiles, List<string> notes)
    {
        var isPlayed = issues.Aggregate(1.0, (product, issue) => product * issue.Items.Length) <= OutcomeSpace.Limit;
        if (!isPlayed)
        {
            notes.Add(NotPlayed);
        }

        var game = isPlayed ? $"rounds: 1\nprotocol: {{game: stacked-offers, exchanges: {Exchanges}}}"
            : "rules: {drift: false, coercion: false, contact: false}";
        var all = string.Join(", ", profiles.Select(profile => profile.Id));
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            name: {{Imported.Quoted(name)}}
            about: {{Imported.About(source, notes)}}
            start: 2018-11
            {{game}}
            issues:

            """);
        foreach (var issue in issues)
        {
            var points = string.Join(", ", issue.Items.Select((item, level) => $"{Decimal.Write(issue.Point(level))}: {Imported.Quoted(item)}"));
            var levels = string.Join(", ", issue.Items.Select((_, level) => Decimal.Write(issue.Point(level))));
            yaml.Append(CultureInfo.InvariantCulture,
                $"  {issue.Id}: {{name: {Imported.Quoted(issue.Name)}, points: {{{points}}}, control: [{all}], statusQuo: 0, levels: [{levels}]}}\n");
        }

        yaml.Append("parties:\n").AppendJoin("", profiles.Select(profile =>
            $"  {profile.Id}: {{{(profile.Name == profile.Id ? "" : $"name: {Imported.Quoted(profile.Name)}")}}}\n")).Append("actors:\n");
        foreach (var profile in profiles)
        {
            var best = issues.Select((issue, place) =>
                $"{issue.Id}: {Decimal.Write(issue.Point(Array.IndexOf(profile.Issues[place].Worth, profile.Issues[place].Worth.Max())))}");
            var weights = issues.Select((issue, place) => $"{issue.Id}: {Decimal.Write(profile.Issues[place].Weight)}");
            var worth = issues.Select((issue, place) =>
                $"      {issue.Id}: {{levels: [{string.Join(", ", profile.Issues[place].Worth.Select(Decimal.Write))}]}}\n");
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  {{profile.Id}}:
                    party: {{profile.Id}}
                    role: executive
                    mind: {{(isPlayed ? "time-dependent" : "contract-curve")}}
                    ideal: {{{string.Join(", ", best)}}}
                    salience: {{{string.Join(", ", weights)}}}
                    strategy: {impasse: {{Decimal.Write(profile.Reservation)}}, discount: {{Decimal.Write(profile.Discount)}}}
                    worth:

                """).AppendJoin("", worth);
        }

        yaml.Append("relations:\n");
        for (var one = 0; one < profiles.Length; one++)
        {
            for (var other = one + 1; other < profiles.Length; other++)
            {
                yaml.Append(CultureInfo.InvariantCulture,
                    $"  talks-{one + 1}-{other + 1}: {{between: [{profiles[one].Id}, {profiles[other].Id}]}}\n");
            }
        }

        return yaml.ToString();
    }
}
