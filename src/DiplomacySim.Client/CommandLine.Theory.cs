using System.CommandLine;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Theory;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client;

/// <summary>The commands of theory: published results, solution concepts, and data of others.</summary>
public sealed partial class CommandLine
{
    private Command Theory()
    {
        var name = new Argument<string?>("name") { HelpName = "name",
            Description = "A result, or a scenario file that `expects` one; all where it is not given.", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Option<string?>("--folder") { HelpName = "folder",
            Description = "Where the scenarios of the results are; `scenarios/theory`, here, above or with the program, where it is not given." };
        name.CompletionSources.Add(_ => Analysis.Theory.Literature.All.Select(law => new System.CommandLine.Completions.CompletionItem(law.Name)));
        var command = new Command("theory",
            "Holds what the model plays against published results: does it land on the literature's numbers?") { name, Set, folder, Minds,
                AsJson };
        command.SetAction((line, cancellation) => Task.FromResult(new TheoryCommand(screen, Outside(line)).Check(
            line.GetValue(name), line.GetValue(Set) ?? [], line.GetValue(folder), line.GetValue(AsJson), cancellation)));
        return command;
    }

    private Command Solve()
    {
        var steps = Whole("--steps",
            "Parts into which an issue without levels is cut; as many as can be looked at, up to 10, where it is not given.", 1, 1_000_000);
        var consent = Whole("--consent", "Executives who must consent for an outcome to be in the zone; all where neither it nor --must is given.", 1,
            Limits.Entries("parties"));
        var must = new Option<string?>("--must") { HelpName = "actor,actor",
            Description = "Executives who must be among those who consent; with it alone, nobody else need." };
        var command = new Command("solve",
            "What could be agreed: efficient outcomes, bargaining solutions, zone of possible agreement, winset.") { Scenario, steps, consent,
                must, Set, Minds, AsJson };
        command.SetAction((line, _) => Task.FromResult(new SolveCommand(screen, Outside(line)).Solve(
            line.GetRequiredValue(Scenario), line.GetValue(Set) ?? [], Given(line, steps),
            Who(Given(line, consent), line.GetValue(must)), line.GetValue(AsJson))));
        return command;
    }

    /// <returns>Whose consent is asked for; null for everybody's.</returns>
    private static Consent? Who(int? consent, string? must) => consent is null && must is null ? null
        : new(consent ?? 0, must?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);

    private Command Diagnose()
    {
        var states = Whole("--states", "States of runs that are looked at.", 1, 100_000, Diagnosis.UsualStates);
        var command = new Command("diagnose", "Says why a scenario signs what it signs, or nothing: what becomes of each side's best text.")
        {
            Scenario, states, Set, All, Minds, AsJson,
        };
        command.SetAction((line, cancellation) => Task.FromResult(new DiagnoseCommand(screen, Outside(line)).Diagnose(
            line.GetRequiredValue(Scenario), line.GetValue(Set) ?? [], (int)line.GetValue(states), line.GetValue(All), line.GetValue(AsJson),
            cancellation)));
        return command;
    }

    private Command Import()
    {
        var files = new Argument<string[]>("file")
        {
            HelpName = "file",
            Description =
                "A domain and its profiles in the GENIUS XML layout, the domain first; or profiles in JSON, of GeniusWeb or NegoLog; or one table: "
                    + "of a scored game with columns party, issue, option and points, or of actors with columns actor, position, salience and "
                    + "capability, also as KTAB writes it; or one game of two by two as Gambit writes it (.nfg).",
            Arity = ArgumentArity.OneOrMore,
        };
        var columns = new Option<string[]>("--columns") { HelpName = "field=title",
            Description = "Of a table of actors: the column that holds actor, position, salience or capability; may be repeated." };
        var file = ToFile("--out", "Scenario to write, in UTF-8, instead of printing it.", [".yaml", ".yml"], "-o");
        var command = new Command("import", "Makes a scenario of a negotiation domain, a scored game, a game of two by two or a table of actors, and "
            + "prints it.") { files, columns, file };
        command.SetAction((line, _) => Task.FromResult(new ImportCommand(screen).Print(
            line.GetRequiredValue(files), line.GetValue(columns) ?? [], line.GetValue(file))));
        return command;
    }
}
