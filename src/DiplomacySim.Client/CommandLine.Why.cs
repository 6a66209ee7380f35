using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DiplomacySim.Analysis;
using DiplomacySim.Client.Why;
using DiplomacySim.Contracts;

namespace DiplomacySim.Client;

/// <summary>The commands that ask why a run went as it did, and what would have been otherwise.</summary>
public sealed partial class CommandLine
{
    private Argument<int> ActId { get; } = new("act")
    {
        HelpName = "act",
        Description = "Id of an act, as `log` and `trace` tell it.",
        CustomParser = IdOfAct,
    };

    private Argument<int?> AnyAct { get; } = new("act")
    {
        HelpName = "act",
        Description = "Id of an act, as `log` and `trace` tell it; without it, the last one that the options are about.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => IdOfAct(result),
    };

    private Option<bool> Veto { get; } = new("--veto") { Description = "The last veto or objection at home." };

    private Option<bool> Rejection { get; } = new("--rejection") { Description = "The last text turned down between the capitals." };

    private Option<string?> ByActor { get; } = new("--actor") { Description = "The last decision of this actor." };

    private Option<long> InRound { get; } = Whole("--round", "The last decision of this round.", 1, 10_000);

    private Option<bool> All { get; } = new("--all") { Description = "Tells everything that was found, not only the foremost." };

