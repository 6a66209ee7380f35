using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>Everything that was asked in a round, also where the answer led to no act.</summary>
public sealed class QuestionsCommand(Screen screen, SiloPlace place)
{
    /// <param name="wanted">The round; null for the last.</param>
    /// <param name="actor">Only what the actor of this id was asked.</param>
    public async Task<int> Print(string id, int? wanted, string? actor, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var round = run.Round(wanted);
        run.Actor(actor);
        var document = QuestionsDocument.Of(run.Order.Run, run.Log, run.Chance, round, actor);
        if (json)
        {
            screen.Print(document);
            return ExitCodes.Ok;
        }

        var table = new FittedTable("question", ">act", "answer", "all answers");
        foreach (var asked in document.Questions)
        {
            table.AddRow(
                Markup.Escape(asked.Question),
                asked.Acts.Count > 0 ? string.Join(", ", asked.Acts.Select(act => act.ToString(CultureInfo.InvariantCulture))) : "–",
                asked.Answer,
                Markup.Escape(string.Join(", ", asked.Legal.Select(legal => legal.Text))));
        }

        screen.Say($"[bold]{Story.Month(round, run.Setting)}[/] [dim](round {round})[/]");
        screen.Show(table);
        screen.Say($"[dim]`branch {run.Order.Run} --act QUESTION=ANSWER` plays on with another answer.[/]");
        return ExitCodes.Ok;
    }
}
