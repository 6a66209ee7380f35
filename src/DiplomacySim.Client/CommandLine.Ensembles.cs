using System.CommandLine;
using System.CommandLine.Parsing;
using DiplomacySim.Client.Commands;
using DiplomacySim.Client.Ensembles;
using DiplomacySim.Client.Results;

namespace DiplomacySim.Client;

/// <summary>The commands that play many runs.</summary>
public sealed partial class CommandLine
{
    private Option<long> Many { get; } = Whole("--runs", "Runs to play.", 1, 10_000_000, 1000);
    private Option<long> Few { get; } = Whole("--runs", "Runs at each point, the same seeds everywhere.", 1, 1_000_000, 200);
    private Option<bool> Dry { get; } = new("--dry-run") { Description = "Only says how much there would be to do." };
    private Option<string?> Out { get; } = new("--out") { HelpName = "folder",
        Description = "Folder for tables, pictures, a page and a manifest." };
    private Option<string[]> Formats { get; } = new("--format") { HelpName = "csv|parquet",
        Description = "Of the tables; both where it is not given.", DefaultValueFactory = _ => ["parquet", "csv"] };
    private Option<bool> Acts { get; } = new("--acts") { Description = "Every act goes into a table too." };

    private Command Ensemble()
    {
        var live = new Option<bool>("--live") { Description =
            "Plays the runs among actor grains, each on record: a load test, with the same results." };
        var command = new Command("ensemble", "Plays a scenario many times: how often it ends how, and how the measures spread.") { Scenario, live,
            Many, Seed, Rounds, Set, Out, Formats, Acts, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) =>
        {
            var study = new EnsembleStudy(Asked(line, Many).Read());
            return Play(line, study, document => new EnsembleSummary(screen).Write(document, study.Material.Setting), cancellation,
                isLive: line.GetValue(live));
        });
        return command;
    }

    private Command Compare()
    {
        var other = new Argument<string?>("other")
        {
            HelpName = "other",
            Description = "Second scenario; without it, the first with the changes of --with.",
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => result.Tokens is [var given] ? ScenarioFolder.FileOf(given.Value) : null,
        };
        var with = new Option<string[]>("--with") { HelpName = "path=value",
            Description = "Changes a value of the second scenario. Can be given more than once." };
        CompletePaths(with);
        var command = new Command("compare", "Plays two scenarios on the same seeds: how they differ, and how sure that is.") { Scenario, other,
            with, Many, Seed, Rounds, Set, Out, Formats, Acts, Silo, Folder, Minds, AsJson };
        command.Validators.Add(result =>
        {
            if (result.GetValue(other) is null && result.GetValue(with) is null or [])
            {
                result.AddError("compare needs a second scenario or --with path=value.");
            }
        });
        command.SetAction((line, cancellation) => Play(
            line, CompareStudy.Of(Asked(line, Many), line.GetValue(other), line.GetValue(with) ?? []), new CompareSummary(screen).Write,
            cancellation));
        return command;
    }

    private Command Sweep()
    {
        var over = Over(
            "Values of a parameter as path=from:to:step; with --latin or --sobol its range as path=from:to. Can be given more than once.");
        var table = new Option<string?>("--design") { HelpName = "table",
            Description = "Points from a CSV file: a column for each path, a row for each point." };
        var latin = Whole("--latin", "Points of a Latin hypercube over the ranges.", 2, DesignTable.MostPoints);
        var sobol = Whole("--sobol", "Points of a Sobol sequence over the ranges; best a power of 2.", 2, DesignTable.MostPoints);
        var of = new Option<string[]>("--of") { HelpName = "measure",
            Description = "What the table shows, index where it is not given; the document has everything.", DefaultValueFactory = _ => ["index"] };
        var command = new Command("sweep", "Plays a scenario at many points: a grid, a sample or a design of your own.") { Scenario, over, table,
            latin, sobol, of, Few, Seed, Rounds, Set, Dry, Out, Formats, Acts, Silo, Folder, Minds, AsJson };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(table) is null) == (result.GetValue(over) is null or [])
                || (result.GetResult(latin) is not null && result.GetResult(sobol) is not null))
            {
                result.AddError("sweep needs either --design, or --over with at most one of --latin and --sobol.");
            }
        });
        command.SetAction((line, cancellation) =>
        {
            var design = new SweepDesign(line.GetValue(over) ?? [], line.GetValue(table), Given(line, latin), Given(line, sobol));
            var study = SweepStudy.Of(Asked(line, Few), design, line.GetValue(of)!);
            return Play(line, study, document => new SweepSummary(screen).Write(document, study), cancellation);
        });
        return command;
    }

    private Command Ablate()
    {
        var of = new Option<string[]>("--of") { HelpName = "measure",
            Description = "What the table shows, deals and level where it is not given; the document has everything.",
            DefaultValueFactory = _ => ["deals", "level"] };
        var command = new Command("ablate", "Takes each mechanism of a scenario out by itself: what it does, and what circumstances do.") { Scenario,
            of, Few, Seed, Rounds, Set, Dry, Out, Formats, Acts, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => Play(
            line, AblationStudy.Of(Asked(line, Few), line.GetValue(of)!), new AblationSummary(screen).Write, cancellation));
        return command;
    }

    private Command Tipping()
    {
        var over = new Option<string>("--over") { HelpName = "path=from:to", Description = "The parameter and its range.", Required = true };
        CompletePaths(over);
        var until = new Option<string>("--until") { HelpName = "goal",
            Description = "What is to be reached, such as 'verdict=stabilised>=0.5' or 'index>=0'.", Required = true };
        var command = new Command("tipping", "Looks for the value of a parameter at which a share or a mean crosses a level.") { Scenario, over,
            until, Few, Seed, Rounds, Set, Out, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) =>
        {
            var study = TippingStudy.Of(Asked(line, Few), line.GetRequiredValue(over), line.GetRequiredValue(until));
            return Play(line, study, document => new TippingSummary(screen).Write(document, study.Goal), cancellation);
        });
        return command;
    }

    private Command Sensitivity()
    {
        var over = Over(
            "Range of a parameter as path=from:to; without any, all parameters of the actors of the first relation. Can be given more than once.");
        var of = new Option<string>("--of") { HelpName = "measure", Description = "What is looked at.", DefaultValueFactory = _ => "index" };
        var reach = Whole("--reach", "How far parameters are varied where --over is not given, in percent of what they may be.", 1, 100, 25);
        var walks = Whole("--walks", "Walks of the screening.", 2, 10_000, 10);
        var keep = Whole("--keep", "Parameters that get Sobol indices, the strongest ones; 0 for none.", 0, 32, 6);
        var rows = Whole("--rows", "Rows of the sample for Sobol indices; best a power of 2.", 2, 1 << 20, 64);
        var rank = new Option<bool>("--rank") { Description = "What would it take: for each party, the changes within its reach that do most." };
        var runs = Whole("--runs", "Runs at each point, the same seeds everywhere.", 1, 1_000_000, 10);
        var command = new Command("sensitivity", "Ranks parameters by how much they move what comes out.") { Scenario, over, of, reach, walks, keep,
            rows, rank, runs, Seed, Rounds, Set, Dry, Out, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) =>
        {
            var plan = new SensitivityPlan(
                line.GetValue(over) ?? [], line.GetValue(reach) / 100.0, line.GetValue(of)!, (int)line.GetValue(walks), (int)line.GetValue(keep),
                    (int)line.GetValue(rows));
            if (!line.GetValue(rank))
            {
                return Play(line, SensitivityStudy.Of(Asked(line, runs), plan), new SensitivitySummary(screen).Write, cancellation);
            }

            var study = RankStudy.Of(Asked(line, runs), plan);
            return Play(line, study, document => new RankSummary(screen).Write(document, study.Material), cancellation);
        });
        return command;
    }

    private Command Reproduce()
    {
        var manifest = new Argument<string>("manifest") { HelpName = "manifest", Description = "manifest.json of a folder that --out made." };
        var command = new Command("reproduce", "Gets results again from their manifest and compares every file byte for byte.") { manifest, Minds,
            AsJson };
        command.SetAction((line, cancellation) => new ReproduceCommand(screen, Outside(line)).Play(
            line.GetRequiredValue(manifest), Tokens(line, Minds), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Task<int> Play<T>(ParseResult line, Study<T> study, Action<T> tell, CancellationToken cancellation, bool isLive = false) =>
        new StudyCommand(screen, Place(line)) { IsDry = line.GetValue(Dry), IsLive = isLive }.Play(
            study, line.GetValue(AsJson), tell, cancellation);

    private Option<string[]> Over(string description)
    {
        var over = new Option<string[]>("--over") { HelpName = "path=range", Description = description };
        CompletePaths(over);
        return over;
    }

    private Command Ensembles()
    {
        var command = new Command("ensembles", "Lists the ensembles on record, newest first.") { Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new RecordCommands(screen, Place(line)).Ensembles(line.GetValue(AsJson), cancellation));
        return command;
    }

    /// <summary>An option as it was given, word for word.</summary>
    private static string[] Tokens(ParseResult line, Option option) =>
        [.. line.GetResult(option)?.Tokens.SelectMany(token => new[] { option.Name, token.Value }) ?? []];

    private Inquiry Asked(ParseResult line, Option<long> runs) => new(
        line.GetRequiredValue(Scenario), line.GetValue(Set) ?? [], line.GetValue(Seed), (int)line.GetValue(runs), Given(line, Rounds), Outside(line),
        Wanted(line));

    /// <summary>What a command that is asked for again has in common with this one: its words, less where things are and what is told of
    /// them.</summary>
    private ResultOptions Wanted(ParseResult line)
    {
        string[] apart = [Out.Name, Set.Name, Silo.Name, Folder.Name, Minds.Name];
        var (words, isApart) = (new List<string>(), false);
        foreach (var token in line.Tokens)
        {
            isApart = token.Type == TokenType.Option ? apart.Contains(token.Value) : isApart;
            if (!isApart && token.Value != AsJson.Name)
            {
                words.Add(token.Value);
            }

            isApart = isApart && token.Type == TokenType.Option;
        }

        var formats = line.GetValue(Formats) ?? [];
        return new(line.GetValue(Out), formats.Contains("parquet"), formats.Contains("csv"), line.GetValue(Acts), words);
    }
}
