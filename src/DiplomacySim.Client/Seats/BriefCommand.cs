using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using Spectre.Console;

namespace DiplomacySim.Client.Seats;

/// <summary>One page for somebody who is to answer for an actor.</summary>
public sealed class BriefCommand(Screen screen, MindFiles minds)
{
    /// <param name="id">Of the actor.</param>
    public int Print(string file, string id, string[] sets, bool json)
    {
        var ready = ScenarioOnDisk.Read(file, sets, minds);
        var setting = new CompiledScenario(ready.Scenario);
        var actors = ready.Scenario.Actors.Select(actor => actor.Id).ToArray();
        var brief = Array.IndexOf(actors, id) is >= 0 and var actor ? BriefDocument.Of(setting, actor, minds.Catalogue)
            : throw new RefusalException($"There is no actor '{Words.Plain(id)}'; there are {string.Join(", ", actors)}.");
        return screen.Answer(json, brief, () => Tell(brief, file));
    }

    private void Tell(BriefDocument brief, string file)
    {
        screen.Say($"[bold]{Words.Plain(brief.Name)}[/], {brief.Role} of {brief.Party}");
        screen.Say($"{Words.Plain(brief.Scenario)}: {brief.Rounds} rounds, {Month(brief.From)} to {Month(brief.To)}");
        if (brief.About.Length > 0)
        {
            screen.Say($"[dim]{Words.Plain(brief.About.Trim())}[/]");
        }

        if (brief.Parts.Count > 0)
        {
            screen.Say($"You are {string.Join(", ", brief.Parts)}.");
        }

        screen.Say($"Public support {Figures.Two(brief.Support)}, economy {Figures.Two(brief.Economy)}");
        Heading("What you want");
        var table = new FittedTable("issue", ">now", ">you want", ">of your concern");
        foreach (var issue in brief.Issues)
        {
            table.AddRow(Written($"{issue.Issue}: {issue.Name}"), Figures.Two(issue.Now), Figures.Two(issue.Wanted), Lines.Percent(issue.Share));
        }

        screen.Show(table);
        foreach (var relation in brief.Relations)
        {
            Heading($"With {relation.With}");
            screen.Say($"trust {Figures.Two(relation.Trust)}, grievance {Figures.Two(relation.Grievance)}, chance that their side ratifies "
                + $"{Figures.Two(relation.Ratification)}");
            screen.Say($"How far you can go on an issue if you get all that you want on the others:");
            foreach (var line in relation.Lines)
            {
                screen.Item("·", Written($"{line.Issue}: {Reach(line)}"));
            }
        }

        Tell("At home", brief.Home);
        Tell("What others are known to want", brief.Others);
        foreach (var election in brief.Elections)
        {
            screen.Say($"An election for {election.Actor} takes effect in {Month(election.Date)} (round {election.Round}).");
        }

        screen.Say($"[dim]`play {Words.Plain(file)} --as {brief.Actor}` plays it.[/]");
    }

    private void Tell(string heading, IReadOnlyList<BriefInstitution> institutions)
    {
        if (institutions.Count == 0)
        {
            return;
        }

        Heading(heading);
        foreach (var other in institutions)
        {
            var votes = other.Needs is { } needs ? $"; a deal needs {needs} of its {other.Members} votes" : "";
            votes += other.UnderReview is { } stands ? $", one under review stands with {stands}" : "";
            var powers = other.Powers.Count > 0 ? $"; it may {string.Join(", ", other.Powers)}" : "";
            var wants = string.Join(", ", other.Wants.Select(want => $"{want.Key} at {Figures.Two(want.Value)}"));
            screen.Item("·", Written($"{other.Name} ({other.Role} of {other.Party}) wants {(wants.Length > 0 ? wants : "nothing")}{votes}{powers}"));
        }
    }

    private static string Reach(BriefLine line) => line switch
    {
        { Least: null } => "you would sign nothing, whatever it says here",
        { Least: 0, Most: 1 } => "anywhere",
        { Least: 0, Most: { } most } => $"up to {Figures.Two(most)}",
        { Least: { } least, Most: 1 } => $"down to {Figures.Two(least)}",
        _ => $"from {Figures.Two(line.Least!.Value)} to {Figures.Two(line.Most!.Value)}",
    };

    private void Heading(string text)
    {
        screen.Say($"");
        screen.Say($"[bold]{Words.Plain(text)}[/]");
    }

    private static string Written(string text) => Markup.Escape(Words.Plain(text));

    private static string Month(DateOnly date) => date.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
