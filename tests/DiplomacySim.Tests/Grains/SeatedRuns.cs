using DiplomacySim.Contracts;

namespace DiplomacySim.Tests;

/// <summary>Runs for whose seats a test answers.</summary>
internal static class SeatedRuns
{
    /// <param name="actor">Null for all seats.</param>
    /// <param name="but">Name of a question that is not meant; null for none.</param>
    /// <returns>The questions that wait, as soon as there is one.</returns>
    public static async Task<OpenTurn[]> Waiting(this IRunGrain run, string? actor = null, string? but = null)
    {
        while (true)
        {
            if ((await run.Open(actor)).Where(turn => turn.Question != but).ToArray() is { Length: > 0 } open)
            {
                return open;
            }

            Assert.True((await run.Status()).State.IsUnderWay());
        }
    }

    /// <summary>Answers every question, to the end of the run.</summary>
    public static async Task AnswerAll(this IRunGrain run, Func<OpenTurn, string> words)
    {
        while ((await run.Status()).State.IsUnderWay())
        {
            foreach (var open in await run.Open(null))
            {
                await run.Answer(open.Actor, open.Question, words(open), "test", "test");
            }
        }
    }

    /// <summary>Leaves every answer to the minds.</summary>
    public static Task LeaveAll(this IRunGrain run) => run.AnswerAll(_ => "");
}
