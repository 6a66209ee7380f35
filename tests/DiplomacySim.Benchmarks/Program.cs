using BenchmarkDotNet.Running;
using DiplomacySim.Benchmarks;

switch (args)
{
    case ["--help" or "-h" or "-?"]:
        Console.WriteLine(
            """
            Measures how fast the simulator is and writes a table: figure, target, measured, met or not.

              (no argument)   the table, every figure measured many times
              --short         the same in about a minute
              anything else   goes to BenchmarkDotNet: --filter '*' for runs of every published scenario, --list flat, --job short ...

            A busy machine gives worse figures; of live runs compare the ratio, which both sides of it share.
            """);
        break;
    case []:
        await Table.Write(Effort.Full, Console.Out);
        break;
    case ["--short"]:
        await Table.Write(Effort.Short, Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(RunBenchmarks).Assembly).Run(args);
        break;
}
