using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace DiplomacySim.Client;

/// <summary>What stands below the usage, arguments and options of a command: an example and what exit codes mean.</summary>
public sealed class Help(HelpAction usage, IReadOnlyList<(string Name, Command[] Commands)> groups, Screen screen) : SynchronousCommandLineAction
{
    /// <summary>Where what commands do begins, and what exit codes mean.</summary>
    private const int SecondColumn = 31, Meanings = 6;

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["run"] = "diplomacysim run scenarios/paris-2018.yaml --seed 7 --set actors.congress.powers.veto=false",
        ["resume"] = "diplomacysim resume last",
        ["play"] = "diplomacysim play scenarios/prespa-2018.yaml --as athens",
        ["brief"] = "diplomacysim brief scenarios/prespa-2018.yaml --as athens",
        ["debrief"] = "diplomacysim debrief last",
        ["inject"] = "diplomacysim inject last 'The ceasefire breaks down' --source russia --target usa --code 190 --silo 127.0.0.1:30000",
        ["runs"] = "diplomacysim runs --silo 127.0.0.1:30000",
        ["show"] = "diplomacysim show last --json",
        ["log"] = "diplomacysim log last --round 3 --actor congress",
        ["replay"] = "diplomacysim replay last",
        ["explain"] = "diplomacysim explain last --veto",
        ["flip"] = "diplomacysim flip last 57",
        ["questions"] = "diplomacysim questions last --round 9 --actor kremlin",
        ["whatif"] = "diplomacysim whatif last --act 57=reject",
        ["branch"] = "diplomacysim branch last --at 12 --set actors.congress.powers.veto=false",
        ["diff"] = "diplomacysim diff paris last",
        ["tree"] = "diplomacysim tree last",
        ["trace"] = "diplomacysim trace last --round 3",
        ["causes"] = "diplomacysim causes last 57",
        ["effects"] = "diplomacysim effects last 57",
        ["ledger"] = "diplomacysim ledger last",
        ["winset"] = "diplomacysim winset last --round 0",
        ["report"] = "diplomacysim report last",
        ["plot"] = "diplomacysim plot last -o run.svg --of trajectory",
        ["check"] = "diplomacysim check scenarios/*.yaml",
        ["minds"] = "diplomacysim minds --json",
        ["schema"] = "diplomacysim schema > scenario.schema.json",
        ["status"] = "diplomacysim status --silo 127.0.0.1:30000",
        ["stop"] = "diplomacysim stop paris-2018-1b38c56087a4 --silo 127.0.0.1:30000",
        ["ensemble"] = "diplomacysim ensemble scenarios/paris-2018.yaml --runs 2000",
        ["compare"] = "diplomacysim compare scenarios/paris-2018.yaml --with actors.congress.powers.veto=false",
        ["ablate"] = "diplomacysim ablate scenarios/paris-2018.yaml --of deals --of vetoes",
        ["sweep"] = "diplomacysim sweep scenarios/paris-2018.yaml --over actors.kremlin.readiness=0:1:0.1",
        ["tipping"] = "diplomacysim tipping scenarios/paris-2018.yaml --over actors.kremlin.readiness=0:1 --until 'index>=-0.5'",
        ["sensitivity"] = "diplomacysim sensitivity scenarios/paris-2018.yaml --rank",
        ["reproduce"] = "diplomacysim reproduce results/manifest.json",
        ["ensembles"] = "diplomacysim ensembles --json",
        ["tour"] = "diplomacysim tour 3",
        ["serve"] = "diplomacysim serve --port 8080",
        ["forget"] = "diplomacysim forget paris-2018-1a2b3c4d",
        ["vacuum"] = "diplomacysim vacuum",
        ["claims"] = "diplomacysim claims scenarios/paris-2018.yaml --runs 50",
        ["theory"] = "diplomacysim theory rubinstein --set actors.two.strategy.discount=0.7",
        ["diagnose"] = "diplomacysim diagnose scenarios/paris-2018.yaml --states 50",
        ["solve"] = "diplomacysim solve scenarios/theory/nash.yaml",
        ["import"] = "diplomacysim import scenarios/theory/import/water.xml scenarios/theory/import/water-*.xml -o water.yaml",
        ["help"] = "diplomacysim help explain",
        ["completion"] = "eval \"$(diplomacysim completion bash)\"",
    };

    private static readonly string Alias =
        $"""
        Where `diplomacysim` is not installed, give it that name:
          alias diplomacysim='{Executable.Command}'

        """;

    /// <summary>The options that ask for help.</summary>
    public static IReadOnlyList<string> Words { get; } = ["--help", "-h"];

    /// <summary>Gives every command of a grammar this help, also where no command is named, and the version a short form.</summary>
    /// <param name="groups">All commands, in the order in which they are told.</param>
    /// <param name="screen">How wide it is.</param>
    public static void Extend(RootCommand root, IReadOnlyList<(string Name, Command[] Commands)> groups, Screen screen)
    {
        var usage = new HelpOption(Words[0], Words[1]);
        var help = new Help((HelpAction)usage.Action!, groups, screen);
        usage.Action = help;
        root.Action = help;
        root.Options.Clear();
        root.Options.Add(usage);
        root.Options.Add(new VersionOption { Action = new Version() });
    }

    /// <returns>The words that call a command.</returns>
    public static IEnumerable<string> Path(Command command) => command is RootCommand ? ["diplomacysim"] : ["diplomacysim", command.Name];

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        if (command is RootCommand)
        {
            output.WriteLine($"{Wrapped.Of(command.Description!, 0, screen.Width)}\n");
            output.WriteLine($"Usage:\n  diplomacysim <command> [options]\n  diplomacysim help <command>\n");
            foreach (var (name, commands) in groups)
            {
                output.WriteLine($"{name}:\n{string.Concat(commands.Select(one => Entry(one) + '\n'))}");
            }

            output.WriteLine(Alias);
            output.WriteLine(string.Join('\n', ExitCodes.Table.Split('\n').Select(line => Wrapped.Of(line, Meanings, screen.Width))));
        }
        else
        {
            usage.MaxWidth = screen.Width;
            usage.Invoke(parseResult);
            output.WriteLine($"Example:\n  {Examples[command.Name]}\n\nExit codes are those of the table in `diplomacysim --help`.");
        }

        return ExitCodes.Ok;
    }

    private string Entry(Command command) => Wrapped.Of($"  {Signature(command),-28} {command.Description}", SecondColumn, screen.Width);

    private static string Signature(Command command) =>
        string.Join(' ', [command.Name, .. command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0
            ? $"[{argument.HelpName}]" : $"<{argument.HelpName}>")]);

    /// <summary>The version, and the start of the id of the commit that it was built from.</summary>
    private sealed class Version : SynchronousCommandLineAction
    {
        private const int CommitDigits = 7;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(Help).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            var end = version.IndexOf('+', StringComparison.Ordinal) + 1 + CommitDigits;
            parseResult.InvocationConfiguration.Output.WriteLine($"diplomacysim {(version.Length > end ? version[..end] : version)}");
            return ExitCodes.Ok;
        }
    }
}
