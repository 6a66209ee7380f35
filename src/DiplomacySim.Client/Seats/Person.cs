using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Seats;

/// <summary>Somebody at the terminal.</summary>
internal sealed class Person(Screen screen) : ISeatVoice
{
    private TurnDocument? shown;

    public string How => "terminal";

    public async Task<string?> Answer(TurnDocument turn, Func<Task<SuggestionDocument>> suggest, CancellationToken cancellation)
    {
        if (shown != turn)
        {
            Show(turn);
            shown = turn;
        }

        while (true)
        {
            screen.Prompt("[bold]> [/]");
            switch ((await screen.ReadLine(cancellation))?.Trim())
            {
                case null or "quit":
                    return null;
                case "":
                    screen.Say($"[dim]One of the answers above; `?` for what your advisers would do, `pass on` to leave it to them, `quit`.[/]");
                    break;
                case "?":
                    Tell(await suggest());
                    break;
                case "pass on":
                    return "";
                case var words:
                    return words;
            }
        }
    }

    public void Refused(string reason) => screen.Plainly(reason);

    private void Show(TurnDocument turn)
    {
        screen.Say($"");
        screen.Say($"[bold]{turn.Date.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}[/] [dim](round {turn.Round}, {turn.Question})[/]");
        foreach (var told in turn.Told)
        {
            screen.Item("·", Markup.Escape(Words.Plain(told.Text)));
        }

        screen.Say($"[bold]{Words.Plain(turn.Name)}: {Words.Plain(turn.Asked)}[/]");
        if (turn.Text.Count > 0)
        {
            var table = new FittedTable("clause", ">from", ">to", ">worth to you");
            foreach (var clause in turn.Text)
            {
                table.AddRow(clause.Issue, Figures.Two(clause.From), Figures.Two(clause.To), Figures.Plus(clause.Value));
            }

            screen.Show(table);
        }

        foreach (var legal in turn.Legal)
        {
            screen.Item(" ", $"{Markup.Escape(legal.Text)} [dim]{Markup.Escape(Costs(turn, legal.Choice))}[/]");
        }

        if (turn.Until is { } until)
        {
            screen.Say($"[dim]Your advisers answer at {until.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}.[/]");
        }
    }

    /// <returns>"costs 0.012 at home", for a step by issue.</returns>
    private static string Costs(TurnDocument turn, string choice) => string.Join(
        ", ",
        from cost in turn.Costs
        let words = cost.Key.Split(' ')
        where words[0] == choice && cost.Value != 0
        select $"{string.Join(' ', words[1..])} costs {Figures.Three(cost.Value)} at home".TrimStart());

    private void Tell(SuggestionDocument suggestion)
    {
        screen.Say($"[dim]Your advisers:[/] {suggestion.Answer}");
        if (suggestion.Decision is { } decision)
        {
            screen.Say($"[dim]{decision.Reason}; it weighs {Figures.Three(decision.Value)}, {Figures.Three(decision.Threshold)} is needed[/]");
        }
    }
}
