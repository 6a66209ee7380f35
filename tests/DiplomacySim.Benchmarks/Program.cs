using BenchmarkDotNet.Running;
using DiplomacySim.Benchmarks;

switch (args)
{
    case ["--help" or "-h" or "-?"]:
        Console.WriteLine(
            """
            Measures how fast the simulator is and writes a table: figure, target, measured, met or not.

              (no argument)   the table, every figure measured many times
              --short         the same in about two minutes
              --ratios        only what a record, a search and a second thread add to a run, and how its time grows: half a minute, on any machine
              --gate          only what has plain code to compare with; exit code 1 where a ratio is less than half of that in ratios.json
              --gate --keep   writes ratios.json
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
    case ["--ratios"]:
        await Table.Write(Recorded.Measure(Effort.Short.Iterations).Concat(Growth.Measure(Effort.Short.Iterations)), Console.Out);
        break;
    case ["--gate"]:
        return Gate.Passes(Console.Out) ? 0 : 1;
    case ["--gate", "--keep"]:
        Gate.Keep();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(RunBenchmarks).Assembly).Run(args);
        break;
}

return 0;
