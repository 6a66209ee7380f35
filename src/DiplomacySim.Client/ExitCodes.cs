using DiplomacySim.Contracts;
using DiplomacySim.Grains;

namespace DiplomacySim.Client;

/// <summary>What the program says by its exit code; the table stands in the help and in the client's README.</summary>
public static class ExitCodes
{
    public const int Ok = 0;
    public const int No = 1;
    public const int Usage = 2;
    public const int Scenario = 3;
    public const int NoSuchRun = 4;
    public const int Unreachable = 5;
    public const int FolderInUse = 6;
    public const int Interrupted = 7;
    public const int Failed = 8;
    public const int OurMistake = 70;

    public const string Table =
        """
        Exit codes:
          0   done
          1   the answer is no: replay differs, check found problems
          2   the command line is wrong
          3   the scenario has problems
          4   no such run
          5   the silo cannot be reached
          6   the data folder is in use
          7   interrupted; the run can be resumed
          8   the run failed; it can be resumed
          70  a mistake of ours
        """;

    /// <summary>Turns what can go wrong into a line on standard error and an exit code.</summary>
    public static async Task<int> Guarded(this Task<int> command)
    {
        try
        {
            return await command;
        }
        catch (DataFolderInUseException problem)
        {
            return Say(problem.Message, FolderInUse);
        }
        catch (NoSuchRunException problem)
        {
            return Say(problem.Message, NoSuchRun);
        }
        catch (RefusalException problem)
        {
            return Say(problem.Message, Usage);
        }
        catch (Exception problem) when (problem is UnreachableException or TimeoutException or Orleans.Runtime.OrleansMessageRejectionException)
        {
            return Say($"The silo cannot be reached: {problem.Message}", Unreachable);
        }
        catch (Exception mistake)
        {
            Console.Error.WriteLine("This is a mistake of ours. Please report it with the command and what follows.");
            return Say(mistake.ToString(), OurMistake);
        }
    }

    private static int Say(string text, int code)
    {
        Console.Error.WriteLine(text);
        return code;
    }
}

public sealed class NoSuchRunException(string run) : Exception($"There is no run '{run}'. `runs` lists those there are.");

public sealed class UnreachableException(string message) : Exception(message);
