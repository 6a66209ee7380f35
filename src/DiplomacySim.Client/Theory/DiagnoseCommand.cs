using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Theory;

/// <summary>Why a scenario signs what it signs, or nothing.</summary>
public sealed class DiagnoseCommand(Screen screen, MindFiles minds)
{
    /// <summary>Changes that are told.</summary>
    private const int Told = 8;

    public int Diagnose(string file, string[] sets, int states, bool all, bool json, CancellationToken cancellation)
    {
        var ready = ScenarioOnDisk.Read(file, sets, minds);
        var setting = new CompiledScenario(ready.Scenario);
        var found = Diagnosing.Of(ready.Scenario, minds.Catalogue, states, (what, place, of) =>
        {
            cancellation.ThrowIfCancellationRequested();
            screen.Tick($"{what}: {place} of {of}");
        });
        screen.Untick();
        return screen.Answer(json, DiagnoseDocument.Of(file, found, setting), () =>
        {
            foreach (var one in found)
            {
                Tell(one, setting, all);
            }
        });
    }

    private void Tell(Diagnosis found, CompiledScenario setting, bool all)
    {
        var pair = setting.Relations[found.Relation];
        var left = found.Open < found.States ? $" ({found.States - found.Open} more had nothing left to agree on)" : "";
        screen.Marked($"[bold]{new Palette(setting).Paint(setting.PartyNames(pair))}[/]: in {found.Passing} of {found.Open} states of its runs{left} "
            + "the best text of a side would be signed and let pass.");
        var table = new FittedTable("best text of", "what becomes of it", ">states", "what spoke most against it", ">short by");
        foreach (var (fates, side) in found.Sides.Select((fates, side) => (fates, side)))
        {
            foreach (var fate in fates)
            {
                table.AddRow(Name(setting.Executives[pair.Party(side)]!.Value, setting), Fate(fate, setting),
                    fate.Count.ToString(CultureInfo.InvariantCulture), Against(fate),
                    fate.By is null ? "" : fate.Missing.ToString("0.0000", CultureInfo.InvariantCulture));
            }
        }

        screen.Show(table);
        if (!found.Suffices)
        {
            Tell(found.Changes, found.Needed, all);
        }
    }

    private void Tell(IReadOnlyList<DiagnosedChange> changes, double needed, bool all)
    {
        screen.Say($"");
        if (changes.Count == 0)
        {
            screen.Plainly($"No change of one value alone lets a text pass in {Lines.Percent(needed)} of the states.");
            return;
        }

        screen.Plainly($"The smallest changes of one value that let a text pass in at least {Lines.Percent(needed)} of the states tried:");
        var table = new FittedTable("value", ">is", ">would be", ">states then");
        foreach (var change in all ? changes : changes.Take(Told))
        {
            table.AddRow(change.Path, Number(change.From), Number(change.To), Lines.Percent(change.Share));
        }

        screen.Show(table);
        if (!all && changes.Count > Told)
        {
            screen.Say($"[dim]{changes.Count} were found; --all tells them all.[/]");
        }
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Name(int actor, CompiledScenario setting) => Spectre.Console.Markup.Escape(Words.Plain(setting.ActorName(actor)));

    private static string Fate(FateCount fate, CompiledScenario setting) => fate.Stop switch
    {
        TextStop.None => "passes",
        TextStop.Nothing => "there is nothing to agree on",
        TextStop.NoText => "finds none worth as much as no deal",
        TextStop.Refused => $"{Name(fate.By!.Value, setting)} refuses it",
        TextStop.Amended => $"{Name(fate.By!.Value, setting)} sends it back changed",
        TextStop.Vetoed => $"{Name(fate.By!.Value, setting)} votes it down",
        TextStop.Withheld => $"{Name(fate.By!.Value, setting)} does not consent",
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };

    private static string Against(FateCount fate) => fate.By is null || fate is { Stop: TextStop.NoText, Term: null } ? ""
        : fate.Term is { } term ? Reasons.Of(term, false) : "it was worth something, but less than was asked";
}
