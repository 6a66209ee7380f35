using DiplomacySim.Journal;

namespace DiplomacySim.Grains;

/// <summary>The threads of a silo that play whole runs, so that the runtime's own stay free for messages.</summary>
public sealed class Kernel() : WorkThreads(Threads, "kernel")
{
    public static int Threads => Environment.ProcessorCount;
}
