using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Seats;
using DiplomacySim.Client.Completion;
using DiplomacySim.Contracts;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;

namespace DiplomacySim.Client;

/// <summary>The grammar of the command line.</summary>
public sealed partial class CommandLine
{
    private Argument<string> Scenario { get; } = new("scenario")
    {
        HelpName = "scenario",
        Description = "Scenario file (YAML), or the name of one that comes with the program, such as paris-2018.",
        CustomParser = result => ScenarioFolder.FileOf(result.Tokens[0].Value),
    };
    private Argument<string> RunId { get; } = new("run") { HelpName = "run", Description = "Id of the run, or `last` for the newest." };
    private Option<long> Seed { get; } = Whole("--seed", "Seed of chance.", long.MinValue, long.MaxValue, 1);
    private Option<long> Rounds { get; } = Whole("--rounds", "Rounds to play, instead of what the scenario says.", 1, 10_000);
    private Option<string[]> Set { get; } = new("--set") { HelpName = "path=value",
        Description = "Changes a value of the scenario. Can be given more than once." };
    private Option<bool> AsJson { get; } = new(JsonName) { Description = "Prints one JSON document on standard output." };
    private Option<TimeSpan?> Pace { get; } = new("--pace")
    {
        HelpName = "time",
        Description = "How long the run rests after each round, such as 2s or 500ms, for people who follow it.",
        CustomParser = result => Duration(result, "--pace"),
    };
    private Option<string?> Silo { get; } = new("--silo") { HelpName = "host:port",
        Description = "Silo to use, or several of a cluster with commas between them; without it one is hosted in this process." };
    private Option<string?> Config { get; } = new("--config") { HelpName = "file",
        Description = "File of settings instead of config/silo.json; silos are looked for in the database of a cluster that it names." };
    private Option<TimeSpan> Patience { get; } = new("--patience")
    {
        HelpName = "time",
        Description = "How long a silo that does not answer is waited for, such as 90s.",
        DefaultValueFactory = _ => SiloPlace.UsualPatience,
        CustomParser = result => Duration(result, "--patience"),
    };

    private Option<string?> Folder { get; } = new("--data-folder") { HelpName = "folder", Description = "Folder that holds the runs." };

