using DiplomacySim.Client.Ensembles;
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
    public const int Output = 10;
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
          10  standard output or standard error cannot be written
          70  a mistake of ours
        """;

    /// <summary>Turns what can go wrong into a line beside the answer and an exit code.</summary>
    /// <param name="cancellation">Once it is cancelled, whatever goes wrong is an interruption.</param>
    public static async Task<int> Guarded(Func<Task<int>> command, Screen screen, CancellationToken cancellation)
    {
        try
        {
            return await command();
        }
        catch (UnwritableStreamException problem)
        {
            return Say(problem.Message, Output, screen);
        }
        catch (Exception problem)
        {
            var (message, code) = Of(problem, cancellation.IsCancellationRequested);
            return Say(message, code, screen);
        }
    }

    private static (string Message, int Code) Of(Exception problem, bool isInterrupted) => problem switch
    {
        DataFolderUnusableException or RecordException => (problem.Message, DataFolder),
        NoSuchRunException => (problem.Message, NoSuchRun),
        OtherVersionException or OtherMindsException => (problem.Message, No),
        RefusalException => (problem.Message, Usage),
        ResultFolderException => (problem.Message, Results),
        RefusedScenarioException => (problem.Message, Scenario),
        EnsembleFailedException or MindFailedException => (problem.Message, Failed),
        _ when isInterrupted || problem is OperationCanceledException => ("Interrupted.", Interrupted),
        _ when Connection.IsLoss(problem) => ($"The silo cannot be reached: {problem.Message}", Unreachable),
        _ => ($"This is a mistake of ours. Please report it with the command and what follows.\n{problem}", OurMistake),
    };

    private static int Say(string text, int code, Screen screen)
    {
        try
        {
            screen.Untick();
            screen.Errors.WriteLine(text);
            return code;
        }
        catch (UnwritableStreamException)
        {
            // The code is all that can still be told.
            return Output;
        }
    }
}

public sealed class UnreachableException(string message) : Exception(message);
