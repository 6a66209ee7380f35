using DiplomacySim.Contracts;
using DiplomacySim.Journal;
using DiplomacySim.Scenarios;

namespace DiplomacySim.UseCases;

/// <summary>What can go wrong, as a number that a program ends with, and in a word or two as documents have it.</summary>
public static class ErrorCodes
{
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

    /// <returns>The code in a word or two.</returns>
    public static string KindOf(int code) => code switch
    {
        No => "no",
        Usage => "usage",
        Scenario => "scenario",
        NoSuchRun => "no-such-run",
        Unreachable => "unreachable",
        DataFolder => "data-folder",
        Interrupted => "interrupted",
        Failed => "failed",
        Results => "results",
        Output => "output",
        _ => "our-mistake",
    };

    /// <returns>Null for what no use case tells of.</returns>
    public static int? Of(Exception problem) => problem switch
    {
        RefusedScenarioException or NoSuchScenarioException => Scenario,
        DataFolderUnusableException or RecordException => DataFolder,
        NoSuchRunException => NoSuchRun,
        OtherVersionException or OtherMindsException => No,
        BusyException => Unreachable,
        RefusalException or NothingToAgreeException => Usage,
        ResultFolderException => Results,
        EnsembleFailedException or MindFailedException => Failed,
        _ => null,
    };
}
