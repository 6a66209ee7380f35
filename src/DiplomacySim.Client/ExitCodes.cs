using DiplomacySim.Client.Ensembles;
using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;
using DiplomacySim.Silo;

namespace DiplomacySim.Client;

/// <summary>What the program says by its exit code; the table stands in the help and in the client's README.</summary>
public static class ExitCodes
{
    public const int Ok = 0;
    public const int No = ErrorCodes.No;
    public const int Usage = ErrorCodes.Usage;
    public const int Scenario = ErrorCodes.Scenario;
    public const int NoSuchRun = ErrorCodes.NoSuchRun;
    public const int Unreachable = ErrorCodes.Unreachable;
    public const int DataFolder = ErrorCodes.DataFolder;
    public const int Interrupted = ErrorCodes.Interrupted;
    public const int Failed = ErrorCodes.Failed;
    public const int Results = ErrorCodes.Results;
    public const int Output = ErrorCodes.Output;
    public const int OurMistake = ErrorCodes.OurMistake;

    public const string Table =
        """
        Exit codes:
          0   done
          1   the answer is no: replay or reproduce differs, check found problems, a result of theory fails, others played: another version or mind
          2   the command line or a setting is wrong, or the id of the run is taken
          3   the scenario has problems
          4   no such run
          5   the silo cannot be reached, or has as much to do as it can take
          6   the data folder is not there, is in use, cannot be read or written, is damaged, or is of a later version
          7   interrupted: the run or the ensemble has stopped and can be gone on with, or goes on at its silo
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
            return Say(screen, Output, problem.Message);
        }
        catch (RefusedScenarioException refused)
        {
            return Say(screen, Scenario, refused.Message, refused.Problems);
        }
        catch (Exception problem)
        {
            var (message, code) = Of(problem, cancellation.IsCancellationRequested);
            return Say(screen, code, message);
        }
    }

    private static (string Message, int Code) Of(Exception problem, bool isInterrupted) => problem switch
    {
        _ when ErrorCodes.Of(problem) is { } code => (problem.Message, code),
        UnusableSettingException => (problem.Message, Usage),
        PortInUseException => (problem.Message, Usage),
        EnsembleInterruptedException => (problem.Message, Interrupted),
        _ when isInterrupted || problem is OperationCanceledException => ("Interrupted.", Interrupted),
        _ when Connection.IsLoss(problem) => ($"The silo cannot be reached: {problem.Message}", Unreachable),
        _ => ($"This is a mistake of ours. Please report it with the command and what follows.\n{problem}", OurMistake),
    };

    private static int Say(Screen screen, int code, string message, params IEnumerable<Problem> problems)
    {
        try
        {
            return screen.Fail(code, message, problems);
        }
        catch (UnwritableStreamException)
        {
            // The code is all that can still be told.
            return Output;
        }
    }
}

/// <summary>No silo answers.</summary>
/// <param name="isFinal">Whether it would not help to wait.</param>
public sealed class UnreachableException(string message, bool isFinal = false) : Exception(message)
{
    public bool IsFinal => isFinal;
}
