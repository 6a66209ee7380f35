using DiplomacySim.Contracts;

namespace DiplomacySim.Client.Seats;

/// <summary>The scripts that answer for actors of a run.</summary>
internal static class Scripts
{
    private const string Kind = "script:";

    /// <param name="seats">Each as <c>kremlin=script:FILE</c>.</param>
    /// <returns>For each actor its script.</returns>
    /// <exception cref="RefusalException">With everything that is wrong with them.</exception>
    public static IReadOnlyDictionary<string, AnswerScript> Of(IEnumerable<string> seats)
    {
        var (scripts, problems) = (new Dictionary<string, AnswerScript>(StringComparer.Ordinal), new List<string>());
        foreach (var seat in seats)
        {
            if (seat.Split('=', 2) is not [{ Length: > 0 } actor, var kind] || !kind.StartsWith(Kind, StringComparison.Ordinal))
            {
                problems.Add($"--seat '{Words.Plain(seat)}' must be an actor and its script, such as kremlin=script:answers.txt.");
            }
            else if (scripts.ContainsKey(actor))
            {
                problems.Add($"--seat has two scripts for '{Words.Plain(actor)}'.");
            }
            else
            {
                try
                {
                    scripts[actor] = new AnswerScript(kind[Kind.Length..]);
                }
                catch (RefusalException refusal)
                {
                    problems.Add(refusal.Message);
                }
            }
        }

        return problems.Count == 0 ? scripts : throw new RefusalException(string.Join('\n', problems));
    }

    /// <summary>Has scripts answer as long as a run is followed; says at the end which of their questions were never put.</summary>
    /// <exception cref="RefusalException">An answer of a script cannot be given; the run has been stopped.</exception>
    public static async Task<int> Serve(Screen screen, IReadOnlyDictionary<string, AnswerScript> scripts, Connection connection,
        string run, Func<CancellationToken, Task<int>> follow, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var serving = scripts.Select(seat => Serve(new SeatLoop(connection, run, seat.Key, seat.Value), connection.Run(run), end.Token)).ToArray();
        var exit = await follow(cancellation);
        await end.CancelAsync();
        await Task.WhenAll(serving);
        foreach (var unused in scripts.Values.SelectMany(script => script.Unused))
        {
            screen.Errors.WriteLine($"The question '{Words.Plain(unused)}' of a script was never put.");
        }

        return exit;
    }

    /// <summary>Stops the run where an answer cannot be given.</summary>
    private static async Task Serve(SeatLoop loop, IRunGrain run, CancellationToken end)
    {
        try
        {
            await loop.Serve(end);
        }
        catch (OperationCanceledException)
        {
            // Nobody follows the run any more.
        }
        catch
        {
            await run.Stop();
            throw;
        }
    }
}
