using System.CommandLine;
using DiplomacySim.Client.Commands;

namespace DiplomacySim.Client;

/// <summary>The grammar of the command line.</summary>
public static class CommandLine
{
    private static readonly Argument<string> Scenario = new("scenario") { Description = "Scenario file (YAML)." };
    private static readonly Argument<string> RunId = new("run") { Description = "Id of the run, or `last` for the newest." };
    private static readonly Option<long> Seed = new("--seed") { Description = "Seed of chance.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int?> Rounds = new("--rounds") { Description = "Rounds to play, instead of what the scenario says." };
    private static readonly Option<string[]> Set = new("--set") { Description = "Changes a value of the scenario: path=value. Can be given more than once." };
    private static readonly Option<bool> AsJson = new("--json") { Description = "Prints one JSON document on standard output." };
    private static readonly Option<string?> Silo = new("--silo") { Description = "HOST:PORT of a silo; without it one is hosted in this process." };
    private static readonly Option<string?> Folder = new("--data-folder") { Description = "Folder that holds the runs." };

    public static RootCommand Root()
    {
        Rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 10_000)
            {
                result.AddError("--rounds must be from 1 to 10000.");
            }
        });
        return new RootCommand("Plays diplomacy between leaders who answer to institutions at home.\n\n" + ExitCodes.Table)
        {
            Run(), Check(), Schema(), Runs(), Show(), Log(), Replay(), Resume(), Claims(),
        };
    }

    private static Command Run()
    {
        var id = new Option<string?>("--run-id") { Description = "Id for the run; a new one where it is not given." };
        var command = new Command("run", "Plays a scenario, round by round.") { Scenario, Seed, Rounds, Set, id, Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => new RunCommand(Place(line), line.GetValue(AsJson)).Start(
            line.GetRequiredValue(Scenario), line.GetValue(Seed), line.GetValue(Rounds), line.GetValue(Set) ?? [], line.GetValue(id), cancellation));
        return command;
    }

    private static Command Resume()
    {
        var command = new Command("resume", "Goes on with a run that was stopped or whose process died.") { RunId, Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => new RunCommand(Place(line), line.GetValue(AsJson)).Resume(line.GetRequiredValue(RunId), cancellation));
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("scenario") { Description = "Scenario files (YAML).", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Says everything that is wrong with scenario files.") { files, Set, AsJson };
        command.SetAction(line => ScenarioCommands.Check(line.GetRequiredValue(files), line.GetValue(Set) ?? [], line.GetValue(AsJson)));
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Prints the JSON Schema of scenario files, for editors.");
        command.SetAction(_ => ScenarioCommands.Schema());
        return command;
    }

    private static Command Runs()
    {
        var command = new Command("runs", "Lists the runs on record, newest first.") { Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => RecordCommands.Runs(Place(line), line.GetValue(AsJson), cancellation));
        return command;
    }

    private static Command Show()
    {
        var command = new Command("show", "Shows what a run came to.") { RunId, Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => RecordCommands.Show(Place(line), line.GetRequiredValue(RunId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private static Command Log()
    {
        var round = new Option<int?>("--round") { Description = "Only the acts of this round." };
        var actor = new Option<string?>("--actor") { Description = "Only the acts of this actor." };
        var csv = new Option<bool>("--csv") { Description = "Event data: date (first day of the round), source, target, CAMEO code, Goldstein weight, quad class, issue, text." };
        var command = new Command("log", "Prints the acts of a run.") { RunId, round, actor, csv, Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => RecordCommands.Log(
            Place(line), line.GetRequiredValue(RunId), line.GetValue(round), line.GetValue(actor), line.GetValue(csv), line.GetValue(AsJson), cancellation));
        return command;
    }

    private static Command Replay()
    {
        var command = new Command("replay", "Plays a run again on one thread and compares the logs.") { RunId, Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => RecordCommands.Replay(Place(line), line.GetRequiredValue(RunId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private static Command Claims()
    {
        var runs = new Option<int>("--runs") { Description = "Runs of each side of a comparison.", DefaultValueFactory = _ => 200 };
        var command = new Command("claims", "Tests what the essay says of the mechanism, on paired seeds.") { Scenario, runs, Set, AsJson };
        command.SetAction((line, cancellation) => Task.FromResult(ScenarioCommands.Claims(
            line.GetRequiredValue(Scenario), line.GetValue(runs), line.GetValue(Set) ?? [], line.GetValue(AsJson), cancellation)));
        return command;
    }

    private static SiloPlace Place(ParseResult line) => new(line.GetValue(Silo), line.GetValue(Folder));
}
