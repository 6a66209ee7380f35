using System.Text;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A game of two players with two strategies each, as Gambit writes it (.nfg), for the repeated game.</summary>
/// <remarks>Which strategy is cooperation, and what is refused, stands in the README of this folder.</remarks>
internal static class GambitGame
{
    private const double MostPayoff = 1000;

    private static readonly string[] Cooperation = ["c", "coop", "cooperate", "cooperation"];
    private static readonly string[] Defection = ["d", "defect", "defection"];

    public static string Scenario(string file, string text, List<string> notes, Problems problems, out string kind)
    {
        kind = "a strategic game of Gambit";
        if (new GambitReader(file, text, problems).Read() is not { } game)
        {
            return "";
        }

        void Refuse(string message, string hint) => problems.Add(new Place(file, game.Line, 1), Trail.Root, message, hint);
        if (game.Players.Length != 2 || game.Strategies.Any(each => each.Length != 2))
        {
            Refuse($"{game.Players.Length} players with {string.Join(" and ", game.Strategies.Select(each => each.Length))} strategies",
                "two players with two strategies each: what the repeated game is played by");
            return "";
        }

        foreach (var player in game.Players.Where(player => !Imported.IsName(player)).Take(1))
        {
            Refuse($"a player is called '{Quoting.Clip(player)}'", Imported.NameRule);
        }

        if (game.Players[0] == game.Players[1])
        {
            Refuse($"both players are called '{Quoting.Clip(game.Players[0])}'", "a name of its own for each");
        }

        if (game.Payoffs.Any(payoff => Math.Abs(payoff) > MostPayoff))
        {
            Refuse($"a payoff of {Decimal.Write(game.Payoffs.MaxBy(Math.Abs))}", "payoffs from -1000 to 1000");
        }

        int[] cooperation = [.. Enumerable.Range(0, 2).Select(player => game.Cooperation(player))];
        for (var player = 0; player < 2; player++)
        {
            var (name, helpful) = (Quoting.Clip(game.Players[player]), cooperation[player]);
            if (helpful < 0)
            {
                Refuse($"neither strategy of '{name}' is the better one for the other whatever that does",
                    "a game in which each can cooperate or not: the repeated game has no other");
            }
            else if (Says(game.Strategies[player][helpful], Defection) || Says(game.Strategies[player][1 - helpful], Cooperation))
            {
                Refuse($"'{Quoting.Clip(game.Strategies[player][helpful])}' of '{name}' is what helps the other",
                    "payoffs that fit the names of the strategies");
            }
        }

        return problems.Any ? "" : Written(file, game, cooperation, kind, notes);
    }

    private static bool Says(string label, string[] words) => words.Contains(label.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string Written(string file, StrategicGame game, int[] cooperation, string kind, List<string> notes)
    {
        notes.AddRange(game.Players.Select((player, place) =>
            $"'{Quoting.Clip(game.Strategies[place][cooperation[place]])}' of {Quoting.Clip(player)} is to cooperate: it is better for the other"));
        if (game.Comment.Length > 0)
        {
            notes.Add("the comment of the game is not carried over");
        }

        notes.Add("both go by trust-threshold with a trust of 0.5, for ten rounds, which the file does not say");
        var taken = new HashSet<string>();
        string[] ids = [.. game.Players.Select(player => Imported.Id(player, taken))];
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            name: {{Imported.Quoted(Imported.IsName(game.Title) ? game.Title : Path.GetFileNameWithoutExtension(file))}}
            about: {{Imported.About($"Imported from {Path.GetFileName(file)}, {kind}.", notes)}}
            start: 2018-11
            rounds: 10
            protocol: {game: repeated-game}
            rules: {drift: false}
            issues:
              word: {control: [{{string.Join(", ", ids)}}], statusQuo: 0, negotiable: false}
            parties:

            """);
        yaml.AppendJoin("", ids.Zip(game.Players, (id, player) => $"  {id}: {{name: {Imported.Quoted(player)}}}\n")).Append("actors:\n");
        for (var player = 0; player < 2; player++)
        {
            string Of(bool own, bool other) => Decimal.Write(game.Payoff(player, own ? cooperation[player] : 1 - cooperation[player],
                other ? cooperation[1 - player] : 1 - cooperation[1 - player]));
            var payoffs = $"reward: {Of(true, true)}, temptation: {Of(false, true)}, sucker: {Of(true, false)}, punishment: {Of(false, false)}";
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  {{ids[player]}}:
                    name: {{Imported.Quoted(game.Players[player])}}
                    party: {{ids[player]}}
                    role: executive
                    mind: trust-threshold
                    salience: {word: 1}
                    strategy:
                      payoffs: {{{payoffs}}}

                """);
        }

        return yaml.Append(CultureInfo.InvariantCulture,
            $"relations:\n  table: {{between: [{ids[0]}, {ids[1]}], trust: {{{ids[0]}: 0.5, {ids[1]}: 0.5}}}}\n").ToString();
    }
}

/// <summary>A game in strategic form.</summary>
/// <param name="Payoffs">For each cell, the first player's strategies fastest, what each player has.</param>
/// <param name="Line">Where the game begins.</param>
internal sealed record StrategicGame(string Title, string Comment, string[] Players, string[][] Strategies, double[] Payoffs, int Line)
{
    /// <param name="own">The player's strategy.</param>
    /// <param name="other">That of the other of two.</param>
    public double Payoff(int player, int own, int other)
    {
        var (first, second) = player == 0 ? (own, other) : (other, own);
        return Payoffs[(((second * Strategies[0].Length) + first) * 2) + player];
    }

    /// <returns>The strategy of a player that is no worse for the other whatever that does, and somewhere better; -1 where there is none.</returns>
    public int Cooperation(int player)
    {
        double Gain(int answer) => Payoff(1 - player, answer, 0) - Payoff(1 - player, answer, 1);
        var (one, other) = (Gain(0), Gain(1));
        return one >= 0 && other >= 0 && one + other > 0 ? 0 : one <= 0 && other <= 0 && one + other < 0 ? 1 : -1;
    }
}
