using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using Spectre.Console;

namespace DiplomacySim.Client.Why;

/// <summary>What was promised and what came of it.</summary>
public sealed class LedgerCommand(Screen screen, SiloPlace place)
{
    public async Task<int> Print(string id, int? round, bool json, CancellationToken cancellation)
    {
        var run = await RecordReader.Read(place, id, cancellation);
        var ledger = LedgerDocument.Of(run.Order.Run, run.Log, run.Round(round));
        if (json)
        {
            screen.Print(ledger);
        }
        else if (ledger.Commitments.Count == 0)
        {
            screen.Say($"No commitment was made up to round {ledger.Round}.");
        }
        else
        {
            Tell(ledger, run.Setting);
        }

        return ExitCodes.Ok;
    }

    private void Tell(LedgerDocument ledger, CompiledScenario setting)
    {
        var palette = new Palette(setting);
        foreach (var deal in ledger.Commitments.GroupBy(commitment => commitment.Deal))
        {
            var (made, signed) = (deal.First(), deal.Min(commitment => commitment.From)!.Value);
            screen.Say(
                $"[bold]Deal of act {deal.Key}[/] [dim]on {Words.Plain(made.Relation)}, {Story.Month(signed, setting)} (round {signed})[/]");
            var table = new FittedTable("=id", "who", "what", ">by", ">tranches", ">delays", "=due in rounds", ">seen", "status");
            foreach (var commitment in deal)
            {
                table.AddRow(
                    commitment.Id.ToString(CultureInfo.InvariantCulture),
                    palette.Paint(setting.PartyName(setting.Party(commitment.Obligor))),
                    Markup.Escape(Words.Plain(setting.IssueName(setting.Issue(commitment.Issue)))),
                    Figures.Plus(commitment.Amount),
                    $"{commitment.Done}/{commitment.Tranches}",
                    commitment.Delays.ToString(CultureInfo.InvariantCulture),
                    Due(commitment),
                    Lines.Percent(commitment.Detection),
                    Coloured(commitment.Status));
            }

            screen.Show(table);
            foreach (var act in deal.SelectMany(commitment => commitment.Acts).OrderBy(act => act.Act))
            {
                screen.Item(string.Create(CultureInfo.InvariantCulture, $"[dim]{act.Act,5}[/]"),
                    $"{palette.Paint(act.Text)} [dim](round {act.Round})[/]");
            }
        }
    }

    private static string Due(CommitmentDocument commitment) =>
        commitment.Tranches == 0 ? $"holds, binds to {commitment.Until - 1}"
            : commitment.From is not { } from ? "when the other side's first is seen"
            : $"{from} to {from + commitment.Tranches - 1 + commitment.Delays}, binds to {commitment.Until - 1}";

    private static string Coloured(string status) => status switch
    {
        "breached" => $"[red]{status}[/]",
        "fulfilled" => $"[green]{status}[/]",
        _ => status,
    };
}
