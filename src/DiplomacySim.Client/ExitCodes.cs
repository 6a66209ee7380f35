using DiplomacySim.Client.Ensembles;
using DiplomacySim.Client.Results;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;

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
    public const int DataFolder = 6;
    public const int Interrupted = 7;
    public const int Failed = 8;
    public const int Results = 9;
    public const int OurMistake = 70;

    public const string Table =
        """
        Exit codes:
          0   done
          1   the answer is no: replay or reproduce differs, check found problems, a result of theory fails, others played: another version or mind
          2   the command line is wrong, or the id of the run is taken
          3   the scenario has problems
          4   no such run
          5   the silo cannot be reached
          6   the data folder is in use, cannot be read or written, is damaged, or is of a later version
          7   interrupted: the run has stopped and can be resumed, or goes on at its silo
          8   the run or the ensemble failed, or a mind from outside; a run can be tried again from its last round
          9   the folder of results cannot be written or read, or holds other things
          70  a mistake of ours
        """;

    /// <summary>Turns what can go wrong into a line on standard error and an exit code.</summary>
    public static async Task<int> Guarded(this Task<int> command)
    {
        try
        {
            return await command;
        }
        catch (Exception problem) when (problem is DataFolderUnusableException or RecordException)
        {
            return Say(problem.Message, DataFolder);
        }
        catch (NoSuchRunException problem)
        {
            return Say(problem.Message, NoSuchRun);
        }
        catch (Exception problem) when (problem is OtherVersionException or OtherMindsException)
        {
            return Say(problem.Message, No);
        }
        catch (RefusalException problem)
        {
            return Say(problem.Message, Usage);
        }
        catch (ResultFolderException problem)
        {
            return Say(problem.Message, Results);
        }
        catch (Exception problem) when (problem is EnsembleFailedException or MindFailedException)
        {
            return Say(problem.Message, Failed);
        }
        catch (OperationCanceledException)
        {
            return Say("Interrupted.", Interrupted);
        }
        catch (Exception problem) when (Connection.IsLoss(problem))
        {
            return Say($"The silo cannot be reached: {problem.Message}", Unreachable);
        }
        catch (Exception mistake)
        {
            return Say($"This is a mistake of ours. Please report it with the command and what follows.\n{mistake}", OurMistake);
        }
    }

    private static int Say(string text, int code)
    {
        Console.Error.WriteLine(text);
        return code;
    }
}

public sealed class NoSuchRunException(string run, string what = "run") : Exception($"There is no {what} '{run}'. `runs` lists those there are.");

public sealed class UnreachableException(string message) : Exception(message);
