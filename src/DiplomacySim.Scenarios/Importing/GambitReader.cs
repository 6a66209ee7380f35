using System.Text;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Reads a strategic game in Gambit's text format: with payoffs one by one, or with numbered outcomes.</summary>
/// <remarks>Savani and Turocy, Gambit: The package for computation in game theory; "Game representation formats".</remarks>
internal sealed class GambitReader(string file, string text, Problems problems)
{
    /// <summary>Cells of a table; what can be played here has four.</summary>
    private const int MostCells = 10_000;

    private readonly List<(string Text, bool IsQuoted, int Line)> tokens = [];
    private int next;
    private bool isRefused;

    /// <returns>Null where a problem was reported.</returns>
    public StrategicGame? Read()
    {
        Cut();
        var line = tokens.Count == 0 ? 1 : tokens[0].Line;
        if (Is("EFG"))
        {
            return Refuse("a game in extensive form", "a strategic game (.nfg)");
        }

        foreach (var word in (string[])["NFG", "1"])
        {
            Take(word);
        }

        if (!Is("R") && !Is("D"))
        {
            return Refuse($"'{Now}' where R is wanted", "NFG 1 R \"title\" { \"player\" \"player\" } …");
        }

        next++;
        var title = Quoted();
        string[] players = [.. List(Quoted)];
        string[][] strategies = Strategies(players.Length);
        var comment = next < tokens.Count && tokens[next].IsQuoted ? Quoted() : "";
        var cells = strategies.Aggregate(1.0, (product, each) => product * each.Length);
        if (!isRefused && (players.Length != strategies.Length || players.Length == 0 || cells is 0 or > MostCells))
        {
            return Refuse($"{players.Length} players, {strategies.Length} lists of strategies, {cells:0} cells",
                $"strategies for each player, and at most {MostCells} cells");
        }

        double[] payoffs = isRefused ? [] : Is("{") ? Outcomes(players.Length, (int)cells)
            : [.. Enumerable.Range(0, (int)cells * players.Length).Select(_ => isRefused ? 0 : Number())];
        if (!isRefused && next < tokens.Count)
        {
            Refuse($"'{Now}' behind the last payoff", $"a payoff of each player for each of {cells:0} cells, and no more");
        }

        return isRefused ? null : new(title, comment, players, strategies, payoffs, line);
    }

    private string Now => next < tokens.Count ? Quoting.Clip(tokens[next].Text) : "the end";

    /// <summary>Either how many strategies each has, or what they are called.</summary>
    private string[][] Strategies(int players)
    {
        Take("{");
        List<string[]> read = [];
        while (!isRefused && !Is("}"))
        {
            if (Is("{"))
            {
                string[] labels = [.. List(Quoted)];
                if (labels.Where(label => label.Length > 0).GroupBy(label => label).FirstOrDefault(same => same.Count() > 1) is { } twice)
                {
                    Refuse($"the strategy '{Quoting.Clip(twice.Key)}' is there twice", "a name of its own for each");
                }

                read.Add(labels);
            }
            else
            {
                read.Add([.. Enumerable.Range(1, Whole(1, MostCells, "strategies")).Select(each => each.ToString(CultureInfo.InvariantCulture))]);
            }

            if (read.Count > players)
            {
                Refuse("more lists of strategies than players", $"{players}");
            }
        }

        Take("}");
        return [.. read];
    }

    /// <summary>Outcomes with a name and payoffs, then for each cell the number of one; 0 is an outcome of nothing for anybody.</summary>
    private double[] Outcomes(int players, int cells)
    {
        var outcomes = List(() =>
        {
            Take("{");
            Quoted();
            var payoffs = new double[players];
            for (var player = 0; player < players && !isRefused; player++)
            {
                next += player > 0 && Is(",") ? 1 : 0;
                payoffs[player] = Number();
            }

            Take("}");
            return payoffs;
        });
        outcomes.Insert(0, new double[players]);
        return [.. Enumerable.Range(0, cells).SelectMany(_ => outcomes[Whole(0, outcomes.Count - 1, "the number of an outcome")])];
    }

    private List<T> List<T>(Func<T> item)
    {
        List<T> items = [];
        Take("{");
        while (!isRefused && !Is("}"))
        {
            items.Add(item());
        }

        Take("}");
        return items;
    }

    private bool Is(string word) => next < tokens.Count && !tokens[next].IsQuoted && tokens[next].Text == word;

    private void Take(string word)
    {
        if (!isRefused && !Is(word))
        {
            Refuse($"'{Now}' where {word} is wanted", "NFG 1 R \"title\" { \"player\" \"player\" } …");
        }

        next++;
    }

    private string Quoted()
    {
        if (isRefused || next >= tokens.Count || !tokens[next].IsQuoted)
        {
            Refuse($"'{Now}' where a text in quotes is wanted", "\"…\"");
            return "";
        }

        return tokens[next++].Text;
    }

    /// <returns>0 where a problem was reported.</returns>
    private int Whole(int least, int most, string what)
    {
        if (!isRefused && next < tokens.Count && !tokens[next].IsQuoted
            && int.TryParse(tokens[next].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            next++;
            return number;
        }

        Refuse($"'{Now}' where {what} is wanted", $"{least} to {most}");
        return 0;
    }

    /// <summary>A whole number, one with a point, or a fraction.</summary>
    private double Number()
    {
        var word = isRefused || next >= tokens.Count || tokens[next].IsQuoted ? "" : tokens[next].Text;
        var parts = word.Split('/');
        double[] numbers = [.. parts.Select(part => double.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) ? value : double.NaN)];
        var number = numbers is [var top, var bottom] ? top / bottom : numbers.Length == 1 ? numbers[0] : double.NaN;
        if (!double.IsFinite(number))
        {
            Refuse($"'{Now}' where a number is wanted", "as 3, -0.5 or 2/3");
            return 0;
        }

        next++;
        return number;
    }

    private StrategicGame? Refuse(string message, string hint)
    {
        if (!isRefused)
        {
            var line = tokens.Count == 0 ? 1 : tokens[Math.Min(next, tokens.Count - 1)].Line;
            problems.Add(new Place(file, line, 1), Trail.Root, message, hint);
        }

        isRefused = true;
        return null;
    }

    private void Cut()
    {
        var line = 1;
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            line += letter == '\n' ? 1 : 0;
            if (char.IsWhiteSpace(letter))
            {
                continue;
            }

            var start = line;
            if (letter == '"')
            {
                var quoted = new StringBuilder();
                for (place++; place < text.Length && text[place] != '"'; place++)
                {
                    place += text[place] == '\\' && place + 1 < text.Length && text[place + 1] == '"' ? 1 : 0;
                    line += text[place] == '\n' ? 1 : 0;
                    quoted.Append(text[place]);
                }

                if (place == text.Length)
                {
                    tokens.Add(("\"", false, start)); // A quote that does not end is no word of the format.
                }

                tokens.Add((quoted.ToString(), true, start));
            }
            else if (letter is '{' or '}' or ',')
            {
                tokens.Add((letter.ToString(), false, start));
            }
            else
            {
                var end = place;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '{' or '}' or ','))
                {
                    end++;
                }

                tokens.Add((text[place..end], false, start));
                place = end - 1;
            }
        }
    }
}