    private Command Explain()
    {
        var command = new Command("explain", "Says why an act was done: what was weighed, what the actor saw, what had led there.") { RunId, AnyAct,
            Veto, Rejection, ByActor, InRound, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new ExplainCommand(screen, Place(line)).Explain(
            line.GetRequiredValue(RunId), AskedAbout(line), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Flip()
    {
        var ranked = new Option<bool>("--ranked") { Description =
            "Instead, the decisions on which most hung: those whose turning changes most of what follows." };
        var seeds = Whole("--runs", "With --ranked, pairs of futures of each decision.", TurningPoints.FewestSeeds, TurningPoints.MostSeeds,
            TurningPoints.UsualSeeds);
        var command = new Command("flip", "Says the smallest changes that would have turned a decision, each tried; or ranks decisions.") { RunId,
            AnyAct, Veto, Rejection, ByActor, InRound, ranked, seeds, All, Silo, Folder, Minds, AsJson };
        command.Validators.Add(result =>
        {
            Option[] others = [Veto, Rejection, ByActor, InRound];
            var isOfOne = result.GetResult(AnyAct) is { Tokens.Count: > 0 } || others.Any(other => result.GetResult(other) is not null);
            if (result.GetValue(ranked) && isOfOne)
            {
                result.AddError("--ranked is about all decisions of the run: it goes without ACT, --veto, --rejection, --actor and --round.");
            }
            else if (!result.GetValue(ranked) && result.GetResult(seeds) is { Implicit: false })
            {
                result.AddError("--runs goes with --ranked only.");
            }
        });
        command.SetAction((line, cancellation) => line.GetValue(ranked)
            ? new TurningPointsCommand(screen, Place(line)).Rank(
                line.GetRequiredValue(RunId), (int)line.GetValue(seeds), line.GetValue(All), line.GetValue(AsJson), cancellation)
            : new FlipCommand(screen, Place(line)).Flip(
                line.GetRequiredValue(RunId), AskedAbout(line), line.GetValue(All), line.GetValue(AsJson), cancellation));
        return command;
    }

    private ActQuestion AskedAbout(ParseResult line) => new(
        line.GetValue(AnyAct),
        [.. line.GetValue(Veto) ? ActQuestion.Vetoes : [], .. line.GetValue(Rejection) ? ActQuestion.Rejections : []],
        line.GetValue(ByActor), Given(line, InRound));

    private static int IdOfAct(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id < 1)
        {
            result.AddError($"The id of an act is a whole number from 1 on, not '{Words.Plain(result.Tokens[0].Value)}'.");
        }

        return id;
    }

    private Option<long> StartOfSets { get; } = Whole("--at", "Round from whose start on the overrides are in force.", 1, 10_000);

    private Option<long> BeforeAct { get; } = Whole("--before", "Act before whose question the overrides come into force.", 1, int.MaxValue);

    private Option<string[]> Laid { get; } = new("--act")
    {
        HelpName = "act=answer",
        Description =
            "Lays down the answer that led to an act (57=reject), a clause of its text (57.sanctions=0.4, 57.sanctions=none), or an answer that "
                + "led to no act by the name of its question (kremlin/act@9=coerce; `questions` lists them). Can be given more than once.",
    };

    private BranchPlan Changed(ParseResult line) =>
        new(Given(line, StartOfSets), Given(line, BeforeAct), line.GetValue(Set) ?? [], line.GetValue(Laid) ?? []);

    private Command WhatIfs()
    {
        var pairs = Whole("--runs", "Pairs of futures to play.", 1, 1_000_000, 100);
        var report = ToFile("--report", "Writes a page on both futures, too.", [".html"]);
        var command = new Command("whatif", "Plays on from a change many times, with it and without it: what it does, and how sure that is.")
        {
            RunId, Laid, Set, StartOfSets, BeforeAct, pairs, Rounds, report, All, Silo, Folder, Minds, AsJson,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(StartOfSets) is not null && result.GetResult(BeforeAct) is not null)
            {
                result.AddError("--at and --before cannot be given together.");
            }
            else if (result.GetResult(Set) is null && result.GetResult(Laid) is null)
            {
                result.AddError("whatif needs something to change: --act ACT=ANSWER or --set path=value.");
            }
        });
        command.SetAction((line, cancellation) => new WhatIfCommand(screen, Place(line)).Ask(
            line.GetRequiredValue(RunId),
            Changed(line) is { At: null, Before: null } plan ? plan with { At = 1 } : Changed(line),
            (int)line.GetValue(pairs), Given(line, Rounds), line.GetValue(report), line.GetValue(All), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Branch()
    {
        var (at, before, acts, id) = (StartOfSets, BeforeAct, Laid, RunName());
        var command = new Command("branch", "Plays a run again from a round or an act on with something changed, all else and all chance the same.")
        {
            RunId, at, before, Set, acts, id, Rounds, Silo, Folder, Minds, AsJson,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(at) is not null && result.GetResult(before) is not null)
            {
                result.AddError("--at and --before cannot be given together.");
            }
            else if (result.GetResult(at) is null && result.GetResult(before) is null
            && (result.GetResult(acts) is null || result.GetResult(Set) is not null))
            {
                result.AddError("--at ROUND or --before ACT says when the change comes into force; only --act needs neither.");
            }
        });
        command.SetAction((line, cancellation) => new BranchCommand(screen, Place(line)).Play(
            line.GetRequiredValue(RunId), Changed(line), line.GetValue(id), Given(line, Rounds), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Questions()
    {
        var round = Whole("--round", "The round, instead of the last.", 1, 10_000);
        var actor = new Option<string?>("--actor") { HelpName = "actor", Description = "Only what an actor was asked." };
        var command = new Command("questions", "Lists what was asked in a round, what was answered and what could have been.")
        {
            RunId, round, actor, Silo, Folder, Minds, AsJson,
        };
        command.SetAction((line, cancellation) => new QuestionsCommand(screen, Place(line)).Print(
            line.GetRequiredValue(RunId), Given(line, round), line.GetValue(actor), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Diff()
    {
        var other = new Argument<string>("other") { HelpName = "other", Description = "Id of the run to compare with, or `last`." };
        Demand(other, GrainKeys.IsRun, $"The id of a run is {GrainKeys.RunRule}.");
        var command = new Command("diff", "Shows where two runs part, what was done in one only, and their measures side by side.") { RunId, other,
            All, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new DiffCommand(screen, Place(line)).Diff(
            line.GetRequiredValue(RunId), line.GetRequiredValue(other), line.GetValue(All), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Tree()
    {
        var command = new Command("tree", "Shows the run that a run comes from, and all its branches.") { RunId, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new TreeCommand(screen, Place(line)).Tree(
            line.GetRequiredValue(RunId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Trace()
    {
        var round = Whole("--round", "Only this round; with --follow from this round on.", 1, 10_000);
        var follow = new Option<bool>("--follow") { Description = "Shows rounds as they are played, to the end of the run." };
        var export = new Option<string?>("--export") { HelpName = "file",
            Description = "Writes the spans of the run to a file instead, as OTLP in JSON, on simulated time: a month is a second." };
        var command = new Command("trace", "Shows the exchange as a tree: offer, consideration, counter-offer, vote.") { RunId, round, follow, export,
            Silo, Folder, Minds, AsJson };
        command.Validators.Add(result =>
        {
            if (result.GetValue(export) is not null && (result.GetValue(follow) || result.GetResult(round) is not null))
            {
                result.AddError("--export writes the whole run: it goes without --follow and --round.");
            }
        });
        command.SetAction((line, cancellation) =>
        {
            var trace = new TraceCommand(screen, Place(line));
            return line.GetValue(export) is { } file
                ? trace.Export(line.GetRequiredValue(RunId), file, line.GetValue(AsJson), cancellation)
                : line.GetValue(follow)
                ? trace.Follow(line.GetRequiredValue(RunId), Given(line, round), line.GetValue(AsJson), cancellation)
                : trace.Print(line.GetRequiredValue(RunId), Given(line, round), line.GetValue(AsJson), cancellation);
        });
        return command;
    }

    private Command Causes()
    {
        var command = new Command("causes", "Shows the acts that an act rests on, as a tree.") { RunId, ActId, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new CausesCommand(screen, Place(line)).Causes(
            line.GetRequiredValue(RunId), line.GetValue(ActId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Effects()
    {
        var command = new Command("effects", "Shows the acts that rest on an act, as a tree.") { RunId, ActId, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new CausesCommand(screen, Place(line)).Effects(
            line.GetRequiredValue(RunId), line.GetValue(ActId), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Ledger()
    {
        var round = Whole("--round", "As it stood at the end of this round.", 1, 10_000);
        var command = new Command("ledger", "Lists the commitments of a run: who owes what until when, and what came of it.") { RunId, round, Silo,
            Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new LedgerCommand(screen, Place(line)).Print(
            line.GetRequiredValue(RunId), Given(line, round), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command WinSetOf()
    {
        var round = Whole("--round", "At the end of this round; 0 for before the first.", 0, 10_000);
        var relation = new Option<string?>("--relation") { Description = "Relation, instead of the first one of the scenario." };
        var map = new Option<string?>("--map") { HelpName = "issue,issue",
            Description = "The two issues of the map, instead of those that matter most." };
        var command = new Command("winset", "Says what could be agreed, what each ratifier would let pass, and where that overlaps.") { RunId, round,
            relation, map, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new WinSetCommand(screen, Place(line)).Print(
            line.GetRequiredValue(RunId), Given(line, round), line.GetValue(relation), line.GetValue(map), line.GetValue(AsJson),
            cancellation));
        return command;
    }

    private Command Report()
    {
        var file = ToFile("--out", "Page to write, ending in .html, instead of RUN.html; one that is there is replaced once the new one is ready.",
            [".html"], "-o");
        var command = new Command("report",
            "Writes one page on a run that needs nothing else: what happened, who decided what, why, and what would have turned it.") { RunId, file,
                Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new ReportCommand(screen, Place(line)).Write(
            line.GetRequiredValue(RunId), line.GetValue(file), line.GetValue(AsJson), cancellation));
        return command;
    }

    private Command Plot()
    {
        var file = ToFile("--out", "Picture to write, ending in .png or .svg, instead of RUN-trajectory.svg and the like; one that is there is "
            + "replaced once the new one is ready.", [".png", ".svg"], "-o");
        var of = new Option<string>("--of") { HelpName = string.Join('|', RunPicture.Kinds), Description = "What is drawn.",
            DefaultValueFactory = _ => RunPicture.Kinds[0] };
        of.AcceptOnlyFromAmong(RunPicture.Kinds);
        var relation = new Option<string?>("--relation") { Description = "Relation, instead of the first one of the scenario." };
        var round = Whole("--round", "Of the win set: at the end of this round, 0 for before the first; the last one where it is not given.", 0,
            10_000);
        var command = new Command("plot", "Draws a run: its trajectory, its win set, its votes or who dealt with whom.") { RunId, file, of, relation,
            round, Silo, Folder, Minds, AsJson };
        command.SetAction((line, cancellation) => new PlotCommand(screen, Place(line)).Draw(
            line.GetRequiredValue(RunId), line.GetValue(file), line.GetValue(of)!, line.GetValue(relation), Given(line, round),
            line.GetValue(AsJson), cancellation));
        return command;
    }

    /// <summary>The file that a command writes.</summary>
    /// <param name="endings">Those that it can have.</param>
    private static Option<string?> ToFile(string name, string description, string[] endings, params string[] aliases)
    {
        var file = new Option<string?>(name, aliases) { HelpName = "file", Description = description };
        file.Validators.Add(result => Check(
            result, given => endings.Contains(System.IO.Path.GetExtension(given).ToLowerInvariant()),
                $"{name} must be a file that ends in {string.Join(" or ", endings)}."));
        return file;
    }
}
