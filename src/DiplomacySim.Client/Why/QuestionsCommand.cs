using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>Everything that was asked in a round, also where the answer led to no act.</summary>
/// <param name="Round">Null for the last.</param>
/// <param name="Actor">Only what the actor of this id was asked.</param>
public sealed record QuestionsCommand(int? Round, string? Actor)
{
    public async Task<int> Print(SiloPlace place, string id, bool json, CancellationToken cancellation)
    {
        var run = await RunOnRecord.Read(place, id, cancellation);
        var round = run.Round(Round);
        run.Actor(Actor);
        var document = QuestionsDocument.Of(run.Order.Run, run.Log, run.Chance, round, Actor);
        if (json)
        {
            Document.Print(document);
            return ExitCodes.Ok;
        }

        var table = Lines.Table("question", ">act", "answer", "all answers");
        foreach (var asked in document.Questions)
        {
            table.AddRow(
                Markup.Escape(asked.Question),
                asked.Acts.Count > 0 ? string.Join(", ", asked.Acts.Select(act => act.ToString(CultureInfo.InvariantCulture))) : "–",
                asked.Answer,
                Markup.Escape(string.Join(", ", asked.Legal.Select(legal => legal.Text))));
        }

        Terminal.Say($"[bold]{Story.Month(round, run.Setting)}[/] [dim](round {round})[/]");
        Terminal.Show(table);
        Terminal.Say($"[dim]`branch {run.Order.Run} --act QUESTION=ANSWER` plays on with another answer.[/]");
        return ExitCodes.Ok;
    }
}