    private Option<MindFiles> Minds { get; } = new("--minds")
    {
        HelpName = "file.dll",
        Description = "File of outside minds: code that runs with your rights. Can be given more than once.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            var problems = new List<string>();
            var minds = MindFiles.Load(result.Tokens.Select(token => token.Value), problems);
            foreach (var problem in problems)
            {
                result.AddError($"--minds {Words.Plain(problem)}");
            }

            return minds;
        },
    };

    private const string JsonName = "--json";

    private readonly Screen screen;

    private CommandLine(Screen screen)
    {
        this.screen = screen;
        Formats.AcceptOnlyFromAmong("parquet", "csv");
        Demand(Scenario, file => file.Length > 0, "A scenario file must have a name.");
        Demand(RunId, GrainKeys.IsRun, $"The id of a run is {GrainKeys.RunRule}.");
        Silo.Validators.Add(result => Check(result, silos => silos.Split(',').All(silo => SiloPlace.Split(silo) is not null),
            "--silo must be HOST:PORT, such as 127.0.0.1:30000, or several with commas between them."));
        Scenario.CompletionSources.Add(context => Suggestions.Scenarios(context.WordToComplete));
        RunId.CompletionSources.Add("last");
        CompletePaths(Set);
    }

    /// <summary>Carries out what the arguments ask for.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static Task<int> Invoke(string[] arguments, Screen screen, CancellationToken cancellation) =>
        ExitCodes.Guarded(() => Carry(arguments, screen, cancellation), screen, cancellation);

    private static Task<int> Carry(string[] arguments, Screen screen, CancellationToken cancellation)
    {
        screen.AnswersInJson = arguments.Contains(JsonName);
        var line = Root(screen).Parse(arguments);
        if (line.Action is Help && line.CommandResult.Command is RootCommand && line.UnmatchedTokens.Count > 0)
        {
            // There is no such command to help with.
            line = Root(screen).Parse([.. arguments.Where(word => !Help.Words.Contains(word))]);
        }

        if (line.Action is not ParseErrorAction mistake)
        {
            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
                Output = screen.Output, Error = screen.Errors };
            return line.InvokeAsync(settings, cancellation);
        }

        using var said = new StringWriter();
        mistake.ShowHelp = false;
        line.Invoke(new() { Output = said, Error = said });
        var path = string.Join(' ', Help.Path(line.CommandResult.Command));
        return Task.FromResult(screen.Fail(ExitCodes.Usage, $"{said.ToString().Trim()}\n`{path} --help` says what there is."));
    }

    /// <param name="screen">What its commands write to.</param>
    public static RootCommand Root(Screen screen) => new CommandLine(screen).Root();

    private RootCommand Root()
    {
        (string, Command[])[] groups =
        [
            ("Play a run", [Run(), Play(), Brief(), Debrief(), Resume(), Inject(), Stop(), Serve(), Tour()]),
            ("Ask why", [Show(), Log(), Trace(), Explain(), Flip(), Questions(), Causes(), Effects(), Ledger(), WinSetOf(), WhatIfs(), Branch(),
                Diff(), Tree(), Report(), Plot()]),
            ("Play many runs", [Ensemble(), Compare(), Ablate(), Sweep(), Tipping(), Sensitivity(), Claims(), Reproduce()]),
            ("Keep the record", [Runs(), Ensembles(), Standing(), Replay(), Forget(), Vacuum()]),
            ("Work on scenarios", [Check(), Diagnose(), Solve(), Theory(), Import(), Known(), Schema()]),
            ("This program", [Helping(), Shell()]),
        ];
        var root = new RootCommand("Plays diplomacy between leaders who answer to institutions at home.");
        foreach (var command in groups.SelectMany(group => group.Item2))
        {
            if (command.Options.IndexOf(Silo) is >= 0 and var place)
            {
                command.Options.Insert(place + 1, Patience);
                command.Options.Insert(place + 1, Config);
            }

            root.Add(command);
        }

        foreach (var argument in root.Subcommands.SelectMany(command => command.Arguments).Distinct())
        {
            argument.Validators.Add(NoOption);
        }

        Help.Extend(root, groups, screen);
        return root;
    }

    private Command Helping()
    {
        var name = new Argument<string?>("command") { HelpName = "command", Description = "The one to help with.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Lists the commands, or says what one does.") { name };
        command.SetAction((line, cancellation) =>
            Carry(line.GetValue(name) is { } known ? [known, Help.Words[0]] : [Help.Words[0]], screen, cancellation));
        return command;
    }

    private Command Run()
    {
        var id = RunName();
        var seats = new Option<string[]>("--seat") { HelpName = "actor=script:file",
            Description = "Answers of an actor are those of a script; where it has none, those of the actor's mind. Can be given more than once." };
        var command = new Command("run", "Plays a scenario, round by round.")
        {
            Scenario, Seed, Rounds, Set, seats, id, Pace, Silo, Folder, Minds, AsJson,
        };
        command.SetAction((line, cancellation) => new RunCommand(screen, Place(line)) { Pace = line.GetValue(Pace) }.Start(
            line.GetRequiredValue(Scenario), line.GetValue(Seed), Given(line, Rounds), line.GetValue(Set) ?? [], line.GetValue(seats) ?? [],
            line.GetValue(id), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Play()
    {
        var id = RunName();
        var actor = new Option<string>("--as") { HelpName = "actor", Description = "The actor that you answer for.", Required = true };
        var deadline = Whole("--deadline", "Seconds after which the actor's mind answers instead; without it you are waited for.", 1, 86_400);
        var command = new Command("play", "Plays a scenario in which you answer for an actor.")
        {
            Scenario, actor, deadline, Seed, Rounds, Set, id, Silo, Folder, Minds, AsJson,
        };
        command.SetAction((line, cancellation) => new PlayCommand(screen, Place(line)).Start(
            line.GetRequiredValue(Scenario), new Seat(line.GetRequiredValue(actor), Given(line, deadline)), line.GetValue(Seed),
            Given(line, Rounds), line.GetValue(Set) ?? [], line.GetValue(id), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Brief()
    {
        var actor = new Option<string>("--as") { HelpName = "actor", Description = "The actor that somebody is to answer for.", Required = true };
        var command = new Command("brief", "Prints one page for somebody who plays an actor: goals, red lines, and what it may know.")
        {
            Scenario, actor, Set, Minds, AsJson,
        };
        command.SetAction(line => new BriefCommand(screen, Outside(line)).Print(
            line.GetRequiredValue(Scenario), line.GetRequiredValue(actor), line.GetValue(Set) ?? [], line.GetValue(AsJson)));
        return command;
    }

    private Command Debrief()
    {
        var command = new Command("debrief", "Looks back on a run at both levels: between the capitals and at home.") { RunId, Silo, Folder, Minds,
            AsJson };
        command.SetAction((line, cancellation) =>
            new DebriefCommand(screen, Place(line)).Debrief(line.GetRequiredValue(RunId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private static Option<string?> RunName()
    {
        var id = new Option<string?>("--run-id") { HelpName = "id", Description = "Id for the run; a new one where it is not given." };
        id.Validators.Add(result => Check(result, name => GrainKeys.IsRun(name) && name != "last",
            $"--run-id must be {GrainKeys.RunRule}, and not `last`."));
        return id;
    }

    private Command Resume()
    {
        var command = new Command("resume", "Goes on with a run that was stopped or whose process died; watches one that is being played.") { RunId,
            Pace, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new RunCommand(screen, Place(line)) { Pace = line.GetValue(Pace) }.Resume(
            line.GetRequiredValue(RunId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Inject()
    {
        var text = new Argument<string>("text") { HelpName = "text", Description = "What happens, in words." };
        var source = new Option<string?>("--source") { HelpName = "party", Description = "Party whose act it is; without it an event from outside." };
        var target = new Option<string?>("--target") { HelpName = "party", Description = "Party that it is done to." };
        var code = new Option<string?>("--code") { HelpName = "code", Description = "CAMEO code, where it is somebody's act." };
        var moves = Changing("--move", "issue", "How far it moves an issue");
        var support = Changing("--support", "party", "How much it changes the public support of a party's leaders");
        var economy = Changing("--economy", "party", "How much it changes a party's economy");
        var id = new Option<string?>("--event-id") { HelpName = "id", Description = "Id for the event; a new one where it is not given." };
        var command = new Command("inject", "Puts an event into a run while a silo plays it: it comes at the end of the next round.")
        {
            RunId, text, source, target, code, moves, support, economy, id, Silo, Folder, Minds, AsJson,
        };
        command.SetAction((line, cancellation) => new InjectCommand(screen, Place(line)).Put(
            line.GetRequiredValue(RunId),
            new EventText(line.GetRequiredValue(text), line.GetValue(source), line.GetValue(target), line.GetValue(code),
                line.GetValue(moves) ?? [], line.GetValue(support) ?? [], line.GetValue(economy) ?? []),
            line.GetValue(id), line.GetValue(AsJson), cancellation));
        return command;
    }

    private static Option<string[]> Changing(string name, string what, string description) => new(name)
    {
        HelpName = $"{what}=change",
        Description = $"{description}, from -1 to 1. Can be given more than once.",
    };

    private Command Stop()
    {
        var id = new Argument<string>("id") { HelpName = "id", Description = "Id of a run or an ensemble that is being played." };
        Demand(id, GrainKeys.IsRun, $"The id of a run is {GrainKeys.RunRule}.");
        var command = new Command("stop", "Stops a run or an ensemble that is being played at a silo; it can be gone on with.") { id, Silo, Folder,
            Minds };
        command.SetAction((line, cancellation) => new RecordCommands(screen, Place(line)).Stop(line.GetRequiredValue(id), cancellation));
        return command;
    }

    private Command Serve()
    {
        var port = Whole("--port", "Port of the page; 5080, or another one where that is taken.", 1, 65_535);
        var command = new Command("serve", "Serves the web page, with a silo in this process, until it is interrupted.")
        {
            port, Config, Folder, Minds,
        };
        command.SetAction((line, cancellation) => new ServeCommand(screen, Place(line)).Serve(Given(line, port), cancellation));
        return command;
    }

    private Command Tour()
    {
        var step = new Argument<int?>("step") { HelpName = "step", Arity = ArgumentArity.ZeroOrOne,
            Description = "Number of a step, from 1; without it all are listed." };
        var handout = new Option<string?>("--handout", "--out") { HelpName = "folder",
            Description = "Folder for a page of the step, to be printed; without a step, of each." };
        var command = new Command("tour", "Leads through what the essay says in five steps: each a quote, a run, what to look at and a question.")
        {
            step, handout, Silo, Folder, AsJson,
        };
        command.SetAction((line, cancellation) => new TourCommand(screen, Place(line)).Lead(
            line.GetValue(step), line.GetValue(handout), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Forget()
    {
        var id = new Argument<string>("id") { HelpName = "id", Description = "Id of a run without branches, or of an ensemble." };
        Demand(id, GrainKeys.IsRun, $"The id of a run is {GrainKeys.RunRule}.");
        var command = new Command("forget", "Takes a run or an ensemble out of the record; does not ask.") { id, Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => new RoomCommands(screen, Place(line)).Forget(
            line.GetRequiredValue(id), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Vacuum()
    {
        var command = new Command("vacuum", "Gives back the room that the record no longer needs.") { Silo, Folder, AsJson };
        command.SetAction((line, cancellation) => new RoomCommands(screen, Place(line)).Vacuum(line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Check()
    {
        var files = new Argument<string[]>("scenario")
        {
            HelpName = "scenario",
            Description = "Scenario files (YAML), or names of those that come with the program.",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(token => ScenarioFolder.FileOf(token.Value))],
        };
        Demand(files, file => file.Length > 0, "A scenario file must have a name.");
        files.CompletionSources.Add(context => Suggestions.Scenarios(context.WordToComplete));
        var command = new Command("check", "Says everything that is wrong with scenario files.") { files, Set, Minds, AsJson };
        command.SetAction(line => new ScenarioCommands(screen, Outside(line)).Check(
            line.GetRequiredValue(files), line.GetValue(Set) ?? [], line.GetValue(AsJson)));
        return command;
    }

    private Command Known()
    {
        var command = new Command("minds", "Lists the minds that a scenario can ask for, with the roles and games that each fits.") { Minds, AsJson };
        command.SetAction(line => new ScenarioCommands(screen, Outside(line)).Minds(line.GetValue(AsJson)));
        return command;
    }

    private Command Schema()
    {
        var document = new Argument<string?>("document") { HelpName = "document", Arity = ArgumentArity.ZeroOrOne,
            Description = $"A kind of document that --json prints, instead of scenario files: {string.Join(", ", DocumentSchemas.Names)}." };
        document.AcceptOnlyFromAmong([.. DocumentSchemas.Names]);
        var command = new Command("schema", "Prints the JSON Schema of scenario files, for editors, or of a document, for programs.") { document };
        command.SetAction(line => new ScenarioCommands(screen, Outside(line)).Schema(line.GetValue(document)));
        return command;
    }

    private Command Runs()
    {
        var command = new Command("runs", "Lists the runs on record, newest first.") { Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new RecordCommands(screen, Place(line)).Runs(line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Standing()
    {
        var command = new Command("status", "Says how silos are doing: what they play, how fast, and how large the record is.") { Silo, AsJson };
        command.SetAction((line, cancellation) => new StatusCommand(screen, Place(line)).Show(line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Show()
    {
        var command = new Command("show", "Shows what a run came to.") { RunId, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new RecordCommands(screen, Place(line)).Show(
            line.GetRequiredValue(RunId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Log()
    {
        var round = Whole("--round", "Only the acts of this round.", 1, 10_000);
        var actor = new Option<string?>("--actor") { Description = "Only the acts of this actor." };
        var csv = new Option<bool>("--csv") { Description =
            "Prints event data: date (first day of the round), source, target, CAMEO code, Goldstein weight, quad class, issue, text." };
        var command = new Command("log", "Prints the acts of a run.") { RunId, round, actor, csv, Silo, Folder, Minds, AsJson };
        command.Validators.Add(result =>
        {
            if (result.GetValue(csv) && result.GetValue(AsJson))
            {
                result.AddError("--csv and --json cannot be given together.");
            }
        });
        command.SetAction((line, cancellation) => new LogCommand(screen, Place(line)).Print(
            line.GetRequiredValue(RunId), Given(line, round), line.GetValue(actor), line.GetValue(csv), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Replay()
    {
        var command = new Command("replay", "Plays a run again on one thread and says the first act that differs.") { RunId, Silo, Folder, Minds,
            AsJson };
        command.SetAction((line, cancellation) => new ReplayCommand(screen, Place(line)).Replay(
            line.GetRequiredValue(RunId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Claims()
    {
        var runs = Whole("--runs", "Runs of each side of a comparison.", 1, 1_000_000, 2000);
        var command = new Command("claims", "Tests what the essay says of the mechanism, on paired seeds.") { Scenario, runs, Set, Minds, AsJson };
        command.SetAction((line, cancellation) => Task.FromResult(new ScenarioCommands(screen, Outside(line)).Claims(
            line.GetRequiredValue(Scenario), (int)line.GetValue(runs), line.GetValue(Set) ?? [], line.GetValue(AsJson), cancellation)));
        return command;
    }

    private Command Shell()
    {
        var shell = new Argument<string>("shell") { HelpName = "shell", Description = $"{string.Join(", ", CompletionScript.Shells)}." };
        shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        var command = new Command("completion", "Prints a script that makes a shell complete commands, options and scenarios.") { shell };
        command.SetAction(line => new CompletionCommand(screen).Print(line.GetRequiredValue(shell)));
        return command;
    }

    private void CompletePaths(Option option) =>
        option.CompletionSources.Add(context => Suggestions.Paths(context.WordToComplete, context.ParseResult.GetValue(Scenario),
            Outside(context.ParseResult).Catalogue));

    private MindFiles Outside(ParseResult line) => line.GetValue(Minds) ?? MindFiles.None;

    private SiloPlace Place(ParseResult line)
    {
        var (silo, config) = (line.GetValue(Silo), line.GetValue(Config));
        var settings = silo is null ? SiloSettings.From(ConfigurationFile.Read(config)) : new();
        return new(silo, line.GetValue(Folder) ?? (config is null ? null : settings.DataFolder), Outside(line))
        {
            Config = config,
            Database = settings.Cluster.Database,
            Patience = line.GetResult(Patience) is null ? SiloPlace.UsualPatience : line.GetValue(Patience),
            Tell = screen.Errors.WriteLine,
        };
    }

    /// <summary>An option that takes a whole number.</summary>
    private static Option<long> Whole(string name, string description, long from, long to, long? otherwise = null) => new(name)
    {
        HelpName = "number",
        Description = description,
        DefaultValueFactory = otherwise is { } value ? _ => value : null,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < from || number > to)
            {
                var range = from == long.MinValue ? "" : string.Create(CultureInfo.InvariantCulture, $" from {from} to {to}");
                result.AddError($"{name} must be a whole number{range}, not '{Words.Plain(text)}'.");
            }

            return number;
        },
    };

    private static TimeSpan Duration(ArgumentResult result, string option)
    {
        var text = result.Tokens[0].Value;
        var (digits, unit) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 0.001) : (text.TrimEnd('s'), 1.0);
        if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit <= 3600)
        {
            return TimeSpan.FromSeconds(number * unit);
        }

        result.AddError($"{option} must be a time up to an hour, such as 2s or 500ms, not '{Words.Plain(text)}'.");
        return default;
    }

    private static int? Given(ParseResult line, Option<long> option) => line.GetResult(option) is null ? null : (int)line.GetValue(option);

    private static void Demand(Argument argument, Predicate<string> holds, string rule) =>
        argument.Validators.Add(result => Check(result, holds, rule));

    /// <summary>An option that the command does not have is no file and no id.</summary>
    private static void NoOption(ArgumentResult result)
    {
        foreach (var option in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            result.AddError($"There is no option {Words.Plain(option.Value)} here; a file of that name is ./{Words.Plain(option.Value)}.");
        }
    }

    private static void Check(SymbolResult result, Predicate<string> holds, string rule)
    {
        foreach (var token in result.Tokens)
        {
            if (!holds(token.Value))
            {
                result.AddError($"{rule} '{Words.Plain(token.Value)}' is not.");
            }
        }
    }
}
